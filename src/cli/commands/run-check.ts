import { checkRepository } from "../../check/check-repository.ts";
import { undecidedReport } from "../../check/empty-report.ts";
import { exitCodeOf, Failure } from "../../failure.ts";
import { exitCodeOfReport } from "../../finding/report.ts";
import type { Report } from "../../finding/report.ts";
import { openSettled } from "../settled-repository.ts";
import { workflowOf } from "../../github/runner.ts";
import { formats } from "../../report/formats.ts";
import { rules } from "../../rules/index.ts";
import { version } from "../../version.ts";
import { print, printFailure, wantsColor } from "../output.ts";
import { cacheFor } from "../reading-cache.ts";
import type { GlobalOptions } from "../program.ts";
import type { CheckOptions } from "./check.ts";

/** Runs a check, says what came of it in the format asked for, and answers the exit code. */
export async function runCheck(options: CheckOptions, globals: GlobalOptions): Promise<number> {
  try {
    const report = await reportFor(options, globals.C);
    print(render(report, options.format, globals));
    return exitCodeOfReport(report);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    // Somebody reads a machine's format from stdout: it says there that nothing was decided.
    if (options.format === "text") printFailure(thrown);
    else print(render(undecidedReport(thrown, options.failOn), options.format, globals));
    return exitCodeOf(thrown);
  }
}

async function reportFor(options: CheckOptions, folder: string): Promise<Report> {
  const { base, head, staged, failOn } = options;
  const repository = await openSettled(folder);
  const now = new Date();
  const cache = options.cache ? await cacheFor(repository, now.getTime()) : null;
  const report = await checkRepository({
    repository,
    ...(cache === null ? {} : { cache }),
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
    staged: staged === true,
    workflow: () => workflowOf(repository, process.env),
    failOn,
    now: now.toISOString(),
  });
  cache?.close();
  return report;
}

function render(report: Report, format: CheckOptions["format"], { color, quiet }: GlobalOptions): string {
  return formats[format](report, {
    color: wantsColor(process.stdout, color),
    quiet: quiet === true,
    version,
    rules,
  });
}
