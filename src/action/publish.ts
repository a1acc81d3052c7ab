import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { setOutput, warning } from "@actions/core";
import type { Report } from "../finding/report.ts";
import type { Environment } from "../github/runner.ts";
import { renderReportWithReview } from "../report/review/render-review-json.ts";
import type { Review } from "../report/review/review.ts";
import { renderSummary } from "../report/render-summary.ts";
import { version } from "../version.ts";
import { printableLine } from "../text/printable.ts";
import type { Decision } from "./decide.ts";
import type { ActionInputs } from "./inputs.ts";

/** What can be told of the change that a report is about; null and nothing where there is none. */
export type Telling = Pick<Decision, "describe" | "suggest">;

/** Hands a finished report on: outputs, job summary, files, comment, suggestions. Each is tried; one that fails is a warning. */
export async function publish(
  report: Report,
  { describe, suggest }: Telling,
  inputs: ActionInputs,
  env: Environment,
): Promise<void> {
  await attempt("set the outputs", () => setOutputs(report));
  const review = (await attempt("tell the change in words", describe)) ?? null;
  await attempt("write the job summary", () => writeSummary(report, review, env));
  await attempt("write the report", () => writeReport(report, review, env));
  await attempt("write the SARIF file", () => writeSarif(report, inputs, env));
  await attempt("write the comment", () => comment(report, review, inputs, env));
  await attempt("suggest the mends", () => suggestOn(suggest, inputs, env));
}

async function attempt<T>(what: string, action: () => Promise<T> | T): Promise<T | undefined> {
  try {
    return await action();
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    warning(`could not ${what}: ${printableLine(reason, 500)}`);
    return undefined;
  }
}

async function writeSummary(report: Report, review: Review | null, env: Environment): Promise<void> {
  const file = env["GITHUB_STEP_SUMMARY"];
  if (file !== undefined && file !== "")
    await appendFile(file, renderSummary(report, { review, elsewhere: "the file of the output report" }));
}

function setOutputs(report: Report): void {
  setOutput("conclusion", report.conclusion);
  setOutput("errors", report.counts.error);
  setOutput("warnings", report.counts.warning);
  setOutput("base", report.comparison?.base ?? "");
  setOutput("head", report.comparison?.head ?? report.commit ?? "");
  setOutput("changed", report.comparison?.changed.length ?? 0);
}

async function writeReport(report: Report, review: Review | null, env: Environment): Promise<void> {
  const file = join(env["RUNNER_TEMP"] ?? ".", "cwom-report.json");
  await writeFile(file, renderReportWithReview(report, review));
  setOutput("report", file);
}

async function writeSarif(report: Report, { sarifFile }: ActionInputs, env: Environment): Promise<void> {
  if (sarifFile === "") return;
  const [{ renderSarif }, { rules }] = await Promise.all([
    import("../report/render-sarif.ts"),
    import("../rules/index.ts"),
  ]);
  const file = resolve(env["GITHUB_WORKSPACE"] ?? ".", sarifFile);
  await mkdir(dirname(file), { recursive: true });
  // The checkout may hold a link of that name: what it points at is nobody's to overwrite.
  await rm(file, { force: true });
  await writeFile(file, renderSarif(report, { version, rules }), { flag: "wx" });
}

async function comment(report: Report, review: Review | null, inputs: ActionInputs, env: Environment): Promise<void> {
  if (inputs.comment === "never" || inputs.token === "") return;
  // Loaded only where a comment may be written: most checks never talk to GitHub.
  const { commentOn } = await import("./comment.ts");
  await commentOn(report, review, inputs, env);
}

async function suggestOn(suggest: Telling["suggest"], inputs: ActionInputs, env: Environment): Promise<void> {
  if (inputs.comment === "never" || inputs.suggestions === "never" || inputs.token === "") return;
  const { suggestMendsOn } = await import("./suggest.ts");
  await suggestMendsOn(suggest, inputs, env);
}
