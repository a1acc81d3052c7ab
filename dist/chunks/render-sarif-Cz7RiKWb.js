import { r as printableLine } from "./printable-DgtL6E-l.js";
import { n as logLine } from "./render-text-DiqgP4_f.js";
import { d as levels, f as newFindings, p as oldFindings, r as counted, u as groupBy } from "./sentences-B74R9jjH.js";
// src/report/render-github.ts
/** The runner keeps ten annotations a level and step and drops the rest without a word; the tenth notice is ours. */
const perLevel = 9;
const commandOf = {
	error: "error",
	warning: "warning",
	info: "notice"
};
/**
* New findings as workflow commands, at most nine a level and the worst first, then a notice of how many more there are; a check that
* could not decide is an error of its own. Only commands, a line each: everything else that is printed goes through guardWorkflowCommands.
*/
function renderGithub(report) {
	const found = newFindings(report);
	const shown = levels.flatMap((level) => found.filter((finding) => finding.level === level).slice(0, perLevel));
	const lines = shown.map(annotation);
	if (report.failure !== null) lines.unshift(failureAnnotation(report.failure));
	const hidden = found.length - shown.length;
	if (hidden > 0) lines.push(command("notice", {}, `${counted(hidden, "more finding")} ${hidden === 1 ? "is" : "are"} in the job summary`));
	return lines.map((line) => `${line}\n`).join("");
}
/**
* A block of text that the runner prints and does not obey. The token ends the block, so it must be random, and is refused
* when it could be a command or stands in the text.
*/
function guardWorkflowCommands(text, token) {
	if (!/^[A-Za-z0-9-]{16,}$/u.test(token)) throw new RangeError("the stop token must be 16 or more letters, digits or dashes");
	if (text.toLowerCase().includes(token.toLowerCase())) throw new RangeError("the stop token stands in the text it guards");
	return `::stop-commands::${token}\n${text}${text.endsWith("\n") ? "" : "\n"}::${token}::\n`;
}
function annotation(finding) {
	const object = finding.title === null ? finding.kind ?? "" : `${finding.kind ?? ""} "${finding.title}"`;
	const title = logLine(`${finding.rule} ${object}`.trim(), 255);
	const help = finding.help === "" ? "" : `\nhelp: ${logLine(finding.help, 1e3)}`;
	const properties = {
		file: logLine(finding.path, 1e3),
		...position(finding),
		title
	};
	return command(commandOf[finding.level], properties, logLine(finding.message, 3e3) + help);
}
/** Columns stand only where the finding ends on the line it starts on: the runner refuses them otherwise. */
function position({ line, column, frame }) {
	if (frame === null) return {
		line,
		col: column
	};
	const { endLine, endColumn } = frame.span;
	if (endLine === line) return {
		line,
		col: column,
		endLine,
		endColumn
	};
	const last = endColumn === 1 ? endLine - 1 : endLine;
	return last === line ? {
		line,
		col: column,
		endLine: last
	} : {
		line,
		endLine: last
	};
}
function failureAnnotation(failure) {
	return command("error", { title: "cwom could not decide" }, `${logLine(failure.message, 3e3)}\nhelp: ${logLine(failure.help, 1e3)}`);
}
function command(name, properties, data) {
	const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${escapeData(data)}`;
}
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// src/report/json-text.ts
/**
* A value as JSON with two spaces and a closing newline. What a terminal, a reader's eye or a workflow runner could take amiss
* (control, format and direction characters, lone surrogates, `##[`) is written as `\uXXXX`: the same value for every JSON parser.
*/
function jsonText(value) {
	return `${JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<=##)\[/gu, escapeUnits)}\n`;
}
function escapeUnits(text) {
	return text.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0")).map((unit) => `\\u${unit}`).join("");
}
// src/report/render-json.ts
/** The report as one JSON object, `cwom.report/1` (interfaces.md): the fixed keys first and in their order, additions after them, no source frames. */
function renderJson(report) {
	return jsonText({
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
	});
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
	return jsonText({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "cwom",
				version: options.version,
				rules
			} },
			columnKind: "utf16CodeUnits",
			invocations: [invocationOf(report, worstFirst.length - kept.length)],
			results: kept.map((finding) => resultOf(finding, report.comparison !== null))
		}]
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
export { renderGithub as i, renderJson as n, guardWorkflowCommands as r, renderSarif as t };
