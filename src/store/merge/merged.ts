import type { Versions } from "../../text/merge-sequences.ts";
import { mergeBytes } from "./conflict-marks.ts";
import type { Marks } from "./conflict-marks.ts";
import { fileConflict } from "./conflict.ts";
import type { Conflict } from "./conflict.ts";

/** What became of three versions of a file; null bytes are no file. */
export type Merged =
  | { readonly is: "merged"; readonly bytes: Uint8Array | null }
  | {
      readonly is: "conflict";
      /** At least one. */
      readonly conflicts: readonly Conflict[];
      /** All that is settled, and both sides of what is not between git's markers; the file that is left where one side deleted it. */
      readonly marked: Uint8Array;
    };

/** Three versions of a file's bytes; null where there is none. */
export type FileVersions = Versions<Uint8Array | null>;

/** Three versions of which both sides are there. */
export interface TwoSides extends FileVersions {
  readonly ours: Uint8Array;
  readonly theirs: Uint8Array;
}

/** What needs no look into the file: one side left it as it was, both made the same of it, or one deleted it. Else both sides, to be looked into. */
export function mergeWhole(versions: FileVersions): Merged | TwoSides {
  const { base, ours, theirs } = versions;
  if (isSameBytes(ours, theirs) || isSameBytes(theirs, base)) return { is: "merged", bytes: ours };
  if (isSameBytes(ours, base)) return { is: "merged", bytes: theirs };
  if (ours !== null && theirs !== null) return { base, ours, theirs };
  const sides = { base: "the file", ours: fateOf(ours), theirs: fateOf(theirs) };
  const why = "one side deleted the file, and the other changed it";
  return { is: "conflict", conflicts: [fileConflict(why, sides)], marked: ours ?? theirs ?? new Uint8Array() };
}

/** A conflict that leaves both files in one, marked wherever their lines differ, and as a whole where that shows nothing. */
export function besideEachOther(
  { base, ours, theirs }: TwoSides,
  conflicts: readonly Conflict[],
  marks: Marks,
): Merged {
  const versions = { base: base ?? new Uint8Array(), ours, theirs };
  return { is: "conflict", conflicts, marked: mergeBytes(versions, marks, true).bytes };
}

function fateOf(bytes: Uint8Array | null): string {
  return bytes === null ? "deleted" : "changed";
}

function isSameBytes(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
}
