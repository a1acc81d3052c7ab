import { isMapping } from "../model/json.ts";
import type { Json } from "../model/json.ts";

/** What tells an item of a list from the others, whatever else it says: a text itself, an Actor's id, an object's id, a check's name. */
export function keyOf(item: Json): string {
  if (!isMapping(item)) return JSON.stringify(item);
  const { actor_id: actor, kind, id, name } = item;
  if (typeof actor === "string") return `actor ${actor}`;
  if (typeof id === "string") return `${typeof kind === "string" ? kind : ""} ${id}`;
  return typeof name === "string" ? `name ${name}` : JSON.stringify(item);
}

/**
 * Merges lists without order, which stay in the order they have; where something changes and all of it comes to what GitHub has, in
 * GitHub's. `base` tells whether GitHub had a key at the last sync; null where that is not known, and then nothing is taken off.
 */
export function mergeSets(
  base: ((key: string) => boolean) | null,
  current: readonly Json[],
  mapped: readonly Json[],
): Json[] {
  const theirs = new Map(mapped.map((item) => [keyOf(item), item]));
  const ours = new Set(current.map(keyOf));
  const had = base ?? (() => false);
  const kept = current.flatMap((item) => {
    const theirItem = theirs.get(keyOf(item));
    if (theirItem !== undefined) return [theirItem];
    return had(keyOf(item)) ? [] : [item];
  });
  const merged = [...kept, ...mapped.filter((item) => !ours.has(keyOf(item)) && !had(keyOf(item)))];
  const isChanged = merged.length !== current.length || merged.some((item) => !ours.has(keyOf(item)));
  const isTheirs = merged.length === theirs.size && merged.every((item) => theirs.has(keyOf(item)));
  return isChanged && isTheirs ? [...theirs.values()] : merged;
}

/** Merges lists of which nothing is ever taken off. */
export function appendItems(current: readonly Json[], mapped: readonly Json[]): Json[] {
  const ours = new Set(current.map(keyOf));
  return [...current, ...mapped.filter((item) => !ours.has(keyOf(item)))];
}

/** Merges checks by name. One of GitHub's that it names no more was made of something else, and is unverified. */
export function mergeChecks(
  base: ((key: string) => boolean) | null,
  current: readonly Json[],
  mapped: readonly Json[],
): Json[] {
  const theirs = new Map(mapped.map((check) => [keyOf(check), check]));
  const merged = current.map((check) => {
    const isVoid = !theirs.has(keyOf(check)) && base?.(keyOf(check)) === true && isMapping(check);
    return theirs.get(keyOf(check)) ?? (isVoid ? { ...check, status: "unverified" } : check);
  });
  return appendItems(merged, mapped);
}
