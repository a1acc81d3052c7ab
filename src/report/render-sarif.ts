import type { Level, Setting, Span } from "../finding/finding.ts";
import type { Report, ReportedFinding } from "../finding/report.ts";
import { printableLine } from "../text/printable.ts";
import { jsonText } from "./json-text.ts";
import { groupBy, newFindings, oldFindings } from "./select.ts";
import { counted } from "./sentences.ts";

/** What is known of a rule besides its findings. */
export interface RuleDescription {
  readonly id: string;
  readonly level: Setting;
  readonly summary: string;
  readonly why: string;
}

/** The program's version, and descriptions of rules; a rule without one is described by its first finding. */
export interface SarifOptions {
  readonly version: string;
  readonly rules: readonly RuleDescription[];
}

/** GitHub shows 5,000 results of a run, 100 places of a result, and takes 255 characters of a rule's name, 1,024 of its description. */
const limit = { results: 5000, related: 100, name: 255, description: 1024, text: 4000 } as const;
const levelOf: Readonly<Record<Setting, string>> = { error: "error", warning: "warning", info: "note", off: "none" };

/** The report as SARIF 2.1.0 (OASIS), one run; past 5,000 results the worst are kept and the rest counted in a notification. */
export function renderSarif(report: Report, options: SarifOptions): string {
  const worstFirst = [...newFindings(report), ...oldFindings(report)];
  const kept = worstFirst.slice(0, limit.results);
  const rules = groupBy(kept, (finding) => finding.rule).map(([id, findings]) => ruleOf(id, findings, options.rules));
  const driver = { name: "cwom", version: options.version, rules };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    invocations: [invocationOf(report, worstFirst.length - kept.length)],
    results: kept.map((finding) => resultOf(finding, report.comparison !== null)),
  };
  return jsonText({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] });
}

function ruleOf(id: string, findings: readonly ReportedFinding[], rules: readonly RuleDescription[]): object {
  const known = rules.find((rule) => rule.id === id);
  const [first] = findings;
  const why = known?.why ?? first?.why ?? "";
  const summary = known?.summary ?? why;
  return {
    id,
    name: printableLine(id, limit.name),
    shortDescription: { text: printableLine(summary === "" ? id : summary, limit.description) },
    help: { text: printableLine(why === "" ? (first?.help ?? id) : why, limit.text) },
    defaultConfiguration: { level: levelOf[known?.level ?? first?.level ?? "error"] },
  };
}

function resultOf(finding: ReportedFinding, compared: boolean): object {
  return {
    ruleId: finding.rule,
    level: levelOf[finding.level],
    message: messageOf(finding.help === "" ? finding.message : `${finding.message} (help: ${finding.help})`),
    locations: [{ physicalLocation: physicalLocation(finding, finding.frame?.span) }],
    partialFingerprints: { "cwom/v1": finding.fingerprint },
    ...(compared ? { baselineState: finding.isNew ? "new" : "unchanged" } : {}),
    relatedLocations: finding.related.slice(0, limit.related).map((related, id) => ({
      id,
      message: messageOf(related.message),
      physicalLocation: physicalLocation(related),
    })),
  };
}

function physicalLocation(place: { path: string; line: number; column: number }, span?: Span): object {
  const start = { startLine: place.line, startColumn: place.column };
  const region = span === undefined ? start : { ...start, endLine: span.endLine, endColumn: span.endColumn };
  return { artifactLocation: { uri: uriOf(place.path), uriBaseId: "%SRCROOT%" }, region };
}

function uriOf(path: string): string {
  return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}

function invocationOf(report: Report, omitted: number): object {
  const { failure } = report;
  const notes = report.notes.map((text) => notification("info", text));
  if (omitted > 0)
    notes.push(notification("warning", `${counted(omitted, "more finding")} left out, the log has them`));
  if (failure !== null)
    notes.push(notification("error", `${failure.code}: ${failure.message} (help: ${failure.help})`));
  const executionSuccessful = failure === null && report.conclusion !== "undecided";
  return notes.length === 0 ? { executionSuccessful } : { executionSuccessful, toolExecutionNotifications: notes };
}

function notification(level: Level, text: string): object {
  return { level: levelOf[level], message: messageOf(text) };
}

/** A plain-text message in which no `[text](target)` of the data becomes a link (SARIF §3.11.6 escapes brackets with a backslash). */
function messageOf(text: string): { text: string } {
  const line = printableLine(text, limit.text);
  return { text: line.includes("](") ? line.replace(/[\\[\]]/gu, String.raw`\$&`) : line };
}
