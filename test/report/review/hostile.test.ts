import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { kindNames } from "../../../src/model/enums.ts";
import { pathOf } from "../../../src/store/layout.ts";
import { filledObject } from "../../hostile/filled.ts";
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
const x = { id: "x", title: "x" };
/** One object for each way in which one is shown. */
const whole = {
  ...review,
  files: [{ path: "x", change: "modified" as const }],
  objects: review.objects
    .filter(
      (object, at) =>
        object.kind !== "Run" && review.objects.findIndex(({ change }) => change === object.change) === at,
    )
    .map((object) => ({
      ...object,
      formerPath: "x",
      authors: ["x"],
      became: { kind: "Issue" as const, ...x },
      after: { kind: "ContextPacket" as const, ...x, version: "x", fields: object.fields },
    })),
};

describe("a review with a hostile text in every place", () => {
  it("is, as Markdown, our own words and code: no link, no HTML, no mention, no other picture", () => {
    for (const text of texts) {
      const page = renderSummary(filledWith(text), { marker, review: filledReview(whole, text) });
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
      const page = renderReviewText(filledReview(whole, text), filledWith(text), { color: at % 2 === 0 });
      // oxlint-disable-next-line no-control-regex -- the colours are ours
      expect(harmIn(page.replaceAll(/\u001b\[\d+m/gu, ""), "text"), JSON.stringify(text)).toEqual([]);
    }
  });

  it("is the same value again as JSON, alone and beside its report", () => {
    for (const text of [...hostileTexts, ...long]) {
      const filled = filledReview(whole, text);
      const json = renderReviewJson(filled, filledWith(text));
      expect(harmIn(json, "json"), JSON.stringify(text)).toEqual([]);
      expect(JSON.parse(json)).toMatchObject(filled);
      const { report, review: again } = readReport(renderReportWithReview(filledWith(text), filled));
      expect(again).toEqual(filled);
      expect(report.findings.map(({ message }) => message)).toEqual(filledWith(text).findings.map(() => text));
    }
  });
});

describe("a change of objects with a hostile text in every field, of each kind in turn", () => {
  const [hostile, plain, nothing] = [filesWith((text) => text), filesWith(() => "plain"), new Map<string, string>()];

  it.each([
    { how: "as it came", base: plain, head: hostile },
    { how: "as it went", base: hostile, head: plain },
    { how: "as something new", base: nothing, head: hostile },
    { how: "as something gone", base: hostile, head: nothing },
  ])("is harmless in every format, $how", async ({ base, head }) => {
    const { report, review: told } = await reviewed({ base, head });
    expect(told.objects.length).toBeGreaterThan(60);
    const page = renderSummary(report, { review: told, maxChars: 5_000_000 });
    expect(foreignIn(page)).toEqual([]);
    expect(harmIn(withoutCommands(page), "text")).toEqual([]);
    expect(harmIn(renderReviewText(told, report, { color: false }), "text")).toEqual([]);
    expect(harmIn(renderReviewJson(told, report), "json")).toEqual([]);
  });
});

function filesWith(say: (text: string) => string): Map<string, string> {
  return new Map(
    hostileTexts.map((text, at) => {
      const kind = kindNames[at % kindNames.length] ?? "Issue";
      const id = `01JD${String(at).padStart(22, "0")}`;
      const object = filledObject(kind, id, say(text.slice(0, 300)));
      return [pathOf(kind, id), stringify(object, { version: "1.1", lineWidth: 0 })];
    }),
  );
}
