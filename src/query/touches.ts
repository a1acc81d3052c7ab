import type { EntryChange, GitRepository, HistoryCommit, TreePair } from "../git/repository.ts";

/** What one commit did to one file; the blob on each side, null where there is no file. */
export interface Touch {
  readonly path: string;
  readonly commit: HistoryCommit;
  readonly from: string | null;
  readonly to: string | null;
}

/** Which files of which commits are looked at. */
export interface TouchRequest {
  /** Newest first. */
  readonly commits: readonly HistoryCommit[];
  /** The trees of these commits' parents, by commit; a parent that is not among them is taken for nothing. */
  readonly trees: ReadonlyMap<string, string>;
  /** The one folder that is looked into. */
  readonly folder: string;
  readonly isWanted: (path: string) => boolean;
}

/** What commits did to files, in the order of the commits; a merge counts where a file is like none of its parents'. */
export async function touchesOf(
  repository: GitRepository,
  { commits, trees, folder, isWanted }: TouchRequest,
): Promise<Touch[]> {
  const pairs = commits.flatMap((commit) => pairsOf(commit, trees).map((pair) => ({ commit, pair })));
  const sides = new Map<HistoryCommit, EntryChange[][]>();
  let at = 0;
  const compared = repository.compareTrees(
    pairs.map(({ pair }) => pair),
    folder,
  );
  for await (const changes of compared) {
    const commit = pairs[at]?.commit;
    at += 1;
    const here = changes.filter(({ path }) => isWanted(path));
    if (commit !== undefined) sides.set(commit, [...(sides.get(commit) ?? []), here]);
  }
  return commits.flatMap((commit) => touchesIn(commit, sides.get(commit) ?? []));
}

/** A file that is as in one of the parents was not changed by a merge. */
function touchesIn(commit: HistoryCommit, [first = [], ...others]: readonly EntryChange[][]): Touch[] {
  const changedIn = others.map((changes) => new Set(changes.map(({ path }) => path)));
  return first
    .filter(({ path }) => changedIn.every((paths) => paths.has(path)))
    .map(({ path, from, to }) => ({ commit, path, from: from?.oid ?? null, to: to?.oid ?? null }));
}

function pairsOf({ parents, tree }: HistoryCommit, trees: ReadonlyMap<string, string>): TreePair[] {
  return (parents.length === 0 ? [""] : parents).map((parent) => ({ from: trees.get(parent) ?? null, to: tree }));
}
