import type { GitRepository, HistoryCommit } from "../git/repository.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { fileByteLimit } from "../model/limits.ts";
import { storeFolder } from "../store/layout.ts";
import { differences } from "../store/differences.ts";
import type { Difference } from "../store/differences.ts";
import { readBytes } from "../store/reading.ts";
import { touchesOf } from "./touches.ts";
import type { Touch } from "./touches.ts";

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

/** What became of files of one store in the history of a commit, by path, newest first; a merge counts where a file is like none of its parents'. */
export async function objectHistory(
  repository: GitRepository,
  tip: string,
  paths: readonly string[],
): Promise<Map<string, HistoryStep[]>> {
  const commits: HistoryCommit[] = [];
  for await (const commit of repository.history({ tip, firstParent: false, without: null })) commits.push(commit);
  const trees = new Map(commits.map(({ oid, tree }) => [oid, tree]));
  const wanted = new Set(paths);
  const isWanted = (path: string): boolean => wanted.has(path);
  const touches = await touchesOf(repository, { commits, trees, folder: folderOf(wanted), isWanted });
  const steps = await stepsOf(repository, touches);
  const byPath = Map.groupBy(touches.keys(), (at) => touches[at]?.path ?? "");
  return new Map([...byPath].map(([path, places]) => [path, places.flatMap((at) => steps[at] ?? [])]));
}

/** What was done to files, told field by field, in the same order. */
export async function stepsOf(repository: GitRepository, touches: readonly Touch[]): Promise<HistoryStep[]> {
  const oids = new Set(touches.flatMap(({ from, to }) => [from, to]).filter((oid) => oid !== null));
  const values = new Map<string, JsonObject | null>();
  for await (const { oid, bytes } of repository.readBlobs([...oids], fileByteLimit)) {
    values.set(oid, bytes === null ? null : readBytes(bytes).value);
  }
  return touches.map((touch) => stepOf(touch, values));
}

function stepOf({ commit, from, to }: Touch, values: ReadonlyMap<string, JsonObject | null>): HistoryStep {
  const sideOf = (oid: string | null): Json | null => (oid === null ? {} : (values.get(oid) ?? null));
  const [before, after] = [sideOf(from), sideOf(to)];
  const isUnreadable = before === null || after === null;
  const change = from === null ? "added" : to === null ? "deleted" : "modified";
  const fields = isUnreadable || change !== "modified" ? [] : differences(before, after);
  return { commit: commit.oid, date: commit.committedAt, author: commit.author, change, fields, isUnreadable };
}

/** The one folder that all paths are below: a kind's, or the whole store. */
function folderOf(paths: ReadonlySet<string>): string {
  const folders = new Set([...paths].map((path) => path.slice(0, path.lastIndexOf("/"))));
  const [only] = folders;
  return only !== undefined && folders.size === 1 ? only : storeFolder;
}
