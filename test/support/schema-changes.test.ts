import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { schemaChanges } from "./schema-changes.ts";

const text = { type: "string" };
const closed = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const cases: readonly [string, JsonObject, JsonObject, "breaking" | "additive", string][] = [
  ["a field removed", closed({ a: text, b: text }), closed({ a: text }), "breaking", "/properties/b: removed"],
  ["a field added", closed({}), closed({ a: text }), "additive", "/properties/a: added"],
  ["a new required", closed({ a: text }), closed({ a: text }, ["a"]), "breaking", ": a is required now"],
  ["a required let go", closed({ a: text }, ["a"]), closed({ a: text }), "additive", ": a is no longer required"],
  ["an enum value gone", { enum: ["a", "b"] }, { enum: ["a"] }, "breaking", ": value b gone"],
  ["an enum value added", { enum: ["a"] }, { enum: ["a", "b"] }, "additive", ": value b added"],
  ["an enum where any text was", text, { type: "string", enum: ["a"] }, "breaking", ": value restricted"],
  ["an enum that is now any text", { enum: ["a"] }, {}, "additive", ": value no longer restricted"],
  ["null no longer allowed", { type: ["string", "null"] }, text, "breaking", ": type null gone"],
  ["null allowed", text, { type: ["string", "null"] }, "additive", ": type null added"],
  ["another type", text, { type: "number" }, "breaking", ": type string gone"],
  ["a type where there was none", {}, text, "breaking", ": type restricted"],
  ["another constant", { const: "A" }, { const: "B" }, "breaking", ": value A gone"],
  ["a limit tightened", { maxLength: 9 }, { maxLength: 8 }, "breaking", ": maxLength 9 became 8"],
  ["a limit loosened", { maxLength: 8 }, { maxLength: 9 }, "additive", ": maxLength 8 became 9"],
  ["a limit added", {}, { maxLength: 9 }, "breaking", ": maxLength none became 9"],
  ["a limit lifted", { maxLength: 9 }, {}, "additive", ": maxLength 9 became none"],
  ["a minimum added", {}, { minLength: 1 }, "breaking", ": minLength none became 1"],
  ["a minimum raised", { minLength: 1 }, { minLength: 2 }, "breaking", ": minLength 1 became 2"],
  ["a minimum lifted", { minLength: 1 }, {}, "additive", ": minLength 1 became none"],
  ["a pattern added", text, { type: "string", pattern: "a" }, "breaking", ": pattern added"],
  ["a pattern changed", { pattern: "a" }, { pattern: "b" }, "breaking", ": pattern changed"],
  ["a pattern gone", { pattern: "a" }, {}, "additive", ": pattern gone"],
  ["a format added", {}, { format: "date-time" }, "breaking", ": format added"],
  ["a default changed", { default: "a" }, { default: "b" }, "breaking", ": default changed"],
  ["a description reworded", { description: "a" }, { description: "b" }, "additive", ": description reworded"],
  ["members closed", {}, { additionalProperties: false }, "breaking", ": other members refused"],
  ["members opened", { additionalProperties: false }, {}, "additive", ": other members allowed"],
  ["items narrowed", { items: { type: ["string", "null"] } }, { items: text }, "breaking", "/items: type null gone"],
  ["items restricted", {}, { items: text }, "breaking", "/items: restricted"],
  ["an alternative gone", { anyOf: [{}, {}] }, { anyOf: [{}] }, "breaking", "/anyOf: 2 became 1"],
  ["an alternative added", { anyOf: [{}] }, { anyOf: [{}, {}] }, "additive", "/anyOf: 1 became 2"],
  ["alternatives where all was allowed", {}, { anyOf: [{}] }, "breaking", "/anyOf: 0 became 1"],
  ["a condition added", { allOf: [] }, { allOf: [{}] }, "breaking", "/allOf: 0 became 1"],
  ["a definition removed", { $defs: { A: {} } }, { $defs: {} }, "breaking", "/$defs/A: removed"],
  [
    "a field narrowed deep down",
    deep(9),
    deep(8),
    "breaking",
    "/properties/a/items/properties/b: maxLength 9 became 8",
  ],
];

function deep(maxLength: number): JsonObject {
  return { properties: { a: { items: { properties: { b: { maxLength } } } } } };
}

describe("a change of a JSON Schema", () => {
  it.each(cases)("%s", (_, before, after, verdict, line) => {
    expect(schemaChanges(before, after)[verdict]).toContain(line);
    if (verdict === "additive") expect(schemaChanges(before, after).breaking).toEqual([]);
  });

  it("that only reorders keys and lists of names is none", () => {
    const before = { type: "object", required: ["a", "b"], properties: { a: text, b: text } };
    const after = { properties: { b: text, a: text }, required: ["b", "a"], type: "object" };
    expect(schemaChanges(before, after)).toEqual({ breaking: [], additive: [] });
  });
});
