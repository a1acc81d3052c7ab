import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromPlainSpec } from "../../src/export/from-plain-spec.ts";
import { exportLines, exportStrict } from "../../src/export/object-lines.ts";
import { inSpecOrder } from "../../src/export/in-spec-order.ts";
import { jsonLine } from "../../src/export/json-line.ts";
import { pinsKey, sealKey, toPlainSpec } from "../../src/export/to-plain-spec.ts";
import { kindNames } from "../../src/model/enums.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isMapping } from "../../src/model/json.ts";
import { jsonSchemaOf } from "../../src/model/json-schema.ts";
import { expand, refFields } from "../../src/model/schema-fields.ts";
import { objectsOf } from "../model/arbitrary.ts";
import { chain, corpusOfObjects, sampleOf, valuesOf } from "./chain.ts";

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
formats.default(ajv);
const plainSpec = new Map(kindNames.map((kind) => [kind, ajv.compile(withoutAdditions(jsonSchemaOf(kind)))]));

/** A kind's schema as the plain spec has it: no seal, and Refs of kind, id and role. */
function withoutAdditions(schema: JsonObject): JsonObject {
  const { seal: _, ...members } = isMapping(schema["properties"]) ? schema["properties"] : {};
  return { ...schema, properties: mapped(members) };
}

function mapped(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, withoutPins(member)]));
}

function withoutPins(node: Json): Json {
  if (Array.isArray(node)) return node.map(withoutPins);
  if (!isMapping(node)) return node;
  const { digest, ...ref } = node;
  const isRef =
    digest !== undefined && ["kind", "id", "role"].every((name) => name in ref) && Object.keys(ref).length === 3;
  return mapped(isRef ? ref : node);
}

/** The same object without what is null and means nothing: pins, the seal, an empty meta. */
function settled(kind: (typeof kindNames)[number], value: JsonObject): JsonObject {
  const copy = structuredClone(value);
  if (copy["seal"] === null) delete copy["seal"];
  for (const { pattern } of refFields(kind)) {
    for (const { value: ref } of expand(pattern, copy))
      if (isMapping(ref) && ref["digest"] === null) delete ref["digest"];
  }
  return { ...copy, meta: copy["meta"] ?? {} };
}

describe("jsonl", () => {
  it("gives every object back as written, by kind and then id", async () => {
    const { text, notes, refused } = exportLines(await corpusOfObjects(chain.toReversed()), null);
    const values = valuesOf(text);
    expect(values.map(({ id }) => (typeof id === "string" ? id.slice(-2) : null))).toEqual(
      "A1 B1 C1 D1 E1 F1 G1 G2 G3 G4".split(" "),
    );
    expect(values).toHaveLength(chain.length);
    expect(values).toEqual(expect.arrayContaining([...chain]));
    expect([notes, refused]).toEqual([[], []]);
  });

  it("is the same text however the files are written and ordered", async () => {
    const shuffled = chain.map((object) => Object.fromEntries(Object.entries(object).toReversed()));
    const { text } = exportLines(await corpusOfObjects(chain), null);
    expect(exportLines(await corpusOfObjects(shuffled.toReversed()), null).text).toBe(text);
    expect(text.split("\n")[0]).toMatch(
      /^\{"kind":"Repo","id":"[^"]+","name":"Orders","slug":"shop\/orders","source":\{"system"/,
    );
  });

  it("exports only what was asked for", async () => {
    const corpus = await corpusOfObjects(chain);
    const chosen = [...corpus.of("Run"), ...corpus.of("Issue")];
    expect(valuesOf(exportLines(corpus, chosen).text).map(({ kind }) => kind)).toEqual(["Issue", "Run"]);
  });

  it("gives a runner's log nothing to obey", async () => {
    const { text } = exportLines(await corpusOfObjects(chain), null);
    expect(text).not.toContain("##[");
    expect(valuesOf(text)).toContainEqual(expect.objectContaining({ title: "Add /healthz ##[group]" }));
  });

  it.each(kindNames)("keeps the value and loses no member of any %s", (kind) => {
    const law = fc.property(objectsOf(kind), fc.constantFrom("__proto__", "constructor", "x"), (value, key) => {
      const withFreeData: JsonObject = { ...value, meta: Object.fromEntries([[key, { b: 1, a: [null] }]]) };
      const line = jsonLine(inSpecOrder(kind, withFreeData));
      expect(line.indexOf("\n")).toBe(line.length - 1);
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(withFreeData)));
    });
    fc.assert(law, { numRuns: 40 });
  });
});

describe("strict", () => {
  it("moves pins and seal into meta, by the pointer of each Ref", async () => {
    const { text, refused } = exportStrict(await corpusOfObjects(chain), null);
    const [snapshot, run] = valuesOf(text).filter(({ kind }) => kind === "ConstraintSnapshot" || kind === "Run");
    expect(refused).toEqual([]);
    expect(snapshot?.["seal"]).toBeUndefined();
    expect(snapshot?.["meta"]).toEqual({ [sealKey]: expect.objectContaining({ sealed_at: "2026-01-05T08:00:00Z" }) });
    const digest = expect.stringMatching(/^cwom-jcs1:[0-9a-f]{64}$/);
    expect(run?.["meta"]).toEqual({
      [pinsKey]: { "/inputs/context_packets/0": digest, "/inputs/constraint_snapshot": digest },
    });
  });

  it.each(kindNames)("makes of any %s one that the plain spec knows, and from which it can be had back", (kind) => {
    const law = fc.property(objectsOf(kind), (value) => {
      const before = structuredClone(value);
      const plain = toPlainSpec(kind, value);
      expect(value).toEqual(before);
      if (plain === null) throw new Error("nothing was in the way");
      const validate = plainSpec.get(kind);
      expect(validate?.(plain), JSON.stringify(validate?.errors)).toBe(true);
      expect(settled(kind, fromPlainSpec(kind, plain))).toEqual(settled(kind, value));
    });
    fc.assert(law, { numRuns: 60 });
  });

  it("leaves a value alone that no strict export made", () => {
    const odd = [
      { kind: "Issue", id: "x", meta: { [pinsKey]: { "/repo": "d" } } },
      { kind: "Run", id: "x", meta: { [pinsKey]: "none" } },
      { kind: "Issue", id: "x", meta: { [sealKey]: null } },
    ];
    for (const value of odd) expect(fromPlainSpec("Issue", value)).toBe(value);
  });

  it("refuses what has other data where the seal would go", async () => {
    const taken = chain.map((object) => ("seal" in object ? { ...object, meta: { [sealKey]: 1 } } : object));
    const { refused } = exportStrict(await corpusOfObjects(taken), null);
    expect(refused).toEqual([expect.stringMatching(/^cwom\/ConstraintSnapshot\/.*: meta has .* already/)]);
  });

  it("refuses members that the plain spec does not know", async () => {
    const { refused } = exportStrict(await corpusOfObjects([sampleOf("Repo", { colour: "red" })]), null);
    expect(refused).toEqual([expect.stringMatching(/^cwom\/Repo\/.*: \/colour is no member of the plain spec$/)]);
  });
});
