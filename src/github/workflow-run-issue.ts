import { cleanLine } from "./clean-text.ts";
import type { Draft } from "./draft.ts";
import { attemptOrigin, knownIssue, repositoryOrigin } from "./mapping.ts";
import type { Mapping, RefValue } from "./mapping.ts";
import type { WorkflowRun } from "./payload-actions.ts";
import { refTo, stubIssue } from "./stub-issue.ts";

/** What tells which issue a workflow run is for. */
interface Given {
  readonly run: WorkflowRun;
  readonly issues: readonly string[];
}

/** The Issue that an attempt is for, with the one that had to be made up; null where the settings skip it. */
export function issueOfWorkflowRun(
  { run, issues }: Given,
  mapping: Mapping,
): { issue: RefValue<"Issue"> | null; drafts: readonly Draft<"Issue">[] } {
  const bound = mapping.issueOfRun(attemptOrigin(mapping, run.id, run.run_attempt));
  const stub = workflowIssue(run, mapping);
  const known = bound ?? issues[0] ?? issueOfBranch(run, mapping);
  if (known !== null && known !== stub.id) return { issue: { kind: "Issue", id: known }, drafts: [] };
  if (known === null && mapping.settings.unlinked_run === "skip") return { issue: null, drafts: [] };
  return { issue: refTo(stub), drafts: [stub] };
}

/** A branch that GitHub makes for an issue starts with its number. */
function issueOfBranch({ head_branch: branch }: WorkflowRun, mapping: Mapping): string | null {
  const number = /^(?<number>\d{1,9})-/.exec(branch ?? "")?.groups?.["number"];
  return number === undefined ? null : (knownIssue(mapping, Number(number))?.id ?? null);
}

/** One Issue for each workflow, for its runs that belong to no other. */
function workflowIssue(run: WorkflowRun, mapping: Mapping): Draft<"Issue"> {
  const { createdAt, fullName } = mapping.repository;
  const workflow = run.workflow_id ?? "unknown";
  return stubIssue(
    {
      externalId: `${repositoryOrigin(mapping)}/actions/workflows/${workflow}`,
      title: cleanLine(`Runs of the workflow ${run.path?.replace(/@.*$/s, "") ?? run.name ?? workflow}`),
      description: `Workflow runs of ${fullName} that belong to no issue.`,
      status: "planned",
      origin: {},
      createdAt,
      updatedAt: createdAt,
    },
    mapping,
  );
}
