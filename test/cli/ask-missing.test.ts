import { describe, expect, it } from "vitest";
import { askMissing } from "../../src/cli/making/ask-missing.ts";
import type { Prompter } from "../../src/cli/making/prompter.ts";
import { fieldNamed } from "../../src/operations/fields.ts";
import type { MissingField } from "../../src/operations/required-fields.ts";

/** Answers in order, and what was asked. */
function answering(...answers: readonly (string | null)[]): { asked: string[]; prompter: Prompter } {
  const asked: string[] = [];
  const left = [...answers];
  const next = (question: string): Promise<string | null> => {
    asked.push(question.split(":")[0] ?? "");
    return Promise.resolve(left.shift() ?? null);
  };
  const text: Prompter["text"] = async (question, flawOf) => {
    const answer = await next(question);
    const flaw = answer === null ? null : flawOf(answer);
    asked.push(...(flaw === null ? [] : [flaw]));
    return flaw === null ? answer : next(question);
  };
  return { asked, prompter: { text, choose: next } };
}

const title: MissingField = { field: fieldNamed("Issue", "title"), choices: [] };
const type: MissingField = { field: fieldNamed("Issue", "type"), choices: [{ value: "bug", label: "bug" }] };
const minutes: MissingField = { field: fieldNamed("ConstraintSnapshot", "available_minutes"), choices: [] };

describe("what a person is asked", () => {
  it("is what is missing, in order, and nothing else", async () => {
    const { asked, prompter } = answering("Add it", "bug");
    expect(await askMissing([title, type], prompter)).toEqual({ title: "Add it", type: "bug" });
    expect(asked).toEqual(["title", "type"]);
  });

  it("is asked again where the answer does not fit the field, and lands where the field is", async () => {
    const { asked, prompter } = answering("many", "90");
    expect(await askMissing([minutes], prompter)).toEqual({ constraints: { time: { available_minutes: 90 } } });
    expect(asked[1]).toContain("takes a number");
    const empty = answering(" ", "Add it");
    expect(await askMissing([title], empty.prompter)).toEqual({ title: "Add it" });
  });

  it("is nothing more once the person would rather not", async () => {
    const { asked, prompter } = answering("Add it", null);
    expect(await askMissing([title, type, minutes], prompter)).toBeNull();
    expect(asked).toEqual(["title", "type"]);
  });
});
