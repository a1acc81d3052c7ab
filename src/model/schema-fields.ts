import type { Kind } from "./enums.ts";
import { kindNames } from "./enums.ts";
import type { Json, JsonObject } from "./json.ts";
import { isMapping } from "./json.ts";
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
export function expand(pattern: string, value: JsonObject): FoundValue[] {
  const found: FoundValue[] = [];
  collect(stepsOf(pattern), 0, "", value, found);
  return found;
}

interface FoundValue {
  readonly pointer: string;
  readonly value: Json;
}

function collect(steps: readonly string[], at: number, pointer: string, value: Json, found: FoundValue[]): void {
  const step = steps[at];
  if (value === null) return;
  if (step === undefined) found.push({ pointer, value });
  else if (step === "*" && Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(steps, at + 1, `${pointer}/${index}`, item, found);
  } else if (isMapping(value) && Object.hasOwn(value, step)) {
    const member = value[step];
    // The names of our own fields need no escape.
    if (member !== undefined) collect(steps, at + 1, `${pointer}/${step}`, member, found);
  }
}

const stepsByPattern = new Map<string, readonly string[]>();

/** The steps of one of our own patterns, of which there are few. */
function stepsOf(pattern: string): readonly string[] {
  const known = stepsByPattern.get(pattern) ?? pattern.split("/").slice(1);
  stepsByPattern.set(pattern, known);
  return known;
}
