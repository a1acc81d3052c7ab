import type { Report, ReportedFinding } from "../finding/report.ts";
import { codeSpan } from "./markdown-text.ts";
import { splitUp } from "./markdown-section.ts";
import type { Section } from "./markdown-section.ts";
import { groupBy, newFindings, oldFindings } from "./select.ts";
import { counted, countsPhrase, olderSentence } from "./sentences.ts";

/** The new errors and warnings by rule, worst first: what is wrong, how to mend it, why it is asked for. */
export function ruleSections(report: Report): Section[] {
  const serious = newFindings(report).filter(({ level }) => level !== "info");
  return groupBy(serious, (finding) => finding.rule).flatMap(ruleSection);
}

/** The new infos, folded: they fail no check, and stand in nobody's way. */
export function infoSection(report: Report): Section {
  const infos = newFindings(report).filter(({ level }) => level === "info");
  return {
    open: `\n<details><summary>${counted(infos.length, "info")}, no reason to fail</summary>\n\n`,
    items: infos.map((finding) => findingItem(finding, { rule: true, help: true })),
    close: "\n</details>\n",
  };
}

/** The findings that stand at the base already, folded. */
export function olderSection(report: Report): Section {
  const older = oldFindings(report);
  return {
    open: `\n<details><summary>${olderSentence(older.length)}</summary>\n\n`,
    items: older.map((finding) => findingItem(finding, { rule: true, help: false })),
    close: "\n</details>\n",
  };
}

function ruleSection([rule, findings]: [string, ReportedFinding[]]): Section[] {
  const help = commonHelp(findings);
  const why = findings[0]?.why ?? "";
  const bottom = [
    ...(help === null ? [] : [`help: ${codeSpan(help, 1000)}`]),
    ...(why === "" ? [] : [`why: ${codeSpan(why, 1000)}`]),
  ];
  const [first, ...rest] = splitUp({
    open: `\n#### ${codeSpan(rule, 100)}: ${countsPhrase(countLevels(findings))}\n\n`,
    items: findings.map((finding) => findingItem(finding, { rule: false, help: help === null })),
    close: "",
  });
  return first === undefined
    ? []
    : [{ ...first, close: bottom.length === 0 ? "" : `\n${bottom.join("<br>")}\n` }, ...rest];
}

function findingItem(finding: ReportedFinding, shown: { readonly rule: boolean; readonly help: boolean }): string {
  const { level, rule, message, path, line, column, old, new: now, related, help } = finding;
  const label = shown.rule ? `${level} ${codeSpan(rule, 100)} ` : "";
  const lines = [`- ${label}${codeSpan(message, 1000)}`, `at ${codeSpan(`${path}:${line}:${column}`, 400)}`];
  const isSaid = [old, now].every((value) => value === null || message.includes(value));
  if (old !== null && !isSaid) lines.push(`old: ${codeSpan(old, 120)}`);
  if (now !== null && !isSaid) lines.push(`new: ${codeSpan(now, 120)}`);
  for (const other of related.slice(0, 3)) {
    const place = `${other.path}:${other.line}:${other.column}`;
    lines.push(`see: ${codeSpan(other.message, 1000)} at ${codeSpan(place, 400)}`);
  }
  if (shown.help && help !== "") lines.push(`help: ${codeSpan(help, 500)}`);
  return `${lines.join("<br>")}\n`;
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
