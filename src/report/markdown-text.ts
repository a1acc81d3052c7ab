import { printable, printableLine } from "../text/printable.ts";

/**
 * Hostile text as a Markdown code span: there GitHub makes no HTML, link, image, mention, reference or emoji of it, and what is
 * copied from it is what was written. The fence is longer than any run of backticks inside.
 */
export function codeSpan(text: string, max: number): string {
  const line = printableLine(text, max).replace(/`{5,}/gu, escapeBackticks);
  if (line.trim() === "") return "(empty)";
  const runs = line.match(/`+/gu) ?? [];
  const fence = "`".repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
  // Markdown takes one space off each end when both have one: a pair of our own keeps the text's.
  const pad = /^[ `]|[ `]$/u.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** The same for a cell of a table, where a bar ends the cell even inside a code span and a backslash before it may not save it. */
export function cellSpan(text: string, max: number): string {
  return codeSpan(text, max).replaceAll("|", String.raw`\x7C`);
}

/**
 * Hostile text of many lines as a fenced block, of which the same is true; at most `max` UTF-16 units, what is left out is counted.
 * The fence has five backticks, and no run inside is that long.
 */
export function fencedText(text: string, max: number, language: "text" | "diff" = "text"): string {
  const shown = text.length > max ? text.slice(0, max).toWellFormed() : text;
  const lines = shown.replace(/\n+$/u, "").replace(/`{5,}/gu, escapeBackticks).replaceAll("\t", "    ").split("\n");
  const more = text.length > max ? `\n… and ${text.length - max} more characters` : "";
  return `\`\`\`\`\`${language}\n${lines.map(printable).join("\n")}${more}\n\`\`\`\`\`\n`;
}

/** GitHub's parser gives up on fences over 80 backticks and would read the text raw. */
function escapeBackticks(run: string): string {
  return String.raw`\x60`.repeat(run.length);
}
