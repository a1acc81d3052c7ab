import * as z from "zod";
import type { Json } from "./json.ts";

type Schema = z.core.$ZodType;

/** What a quick reader answers where zod must say what is wrong. */
export const refused: unique symbol = Symbol("refused");

/**
 * A reader of JSON values that says the same as a schema's `safeParse`, or `refused` where zod would not take the value. It makes nothing
 * on the way but the result: zod prepares an answer for every member before it knows that nothing is wrong. What it does not know it
 * leaves to zod, and a test holds the two to one verdict.
 */
export function quickReaderOf<S extends Schema>(schema: S): (value: Json) => z.output<S> | typeof refused {
  const read = readerFor(schema);
  // The test says so.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (value) => read(value) as z.output<S> | typeof refused;
}

/** The same for the value of a member, which is undefined where the member is absent. */
type QuickReader = (value: Json | undefined) => unknown;

function readerFor(schema: Schema): QuickReader {
  const read = readerOf(schema);
  const checks = (schema instanceof z.ZodType ? (schema.def.checks ?? []) : []).map(testOf);
  if (read === null || checks.includes(null)) return zodReader(schema);
  return checks.reduce<QuickReader>((reader, test) => (test === null ? reader : tested(reader, test)), read);
}

function readerOf(schema: Schema): QuickReader | null {
  if (schema instanceof z.ZodString) return isPlain(schema) ? textReader : null;
  if (schema instanceof z.ZodNumber) return isPlain(schema) ? numberReader : null;
  if (schema instanceof z.ZodLiteral) return wordReader(schema.values);
  if (schema instanceof z.ZodEnum) return wordReader(new Set(schema.options));
  if (schema instanceof z.ZodCustom) return customReader(schema);
  if (schema instanceof z.ZodNullable) return nullableReader(readerFor(schema.def.innerType));
  if (schema instanceof z.ZodOptional) return optionalReader(schema);
  if (schema instanceof z.ZodDefault) return defaultReader(schema);
  if (schema instanceof z.ZodPipe) return pipeReader(schema);
  if (schema instanceof z.ZodArray) return listReader(readerFor(schema.def.element));
  if (schema instanceof z.ZodObject) return mappingReader(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) return null;
  if (schema instanceof z.ZodUnion) return unionReader(schema.def.options.map(readerFor));
  return null;
}

/** A whole number, or an address, is a number or a text to zod that asks more than its checks say. */
function isPlain({ def }: z.ZodString | z.ZodNumber): boolean {
  return !("check" in def) && !("coerce" in def);
}

function zodReader(schema: Schema): QuickReader {
  return (value) => {
    const result = z.safeParse(schema, value);
    return result.success ? result.data : refused;
  };
}

/** What a check asks of a value; null for a check other than `.refine`. */
function testOf(check: z.core.$ZodCheck): ((value: unknown) => unknown) | null {
  return check instanceof z.ZodCustom && check.def.when === undefined ? check.def.fn : null;
}

function tested(read: QuickReader, passes: (value: unknown) => unknown): QuickReader {
  return (value) => {
    const result = read(value);
    return result !== refused && passes(result) ? result : refused;
  };
}

const textReader: QuickReader = (value) => (typeof value === "string" ? value : refused);

const numberReader: QuickReader = (value) => (typeof value === "number" && Number.isFinite(value) ? value : refused);

function wordReader(values: ReadonlySet<unknown>): QuickReader {
  return (value) => (values.has(value) ? value : refused);
}

function customReader({ def: { fn } }: z.ZodCustom): QuickReader {
  return (value) => (fn(value) ? value : refused);
}

function nullableReader(read: QuickReader): QuickReader {
  return (value) => (value === null ? null : read(value));
}

/** An absent member stays absent, unless what is inside knows a default. */
function optionalReader(schema: z.ZodOptional): QuickReader | null {
  const absent = schema.safeParse(undefined);
  if (!absent.success || absent.data !== undefined) return null;
  const read = readerFor(schema.def.innerType);
  return (value) => (value === undefined ? undefined : read(value));
}

function defaultReader(schema: z.ZodDefault): QuickReader | null {
  const read = readerFor(schema.def.innerType);
  return (value) => (value === undefined ? schema.def.defaultValue : read(value));
}

/** A transform that takes the value alone cannot turn it down. */
function pipeReader({ def }: z.ZodPipe): QuickReader | null {
  const { out } = def;
  if (!(out instanceof z.ZodTransform) || out.def.transform.length > 1) return null;
  const read = readerFor(def.in);
  return (value) => {
    const given = read(value);
    return given === refused ? refused : out.def.transform(given, noPayload);
  };
}

const noPayload = { value: undefined, issues: [], addIssue: () => undefined };

function unionReader(options: readonly QuickReader[]): QuickReader {
  return (value) => {
    for (const read of options) {
      const result = read(value);
      if (result !== refused) return result;
    }
    return refused;
  };
}

function listReader(readItem: QuickReader): QuickReader {
  return (value) => {
    if (!Array.isArray(value)) return refused;
    const items: unknown[] = [];
    for (const item of value) {
      const read = readItem(item);
      if (read === refused) return refused;
      items.push(read);
    }
    return items;
  };
}

function mappingReader(schema: z.ZodObject): QuickReader | null {
  if (!(schema.def.catchall instanceof z.ZodNever)) return null;
  const shape: Readonly<Record<string, Schema>> = schema.def.shape;
  const members = Object.entries(shape).map(([key, member]) => ({ key, read: readerFor(member) }));
  const known = new Set(Object.keys(shape));
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return refused;
    for (const key in value) if (!known.has(key)) return refused;
    const mapping: Record<string, unknown> = {};
    for (const { key, read } of members) {
      const member = read(value[key]);
      if (member === refused) return refused;
      if (member !== undefined) mapping[key] = member;
    }
    return mapping;
  };
}
