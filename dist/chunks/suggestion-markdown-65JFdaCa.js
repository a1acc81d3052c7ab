import { n as codeSpan } from "./markdown-text-BlU3sjuP.js";
// src/report/review/suggestion-markdown.ts
const findingsShown = 5;
/** First line of a suggestion's comment without its end, by which ours are known. */
const suggestionMark = "<!-- cwom:fix ";
/** The line that a suggestion is found again by. */
function suggestionMarker({ fingerprint }) {
	return `${suggestionMark}${fingerprint} -->`;
}
/** A suggestion as a review comment: what is wrong, and the lines that GitHub offers to take. Null where no fence can hold them. */
function suggestionMarkdown(suggestion, findings) {
	const fence = fenceFor(suggestion.lines.join("\n"));
	if (fence === null) return null;
	const said = findings.slice(0, findingsShown).map(({ rule, message }) => `${codeSpan(message, 1e3)} (${codeSpan(rule, 100)})`);
	const more = findings.length > findingsShown ? [`and ${findings.length - findingsShown} more`] : [];
	const what = [...said, ...more].join("<br>");
	const lines = suggestion.lines.map((line) => `${line}\n`).join("");
	return `${suggestionMarker(suggestion)}\n${what}\n\n${fence}suggestion\n${lines}${fence}\n`;
}
/** Longer than every run of backticks in the text. GitHub's parser gives up on fences over 80, and would read the text as Markdown. */
function fenceFor(text) {
	const longest = Math.max(2, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
	return longest > 60 ? null : "`".repeat(longest + 1);
}
export { suggestionMarkdown as n, suggestionMarker as r, suggestionMark as t };
