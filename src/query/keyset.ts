import type { Kind } from "../model/enums.ts";
import type { SortKey } from "./list-columns.ts";
import type { Condition } from "./list-objects.ts";
import type { QueryIndex } from "./open-index.ts";
import type { Cell } from "./table-rows.ts";
import { tableOf } from "./table-names.ts";

/** Where an object stands in a list: what it has of each column that is sorted by, and what tells it from all others. */
export interface Standing {
  readonly cells: readonly Cell[];
  readonly id: string;
  readonly path: string;
}

/** What the object at a path has of some columns. */
export function cellsAt(index: QueryIndex, kind: Kind, keys: readonly SortKey[], path: string): Cell[] {
  if (keys.length === 0) return [];
  const columns = keys.map(({ sql }, at) => `${sql} AS k${at}`).join(", ");
  const row = index.database.prepare(`SELECT ${columns} FROM ${tableOf(kind)} t WHERE t.path = ?`).get(path);
  return keys.map((_, at) => {
    const cell = row?.[`k${at}`];
    return typeof cell === "string" || typeof cell === "number" ? cell : null;
  });
}

/** Holds for whatever comes after a standing, in the order that `listObjects` sorts by: what has nothing in a column comes last. */
export function isAfter(keys: readonly SortKey[], { cells, id, path }: Standing): Condition {
  const last: Condition = { sql: "(t.id, t.path) > (?, ?)", values: [id, path] };
  return keys.reduceRight<Condition>((rest, { sql, isDescending }, at) => {
    const cell = cells[at] ?? null;
    if (cell === null) return { sql: `${sql} IS NULL AND (${rest.sql})`, values: rest.values };
    const further = `${sql} IS NULL OR ${sql} ${isDescending ? "<" : ">"} ?`;
    return { sql: `${further} OR (${sql} = ? AND (${rest.sql}))`, values: [cell, cell, ...rest.values] };
  }, last);
}
