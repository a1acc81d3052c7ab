import type { StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";

/** The Refs of one list, each kind and id once: naming an object twice is ref/duplicate's. */
export type RefList = ReadonlyMap<string, RefUse>;

/** The Refs that stand in the list at a pointer, by kind and id, in their order. */
export function refList({ outline }: StoredObject, list: string): RefList {
  const found = new Map<string, RefUse>();
  for (const ref of outline.refs) {
    const key = `${ref.kind} ${ref.id}`;
    if (ref.at.startsWith(`${list}/`) && !found.has(key)) found.set(key, ref);
  }
  return found;
}

/** The entries of one list that the other does not have. */
export function missingFrom(list: RefList, other: RefList): RefUse[] {
  return [...list].flatMap(([key, ref]) => (other.has(key) ? [] : [ref]));
}

/** Whether the entries that both lists have stand in another order. */
export function isReordered(before: RefList, after: RefList): boolean {
  const kept = [...before.keys()].filter((key) => after.has(key));
  const now = [...after.keys()].filter((key) => before.has(key));
  return kept.some((key, index) => key !== now[index]);
}
