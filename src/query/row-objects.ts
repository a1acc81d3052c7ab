import type { Cell } from "./table-rows.ts";

/** Rows as one mapping each, by the names of their columns; of several columns of one name the later ones are numbered, as SQLite does: `id`, `id:1`. */
export function rowObjects(columns: readonly string[], rows: readonly (readonly Cell[])[]): Record<string, Cell>[] {
  const names = distinct(columns);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])));
}

function distinct(columns: readonly string[]): string[] {
  const names = new Set<string>();
  for (const column of columns) {
    let name = column;
    for (let number = 1; names.has(name); number += 1) name = `${column}:${number}`;
    names.add(name);
  }
  return [...names];
}
