import type { Kind } from "./enums.ts";
import { kindNames } from "./enums.ts";
import type { Json, JsonObject } from "./json.ts";
import { isMapping, pointerStep } from "./json.ts";
import { kinds } from "./kinds.ts";
import { walkMarks } from "./schema-walk.ts";

/** A field that holds a Ref; `pattern` is a JSON pointer in which `*` is any item of a list. */
export interface RefField {
  readonly pattern: string;
  /** The kind the field takes; null for Repo.owners, which takes any and may hold Actors instead. */
  readonly target: Kind | null;
}

interface MarkedFields {
  readonly refs: readonly RefField[];
  readonly actors: readonly string[];
  readonly timestamps: readonly string[];
}

const fieldsByKind = new Map(kindNames.map((kind) => [kind, markedFields(kind)]));

function markedFields(kind: Kind): MarkedFields {
  const refs: RefField[] = [];
  const actors: string[] = [];
  const timestamps: string[] = [];
  walkMarks(kinds[kind].schema, "", (pattern, mark) => {
    if (mark.is === "ref") refs.push({ pattern, target: mark.target });
    else (mark.is === "actor" ? actors : timestamps).push(pattern);
  });
  return { refs, actors, timestamps };
}

/** All fields of a kind that hold Refs, in the spec's order. */
export function refFields(kind: Kind): readonly RefField[] {
  return fieldsByKind.get(kind)?.refs ?? [];
}

/** Patterns of all fields of a kind that hold Actors. */
export function actorFields(kind: Kind): readonly string[] {
  return fieldsByKind.get(kind)?.actors ?? [];
}

/** Patterns of all fields of a kind that hold a time (§2.3). */
export function timestampFields(kind: Kind): readonly string[] {
  return fieldsByKind.get(kind)?.timestamps ?? [];
}

/** Keys whose values are times, in any kind and in the configuration files. */
export const timestampKeys: ReadonlySet<string> = new Set([
  ...kindNames.flatMap(timestampFields).map((pattern) => pattern.slice(pattern.lastIndexOf("/") + 1)),
  "deadline",
  "expires",
]);

/** The values that a pattern stands for in an object as it was parsed, valid or not; absent and null ones are left out. */
export function expand(pattern: string, value: JsonObject): { pointer: string; value: Json }[] {
  let found: { pointer: string; value: Json }[] = [{ pointer: "", value }];
  for (const step of stepsOf(pattern)) found = found.flatMap((place) => stepInto(place, step));
  return found.filter((place) => place.value !== null);
}

const stepsByPattern = new Map<string, readonly string[]>();

/** The steps of one of our own patterns, of which there are few. */
function stepsOf(pattern: string): readonly string[] {
  const known = stepsByPattern.get(pattern) ?? pattern.split("/").slice(1);
  stepsByPattern.set(pattern, known);
  return known;
}

function stepInto(place: { pointer: string; value: Json }, step: string): { pointer: string; value: Json }[] {
  if (step === "*" && Array.isArray(place.value)) {
    return place.value.map((item, index) => ({ pointer: pointerStep(place.pointer, index), value: item }));
  }
  if (!isMapping(place.value) || !Object.hasOwn(place.value, step)) return [];
  const member = place.value[step];
  return member === undefined ? [] : [{ pointer: pointerStep(place.pointer, step), value: member }];
}
