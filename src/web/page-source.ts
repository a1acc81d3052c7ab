import type { ReportedFinding, Report } from "../finding/report.ts";
import type { GitRepository } from "../git/repository.ts";
import { kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { objectNamed, objectsOf } from "../query/find-in-index.ts";
import type { IndexedObject } from "../query/find-in-index.ts";
import { objectHistory } from "../query/object-history.ts";
import { shortened } from "../query/kept-history.ts";
import type { FileHistory } from "../query/kept-history.ts";
import { valueOf } from "../query/object-value.ts";
import type { QueryIndex } from "../query/open-index.ts";
import type { JsonObject } from "../model/json.ts";

/** What pages are made of. Nothing here is written to. */
export interface PageSource {
  readonly index: QueryIndex;
  /** What the check says of the same objects; null where nobody asked it. */
  readonly report: Report | null;
  /** Why the check could not be asked; null where it was. */
  readonly unchecked: string | null;
  /** What became of the file at a path. */
  readonly historyOf: (path: string) => ShownHistory;
  /** What the pages show, in words: `the work tree`, `commit 3f2a91c`. */
  readonly words: string;
  /** A server answers the forms; else the pages are files, and one page more of each list holds all of it. */
  readonly served: boolean;
  /** Search engines may list the pages. */
  readonly listed: boolean;
}

/** What is told of a file's past: its newest steps and how many are older, or why nobody can say. */
export type ShownHistory = FileHistory | { readonly unknown: string };

/** What a file without a past is told with. */
export const noHistory: FileHistory = { steps: [], older: 0 };

/** The history of every object of an index from one walk over the commits: for whoever makes all pages. */
export async function wholeHistory(
  index: QueryIndex,
  repository: GitRepository,
  tip: string | null,
): Promise<PageSource["historyOf"]> {
  if (tip === null) return () => noHistory;
  const paths = kindNames.flatMap((kind) => objectsOf(index, kind).map(({ path }) => path));
  const logs = await objectHistory(repository, tip, paths);
  return (path) => shortened(logs.get(path) ?? []);
}

const findingsByPath = new WeakMap<Report, ReadonlyMap<string, readonly ReportedFinding[]>>();

/** What the check found in the file at a path. */
export function findingsAt({ report }: PageSource, path: string): readonly ReportedFinding[] {
  if (report === null) return [];
  const known = findingsByPath.get(report) ?? Map.groupBy(report.findings, (finding) => finding.path);
  findingsByPath.set(report, known);
  return known.get(path) ?? [];
}

/** An object that pages name, with all it says. */
export interface ShownObject extends IndexedObject {
  readonly value: JsonObject;
}

type Known = Map<string, ShownObject | null>;
const knownObjects = new WeakMap<QueryIndex, Known>();

/** The object of a kind and id, or null; many pages name the same few, which are looked up once. */
export function lookUp(index: QueryIndex, kind: Kind, id: string): ShownObject | null {
  const known: Known = knownObjects.get(index) ?? new Map();
  knownObjects.set(index, known);
  const key = `${kind}/${id}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const object = objectNamed(index, kind, id);
  const shown = object === null ? null : { ...object, value: valueOf(index, object) };
  known.set(key, shown);
  return shown;
}
