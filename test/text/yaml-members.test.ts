import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { printYaml } from "../../src/text/format-yaml.ts";
import { readYaml } from "../../src/text/read-yaml.ts";
import { reshapeYaml } from "../../src/text/reshape-yaml.ts";
import { commentsIn, writtenMembers } from "../../src/text/yaml-members.ts";
import { objectsOf } from "../model/arbitrary.ts";

function together(text: string): string | null {
  const taken = writtenMembers(text);
  if (taken === null) return null;
  return [...taken.members.values()].map(({ head, body }) => head + body).join("") + taken.tail;
}

describe("a text taken apart into its members", () => {
  it.each([
    "a: 1\nb: 2\n",
    "# one\n\n# two\na: 1 # three\n\n# four\n\nb:\n  - 1\n# five\n  - 2\n\n# six\n",
    "---\na: |\n  # no comment\n\n\n# one\nb: >-\n  x\n",
    "a: |+\n  x\n\n\nb: 1\n",
    'a: "x\n  y # no comment\n  z"\nb: {c: 1,\n  d: 2}\n',
    "# nothing after it\na: 1",
  ])("is the text again: %j", (text) => {
    expect(together(text)).toBe(text.endsWith("\n") ? text : `${text}\n`);
  });

  it.each(["{a: 1}\n", "- a\n", "  a: 1\n  b: 2\n", "a: 1\na: 2\n", "a: [\n", ""])("is not had of %j", (text) => {
    expect(writtenMembers(text)).toBeNull();
  });

  it("has the comments above a member beside it", () => {
    const taken = writtenMembers("# top\na: 1 # a\n\n# above b\nb: 2\n# end\n");
    expect(taken?.members.get("b")).toEqual({ head: "# above b\n", body: "b: 2\n" });
    expect([taken?.members.get("a"), taken?.tail]).toEqual([{ head: "# top\n", body: "a: 1 # a\n\n" }, "# end\n"]);
  });

  it("finds comments, and no other text that has their sign", () => {
    expect(commentsIn('# a\nb: "# no" # c\nd: |\n  # no\ne: x#no\n')).toEqual(["# a", "# c"]);
  });
});

describe("a text changed to say another value", () => {
  it("says it, whatever both are", () => {
    const values = objectsOf("Run").filter((value) => {
      const read = readYaml(Buffer.from(printYaml(value))).value;
      return read !== null && JSON.stringify(read) === JSON.stringify(value);
    });
    fc.assert(
      fc.property(values, values, (before, after) => {
        const text = reshapeYaml(printYaml(before), after) ?? "";
        expect(readYaml(Buffer.from(text)).value).toEqual(readYaml(Buffer.from(printYaml(after))).value);
      }),
      { numRuns: 25 },
    );
  });

  it("leaves comments, quotes and order where they are", () => {
    const text = "# top\nb: 'x' # b\na:\n- one # 1\n- two # 2\nc: {d: 1, e: 2}\n# end\n";
    expect(reshapeYaml(text, { b: "x", a: ["one", "new", "two"], c: { d: 1, e: 3 } })).toBe(
      "# top\nb: 'x' # b\na:\n- one # 1\n- new\n- two # 2\nc: {d: 1, e: 3}\n\n# end\n",
    );
  });
});
