import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { printYaml } from "../../src/text/format-yaml.ts";
import { readYaml } from "../../src/text/read-yaml.ts";

const pieces = ["\n", " ", "x", "\t", "-", "#", ":"];

/** Every text of so many of the pieces, or fewer. */
function texts(length: number): string[] {
  if (length === 0) return [""];
  const shorter = texts(length - 1);
  return [
    ...shorter,
    ...shorter.flatMap((text) => (text.length === length - 1 ? pieces.map((piece) => text + piece) : [])),
  ];
}

describe("a value that is printed", () => {
  it("reads as the same, whatever its white space, as a member, in a list and within", () => {
    const wrong = texts(4).filter((text) => {
      const value: JsonObject = { a: text, b: [text], c: { d: text, e: "end" } };
      const read = readYaml(Buffer.from(printYaml(value)), { timestampKeys: new Set() });
      return JSON.stringify(read.value) !== JSON.stringify(value);
    });
    expect(wrong).toEqual([]);
  });
});
