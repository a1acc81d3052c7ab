import { z } from "zod";
import { accountPayload, address, commitId, items, maybe, numericId, time } from "./payload.ts";

/** One attempt of a workflow run: `GET …/actions/runs/{id}` sends the latest, `…/attempts/{n}` any. */
export const workflowRunPayload = z.object({
  id: numericId,
  node_id: maybe(z.string()),
  name: maybe(z.string()),
  display_title: maybe(z.string()),
  path: maybe(z.string()),
  workflow_id: maybe(numericId),
  run_number: maybe(z.int()),
  run_attempt: z.int().positive().catch(1),
  event: maybe(z.string()),
  status: maybe(z.string()),
  conclusion: maybe(z.string()),
  head_branch: maybe(z.string()),
  head_sha: commitId,
  html_url: address,
  actor: maybe(accountPayload),
  triggering_actor: maybe(accountPayload),
  run_started_at: maybe(time),
  created_at: time,
  updated_at: maybe(time),
});

/** A job of a workflow run's attempt. */
export const jobPayload = z.object({
  id: numericId,
  name: z.string().catch(""),
  status: maybe(z.string()),
  conclusion: maybe(z.string()),
  started_at: maybe(time),
  completed_at: maybe(time),
  labels: items(z.string()),
  html_url: maybe(address),
});

/** A file that a workflow run kept; `digest` is `sha256:…` since upload-artifact v4. */
export const actionsArtifactPayload = z.object({
  id: numericId,
  name: z.string(),
  size_in_bytes: maybe(z.int().nonnegative()),
  expired: maybe(z.boolean()),
  digest: maybe(z.string()),
  created_at: time,
  updated_at: maybe(time),
});

export type WorkflowRun = z.output<typeof workflowRunPayload>;
export type WorkflowJob = z.output<typeof jobPayload>;
export type ActionsArtifact = z.output<typeof actionsArtifactPayload>;
