import type { GitRepository, HistoryCommit } from "../git/repository.ts";
import { storeFolder } from "./layout.ts";

/** When a file of the store came to be and when it last changed: the committer times of its first and last commit, ISO-8601 UTC. */
export interface FileTimes {
  readonly created: string;
  readonly updated: string;
}

/** The times of every file of the store that the first-parent history of a commit knows, by path. */
export async function readFileTimes(repository: GitRepository, tip: string): Promise<Map<string, FileTimes>> {
  const commits: HistoryCommit[] = [];
  for await (const commit of repository.history({ tip, firstParent: true, without: null })) commits.push(commit);
  const trees = new Map(commits.map(({ oid, tree }) => [oid, tree]));
  const pairs = commits.map(({ tree, parents }) => ({ from: trees.get(parents[0] ?? "") ?? null, to: tree }));
  const times = new Map<string, FileTimes>();
  let at = 0;
  // From the newest commit back: the first one met is the last change, the last one met the first.
  for await (const changes of repository.compareTrees(pairs, storeFolder)) {
    const time = commits[at]?.committedAt ?? "";
    at += 1;
    for (const { path } of changes) times.set(path, { created: time, updated: times.get(path)?.updated ?? time });
  }
  return times;
}
