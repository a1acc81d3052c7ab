import * as z from "zod";
import { marks } from "./marks.ts";
import type { Mark } from "./marks.ts";

type Schema = z.core.$ZodType;

/** The schema of the value itself, without what deals with null, absence and defaults around it. */
export function unwrap(schema: Schema): Schema {
  let inner = schema;
  for (;;) {
    if (inner instanceof z.ZodPipe) inner = inner.def.in;
    else if (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.def.innerType;
    else if (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault) inner = inner.def.innerType;
    else return inner;
  }
}

/** Calls `visit` for every marked field below a schema, with its pattern: a JSON pointer in which `*` is any item of a list. */
export function walkMarks(schema: Schema, pattern: string, visit: (pattern: string, mark: Mark) => void): void {
  const inner = unwrap(schema);
  const mark = marks.get(inner);
  if (mark !== undefined) visit(pattern, mark);
  if (inner instanceof z.ZodArray) walkMarks(inner.def.element, `${pattern}/*`, visit);
  if (inner instanceof z.ZodUnion) for (const option of inner.def.options) walkMarks(option, pattern, visit);
  if (!(inner instanceof z.ZodObject)) return;
  for (const [key, member] of Object.entries(shapeOf(inner))) walkMarks(member, `${pattern}/${key}`, visit);
}

/** The schema that judges the value at a path, unwrapped; null where the path leaves the model. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | null {
  const inner = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return inner;
  if (inner instanceof z.ZodArray) return schemaAt(inner.def.element, rest);
  if (inner instanceof z.ZodUnion) return firstOf(inner.def.options, (option) => schemaAt(option, path));
  const member = memberSchema(inner, String(step));
  return member === null ? null : schemaAt(member, rest);
}

/** The schema of a member of a mapping, with all that is around it; null where the schema is no mapping's, or knows no such member. */
export function memberSchema(schema: Schema, key: string): Schema | null {
  const mapping = unwrap(schema);
  const shape = mapping instanceof z.ZodObject ? shapeOf(mapping) : {};
  return (Object.hasOwn(shape, key) ? shape[key] : undefined) ?? null;
}

/** Names of the members of a mapping's schema; none for any other schema. */
export function memberNames(schema: Schema | null): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(shapeOf(schema)) : [];
}

function shapeOf(schema: z.ZodObject): Readonly<Record<string, Schema>> {
  return schema.def.shape;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
