import { Failure } from "../failure.ts";
import type { TreeEntry } from "../git/repository.ts";

/** Paths that are looked up one by one before everything is listed: each costs a walk from the root. */
const fewLookups = 8;

/** Finds the entry at a path, null when there is none, by a way to list all entries at or below a folder (`""` for all). */
export function entryLookup(
  list: (folder: string) => Promise<readonly TreeEntry[]>,
): (path: string) => Promise<TreeEntry | null> {
  let lookups = 0;
  let whole: Promise<ReadonlyMap<string, TreeEntry> | null> | null = null;
  return async (path) => {
    lookups += 1;
    if (lookups > fewLookups) whole ??= listWhole(list);
    const all = await whole;
    if (all !== null) return all.get(path) ?? null;
    return (await list(path)).find((entry) => entry.path === path) ?? null;
  };
}

/** Null where not everything can be listed, which says nothing of the single paths: too many files, or a merge under way. */
async function listWhole(
  list: (folder: string) => Promise<readonly TreeEntry[]>,
): Promise<Map<string, TreeEntry> | null> {
  try {
    return new Map((await list("")).map((entry) => [entry.path, entry]));
  } catch (thrown) {
    if (thrown instanceof Failure) return null;
    throw thrown;
  }
}
