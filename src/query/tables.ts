import { kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { fieldColumns } from "./field-columns.ts";
import type { ColumnType } from "./field-columns.ts";
import { linkTables } from "./link-tables.ts";
import type { LinkTable } from "./link-tables.ts";
import { tableOf } from "./table-names.ts";

/** A column of a table; a `flag` is 0 or 1. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType | "flag" | "count";
  readonly required: boolean;
}

/** A table of the derived index, the same in SQLite and in PostgreSQL. Every row belongs to one file, by `path`. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  /** Columns, one list an index, that rows are looked up by. */
  readonly lookups: readonly (readonly string[])[];
  /** Rows are short: SQLite keeps them in the key's own tree. */
  readonly slim: boolean;
}

/** A query that stands for a table. */
export interface View {
  readonly name: string;
  readonly select: string;
}

function column(name: string, type: Column["type"], required = false): Column {
  return { name, type, required };
}

/** Every object of every kind, with the whole of it as JSON. */
const objectsTable: Table = {
  name: "objects",
  columns: [
    column("path", "text", true),
    column("kind", "text", true),
    column("id", "text", true),
    column("title", "text"),
    column("oid", "text", true),
    column("valid", "flag", true),
    column("value", "json", true),
  ],
  key: ["path"],
  lookups: [["id"], ["kind", "id"]],
  slim: false,
};

function kindTable(kind: Kind): Table {
  const fields = fieldColumns(kind).map(({ name, type }) => column(name, type, name === "id"));
  const columns = [column("path", "text", true), ...fields];
  return { name: tableOf(kind), columns, key: ["path"], lookups: [["id"]], slim: false };
}

function linkTable({ name, to, fromColumn, toColumn }: LinkTable): Table {
  const columns = [
    column("path", "text", true),
    column("position", "count", true),
    column(fromColumn, "text", true),
    ...(to === null ? [column("named_kind", "text", true)] : []),
    column(toColumn, "text", true),
    column("role", "text"),
    column("digest", "text"),
  ];
  return { name, columns, key: ["path", "position"], lookups: [[fromColumn], [toColumn]], slim: true };
}

/** All tables, each once. */
export const tables: readonly Table[] = [objectsTable, ...kindNames.map(kindTable), ...linkTables.map(linkTable)];

/** All link tables as one: who names whom, in which field. */
export const linksView: View = {
  name: "links",
  select: linkTables
    .map(({ name, from, to, field, fromColumn, toColumn }) => {
      const named = to === null ? "named_kind" : `'${to}'`;
      return `SELECT path, '${from}' AS from_kind, ${fromColumn} AS from_id, '${field}' AS field, ${named} AS to_kind, ${toColumn} AS to_id, position, role, digest FROM ${name}`;
    })
    .join(" UNION ALL "),
};
