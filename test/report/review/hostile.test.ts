import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withoutCommands } from "../../../src/report/log-line.ts";
import { readReport } from "../../../src/report/read-report.ts";
import { renderSummary } from "../../../src/report/render-summary.ts";
import { renderReportWithReview, renderReviewJson } from "../../../src/report/review/render-review-json.ts";
import { renderReviewText } from "../../../src/report/review/render-review-text.ts";
import { harmIn } from "../../hostile/harm.ts";
import { reviewed } from "../../support/reviewed.ts";
import { foreignIn, picturesIn } from "../../support/rendered-markdown.ts";
import { hostileTexts } from "../hostile.ts";
import { filledWith } from "../samples.ts";
import { filledReview } from "./filled-review.ts";
import { richChange } from "./rich-change.ts";

const marker = "<!-- cwom:check -->";
const lists = ["blns", "ours"].map((name): string[] =>
  JSON.parse(readFileSync(new URL(`../../hostile/strings/${name}.json`, import.meta.url), "utf8")),
);
/** Ours also as lines of a longer text, which is shown in another way. */
const long = hostileTexts.map((text) => `${"word ".repeat(80)}\n${text.slice(0, 500)}\n${text.slice(0, 500)}`);
const texts = [...new Set([...hostileTexts, ...lists.flat()].map((text) => text.slice(0, 500)))].concat(long);
const fixes = { count: 1, patch: "x" };
const { review } = await reviewed(richChange, { authors: new Map([["cwom/Run/x.yaml", ["x"]]]), fixes });
const whole = { ...review, files: [{ path: "x", change: "modified" as const }] };
const moved = {
  ...whole,
  objects: whole.objects.map((object) => ({
    ...object,
    formerPath: "x",
    authors: ["x"],
    became: { kind: "Issue" as const, id: "x", title: "x" },
    after: { kind: "ContextPacket" as const, id: "x", title: "x", version: "x" },
  })),
};

describe("a review with a hostile text in every place", () => {
  it("is, as Markdown, our own words and code: no link, no HTML, no mention, no other picture", () => {
    for (const text of texts) {
      const page = renderSummary(filledWith(text), { marker, review: filledReview(moved, text) });
      expect(foreignIn(page), JSON.stringify(text)).toEqual([]);
      expect(page.lastIndexOf(marker), "a second marker").toBe(page.indexOf(`${marker}\n`));
      expect(picturesIn(page)).toHaveLength(1);
      expect(harmIn(withoutCommands(page), "text"), JSON.stringify(text)).toEqual([]);
    }
  });

  it("would be told of a link, an image, HTML, a mention, emoji, a sticky marker and a picture of somebody else's", () => {
    const samples = ["[a](https://x.example)", "![a](x.png)", "<b>a</b>", "https://x.example", "@ada", ":tada:"];
    const more = [`a\n\n${marker}x`, "```mermaid\nclick n0 href\n```\n", "> [!NOTE]\n> a", "#1"];
    expect([...samples, ...more].filter((sample) => foreignIn(sample).length === 0)).toEqual([]);
  });

  it("does a terminal and a runner no harm as text, plain or in colours", () => {
    for (const [at, text] of texts.entries()) {
      const page = renderReviewText(filledReview(moved, text), filledWith(text), { color: at % 2 === 0 });
      // oxlint-disable-next-line no-control-regex -- the colours are ours
      expect(harmIn(page.replaceAll(/\u001b\[\d+m/gu, ""), "text"), JSON.stringify(text)).toEqual([]);
    }
  });

  it("is the same value again as JSON, alone and beside its report", () => {
    for (const text of [...hostileTexts, ...long]) {
      const filled = filledReview(moved, text);
      const json = renderReviewJson(filled, filledWith(text));
      expect(harmIn(json, "json"), JSON.stringify(text)).toEqual([]);
      expect(JSON.parse(json)).toMatchObject(filled);
      const { report, review: again } = readReport(renderReportWithReview(filledWith(text), filled));
      expect(again).toEqual(filled);
      expect(report.findings.map(({ message }) => message)).toEqual(filledWith(text).findings.map(() => text));
    }
  });
});
