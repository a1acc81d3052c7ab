import { describe, expect, it } from "vitest";
import { openRepository } from "../../src/git/open-repository.ts";
import type { EntryChange, GitRepository, HistoryCommit, HistoryRequest } from "../../src/git/repository.ts";
import { createRepository } from "../support/git.ts";
import { commitTree, failureOf, writeBlob, writeTree } from "./fixtures.ts";
import { useHistory } from "./history.ts";

const createHistory = useHistory();

async function historyOf(repository: GitRepository, request: Partial<HistoryRequest> & { tip: string }) {
  const commits: HistoryCommit[] = [];
  for await (const commit of repository.history({ firstParent: true, without: null, ...request })) commits.push(commit);
  return commits;
}

async function changesOf(
  repository: GitRepository,
  from: string | null,
  to: string,
  folder = "cwom",
): Promise<EntryChange[][]> {
  const tree = async (oid: string): Promise<string> => (await repository.readCommit(oid))?.tree ?? "";
  const pair = { from: from === null ? null : await tree(from), to: await tree(to) };
  const answers: EntryChange[][] = [];
  for await (const changes of repository.compareTrees([pair, { ...pair, from: pair.to }, pair], folder))
    answers.push(changes);
  return answers;
}

describe.each(["native", "isomorphic"] as const)("the history by the %s adapter", (adapter) => {
  it("comes newest first, with parents, author and time", async () => {
    const { folder, commits } = createHistory();
    const repository = await openRepository(folder, { adapter });
    const history = await historyOf(repository, { tip: commits[2] });
    expect(history.map(({ oid }) => oid)).toEqual(commits.toReversed());
    expect(history[0]).toEqual({ ...(await repository.readCommit(commits[2])), author: "Ada" });
    expect(history[2]?.parents).toEqual([]);
  });

  it("follows first parents, or every parent and each commit before its own; leaves out what it is told to", async () => {
    const history = createHistory();
    const { folder, commits, git } = history;
    git("checkout", "-q", "side");
    history.write("b.txt", "b");
    const side = history.commit();
    git("checkout", "-q", "main");
    git("merge", "-q", "--no-ff", "-m", "merge", "side");
    const tip = git("rev-parse", "HEAD");
    const repository = await openRepository(folder, { adapter });
    const line = await historyOf(repository, { tip });
    expect(line.map(({ oid }) => oid)).toEqual([tip, ...commits.toReversed()]);
    const all = (await historyOf(repository, { tip, firstParent: false })).map(({ oid }) => oid);
    expect(all.toSorted()).toEqual([tip, side, ...commits].toSorted());
    expect([all[0], all.at(-1)]).toEqual([tip, commits[0]]);
    const some = await historyOf(repository, { tip, firstParent: false, without: commits[2] });
    expect(some.map(({ oid }) => oid)).toEqual([tip, side]);
    expect(await historyOf(repository, { tip, firstParent: false, without: tip })).toEqual([]);
  });

  it("keeps an author's name that is hostile, and a time that is none", async () => {
    const repository = createRepository();
    const tree = writeTree(repository, []);
    const identity = {
      GIT_AUTHOR_NAME: "a / b\u0007\u00e9",
      GIT_AUTHOR_DATE: "@0 +0000",
      GIT_COMMITTER_DATE: "@0 +0000",
    };
    const tip = repository.gitWith({ env: identity }, "commit-tree", "-m", "x", tree);
    const [commit] = await historyOf(await openRepository(repository.folder, { adapter }), { tip });
    expect(commit).toMatchObject({ author: "a / b\u0007\u00e9", committedAt: "1970-01-01T00:00:00Z" });
  });

  it("refuses ids that are none", async () => {
    const repository = await openRepository(createHistory().folder, { adapter });
    expect((await failureOf(historyOf(repository, { tip: "--all" }))).code).toBe("usage");
  });
});

describe.each(["native", "isomorphic"] as const)("the comparison of trees by the %s adapter", (adapter) => {
  it("looks at the whole tree where no folder is named", async () => {
    const repository = createRepository();
    repository.write("cwom/Issue/a.yaml", "a");
    const before = repository.commit();
    repository.write("cwom/Issue/a.yaml", "b");
    repository.write("src/main.c", "c");
    const after = repository.commit();
    const [changes] = await changesOf(await openRepository(repository.folder, { adapter }), before, after, "");
    expect(changes?.map(({ path }) => path).toSorted()).toEqual(["cwom/Issue/a.yaml", "src/main.c"]);
  });

  it("answers one list for each pair: what came, went and changed, and nothing for equal trees", async () => {
    const { folder, commits } = createHistory();
    const repository = await openRepository(folder, { adapter });
    const [first, equal, again] = await changesOf(repository, commits[0], commits[1]);
    expect(first?.map(({ path, from, to }) => [path, from?.mode ?? null, to?.mode ?? null])).toEqual([
      ["cwom/Issue/a.yaml", "100644", "100644"],
      ["cwom/Run/b.yaml", null, "100644"],
    ]);
    expect([equal, again]).toEqual([[], first]);
    const [gone] = await changesOf(repository, commits[1], commits[2]);
    expect(gone?.map(({ path, to }) => [path, to])).toEqual([["cwom/Issue/a.yaml", null]]);
    const [begun] = await changesOf(repository, null, commits[0]);
    expect(begun).toMatchObject([{ path: "cwom/Issue/a.yaml", from: null }]);
  });

  it("sees a folder become a file, a file a link, and a name that is no UTF-8 or holds a line end", async () => {
    const repository = createRepository();
    const oid = writeBlob(repository, "x");
    const file = (name: string | Uint8Array, mode = "100644") => ({ mode, name, oid });
    const kind = writeTree(repository, [file(Buffer.from([0x61, 0xff])), file("b\n:c")]);
    const folder = writeTree(repository, [{ mode: "40000", name: "Run", oid: kind }, file("z")]);
    const before = commitTree(repository, writeTree(repository, [{ mode: "40000", name: "cwom", oid: folder }]));
    const linked = writeTree(repository, [file("z", "120000")]);
    const after = commitTree(repository, writeTree(repository, [{ mode: "40000", name: "cwom", oid: linked }]));
    const flat = commitTree(repository, writeTree(repository, [file("cwom")]));
    const opened = await openRepository(repository.folder, { adapter });
    const paths = async (from: string, to: string): Promise<string[]> =>
      ((await changesOf(opened, from, to))[0] ?? [])
        .map((change) => `${change.path} ${change.to?.mode ?? "gone"}`)
        .toSorted();
    expect(await paths(before, after)).toEqual([
      String.raw`cwom/Run/a\xff gone`,
      "cwom/Run/b\n:c gone",
      "cwom/z 120000",
    ]);
    expect(await paths(after, flat)).toEqual(["cwom 100644", "cwom/z gone"]);
  });
});

describe.each(["native", "isomorphic"] as const)("the folder of hooks by the %s adapter", (adapter) => {
  it("is the repository's own, or what is set, from the top of the work tree", async () => {
    const { folder, git } = createHistory();
    const repository = await openRepository(folder, { adapter });
    expect(await repository.hooksFolder()).toBe(`${folder}/.git/hooks`);
    git("config", "core.hooksPath", ".husky/_");
    expect(await repository.hooksFolder()).toBe(`${folder}/.husky/_`);
  });
});
