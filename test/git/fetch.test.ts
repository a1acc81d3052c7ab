import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../src/git/open-repository.ts";
import { cloneRepository, createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { failureOf, linesOf, readAll } from "./fixtures.ts";

interface Origin extends TestRepository {
  /** On main, oldest first. */
  readonly commits: readonly string[];
  /** Was main once; on no branch any more. */
  readonly forcedAway: string;
}

/** A remote with four commits on main, one that a force push left behind, and a pull request's merge ref. */
function createOrigin(): Origin {
  const repository = createRepository();
  const commits = [1, 2, 3, 4].map((count) => {
    repository.write("cwom/Run/a.yaml", `count: ${count}\n`);
    return repository.commit();
  });
  repository.git("tag", "-a", "-m", "note", "heavy", commits[1] ?? "");
  repository.write("cwom/Run/gone.yaml", "gone\n");
  const forcedAway = repository.commit();
  repository.git("reset", "-q", "--hard", "HEAD~1");
  repository.git("update-ref", "refs/pull/7/merge", commits[2] ?? "");
  return { ...repository, commits, forcedAway };
}

function cloneShallow(origin: Origin): TestRepository {
  return cloneRepository(`file://${origin.folder}`, "--depth=1", "--no-tags");
}

const open = (repository: TestRepository) => openRepository(repository.folder, { adapter: "native" });

describe("fetching", () => {
  it("gets a commit that no branch of the remote names any more, and moves no ref", async () => {
    const origin = createOrigin();
    const clone = cloneShallow(origin);
    const refs = clone.git("for-each-ref");
    const found = await open(clone);
    expect(await found.fetch({ want: origin.forcedAway, depth: "tip" })).toBe(origin.forcedAway);
    const entries = await found.listTree(origin.forcedAway, "cwom");
    expect(linesOf(entries)).toEqual(["100644 cwom/Run/a.yaml", "100644 cwom/Run/gone.yaml"]);
    expect(
      (
        await readAll(
          found,
          entries.map(({ oid }) => oid),
        )
      ).size,
    ).toBe(2);
    expect(clone.git("for-each-ref")).toBe(refs);
    expect(existsSync(join(clone.folder, ".git", "FETCH_HEAD"))).toBe(false);
    expect(await found.isShallow()).toBe(true);
  });

  it("gets a ref by its full name, with a tag peeled to its commit", async () => {
    const origin = createOrigin();
    const clone = cloneShallow(origin);
    const refs = clone.git("for-each-ref");
    const found = await open(clone);
    expect(await found.fetch({ want: "refs/pull/7/merge", depth: "tip" })).toBe(origin.commits[2]);
    expect((await found.readCommit(origin.commits[2] ?? ""))?.parents).toEqual([origin.commits[1]]);
    expect(await found.fetch({ want: "refs/tags/heavy", depth: "tip" })).toBe(origin.commits[1]);
    expect(clone.git("for-each-ref")).toBe(refs);
  });

  it.each([true, false])(
    "gets all history of a shallow clone (the remote can leave blobs out: %s)",
    async (filters) => {
      const origin = createOrigin();
      origin.git("config", "uploadpack.allowFilter", String(filters));
      const clone = cloneShallow(origin);
      const found = await open(clone);
      const [first = "", , , last = ""] = origin.commits;
      expect((await failureOf(found.mergeBase(last, last))).code).toBe("base-unavailable");
      expect(await found.fetch({ want: last, depth: "history" })).toBe(last);
      expect(await found.isAncestor(first, last)).toBe(true);
      expect(await found.fetch({ want: origin.forcedAway, depth: "history" })).toBe(origin.forcedAway);
      expect(await found.mergeBase(origin.forcedAway, last)).toBe(last);
      const [entry] = await found.listTree(first, "cwom");
      expect([...(await readAll(found, [entry?.oid ?? ""])).values()]).toEqual(["count: 1\n"]);
      expect(clone.git("config", "--default", "none", "remote.origin.partialclonefilter")).toBe(
        filters ? "blob:none" : "none",
      );
    },
  );

  it("never makes a full clone shallow", async () => {
    const origin = createOrigin();
    const clone = cloneRepository(`file://${origin.folder}`);
    const found = await open(clone);
    expect(await found.fetch({ want: origin.forcedAway, depth: "tip" })).toBe(origin.forcedAway);
    expect(await found.fetch({ want: "refs/heads/main", depth: "history" })).toBe(origin.commits[3]);
    expect(await found.isShallow()).toBe(false);
    expect(await found.isAncestor(origin.commits[0] ?? "", origin.forcedAway)).toBe(true);
  });

  it("asks nobody for a commit that is here already", async () => {
    const origin = createOrigin();
    const clone = cloneShallow(origin);
    origin.remove();
    const found = await open(clone);
    expect(await found.fetch({ want: origin.commits[3] ?? "", depth: "tip" })).toBe(origin.commits[3]);
  });

  it("answers null for what the remote does not have, and where there is no remote", async () => {
    const origin = createOrigin();
    const found = await open(cloneShallow(origin));
    for (const depth of ["tip", "history"] as const) {
      expect(await found.fetch({ want: "1".repeat(40), depth })).toBeNull();
      expect(await found.fetch({ want: "refs/pull/8/merge", depth })).toBeNull();
    }
    expect(await (await open(origin)).fetch({ want: "refs/heads/main", depth: "tip" })).toBeNull();
  });

  it("fails without an answer from the remote, and shows no credentials", async () => {
    const clone = cloneShallow(createOrigin());
    clone.git("remote", "set-url", "origin", "https://me:s3cret@127.0.0.1:1/x.git");
    const failure = await failureOf((await open(clone)).fetch({ want: "refs/heads/main", depth: "tip" }));
    expect(failure.code).toBe("base-unavailable");
    expect(failure.message).toContain("127.0.0.1");
    expect(`${failure.message} ${failure.help}`).not.toContain("s3cret");
  });

  it.each(["main", "HEAD", "--upload-pack=touch pwned", "refs/heads/../x", "refs/heads/*:refs/heads/*", "abc123", ""])(
    "refuses to want %j",
    async (want) => {
      const found = await open(createRepository());
      expect((await failureOf(found.fetch({ want, depth: "tip" }))).code).toBe("usage");
    },
  );

  it("does not run the command of an ext:: remote", async () => {
    const clone = cloneShallow(createOrigin());
    clone.git("remote", "set-url", "origin", `ext::sh -c touch% ${clone.folder}/pwned`);
    const failure = await failureOf((await open(clone)).fetch({ want: "refs/heads/main", depth: "tip" }));
    expect(failure.code).toBe("base-unavailable");
    expect(existsSync(join(clone.folder, "pwned"))).toBe(false);
  });

  it("says without git what else makes the commit come", async () => {
    const { folder, commits } = createOrigin();
    const found = await openRepository(folder, { adapter: "isomorphic" });
    const failure = await failureOf(found.fetch({ want: commits[0] ?? "", depth: "tip" }));
    expect(failure.code).toBe("base-unavailable");
    expect(failure.help).toContain("fetch-depth: 0");
  });
});
