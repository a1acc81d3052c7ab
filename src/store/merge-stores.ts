import { mergeFile } from "./merge/merge-file.ts";
import type { Merged } from "./merge/merged.ts";
import type { Versions } from "../text/merge-sequences.ts";
import type { FileWrite } from "./transaction.ts";

/** A store's files by path from the repository's root. */
export type StoreFiles = ReadonlyMap<string, Uint8Array>;

/** A file that a person must decide. */
export type OpenFile = Extract<Merged, { is: "conflict" }> & { readonly path: string };

/** What a merge of two stores comes to. */
export interface MergedStores {
  /** What turns ours into the merged store, in order of path; files with conflicts are left out. */
  readonly writes: readonly FileWrite[];
  /** In order of path. */
  readonly conflicts: readonly OpenFile[];
}

/**
 * Merges two stores that came of one, file by file; a file that one side left alone is taken as the other has it.
 * Files that are the same in all three may be left out of all three.
 */
export function mergeStores({ base, ours, theirs }: Versions<StoreFiles>): MergedStores {
  const paths = new Set([...base.keys(), ...ours.keys(), ...theirs.keys()]);
  const writes: FileWrite[] = [];
  const conflicts: OpenFile[] = [];
  for (const path of [...paths].toSorted()) {
    const before = ours.get(path) ?? null;
    const merged = mergeFile(path, { base: base.get(path) ?? null, ours: before, theirs: theirs.get(path) ?? null });
    if (merged.is === "conflict") conflicts.push({ ...merged, path });
    else if (merged.bytes !== before && !isSame(merged.bytes, before))
      writes.push({ path, before, after: merged.bytes });
  }
  return { writes, conflicts };
}

function isSame(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a !== null && b !== null && Buffer.compare(a, b) === 0;
}
