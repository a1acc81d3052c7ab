import * as z from "zod";
import { Failure } from "../failure.ts";
import { nearest } from "../model/did-you-mean.ts";
import type { Kind } from "../model/enums.ts";
import { kinds } from "../model/kinds.ts";
import { marks } from "../model/marks.ts";
import { unwrap } from "../model/schema-walk.ts";

/** What a field takes, so that text can be read as it. */
export type FieldType =
  | { readonly is: "text" | "number" | "ref" | "actor" | "time" | "mapping" | "free" }
  | { readonly is: "choice"; readonly values: readonly string[] };

/** A field of a kind that can be set by name: one value, or a list of them. */
export interface Field {
  /** Member names from the root. */
  readonly path: readonly string[];
  readonly isList: boolean;
  /** Of the value, or of one item of the list. */
  readonly type: FieldType;
  readonly description: string;
}

type Schema = z.core.$ZodType;

/** Every field of a kind in the spec's order, mappings opened up to their members; free data is one field. */
export function fieldsOf(kind: Kind): readonly Field[] {
  const known = fieldsByKind.get(kind) ?? below(kinds[kind].schema, []);
  fieldsByKind.set(kind, known);
  return known;
}

const fieldsByKind = new Map<Kind, readonly Field[]>();

/** A field by its path (`acceptance.criteria`) or by its last name where that fits one alone (`criteria`), `-` and `_` alike; a member of free data (`meta.github/issue`) is a field of its own. Failure `usage` with the nearest name otherwise. */
export function fieldNamed(kind: Kind, name: string): Field {
  const fields = fieldsOf(kind);
  const wanted = name.replaceAll("-", "_");
  const found = fields.find(({ path }) => path.join(".") === wanted) ?? onlyOne(fields, wanted);
  if (found !== null) return found;
  const free = fields.find(({ path, type }) => type.is === "free" && name.startsWith(`${path.join(".")}.`));
  if (free !== undefined) {
    return { ...free, path: [...free.path, name.slice(free.path.join(".").length + 1)] };
  }
  const names = fields.map(({ path }) => path.join("."));
  const meant = nearest(wanted, [...names, ...fields.map(({ path }) => path.at(-1) ?? "")]);
  const help = meant === null ? `it has ${names.join(", ")}` : `did you mean ${meant}?`;
  throw new Failure("usage", `${kind} has no field ${JSON.stringify(name)}`, help);
}

function onlyOne(fields: readonly Field[], name: string): Field | null {
  const found = fields.filter(({ path }) => path.at(-1) === name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function below(schema: Schema, path: readonly string[]): Field[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray)
    return [{ path, isList: true, type: typeOf(inner.def.element), ...described(schema) }];
  const isOpen = inner instanceof z.ZodObject && !marks.has(inner) && !isOneThing(path);
  if (!isOpen) return [{ path, isList: false, type: typeOf(schema), ...described(schema) }];
  return Object.entries(inner.def.shape).flatMap(([key, member]) => below(member, [...path, key]));
}

/** A seal is made as a whole, by a command of its own. */
function isOneThing(path: readonly string[]): boolean {
  return path.join(".") === "seal";
}

function described(schema: Schema): { readonly description: string } {
  return { description: z.globalRegistry.get(schema)?.description ?? "" };
}

function typeOf(schema: Schema): FieldType {
  const inner = unwrap(schema);
  const mark = marks.get(inner);
  if (mark !== undefined) return { is: mark.is === "timestamp" ? "time" : mark.is };
  if (inner instanceof z.ZodEnum) return { is: "choice", values: inner.options.map(String) };
  if (inner instanceof z.ZodNumber) return { is: "number" };
  if (inner instanceof z.ZodUnion) return { is: "actor" };
  if (inner instanceof z.ZodObject) return { is: "mapping" };
  return inner instanceof z.ZodString || inner instanceof z.ZodLiteral ? { is: "text" } : { is: "free" };
}
