import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { canonicalText } from "../model/digest.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readObject } from "../model/read-object.ts";
import { canonicalValue } from "./draft.ts";
import type { Draft, MappedKind } from "./draft.ts";
import { appendItems, keyOf, mergeChecks, mergeSets } from "./merge-lists.ts";
import { nameless } from "./nameless.ts";
import { ownership } from "./ownership.ts";
import type { OwnedField } from "./ownership.ts";

/** What GitHub said at the last sync, by field: a hash, or of a list the hashes of its items' keys. */
export type FieldBase = Readonly<Record<string, string | readonly string[]>>;

/** A field that was changed here and on GitHub, each time to something else. */
export interface Conflict {
  /** Names of members from the root, with dots. */
  readonly field: string;
  readonly ours: Json;
  readonly theirs: Json;
}

/** What a sync makes of one object. */
export interface Merged {
  /** The object to write; null where nothing is to be written. */
  readonly value: JsonObject | null;
  /** What the next sync compares with; a field in conflict keeps its old one. */
  readonly base: FieldBase;
  readonly conflicts: readonly Conflict[];
  /** Whether it came over once and was deleted here since: it is not made again. */
  readonly isDeletedHere: boolean;
}

/**
 * Merges what GitHub says now into an object, field by field and three ways. `base` is what the last sync left, null for
 * none; `current` is the object as it stands, null where it does not. Fields that CWOM owns stay as they are.
 */
export function mergeSynced(draft: Draft, base: FieldBase | null, current: JsonObject | null): Merged {
  const { kind, value: mapped, untold = [] } = draft;
  const theirs = effective(kind, mapped);
  if (current === null) {
    const isDeletedHere = base !== null;
    return { value: isDeletedHere ? null : mapped, base: baseOf(kind, theirs), conflicts: [], isDeletedHere };
  }
  const ours = effective(kind, current);
  const merged = structuredClone(current);
  const conflicts: Conflict[] = [];
  for (const field of ownership[kind].filter((one) => !untold.includes(nameOf(one)))) {
    const sides = { base: base?.[nameOf(field)] ?? null, ours: at(ours, field), theirs: at(theirs, field) };
    if (isConflict(field, sides)) {
      conflicts.push({ field: nameOf(field), ours: sides.ours, theirs: sides.theirs });
      continue;
    }
    const result = mergeField(field, sides);
    if (!isDeepStrictEqual(result, sides.ours)) put(merged, field.path, result);
  }
  const result = effective(kind, merged);
  const isSame = isDeepStrictEqual(result, ours);
  // The new name goes along with the next change, which has to see that the old one came from GitHub.
  const isRenamed = !isSame && base !== null && kind !== "Repo" && isDeepStrictEqual(nameless(result), nameless(ours));
  const late = isRenamed
    ? ownership[kind].filter((field) => !isDeepStrictEqual(at(result, field), at(ours, field)))
    : [];
  const kept = [...untold, ...conflicts.map(({ field }) => field), ...late.map(nameOf)];
  const next = { ...baseOf(kind, theirs), ...keptBase(kept, base) };
  if (isRenamed) return { value: null, base: next, conflicts, isDeletedHere: false };
  const written = isSame ? null : canonicalValue(kind, withLaterUpdate(merged, mapped));
  return { value: written, base: next, conflicts, isDeletedHere: false };
}

/** What the next sync is to compare an object with that was just made of GitHub's side alone. */
export function baseOf(kind: MappedKind, value: JsonObject): FieldBase {
  const full = effective(kind, value);
  const fields = ownership[kind].filter(({ policy }) => ["merge", "set", "seed", "checks"].includes(policy));
  return Object.fromEntries(fields.map((field) => [nameOf(field), baseValue(field, at(full, field))]));
}

type Sides = { readonly base: string | readonly string[] | null; readonly ours: Json; readonly theirs: Json };

function isConflict({ policy }: OwnedField, { base, ours, theirs }: Sides): boolean {
  if (policy !== "merge" || base === null || isDeepStrictEqual(ours, theirs)) return false;
  return base !== hashOf(ours) && base !== hashOf(theirs);
}

function mergeField({ policy }: OwnedField, { base, ours, theirs }: Sides): Json {
  const had = Array.isArray(base) ? (key: string): boolean => base.includes(hashOf(key)) : null;
  const isAsBefore = base === hashOf(ours);
  switch (policy) {
    case "mirror":
      return theirs ?? ours;
    case "once":
      return ours ?? theirs;
    case "set":
      return mergeSets(had, listOf(ours), listOf(theirs));
    case "append":
      return appendItems(listOf(ours), listOf(theirs));
    case "checks":
      return mergeChecks(had, listOf(ours), listOf(theirs));
    case "seed":
      return isAsBefore || (base === null && isNothing(ours)) ? theirs : ours;
    case "merge":
      return base === null || isAsBefore ? theirs : ours;
  }
}

function isNothing(value: Json): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

function baseValue({ policy }: OwnedField, value: Json): string | string[] {
  return policy === "set" || policy === "checks" ? listOf(value).map((item) => hashOf(keyOf(item))) : hashOf(value);
}

function keptBase(fields: readonly string[], base: FieldBase | null): FieldBase {
  const kept = fields.flatMap((field): [string, string | readonly string[]][] => {
    const value = base?.[field];
    return value === undefined ? [] : [[field, value]];
  });
  return Object.fromEntries(kept);
}

/** The object with its defaults, so that absent and default compare alike; as it stands where it is not valid. */
export function effective(kind: MappedKind, value: JsonObject): JsonObject {
  const { object } = readObject(kind, value);
  const full: Json = object === null ? value : JSON.parse(JSON.stringify(object));
  return isMapping(full) ? full : value;
}

/** GitHub counts a comment as an update: the time moves only along with something else. */
function withLaterUpdate(merged: JsonObject, mapped: JsonObject): JsonObject {
  const [ours, theirs] = [merged["updated_at"], mapped["updated_at"]];
  if (typeof theirs !== "string") return merged;
  const isLater = typeof ours !== "string" || !(Date.parse(ours) > Date.parse(theirs));
  return isLater ? { ...merged, updated_at: theirs } : merged;
}

function nameOf({ path }: OwnedField): string {
  return path.join(".");
}

function at(value: JsonObject, { path }: OwnedField): Json {
  let member: Json = value;
  for (const step of path) member = isMapping(member) && Object.hasOwn(member, step) ? (member[step] ?? null) : null;
  return member;
}

function put(value: JsonObject, [step = "", ...rest]: readonly string[], member: Json): void {
  if (rest.length === 0) {
    value[step] = member;
    return;
  }
  const inner = value[step];
  const next = isMapping(inner) ? inner : {};
  value[step] = next;
  put(next, rest, member);
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A value as a base holds it, in 72 bits: enough to tell a change, short enough for a file of thousands. */
export function hashOf(value: Json): string {
  return createHash("sha256").update(canonicalText({ value })).digest("base64url").slice(0, 12);
}
