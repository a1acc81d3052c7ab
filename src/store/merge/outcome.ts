import { isDeepStrictEqual } from "node:util";
import type { Json } from "../../model/json.ts";
import type { Versions } from "../../text/merge-sequences.ts";

/** A value, undefined where there is none. */
export type Maybe = Json | undefined;

/** A place that both sides changed in different ways; its pointer is that of the field, also for an item of a list. */
export interface OpenField extends Versions<Maybe> {
  readonly pointer: string;
}

/** What a merge comes to: the value once every open field is decided for ours, and for theirs; the same where none is open. */
export interface Outcome {
  readonly ours: Maybe;
  readonly theirs: Maybe;
  readonly open: readonly OpenField[];
}

/** A value that nobody needs to decide. */
export function settled(value: Maybe): Outcome {
  return { ours: value, theirs: value, open: [] };
}

/** A field that a person must decide. */
export function left(pointer: string, { base, ours, theirs }: Versions<Maybe>): Outcome {
  return { ours, theirs, open: [{ pointer, base, ours, theirs }] };
}

/** What one side changed and the other did not, or both in the same way; null where both changed it differently. `isAlike` decides what a change is. */
export function oneSided({ base, ours, theirs }: Versions<Maybe>, isAlike = isSame): Outcome | null {
  if (isAlike(ours, theirs)) return settled(leastSaid(ours, theirs));
  if (isAlike(ours, base)) return settled(theirs);
  return isAlike(theirs, base) ? settled(ours) : null;
}

/** Whether two values are the same, whatever the order of members. */
export function isSame(a: Maybe, b: Maybe): boolean {
  return isDeepStrictEqual(a, b);
}

/** Of two values that mean the same, the shorter one to write, whichever side it is on. */
export function leastSaid(a: Maybe, b: Maybe): Maybe {
  if (a === undefined || b === undefined) return undefined;
  if (a === null || b === null) return null;
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}
