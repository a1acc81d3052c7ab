import * as fc from "fast-check";
import * as z from "zod";
import type { Kind } from "../../src/model/enums.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isJsonObject } from "../../src/model/json.ts";
import { kinds } from "../../src/model/kinds.ts";
import { marks } from "../../src/model/marks.ts";
import { unwrap } from "../../src/model/schema-walk.ts";

/** Valid objects of a kind, made from its zod schema: optional members are there, null or absent. */
export function objectsOf(kind: Kind): fc.Arbitrary<JsonObject> {
  return arbitraryOf(kinds[kind].schema).filter(isJsonObject);
}

function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<Json> {
  const inner = unwrap(schema);
  const values = valuesOf(inner);
  return inner !== schema && acceptsNull(schema) ? fc.option(values, { freq: 3 }) : values;
}

function valuesOf(schema: z.core.$ZodType): fc.Arbitrary<Json> {
  if (schema instanceof z.ZodObject) return mappings(schema);
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(schema.def.element), { maxLength: 2 });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.def.options.map(arbitraryOf));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options.map(String));
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...[...schema.values].map(String));
  if (schema instanceof z.ZodNumber) return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (schema instanceof z.ZodString) return texts(schema);
  if (schema instanceof z.ZodCustom) return fc.constantFrom<Json>({}, { "a/b": [1, null, "x"] });
  throw new TypeError("the model uses a sort of schema that no values are made for");
}

function mappings(schema: z.ZodObject): fc.Arbitrary<Json> {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.def.shape;
  const members = Object.entries(shape);
  const required = members.filter(([, member]) => !z.safeParse(member, undefined).success).map(([name]) => name);
  const model = Object.fromEntries(members.map(([name, member]) => [name, arbitraryOf(member)]));
  return fc.record(model, { requiredKeys: required });
}

function texts(schema: z.ZodString): fc.Arbitrary<Json> {
  if (marks.get(schema)?.is === "timestamp") return fc.constantFrom("2026-01-31T12:00:00Z", "2024-02-29T00:00:00.5Z");
  const meta = schema.meta() ?? {};
  if (meta["pattern"] !== undefined) return fc.constantFrom("01JB0000000000000000000001", "a", "v1.2_x");
  return fc.string({ minLength: meta["minLength"] === 1 ? 1 : 0, maxLength: 20, unit: "binary" });
}

function acceptsNull(schema: z.core.$ZodType): boolean {
  return z.safeParse(schema, null).success;
}
