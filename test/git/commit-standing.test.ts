import { describe, expect, it } from "vitest";
import { commitStanding } from "../../src/git/commit-standing.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import { cloneRepository, createRepository } from "../support/git.ts";

describe("how a commit stands to a branch", () => {
  it("is told from this clone's branch and that of its remote", async () => {
    const source = createRepository();
    const first = source.commit("first");
    const clone = cloneRepository(source.folder);
    const pushed = source.commit("pushed by another");
    clone.git("fetch", "-q");
    clone.git("switch", "-q", "-c", "work");
    const own = clone.commit("not merged");
    const repository = await openRepository(clone.folder);
    const standing = (oid: string, branch = "main", otherwise: string | null = null): Promise<string> =>
      commitStanding(repository, oid, { branch, otherwise });
    expect(await Promise.all([first, pushed, own].map((oid) => standing(oid)))).toEqual(["on", "on", "beside"]);
    expect(await standing(own, "work")).toBe("on");
    expect(await standing("0".repeat(40))).toBe("absent");
    expect(await standing("HEAD")).toBe("absent");
    // A name that git would read as more than a name is that of no branch; then another commit stands in for it.
    for (const branch of ["nowhere", "work^{commit}", "../heads/work", "work~0", ""])
      expect([await standing(own, branch), await standing(own, branch, own)]).toEqual(["unknown", "on"]);
  });

  it("is not known where the history is cut off", async () => {
    const source = createRepository();
    source.commit("first");
    source.git("switch", "-q", "-c", "work");
    const own = source.commit("beside");
    source.git("switch", "-q", "main");
    source.commit("second");
    const clone = cloneRepository(`file://${source.folder}`, "--depth=1", "--no-single-branch");
    const repository = await openRepository(clone.folder);
    expect(await commitStanding(repository, own, { branch: "main", otherwise: null })).toBe("unknown");
  });
});
