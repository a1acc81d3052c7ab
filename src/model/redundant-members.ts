import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import type { Kind } from "./enums.ts";
import { isMapping } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { kinds } from "./kinds.ts";
import { quickReaderOf } from "./quick-reader.ts";
import { readObject } from "./read-object.ts";
import { memberSchema, unwrap } from "./schema-walk.ts";

type Schema = z.core.$ZodType;

/** Members that people look for: they are kept even where they say the default, and so is what they stand in. */
const lookedFor: ReadonlySet<string> = new Set(["status", "priority", "verification/status"]);
/** What is handed on as it is, and what was made as a whole. */
const opaque: ReadonlySet<string> = new Set(["meta", "seal"]);

/**
 * Paths of the members of a valid object that may be left out because absent means the same: null, or a default. A mapping
 * all of whose members may go is named whole. The free data below `meta` is never looked into.
 */
export function redundantMembers(kind: Kind, value: JsonObject): string[][] {
  const { object, flaws } = readObject(kind, value);
  // What is not known to the model would seem to make no difference.
  return object === null || flaws.length > 0 ? [] : redundantIn(kinds[kind].schema, value, []);
}

/** Each mapping is judged by its own schema alone: what it reads as without a member is all that the whole object can tell. */
function redundantIn(schema: Schema, mapping: JsonObject, path: readonly string[]): string[][] {
  const read = readerFor(schema);
  const whole = read(mapping);
  return Object.entries(mapping).flatMap(([key, member]): string[][] => {
    const here = [...path, key];
    const name = here.join("/");
    if (opaque.has(name)) return [];
    const { [key]: _, ...others } = mapping;
    if (!isLookedFor(name, member) && isDeepStrictEqual(read(others), whole)) return [here];
    return mappingsIn(memberSchema(schema, key), member).flatMap(([inner, value, steps]) =>
      redundantIn(inner, value, [...here, ...steps]),
    );
  });
}

function isLookedFor(name: string, member: Json): boolean {
  if (lookedFor.has(name)) return member !== null;
  return isMapping(member) && Object.entries(member).some(([key, inner]) => isLookedFor(`${name}/${key}`, inner));
}

/** A mapping itself, or the mappings of a list with their numbers; none where the schema does not say what they are. */
function mappingsIn(schema: Schema | null, value: Json): [Schema, JsonObject, string[]][] {
  if (schema === null) return [];
  if (isMapping(value)) return [[schema, value, []]];
  const list = unwrap(schema);
  if (!Array.isArray(value) || !(list instanceof z.ZodArray)) return [];
  const { element } = list.def;
  return value.flatMap((item, index): [Schema, JsonObject, string[]][] =>
    isMapping(item) ? [[element, item, [String(index)]]] : [],
  );
}

const readers = new WeakMap<Schema, (value: Json) => unknown>();

function readerFor(schema: Schema): (value: Json) => unknown {
  const reader = readers.get(schema) ?? quickReaderOf(schema);
  readers.set(schema, reader);
  return reader;
}
