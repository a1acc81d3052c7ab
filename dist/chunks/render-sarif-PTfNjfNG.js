import { r as printableLine } from "./printable-bEUe1wzd.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { a as oldFindings, i as newFindings, n as groupBy } from "./select-B1ssJ8Gg.js";
import { r as counted } from "./sentences-D37lPjhj.js";
// src/report/render-sarif.ts
/** GitHub shows 5,000 results of a run, 100 places of a result, and takes 255 characters of a rule's name, 1,024 of its description. */
const limit = {
	results: 5e3,
	related: 100,
	name: 255,
	description: 1024,
	text: 4e3
};
const levelOf = {
	error: "error",
	warning: "warning",
	info: "note",
	off: "none"
};
/** The report as SARIF 2.1.0 (OASIS), one run; past 5,000 results the worst are kept and the rest counted in a notification. */
function renderSarif(report, options) {
	const worstFirst = [...newFindings(report), ...oldFindings(report)];
	const kept = worstFirst.slice(0, limit.results);
	const rules = groupBy(kept, (finding) => finding.rule).map(([id, findings]) => ruleOf(id, findings, options.rules));
	const run = {
		tool: { driver: {
			name: "cwom",
			version: options.version,
			rules
		} },
		columnKind: "utf16CodeUnits",
		invocations: [invocationOf(report, worstFirst.length - kept.length)],
		results: kept.map((finding) => resultOf(finding, report.comparison !== null))
	};
	return jsonText({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [run]
	});
}
function ruleOf(id, findings, rules) {
	const known = rules.find((rule) => rule.id === id);
	const [first] = findings;
	const why = known?.why ?? first?.why ?? "";
	const summary = known?.summary ?? why;
	return {
		id,
		name: printableLine(id, limit.name),
		shortDescription: { text: printableLine(summary === "" ? id : summary, limit.description) },
		help: { text: printableLine(why === "" ? first?.help ?? id : why, limit.text) },
		defaultConfiguration: { level: levelOf[known?.level ?? first?.level ?? "error"] }
	};
}
function resultOf(finding, compared) {
	return {
		ruleId: finding.rule,
		level: levelOf[finding.level],
		message: messageOf(finding.help === "" ? finding.message : `${finding.message} (help: ${finding.help})`),
		locations: [{ physicalLocation: physicalLocation(finding, finding.frame?.span) }],
		partialFingerprints: { "cwom/v1": finding.fingerprint },
		...compared ? { baselineState: finding.isNew ? "new" : "unchanged" } : {},
		relatedLocations: finding.related.slice(0, limit.related).map((related, id) => ({
			id,
			message: messageOf(related.message),
			physicalLocation: physicalLocation(related)
		}))
	};
}
function physicalLocation(place, span) {
	const start = {
		startLine: place.line,
		startColumn: place.column
	};
	const region = span === void 0 ? start : {
		...start,
		endLine: span.endLine,
		endColumn: span.endColumn
	};
	return {
		artifactLocation: {
			uri: uriOf(place.path),
			uriBaseId: "%SRCROOT%"
		},
		region
	};
}
function uriOf(path) {
	return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
function invocationOf(report, omitted) {
	const { failure } = report;
	const notes = report.notes.map((text) => notification("info", text));
	if (omitted > 0) notes.push(notification("warning", `${counted(omitted, "more finding")} left out, the log has them`));
	if (failure !== null) notes.push(notification("error", `${failure.code}: ${failure.message} (help: ${failure.help})`));
	const executionSuccessful = failure === null && report.conclusion !== "undecided";
	return notes.length === 0 ? { executionSuccessful } : {
		executionSuccessful,
		toolExecutionNotifications: notes
	};
}
function notification(level, text) {
	return {
		level: levelOf[level],
		message: messageOf(text)
	};
}
/** A plain-text message in which no `[text](target)` of the data becomes a link (SARIF §3.11.6 escapes brackets with a backslash). */
function messageOf(text) {
	const line = printableLine(text, limit.text);
	return { text: line.includes("](") ? line.replace(/[\\[\]]/gu, String.raw`\$&`) : line };
}
export { renderSarif as t };
