import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { printYaml } from "../../src/text/format-yaml.ts";
import { reshapeYaml } from "../../src/text/reshape-yaml.ts";
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

  it("reads as the same where it is long and ends in white space, also when a file is changed to say it", () => {
    const wrong = texts(3).filter((text) => {
      const value: JsonObject = { a: `${"x".repeat(40)}${text}y\n ` };
      const printed = [printYaml(value), reshapeYaml("a: other # stays\n", value) ?? ""];
      return printed.some((one) => readYaml(Buffer.from(one)).value?.["a"] !== value["a"]);
    });
    expect(wrong).toEqual([]);
  });
});
