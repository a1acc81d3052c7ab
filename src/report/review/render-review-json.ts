import type { Report } from "../../finding/report.ts";
import { jsonText } from "../json-text.ts";
import { reportJson } from "../render-json.ts";
import type { Review } from "./review.ts";

/** A review as one JSON object, `cwom.review/1`: both sides, the verdict, then what changed. */
export function renderReviewJson(review: Review, report: Report): string {
  const { conclusion, counts, comparison, head } = report;
  return jsonText({
    schema: "cwom.review/1",
    base: comparison?.base ?? null,
    head: comparison?.head ?? null,
    headWords: head,
    chosenBy: comparison?.chosenBy ?? null,
    conclusion,
    counts,
    ...review,
  });
}

/** The report as `cwom check --format json` gives it, with the review as one member more: what the Action hands on. */
export function renderReportWithReview(report: Report, review: Review | null): string {
  return jsonText({ ...reportJson(report), review });
}
