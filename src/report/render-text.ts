import { styleText } from "node:util";
import type { Level } from "../finding/finding.ts";
import type { Report, ReportedFinding } from "../finding/report.ts";
import { logLine, logPlace } from "./log-line.ts";
import { failsCheck, newFindings, oldFindings } from "./select.ts";
import { conclusionLine, counted, olderSentence } from "./sentences.ts";
import { sourceFrame } from "./source-frame.ts";

/** How the text is wanted; `quiet` leaves only the findings that fail the check and the closing line, and of a clean one nothing. */
export interface TextOptions {
  readonly color: boolean;
  readonly quiet: boolean;
}

/** A person reads no more; machines have formats of their own. */
const mostShown = 500;

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const levelStyle: Readonly<Record<Level, Style>> = {
  error: ["bold", "red"],
  warning: ["bold", "yellow"],
  info: ["bold", "blue"],
};

/** The report for people: new findings with their source, older ones in a line each, notes, and a closing line. Ends with a newline. */
export function renderText(report: Report, options: TextOptions): string {
  const paint: Paint = options.color
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  const found = newFindings(report).filter((finding) => !options.quiet || failsCheck(finding, report));
  const blocks = found.slice(0, mostShown).map((finding) => findingBlock(finding, paint));
  if (found.length > mostShown)
    blocks.push([`and ${counted(found.length - mostShown, "more finding")}: cwom check --format json has them all`]);
  if (!options.quiet) blocks.push(...olderBlocks(report, paint), ...noteBlocks(report));
  // Asked to be quiet, a clean check says nothing at all.
  if (!options.quiet || found.length > 0 || report.conclusion !== "clean") blocks.push(closingBlock(report, paint));
  if (blocks.length === 0) return "";
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function findingBlock(finding: ReportedFinding, paint: Paint): string[] {
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

function headline(finding: ReportedFinding, paint: Paint): string {
  const level = paint(levelStyle[finding.level], finding.level);
  const rule = paint("dim", logLine(finding.rule, 100));
  return `${paint("bold", logPlace(finding))} ${level} ${logLine(finding.message, 1000)}  ${rule}`;
}

function labelled(label: string, text: string, paint: Paint, max = 1000): string {
  return `  ${paint("dim", label.padEnd(4))}  ${logLine(text, max)}`;
}

function olderBlocks(report: Report, paint: Paint): string[][] {
  const older = oldFindings(report);
  if (older.length === 0) return [];
  // What is only noted, and was so before, is worth a number.
  const shown = older.filter(({ level }) => level !== "info").slice(0, mostShown);
  const lines = shown.map((finding) => `  ${headline(finding, (_, text) => text)}`);
  return [[paint("dim", olderSentence(older.length)), ...lines]];
}

function noteBlocks(report: Report): string[][] {
  return report.notes.length === 0 ? [] : [report.notes.map((note) => `note  ${logLine(note, 1000)}`)];
}

function closingBlock(report: Report, paint: Paint): string[] {
  const style: Style = report.conclusion === "clean" ? ["bold", "green"] : ["bold", "red"];
  const line = paint(style, logLine(conclusionLine(report), 1000));
  return report.failure === null ? [line] : [line, labelled("help", report.failure.help, paint)];
}
