import type { Answer, Refusal } from "./answer.ts";
import type { AttemptInput } from "./map-workflow-run.ts";
import type { Page } from "./page.ts";
import { numericId } from "./payload.ts";
import { actionsArtifactPayload, jobPayload, workflowRunPayload } from "./payload-actions.ts";
import type { ActionsArtifact, WorkflowRun } from "./payload-actions.ts";
import type { RepositoryName } from "./read-issue.ts";
import { Gathering, readList } from "./read-list.ts";
import type { Reader } from "./reader.ts";
import { z } from "zod";

/**
 * Workflow runs that were created in a time, newest first: `from` and `to` (null for now) are ISO-8601 UTC, the ends included.
 * GitHub shows no more than 1,000 of one question: whoever gets that many has to ask for a shorter time.
 */
export function listWorkflowRuns(
  reader: Reader,
  { owner, repo }: RepositoryName,
  { from, to }: { readonly from: string; readonly to: string | null },
  etag: string | null = null,
): AsyncGenerator<Page<WorkflowRun> | Refusal, void> {
  // With no time that moves on in it, the same question can be asked again.
  const parameters = { owner, repo, created: to === null ? `>=${from}` : `${from}..${to}` };
  return reader.pages({ name: "workflowRuns", parameters, etag }, workflowRunPayload);
}

/** The latest attempt of a workflow run. */
export function readWorkflowRun(reader: Reader, where: RepositoryName, runId: number): Promise<Answer<WorkflowRun>> {
  return reader.one({ name: "workflowRun", parameters: { ...where, run_id: runId } }, workflowRunPayload);
}

/** All attempts of a workflow run but the one at hand, oldest first. */
export async function readEarlierAttempts(
  reader: Reader,
  where: RepositoryName,
  latest: WorkflowRun,
): Promise<Answer<WorkflowRun[]>> {
  const gathering = new Gathering();
  const attempts: WorkflowRun[] = [];
  for (let number = 1; number < latest.run_attempt; number += 1) {
    const parameters = { ...where, run_id: latest.id, attempt_number: number };
    const attempt = await gathering.of(() => reader.one({ name: "attempt", parameters }, workflowRunPayload), null);
    if (attempt !== null) attempts.push(attempt);
  }
  return gathering.answer(attempts);
}

/** Everything that the mapping of one attempt asks for. `next` is when the next attempt began: what was kept from then on is its own. */
export async function readAttemptInput(
  reader: Reader,
  { owner, repo }: RepositoryName,
  run: WorkflowRun,
  next: string | null,
  issues: readonly string[],
): Promise<Answer<AttemptInput> & { readonly notes: readonly string[] }> {
  const gathering = new Gathering();
  const ofRun = { owner, repo, run_id: run.id };
  const ofAttempt = { ...ofRun, attempt_number: run.run_attempt };
  const input: AttemptInput = {
    run,
    issues,
    jobs: await gathering.of(() => readList(reader, { name: "jobs", parameters: ofAttempt }, jobPayload), []),
    artifacts: (
      await gathering.of(() => readList(reader, { name: "artifacts", parameters: ofRun }, actionsArtifactPayload), [])
    ).filter((kept) => isOf(kept, run, next)),
  };
  return { ...gathering.answer(input), notes: gathering.notes };
}

/** GitHub keeps artifacts by run: the time of each says in which attempt it was made. */
function isOf(
  { created_at: made }: ActionsArtifact,
  { run_attempt: attempt, run_started_at: start }: WorkflowRun,
  next: string | null,
): boolean {
  const isAfterStart = attempt === 1 || start === null || Date.parse(made) >= Date.parse(start);
  return isAfterStart && (next === null || Date.parse(made) < Date.parse(next));
}

/** Numbers of the pull requests that a commit belongs to. */
export function readPullRequestsOfCommit(
  reader: Reader,
  { owner, repo }: RepositoryName,
  sha: string,
): Promise<Answer<number[]>> {
  const parameters = { owner, repo, commit_sha: sha };
  return readList(reader, { name: "pullRequestsOfCommit", parameters }, numbered);
}

const numbered = z.object({ number: numericId }).transform(({ number }) => number);
