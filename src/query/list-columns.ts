import { Failure } from "../failure.ts";
import { nearest } from "../model/did-you-mean.ts";
import type { Kind } from "../model/enums.ts";
import type { Json } from "../model/json.ts";
import { fieldColumns } from "./field-columns.ts";
import type { QueryIndex } from "./open-index.ts";

/** A Run is known by what it is an attempt at. */
export function titleColumn(kind: Kind): string {
  const which = kind === "Run" ? "o.kind = 'Issue' AND o.id = t.for_issue_id" : "o.path = t.path";
  return `(SELECT title FROM objects o WHERE ${which} LIMIT 1)`;
}

/** The columns of a kind, and of an enum's the words that it takes. */
export function columnsOf({ database }: QueryIndex, kind: Kind): ReadonlyMap<string, readonly string[] | null> {
  const rows = database.prepare("SELECT name, words FROM fields WHERE kind = ?").all(kind);
  return new Map(rows.map(({ name, words }) => [String(name), typeof words === "string" ? wordsIn(words) : null]));
}

function wordsIn(text: string): string[] {
  const words: Json = JSON.parse(text);
  return Array.isArray(words) ? words.map(String) : [];
}

/** The columns of a kind that say little each, so that it makes sense to sort by them; `title` is one of every kind. */
export function sortableColumns(kind: Kind): readonly string[] {
  const short = fieldColumns(kind).filter(({ type, isProse }) => type !== "json" && !isProse);
  return [...new Set([...short.map(({ name }) => name), "title"])];
}

/** A column to sort by, as SQL of the table `t`. */
export interface SortKey {
  readonly sql: string;
  readonly isDescending: boolean;
}

/** The columns asked for, parted by commas, `-` before one for the greatest first. Failure `usage` for one that the kind has not. */
export function sortKeys(index: QueryIndex, kind: Kind, sort: string | null): SortKey[] {
  const asked = (sort ?? "").split(",").filter((part) => part !== "");
  const fields = asked.length === 0 ? [] : [...columnsOf(index, kind).keys()];
  return asked.map((part) => sortKey(kind, fields, part));
}

function sortKey(kind: Kind, fields: readonly string[], part: string): SortKey {
  const name = part.replace(/^-/, "");
  const names = [...fields, "title"];
  if (!names.includes(name)) {
    const meant = nearest(name, names);
    const help = meant === null ? `one of ${names.join(", ")}` : `did you mean ${meant}?`;
    throw new Failure("usage", `${kind} has no column ${JSON.stringify(name)} to sort by`, help);
  }
  return { sql: fields.includes(name) ? `t.${name}` : titleColumn(kind), isDescending: part.startsWith("-") };
}
