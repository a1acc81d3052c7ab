import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import type { Report } from "../../src/finding/report.ts";
import { codeSpan } from "../../src/report/markdown-text.ts";
import { renderSummary } from "../../src/report/render-summary.ts";
import { hostileTexts } from "./hostile.ts";
import { outsideCode } from "./markdown-model.ts";
import { failedWith, filledWith, finding, pullRequest, report } from "./samples.ts";

const marker = "<!-- cwom -->";
/** Our own words, signs and HTML, and nothing else that GitHub would make something of. */
const ours = /^(?:[A-Za-z0-9 ,.:*#|✔✖→…()\n-]|<\/?(?:details|summary)>|<br>)*$/u;

describe("the summary", () => {
  it("begins with the marker, then the verdict", () => {
    const [first, second] = renderSummary(pullRequest, { marker }).split("\n");
    expect(first).toBe(marker);
    expect(second).toBe("**✖ 1 error, 1 warning, 1 info in 42 objects, 1 older, 1 suppressed**");
    expect(renderSummary(report())).toBe("**✔ 42 objects checked in `the work tree`, no findings**\n");
  });

  it("says a help that findings share once, below them", () => {
    const page = renderSummary(report({ findings: [finding(), finding({ line: 2 })] }));
    expect(page.match(/help: /gu)).toHaveLength(1);
    expect(page).toMatch(/#### `object\/type`: 2 errors\n\n(?:- .*\n){2}\nhelp: `quote the value`<br>why: `.*`\n$/);
  });

  it("shows three of more than ten findings of a rule, and folds the others", () => {
    expect(renderSummary(some(10))).not.toContain("<details>");
    expect(renderSummary(some(11))).toContain("<details><summary>8 more</summary>");
  });

  it("folds what fails no check, and puts it last", () => {
    const findings = [finding({ level: "info", rule: "group/advice" }), finding({ level: "warning" })];
    const page = renderSummary(report({ findings }));
    expect(page).toMatch(/#### `object\/type`[^]*<details><summary>1 info, no reason to fail<[^]*`group\/advice`/);
  });

  it.each(hostileTexts)("holds nothing but our own words outside code, with %j everywhere", (text) => {
    for (const fill of [filledWith, failedWith]) {
      const page = renderSummary(fill(text), { marker });
      const rest = outsideCode(page.slice(marker.length));
      expect(rest).toMatch(ours);
      expect(rest).not.toMatch(/#\d|@/u);
      if (text.trim() !== "") expect(rest).toBe(outsideCode(renderSummary(fill("x"), { marker }).slice(marker.length)));
    }
  });

  it("keeps its table's columns whatever the title", () => {
    for (const text of hostileTexts) {
      const rows = renderSummary(filledWith(text))
        .split("\n")
        .filter((line) => line.startsWith("|"));
      expect(rows.map((row) => row.split("|").length)).toEqual([5, 5, 5]);
    }
  });

  it.each([2000, 60_000, undefined])(
    "stays within %s characters, closes what it opened and counts the rest",
    (maxChars) => {
      const findings = Array.from({ length: 4000 }, (_, line) =>
        finding({ line, rule: `group/rule-${line % 7}`, message: `${line} ${"<😀".repeat(100)}`, isNew: line % 3 > 0 }),
      );
      const page = renderSummary(report({ findings }), maxChars === undefined ? {} : { maxChars });
      expect(page.length).toBeLessThanOrEqual(maxChars ?? 300_000);
      expect(Buffer.byteLength(page)).toBeLessThanOrEqual(900 * 1024);
      expect(page.match(/<details>/gu)?.length).toBe(page.match(/<\/details>/gu)?.length);
      const shown = page.match(/^- /gmu)?.length ?? 0;
      const omitted = [...page.matchAll(/and (\d+) more/gu)].map((match) => Number(match[1]));
      expect(shown + omitted.reduce((sum, count) => sum + count, 0)).toBe(4000);
    },
  );
});

describe("a code span", () => {
  it.each([
    ["a", "`a`"],
    ["a`b", "``a`b``"],
    ["`", "`` ` ``"],
    [" a ", "`  a  `"],
    ["", "(empty)"],
    ["`".repeat(5), `\`${String.raw`\x60`.repeat(5)}\``],
  ])("of %j is %s", (text, span) => {
    expect(codeSpan(text, 100)).toBe(span);
  });

  it("is one span, of any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("`", " ", "\\", "a", "|", "<", "\n") }),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(outsideCode(`x ${codeSpan(given, 200)} y`)).toMatch(/^x (?:C|\(empty\)) y\n$/u);
      }),
    );
  });
});

function some(count: number): Report {
  return report({ findings: Array.from({ length: count }, (_, line) => finding({ line })) });
}
