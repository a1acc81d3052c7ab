import type { Level } from "../finding/finding.ts";
import type { Report, ReportedFinding } from "../finding/report.ts";
import { logLine } from "./log-line.ts";
import { levels, newFindings } from "./select.ts";
import { counted } from "./sentences.ts";

/** The runner keeps ten annotations a level and step and drops the rest without a word; the tenth notice is ours. */
const perLevel = 9;
const commandOf: Readonly<Record<Level, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * New findings as workflow commands, at most nine a level and the worst first, then a notice of how many more there are; a check that
 * could not decide is an error of its own. Only commands, a line each: everything else that is printed goes through guardWorkflowCommands.
 */
export function renderGithub(report: Report): string {
  const found = newFindings(report);
  const shown = levels.flatMap((level) => found.filter((finding) => finding.level === level).slice(0, perLevel));
  const lines = shown.map(annotation);
  if (report.failure !== null) lines.unshift(failureAnnotation(report.failure));
  const hidden = found.length - shown.length;
  if (hidden > 0)
    lines.push(
      command("notice", {}, `${counted(hidden, "more finding")} ${hidden === 1 ? "is" : "are"} in the job summary`),
    );
  return lines.map((line) => `${line}\n`).join("");
}

/**
 * A block of text that the runner prints and does not obey. The token ends the block, so it must be random, and is refused
 * when it could be a command or stands in the text.
 */
export function guardWorkflowCommands(text: string, token: string): string {
  if (!/^[A-Za-z0-9-]{16,}$/u.test(token))
    throw new RangeError("the stop token must be 16 or more letters, digits or dashes");
  if (text.toLowerCase().includes(token.toLowerCase()))
    throw new RangeError("the stop token stands in the text it guards");
  return `::stop-commands::${token}\n${text}${text.endsWith("\n") ? "" : "\n"}::${token}::\n`;
}

function annotation(finding: ReportedFinding): string {
  const object = finding.title === null ? (finding.kind ?? "") : `${finding.kind ?? ""} "${finding.title}"`;
  const title = logLine(`${finding.rule} ${object}`.trim(), 255);
  const help = finding.help === "" ? "" : `\nhelp: ${logLine(finding.help, 1000)}`;
  const properties = { file: logLine(finding.path, 1000), ...position(finding), title };
  return command(commandOf[finding.level], properties, logLine(finding.message, 3000) + help);
}

/** Columns stand only where the finding ends on the line it starts on: the runner refuses them otherwise. */
function position({ line, column, frame }: ReportedFinding): Record<string, number> {
  if (frame === null) return { line, col: column };
  const { endLine, endColumn } = frame.span;
  if (endLine === line) return { line, col: column, endLine, endColumn };
  // An end before the first column of a line is the end of the line before.
  const last = endColumn === 1 ? endLine - 1 : endLine;
  return last === line ? { line, col: column, endLine: last } : { line, endLine: last };
}

function failureAnnotation(failure: NonNullable<Report["failure"]>): string {
  const message = `${logLine(failure.message, 3000)}\nhelp: ${logLine(failure.help, 1000)}`;
  return command("error", { title: "cwom could not decide" }, message);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${escapeData(data)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
