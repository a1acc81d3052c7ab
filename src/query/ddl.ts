import type { Column, Table, View } from "./tables.ts";

/** How one database writes what the tables need. */
export interface Dialect {
  readonly types: Readonly<Record<Column["type"], string>>;
  /** Columns before all others, and first in every key: what tells repositories apart where there are several. */
  readonly owner: readonly Column[];
  /** What is said of a table with short rows. */
  readonly slim: string;
}

/** One repository in a file of its own. */
export const sqlite: Dialect = {
  types: { text: "TEXT", number: "REAL", json: "TEXT", flag: "INTEGER", count: "INTEGER" },
  owner: [],
  slim: " WITHOUT ROWID",
};

/** Several repositories side by side, told apart by the column `repository`. */
export const postgres: Dialect = {
  types: { text: "text", number: "double precision", json: "jsonb", flag: "smallint", count: "integer" },
  owner: [{ name: "repository", type: "text", required: true }],
  slim: "",
};

/** A table's columns in a dialect, the owner's first. */
function columnsIn(dialect: Dialect, table: Table): readonly Column[] {
  return [...dialect.owner, ...table.columns];
}

/** The statements that make a table and what it is looked up by, where they are not there yet. */
export function createTable(dialect: Dialect, table: Table): string[] {
  const owner = dialect.owner.map(({ name }) => name);
  const columns = columnsIn(dialect, table).map((column) => columnText(dialect, column));
  const key = `PRIMARY KEY (${[...owner, ...table.key].join(", ")})`;
  return [
    `CREATE TABLE IF NOT EXISTS ${table.name} (${[...columns, key].join(", ")})${table.slim ? dialect.slim : ""}`,
    ...table.lookups.map((lookup) => {
      const name = [table.name, "by", ...lookup].join("_");
      return `CREATE INDEX IF NOT EXISTS ${name} ON ${table.name} (${[...owner, ...lookup].join(", ")})`;
    }),
  ];
}

/** A column as it is declared. */
export function columnText({ types }: Dialect, { name, type, required }: Column): string {
  return `${name} ${types[type]}${required ? " NOT NULL" : ""}`;
}

/** The query behind a view, with the owner's columns first. */
export function viewText({ owner }: Dialect, { select }: View): string {
  const names = owner.map(({ name }) => `${name}, `).join("");
  return select.replaceAll("SELECT path", `SELECT ${names}path`);
}
