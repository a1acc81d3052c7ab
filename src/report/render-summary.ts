import type { Report, ReportedChange } from "../finding/report.ts";
import { changeSections, fixesSection, picture } from "./review/markdown-sections.ts";
import type { Review } from "./review/review.ts";
import { infoSection, olderSection, ruleSections } from "./markdown-findings.ts";
import { cellSpan, codeSpan } from "./markdown-text.ts";
import { fitSections, foldable } from "./markdown-section.ts";
import type { Section } from "./markdown-section.ts";
import { counted, markOf, sidesPhrase, verdictSentence } from "./sentences.ts";

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

/** The report as Markdown for a job summary or a comment: verdict, comparison, errors and warnings by rule with the worst first, what changed, the chain around it, and folded what fails nothing. Untrusted text stands in code only. */
export function renderSummary(report: Report, options: SummaryOptions = {}): string {
  const { review = null, elsewhere = "the log", maxChars = 300_000 } = options;
  const marker = options.marker === undefined ? "" : `${options.marker}\n`;
  const intro = options.intro === undefined ? "" : `\n${options.intro}\n`;
  const head = `${marker}${verdict(report)}${intro}${comparisonLine(report)}${notes(report)}`;
  const room = maxChars - head.length;
  const found = [...ruleSections(report), ...(review === null ? [] : fixesSection(review))];
  const changed = review?.objects.length ?? report.comparison?.changed.length ?? 0;
  const findings = fitSections(found, changed === 0 ? room : room * (1 - shareOfChanges), elsewhere);
  return head + findings + changesOf(report, review, room - findings.length, elsewhere);
}

/** What changed, the picture around it where that leaves room, and last what is not held against the change. */
function changesOf(report: Report, review: Review | null, room: number, elsewhere: string): string {
  const drawn = review === null ? "" : picture(review);
  const chain = drawn.length < room / 2 ? drawn : "";
  const left = room - chain.length;
  const told =
    review === null ? [changesSection(report.comparison?.changed ?? [])] : changeSections(review, left, elsewhere);
  const changes = fitSections(told.filter(hasItems), left, elsewhere);
  const rest = [infoSection(report), olderSection(report)].filter(hasItems);
  return changes + chain + fitSections(rest, left - changes.length, elsewhere);
}

function hasItems({ items }: Section): boolean {
  return items.length > 0;
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
