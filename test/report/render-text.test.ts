import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { renderAgent } from "../../src/report/render-agent.ts";
import { renderText } from "../../src/report/render-text.ts";
import { conclusionLine } from "../../src/report/sentences.ts";
import { sourceFrame } from "../../src/report/source-frame.ts";
import { hostileTexts } from "./hostile.ts";
import { failedWith, filledWith, finding, pullRequest, report, undecided } from "./samples.ts";

const plain = { color: false, quiet: false };
const harmful = /(?!\n)[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

describe("the closing line", () => {
  const compared = { ...pullRequest, notes: [] };
  it.each([
    ["✔ 42 objects checked in the work tree, no findings", report()],
    [
      "✔ 1 object checked in commit 3f2a91c, no findings, 2 suppressed",
      report({ objects: 1, head: "commit 3f2a91c", suppressed: 2 }),
    ],
    ["✔ 1 warning in 42 objects of the work tree", report({ findings: [finding({ level: "warning" })] })],
    [
      "✖ 2 errors in 42 objects of the index",
      report({ conclusion: "findings", head: "the index", findings: [finding(), finding()] }),
    ],
    [
      "✖ 1 error, 1 warning, 1 info in 42 objects, 1 older, 1 suppressed (comparing 3f2a91c → 8b1c2d4, 3 objects changed: parent 1 of the merge commit of pull request #12)",
      compared,
    ],
    [
      "✔ 42 objects checked, no new findings, 1 older (comparing the empty tree → the index, 0 objects changed: --base)",
      report({
        head: "the index",
        comparison: { base: null, head: null, chosenBy: "--base", changed: [] },
        findings: [finding({ isNew: false })],
      }),
    ],
    ["✖ could not decide: commit 3f2a91c is not in this clone", undecided],
  ])("%s", (line, given) => {
    expect(conclusionLine(given)).toBe(line);
  });

  it("never passes a check that could not decide, whatever the report claims besides", () => {
    expect(conclusionLine({ ...undecided, conclusion: "clean" })).toMatch(/^✖ could not decide/u);
    expect(conclusionLine({ ...undecided, failure: null })).toMatch(/^✖ could not decide/u);
  });
});

describe("text", () => {
  it("is only the closing line when there is nothing to say", () => {
    expect(renderText(report(), plain)).toBe("✔ 42 objects checked in the work tree, no findings\n");
  });

  it("says how to go on when nothing could be decided", () => {
    expect(renderText(undecided, plain)).toBe(
      "✖ could not decide: commit 3f2a91c is not in this clone\n  help  set fetch-depth: 0 in the checkout step\n",
    );
  });

  it("colours when asked and says the same words", () => {
    const coloured = renderText(pullRequest, { color: true, quiet: false });
    expect(coloured).toContain("\u001b[31m");
    expect(stripVTControlCharacters(coloured)).toBe(renderText(pullRequest, plain));
  });

  it("keeps, when quiet, what fails the check and the closing line", () => {
    const quiet = renderText(pullRequest, { color: false, quiet: true });
    expect(quiet).toContain("packet/changed");
    expect(quiet).not.toMatch(/run\/started-at|issue\/blocked-reason|older findings?, not|note /u);
    expect(renderText({ ...pullRequest, failOn: "warning" }, { color: false, quiet: true })).toContain(
      "run/started-at",
    );
  });

  it.each(hostileTexts)("stays harmless and keeps its lines with %j everywhere", (text) => {
    for (const fill of [filledWith, failedWith]) {
      const shown = renderText(fill(text), plain);
      expect(shown).not.toMatch(harmful);
      expect(shown.split("\n")).toHaveLength(renderText(fill("x"), plain).split("\n").length);
    }
  });
});

describe("the source frame", () => {
  it.each([
    ["marks the span", frame("title: 5", 8, 9), ["    3 | title: 5", "      |        ^"]],
    ["shows a tab as one column", frame("\ta:\tb", 5, 6), ["    3 |  a: b", "      |     ^"]],
    ["marks to the line's end when the span goes on", frame("a: |", 4, 1, 9), ["    3 | a: |", "      |    ^"]],
    ["marks an empty span once", frame("a:", 3, 3), ["    3 | a:", "      |   ^"]],
    ["marks an escape in full", frame("a\u001bb", 2, 3), ["    3 | a\\x1bb", "      |  ^^^^"]],
    ["keeps a span outside the line inside", frame("ab", 90, 10), ["    3 | ab", "      |   ^"]],
  ])("%s", (_, shown, expected) => {
    expect(shown).toEqual(expected);
  });

  it("trims a long line around the span", () => {
    const [source, marks] = frame(`${"a".repeat(5000)}HERE${"b".repeat(5000)}`, 5001, 5005);
    expect(source.length).toBeLessThanOrEqual(8 + 160);
    expect(source.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("HERE");
  });

  it("fits and shows a mark for every text and span", () => {
    const number = fc.integer({ min: -5, max: 400 });
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, number, number, fc.integer({ min: 2, max: 5 }), (line, column, endColumn, endLine) => {
        const [source, marks] = frame(line, column, endColumn, endLine);
        expect(Array.from(source).length).toBeLessThanOrEqual(8 + 160);
        expect(marks).toMatch(/^ {6}\| *\^+$/u);
        expect(marks.length).toBeLessThanOrEqual(8 + 160);
        expect(source).not.toMatch(harmful);
      }),
    );
  });
});

describe("agent", () => {
  it.each(hostileTexts)(
    "has a line a finding and the conclusion last, none over 400 characters, with %j everywhere",
    (text) => {
      for (const [given, lines] of [
        [filledWith(text), 5],
        [failedWith(text), 2],
      ] as const) {
        const shown = renderAgent(given).split("\n");
        expect(shown).toHaveLength(lines + 1);
        expect(shown.filter((line) => line.length > 400 || harmful.test(line))).toEqual([]);
        expect(shown.at(-2)).toMatch(/^✖ /u);
      }
    },
  );
});

function frame(text: string, column: number, endColumn: number, endLine = 3): [string, string] {
  return sourceFrame({ span: { line: 3, column, endLine, endColumn }, text });
}
