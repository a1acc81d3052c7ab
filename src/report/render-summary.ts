import type { Report, ReportedChange, ReportedFinding } from "../finding/report.ts";
import { cellSpan, codeSpan } from "./markdown-text.ts";
import { fitSections, foldable } from "./markdown-section.ts";
import type { Section } from "./markdown-section.ts";
import { groupBy, newFindings, oldFindings } from "./select.ts";
import { counted, countsPhrase, markOf, olderSentence, sidesPhrase, verdictSentence } from "./sentences.ts";

/** How the page is wanted. */
export interface SummaryOptions {
  /** A line to put first, by which a comment is found again: trusted, written as it is. */
  readonly marker?: string;
  /** UTF-16 units; the default keeps a job summary under 900 KiB whatever the characters (three bytes a unit at most). */
  readonly maxChars?: number;
}

/** The report as Markdown for a job summary or a comment: verdict, comparison, changed objects, findings by rule. Untrusted text stands in code spans only. */
export function renderSummary(report: Report, options: SummaryOptions = {}): string {
  const marker = options.marker === undefined ? "" : `${options.marker}\n`;
  const head = `${marker}${verdict(report)}${comparisonLine(report)}${notes(report)}`;
  return head + fitSections(sectionsOf(report), (options.maxChars ?? 300_000) - head.length);
}

function verdict(report: Report): string {
  const sentence = verdictSentence(report, (text) => codeSpan(text, 200));
  const line = `**${markOf(report)} ${sentence}**\n`;
  if (report.failure === null) return line;
  return `${line}\n${codeSpan(report.failure.message, 2000)}\n\nhelp: ${codeSpan(report.failure.help, 2000)}\n`;
}

function comparisonLine(report: Report): string {
  if (report.comparison === null) return "";
  const { changed, chosenBy } = report.comparison;
  const sides = codeSpan(sidesPhrase(report.comparison, report.head), 200);
  return `\nComparing ${sides}, ${counted(changed.length, "object")} changed: ${codeSpan(chosenBy, 300)}\n`;
}

function notes(report: Report): string {
  const shown = report.notes.slice(0, 10).map((note) => `- ${codeSpan(note, 500)}\n`);
  const more = report.notes.length > 10 ? `- … and ${counted(report.notes.length - 10, "more note")}\n` : "";
  return shown.length === 0 ? "" : `\n${shown.join("")}${more}`;
}

function sectionsOf(report: Report): Section[] {
  const groups = groupBy(newFindings(report), (finding) => finding.rule);
  const sections = [changesSection(report.comparison?.changed ?? []), ...groups.map(ruleSection), olderSection(report)];
  return sections.filter((section) => section.items.length > 0);
}

function changesSection(changes: readonly ReportedChange[]): Section {
  const table = "| kind | title | change |\n| --- | --- | --- |\n";
  const section = foldable(counted(changes.length, "changed object"), {
    open: "\n#### Changed objects\n\n",
    items: changes.map(changeRow),
    close: "",
    atMost: 50,
  });
  return { ...section, open: section.open + table };
}

function changeRow(change: ReportedChange): string {
  const title = cellSpan(change.title ?? change.id ?? change.path, 120);
  return `| ${change.kind ?? "(unknown)"} | ${title} | ${change.change} |\n`;
}

function ruleSection([rule, findings]: [string, ReportedFinding[]]): Section {
  const help = commonHelp(findings);
  const why = findings[0]?.why ?? "";
  const top = [
    why === "" ? "" : `why: ${codeSpan(why, 1000)}\n\n`,
    help === null ? "" : `help: ${codeSpan(help, 1000)}\n\n`,
  ];
  const found = countsPhrase(countLevels(findings));
  return foldable(found, {
    open: `\n#### ${codeSpan(rule, 100)}: ${found}\n\n${top.join("")}`,
    items: findings.map((finding) => findingItem(finding, help === null)),
    close: "",
  });
}

function olderSection(report: Report): Section {
  const older = oldFindings(report);
  return {
    open: `\n<details><summary>${olderSentence(older.length)}</summary>\n\n`,
    items: older.map((finding) => `- ${finding.level} ${codeSpan(finding.rule, 100)} ${placeAndMessage(finding)}\n`),
    close: "\n</details>\n",
  };
}

function findingItem(finding: ReportedFinding, withHelp: boolean): string {
  const lines = [`- ${placeAndMessage(finding)}`];
  if (finding.old !== null) lines.push(`old: ${codeSpan(finding.old, 120)}`);
  if (finding.new !== null) lines.push(`new: ${codeSpan(finding.new, 120)}`);
  for (const related of finding.related.slice(0, 3)) lines.push(`see: ${placeAndMessage(related)}`);
  if (withHelp && finding.help !== "") lines.push(`help: ${codeSpan(finding.help, 500)}`);
  return `${lines.join("<br>")}\n`;
}

function placeAndMessage({ path, line, column, message }: ReportedFinding["related"][number]): string {
  return `${codeSpan(`${path}:${line}:${column}`, 400)} ${codeSpan(message, 1000)}`;
}

function commonHelp(findings: readonly ReportedFinding[]): string | null {
  const help = new Set(findings.map((finding) => finding.help));
  const [only] = help;
  return help.size === 1 && only !== undefined && only !== "" ? only : null;
}

function countLevels(findings: readonly ReportedFinding[]): Report["counts"] {
  const count = (level: string): number => findings.filter((finding) => finding.level === level).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}
