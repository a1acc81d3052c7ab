import { isDeepStrictEqual } from "node:util";
import { isMapping, memberOf } from "../model/json.ts";
import type { Json } from "../model/json.ts";
import { pointerOf } from "../text/json-pointer.ts";

/** One member or item that differs: its JSON pointer and both values, undefined where it is absent. */
export interface Difference {
  readonly pointer: string;
  readonly old: Json | undefined;
  readonly new: Json | undefined;
}

/** The smallest places where two values differ, in document order; lists are compared item by item, a longer one by its tail. */
export function differences(before: Json | undefined, after: Json | undefined): Difference[] {
  return walk(before, after, []);
}

function walk(before: Json | undefined, after: Json | undefined, path: readonly (string | number)[]): Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, index) => walk(before[index], after[index], [...path, index])).flat();
  }
  if (isMapping(before) && isMapping(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => walk(memberOf(before, key), memberOf(after, key), [...path, key]));
  }
  return [{ pointer: pointerOf(path), old: before, new: after }];
}
