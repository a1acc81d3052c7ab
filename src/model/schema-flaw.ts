import type * as z from "zod";
import { nearest } from "./did-you-mean.ts";
import type { Kind } from "./enums.ts";
import { countCharacters } from "./fields.ts";
import { noteOf } from "./flaw-note.ts";
import type { Json, JsonObject } from "./json.ts";
import { isMapping, pointerStep } from "./json.ts";
import { kinds } from "./kinds.ts";
import { marks } from "./marks.ts";
import { memberNames, schemaAt } from "./schema-walk.ts";
import { shortValue } from "./short-value.ts";

/** One mistake against a kind's schema, at one place. */
export interface SchemaFlaw {
  readonly code: "required" | "type" | "enum" | "unknown-field" | "length" | "timestamp-format" | "id" | "range";
  /** JSON pointer to the value; to the missing member for `required`, to the key for `unknown-field`. */
  readonly pointer: string;
  readonly expected: string;
  /** The value in at most 80 characters; not made harmless for a terminal. */
  readonly actual: string;
  /** The words of an enum, or the members of the mapping for `unknown-field`. */
  readonly allowed?: readonly string[];
  /** What was probably meant, out of `allowed`. */
  readonly nearest?: string;
  /** For `length`: the most characters allowed, and how many there are. */
  readonly limit?: number;
  readonly figure?: number;
}

const typeWords: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  array: "a list",
  object: "a mapping",
};

/** The flaws that one zod issue stands for, at most `most` of them; `value` is what was parsed. */
export function flawsOf(kind: Kind, issue: z.core.$ZodIssue, value: JsonObject, most: number): SchemaFlaw[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, most).map((key) => unknownField(kind, issue.path, key));
  }
  const at = pointerOf(issue.path);
  const given = valueAt(value, issue.path);
  const actual = shortValue(given);
  const allowed = issue.code === "invalid_value" ? issue.values.map(String) : null;
  if (isMissing(given, issue.path)) {
    const expected = allowed === null ? expectation(kind, issue) : oneOf(allowed);
    return [{ code: "required", pointer: at, expected, actual, ...(allowed && { allowed }) }];
  }
  if (allowed !== null) return [wrongWord(at, given, allowed)];
  const note = issue.code === "custom" ? noteOf(issue.params) : null;
  if (note === null) return [{ code: "type", pointer: at, expected: expectation(kind, issue), actual }];
  const figure = note.code === "length" && typeof given === "string" ? { figure: countCharacters(given) } : {};
  return [{ ...note, pointer: at, actual, ...figure }];
}

/** The value at a path of what was parsed; undefined where there is none. */
export function valueAt(value: Json, path: readonly PropertyKey[]): Json | undefined {
  let here: Json | undefined = value;
  for (const step of path) {
    if (Array.isArray(here)) here = here[Number(step)];
    else if (isMapping(here) && Object.hasOwn(here, step)) here = here[String(step)];
    else return undefined;
  }
  return here;
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((pointer, step) => pointerStep(pointer, String(step)), "");
}

/** A member that is absent or null is missing; an item of a list that is null is of the wrong type. */
function isMissing(given: Json | undefined, path: readonly PropertyKey[]): boolean {
  return given === undefined || (given === null && typeof path.at(-1) === "string");
}

function wrongWord(pointer: string, given: Json | undefined, allowed: readonly string[]): SchemaFlaw {
  const meant = typeof given === "string" ? nearest(given, allowed) : null;
  const flaw = { code: "enum", pointer, expected: oneOf(allowed), actual: shortValue(given), allowed } as const;
  return meant === null ? flaw : { ...flaw, nearest: meant };
}

function unknownField(kind: Kind, path: readonly PropertyKey[], key: string): SchemaFlaw {
  const allowed = memberNames(schemaAt(kinds[kind].schema, path));
  const meant = nearest(key, allowed);
  const flaw = {
    code: "unknown-field",
    pointer: pointerStep(pointerOf(path), key),
    expected: oneOf(allowed),
    actual: shortValue(key),
    allowed,
  } as const;
  return meant === null ? flaw : { ...flaw, nearest: meant };
}

function oneOf(words: readonly string[]): string {
  return words.length === 1 ? words.join("") : `one of ${words.join(", ")}`;
}

function expectation(kind: Kind, issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_union") return "an Actor {actor_kind, actor_id} or a Ref {kind, id}";
  const schema = schemaAt(kinds[kind].schema, issue.path);
  const mark = schema === null ? undefined : marks.get(schema);
  if (mark?.is === "ref") return "a Ref {kind, id}";
  if (mark?.is === "actor") return "an Actor {actor_kind, actor_id}";
  if (mark?.is === "timestamp") return "an ISO-8601 UTC time such as 2026-01-31T12:00:00Z";
  const type = issue.code === "invalid_type" ? issue.expected : "";
  return typeWords[type] ?? "another type";
}
