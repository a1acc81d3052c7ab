import { randomUUID } from "node:crypto";
import { undecidedReport } from "../check/empty-report.ts";
import { exitCodeOf, Failure, toFailure } from "../failure.ts";
import { exitCodeOfReport } from "../finding/report.ts";
import type { Report } from "../finding/report.ts";
import type { Environment } from "../github/runner.ts";
import { renderGithub, guardWorkflowCommands } from "../report/render-github.ts";
import { renderText } from "../report/render-text.ts";
import { readInputs } from "./inputs.ts";
import type { ActionInputs } from "./inputs.ts";

/** A verdict and what a runner is told of it. */
interface Verdict {
  readonly report: Report;
  readonly code: number;
}

/**
 * Checks as the Action and answers the exit code. The verdict stands before anything is posted; what cannot be posted is
 * a warning in the log and never changes it.
 */
export async function runAction(env: Environment): Promise<number> {
  const inputs = readSafely();
  const isRead = !(inputs instanceof Failure);
  const verdict = say(isRead ? await verdictFor(inputs, env) : undecided(inputs));
  const { publish } = await import("./publish.ts");
  await publish(verdict.report, isRead ? inputs : silentInputs, env);
  return verdict.code;
}

/** What is published when the inputs cannot be read: the job's own files, and nothing anywhere else. */
const silentInputs: ActionInputs = {
  token: "",
  base: "",
  head: "",
  failOn: "error",
  comment: "never",
  sarifFile: "",
  path: ".",
};

function readSafely(): ActionInputs | Failure {
  try {
    return readInputs();
  } catch (thrown) {
    return toFailure(thrown, "correct the inputs of the step");
  }
}

async function verdictFor(inputs: ActionInputs, env: Environment): Promise<Verdict> {
  try {
    // Loaded when the inputs are known to be right: it is nearly the whole program.
    const { decide } = await import("./decide.ts");
    const report = await decide(inputs, env);
    return { report, code: exitCodeOfReport(report) };
  } catch (thrown) {
    return undecided(toFailure(thrown, "run the job again with debug logging; if it stays, report this message"));
  }
}

function undecided(failure: Failure): Verdict {
  return { report: undecidedReport(failure, "error"), code: exitCodeOf(failure) };
}

/** The log and the annotations: everything that needs no permission. */
function say(verdict: Verdict): Verdict {
  const log = renderText(verdict.report, { color: false, quiet: false });
  process.stdout.write(guardWorkflowCommands(log, randomUUID()));
  process.stdout.write(renderGithub(verdict.report));
  return verdict;
}
