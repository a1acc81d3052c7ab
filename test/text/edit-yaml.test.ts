import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { editValue } from "../../src/text/edit-value.ts";
import type { ValueEdit } from "../../src/text/edit-value.ts";
import { editYaml } from "../../src/text/edit-yaml.ts";
import { printYaml } from "../../src/text/format-yaml.ts";
import { pointerOf } from "../../src/text/json-pointer.ts";
import { readYaml } from "../../src/text/read-yaml.ts";

const text = `# about it all
kind: Issue # always
tags:
- a # why a
- b # why b
acceptance:
  criteria:
  - "on"

# the end
`;

/** A text with a mapping, a list of mappings and a list of texts, laid out with a step and lists set in by so much. */
function laidOut(step: number, inset: number): string {
  const [in1, at] = [" ".repeat(step), " ".repeat(inset)];
  return [
    "# kept",
    "kind: Issue",
    "repo:",
    `${in1}kind: Repo`,
    `${in1}id: "1" # kept too`,
    "tags:",
    `${at}- a`,
    "refs:",
    `${at}- kind: Issue`,
    `${at}  id: x`,
    "",
    "text: |",
    `${in1}one`,
    `${in1}  - two`,
    "",
  ].join("\n");
}

function orderAt(): readonly string[] {
  return ["kind", "title", "tags", "inputs", "acceptance"];
}

describe("an edit of a text", () => {
  it.each<[string, ValueEdit, string, string]>([
    ["keeps lists at the left edge", { is: "set", at: "/kind", value: "Run" }, "kind: Issue", "kind: Run"],
    ["takes an item out with its comment", { is: "remove", at: "/tags/0" }, "- a # why a\n", ""],
    [
      "of a list leaves the items that stay their comments",
      { is: "set", at: "/tags", value: ["b", "z", "a"] },
      "- a # why a\n- b # why b\n",
      "- b # why b\n- z\n- a # why a\n",
    ],
    [
      "puts a new member where the order wants it",
      { is: "set", at: "/title", value: "a: b" },
      "tags:\n",
      'title: "a: b"\ntags:\n',
    ],
    [
      "makes the mappings on the way",
      { is: "add", at: "/inputs/links", item: "x" },
      "acceptance:\n",
      "inputs:\n  links:\n  - x\nacceptance:\n",
    ],
  ])("%s", (_, edit, from, to) => {
    expect(editYaml(text, [edit], orderAt)).toBe(text.replace(from, to));
  });

  it.each([
    [2, 2],
    [2, 0],
    [4, 4],
  ])("leaves a text alone that steps by %d and sets its lists in by %d", (step, inset) => {
    const laid = laidOut(step, inset);
    const added = laid.replace("- a\n", `- a\n${" ".repeat(inset)}- b\n`);
    expect(editYaml(laid, [{ is: "add", at: "/tags", item: "b" }])).toBe(added);
  });

  it("adds no mapping twice", () => {
    const laid = laidOut(2, 2);
    expect(editYaml(laid, [{ is: "add", at: "/refs", item: { kind: "Issue", id: "x" } }])).toBe(laid);
  });

  it("puts a member into braces too", () => {
    const edited = editYaml("{kind: Issue, title: x}\n", [
      { is: "set", at: "/created_at", value: "2026-01-01T00:00:00Z" },
    ]);
    expect(edited).toBe('{kind: Issue, title: x, created_at: "2026-01-01T00:00:00Z"}\n');
  });

  it.each<[string, ValueEdit]>([
    ["an item of a text", { is: "add", at: "/kind", item: "x" }],
    ["a member of a text", { is: "set", at: "/kind/deep", value: 1 }],
    ["an item that is not there", { is: "set", at: "/tags/7", value: "x" }],
  ])("is refused where it does not fit: %s", (_, edit) => {
    expect(editYaml(text, [edit])).toBeNull();
  });

  it("takes out what is not there without a word", () => {
    expect(editYaml(text, [{ is: "remove", at: "/meta/x" }])).toBe(text);
    expect(editYaml(text, [{ is: "remove", at: "/tags/7" }])).toBe(text);
  });

  it("says what the edits make of the value, whatever both are", () => {
    const word = fc.constantFrom("a", "b", "on", "1.10", "x\ny\n", " z", "a/b~c");
    const leaf = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.array(word, { maxLength: 4 }));
    const mapping = fc.dictionary(word, fc.oneof(leaf, fc.dictionary(word, leaf, { maxKeys: 3 })), {
      minKeys: 1,
      maxKeys: 4,
    });
    const at = fc.array(word, { minLength: 1, maxLength: 3 }).map(pointerOf);
    const edit: fc.Arbitrary<ValueEdit> = fc.oneof(
      fc.record({ is: fc.constant("set" as const), at, value: leaf }),
      fc.record({ is: fc.constant("add" as const), at, item: word }),
      fc.record({ is: fc.constant("remove" as const), at }),
    );
    fc.assert(
      fc.property(mapping, fc.array(edit, { maxLength: 4 }), (value: JsonObject, edits) => {
        const wanted = editValue(value, edits);
        const edited = editYaml(printYaml(value), edits);
        expect(edited === null ? null : readYaml(Buffer.from(edited)).value).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});
