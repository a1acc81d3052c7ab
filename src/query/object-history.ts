import type { EntryChange, GitRepository, HistoryCommit, TreePair } from "../git/repository.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { fileByteLimit } from "../model/limits.ts";
import { storeFolder } from "../store/layout.ts";
import { differences } from "../store/differences.ts";
import type { Difference } from "../store/differences.ts";
import { readBytes } from "../store/reading.ts";

/** What one commit did to an object's file. */
export interface HistoryStep {
  readonly commit: string;
  /** Committer time, ISO-8601 UTC. */
  readonly date: string;
  /** As written; hostile text. */
  readonly author: string;
  readonly change: "added" | "modified" | "deleted";
  /** The fields that differ; none where only the form of the text does, or where one side could not be read. */
  readonly fields: readonly Difference[];
  /** One side is no object that can be read. */
  readonly isUnreadable: boolean;
}

interface Touch {
  readonly path: string;
  readonly commit: HistoryCommit;
  readonly from: string | null;
  readonly to: string | null;
}

/** What became of files of one store in the history of a commit, by path, newest first; a merge counts where a file is like none of its parents'. */
export async function objectHistory(
  repository: GitRepository,
  tip: string,
  paths: readonly string[],
): Promise<Map<string, HistoryStep[]>> {
  const touches = await touchesOf(repository, tip, new Set(paths));
  const oids = new Set(touches.flatMap(({ from, to }) => [from, to]).filter((oid) => oid !== null));
  const values = new Map<string, JsonObject | null>();
  for await (const { oid, bytes } of repository.readBlobs([...oids], fileByteLimit)) {
    values.set(oid, bytes === null ? null : readBytes(bytes).value);
  }
  const byPath = Map.groupBy(touches, ({ path }) => path);
  return new Map([...byPath].map(([path, found]) => [path, found.map((touch) => stepOf(touch, values))]));
}

function stepOf({ commit, from, to }: Touch, values: ReadonlyMap<string, JsonObject | null>): HistoryStep {
  const sideOf = (oid: string | null): Json | null => (oid === null ? {} : (values.get(oid) ?? null));
  const [before, after] = [sideOf(from), sideOf(to)];
  const isUnreadable = before === null || after === null;
  const change = from === null ? "added" : to === null ? "deleted" : "modified";
  const fields = isUnreadable || change !== "modified" ? [] : differences(before, after);
  return { commit: commit.oid, date: commit.committedAt, author: commit.author, change, fields, isUnreadable };
}

async function touchesOf(repository: GitRepository, tip: string, paths: ReadonlySet<string>): Promise<Touch[]> {
  const commits: HistoryCommit[] = [];
  for await (const commit of repository.history({ tip, firstParent: false, without: null })) commits.push(commit);
  const trees = new Map(commits.map(({ oid, tree }) => [oid, tree]));
  const pairs = commits.flatMap((commit) => pairsOf(commit, trees).map((pair) => ({ commit, pair })));
  const sides = new Map<HistoryCommit, EntryChange[][]>();
  let at = 0;
  const compared = repository.compareTrees(
    pairs.map(({ pair }) => pair),
    folderOf(paths),
  );
  for await (const changes of compared) {
    const commit = pairs[at]?.commit;
    at += 1;
    const here = changes.filter(({ path }) => paths.has(path));
    if (commit !== undefined) sides.set(commit, [...(sides.get(commit) ?? []), here]);
  }
  return commits.flatMap((commit) => touchesIn(commit, sides.get(commit) ?? []));
}

/** A file that is as in one of the parents was not changed by a merge. */
function touchesIn(commit: HistoryCommit, [first = [], ...others]: readonly EntryChange[][]): Touch[] {
  return first
    .filter(({ path }) => others.every((changes) => changes.some((change) => change.path === path)))
    .map(({ path, from, to }) => ({ commit, path, from: from?.oid ?? null, to: to?.oid ?? null }));
}

function pairsOf({ parents, tree }: HistoryCommit, trees: ReadonlyMap<string, string>): TreePair[] {
  return (parents.length === 0 ? [""] : parents).map((parent) => ({ from: trees.get(parent) ?? null, to: tree }));
}

/** The one folder that all paths are below: a kind's, or the whole store. */
function folderOf(paths: ReadonlySet<string>): string {
  const folders = new Set([...paths].map((path) => path.slice(0, path.lastIndexOf("/"))));
  const [only] = folders;
  return only !== undefined && folders.size === 1 ? only : storeFolder;
}
