import { t as logLine } from "./log-line-DqMpL6pu.js";
import { i as newFindings, r as levels } from "./select-B1ssJ8Gg.js";
import { r as counted } from "./sentences-D37lPjhj.js";
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
export { renderGithub as n, guardWorkflowCommands as t };
