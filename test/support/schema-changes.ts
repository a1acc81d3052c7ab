import type { Json, JsonObject } from "../../src/model/json.ts";
import { isMapping, pointerStep } from "../../src/model/json.ts";

/** What differs between two JSON Schemas, as lines `pointer: what`; breaking is what refuses or rereads a file that was fine before. */
export interface SchemaChanges {
  readonly breaking: readonly string[];
  readonly additive: readonly string[];
}

type Verdict = "breaking" | "additive";
type Tell = (verdict: Verdict, at: string, what: string) => void;

/** Compares a JSON Schema as it was with what it is now. */
export function schemaChanges(before: JsonObject, after: JsonObject): SchemaChanges {
  const lines: Record<Verdict, string[]> = { breaking: [], additive: [] };
  compareNodes(before, after, "", (verdict, at, what) => lines[verdict].push(`${at}: ${what}`));
  return lines;
}

function compareNodes(before: JsonObject, after: JsonObject, at: string, tell: Tell): void {
  compareSets(wordsOf(before["type"]), wordsOf(after["type"]), at, "type", tell);
  compareSets(choicesOf(before), choicesOf(after), at, "value", tell);
  compareRequired(before, after, at, tell);
  for (const key of ["maxLength", "maxItems", "maximum"]) compareLimits(before[key], after[key], 1, at, key, tell);
  for (const key of ["minLength", "minItems", "minimum"]) compareLimits(before[key], after[key], -1, at, key, tell);
  for (const key of ["pattern", "format"]) compareForms(before[key], after[key], at, key, tell);
  compareOpenness(before, after, at, tell);
  compareWording(before, after, at, tell);
  for (const key of ["properties", "$defs"]) compareMembers(before[key], after[key], pointerStep(at, key), tell);
  for (const key of ["items", "if", "then"]) compareChildren(before[key], after[key], pointerStep(at, key), tell);
  for (const key of ["anyOf", "allOf"]) compareLists(before[key], after[key], pointerStep(at, key), key, tell);
}

function wordsOf(value: Json | undefined): readonly string[] | null {
  if (value === undefined) return null;
  return (Array.isArray(value) ? value : [value]).map((word) =>
    typeof word === "string" ? word : JSON.stringify(word),
  );
}

function choicesOf(schema: JsonObject): readonly string[] | null {
  return wordsOf(schema["const"] ?? schema["enum"]);
}

/** Sets of what is allowed; null allows everything. */
function compareSets(
  before: readonly string[] | null,
  after: readonly string[] | null,
  at: string,
  name: string,
  tell: Tell,
): void {
  if (before === null && after === null) return;
  if (before === null) return tell("breaking", at, `${name} restricted`);
  if (after === null) return tell("additive", at, `${name} no longer restricted`);
  for (const word of before) if (!after.includes(word)) tell("breaking", at, `${name} ${word} gone`);
  for (const word of after) if (!before.includes(word)) tell("additive", at, `${name} ${word} added`);
}

function compareRequired(before: JsonObject, after: JsonObject, at: string, tell: Tell): void {
  const [was, is] = [wordsOf(before["required"]) ?? [], wordsOf(after["required"]) ?? []];
  for (const name of is) if (!was.includes(name)) tell("breaking", at, `${name} is required now`);
  for (const name of was) if (!is.includes(name)) tell("additive", at, `${name} is no longer required`);
}

/** `sign` is 1 for an upper limit, -1 for a lower one. */
function compareLimits(
  before: Json | undefined,
  after: Json | undefined,
  sign: 1 | -1,
  at: string,
  key: string,
  tell: Tell,
): void {
  if (before === after) return;
  const was = typeof before === "number" ? before * sign : Number.POSITIVE_INFINITY;
  const is = typeof after === "number" ? after * sign : Number.POSITIVE_INFINITY;
  tell(is < was ? "breaking" : "additive", at, `${key} ${shown(before)} became ${shown(after)}`);
}

function shown(limit: Json | undefined): string {
  return limit === undefined ? "none" : JSON.stringify(limit);
}

function compareForms(before: Json | undefined, after: Json | undefined, at: string, key: string, tell: Tell): void {
  if (before === after) return;
  if (after === undefined) return tell("additive", at, `${key} gone`);
  tell("breaking", at, before === undefined ? `${key} added` : `${key} changed`);
}

function compareOpenness(before: JsonObject, after: JsonObject, at: string, tell: Tell): void {
  const [was, is] = [before["additionalProperties"] !== false, after["additionalProperties"] !== false];
  if (was === is) return;
  tell(was ? "breaking" : "additive", at, was ? "other members refused" : "other members allowed");
}

function compareWording(before: JsonObject, after: JsonObject, at: string, tell: Tell): void {
  const differs = (key: string): boolean => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  if (differs("default")) tell("breaking", at, "default changed");
  for (const key of ["$schema", "$id", "$ref"]) if (differs(key)) tell("breaking", at, `${key} changed`);
  for (const key of ["title", "description"]) if (differs(key)) tell("additive", at, `${key} reworded`);
}

function compareMembers(before: Json | undefined, after: Json | undefined, at: string, tell: Tell): void {
  const [was, is] = [isMapping(before) ? before : {}, isMapping(after) ? after : {}];
  for (const name of Object.keys(was)) if (!Object.hasOwn(is, name)) tell("breaking", pointerStep(at, name), "removed");
  for (const name of Object.keys(is)) {
    if (Object.hasOwn(was, name)) compareChildren(was[name], is[name], pointerStep(at, name), tell);
    else tell("additive", pointerStep(at, name), "added");
  }
}

function compareChildren(before: Json | undefined, after: Json | undefined, at: string, tell: Tell): void {
  if (isMapping(before) && isMapping(after)) return compareNodes(before, after, at, tell);
  if (isMapping(after)) return tell("breaking", at, "restricted");
  if (isMapping(before)) tell("additive", at, "no longer restricted");
}

/** Alternatives and conditions are compared by place. */
function compareLists(before: Json | undefined, after: Json | undefined, at: string, key: string, tell: Tell): void {
  const [was, is] = [Array.isArray(before) ? before : [], Array.isArray(after) ? after : []];
  const narrows = key === "anyOf" && was.length > 0 ? is.length < was.length : is.length > was.length;
  if (was.length !== is.length) tell(narrows ? "breaking" : "additive", at, `${was.length} became ${is.length}`);
  for (const [index, node] of was.entries()) {
    if (index < is.length) compareChildren(node, is[index], pointerStep(at, index), tell);
  }
}
