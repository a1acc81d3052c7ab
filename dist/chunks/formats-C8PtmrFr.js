import { n as logPlace, t as logLine } from "./log-line-DqMpL6pu.js";
import { i as newFindings, t as failsCheck } from "./select-B1ssJ8Gg.js";
import { n as conclusionLine, r as counted } from "./sentences-D37lPjhj.js";
import { n as renderGithub } from "./render-github-CnPx5dPR.js";
import { t as renderJson } from "./render-json-DM-CAOy7.js";
import { n as printable, r as printableLine } from "./printable-bEUe1wzd.js";
import { t as renderSarif } from "./render-sarif-PTfNjfNG.js";
import { t as renderText } from "./render-text-CZlCmQLS.js";
// src/report/render-agent.ts
const lineLength = 400;
/** The report for coding agents: one line a new finding, one a note, and the conclusion last; no line is longer than 400 characters. */
function renderAgent(report) {
	const conclusion = logLine(conclusionLine(report), 250) + (report.failure === null ? "" : help(report.failure.help));
	const notes = report.notes.map((note) => `note: ${logLine(note, lineLength)}`);
	return [
		...newFindings(report).map(findingLine),
		...notes,
		conclusion
	].map((line) => `${cut(line)}\n`).join("");
}
function findingLine(finding) {
	return `${`${logPlace(finding)} ${finding.level} ${logLine(finding.rule, 60)}`} ${logLine(finding.message, 180)}${finding.help === "" ? "" : help(finding.help)}`;
}
function help(text) {
	return ` | help: ${logLine(text, 200)}`;
}
function cut(line) {
	return line.length <= lineLength ? line : `${line.slice(0, 399).toWellFormed()}…`;
}
// src/report/xml-text.ts
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&apos;",
	"[": "&#91;"
};
/** Hostile text for element content or an attribute of XML 1.0: made printable, markup and a runner's `##[` escaped, what XML forbids shown as `\u{…}`. */
function xmlText(text) {
	return printable(text).replace(/[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, shownAsCode).replace(/[&<>"']|(?<=##)\[/gu, (character) => entities[character] ?? "");
}
/** ` name="value"` for each attribute, with a space in front of each. */
function xmlAttributes(values) {
	return Object.entries(values).map(([name, value]) => ` ${name}="${xmlText(String(value))}"`).join("");
}
function shownAsCode(character) {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}
// src/report/render-junit.ts
/**
* The report as JUnit XML: a testcase for each changed object and each object with findings. Findings that fail the check are its
* failure, the others its output; a check that could not decide is an error. There is always at least one testcase.
*/
function renderJunit(report) {
	const cases = casesOf(report);
	const failures = cases.filter((one) => one.findings.some((finding) => failsCheck(finding, report))).length;
	const errors = report.failure === null && report.conclusion !== "undecided" ? 0 : 1;
	const wholes = errors > 0 || cases.length === 0 ? [wholeCheck(report, errors > 0)] : [];
	const counts = {
		tests: cases.length + wholes.length,
		failures,
		errors
	};
	const elements = [
		...cases.map((one) => caseElement(one, report)),
		...wholes,
		...notesElement(report)
	];
	const suite = `  <testsuite${xmlAttributes({
		name: "cwom check",
		...counts,
		skipped: 0
	})}>\n${elements.join("")}  </testsuite>\n`;
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({
		name: "cwom",
		...counts
	})}>\n${suite}</testsuites>\n`;
}
function casesOf(report) {
	const cases = /* @__PURE__ */ new Map();
	const caseOf = (subject) => {
		const key = subject.id === null ? subject.path : `${subject.kind} ${subject.id}`;
		const known = cases.get(key) ?? {
			subject,
			findings: []
		};
		cases.set(key, known);
		return known;
	};
	for (const change of report.comparison?.changed ?? []) caseOf(change);
	for (const finding of report.findings) caseOf(finding).findings.push(finding);
	return [...cases.values()];
}
function caseElement({ subject, findings }, report) {
	const failing = findings.filter((finding) => failsCheck(finding, report));
	const others = findings.filter((finding) => !failsCheck(finding, report));
	const body = failureElement(failing) + outputElement(others);
	const open = `    <testcase${xmlAttributes({
		classname: subject.kind ?? "file",
		name: nameOf(subject),
		file: subject.path
	})}`;
	return body === "" ? `${open}/>\n` : `${open}>\n${body}    </testcase>\n`;
}
function nameOf({ kind, id, title, path }) {
	if (id === null) return printableLine(path, 400);
	return printableLine([
		kind,
		id,
		title
	].filter((part) => part !== null).join(" "), 400);
}
/** One element for all of them: many readers take a testcase's first failure only. */
function failureElement(findings) {
	const [first, ...others] = findings;
	if (first === void 0) return "";
	const more = others.length === 0 ? "" : ` (and ${counted(others.length, "more finding")})`;
	return `      <failure${xmlAttributes({
		type: first.rule,
		message: printableLine(first.message, 1e3) + more
	})}>${findings.map((finding) => described(finding)).join("\n")}</failure>\n`;
}
function outputElement(findings) {
	if (findings.length === 0) return "";
	return `      <system-out>${findings.map((finding) => described(finding, finding.isNew ? "" : "older: ")).join("\n")}</system-out>\n`;
}
function described(finding, prefix = "") {
	const { level, message, rule, why, help } = finding;
	return [`${prefix}${logPlace(finding)} ${level} ${message}  ${rule}`, ...[why === "" ? "" : `  why   ${why}`, help === "" ? "" : `  help  ${help}`].filter((text) => text !== "")].map((text) => xmlText(printableLine(text, 2e3))).join("\n");
}
function wholeCheck(report, undecided) {
	const open = `    <testcase${xmlAttributes({
		classname: "cwom",
		name: "cwom check"
	})}`;
	if (!undecided) return `${open}/>\n`;
	const { code, message, help } = report.failure ?? {
		code: "undecided",
		message: conclusionLine(report),
		help: ""
	};
	return `${open}>\n      <error${xmlAttributes({
		type: code,
		message: printableLine(message, 1e3)
	})}>${xmlText(printableLine(help, 1e3))}</error>\n    </testcase>\n`;
}
function notesElement(report) {
	if (report.notes.length === 0) return [];
	return [`    <system-out>${report.notes.map((note) => xmlText(`note  ${printableLine(note, 1e3)}`)).join("\n")}</system-out>\n`];
}
// src/report/formats.ts
/** Every format of `cwom check --format`, by name (interfaces.md). */
const formats = {
	text: renderText,
	json: renderJson,
	github: renderGithub,
	sarif: renderSarif,
	junit: renderJunit,
	agent: renderAgent
};
export { formats as t };
