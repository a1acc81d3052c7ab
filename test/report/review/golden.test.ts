import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderSummary } from "../../../src/report/render-summary.ts";
import { renderReviewJson } from "../../../src/report/review/render-review-json.ts";
import { renderReviewText } from "../../../src/report/review/render-review-text.ts";
import { reviewed } from "../../support/reviewed.ts";
import { foreignIn } from "../../support/rendered-markdown.ts";
import { richChange } from "./rich-change.ts";

const { report, review } = await reviewed(richChange, {
  authors: new Map([["cwom/Issue/01JD00000000000000000000B2.yaml", ["Ada"]]]),
  fixes: { count: 1, patch: '--- a/cwom/x.yaml\n+++ b/cwom/x.yaml\n@@ -1,1 +1,1 @@\n-version: 1.0\n+version: "1.0"\n' },
});

describe("a change with something of everything", () => {
  it("reads as its golden file as text", () => {
    expect(renderReviewText(review, report, { color: false })).toBe(golden("text"));
  });

  it("reads as its golden file as Markdown, verdict first, findings next", () => {
    const page = renderSummary(report, { review, marker: "<!-- cwom:check -->" });
    expect(page).toBe(golden("markdown"));
    expect(foreignIn(page)).toEqual([]);
  });

  it("reads as its golden file as JSON", () => {
    expect(renderReviewJson(review, report)).toBe(golden("json"));
  });
});

function golden(name: string): string {
  return readFileSync(new URL(`../golden/review-${name}.txt`, import.meta.url), "utf8");
}
