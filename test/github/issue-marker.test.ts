import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyOf, markersIn, withoutMarker } from "../../src/github/issue-marker.ts";
import { mentionsIn } from "../../src/github/new-issue.ts";

const made = { id: "01JD0000000000000000000001", nonce: "0f8fad5b-d9cb-469f-a165-70867728950e" };
const line = bodyOf("", made);

describe("the marker in an issue's body", () => {
  it("goes on and off any description without a trace", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\n", " ", "<!-- cwom:issue ", " -->", "é", "-") });
    fc.assert(
      fc.property(text, (description) => {
        const body = bodyOf(description, made);
        expect(withoutMarker(body, made.id)).toBe(description);
        expect(withoutMarker(body.replaceAll("\n", "\r\n"), made.id)).toBe(description);
        expect(markersIn(body)).toContainEqual(made);
      }),
    );
  });

  it.each([
    ["text behind it", `First.\n\n${line}\nMore.`, "First.\nMore."],
    ["text before it alone", `${line}\n\nFirst.`, "\n\nFirst."],
    ["another Issue's", "First.\n\n<!-- cwom:issue 01JD 0123456789abcdef -->", null],
    ["a word that is too short", `First.\n\n<!-- cwom:issue ${made.id} 0123 -->`, null],
  ])("is taken out alone, wherever people wrote (%s)", (_, body, description) => {
    expect(withoutMarker(body, made.id)).toBe(description ?? body);
  });
});

describe("names that a text mentions", () => {
  it.each([
    ["@ada and @bob-2, (@ada)", ["ada", "bob-2"]],
    ["mail ada@example.com, see `@code` and @scope/package", []],
    ["```\n@dataclass\n```\n@eve", ["eve"]],
    ["`````\n@ada\n```\n@bob", ["ada", "bob"]],
  ])("%s", (text, names) => {
    expect(mentionsIn(text)).toEqual(names);
  });
});
