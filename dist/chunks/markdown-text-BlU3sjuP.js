import { n as printable, r as printableLine } from "./printable-bEUe1wzd.js";
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
/**
* Hostile text of many lines as a fenced block, of which the same is true; at most `max` UTF-16 units, what is left out is counted.
* The fence has five backticks, and no run inside is that long.
*/
function fencedText(text, max, language = "text") {
	const lines = (text.length > max ? text.slice(0, max).toWellFormed() : text).replace(/\n+$/u, "").replace(/`{5,}/gu, escapeBackticks).replaceAll("	", "    ").split("\n");
	const more = text.length > max ? `\n… and ${text.length - max} more characters` : "";
	return `\`\`\`\`\`${language}\n${lines.map(printable).join("\n")}${more}\n\`\`\`\`\`\n`;
}
/** GitHub's parser gives up on fences over 80 backticks and would read the text raw. */
function escapeBackticks(run) {
	return String.raw`\x60`.repeat(run.length);
}
export { codeSpan as n, fencedText as r, cellSpan as t };
