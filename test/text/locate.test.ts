import { describe, expect, it } from "vitest";
import { linesOf, locate } from "../../src/text/locate.ts";

const text = `kind: Issue # what it is
title: "A \\"quoted\\" title"
repo:
  kind: Repo
  id: r1
tags:
  - one
  - two: [x, "y"]
description: |
  First line

  last line

empty:
`;

/** The stretch as `line:column-line:column line's text`. */
function at(pointer: string, atKey?: true, source: string = text): string {
  const [found] = locate(Buffer.from(source), [atKey === undefined ? { pointer } : { pointer, atKey }]);
  if (found === undefined) return "nothing";
  const { line, column, endLine, endColumn } = found.span;
  return `${line}:${column}-${endLine}:${endColumn} ${found.line}`;
}

const places: readonly (readonly [what: string, pointer: string, atKey: true | undefined, place: string])[] = [
  ["a value", "/kind", undefined, "1:7-1:12 kind: Issue # what it is"],
  ["a key", "/kind", true, "1:1-1:5 kind: Issue # what it is"],
  ["a quoted value with its quotes", "/title", undefined, '2:8-2:28 title: "A \\"quoted\\" title"'],
  ["a mapping, from its first key to its last word", "/repo", undefined, "4:3-5:9   kind: Repo"],
  ["a member of a member", "/repo/id", undefined, "5:7-5:9   id: r1"],
  ["an item", "/tags/0", undefined, "7:5-7:8   - one"],
  ["an item by its key, which is itself", "/tags/0", true, "7:5-7:8   - one"],
  ["an item in brackets in an item", "/tags/1/two/1", undefined, '8:14-8:17   - two: [x, "y"]'],
  ["a block, without the blank lines after it", "/description", undefined, "9:14-12:12 description: |"],
  ["an empty value by its key", "/empty", undefined, "14:1-14:6 empty:"],
  ["a missing member by the key around it", "/repo/slug", undefined, "3:1-3:5 repo:"],
  ["a missing member of a missing one", "/repo/slug/x/0", undefined, "3:1-3:5 repo:"],
  ["a missing item by the list's key", "/tags/9", undefined, "6:1-6:5 tags:"],
  ["something in a text", "/kind/0", undefined, "1:1-1:5 kind: Issue # what it is"],
  ["a missing member of the root", "/id", undefined, "1:1-1:25 kind: Issue # what it is"],
  ["the root", "", undefined, "1:1-1:25 kind: Issue # what it is"],
];

describe("a pointer", () => {
  it.each(places)("to %s is found", (_, pointer, atKey, place) => {
    expect(at(pointer, atKey)).toBe(place);
  });

  it("to a key with a slash or a tilde is found", () => {
    expect(at("/meta/github~1issue/a~0b", true, "meta:\n  github/issue:\n    a~b: 1\n")).toBe("3:5-3:8     a~b: 1");
  });

  it("into a text with CRLF leaves the CR out of the line", () => {
    expect(at("/b", undefined, "a: 1\r\nb: 2\r\n")).toBe("2:4-2:5 b: 2");
  });

  it("into a list at the root is found", () => {
    expect(at("/1/a", true, "- a: 1\n- a: 2\n")).toBe("2:3-2:4 - a: 2");
  });

  it.each([
    ["nothing", "", "1:1-1:1 "],
    ["wrong YAML", "a: b: c\n", "1:1-1:8 a: b: c"],
    ["a list", "- a\n", "1:1-1:4 - a"],
    ["an alias", "a: *b\n", "1:1-1:6 a: *b"],
  ])("into %s is line 1", (_, source, place) => {
    expect(at("/a", undefined, source)).toBe(place);
  });

  it("into bytes that are no text, or too many, is line 1", () => {
    const odd = [{ pointer: "/a" }, { pointer: "no pointer" }];
    expect(locate(Uint8Array.from([0xff, 0xfe, 0x0a, 0x00]), odd)).toMatchObject([
      { span: { line: 1, column: 1 }, line: "\ufffd\ufffd" },
      { span: { line: 1, column: 1 } },
    ]);
    const [found] = locate(Buffer.from(`a: 1\nb: ${"x".repeat(600_000)}\n`), odd);
    expect(found).toEqual({ span: { line: 1, column: 1, endLine: 1, endColumn: 5 }, line: "a: 1" });
  });
});

describe("a line", () => {
  it("is had by its number, and is empty past the end", () => {
    const bytes = Buffer.from("a\r\nb\tc\n");
    expect(linesOf(bytes, [1, 2, 3, 9])).toEqual(["a", "b\tc", "", ""]);
  });
});
