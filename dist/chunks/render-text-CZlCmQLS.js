import { i as withoutRunnerPrefix, n as logPlace, t as logLine } from "./log-line-DqMpL6pu.js";
import { a as oldFindings, i as newFindings, t as failsCheck } from "./select-B1ssJ8Gg.js";
import { n as conclusionLine, o as olderSentence, r as counted } from "./sentences-D37lPjhj.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { styleText } from "node:util";
// src/report/source-frame.ts
const columns = 160;
const contextBefore = 40;
/**
* The line of source a finding stands on, with its number, and `^^^^` below the place: at most 160 columns of source.
* A tab takes one column, an escaped character as many as it shows; wide characters may shift the marks.
*/
function sourceFrame(frame) {
	const text = frame.text.replaceAll("	", " ");
	const { start, end } = spanOnLine(frame, text.length);
	const from = Math.max(0, Math.min(start - contextBefore, text.length - columns));
	const before = Array.from((from > 0 ? "…" : "") + printable(text.slice(from, start))).slice(0, 159);
	const marked = Array.from(printable(text.slice(start, end))).slice(0, columns - before.length);
	const after = printable(text.slice(end, end + columns));
	const source = cut(withoutRunnerPrefix(before.join("") + marked.join("") + after));
	const number = String(frame.span.line).padStart(5);
	const marks = " ".repeat(before.length) + "^".repeat(Math.max(1, marked.length));
	return [`${number} | ${source}`.trimEnd(), `${" ".repeat(number.length)} | ${marks}`];
}
/** The span's part of its first line, as offsets that never leave the line, whatever the span says. */
function spanOnLine(frame, length) {
	const { line, column, endLine, endColumn } = frame.span;
	const start = Math.max(0, Math.min(column - 1, length));
	const end = endLine > line ? length : Math.min(endColumn - 1, length);
	return {
		start,
		end: Math.max(start, end)
	};
}
function cut(source) {
	const characters = Array.from(source);
	return characters.length <= columns ? source : `${characters.slice(0, 159).join("")}…`;
}
// src/report/render-text.ts
/** A person reads no more; machines have formats of their own. */
const mostShown = 500;
const levelStyle = {
	error: ["bold", "red"],
	warning: ["bold", "yellow"],
	info: ["bold", "blue"]
};
/** The report for people: new findings with their source, older ones in a line each, notes, and a closing line. Ends with a newline. */
function renderText(report, options) {
	const paint = options.color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
	const found = newFindings(report).filter((finding) => !options.quiet || failsCheck(finding, report));
	const blocks = found.slice(0, mostShown).map((finding) => findingBlock(finding, paint));
	if (found.length > mostShown) blocks.push([`and ${counted(found.length - mostShown, "more finding")}: cwom check --format json has them all`]);
	if (!options.quiet) blocks.push(...olderBlocks(report, paint), ...noteBlocks(report));
	if (!options.quiet || found.length > 0 || report.conclusion !== "clean") blocks.push(closingBlock(report, paint));
	if (blocks.length === 0) return "";
	return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function findingBlock(finding, paint) {
	const lines = [headline(finding, paint)];
	if (finding.frame !== null) {
		const [source, marks] = sourceFrame(finding.frame);
		lines.push(source, paint(levelStyle[finding.level], marks));
	}
	if (finding.old !== null) lines.push(labelled("old", finding.old, paint, 120));
	if (finding.new !== null) lines.push(labelled("new", finding.new, paint, 120));
	for (const related of finding.related) lines.push(labelled("see", `${logPlace(related)} ${related.message}`, paint));
	if (finding.why !== "") lines.push(labelled("why", finding.why, paint));
	if (finding.help !== "") lines.push(labelled("help", finding.help, paint));
	return lines;
}
function headline(finding, paint) {
	const level = paint(levelStyle[finding.level], finding.level);
	const rule = paint("dim", logLine(finding.rule, 100));
	return `${paint("bold", logPlace(finding))} ${level} ${logLine(finding.message, 1e3)}  ${rule}`;
}
function labelled(label, text, paint, max = 1e3) {
	return `  ${paint("dim", label.padEnd(4))}  ${logLine(text, max)}`;
}
function olderBlocks(report, paint) {
	const older = oldFindings(report);
	if (older.length === 0) return [];
	const lines = older.filter(({ level }) => level !== "info").slice(0, mostShown).map((finding) => `  ${headline(finding, (_, text) => text)}`);
	return [[paint("dim", olderSentence(older.length)), ...lines]];
}
function noteBlocks(report) {
	return report.notes.length === 0 ? [] : [report.notes.map((note) => `note  ${logLine(note, 1e3)}`)];
}
function closingBlock(report, paint) {
	const line = paint(report.conclusion === "clean" ? ["bold", "green"] : ["bold", "red"], logLine(conclusionLine(report), 1e3));
	return report.failure === null ? [line] : [line, labelled("help", report.failure.help, paint)];
}
export { renderText as t };
