import type { Report, ReportedFinding } from "../finding/report.ts";
import { logLine, logPlace } from "./log-line.ts";
import { newFindings } from "./select.ts";
import { conclusionLine } from "./sentences.ts";

const lineLength = 400;

/** The report for coding agents: one line a new finding, one a note, and the conclusion last; no line is longer than 400 characters. */
export function renderAgent(report: Report): string {
  const conclusion = logLine(conclusionLine(report), 250) + (report.failure === null ? "" : help(report.failure.help));
  const notes = report.notes.map((note) => `note: ${logLine(note, lineLength)}`);
  const lines = [...newFindings(report).map(findingLine), ...notes, conclusion];
  return lines.map((line) => `${cut(line)}\n`).join("");
}

function findingLine(finding: ReportedFinding): string {
  const start = `${logPlace(finding)} ${finding.level} ${logLine(finding.rule, 60)}`;
  return `${start} ${logLine(finding.message, 180)}${finding.help === "" ? "" : help(finding.help)}`;
}

function help(text: string): string {
  return ` | help: ${logLine(text, 200)}`;
}

function cut(line: string): string {
  return line.length <= lineLength ? line : `${line.slice(0, lineLength - 1).toWellFormed()}…`;
}
