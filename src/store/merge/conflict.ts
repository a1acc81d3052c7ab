import type { SchemaFlaw } from "../../model/read-object.ts";
import { printableLine } from "../../text/printable.ts";
import type { Versions } from "../../text/merge-sequences.ts";
import type { Maybe, OpenField } from "./outcome.ts";

/** Something a person must decide; the texts are one line each and safe to print. */
export interface Conflict extends Versions<string> {
  /** JSON pointer to the field; `""` where it is about the whole file. */
  readonly pointer: string;
  /** One lower-case clause: why nobody else can decide it. */
  readonly why: string;
}

const longest = 200;

/** A field that both sides changed differently. */
export function fieldConflict({ pointer, base, ours, theirs }: OpenField, why: string): Conflict {
  return { pointer, why, base: wordsFor(base), ours: wordsFor(ours), theirs: wordsFor(theirs) };
}

/** A conflict about the whole file; for each side, what it is there in words. */
export function fileConflict(why: string, sides: Versions<string>): Conflict {
  return { pointer: "", why, ...sides };
}

/** A merged value that the schema does not take, though it took both sides'. */
export function flawConflict({ pointer, expected, actual }: SchemaFlaw): Conflict {
  const why = `both changes together break the schema: ${printableLine(expected, longest)} is expected`;
  return {
    pointer,
    why,
    base: "a valid value",
    ours: "a valid value",
    theirs: `together ${printableLine(actual, longest)}`,
  };
}

function wordsFor(value: Maybe): string {
  return value === undefined ? "nothing" : printableLine(JSON.stringify(value), longest);
}
