import type { ReportedFinding } from "../finding/report.ts";
import { printable } from "../text/printable.ts";
import { withoutRunnerPrefix } from "./log-line.ts";

type Frame = NonNullable<ReportedFinding["frame"]>;

const columns = 160;
const contextBefore = 40;

/**
 * The line of source a finding stands on, with its number, and `^^^^` below the place: at most 160 columns of source.
 * A tab takes one column, an escaped character as many as it shows; wide characters may shift the marks.
 */
export function sourceFrame(frame: Frame): [source: string, marks: string] {
  const text = frame.text.replaceAll("\t", " ");
  const { start, end } = spanOnLine(frame, text.length);
  const from = Math.max(0, Math.min(start - contextBefore, text.length - columns));
  const before = Array.from((from > 0 ? "…" : "") + printable(text.slice(from, start))).slice(0, columns - 1);
  const marked = Array.from(printable(text.slice(start, end))).slice(0, columns - before.length);
  const after = printable(text.slice(end, end + columns));
  const source = cut(withoutRunnerPrefix(before.join("") + marked.join("") + after));
  const number = String(frame.span.line).padStart(5);
  const marks = " ".repeat(before.length) + "^".repeat(Math.max(1, marked.length));
  return [`${number} | ${source}`.trimEnd(), `${" ".repeat(number.length)} | ${marks}`];
}

/** The span's part of its first line, as offsets that never leave the line, whatever the span says. */
function spanOnLine(frame: Frame, length: number): { start: number; end: number } {
  const { line, column, endLine, endColumn } = frame.span;
  const start = Math.max(0, Math.min(column - 1, length));
  const end = endLine > line ? length : Math.min(endColumn - 1, length);
  return { start, end: Math.max(start, end) };
}

function cut(source: string): string {
  const characters = Array.from(source);
  return characters.length <= columns ? source : `${characters.slice(0, columns - 1).join("")}…`;
}
