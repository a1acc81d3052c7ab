import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { n as reportJson } from "./render-json-DM-CAOy7.js";
// src/report/review/render-review-json.ts
/** A review as one JSON object, `cwom.review/1`: both sides, the verdict, then what changed. */
function renderReviewJson(review, report) {
	const { conclusion, counts, comparison, head } = report;
	return jsonText({
		schema: "cwom.review/1",
		base: comparison?.base ?? null,
		head: comparison?.head ?? null,
		headWords: head,
		chosenBy: comparison?.chosenBy ?? null,
		conclusion,
		counts,
		...review
	});
}
/** The report as `cwom check --format json` gives it, with the review as one member more: what the Action hands on. */
function renderReportWithReview(report, review) {
	return jsonText({
		...reportJson(report),
		review
	});
}
export { renderReviewJson as n, renderReportWithReview as t };
