import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMapping } from "../../src/model/json.ts";
import type { Json } from "../../src/model/json.ts";
import { differences } from "../../src/store/differences.ts";
import type { Difference } from "../../src/store/differences.ts";
import { parsePointer, valueAt } from "../../src/text/json-pointer.ts";

const keys = fc.constantFrom("a", "b", "a/b", "~0", "0", "", "__proto__");

const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>(null, true, 0, 1, "", "x"),
    fc.array(tie("json"), { maxLength: 3 }),
    fc.array(fc.tuple(keys, tie("json")), { maxLength: 3 }).map((entries): Json => Object.fromEntries(entries)),
  ),
}));

/** The value with one difference made good; a list loses its items from the first one that is gone. */
function apply(value: Json, { pointer, new: next }: Difference): Json {
  const changed = copyOf(value);
  const steps = parsePointer(pointer);
  const last = steps.pop();
  if (last === undefined) return next ?? null;
  const parent = valueAt(changed, pointer.slice(0, pointer.lastIndexOf("/")));
  if (Array.isArray(parent)) {
    if (next === undefined) parent.length = Math.min(parent.length, Number(last));
    else parent[Number(last)] = next;
  } else if (isMapping(parent)) {
    Reflect.deleteProperty(parent, last);
    if (next !== undefined)
      Object.defineProperty(parent, last, { value: next, enumerable: true, writable: true, configurable: true });
  }
  return changed;
}

/** A copy that keeps a member named `__proto__`. */
function copyOf(value: Json): Json {
  return JSON.parse(JSON.stringify(value));
}

describe("the differences of two values", () => {
  it.each<[string, Json, Json, readonly [string, Json | undefined, Json | undefined][]]>([
    ["no difference", { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
    ["another order of members", { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ["a changed member", { a: { b: 1 } }, { a: { b: 2 } }, [["/a/b", 1, 2]]],
    ["an added member", { a: 1 }, { a: 1, b: null }, [["/b", undefined, null]]],
    ["a removed member", { a: 1, b: 2 }, { a: 1 }, [["/b", 2, undefined]]],
    [
      "a longer list",
      [1],
      [1, 2, 3],
      [
        ["/1", undefined, 2],
        ["/2", undefined, 3],
      ],
    ],
    [
      "a shorter list",
      [1, 2, 3],
      [1],
      [
        ["/1", 2, undefined],
        ["/2", 3, undefined],
      ],
    ],
    ["another type", { a: [1] }, { a: { "0": 1 } }, [["/a", [1], { "0": 1 }]]],
    ["text and number", { a: "1" }, { a: 1 }, [["/a", "1", 1]]],
    ["names that need escaping", { "a/b": { "~": 1 } }, { "a/b": { "~": 2 } }, [["/a~1b/~0", 1, 2]]],
    ["the root", "x", 1, [["", "x", 1]]],
  ])("are told for %s", (_, before, after, expected) => {
    expect(differences(before, after)).toEqual(expected.map(([pointer, old, next]) => ({ pointer, old, new: next })));
  });

  it("turn the old value into the new one", () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(differences(before, after).reduce(apply, before)).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it("are the other way round when the values are", () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const back = differences(after, before).map(({ pointer, old, new: next }) => ({
          pointer,
          old: next,
          new: old,
        }));
        expect(back.toSorted(byPointer)).toEqual(differences(before, after).toSorted(byPointer));
      }),
    );
  });

  it("never lie inside one another, and none is left out of equal values alone", () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const pointers = differences(before, after).map(({ pointer }) => pointer);
        for (const one of pointers) {
          expect(pointers.filter((other) => other.startsWith(`${one}/`) || other === one)).toEqual([one]);
        }
        expect(pointers.length === 0).toBe(JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)));
      }),
    );
  });
});

function byPointer(a: Difference, b: Difference): number {
  return a.pointer < b.pointer ? -1 : 1;
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, member]): Json => [key, sorted(member)]).concat(["mapping"]);
}
