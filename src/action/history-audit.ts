import { auditHistory } from "../check/audit/audit-history.ts";
import type { Report } from "../finding/report.ts";
import type { GitRepository } from "../git/repository.ts";
import { availableCommit } from "../github/available-commit.ts";
import type { WorkflowContext } from "../github/workflow-event.ts";
import { auditSentence } from "../report/sentences.ts";

/** Whether an event is about no change, but about the default branch as it has become: then its history is looked at too. */
export function wantsAudit({ event, eventName, gitRef }: WorkflowContext): boolean {
  if (event.name === "workflow_dispatch") return gitRef === `refs/heads/${event.payload.repository.default_branch}`;
  return eventName === "schedule";
}

/** The report of a state with what an audit of its history found, which is fetched where the checkout has only its end. */
export async function withAudit(state: Report, repository: GitRepository, { sha }: WorkflowContext): Promise<Report> {
  const tip = await availableCommit(repository, sha);
  if (await repository.isShallow()) await repository.fetch({ want: tip, depth: "history" });
  const audit = await auditHistory({ repository, tip, since: null, allCommits: false });
  const said = audit.audit === undefined ? [] : [auditSentence(audit.audit, audit.counts)];
  return {
    ...state,
    conclusion: audit.conclusion === "clean" ? state.conclusion : audit.conclusion,
    counts: { ...state.counts, error: state.counts.error + audit.counts.error },
    findings: [...audit.findings, ...state.findings],
    notes: [...state.notes, ...said, ...audit.notes],
  };
}
