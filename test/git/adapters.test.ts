import { realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../src/git/open-repository.ts";
import { cloneRepository, createFolder } from "../support/git.ts";
import { failureOf, linesOf, readAll } from "./fixtures.ts";
import { useHistory } from "./history.ts";

const createHistory = useHistory();

describe("the two adapters", () => {
  it("take the git binary when it works, and do without it where there is none", async () => {
    const { folder, commits } = createHistory();
    expect((await openRepository(folder)).adapter).toBe("native");
    const without = await openRepository(folder, { env: { PATH: createFolder() } });
    expect(without.adapter).toBe("isomorphic");
    expect(await without.resolveCommit("HEAD")).toBe(commits[2]);
    const demanded = openRepository(folder, { adapter: "native", env: { PATH: createFolder() } });
    expect((await failureOf(demanded)).code).toBe("git");
  });

  it("do without a git that is too old to say where the repository is", async () => {
    const { folder, commits } = createHistory();
    const old = createFolder();
    // Before 2.31 `rev-parse` repeats the option that it does not know.
    const script = `#!/bin/sh\ncase "$*" in *rev-parse*) echo --path-format=absolute;; *) echo git version 2.30.9;; esac\n`;
    writeFileSync(join(old, "git"), script, { mode: 0o755 });
    const without = await openRepository(folder, { env: { PATH: `${old}:/usr/bin:/bin` } });
    expect(without.adapter).toBe("isomorphic");
    expect(await without.resolveCommit("HEAD")).toBe(commits[2]);
  });

  it("find a linked work tree whatever its folder is called, from any folder in it", async () => {
    const { git, commits } = createHistory();
    const linked = join(realpathSync(createFolder()), "a\nb");
    git("worktree", "add", "--quiet", "--detach", linked, commits[0]);
    for (const adapter of ["native", "isomorphic"] as const) {
      const found = await openRepository(join(linked, "cwom"), { adapter });
      expect(found.workTree).toBe(linked);
    }
  });

  it("differ where objects are borrowed: git reads them, isomorphic-git refuses", async () => {
    const { folder, commits } = createHistory();
    const sharing = cloneRepository(folder, "--shared");
    const native = await openRepository(sharing.folder, { adapter: "native" });
    expect(linesOf(await native.listTree(commits[2], "cwom"))).toEqual(["100644 cwom/Run/b.yaml"]);
    const failure = await failureOf(openRepository(sharing.folder, { adapter: "isomorphic" }));
    expect(failure.code).toBe("unsupported-repository");
    expect(failure.help).toContain("Install git");
  });

  it("differ in a partial clone: git gets blobs as they are asked for, isomorphic-git refuses", async () => {
    const { folder, git, commits } = createHistory();
    git("config", "uploadpack.allowFilter", "true");
    git("config", "uploadpack.allowAnySHA1InWant", "true");
    const partial = cloneRepository(`file://${folder}`, "--filter=blob:none", "--no-checkout");
    const native = await openRepository(partial.folder, { adapter: "native" });
    const [entry] = await native.listTree(commits[0], "cwom");
    expect([...(await readAll(native, [entry?.oid ?? ""])).values()]).toEqual(["a: 1\n"]);
    const failure = await failureOf(openRepository(partial.folder, { adapter: "isomorphic" }));
    expect(failure.code).toBe("unsupported-repository");
  });

  it.each([
    ["core.repositoryformatversion=1", "extensions.somethingNew=true"],
    ["core.repositoryformatversion=1", "extensions.refStorage=reftable"],
    ["core.repositoryformatversion=2"],
    ["extensions.partialClone=origin"],
  ])("isomorphic-git refuses a form it would misread: %s %s", async (...settings) => {
    const { folder, git } = createHistory();
    for (const setting of settings) git("config", ...setting.split("="));
    const failure = await failureOf(openRepository(folder, { adapter: "isomorphic" }));
    expect(failure.code).toBe("unsupported-repository");
  });

  it.each([
    ["a version 4 index", ["update-index", "--index-version", "4"]],
    ["a split index", ["update-index", "--split-index"]],
  ] as const)("differ with %s: git lists it, isomorphic-git refuses", async (_, command) => {
    const { folder, git } = createHistory();
    git(...command);
    const native = await openRepository(folder, { adapter: "native" });
    expect(linesOf(await native.listIndex("cwom"))).toEqual(["100644 cwom/Run/b.yaml"]);
    const isomorphic = await openRepository(folder, { adapter: "isomorphic" });
    expect((await failureOf(isomorphic.listIndex("cwom"))).code).toBe("unsupported-repository");
  });

  it("do not need the work tree to be there", async () => {
    const { folder, commits } = createHistory();
    rmSync(join(folder, "cwom"), { recursive: true });
    const isomorphic = await openRepository(folder, { adapter: "isomorphic" });
    expect(linesOf(await isomorphic.listTree(commits[2], "cwom"))).toEqual(["100644 cwom/Run/b.yaml"]);
  });
});
