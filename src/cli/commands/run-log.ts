import { Failure } from "../../failure.ts";
import type { GitRepository } from "../../git/repository.ts";
import { kindNames } from "../../model/enums.ts";
import { isFileSafeId } from "../../model/id.ts";
import { findInIndex } from "../../query/find-in-index.ts";
import { historyText } from "../../query/history-text.ts";
import { objectHistory } from "../../query/object-history.ts";
import type { HistoryStep } from "../../query/object-history.ts";
import { jsonText } from "../../report/json-text.ts";
import { pathOf } from "../../store/layout.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { readIndex } from "../reading-index.ts";
import type { LogOptions } from "./log.ts";

interface ObjectLog {
  readonly path: string;
  readonly steps: readonly HistoryStep[];
}

/** Shows the history of one object on stdout; answers the exit code. */
export async function runLog(id: string, { at, format }: LogOptions, { C: folder }: GlobalOptions): Promise<number> {
  const read = await readIndex({ folder, at }, (index, repository) => ({ repository, path: pathIn(index, id) }));
  const { repository, path } = read;
  const tip = await repository.resolveCommit(at ?? "HEAD");
  const log = tip === null ? null : await logOf(repository, tip, typeof path === "string" ? [path] : pathsOf(id));
  // Neither in the store nor in its history: the first answer had the better help.
  if (log === null && path instanceof Failure) throw path;
  const { steps } = log ?? { steps: [] };
  print(format === "json" ? jsonText(steps) : historyText(steps));
  if (steps.length === 0) process.stderr.write("note  the object is not in any commit yet\n");
  return 0;
}

/** Where the object stands now; the Failure of looking for it where it does not. */
function pathIn(index: Parameters<typeof findInIndex>[0], id: string): string | Failure {
  try {
    return findInIndex(index, id).path;
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}

/** Where an object of that id would have stood. */
function pathsOf(id: string): string[] {
  return isFileSafeId(id) ? kindNames.map((kind) => pathOf(kind, id)) : [];
}

async function logOf(repository: GitRepository, tip: string, paths: readonly string[]): Promise<ObjectLog | null> {
  const logs = await objectHistory(repository, tip, paths);
  const path = paths.find((name) => (logs.get(name) ?? []).length > 0);
  return path === undefined ? null : { path, steps: logs.get(path) ?? [] };
}
