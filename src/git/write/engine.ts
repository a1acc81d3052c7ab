import type { PathChange, ReadFolders, TreeSlot } from "./edit-tree.ts";
import type { NewObject } from "./new-object.ts";
import type { RefMove } from "./ref-move.ts";

/** What the index has at a path: one plain entry, nothing, or something that is no plain entry, such as an unfinished merge. */
export type IndexSlot = TreeSlot | null | "other";

/** The part of writing that differs with and without the git binary, for one checkout or bare repository. */
export interface Engine {
  /** ReadFolders for the tree of a commit; null is a tree without entries. */
  readFolders(commit: string | null): ReadFolders;
  /** Stores objects on disk, or makes those that are there as new as now. */
  storeObjects(objects: readonly NewObject[]): Promise<void>;
  /** Moves a branch by compare-and-swap; false when it does not stand at `from`. */
  moveRef(move: RefMove): Promise<boolean>;
  indexSlots(paths: readonly string[]): Promise<ReadonlyMap<string, IndexSlot>>;
  /** Writes the index with some paths changed to a new file in a folder and answers its path, null when there is nothing to write; the index itself stays. */
  stageIndex(folder: string, changes: readonly PathChange[]): Promise<string | null>;
}
