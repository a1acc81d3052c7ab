import * as z from "zod";
import type { Kind } from "../model/enums.ts";
import type { Json } from "../model/json.ts";
import { isJsonObject } from "../model/json.ts";
import { kinds } from "../model/kinds.ts";
import { marks } from "../model/marks.ts";
import { unwrap } from "../model/schema-walk.ts";

type Schema = z.core.$ZodType;

/** What a column holds: a text, a number, or JSON. */
export type ColumnType = "text" | "number" | "json";

/** A column of a kind's table that is filled from one field of the object. */
export interface FieldColumn {
  /** The names of the members on the way to the field, joined by `_`; a Ref's column ends in `_id`, an Actor's two in `_kind` and `_id`. */
  readonly name: string;
  readonly type: ColumnType;
  /** The members on the way to the value. */
  readonly path: readonly string[];
  /** The words that an enum takes; null for any other field. */
  readonly words: readonly string[] | null;
  /** What an absent value means; null for nothing. */
  readonly fallback: Json;
  /** The members on the way to the group that must be given for the fallback to count; none for one that always counts. */
  readonly within: readonly string[];
  /** People wrote it to be read: full text search looks here. */
  readonly isProse: boolean;
}

const columnsByKind = new Map<Kind, readonly FieldColumn[]>();

/** The columns of a kind as its schema declares the fields, in the spec's order; lists of Refs have tables of their own. */
export function fieldColumns(kind: Kind): readonly FieldColumn[] {
  const known = columnsByKind.get(kind) ?? membersOf(kinds[kind].schema, []).filter(({ name }) => name !== "kind");
  columnsByKind.set(kind, known);
  return known;
}

function membersOf(schema: z.ZodObject, path: readonly string[], within: readonly string[] = []): FieldColumn[] {
  const members: Readonly<Record<string, Schema>> = schema.def.shape;
  return Object.entries(members).flatMap(([name, member]) => columnsAt(member, [...path, name], within));
}

function columnsAt(schema: Schema, path: readonly string[], within: readonly string[]): FieldColumn[] {
  const inner = unwrap(schema);
  const mark = marks.get(inner);
  const fallback = fallbackOf(schema);
  const column = (type: ColumnType, more: Partial<FieldColumn> = {}): FieldColumn => ({
    name: path.join("_"),
    type,
    path,
    words: null,
    fallback,
    within,
    isProse: false,
    ...more,
  });
  if (mark?.is === "ref") return [partOf(column("text"), "id", "id")];
  if (mark?.is === "actor") {
    return [partOf(column("text"), "kind", "actor_kind"), partOf(column("text"), "id", "actor_id")];
  }
  // A group without a fallback of its own may be absent as a whole, and then says nothing.
  if (inner instanceof z.ZodObject) return membersOf(inner, path, fallback === null ? path : within);
  if (inner instanceof z.ZodArray) return isRefList(inner) ? [] : [column("json", { isProse: isText(inner.element) })];
  if (inner instanceof z.ZodNumber) return [column("number")];
  if (inner instanceof z.ZodEnum) return [column("text", { words: inner.options.map(String) })];
  if (!(inner instanceof z.ZodString || inner instanceof z.ZodLiteral)) return [column("json")];
  return [column("text", { isProse: mark === undefined && !forPrograms.has(path.at(-1) ?? "") })];
}

/** Texts that programs go by; nobody looks for their words. */
const forPrograms: ReadonlySet<string> = new Set(
  "kind id uri url digest external_id media_type version slug default_branch secrets_profile deadline".split(" "),
);

/** A member of a Ref or an Actor as a column of its own. */
function partOf(whole: FieldColumn, ending: string, member: string): FieldColumn {
  return { ...whole, name: `${whole.name}_${ending}`, path: [...whole.path, member] };
}

function isRefList(list: z.ZodArray): boolean {
  return marks.get(unwrap(list.element))?.is === "ref";
}

function isText(schema: Schema): boolean {
  return unwrap(schema) instanceof z.ZodString;
}

function fallbackOf(schema: Schema): Json {
  const fallback: unknown = z.globalRegistry.get(schema)?.["fallback"];
  if (typeof fallback === "string") return fallback;
  if (Array.isArray(fallback)) return [];
  return isJsonObject(fallback) ? fallback : null;
}
