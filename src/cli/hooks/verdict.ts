import { exitCodeOf, Failure } from "../../failure.ts";
import { exitCodeOfReport } from "../../finding/report.ts";
import type { Report } from "../../finding/report.ts";
import { renderText } from "../../report/render-text.ts";
import { printable } from "../../text/printable.ts";
import { failureOf, printFailure } from "../output.ts";

/**
 * Runs one check of a hook, says on stderr what stands against it, and answers the exit code: nothing is said of what is clean,
 * and a repository without a store has nothing to be held against it. Never throws: what cannot be decided is refused.
 */
export async function verdictOf(what: string, check: () => Promise<Report>): Promise<number> {
  try {
    const report = await check();
    const code = exitCodeOfReport(report);
    if (code !== 0) tell(what, renderText(report, { color: false, quiet: true }));
    return code;
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.code === "no-store") return 0;
    tell(what, "");
    printFailure(failure);
    return exitCodeOf(failure);
  }
}

/** A refusal of something that no report is about. */
export function refuse(what: string, message: string, help: string): number {
  tell(what, "");
  printFailure(new Failure("usage", message, help));
  return 1;
}

function tell(what: string, text: string): void {
  process.stderr.write(`cwom: ${printable(what)} is refused\n${text}`);
}
