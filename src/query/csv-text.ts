import { printable } from "../text/printable.ts";
import type { Cell } from "./table-rows.ts";

/**
 * Rows as CSV (RFC 4180, LF). A text that a spreadsheet would take for a formula gets a `'` before it; control and direction
 * characters other than LF and TAB are written as escapes.
 */
export function csvText(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [heads, ...rows].map((row) => `${row.map(csvCell).join(",")}\n`).join("");
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const harmless = cell.replaceAll(/[^\n\t]+/g, printable);
  const text = /^[=+\-@\t\r\n＝＋－＠]/u.test(harmless) ? `'${harmless}` : harmless;
  return /[",\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
