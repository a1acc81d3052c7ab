import type { StoredObject } from "../store/corpus.ts";

/** A top-level member that is a string, as written; null when it is absent or something else. A short one is had without reading the file. */
export function textOf(object: StoredObject, member: string): string | null {
  const { scalars } = object.outline;
  if (Object.hasOwn(scalars, member)) return scalars[member] ?? null;
  const value = object.value[member];
  return typeof value === "string" ? value : null;
}
