import * as z from "zod";
import type { Kind } from "../model/enums.ts";
import { kindNames } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import { isMapping } from "../model/json.ts";
import { jsonSchemaOf } from "../model/json-schema.ts";

/** The schemas of the seven kinds as the document names them: as they stand in a file, and as they are sent to be made or changed. */
export function kindSchemas(): Record<string, JsonObject> {
  const entries = kindNames.flatMap((kind): [string, JsonObject][] => {
    const { $schema: _dialect, $id: _id, ...schema } = jsonSchemaOf(kind);
    return [[kind, schema], [`New${kind}`, newSchema(kind, schema)], ...patches(kind, schema)];
  });
  return Object.fromEntries(entries);
}

/** The kinds that are changed by PATCH. */
export const patchable: ReadonlySet<Kind> = new Set(["Issue", "Run"]);

/** A reference to one of these schemas. */
export function schemaNamed(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** Kind and id may be left out: the path says the one, the other is made. */
function newSchema(kind: Kind, schema: JsonObject): JsonObject {
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  return {
    ...schema,
    title: `New ${kind}`,
    required: required.filter((name) => name !== "kind" && name !== "id"),
  };
}

function patches(kind: Kind, schema: JsonObject): [string, JsonObject][] {
  return patchable.has(kind) ? [[`${kind}Patch`, patchSchema(kind, schema)]] : [];
}

/** RFC 7396: any member may be left out, and null takes one out. */
function patchSchema(kind: Kind, whole: JsonObject): JsonObject {
  const { required: _, ...schema } = whole;
  const { kind: _kind, id: _id, ...members } = isMapping(schema["properties"]) ? schema["properties"] : {};
  const properties = Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, { anyOf: [member, { type: "null" }] }]),
  );
  return { ...schema, title: `Patch of a ${kind}`, properties };
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
