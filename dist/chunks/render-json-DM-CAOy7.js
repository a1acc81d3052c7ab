import { n as jsonText } from "./json-text-D5Wce0Bb.js";
// src/report/render-json.ts
/** The report as one JSON object, `cwom.report/1` (interfaces.md): the fixed keys first and in their order, additions after them, no source frames. */
function renderJson(report) {
	return jsonText(reportJson(report));
}
/** The members of that object. */
function reportJson(report) {
	return {
		schema: "cwom.report/1",
		conclusion: report.conclusion,
		objects: report.objects,
		comparison: report.comparison === null ? null : comparisonJson(report.comparison),
		counts: {
			error: report.counts.error,
			warning: report.counts.warning,
			info: report.counts.info
		},
		findings: report.findings.map(findingJson),
		head: report.head,
		old: report.old,
		suppressed: report.suppressed,
		notes: report.notes,
		failOn: report.failOn,
		failure: report.failure,
		...report.audit === void 0 ? {} : { audit: report.audit }
	};
}
function comparisonJson(comparison) {
	return {
		base: comparison.base,
		head: comparison.head,
		changed: comparison.changed.map(({ kind, id, path, change, title }) => ({
			kind,
			id,
			path,
			change,
			title
		})),
		chosenBy: comparison.chosenBy
	};
}
function findingJson(finding) {
	const { rule, level, kind, id, title, path, line, column, pointer, message, why, help } = finding;
	const { old, new: now, fingerprint, isNew, related } = finding;
	return {
		rule,
		level,
		kind,
		id,
		title,
		path,
		line,
		column,
		pointer,
		message,
		why,
		help,
		old,
		new: now,
		fingerprint,
		isNew,
		related
	};
}
export { reportJson as n, renderJson as t };
