import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { checkRepository, undecidedReport } from "../check/check-repository.ts";
import { exitCodeOf, Failure, toFailure } from "../failure.ts";
import { exitCodeOfReport } from "../finding/report.ts";
import type { Report } from "../finding/report.ts";
import { openRepository } from "../git/open-repository.ts";
import type { GitRepository } from "../git/repository.ts";
import { fetchCredentials } from "../github/fetch-credentials.ts";
import { workflowOf } from "../github/runner.ts";
import type { Environment } from "../github/runner.ts";
import type { WorkflowContext } from "../github/workflow-event.ts";
import { renderGithub, guardWorkflowCommands } from "../report/render-github.ts";
import { renderText } from "../report/render-text.ts";
import { wantsAudit, withAudit } from "./history-audit.ts";
import { readInputs } from "./inputs.ts";
import type { ActionInputs } from "./inputs.ts";
import { publish } from "./publish.ts";

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
  const verdict = say(isRead ? await decide(inputs, env) : undecided(inputs));
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

async function decide(inputs: ActionInputs, env: Environment): Promise<Verdict> {
  try {
    const folder = resolve(env["GITHUB_WORKSPACE"] ?? ".", inputs.path);
    const repository = await openRepository(folder, { env: fetchCredentials(inputs.token, env) });
    const state = await checkRepository({
      repository,
      ...(inputs.base === "" ? {} : { base: inputs.base }),
      ...(inputs.head === "" ? {} : { head: inputs.head }),
      workflow: () => eventOf(repository, env),
      failOn: inputs.failOn,
      now: new Date().toISOString(),
    });
    const workflow = inputs.base + inputs.head === "" ? eventOf(repository, env) : null;
    const isAudited = workflow !== null && wantsAudit(workflow);
    const report = isAudited ? await withAudit(state, repository, workflow) : state;
    return { report, code: exitCodeOfReport(report) };
  } catch (thrown) {
    return undecided(toFailure(thrown, "run the job again with debug logging; if it stays, report this message"));
  }
}

/** Whatever started an Action is a runner with an event: neither a missing word nor a folder elsewhere may lead to a check without a base. */
function eventOf(repository: GitRepository, env: Environment): WorkflowContext {
  const workflow = workflowOf(repository, { ...env, GITHUB_ACTIONS: "true" });
  if (workflow !== null) return workflow;
  const help = "name a folder of the checkout in the input path, or both commits in base and head";
  throw new Failure("base-unavailable", "the folder is outside the workspace that the event is about", help);
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
