import { auditHistory } from "../../check/audit/audit-history.ts";
import { undecidedReport } from "../../check/empty-report.ts";
import { exitCodeOf, Failure } from "../../failure.ts";
import { exitCodeOfReport } from "../../finding/report.ts";
import type { Report } from "../../finding/report.ts";
import { openRepository } from "../../git/open-repository.ts";
import { namedCommit } from "../../github/available-commit.ts";
import { formats } from "../../report/formats.ts";
import { rules } from "../../rules/index.ts";
import { version } from "../../version.ts";
import { keepAnchor, readAnchor } from "../audit-anchor.ts";
import type { AnchorKey } from "../audit-anchor.ts";
import { print, printFailure, wantsColor } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import type { AuditOptions } from "./audit.ts";

/** Runs an audit, says what came of it in the format asked for, and answers the exit code. */
export async function runAudit(revision: string, options: AuditOptions, globals: GlobalOptions): Promise<number> {
  try {
    const report = await reportFor(revision, options, globals.C);
    print(render(report, options, globals));
    return exitCodeOfReport(report);
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    // Somebody reads a machine's format from stdout: it says there that nothing was decided.
    if (options.format === "text") printFailure(thrown);
    else print(render(undecidedReport(thrown, "error"), options, globals));
    return exitCodeOf(thrown);
  }
}

async function reportFor(revision: string, options: AuditOptions, folder: string): Promise<Report> {
  const { since, resume } = options;
  if (since !== undefined && resume === true) {
    throw new Failure("usage", "--since and --resume exclude each other", "give one of them");
  }
  const repository = await openRepository(folder);
  const tip = await namedCommit(repository, revision);
  const allCommits = options.allCommits === true;
  const key: AnchorKey = { revision, allCommits };
  const named = since === undefined ? null : await namedCommit(repository, since);
  const anchor = resume === true ? await readAnchor(repository, key) : named;
  const report = await auditHistory({ repository, tip, since: anchor, allCommits });
  if (resume === true && report.conclusion === "clean") await keepAnchor(repository, key, tip);
  return report;
}

function render(report: Report, { format }: AuditOptions, { color, quiet }: GlobalOptions): string {
  const how = { color: wantsColor(process.stdout, color), quiet: quiet === true, version, rules };
  return formats[format](report, how);
}
