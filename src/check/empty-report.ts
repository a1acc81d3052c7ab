import type { Failure } from "../failure.ts";
import type { Report } from "../finding/report.ts";

/** The report of a check that came to no verdict. */
export function undecidedReport(failure: Failure, failOn: "error" | "warning"): Report {
  const { code, message, help } = failure;
  return { ...skippedReport("", failOn), conclusion: "undecided", notes: [], failure: { code, message, help } };
}

/** The report of a check that found nothing to look at, and why. */
export function skippedReport(reason: string, failOn: "error" | "warning"): Report {
  return {
    conclusion: "clean",
    objects: 0,
    head: "nothing",
    comparison: null,
    counts: { error: 0, warning: 0, info: 0 },
    old: 0,
    suppressed: 0,
    findings: [],
    notes: [reason],
    failOn,
    failure: null,
  };
}
