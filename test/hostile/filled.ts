import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kindNames } from "../../src/model/enums.ts";
import type { Kind } from "../../src/model/enums.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { projectRoot } from "../support/project-files.ts";

/** A node of a published schema, as far as an object can be made from it. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const schemas = new Map(
  kindNames.map((kind): [Kind, Schema] => [
    kind,
    JSON.parse(readFileSync(join(projectRoot, "schemas", `${kind}.json`), "utf8")),
  ]),
);

/** An object of a kind whose every text, wherever the schema lets anybody write one, is this text; one unknown member named so is its mistake. */
export function filledObject(kind: Kind, id: string, text: string): JsonObject {
  const whole = filled(schemas.get(kind) ?? {}, text);
  const { seal: _seal, ...members } = Object(whole);
  return { ...members, id, created_at: "2026-01-05T09:00:00Z", updated_at: "2026-01-05T09:00:00Z", [`x${text}`]: text };
}

function filled(schema: Schema, text: string): Json {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0] ?? text;
  if (schema.anyOf !== undefined) return filled(schema.anyOf[0] ?? {}, text);
  const type = typeof schema.type === "string" ? schema.type : schema.type?.[0];
  if (type === "object") return filledMembers(schema, text);
  if (type === "array") return [filled(schema.items ?? {}, text)];
  if (type === "number" || type === "integer") return 1;
  if (type === "boolean") return true;
  return schema.pattern === undefined && schema.format === undefined ? text : "2026-01-05T09:00:00Z";
}

function filledMembers({ properties = {} }: Schema, text: string): JsonObject {
  const members = Object.entries(properties).map(([key, below]): [string, Json] => [key, filled(below, text)]);
  return members.length === 0 ? { [`x${text}`]: text } : Object.fromEntries(members);
}
