import { isDeepStrictEqual } from "node:util";
import { isMapping, memberOf } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { itemNumber, parsePointer } from "./json-pointer.ts";

/** One change of a value: a JSON pointer, and what is to stand there, an item for its list, or nothing in its place. */
export type ValueEdit =
  /** The mappings on the way are made; an item of a list must be there. */
  | { readonly is: "set"; readonly at: string; readonly value: Json }
  /** The list is made when it is absent; a mapping that stands in it already is not added again, for another edit may have brought it. */
  | { readonly is: "add"; readonly at: string; readonly item: Json }
  | { readonly is: "remove"; readonly at: string };

/** The order that the members of the mapping at a path should stand in; a new member is put among those that are there accordingly. */
export type OrderAt = (path: readonly string[]) => readonly string[];

/** Members as they come: a new one is the last. */
export const asTheyCome: OrderAt = () => [];

/** The value after edits, in the order given; null where one of them does not fit what stands there. */
export function editValue(
  value: JsonObject,
  edits: readonly ValueEdit[],
  orderAt: OrderAt = asTheyCome,
): JsonObject | null {
  let edited: Changed = value;
  for (const edit of edits) {
    edited = changedAt(edited, { steps: parsePointer(edit.at), orderAt, change: (old) => changeOf(old, edit) }, 0);
    if (!isWhole(edited)) return null;
  }
  return edited;
}

const misfit = Symbol("misfit");

/** Undefined where nothing is left. */
type Changed = Json | undefined | typeof misfit;

interface Way {
  readonly steps: readonly string[];
  readonly orderAt: OrderAt;
  readonly change: (old: Json | undefined) => Changed;
}

function isWhole(value: Changed): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function changeOf(old: Json | undefined, edit: ValueEdit): Changed {
  switch (edit.is) {
    case "set":
      return edit.value;
    case "add":
      if (old === undefined || old === null) return [edit.item];
      return Array.isArray(old) ? withItem(old, edit.item) : misfit;
    case "remove":
      return undefined;
  }
}

function withItem(list: Json[], item: Json): Json[] {
  const isThere = isMapping(item) && list.some((other) => isDeepStrictEqual(other, item));
  return isThere ? list : [...list, item];
}

function changedAt(here: Json | undefined, way: Way, depth: number): Changed {
  const step = way.steps[depth];
  if (step === undefined) return way.change(here);
  if (Array.isArray(here)) return changedItem(here, step, way, depth);
  if (here !== undefined && here !== null && !isWhole(here)) return misfit;
  const mapping = here ?? {};
  const member = changedAt(memberOf(mapping, step), way, depth + 1);
  if (member === misfit) return misfit;
  if (Object.hasOwn(mapping, step)) {
    const { [step]: _, ...others } = mapping;
    return member === undefined ? others : { ...mapping, [step]: member };
  }
  return member === undefined ? here : inserted(mapping, step, member, way.orderAt(way.steps.slice(0, depth)));
}

function changedItem(list: readonly Json[], step: string, way: Way, depth: number): Changed {
  const index = itemNumber(step) ?? -1;
  const isThere = index in list;
  const item = changedAt(isThere ? list[index] : undefined, way, depth + 1);
  if (!isThere) return item === undefined ? [...list] : misfit;
  if (item === misfit) return misfit;
  return item === undefined ? list.toSpliced(index, 1) : list.with(index, item);
}

function inserted(mapping: JsonObject, key: string, member: Json, order: readonly string[]): JsonObject {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const members = Object.entries(mapping);
  const next = members.findIndex(([name]) => rank(name) > rank(key));
  return Object.fromEntries(members.toSpliced(next === -1 ? members.length : next, 0, [key, member]));
}
