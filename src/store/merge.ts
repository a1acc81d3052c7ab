import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import { kinds } from "../model/kinds.ts";
import { decodeLeniently } from "../text/bytes-gate.ts";
import type { Marks } from "./merge/conflict-marks.ts";
import { fieldConflict, fileConflict, flawConflict } from "./merge/conflict.ts";
import type { Conflict } from "./merge/conflict.ts";
import { rootField } from "./merge/field.ts";
import { mergeSealed } from "./merge/merge-sealed.ts";
import { mergeUnfounded, mergeValues } from "./merge/merge-values.ts";
import { mergeWritten, rewritten } from "./merge/merge-written.ts";
import { besideEachOther, mergeWhole } from "./merge/merged.ts";
import type { Merged, TwoSides } from "./merge/merged.ts";
import type { Outcome } from "./merge/outcome.ts";
import { readBytes } from "./reading.ts";
import type { Reading } from "./reading.ts";

/**
 * Merges two changes of one work object's file, field by field; null bytes are no file. What only one side changed is taken as it stands; where both
 * changed the file, ours stays, comments, order and all, with theirs' changes put in. Never throws for what the bytes hold: what cannot be read is a conflict.
 */
export function merge(
  base: Uint8Array | null,
  ours: Uint8Array | null,
  theirs: Uint8Array | null,
  marks: Marks = { size: 7 },
): Merged {
  const sides = mergeWhole({ base, ours, theirs });
  if ("is" in sides) return sides;
  const readings = {
    base: base === null ? null : readBytes(base),
    ours: readBytes(sides.ours),
    theirs: readBytes(sides.theirs),
  };
  const { kind, id } = readings.ours.outline;
  const strange = strangeness(readings);
  if (kind === null || strange !== null) {
    return besideEachOther(sides, [strange ?? fileConflict("ours is no work object", unread)], marks);
  }
  const before = readings.base?.outline.kind === kind && readings.base.outline.id === id ? readings.base : null;
  const found = { ...readings, base: before };
  if (kinds[kind].sealed) return mergeSealed(sides, found, marks);
  return mergeFields(kind, sides, found, marks);
}

type Found = { readonly base: Reading | null; readonly ours: Reading; readonly theirs: Reading };

const unread = { base: "a file", ours: "a changed file", theirs: "a changed file" };

/** Why two files cannot be merged as one object; null when they can. */
function strangeness({ ours, theirs }: Found): Conflict | null {
  for (const [side, { outline }] of Object.entries({ ours, theirs })) {
    if (outline.readable && outline.kind !== null) continue;
    const why = outline.textFlaws[0]?.message ?? "it names no kind of work object";
    return fileConflict(`${side} cannot be read: ${why}`, unread);
  }
  const isOne = ours.outline.kind === theirs.outline.kind && ours.outline.id === theirs.outline.id;
  if (isOne) return null;
  return fileConflict("the sides hold different objects", {
    base: "a file",
    ours: nameOf(ours),
    theirs: nameOf(theirs),
  });
}

function mergeFields(kind: Kind, sides: TwoSides, found: Found, marks: Marks): Merged {
  const outcome = outcomeOf(kind, found);
  const { ours, theirs, open } = outcome;
  if (!isMapping(ours) || !isMapping(theirs)) throw new TypeError("two mappings make a mapping");
  const texts = {
    base: found.base === null || sides.base === null ? null : withLineFeeds(sides.base),
    ours: withLineFeeds(sides.ours),
    theirs: withLineFeeds(sides.theirs),
  };
  const written = mergeWritten(texts, { ours, theirs }, marks);
  if (open.length > 0) {
    const why =
      found.base === null ? "both sides have it, and nothing is known of what was before" : "both sides changed it";
    const conflicts = open.map((field) => fieldConflict(field, why));
    if (written === null) return besideEachOther(sides, conflicts, marks);
    return { is: "conflict", conflicts, marked: asWritten(written, sides.ours) };
  }
  const text = written ?? rewritten(texts, ours);
  if (text === null)
    return besideEachOther(sides, [fileConflict("the two texts could not be brought together", unread)], marks);
  const bytes = asWritten(text, sides.ours);
  const flaws = brokenBy(bytes, found);
  return flaws.length === 0 ? { is: "merged", bytes } : besideEachOther(sides, flaws, marks);
}

function outcomeOf(kind: Kind, { base, ours, theirs }: Found): Outcome {
  const values = { ours: ours.value ?? undefined, theirs: theirs.value ?? undefined };
  if (base === null) return mergeUnfounded(rootField(kind), values.ours, values.theirs);
  return mergeValues(rootField(kind), { base: base.value ?? undefined, ...values });
}

function nameOf({ outline }: Reading): string {
  return `${outline.kind} ${outline.id ?? "without an id"}`;
}

/** What a schema that took both sides has against the result. */
function brokenBy(bytes: Uint8Array, { ours, theirs }: Found): Conflict[] {
  if (!isGood(ours) || !isGood(theirs)) return [];
  return readBytes(bytes).outline.schemaFlaws.map(flawConflict);
}

function isGood({ outline }: Reading): boolean {
  return outline.valid && outline.schemaFlaws.length === 0;
}

function withLineFeeds(bytes: Uint8Array): string {
  return decodeLeniently(bytes).replaceAll("\r\n", "\n");
}

/** The bytes of a merged text, with the line ends of ours where that has CR LF throughout. */
function asWritten(text: string, ours: Uint8Array): Uint8Array {
  const before = decodeLeniently(ours);
  const hasReturns = before.includes("\r\n") && !/(?<!\r)\n/u.test(before);
  return Buffer.from(hasReturns ? text.replaceAll("\n", "\r\n") : text);
}
