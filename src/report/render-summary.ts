import type { Report, ReportedChange, ReportedFinding } from "../finding/report.ts";
import { changeSections, fixesSection, picture } from "./review/markdown-sections.ts";
import type { Review } from "./review/review.ts";
import { cellSpan, codeSpan } from "./markdown-text.ts";
import { fitSections, foldable } from "./markdown-section.ts";
import type { Section } from "./markdown-section.ts";
import { groupBy, newFindings, oldFindings } from "./select.ts";
import { counted, countsPhrase, markOf, olderSentence, sidesPhrase, verdictSentence } from "./sentences.ts";

/** How the page is wanted. */
export interface SummaryOptions {
  /** A line to put first, by which a comment is found again: trusted, written as it is. */
  readonly marker?: string;
  /** Our own words on where the report comes from, put below the verdict: trusted, written as they are. */
  readonly intro?: string;
  /** What changed in words; without it the changed objects are only listed. */
  readonly review?: Review | null;
  /** Where what has no room here can be read; the log unless said. */
  readonly elsewhere?: string;
  /** UTF-16 units; the default keeps a job summary under 900 KiB whatever the characters (three bytes a unit at most). */
  readonly maxChars?: number;
}

/** Findings leave this much of the room to what changed. */
const shareOfChanges = 0.4;

/** The report as Markdown for a job summary or a comment: verdict, comparison, findings by rule with the worst first, changed objects, the chain around them. Untrusted text stands in code only. */
export function renderSummary(report: Report, options: SummaryOptions = {}): string {
  const { review = null, elsewhere = "the log", maxChars = 300_000 } = options;
  const marker = options.marker === undefined ? "" : `${options.marker}\n`;
  const intro = options.intro === undefined ? "" : `\n${options.intro}\n`;
  const head = `${marker}${verdict(report)}${intro}${comparisonLine(report)}${notes(report)}`;
  const room = maxChars - head.length;
  const found = [...findingSections(report), ...(review === null ? [] : fixesSection(review))];
  const changed = review?.objects.length ?? report.comparison?.changed.length ?? 0;
  const findings = fitSections(found, changed === 0 ? room : room * (1 - shareOfChanges), elsewhere);
  return head + findings + changesOf(report, review, room - findings.length, elsewhere);
}

/** What changed, the picture around it where that leaves room, and last what is not held against the change. */
function changesOf(report: Report, review: Review | null, room: number, elsewhere: string): string {
  const drawn = review === null ? "" : picture(review);
  const chain = drawn.length < room / 2 ? drawn : "";
  const left = room - chain.length;
  const told = review === null ? [changesSection(report.comparison?.changed ?? [])] : changeSections(review, left);
  const changes = fitSections(
    told.filter((section) => section.items.length > 0),
    left,
    elsewhere,
  );
  const older = [olderSection(report)].filter((section) => section.items.length > 0);
  return changes + chain + fitSections(older, left - changes.length, elsewhere);
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

function findingSections(report: Report): Section[] {
  const groups = groupBy(newFindings(report), (finding) => finding.rule);
  return groups.map(ruleSection);
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
