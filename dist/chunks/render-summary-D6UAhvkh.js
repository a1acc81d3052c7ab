import { r as printableLine } from "./printable-DgtL6E-l.js";
import { a as oldFindings, i as newFindings, n as groupBy } from "./select-B1ssJ8Gg.js";
import { a as markOf, c as verdictSentence, i as countsPhrase, o as olderSentence, r as counted, s as sidesPhrase } from "./sentences-D2Pj-MiR.js";
// src/report/markdown-text.ts
/**
* Hostile text as a Markdown code span: there GitHub makes no HTML, link, image, mention, reference or emoji of it, and what is
* copied from it is what was written. The fence is longer than any run of backticks inside.
*/
function codeSpan(text, max) {
	const line = printableLine(text, max).replace(/`{5,}/gu, escapeBackticks);
	if (line.trim() === "") return "(empty)";
	const runs = line.match(/`+/gu) ?? [];
	const fence = "`".repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
	const pad = /^[ `]|[ `]$/u.test(line) ? " " : "";
	return `${fence}${pad}${line}${pad}${fence}`;
}
/** The same for a cell of a table, where a bar ends the cell even inside a code span and a backslash before it may not save it. */
function cellSpan(text, max) {
	return codeSpan(text, max).replaceAll("|", String.raw`\x7C`);
}
/** GitHub's parser gives up on fences over 80 backticks and would read the text raw. */
function escapeBackticks(run) {
	return String.raw`\x60`.repeat(run.length);
}
// src/report/markdown-section.ts
const reserve = 100;
/** As many sections and items, in their order, as `room` characters hold; whatever is left out is counted in words. */
function fitSections(sections, room) {
	let left = room - reserve;
	let omitted = 0;
	let page = "";
	for (const section of sections) {
		const part = fitSection(section, left);
		page += part;
		left -= part.length;
		if (part === "") omitted += section.items.length;
	}
	return omitted === 0 ? page : `${page}\n… and ${omitted} more, which the log has.\n`;
}
/** The section with as many items as fit, or nothing when not even one does. */
function fitSection(section, room) {
	let left = room - section.open.length - section.close.length - reserve;
	const shown = [];
	for (const item of section.items.slice(0, section.atMost)) {
		left -= item.length;
		if (left < 0) break;
		shown.push(item);
	}
	if (shown.length === 0) return "";
	const omitted = section.items.length - shown.length;
	const more = omitted === 0 ? "" : `\n… and ${omitted} more\n`;
	return `${section.open}${shown.join("")}${more}${section.close}`;
}
/** A section whose items are folded away under `summary` (our own words only: GitHub reads no Markdown there) when there are more than ten. */
function foldable(summary, section) {
	if (section.items.length <= 10) return section;
	const open = `${section.open}<details><summary>${summary}</summary>\n\n`;
	return {
		...section,
		open,
		close: `\n</details>\n${section.close}`
	};
}
// src/report/render-summary.ts
/** The report as Markdown for a job summary or a comment: verdict, comparison, changed objects, findings by rule. Untrusted text stands in code spans only. */
function renderSummary(report, options = {}) {
	const head = `${options.marker === void 0 ? "" : `${options.marker}\n`}${verdict(report)}${comparisonLine(report)}${notes(report)}`;
	return head + fitSections(sectionsOf(report), (options.maxChars ?? 3e5) - head.length);
}
function verdict(report) {
	const sentence = verdictSentence(report, (text) => codeSpan(text, 200));
	const line = `**${markOf(report)} ${sentence}**\n`;
	if (report.failure === null) return line;
	return `${line}\n${codeSpan(report.failure.message, 2e3)}\n\nhelp: ${codeSpan(report.failure.help, 2e3)}\n`;
}
function comparisonLine(report) {
	if (report.comparison === null) return "";
	const { changed, chosenBy } = report.comparison;
	return `\nComparing ${codeSpan(sidesPhrase(report.comparison, report.head), 200)}, ${counted(changed.length, "object")} changed: ${codeSpan(chosenBy, 300)}\n`;
}
function notes(report) {
	const shown = report.notes.slice(0, 10).map((note) => `- ${codeSpan(note, 500)}\n`);
	const more = report.notes.length > 10 ? `- … and ${counted(report.notes.length - 10, "more note")}\n` : "";
	return shown.length === 0 ? "" : `\n${shown.join("")}${more}`;
}
function sectionsOf(report) {
	const groups = groupBy(newFindings(report), (finding) => finding.rule);
	return [
		changesSection(report.comparison?.changed ?? []),
		...groups.map(ruleSection),
		olderSection(report)
	].filter((section) => section.items.length > 0);
}
function changesSection(changes) {
	const table = "| kind | title | change |\n| --- | --- | --- |\n";
	const section = foldable(counted(changes.length, "changed object"), {
		open: "\n#### Changed objects\n\n",
		items: changes.map(changeRow),
		close: "",
		atMost: 50
	});
	return {
		...section,
		open: section.open + table
	};
}
function changeRow(change) {
	const title = cellSpan(change.title ?? change.id ?? change.path, 120);
	return `| ${change.kind ?? "(unknown)"} | ${title} | ${change.change} |\n`;
}
function ruleSection([rule, findings]) {
	const help = commonHelp(findings);
	const why = findings[0]?.why ?? "";
	const top = [why === "" ? "" : `why: ${codeSpan(why, 1e3)}\n\n`, help === null ? "" : `help: ${codeSpan(help, 1e3)}\n\n`];
	const found = countsPhrase(countLevels(findings));
	return foldable(found, {
		open: `\n#### ${codeSpan(rule, 100)}: ${found}\n\n${top.join("")}`,
		items: findings.map((finding) => findingItem(finding, help === null)),
		close: ""
	});
}
function olderSection(report) {
	const older = oldFindings(report);
	return {
		open: `\n<details><summary>${olderSentence(older.length)}</summary>\n\n`,
		items: older.map((finding) => `- ${finding.level} ${codeSpan(finding.rule, 100)} ${placeAndMessage(finding)}\n`),
		close: "\n</details>\n"
	};
}
function findingItem(finding, withHelp) {
	const lines = [`- ${placeAndMessage(finding)}`];
	if (finding.old !== null) lines.push(`old: ${codeSpan(finding.old, 120)}`);
	if (finding.new !== null) lines.push(`new: ${codeSpan(finding.new, 120)}`);
	for (const related of finding.related.slice(0, 3)) lines.push(`see: ${placeAndMessage(related)}`);
	if (withHelp && finding.help !== "") lines.push(`help: ${codeSpan(finding.help, 500)}`);
	return `${lines.join("<br>")}\n`;
}
function placeAndMessage({ path, line, column, message }) {
	return `${codeSpan(`${path}:${line}:${column}`, 400)} ${codeSpan(message, 1e3)}`;
}
function commonHelp(findings) {
	const help = new Set(findings.map((finding) => finding.help));
	const [only] = help;
	return help.size === 1 && only !== void 0 && only !== "" ? only : null;
}
function countLevels(findings) {
	const count = (level) => findings.filter((finding) => finding.level === level).length;
	return {
		error: count("error"),
		warning: count("warning"),
		info: count("info")
	};
}
export { renderSummary as t };
