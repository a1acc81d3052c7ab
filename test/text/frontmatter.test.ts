import { describe, expect, it } from "vitest";
import { timestampKeys } from "../../src/model/schema-fields.ts";
import { readFrontMatter } from "../../src/text/frontmatter.ts";

function read(text: string | Uint8Array): unknown {
  return readFrontMatter(Buffer.from(text), timestampKeys);
}

describe("Markdown with front matter", () => {
  it.each([
    [
      "---\ntitle: Add it\ntags: [a, b]\n---\n\n# Why\n\nBecause.\n",
      { title: "Add it", tags: ["a", "b"] },
      "# Why\n\nBecause.",
    ],
    ["---\r\ntitle: Add it\r\n---\r\nOne\r\ntwo\r\n", { title: "Add it" }, "One\ntwo"],
    ["--- yaml\ntitle: Add it\n---\nBody", { title: "Add it" }, "Body"],
    ["---\n# nothing yet\n---\nBody", {}, "Body"],
    ["---\ntitle: Add it\n---\n", { title: "Add it" }, ""],
    ["# Only text\n", {}, "# Only text"],
    ["----\nno: front matter\n----\n", {}, "----\nno: front matter\n----"],
    [
      "---\ncreated_at: 2026-01-05T09:00:00Z\nversion: 1.10\n---\n",
      { created_at: "2026-01-05T09:00:00Z", version: 1.1 },
      "",
    ],
    ["", {}, ""],
  ])("of %j", (text, data, body) => {
    expect(read(text)).toEqual({ data, body });
  });

  it.each([
    "---js",
    "---javascript",
    "---JS",
    "--- js",
    "---Javascript",
    "---coffee",
    "---cson",
    "---constructor",
    "---__proto__",
  ])("that opens with %s runs nothing and is refused", (opening) => {
    const mark = "ran by the test of front matter";
    const text = `${opening}\n{title: (globalThis[${JSON.stringify(mark)}] = 1)}\n---\nBody`;
    expect(() => read(text)).toThrow("is not read, only YAML");
    expect(Object.hasOwn(globalThis, mark)).toBe(false);
  });

  it.each([
    ["---json\n{}\n---\n", "in json is not read"],
    ["---toml\na = 1\n---\n", "in toml is not read"],
    ["---js\n# nothing\n---\n", "in js is not read"],
    ["---\na: 1\na: 2\n---\n", 'key "a" stands twice'],
    ["---\na: &b 1\nc: *b\n---\n", "cannot be read"],
    ["---\na: !!js/function 'function () {}'\n---\n", "cannot be read"],
    ["---\n- a\n---\n", "cannot be read"],
    ["---\ntitle: a: b\n---\n", "cannot be read"],
    [Buffer.from("2d2d2d0a613a20ff0a2d2d2d0a", "hex"), "not valid UTF-8"],
    ["---\na: \u202e\n---\n", "U+202E"],
  ])("is refused as a whole: %j", (text, words) => {
    expect(() => read(text)).toThrow(words);
  });
});
