import type { Actor } from "../model/primitives.ts";
import { cleanLine, wordOf } from "./clean-text.ts";
import { draftOf } from "./draft.ts";
import type { Mapped } from "./draft.ts";
import { mapActionsArtifact } from "./map-actions-artifact.ts";
import { mapActor } from "./map-actor.ts";
import { attemptOrigin, idOf, repoRef } from "./mapping.ts";
import type { Mapping, RefValue } from "./mapping.ts";
import type { ActionsArtifact, WorkflowJob, WorkflowRun } from "./payload-actions.ts";
import { laterOf, secondsBetween } from "./times.ts";
import { failureOf, outcomeOf } from "./workflow-run-outcome.ts";
import { issueOfWorkflowRun } from "./workflow-run-issue.ts";

/** A matrix has up to 256 jobs; nobody reads more names. */
const mostNames = 300;

/** What GitHub knows of one attempt of a workflow run. */
export interface AttemptInput {
  readonly run: WorkflowRun;
  readonly jobs: readonly WorkflowJob[];
  /** What the attempt kept; GitHub lists it for the run as a whole. */
  readonly artifacts: readonly ActionsArtifact[];
  /** Ids of the Issues of the pull requests whose head the run worked on, the first of which it is for. */
  readonly issues: readonly string[];
}

/** One attempt of a workflow run as a Run of its own, with what it kept, and an Issue where it belongs to none. */
export function mapWorkflowRun(input: AttemptInput, mapping: Mapping): Mapped {
  const { run, jobs } = input;
  const found = issueOfWorkflowRun(input, mapping);
  if (found.issue === null) return { drafts: [], notes: [] };
  const externalId = attemptOrigin(mapping, run.id, run.run_attempt);
  const created = laterOf(run.created_at, run.run_started_at);
  const ref: RefValue<"Run"> = { kind: "Run", id: idOf(mapping, "Run", externalId, created) };
  const of = { run: ref, issue: found.issue, page: run.html_url };
  const outputs = input.artifacts.map((kept) => mapActionsArtifact(kept, of, mapping));
  const { status, note } = outcomeOf(run);
  const over = status === "done" || status === "failed" || status === "canceled";
  const draft = draftOf("Run", ref.id, externalId, {
    for_issue: found.issue,
    repo: repoRef(mapping),
    status,
    mode: "system",
    executor: { actor: actionsOf(mapping), runtime: "ci", toolchain: toolchainOf(input) },
    plan: { steps: stepsOf(jobs) },
    telemetry: over || status === "running" ? telemetryOf(input, created, over) : {},
    cost: { compute_s: over && jobs.length > 0 ? computeSecondsOf(jobs) : undefined },
    outputs: {
      artifacts: outputs.map(({ id }) => ({ kind: "Artifact", id })),
      result_summary: over ? summaryOf(input) : undefined,
    },
    failure: status === "failed" ? failureOf(run, jobs) : undefined,
    meta: { "github/workflow_run": originOf(run, externalId, mapping) },
    created_at: created,
    updated_at: laterOf(created, run.updated_at),
  });
  const notes = note === null ? [] : [`workflow run ${run.id}, attempt ${run.run_attempt}: ${note}`];
  return { drafts: [...found.drafts, draft, ...outputs], notes };
}

/** What executes a workflow run is GitHub Actions; who set it off stands in its meta. */
function actionsOf({ host }: Mapping): Actor {
  return { actor_kind: "system", actor_id: `${host}/actions`, display: "GitHub Actions" };
}

function toolchainOf({ run, jobs }: AttemptInput): string[] {
  const names = [run.path ?? "", ...jobs.flatMap(({ labels }) => labels)].map((name) => cleanLine(name));
  return [...new Set(names)].filter((name) => name !== "").slice(0, mostNames);
}

function stepsOf(jobs: readonly WorkflowJob[]): string[] {
  const names = jobs.map(({ name }) => cleanLine(name, 256)).filter((name) => name !== "");
  return names.slice(0, mostNames);
}

/** GitHub says of no run when it ended; its last job does, and else its last update. */
function telemetryOf({ run, jobs }: AttemptInput, started: string, isOver: boolean): object {
  if (!isOver) return { started_at: started };
  const ends = jobs.flatMap(({ completed_at: end }) => end ?? []).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const ended = laterOf(started, ends.at(-1) ?? run.updated_at);
  return { started_at: started, ended_at: ended, duration_s: secondsBetween(started, ended) };
}

function computeSecondsOf(jobs: readonly WorkflowJob[]): number {
  const seconds = jobs.map(({ started_at: start, completed_at: end }) =>
    start === null || end === null ? 0 : Math.max(0, secondsBetween(start, end)),
  );
  return seconds.reduce((sum, one) => sum + one, 0);
}

function summaryOf({ run, jobs }: AttemptInput): string {
  const good = jobs.filter(({ conclusion }) => conclusion === "success").length;
  const name = run.name ?? run.path ?? "Workflow";
  return cleanLine(
    `${name}, attempt ${run.run_attempt}: ${run.conclusion ?? ""}; ${good} of ${jobs.length} jobs succeeded.`,
  );
}

function originOf(run: WorkflowRun, externalId: string, mapping: Mapping): object {
  return {
    external_id: externalId,
    run_id: run.id,
    attempt: run.run_attempt,
    node_id: wordOf(run.node_id),
    url: run.html_url,
    event: wordOf(run.event),
    title: wordOf(run.display_title),
    head: { branch: wordOf(run.head_branch), sha: run.head_sha },
    triggered_by: mapActor(run.triggering_actor ?? run.actor, mapping).actor_id,
  };
}
