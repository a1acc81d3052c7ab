import { codeSpan } from "../markdown-text.ts";
import type { Suggestion } from "./suggestions-of.ts";

const findingsShown = 5;

/** First line of a suggestion's comment without its end, by which ours are known. */
export const suggestionMark = "<!-- cwom:fix ";

/** The line that a suggestion is found again by. */
export function suggestionMarker({ fingerprint }: Pick<Suggestion, "fingerprint">): string {
  return `${suggestionMark}${fingerprint} -->`;
}

/** A suggestion as a review comment: what is wrong, and the lines that GitHub offers to take. Null where no fence can hold them. */
export function suggestionMarkdown(
  suggestion: Suggestion,
  findings: readonly { readonly rule: string; readonly message: string }[],
): string | null {
  const fence = fenceFor(suggestion.lines.join("\n"));
  if (fence === null) return null;
  const said = findings
    .slice(0, findingsShown)
    .map(({ rule, message }) => `${codeSpan(message, 1000)} (${codeSpan(rule, 100)})`);
  const more = findings.length > findingsShown ? [`and ${findings.length - findingsShown} more`] : [];
  const what = [...said, ...more].join("<br>");
  const lines = suggestion.lines.map((line) => `${line}\n`).join("");
  return `${suggestionMarker(suggestion)}\n${what}\n\n${fence}suggestion\n${lines}${fence}\n`;
}

/** Longer than every run of backticks in the text. GitHub's parser gives up on fences over 80, and would read the text as Markdown. */
function fenceFor(text: string): string | null {
  const longest = Math.max(2, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  return longest > 60 ? null : "`".repeat(longest + 1);
}
