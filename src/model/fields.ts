import * as z from "zod";
import { noted } from "./flaw-note.ts";
import { isJsonObject } from "./json.ts";
import type { JsonObject } from "./json.ts";

/** Number of characters of a text: code points, as JSON Schema's maxLength counts. */
export function countCharacters(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}

/** A required text of at most `limit` characters; it may be empty. */
export function text(limit: number, description: string) {
  const fits = (value: string): boolean => value.length <= limit || countCharacters(value) <= limit;
  return z
    .string()
    .refine(fits, noted({ code: "length", expected: `at most ${limit} characters`, limit }))
    .meta({ maxLength: limit, description });
}

/** A text that must not be empty; `expected` says so in the flaw. */
export function filledText(limit: number, expected: string, description: string) {
  return text(limit, description)
    .refine((value) => value !== "", noted({ code: "type", expected }))
    .meta({ minLength: 1 });
}

/** One word of a closed list (§3). */
export function choice<const T extends readonly [string, ...string[]]>(values: T, description: string) {
  return z.enum(values).describe(description);
}

/** A `T|null` of the spec: absent and null are the same. */
export function orNull<T extends z.ZodType>(schema: T) {
  return described(schema.nullable().default(null), schema);
}

/** A scalar with a default: absent and null mean the default. */
export function orDefault<T extends z.ZodType<string>>(schema: T, fallback: z.output<T>) {
  const filled = schema.nullish().transform((value) => value ?? fallback);
  return described(filled.meta({ fallback }), schema);
}

/** A list that is empty unless given. */
export function list<T extends z.ZodType>(item: T, description: string) {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])
    .meta({ fallback: [], description });
}

/** A mapping that may be left out, because each of its members has a default. */
export function group<T extends z.core.$ZodLooseShape>(shape: T, description: string) {
  const mapping = z.strictObject(shape);
  // Read once and copied: one of its own for everybody, and no schema is asked again.
  let defaults: string | null = null;
  const absent = (): z.output<typeof mapping> => {
    defaults ??= JSON.stringify(mapping.parse({}));
    return JSON.parse(defaults);
  };
  return mapping
    .nullish()
    .transform((value) => value ?? absent())
    .meta({ fallback: {}, description });
}

/** Free data (§2.7): any mapping of JSON values, handed on as it is. */
export const freeData = z
  .custom<JsonObject>(isJsonObject, noted({ code: "type", expected: "a mapping" }))
  .meta({ type: "object" })
  .nullish()
  .transform((value) => value ?? {})
  .meta({ fallback: {}, description: "Free data; use namespaced keys such as github/issue (§2.7)." });

function described<T extends z.ZodType>(wrapper: T, source: z.ZodType): T {
  return source.description === undefined ? wrapper : wrapper.describe(source.description);
}
