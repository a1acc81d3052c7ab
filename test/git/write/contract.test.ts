import { existsSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../../src/git/open-repository.ts";
import type { CommitOutcome, CommitRequest } from "../../../src/git/write/git-writer.ts";
import { cloneRepository, createFolder, createRepository, repositoryIn } from "../../support/git.ts";
import type { TestRepository } from "../../support/git.ts";
import { failureOf, writeBlob, writeTree } from "../fixtures.ts";
import { adapters, createStore, fsck, locksIn } from "./workers.ts";

const ada = { name: "Ada", email: "ada@example.com" };
const bob = { name: " Bob <b>\n", email: "bob@example.com" };
const time = "2026-01-02T03:04:05.678Z";
const main = "refs/heads/main";

function change(path: string, text: string | null): CommitRequest["writes"][number] {
  return { path, bytes: text === null ? null : Buffer.from(text) };
}

async function oidOf(outcome: Promise<CommitOutcome>): Promise<string> {
  const landed = await outcome;
  if (landed.is !== "committed") throw new Error("the commit lost");
  return landed.oid;
}

describe.each(adapters)("a commit made with the %s adapter", (adapter) => {
  /** Commits on top of what the branch has now, if nothing else is said. */
  async function commit(folder: string, parts: Partial<CommitRequest>): Promise<CommitOutcome> {
    const repository = await openRepository(folder, { adapter });
    const expected = await repository.resolveCommit(parts.ref ?? main);
    const basics = { ref: main, expected, writes: [], message: "change", author: ada, committer: ada, time };
    return await (await repository.writer()).commit({ ...basics, ...parts });
  }

  it("changes, adds and takes away files in the branch, the index and the work tree, and nothing else", async () => {
    const repository = createStore();
    const writes = [
      change("cwom/Issue/changed.yaml", "after\n"),
      change("cwom/Issue/gone.yaml", null),
      change("cwom/Run/new.yaml", "new\r\n"),
      change("top.txt", ""),
    ];
    const oid = await oidOf(commit(repository.folder, { writes, message: "Say why\n\nand more\n\n", committer: bob }));
    expect(repository.git("rev-parse", "main", "main~1^{tree}").split("\n")[0]).toBe(oid);
    expect(repository.git("diff-tree", "-r", "--name-status", "main~1", "main").split("\n")).toEqual([
      "M\tcwom/Issue/changed.yaml",
      "D\tcwom/Issue/gone.yaml",
      "A\tcwom/Run/new.yaml",
      "A\ttop.txt",
    ]);
    expect(repository.git("log", "-1", "--format=%an %ae %ai/%cn %ce %ci/%B")).toBe(
      "Ada ada@example.com 2026-01-02 03:04:05 +0000/Bob b bob@example.com 2026-01-02 03:04:05 +0000/Say why\n\nand more\n",
    );
    expect(repository.read("cwom/Run/new.yaml")).toBe("new\r\n");
    expect(existsSync(join(repository.folder, "cwom/Issue/gone.yaml"))).toBe(false);
    expect(repository.git("status", "--short")).toBe("MM src/mine.txt");
    expect([repository.git("show", ":src/mine.txt"), repository.read("src/mine.txt")]).toEqual([
      "staged",
      "unstaged\n",
    ]);
    expect(repository.git("reflog", "-1", "--format=%gs %gn", "main")).toBe("Say why Bob b");
    expect(repository.git("reflog", "-1", "--format=%gs", "HEAD")).toBe("Say why");
    expect(fsck(repository)).toBe("");
    expect(locksIn(join(repository.folder, ".git"))).toEqual([]);
    repository.git("commit", "-qam", "mine");
    expect(repository.git("diff-tree", "-r", "--name-only", "main~1", "main")).toBe("src/mine.txt");
  });

  it("is lost when the branch stands elsewhere, and nothing is changed", async () => {
    const repository = createStore();
    const [old, none] = [repository.git("rev-parse", "HEAD"), "1".repeat(40)];
    const writes = [change("cwom/Issue/changed.yaml", "after\n")];
    const oid = await oidOf(commit(repository.folder, { writes }));
    for (const expected of [old, none, null]) {
      expect(await commit(repository.folder, { writes, expected })).toEqual({ is: "lost" });
    }
    expect(await commit(repository.folder, { writes, expected: old, ref: "refs/heads/nowhere" })).toEqual({
      is: "lost",
    });
    expect(repository.git("rev-parse", "main")).toBe(oid);
    expect(repository.git("for-each-ref", "--format=%(refname)")).toBe(main);
  });

  it("has one winner among many at once", async () => {
    const repository = createStore();
    const expected = repository.git("rev-parse", "HEAD");
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, async (_, at) => {
        const writes = [change("cwom/Issue/changed.yaml", `${at}\n`)];
        return await commit(repository.folder, { writes, expected });
      }),
    );
    expect(outcomes.filter(({ is }) => is === "committed")).toHaveLength(1);
    expect(repository.git("rev-list", "--count", "main")).toBe("2");
  });

  it("begins a branch, also the first one", async () => {
    const repository = createRepository();
    const oid = await oidOf(commit(repository.folder, { writes: [change("cwom/Run/a.yaml", "a")] }));
    expect(repository.git("rev-parse", "HEAD")).toBe(oid);
    expect(repository.git("status", "--short")).toBe("");
    await oidOf(commit(repository.folder, { ref: "refs/heads/a/b", expected: null, writes: [change("x", "x")] }));
    expect(repository.git("ls-tree", "-r", "--name-only", "a/b")).toBe("x");
    repository.git("pack-refs", "--all");
    const clash = commit(repository.folder, { ref: "refs/heads/a", expected: null, writes: [change("x", "x")] });
    expect((await failureOf(clash)).code).toBe("git");
    await oidOf(commit(repository.folder, { ref: "refs/heads/a/b", writes: [change("y", "y")] }));
    expect(fsck(repository)).toBe("");
  });

  it("may join further parents", async () => {
    const repository = createStore();
    const other = await oidOf(commit(repository.folder, { ref: "refs/heads/other", expected: null, writes: [] }));
    const expected = repository.git("rev-parse", "HEAD");
    await oidOf(commit(repository.folder, { otherParents: [other] }));
    expect(repository.git("log", "-1", "--format=%P")).toBe(`${expected} ${other}`);
  });

  it("is made in a bare repository and in a linked work tree", async () => {
    const source = createStore();
    const bare = cloneRepository(source.folder, "--bare");
    const writes = [change("cwom/Issue/changed.yaml", "after\n")];
    const oid = await oidOf(commit(bare.folder, { writes }));
    expect(bare.git("rev-parse", "main")).toBe(oid);
    const linked = repositoryIn(join(createFolder(), "linked"));
    source.git("worktree", "add", "-q", "-b", "side", linked.folder);
    await oidOf(commit(linked.folder, { ref: "refs/heads/side", writes }));
    expect([linked.read("cwom/Issue/changed.yaml"), linked.git("status", "--short")]).toEqual(["after\n", ""]);
    expect((await failureOf(commit(linked.folder, { writes }))).code).toBe("usage");
    expect((await failureOf(commit(source.folder, { ref: "refs/heads/side", writes }))).code).toBe("usage");
    expect(fsck(source)).toBe("");
  });

  const uncommitted: [string, (repository: TestRepository) => void][] = [
    ["changed in the work tree", ({ write }) => write("cwom/Issue/changed.yaml", "mine\n")],
    ["deleted in the work tree", (repository) => repository.delete("cwom/Issue/changed.yaml")],
    [
      "a link",
      ({ folder, delete: remove }) => {
        remove("cwom/Issue/changed.yaml");
        symlinkSync("gone.yaml", join(folder, "cwom/Issue/changed.yaml"));
      },
    ],
    [
      "in a folder that is a link",
      ({ folder, delete: remove, git }) => {
        git("clone", "-q", folder, join(folder, "copy"));
        remove("cwom");
        symlinkSync("copy/cwom", join(folder, "cwom"));
      },
    ],
    [
      "staged",
      ({ write, git }) => {
        write("cwom/Issue/changed.yaml", "mine\n");
        git("add", "cwom");
        write("cwom/Issue/changed.yaml", "before\n");
      },
    ],
    ["taken out of the index", ({ git }) => git("rm", "-q", "--cached", "cwom/Issue/changed.yaml")],
    [
      "about to be merged",
      ({ git }) => {
        git("stash", "-q");
        git("merge", "-q", "--no-commit", "--no-ff", git("commit-tree", "-p", "HEAD", "-m", "x", "HEAD^{tree}"));
      },
    ],
  ];
  it.each(uncommitted)("refuses a path that is %s, and changes nothing", async (_, prepare) => {
    const repository = createStore();
    prepare(repository);
    const state = [repository.git("status", "--short"), repository.git("rev-parse", "HEAD")];
    const writes = [change("cwom/Issue/changed.yaml", "after\n"), change("cwom/Run/new.yaml", "new\n")];
    expect((await failureOf(commit(repository.folder, { writes }))).code).toBe("uncommitted");
    expect([repository.git("status", "--short"), repository.git("rev-parse", "HEAD")]).toEqual(state);
    expect(locksIn(join(repository.folder, ".git"))).toEqual([]);
  });

  it("takes a path that is already as it will be", async () => {
    const repository = createStore();
    repository.write("cwom/Issue/changed.yaml", "after\n");
    repository.write("cwom/Run/new.yaml", "new\n");
    repository.git("add", "cwom/Run");
    const writes = [change("cwom/Issue/changed.yaml", "after\n"), change("cwom/Run/new.yaml", "new\n")];
    await oidOf(commit(repository.folder, { writes }));
    expect(repository.git("status", "--short")).toBe("MM src/mine.txt");
  });

  it("runs no hook, filter or signing program that the repository names", async () => {
    const repository = createStore();
    // Git takes a file that is newer than the index for one that it has to read again, through the filters.
    repository.write("src/new.txt", "new");
    utimesSync(join(repository.folder, "src/new.txt"), 4_000_000_000, 4_000_000_000);
    repository.git("add", "src/new.txt");
    const hooks = join(repository.folder, ".git/hooks");
    for (const name of ["pre-commit", "commit-msg", "post-commit", "reference-transaction", "post-index-change"]) {
      repository.write(`.git/hooks/${name}`, `#!/bin/sh\ntouch "${repository.folder}/ran"\n`);
      repository.git("config", "core.hooksPath", hooks);
    }
    const run = `touch ${repository.folder}/ran; cat`;
    repository.git("config", "filter.x.clean", run);
    repository.git("config", "filter.x.smudge", run);
    repository.git("config", "core.fsmonitor", run);
    repository.git("config", "commit.gpgSign", "true");
    repository.git("config", "gpg.program", run);
    repository.write(".git/info/attributes", "* filter=x eol=crlf\n");
    execute(repository, "chmod", "-R", "+x", hooks);
    await oidOf(commit(repository.folder, { writes: [change("cwom/Issue/changed.yaml", "after\n")] }));
    expect(existsSync(join(repository.folder, "ran"))).toBe(false);
    expect(repository.read("cwom/Issue/changed.yaml")).toBe("after\n");
  });

  it("keeps the names and modes of what stands beside it, however odd", async () => {
    const repository = createRepository();
    const blob = writeBlob(repository, "x");
    const folder = writeTree(repository, [
      { mode: "100644", name: Buffer.from([0x62, 0xff]), oid: blob },
      { mode: "100755", name: "c", oid: blob },
    ]);
    const tree = writeTree(repository, [{ mode: "40000", name: "cwom", oid: folder }]);
    repository.git("update-ref", "refs/heads/odd", repository.git("commit-tree", "-m", "odd", tree));
    await oidOf(commit(repository.folder, { ref: "refs/heads/odd", writes: [change("cwom/d", "x")] }));
    expect(repository.git("ls-tree", "odd:cwom").split("\n")).toEqual([
      `100644 blob ${blob}\t"b\\377"`,
      `100755 blob ${blob}\tc`,
      `100644 blob ${blob}\td`,
    ]);
  });

  it.each([
    ["", "a"],
    ["refs/heads/a.lock", "a"],
    ["HEAD", "a"],
    ["refs/tags/a", "a"],
    [main, "/a"],
    [main, "a/../b"],
    [main, "a//b"],
    [main, ".git/hooks/x"],
    [main, "a/.GIT/x"],
    [main, "git~1/x"],
    [main, ".g\u200cit/x"],
    [main, "a\\b"],
    [main, "a\nb"],
    [main, "cwom"],
    [main, "cwom/Issue/changed.yaml/below"],
  ])("refuses to write to %j the path %j", async (ref, path) => {
    const repository = createStore();
    const expected = repository.git("rev-parse", "HEAD");
    const failure = await failureOf(
      commit(repository.folder, { ref, expected: ref === main ? expected : null, writes: [change(path, "x")] }),
    );
    expect(failure.code).toBe("usage");
  });

  const unsupported: [string, (repository: TestRepository) => void][] = [
    ["a split index", ({ git }) => git("update-index", "--split-index")],
    ["a sparse index", ({ git }) => git("config", "index.sparse", "true")],
    [
      "refs in another form",
      ({ git }) => {
        git("config", "extensions.refStorage", "reftable");
      },
    ],
    ["a newer format", ({ git }) => git("config", "core.repositoryFormatVersion", "2")],
  ];
  it.each(unsupported)("refuses a repository with %s", async (_, prepare) => {
    const repository = createStore();
    const opened = await openRepository(repository.folder, { adapter });
    const expected = repository.git("rev-parse", "HEAD");
    prepare(repository);
    const writer = await opened.writer();
    const request = { ref: main, expected, writes: [], message: "x", author: ada, committer: ada, time };
    expect((await failureOf(writer.commit(request))).code).toBe("unsupported-repository");
  });

  it("does not begin history anew from a torn ref", async () => {
    const repository = createStore();
    const { folder } = repository;
    const expected = repository.git("rev-parse", "HEAD");
    writeFileSync(join(folder, ".git/refs/heads/main"), "");
    for (const stated of [expected, null]) {
      expect((await failureOf(commit(folder, { expected: stated, writes: [change("x", "x")] }))).code).toBe("git");
    }
  });
});

function execute(repository: TestRepository, ...args: string[]): void {
  repository.git("-c", `alias.run=!${args.join(" ")}`, "run");
}
