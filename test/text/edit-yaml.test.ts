import { describe, expect, it } from "vitest";
import { editYaml } from "../../src/text/edit-yaml.ts";

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

describe("an edit of a node", () => {
  it.each([
    [2, 2],
    [2, 0],
    [4, 4],
  ])("leaves a text alone that steps by %d and sets its lists in by %d", (step, inset) => {
    const text = laidOut(step, inset);
    const item = `${" ".repeat(inset)}- b\n`;
    const edits = [{ is: "add", list: "/tags", item: "b" } as const];
    expect(editYaml(text, edits)).toBe(text.replace("- a\n", `- a\n${item}`));
  });

  it("adds no mapping twice", () => {
    const text = laidOut(2, 2);
    expect(editYaml(text, [{ is: "add", list: "/refs", item: { kind: "Issue", id: "x" } }])).toBe(text);
  });
});
