import { objectDigest } from "../../model/digest.ts";
import { decodeLeniently } from "../../text/bytes-gate.ts";
import type { Versions } from "../../text/merge-sequences.ts";
import { withoutMember } from "../../text/without-member.ts";
import { differences } from "../differences.ts";
import type { Reading } from "../reading.ts";
import type { Marks } from "./conflict-marks.ts";
import { fieldConflict, fileConflict } from "./conflict.ts";
import { valueAt } from "../../text/json-pointer.ts";
import { besideEachOther } from "./merged.ts";
import type { Merged, TwoSides } from "./merged.ts";

/** A packet or snapshot is never put together from two: taken is the side that is the other with its correct seal added, and nothing else. */
export function mergeSealed(
  versions: TwoSides,
  { base, ours, theirs }: Versions<Reading | null>,
  marks: Marks,
): Merged {
  if (isSealOf(versions.theirs, theirs, versions.ours)) return { is: "merged", bytes: versions.theirs };
  if (isSealOf(versions.ours, ours, versions.theirs)) return { is: "merged", bytes: versions.ours };
  const why = "both sides changed it, and what a packet or snapshot says is never put together from two";
  const [before, here, there] = [base?.value ?? undefined, ours?.value ?? undefined, theirs?.value ?? undefined];
  const fields = differences(here, there).map(({ pointer, old, new: other }) => {
    const was = before === undefined ? undefined : valueAt(before, pointer);
    return fieldConflict({ pointer, base: was, ours: old, theirs: other }, why);
  });
  const sides = { base: "the text", ours: "another text", theirs: "a third text that says the same" };
  return besideEachOther(versions, fields.length > 0 ? fields : [fileConflict(why, sides)], marks);
}

function isSealOf(sealed: Uint8Array, reading: Reading | null, plain: Uint8Array): boolean {
  const { value = null, outline } = reading ?? {};
  if (value === null || outline?.sealDigest == null || withoutMember(sealed, "seal") !== decodeLeniently(plain)) {
    return false;
  }
  return outline.sealDigest === objectDigest(value);
}
