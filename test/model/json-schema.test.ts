import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kindNames } from "../../src/model/enums.ts";
import type { Kind } from "../../src/model/enums.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isMapping } from "../../src/model/json.ts";
import { jsonSchemaOf, jsonSchemaOfAll } from "../../src/model/json-schema.ts";
import { readObject } from "../../src/model/read-object.ts";
import { objectsOf } from "./arbitrary.ts";
import { sample } from "./samples.ts";

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
formats.default(ajv);
const validators = new Map(kindNames.map((kind) => [kind, ajv.compile(jsonSchemaOf(kind))]));
const validateAny = ajv.compile(jsonSchemaOfAll());

/** Whether ajv accepts a value under the kind's own schema; the schema of all kinds must say the same. */
function schemaAccepts(kind: Kind, value: JsonObject): boolean {
  const accepted = validators.get(kind)?.(value) === true;
  if (value["kind"] === kind) expect(validateAny(value)).toBe(accepted);
  return accepted;
}

/** One deliberate damage: the member or item at a random place is taken out, or another value put there. */
interface Damage {
  readonly turns: readonly number[];
  readonly name: string;
  readonly value: Json | undefined;
}

const damages: fc.Arbitrary<Damage> = fc.record({
  turns: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  name: fc.constantFrom("", "x", "kind", "id", "display"),
  value: fc.constantFrom<(Json | undefined)[]>(
    undefined,
    null,
    "",
    "x",
    "x".repeat(70_000),
    1,
    true,
    [],
    [null],
    {},
    { x: 1 },
  ),
});

/** Puts the damage in place, walking down by `turns`; an empty `name` hits a member that is there, another adds one. */
function damaged(value: JsonObject, { turns, name, value: put }: Damage): JsonObject {
  const copy = structuredClone(value);
  let here: Json[] | JsonObject = copy;
  for (const [step, turn] of turns.entries()) {
    const keys: string[] = Object.keys(here);
    const key: string = keys[turn % Math.max(keys.length, 1)] ?? "0";
    const next: Json | undefined = Array.isArray(here) ? here[Number(key)] : here[key];
    if (step < turns.length - 1 && typeof next === "object" && next !== null) here = next;
    else return hit(copy, here, name === "" || Array.isArray(here) ? key : name, put);
  }
  return copy;
}

function hit(whole: JsonObject, place: Json[] | JsonObject, key: string, put: Json | undefined): JsonObject {
  if (Array.isArray(place)) place.splice(Number(key), 1, ...(put === undefined ? [] : [put]));
  else if (put === undefined) delete place[key];
  else place[key] = put;
  return whole;
}

function nodesOf(schema: JsonObject): JsonObject[] {
  const members = isMapping(schema["properties"]) ? Object.values(schema["properties"]) : [];
  const alternatives = Array.isArray(schema["anyOf"]) ? schema["anyOf"] : [];
  const below = [...members, schema["items"], ...alternatives].filter(isMapping);
  return [schema, ...below.flatMap(nodesOf)];
}

describe.each(kindNames)("the JSON Schema of %s", (kind) => {
  it("accepts what the model accepts", () => {
    const law = fc.property(objectsOf(kind), (value) => {
      expect(readObject(kind, value).flaws).toEqual([]);
      expect(schemaAccepts(kind, value)).toBe(true);
    });
    fc.assert(law, { numRuns: 100 });
  });

  it("refuses what the model refuses", () => {
    const law = fc.property(objectsOf(kind), damages, (value, damage) => {
      const mutant = damaged(value, damage);
      expect(schemaAccepts(kind, mutant)).toBe(readObject(kind, mutant).flaws.length === 0);
    });
    fc.assert(law, { numRuns: 300 });
  });

  it("names itself, describes every field and is closed", () => {
    const schema = jsonSchemaOf(kind);
    expect(schema).toMatchObject({ $id: `urn:cwom:v0.1:${kind}`, title: kind });
    for (const node of nodesOf(schema)) {
      expect(node["description"], JSON.stringify(node)).toMatch(/\.$/);
      if ("properties" in node) expect(node["additionalProperties"]).toBe(false);
      expect(JSON.stringify(node["pattern"] ?? "").length).toBeLessThan(60);
    }
  });
});

describe("what editors show", () => {
  it("are defaults, enums in place, and null as a type", () => {
    expect(jsonSchemaOf("Issue")["properties"]).toMatchObject({
      priority: { type: ["string", "null"], enum: ["P0", "P1", "P2", "P3", "P4", null], default: "P2" },
      tags: { type: ["array", "null"], default: [] },
      acceptance: { type: ["object", "null"], default: {} },
      meta: { type: ["object", "null"], default: {} },
      created_at: { type: ["string", "null"], format: "date-time", default: null },
    });
  });
});

describe("the JSON Schema of all kinds", () => {
  it("chooses by kind and refuses others", () => {
    for (const kind of kindNames) expect(validateAny(sample(kind))).toBe(true);
    expect(validateAny({ ...sample("Run"), kind: "Issue" })).toBe(false);
    expect(validateAny({ ...sample("Run"), kind: "run" })).toBe(false);
    expect(validateAny({})).toBe(false);
  });
});
