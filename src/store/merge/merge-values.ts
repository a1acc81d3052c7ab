import { isMapping, memberOf } from "../../model/json.ts";
import type { JsonObject } from "../../model/json.ts";
import { pointerOf } from "../../text/json-pointer.ts";
import { linesToMerge, mergeSequences, settledItems } from "../../text/merge-sequences.ts";
import type { Versions } from "../../text/merge-sequences.ts";
import { isLoose, isName, memberField, nameOf } from "./field.ts";
import type { Field } from "./field.ts";
import { mergeLists } from "./merge-lists.ts";
import { withAdditions } from "./order.ts";
import { isSame, leastSaid, left, oneSided, settled } from "./outcome.ts";
import type { Maybe, Outcome } from "./outcome.ts";

/** Merges a field three ways. Absent, null and a default mean the same, so none of them is a change of another. */
export function mergeValues(field: Field, versions: Versions<Maybe>): Outcome {
  const decided = oneSided(versions) ?? oneSided(versions, (a, b) => isAlike(field, a, b));
  if (decided !== null) return decided;
  const { base, ours, theirs } = versions;
  if (isUpdatedAt(field)) return settled(later(ours, theirs));
  if (Array.isArray(ours ?? field.fallback) && Array.isArray(theirs ?? field.fallback)) {
    return mergeLists(field, versions, mergeValues);
  }
  if (areMappings(field, versions)) return mergeMappings(field, versions);
  return mergeTexts(field, base, ours, theirs) ?? left(pointerOf(field.path), versions);
}

/** Merges two values that nothing is known to have come before: what differs is open, in the smallest places. */
export function mergeUnfounded(field: Field, ours: Maybe, theirs: Maybe): Outcome {
  const versions = { base: undefined, ours, theirs };
  if (isAlike(field, ours, theirs)) return settled(leastSaid(ours, theirs));
  if (isUpdatedAt(field)) return settled(later(ours, theirs));
  if (isMapping(ours) && isMapping(theirs) && !isName(field)) {
    return mergeMembers(field, versions, (inner, each) => mergeUnfounded(inner, each.ours, each.theirs));
  }
  return left(pointerOf(field.path), versions);
}

function isAlike({ fallback }: Field, a: Maybe, b: Maybe): boolean {
  return isSame(meantBy(a, fallback), meantBy(b, fallback));
}

function meantBy(value: Maybe, fallback: Maybe): Maybe {
  return isSame(value, fallback) ? undefined : (value ?? undefined);
}

function isUpdatedAt({ path }: Field): boolean {
  return path.length === 1 && path[0] === "updated_at";
}

function later(ours: Maybe, theirs: Maybe): Maybe {
  if (typeof ours !== "string" || typeof theirs !== "string") {
    return typeof ours === "string" ? ours : typeof theirs === "string" ? theirs : leastSaid(ours, theirs);
  }
  const [here, there] = [Date.parse(ours), Date.parse(theirs)];
  if (here === there || Number.isNaN(here) || Number.isNaN(there)) return ours > theirs ? ours : theirs;
  return here > there ? ours : theirs;
}

/** Whether the members of a mapping can be merged one by one. What names something is one thing with its name. */
function areMappings(field: Field, { base, ours, theirs }: Versions<Maybe>): boolean {
  const loose = isLoose(field);
  const isOne = (value: Maybe): boolean => isMapping(value) || (loose && (value ?? null) === null);
  if (!isOne(base) || !isOne(ours) || !isOne(theirs)) return false;
  const names = [base, ours, theirs].map((value) => nameOf(value ?? null));
  return !isName(field) || new Set(names).size === 1;
}

/** A mapping that one side took away goes when nothing is left of it. */
function mergeMappings(field: Field, versions: Versions<Maybe>): Outcome {
  const merged = mergeMembers(field, versions, mergeValues);
  const isEmpty = [merged.ours, merged.theirs].every((side) => isSame(side, {}));
  const isTaken = !isMapping(versions.ours) || !isMapping(versions.theirs);
  return isEmpty && isTaken && merged.open.length === 0 ? settled(undefined) : merged;
}

function mergeMembers(
  field: Field,
  versions: Versions<Maybe>,
  mergeMember: (field: Field, versions: Versions<Maybe>) => Outcome,
): Outcome {
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map(asMapping);
  const keys = withAdditions(new Set(Object.keys(ours ?? {})), [], Object.keys(theirs ?? {}));
  const members = keys.map((key) => {
    const each = {
      base: memberOf(base ?? {}, key),
      ours: memberOf(ours ?? {}, key),
      theirs: memberOf(theirs ?? {}, key),
    };
    return { key, outcome: mergeMember(memberField(field, key), each) };
  });
  return {
    ours: mappingOf(members.map(({ key, outcome }) => [key, outcome.ours])),
    theirs: mappingOf(members.map(({ key, outcome }) => [key, outcome.theirs])),
    open: members.flatMap(({ outcome }) => outcome.open),
  };
}

function asMapping(value: Maybe): JsonObject {
  return isMapping(value) ? value : {};
}

function mappingOf(entries: readonly (readonly [string, Maybe])[]): JsonObject {
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}

/** A text of several lines is merged by lines; free data may be anything, and stays whole. */
function mergeTexts({ schema }: Field, base: Maybe, ours: Maybe, theirs: Maybe): Outcome | null {
  if (schema === null || typeof base !== "string" || !base.includes("\n")) return null;
  if (typeof ours !== "string" || typeof theirs !== "string") return null;
  const versions = { base: linesToMerge(base), ours: linesToMerge(ours), theirs: linesToMerge(theirs) };
  const lines = settledItems(mergeSequences(versions));
  return lines === null ? null : settled(lines.join("\n"));
}
