import type { Json } from "../../model/json.ts";
import { pointerOf } from "../../text/json-pointer.ts";
import { mergeSequences } from "../../text/merge-sequences.ts";
import type { Stretch, Versions } from "../../text/merge-sequences.ts";
import { identityOf, isOrderOpen, itemField, listSort } from "./field.ts";
import type { Field } from "./field.ts";
import { joined, mergedOrder } from "./order.ts";
import { left, settled } from "./outcome.ts";
import type { Maybe, OpenField, Outcome } from "./outcome.ts";

/** Merges an item that more than one version of a list has. */
export type MergeItem = (field: Field, versions: Versions<Maybe>) => Outcome;

type Items = ReadonlyMap<string, Json>;

/** Merges a list that both sides changed: by the identity of its items where that tells them apart, else as a sequence. */
export function mergeLists(field: Field, versions: Versions<Maybe>, mergeItem: MergeItem): Outcome {
  const lists = { base: itemsOf(versions.base), ours: itemsOf(versions.ours), theirs: itemsOf(versions.theirs) };
  const sort = listSort(field);
  if (sort === "opaque") return left(pointerOf(field.path), versions);
  const keyed = { base: byIdentity(lists.base), ours: byIdentity(lists.ours), theirs: byIdentity(lists.theirs) };
  const { base, ours, theirs } = keyed;
  if (sort === "keyed" && base !== null && ours !== null && theirs !== null) {
    return mergeKeyed(field, { base, ours, theirs }, mergeItem);
  }
  return mergeInOrder(field, lists);
}

function itemsOf(value: Maybe): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** Null where two items have one identity. */
function byIdentity(items: readonly Json[]): Items | null {
  const found = new Map(items.map((item) => [identityOf(item), item]));
  return found.size === items.length ? found : null;
}

function mergeKeyed(field: Field, versions: Versions<Items>, mergeItem: MergeItem): Outcome {
  const { base, ours, theirs } = versions;
  const items = new Map(
    [...new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])].map((key) => {
      const each = { base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) };
      return [key, mergeOne(field, each, mergeItem)] as const;
    }),
  );
  const kept = new Set([...items].flatMap(([key, outcome]) => (isKept(outcome) ? [key] : [])));
  const keys = { base: [...base.keys()], ours: [...ours.keys()], theirs: [...theirs.keys()] };
  const outcomes = mergedOrder(keys, kept).flatMap((key) => items.get(key) ?? []);
  return {
    ours: outcomes.flatMap((outcome) => outcome.ours ?? []),
    theirs: outcomes.flatMap((outcome) => outcome.theirs ?? []),
    open: [...items.values()].flatMap(({ open }) => open),
  };
}

/** An item that was taken off a list that only grows is for a person to look at. */
function mergeOne(field: Field, each: Versions<Maybe>, mergeItem: MergeItem): Outcome {
  const isLost = each.base !== undefined && (each.ours === undefined || each.theirs === undefined);
  if (field.appendOnly && isLost) return left(pointerOf(field.path), each);
  const merged = mergeItem(itemField(field), each);
  if (merged.open.length === 0) return merged;
  return { ...merged, open: left(pointerOf(field.path), each).open };
}

function mergeInOrder(field: Field, lists: Versions<readonly Json[]>): Outcome {
  const texts = new Map([...lists.base, ...lists.ours, ...lists.theirs].map((item) => [JSON.stringify(item), item]));
  const itemsFor = (keys: readonly string[]): Json[] => keys.flatMap((key) => texts.get(key) ?? []);
  const versions = { base: asTexts(lists.base), ours: asTexts(lists.ours), theirs: asTexts(lists.theirs) };
  if (field.appendOnly && !(isGrown(versions.base, versions.ours) && isGrown(versions.base, versions.theirs))) {
    return left(pointerOf(field.path), { base: [...lists.base], ours: [...lists.ours], theirs: [...lists.theirs] });
  }
  const stretches = mergeSequences(versions).map((stretch) => closed(stretch, isOrderOpen(field)));
  const open = stretches.flatMap((stretch): OpenField[] => {
    if (stretch.is === "settled") return [];
    const { base, ours, theirs } = stretch;
    return [{ pointer: pointerOf(field.path), base: itemsFor(base), ours: itemsFor(ours), theirs: itemsFor(theirs) }];
  });
  if (open.length === 0) return settled(itemsFor(stretches.flatMap((stretch) => sideOf(stretch, "ours"))));
  return {
    ours: itemsFor(stretches.flatMap((stretch) => sideOf(stretch, "ours"))),
    theirs: itemsFor(stretches.flatMap((stretch) => sideOf(stretch, "theirs"))),
    open,
  };
}

function isKept({ ours, theirs }: Outcome): boolean {
  return ours !== undefined || theirs !== undefined;
}

function asTexts(items: readonly Json[]): string[] {
  return items.map((item) => JSON.stringify(item));
}

function sideOf(stretch: Stretch, side: "ours" | "theirs"): readonly string[] {
  return stretch.is === "settled" ? stretch.items : stretch[side];
}

function isGrown(base: readonly string[], side: readonly string[]): boolean {
  return base.every((item, index) => item === side[index]);
}

/** Settles what a list of texts can settle and lines of a text cannot: additions at one place, and additions around what the other side changed. */
function closed(stretch: Stretch, isOpenInOrder: boolean): Stretch {
  if (stretch.is === "settled") return stretch;
  const { base, ours, theirs } = stretch;
  if (base.length === 0) return isOpenInOrder ? stretch : { is: "settled", items: joined(ours, theirs) };
  const [here, there] = [around(base, ours, theirs), around(base, theirs, ours)];
  const items = here ?? there;
  return items === null || (here !== null && there !== null) ? stretch : { is: "settled", items };
}

/** What one side added before and after the base's items, around what the other made of those. */
function around(base: readonly string[], added: readonly string[], other: readonly string[]): string[] | null {
  const at = added.findIndex((_, from) => base.every((item, index) => item === added[from + index]));
  return at === -1 ? null : [...added.slice(0, at), ...other, ...added.slice(at + base.length)];
}
