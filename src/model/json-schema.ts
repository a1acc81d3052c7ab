import * as z from "zod";
import { kindNames } from "./enums.ts";
import type { Kind } from "./enums.ts";
import type { Json, JsonObject } from "./json.ts";
import { isMapping } from "./json.ts";
import { kinds } from "./kinds.ts";

const dialect = "https://json-schema.org/draft/2020-12/schema";

/** JSON Schema (draft 2020-12) of one kind as it is written in a file; every `$ref` is resolved inline. */
export function jsonSchemaOf(kind: Kind): JsonObject {
  return { $schema: dialect, $id: `urn:cwom:v0.1:${kind}`, ...bareSchemaOf(kind) };
}

/** JSON Schema of any object: `kind` chooses which of the seven is applied, so that a mistake is told once. */
export function jsonSchemaOfAll(): JsonObject {
  return {
    $schema: dialect,
    $id: "urn:cwom:v0.1",
    title: "CWOM object",
    description: "Any of the seven kinds of work object (§2.1).",
    type: "object",
    properties: { kind: { type: "string", enum: [...kindNames], description: "What the object is (§2.1)." } },
    required: ["kind"],
    allOf: kindNames.map((kind) => ({
      if: { properties: { kind: { const: kind } }, required: ["kind"] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema, never awaited
      then: { $ref: `#/$defs/${kind}` },
    })),
    $defs: Object.fromEntries(kindNames.map((kind) => [kind, bareSchemaOf(kind)])),
  };
}

function bareSchemaOf(kind: Kind): JsonObject {
  const made: unknown = z.toJSONSchema(kinds[kind].schema, { io: "input", unrepresentable: "any" });
  const { $schema: _, ...schema } = tidied(plain(made));
  return schema;
}

function plain(made: unknown): JsonObject {
  const copy: Json = JSON.parse(JSON.stringify(made));
  if (!isMapping(copy)) throw new TypeError("a kind's JSON Schema is a mapping");
  return copy;
}

/** One schema node, its members' schemas included, in the form that editors explain best. */
function tidied(node: JsonObject): JsonObject {
  const { fallback, anyOf, properties, items, ...rest } = node;
  const schema: JsonObject = { ...rest };
  if (fallback !== undefined) schema["default"] = fallback;
  if (isMapping(properties)) schema["properties"] = mapMembers(properties);
  if (isMapping(items)) schema["items"] = tidied(items);
  return Array.isArray(anyOf) ? withAlternatives(schema, anyOf.filter(isMapping).map(tidied)) : schema;
}

function mapMembers(members: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, isMapping(member) ? tidied(member) : member]),
  );
}

/** `anyOf [X, null]` as X with "null" among its types; any other choice stays an anyOf. */
function withAlternatives(schema: JsonObject, alternatives: JsonObject[]): JsonObject {
  const [value, none, ...more] = alternatives;
  const type = value?.["type"];
  if (value === undefined || none?.["type"] !== "null" || more.length > 0 || typeof type !== "string") {
    return { ...schema, anyOf: alternatives };
  }
  const words = value["enum"];
  return { ...value, ...schema, type: [type, "null"], ...(Array.isArray(words) && { enum: [...words, null] }) };
}
