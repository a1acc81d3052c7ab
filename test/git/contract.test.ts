import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../src/git/open-repository.ts";
import { cloneRepository, createFolder, createRepository, repositoryIn } from "../support/git.ts";
import { commitTree, failureOf, linesOf, writeBlob, writeTree } from "./fixtures.ts";
import { useHistory } from "./history.ts";

const createHistory = useHistory();
const nobody = "1".repeat(40);

describe.each(["native", "isomorphic"] as const)("a repository read with the %s adapter", (adapter) => {
  const open = (folder: string) => openRepository(folder, { adapter });

  describe("finding it", () => {
    it("is found from any folder inside, which need not be tracked", async () => {
      const { folder } = createHistory();
      const inside = join(folder, "src", "deep", "er");
      mkdirSync(inside, { recursive: true });
      const found = await open(inside);
      expect(found).toMatchObject({ adapter, workTree: folder, gitDir: join(folder, ".git") });
      expect(found.commonDir).toBe(found.gitDir);
    });

    it("is found in a bare repository", async () => {
      const source = createHistory();
      const bare = cloneRepository(source.folder, "--bare");
      const found = await open(bare.folder);
      expect(found).toMatchObject({ workTree: null, gitDir: bare.folder, commonDir: bare.folder });
      expect(await found.resolveCommit("main")).toBe(source.commits[2]);
      expect((await failureOf(found.listIndex("cwom"))).code).toBe("usage");
    });

    it("is found inside the git directory, as one without a work tree", async () => {
      const { folder, commits } = createHistory();
      const found = await open(join(folder, ".git", "refs"));
      expect(found).toMatchObject({ workTree: null, gitDir: join(folder, ".git") });
      expect(await found.resolveCommit("HEAD")).toBe(commits[2]);
    });

    it("is found in a linked work tree, with its own HEAD and index and the common objects", async () => {
      const { folder, git, commits } = createHistory();
      const linked = repositoryIn(join(createFolder(), "linked"));
      git("worktree", "add", "-q", "--detach", linked.folder, "side");
      linked.write("cwom/Run/new.yaml", "new");
      linked.git("add", "-A");
      const found = await open(linked.folder);
      expect(found).toMatchObject({ workTree: linked.folder, commonDir: join(folder, ".git") });
      expect(found.gitDir).toBe(join(folder, ".git", "worktrees", "linked"));
      expect(await found.resolveCommit("HEAD")).toBe(commits[0]);
      expect(await found.resolveCommit("main")).toBe(commits[2]);
      expect(linesOf(await found.listIndex("cwom"))).toEqual(["100644 cwom/Issue/a.yaml", "100644 cwom/Run/new.yaml"]);
    });

    it("is found in the checkout of a submodule", async () => {
      const { folder, commits } = createHistory();
      const outer = createRepository();
      outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", folder, "cwom");
      outer.commit();
      const inner = await open(join(outer.folder, "cwom", "src"));
      expect(inner).toMatchObject({ workTree: join(outer.folder, "cwom") });
      expect(inner.gitDir).toBe(join(outer.folder, ".git", "modules", "cwom"));
      expect(await inner.resolveCommit("HEAD")).toBe(commits[2]);
      const around = await open(outer.folder);
      const head = (await around.resolveCommit("HEAD")) ?? "";
      expect(await around.listTree(head, "cwom")).toEqual([
        { path: "cwom", mode: "160000", oid: commits[2], size: null },
      ]);
    });

    it("is refused outside of one, with the way to make one", async () => {
      const folder = createFolder();
      const failure = await failureOf(open(folder));
      expect(failure.code).toBe("no-repository");
      expect(failure.help).toContain("git init");
      expect((await failureOf(open(join(folder, "nowhere")))).code).toBe("no-repository");
    });

    it("is refused when its ids are SHA-256", async () => {
      const { folder } = createRepository("--object-format=sha256");
      expect((await failureOf(open(folder))).code).toBe("unsupported-repository");
    });
  });

  describe("resolving revisions", () => {
    it.each(["loose", "packed"])("knows HEAD, branches, tags, ids and steps back when %s", async (storage) => {
      const { folder, git, commits } = createHistory();
      if (storage === "packed") git("gc", "-q");
      git("update-ref", "refs/remotes/origin/main", commits[1]);
      git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
      const found = await open(folder);
      const [first, second, third] = commits;
      const expected: Record<string, string | null> = {
        HEAD: third,
        "@": third,
        main: third,
        "refs/heads/main": third,
        "heads/side": first,
        side: first,
        light: first,
        heavy: second,
        heavier: second,
        "refs/tags/heavy": second,
        origin: second,
        "origin/main": second,
        [third]: third,
        [third.slice(0, 12)]: third,
        "HEAD~": second,
        "main~2": first,
        "HEAD^^": first,
        "HEAD^0": third,
        "heavy^{commit}": second,
        "HEAD~3": null,
        "HEAD^2": null,
        nowhere: null,
        config: null,
        "": null,
        "../HEAD": null,
        "--all": null,
        "^HEAD": null,
        "a\nb": null,
        [nobody]: null,
        "1111111": null,
      };
      for (const [revision, oid] of Object.entries(expected)) {
        expect([revision, await found.resolveCommit(revision)]).toEqual([revision, oid]);
      }
    });

    it("answers null for a tree or blob id, and for HEAD before the first commit", async () => {
      const empty = createRepository();
      const blob = writeBlob(empty, "x");
      const found = await open(empty.folder);
      expect(await found.resolveCommit("HEAD")).toBeNull();
      expect(await found.resolveCommit(blob)).toBeNull();
      expect(await found.readCommit(blob)).toBeNull();
      expect(await found.listIndex("cwom")).toEqual([]);
    });
  });

  describe("reading commits", () => {
    it("gives tree, parents and committer time", async () => {
      const { folder, git, commits } = createHistory();
      expect(await (await open(folder)).readCommit(commits[1])).toEqual({
        oid: commits[1],
        tree: git("rev-parse", `${commits[1]}^{tree}`),
        parents: [commits[0]],
        committedAt: "2026-01-01T00:01:00Z",
      });
    });

    it("answers null for a commit that is not here, and refuses what is no full id", async () => {
      const { folder, commits } = createHistory();
      const found = await open(folder);
      expect(await found.readCommit(nobody)).toBeNull();
      expect((await failureOf(found.readCommit(commits[0].slice(0, 8)))).code).toBe("usage");
      expect((await failureOf(found.mergeBase("--help", commits[0]))).code).toBe("usage");
    });

    it("ignores replace refs", async () => {
      const { folder, git, commits } = createHistory();
      git("replace", commits[2], commits[0]);
      const found = await open(folder);
      expect((await found.readCommit(commits[2]))?.parents).toEqual([commits[1]]);
      expect(linesOf(await found.listTree(commits[2], "cwom"))).toEqual(["100644 cwom/Run/b.yaml"]);
    });

    it("names the parents of a shallow clone's last commit, though they are absent", async () => {
      const { folder, commits } = createHistory();
      const shallow = cloneRepository(`file://${folder}`, "--depth=1");
      const found = await open(shallow.folder);
      expect(await found.isShallow()).toBe(true);
      expect((await found.readCommit(commits[2]))?.parents).toEqual([commits[1]]);
      expect(await found.readCommit(commits[1])).toBeNull();
      expect(await found.resolveCommit("HEAD~1")).toBeNull();
      expect(await (await open(folder)).isShallow()).toBe(false);
    });
  });

  describe("asking about history", () => {
    it("finds the common ancestor, null when there is none", async () => {
      const { folder, git, commits } = createHistory();
      const aside = commitTree(repositoryIn(folder), git("rev-parse", "side^{tree}"), commits[0]);
      const alone = commitTree(repositoryIn(folder), git("rev-parse", "side^{tree}"));
      const found = await open(folder);
      expect(await found.mergeBase(commits[2], aside)).toBe(commits[0]);
      expect(await found.mergeBase(commits[2], commits[1])).toBe(commits[1]);
      expect(await found.mergeBase(commits[2], alone)).toBeNull();
      expect((await failureOf(found.mergeBase(commits[2], nobody))).code).toBe("base-unavailable");
    });

    it("tells ancestors from others", async () => {
      const { folder, git, commits } = createHistory();
      const aside = commitTree(repositoryIn(folder), git("rev-parse", "side^{tree}"), commits[0]);
      const found = await open(folder);
      expect(await found.isAncestor(commits[0], commits[2])).toBe(true);
      expect(await found.isAncestor(commits[2], commits[2])).toBe(true);
      expect(await found.isAncestor(commits[2], commits[0])).toBe(false);
      expect(await found.isAncestor(aside, commits[2])).toBe(false);
      expect(await found.isAncestor(nobody, commits[2])).toBe(false);
    });

    it("says so where a shallow clone cannot tell", async () => {
      const { folder, commits } = createHistory();
      const shallow = cloneRepository(`file://${folder}`, "--depth=2");
      const found = await open(shallow.folder);
      expect((await failureOf(found.mergeBase(commits[2], commits[1]))).code).toBe("base-unavailable");
      expect((await failureOf(found.mergeBase(commits[2], commits[0]))).code).toBe("base-unavailable");
      expect(await found.isAncestor(commits[1], commits[2])).toBe(true);
      expect(await found.isAncestor(nobody, commits[2])).toBe("unknown");
      expect(await found.isAncestor(commits[0], commits[2])).toBe("unknown");
      expect((await failureOf(found.isAncestor(commits[2], commits[0]))).code).toBe("base-unavailable");
    });

    it("tells what a shallow clone has in full", async () => {
      const { folder, commits } = createHistory();
      const shallow = cloneRepository(`file://${folder}`, "--depth=1");
      const tree = shallow.git("rev-parse", "HEAD^{tree}");
      const [root, other] = [commitTree(shallow, tree), commitTree(shallow, writeTree(shallow, []))];
      const tip = commitTree(shallow, tree, root);
      const found = await open(shallow.folder);
      expect(await found.mergeBase(tip, root)).toBe(root);
      expect(await found.mergeBase(tip, other)).toBeNull();
      expect(await found.isAncestor(commits[2], tip)).toBe(false);
    });
  });
});
