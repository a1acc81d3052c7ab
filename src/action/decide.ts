import { resolve } from "node:path";
import { examineRepository } from "../check/check-repository.ts";
import type { SuggestedMend } from "../check/suggest-mends.ts";
import { Failure } from "../failure.ts";
import type { Report } from "../finding/report.ts";
import type { Review } from "../report/review/review.ts";
import { openRepository } from "../git/open-repository.ts";
import type { GitRepository } from "../git/repository.ts";
import { fetchCredentials } from "../github/fetch-credentials.ts";
import { workflowOf } from "../github/runner.ts";
import type { Environment } from "../github/runner.ts";
import type { WorkflowContext } from "../github/workflow-event.ts";
import { wantsAudit, withAudit } from "./history-audit.ts";
import type { ActionInputs } from "./inputs.ts";

/** A report, and the change that it is about told in words when somebody asks. */
export interface Decision {
  readonly report: Report;
  /** Null where there was nothing to compare. */
  readonly describe: () => Promise<Review | null>;
  /** The mends that can be taken on lines of the pull request with this head, where the event chose the two commits; else none. */
  readonly suggest: (pullHead: string) => Promise<readonly SuggestedMend[]>;
}

/** Checks what the inputs and the event name, with the audit where the event asks for one. Throws a Failure when nothing can be decided. */
export async function decide(inputs: ActionInputs, env: Environment): Promise<Decision> {
  const folder = resolve(env["GITHUB_WORKSPACE"] ?? ".", inputs.path);
  const repository = await openRepository(folder, { env: fetchCredentials(inputs.token, env) });
  const examined = await examineRepository({
    repository,
    ...(inputs.base === "" ? {} : { base: inputs.base }),
    ...(inputs.head === "" ? {} : { head: inputs.head }),
    workflow: () => eventOf(repository, env),
    failOn: inputs.failOn,
    now: new Date().toISOString(),
  });
  const workflow = inputs.base + inputs.head === "" ? eventOf(repository, env) : null;
  const { report: state } = examined;
  const report = workflow !== null && wantsAudit(workflow) ? await withAudit(state, repository, workflow) : state;
  const describe = async (): Promise<Review | null> => {
    // Loaded when the verdict has been said.
    const { describeChange } = await import("../check/describe-change.ts");
    return await describeChange(repository, examined);
  };
  const suggest = async (pullHead: string): Promise<readonly SuggestedMend[]> => {
    if (workflow === null) return [];
    const { suggestMends } = await import("../check/suggest-mends.ts");
    return await suggestMends(repository, examined, pullHead);
  };
  return { report, describe, suggest };
}

/** Whatever started an Action is a runner with an event: neither a missing word nor a folder elsewhere may lead to a check without a base. */
function eventOf(repository: GitRepository, env: Environment): WorkflowContext {
  const workflow = workflowOf(repository, { ...env, GITHUB_ACTIONS: "true" });
  if (workflow !== null) return workflow;
  const help = "name a folder of the checkout in the input path, or both commits in base and head";
  throw new Failure("base-unavailable", "the folder is outside the workspace that the event is about", help);
}
