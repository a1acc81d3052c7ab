import { openRepository } from "../../src/git/open-repository.ts";
import type { Json } from "../../src/model/json.ts";
import type { IndexPlace } from "../../src/query/index-file.ts";
import type { ListRequest } from "../../src/query/list-objects.ts";
import { withIndex } from "../../src/query/open-index.ts";
import type { QueryIndex } from "../../src/query/open-index.ts";
import { tables } from "../../src/query/tables.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import type { ReadingCache } from "../../src/store/reading-cache.ts";
import { workTreeRevision } from "../../src/store/work-tree.ts";

/** Every Issue: what a test narrows down. */
export const anyIssue: ListRequest = {
  kind: "Issue",
  status: [],
  type: [],
  tags: [],
  repo: null,
  issue: null,
  run: null,
  text: null,
  sort: null,
  limit: null,
};

/** Long after every file of a test was written. */
const later = Date.now() + 86_400_000;

/** A place for index files; what belongs to one build is none of another's. */
export function placeIn(folder: string, build = "build"): IndexPlace {
  return { folder, build, unique: `${process.pid}`, now: Date.now() };
}

function newReadings(): Promise<ReadingCache> {
  return Promise.resolve(memoryCache());
}

/** Does something with the index of a checkout, kept in memory or at a place. */
export async function indexOf<T>(
  folder: string,
  action: (index: QueryIndex) => T | Promise<T>,
  place: IndexPlace | null = null,
): Promise<T> {
  const root = (await openRepository(folder)).workTree ?? folder;
  return withIndex({ revision: workTreeRevision(root), place, readings: newReadings, now: later }, action);
}

/** Every row of every table of an index, JSON parsed, in order of its key. */
export function rowsOfAll({ database }: QueryIndex): Map<string, Record<string, Json>[]> {
  return new Map(
    tables.map(({ name, key, columns }) => {
      const rows = database.prepare(`SELECT * FROM ${name} ORDER BY ${key.join(", ")}`).all();
      const cells = rows.map((row) =>
        columns.map((column): [string, Json] => [column.name, cellOf(row[column.name], column.type)]),
      );
      return [name, cells.map((row) => Object.fromEntries(row))];
    }),
  );
}

/** The same for a checkout, from an index made for it alone. */
export function rowsIn(folder: string): Promise<Map<string, Record<string, Json>[]>> {
  return indexOf(folder, rowsOfAll);
}

function cellOf(cell: unknown, type: string): Json {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  return type === "json" ? JSON.parse(cell) : cell;
}
