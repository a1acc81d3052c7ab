import type { Level } from "../finding/finding.ts";
import type { Report, ReportedFinding } from "../finding/report.ts";

/** The levels, worst first. */
export const levels: readonly Level[] = ["error", "warning", "info"];

/** The findings held against the change, in the report's order. */
export function newFindings(report: Report): ReportedFinding[] {
  return report.findings.filter((finding) => finding.isNew);
}

/** The findings that stand at the base already, in the report's order. */
export function oldFindings(report: Report): ReportedFinding[] {
  return report.findings.filter((finding) => !finding.isNew);
}

/** Whether this finding fails the check: it is new, and at or above the report's fail level. */
export function failsCheck(finding: ReportedFinding, report: Report): boolean {
  return finding.isNew && levels.indexOf(finding.level) <= levels.indexOf(report.failOn);
}

/** Items by key, keys in the order of their first item. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  return [...Map.groupBy(items, keyOf)];
}
