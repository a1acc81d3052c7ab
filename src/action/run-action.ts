import { randomUUID } from "node:crypto";
import { undecidedReport } from "../check/empty-report.ts";
import { exitCodeOf, Failure, toFailure } from "../failure.ts";
import { exitCodeOfReport } from "../finding/report.ts";
import type { Report } from "../finding/report.ts";
import type { Environment } from "../github/runner.ts";
import { logLine } from "../report/log-line.ts";
import { renderGithub, guardWorkflowCommands } from "../report/render-github.ts";
import { renderText } from "../report/render-text.ts";
import { readInputs } from "./inputs.ts";
import type { ActionInputs } from "./inputs.ts";
import type { Telling } from "./publish.ts";

/** A verdict, what a runner is told of it, and what there is to tell of the change that it is about. */
interface Verdict {
  readonly report: Report;
  readonly code: number;
  readonly telling: Telling;
}

/**
 * Checks as the Action and answers the exit code. The verdict stands before anything is posted; what cannot be posted is
 * a warning in the log and never changes it. In mode comment nothing is judged: somebody else's report is posted; in mode sync
 * nothing is judged either.
 */
export async function runAction(env: Environment): Promise<number> {
  const inputs = readSafely(env);
  const isRead = !(inputs instanceof Failure);
  if (isRead && inputs.mode === "comment") return postReport(inputs, env);
  if (isRead && inputs.mode === "sync") {
    const { runSync } = await import("./sync.ts");
    return runSync(inputs, env);
  }
  const verdict = say(isRead ? await verdictFor(inputs, env) : undecided(inputs));
  const { publish } = await import("./publish.ts");
  await publish(verdict.report, verdict.telling, isRead ? inputs : silentInputs, env);
  return verdict.code;
}

/** Posting is all there is to do here, so that not being able to is an error. */
async function postReport(inputs: ActionInputs, env: Environment): Promise<number> {
  try {
    const { relayReport } = await import("./relay-report.ts");
    process.stdout.write(`${logLine(await relayReport(inputs, env), 500)}\n`);
    return 0;
  } catch (thrown) {
    const failure = toFailure(thrown, "give the job pull-requests: write, and the report that the check wrote");
    return say(undecided(failure)).code;
  }
}

const nothingToTell: Telling = { describe: () => Promise.resolve(null), suggest: () => Promise.resolve([]) };

/** What is published when the inputs cannot be read: the job's own files, and nothing anywhere else. */
const silentInputs: ActionInputs = {
  mode: "check",
  token: "",
  base: "",
  head: "",
  failOn: "error",
  comment: "never",
  suggestions: "never",
  sarifFile: "",
  reportFile: "",
  path: ".",
  syncTo: "branch",
  full: false,
  push: false,
};

function readSafely({ GITHUB_EVENT_NAME: eventName = "" }: Environment): ActionInputs | Failure {
  try {
    return readInputs(eventName);
  } catch (thrown) {
    return toFailure(thrown, "correct the inputs of the step");
  }
}

async function verdictFor(inputs: ActionInputs, env: Environment): Promise<Verdict> {
  try {
    // Loaded when the inputs are known to be right: it is nearly the whole program.
    const { decide } = await import("./decide.ts");
    const { report, ...telling } = await decide(inputs, env);
    return { report, code: exitCodeOfReport(report), telling };
  } catch (thrown) {
    return undecided(toFailure(thrown, "run the job again with debug logging; if it stays, report this message"));
  }
}

function undecided(failure: Failure): Verdict {
  return { report: undecidedReport(failure, "error"), code: exitCodeOf(failure), telling: nothingToTell };
}

/** The log and the annotations: everything that needs no permission. */
function say(verdict: Verdict): Verdict {
  const log = renderText(verdict.report, { color: false, quiet: false });
  process.stdout.write(guardWorkflowCommands(log, randomUUID()));
  process.stdout.write(renderGithub(verdict.report));
  return verdict;
}
