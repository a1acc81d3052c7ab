import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePointer, pointerOf, valueAt } from "../../src/text/json-pointer.ts";

describe("a JSON pointer", () => {
  it("leads back to the steps it is made of", () => {
    const property = fc.property(fc.array(fc.string()), (steps) => {
      expect(parsePointer(pointerOf(steps))).toEqual(steps);
    });
    fc.assert(property);
  });

  const value = { a: [{ "b/c": 1 }, null], "": 2, "~1": 3 };

  it.each([
    ["", value],
    ["/a/0/b~1c", 1],
    ["/a/1", null],
    ["/", 2],
    ["/~01", 3],
    ["/a/2", undefined],
    ["/a/00", undefined],
    ["/a/-", undefined],
    ["/a/length", undefined],
    ["/a/1/x", undefined],
    ["/toString", undefined],
    ["/__proto__", undefined],
  ])("%j finds its value or nothing", (pointer, found) => {
    expect(valueAt(value, pointer)).toEqual(found);
  });

  it("counts items in numbers", () => {
    expect(pointerOf(["a", 0, "b/c~"])).toBe("/a/0/b~1c~0");
  });
});
