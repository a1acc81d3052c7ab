import type { Report, ReportedChange, ReportedFinding } from "../finding/report.ts";
import { printableLine } from "../text/printable.ts";
import { logPlace } from "./log-line.ts";
import { failsCheck } from "./select.ts";
import { conclusionLine, counted } from "./sentences.ts";
import { xmlAttributes, xmlText } from "./xml-text.ts";

type Subject = Pick<ReportedChange, "kind" | "id" | "title" | "path">;

/** One object that was looked at, or one file where no object could be read, and what was found there. */
interface Case {
  readonly subject: Subject;
  readonly findings: ReportedFinding[];
}

/**
 * The report as JUnit XML: a testcase for each changed object and each object with findings. Findings that fail the check are its
 * failure, the others its output; a check that could not decide is an error. There is always at least one testcase.
 */
export function renderJunit(report: Report): string {
  const cases = casesOf(report);
  const failures = cases.filter((one) => one.findings.some((finding) => failsCheck(finding, report))).length;
  const errors = report.failure === null && report.conclusion !== "undecided" ? 0 : 1;
  const wholes = errors > 0 || cases.length === 0 ? [wholeCheck(report, errors > 0)] : [];
  const counts = { tests: cases.length + wholes.length, failures, errors };
  const elements = [...cases.map((one) => caseElement(one, report)), ...wholes, ...notesElement(report)];
  const suite = `  <testsuite${xmlAttributes({ name: "cwom check", ...counts, skipped: 0 })}>\n${elements.join("")}  </testsuite>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name: "cwom", ...counts })}>\n${suite}</testsuites>\n`;
}

function casesOf(report: Report): Case[] {
  const cases = new Map<string, Case>();
  const caseOf = (subject: Subject): Case => {
    const key = subject.id === null ? subject.path : `${subject.kind} ${subject.id}`;
    const known = cases.get(key) ?? { subject, findings: [] };
    cases.set(key, known);
    return known;
  };
  for (const change of report.comparison?.changed ?? []) caseOf(change);
  for (const finding of report.findings) caseOf(finding).findings.push(finding);
  return [...cases.values()];
}

function caseElement({ subject, findings }: Case, report: Report): string {
  const failing = findings.filter((finding) => failsCheck(finding, report));
  const others = findings.filter((finding) => !failsCheck(finding, report));
  const body = failureElement(failing) + outputElement(others);
  const open = `    <testcase${xmlAttributes({ classname: subject.kind ?? "file", name: nameOf(subject), file: subject.path })}`;
  return body === "" ? `${open}/>\n` : `${open}>\n${body}    </testcase>\n`;
}

function nameOf({ kind, id, title, path }: Subject): string {
  if (id === null) return printableLine(path, 400);
  return printableLine([kind, id, title].filter((part) => part !== null).join(" "), 400);
}

/** One element for all of them: many readers take a testcase's first failure only. */
function failureElement(findings: readonly ReportedFinding[]): string {
  const [first, ...others] = findings;
  if (first === undefined) return "";
  const more = others.length === 0 ? "" : ` (and ${counted(others.length, "more finding")})`;
  const attributes = xmlAttributes({ type: first.rule, message: printableLine(first.message, 1000) + more });
  return `      <failure${attributes}>${findings.map((finding) => described(finding)).join("\n")}</failure>\n`;
}

function outputElement(findings: readonly ReportedFinding[]): string {
  if (findings.length === 0) return "";
  const lines = findings.map((finding) => described(finding, finding.isNew ? "" : "older: "));
  return `      <system-out>${lines.join("\n")}</system-out>\n`;
}

function described(finding: ReportedFinding, prefix = ""): string {
  const { level, message, rule, why, help } = finding;
  const head = `${prefix}${logPlace(finding)} ${level} ${message}  ${rule}`;
  const details = [why === "" ? "" : `  why   ${why}`, help === "" ? "" : `  help  ${help}`].filter(
    (text) => text !== "",
  );
  return [head, ...details].map((text) => xmlText(printableLine(text, 2000))).join("\n");
}

function wholeCheck(report: Report, undecided: boolean): string {
  const open = `    <testcase${xmlAttributes({ classname: "cwom", name: "cwom check" })}`;
  if (!undecided) return `${open}/>\n`;
  const { code, message, help } = report.failure ?? { code: "undecided", message: conclusionLine(report), help: "" };
  const attributes = xmlAttributes({ type: code, message: printableLine(message, 1000) });
  return `${open}>\n      <error${attributes}>${xmlText(printableLine(help, 1000))}</error>\n    </testcase>\n`;
}

function notesElement(report: Report): string[] {
  if (report.notes.length === 0) return [];
  return [
    `    <system-out>${report.notes.map((note) => xmlText(`note  ${printableLine(note, 1000)}`)).join("\n")}</system-out>\n`,
  ];
}
