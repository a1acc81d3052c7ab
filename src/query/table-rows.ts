import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { RefUse } from "../store/reading.ts";
import { fieldColumns } from "./field-columns.ts";
import type { FieldColumn } from "./field-columns.ts";
import { linkTables } from "./link-tables.ts";
import type { LinkTable } from "./link-tables.ts";
import { tableOf } from "./table-names.ts";

/** What a cell holds; JSON as text. */
export type Cell = string | number | null;

/** Rows of one table, each with its cells in the order of the table's columns. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The rows that an object comes to, in all tables that it has a part in. A value of the wrong type, which the check tells, is an empty cell. */
export function rowsOf(object: StoredObject): TableRows[] {
  const { kind, id, title, outline, value, file } = object;
  const whole = [file.path, kind, id, title, file.oid, outline.valid ? 1 : 0, JSON.stringify(value)];
  const fields = [file.path, ...fieldColumns(kind).map((column) => cellOf(column, value))];
  const links = linkTables
    .filter(({ from }) => from === kind)
    .map((link) => ({ table: link.name, rows: linkRows(link, object) }));
  return [
    { table: "objects", rows: [whole] },
    { table: tableOf(kind), rows: [fields] },
    ...links.filter(({ rows }) => rows.length > 0),
  ];
}

/** The words of an object that people look for, as one text. */
export function proseOf({ kind, value }: StoredObject): string {
  const texts = fieldColumns(kind)
    .filter(({ isProse }) => isProse)
    .flatMap((column) => valueAt(value, column.path));
  return texts
    .flatMap((text) => text)
    .filter((text) => typeof text === "string")
    .join("\n");
}

function cellOf({ type, path, fallback, within }: FieldColumn, value: JsonObject): Cell {
  const isGiven = within.length === 0 || isMapping(valueAt(value, within));
  const found = valueAt(value, path) ?? (isGiven ? fallback : null);
  if (found === null) return null;
  if (type === "json") return JSON.stringify(found);
  return typeof found === (type === "number" ? "number" : "string") ? scalar(found) : null;
}

function scalar(value: Json): Cell {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** The value at the end of a way through mappings; null where it leads nowhere. */
function valueAt(value: JsonObject, path: readonly string[]): Json {
  let found: Json = value;
  for (const name of path) {
    if (!isMapping(found) || !Object.hasOwn(found, name)) return null;
    found = found[name] ?? null;
  }
  return found;
}

function linkRows({ pattern, to }: LinkTable, { file, id, outline }: StoredObject): Cell[][] {
  const uses = outline.refs.filter((ref) => isAt(pattern, ref) && (to === null || ref.kind === to));
  return uses.map((ref, position) => [
    file.path,
    position,
    id,
    ...(to === null ? [ref.kind] : []),
    ref.id,
    ref.role,
    ref.digest,
  ]);
}

function isAt(pattern: string, { at }: RefUse): boolean {
  return pattern.endsWith("/*") ? at.slice(0, at.lastIndexOf("/")) === pattern.slice(0, -2) : at === pattern;
}
