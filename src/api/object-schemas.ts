import * as z from "zod";
import type { Kind } from "../model/enums.ts";
import { kindNames } from "../model/enums.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { isMapping } from "../model/json.ts";
import { jsonSchemaOf } from "../model/json-schema.ts";
import { completedMembers } from "../operations/defaults.ts";

/** The schemas of the seven kinds as the document names them: as they stand in a file, and as they are sent to be made or changed. */
export function kindSchemas(): Record<string, JsonObject> {
  const entries = kindNames.flatMap((kind): [string, JsonObject][] => {
    const { $schema: _dialect, $id: _id, ...schema } = jsonSchemaOf(kind);
    const plain = withoutDefaults(schema);
    return [[kind, plain], [`New${kind}`, newSchema(kind, plain)], ...patches(kind, plain)];
  });
  return Object.fromEntries(entries);
}

/** The kinds that are changed by PATCH. */
export const patchable: ReadonlySet<Kind> = new Set(["Issue", "Run"]);

/** A reference to one of these schemas. */
export function schemaNamed(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** What the path says, what is made, and what follows from other members may be left out; for a Ref its id does, for an Actor one word. */
function newSchema(kind: Kind, schema: JsonObject): JsonObject {
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const given = new Set<Json>(["kind", "id", ...completedMembers[kind]]);
  return {
    ...schema,
    title: `New ${kind}`,
    properties: mapMembers(schema["properties"], loosened),
    required: required.filter((name) => !given.has(name)),
  };
}

function patches(kind: Kind, schema: JsonObject): [string, JsonObject][] {
  return patchable.has(kind) ? [[`${kind}Patch`, patchSchema(kind, schema)]] : [];
}

/** RFC 7396: any member of a mapping may be left out, and null takes one out. */
function patchSchema(kind: Kind, whole: JsonObject): JsonObject {
  const { required: _, ...schema } = whole;
  const { kind: _kind, id: _id, ...members } = isMapping(schema["properties"]) ? schema["properties"] : {};
  const properties = mapMembers(members, (member) => ({ anyOf: [loosened(partial(member)), { type: "null" }] }));
  return { ...schema, title: `Patch of a ${kind}`, properties };
}

/** The same with every member of a mapping to be left out; a Ref, an Actor and an item of a list are whole. */
function partial(schema: JsonObject): JsonObject {
  if (wordFor(schema) !== null || !isMapping(schema["properties"])) return schema;
  const { required: _, ...rest } = schema;
  return { ...rest, properties: mapMembers(schema["properties"], partial) };
}

/** Who makes types of a document takes a member with a default for one that is always there: it is told in words. */
function withoutDefaults(schema: JsonObject): JsonObject {
  const { default: usual, ...rest } = schema;
  const says = typeof usual === "string" && usual !== "" ? ` Unless given: ${usual}.` : "";
  const words = typeof rest["description"] === "string" ? { description: `${rest["description"]}${says}` } : {};
  return below({ ...rest, ...words }, withoutDefaults);
}

/** The same with a word in place of each Ref and Actor, too. */
function loosened(schema: JsonObject): JsonObject {
  const description = wordFor(schema);
  if (description === null) return below(schema, loosened);
  const { description: said = "" } = schema;
  return { ...(said === "" ? {} : { description: said }), anyOf: [schema, { type: "string", description }] };
}

/** What may be said in place of a Ref or an Actor; null for any other schema. */
function wordFor({ properties }: JsonObject): string | null {
  if (!isMapping(properties)) return null;
  if ("actor_kind" in properties && "actor_id" in properties) return "In one word: ada, agent:coder.";
  return "kind" in properties && "id" in properties && "digest" in properties
    ? "Its id alone, which may be short."
    : null;
}

/** A schema with all schemas right below it changed. */
function below(schema: JsonObject, change: (inner: JsonObject) => JsonObject): JsonObject {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(isMapping(properties) && { properties: mapMembers(properties, change) }),
    ...(isMapping(items) && { items: change(items) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map((one) => (isMapping(one) ? change(one) : one)) }),
  };
}

function mapMembers(members: Json | undefined, change: (member: JsonObject) => JsonObject): JsonObject {
  const all = Object.entries(isMapping(members) ? members : {});
  return Object.fromEntries(all.map(([name, member]) => [name, isMapping(member) ? change(member) : member]));
}

/** A page of objects. */
export function pageSchema(kind: Kind): JsonObject {
  return {
    type: "object",
    properties: {
      items: { type: "array", items: schemaNamed(kind) },
      next_cursor: { type: ["string", "null"], description: "Leads to the next page; null where this is the last." },
    },
    required: ["items", "next_cursor"],
  };
}

/** A tag of one object, or of the commit that a list was read from. */
export const etagHeader = z.object({ ETag: z.string().describe("Changes when what was answered does.") });
