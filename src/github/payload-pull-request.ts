import { z } from "zod";
import { accountPayload, address, commitId, items, label, maybe, numericId, time } from "./payload.ts";

/** One side of a pull request; `repo` is null where the fork was deleted. */
const side = z.object({
  ref: maybe(z.string()),
  sha: commitId,
  repo: maybe(z.object({ id: numericId, full_name: maybe(z.string()) })),
});

/** A pull request, as `GET …/pulls/{n}` sends it; `merge_commit_sha` is absent from API version 2026-03-10 on. */
export const pullRequestPayload = z.object({
  id: numericId,
  node_id: maybe(z.string()),
  number: z.int().positive(),
  html_url: address,
  title: z.string().catch(""),
  body: maybe(z.string()),
  state: z.string(),
  draft: maybe(z.boolean()),
  user: maybe(accountPayload),
  labels: items(label),
  merged: maybe(z.boolean()),
  merged_at: maybe(time),
  merged_by: maybe(accountPayload),
  merge_commit_sha: maybe(commitId),
  head: side,
  base: side,
  created_at: time,
  updated_at: maybe(time),
  closed_at: maybe(time),
});

/** A review of a pull request; `commit_id` is what was looked at. */
export const reviewPayload = z.object({
  id: numericId,
  user: maybe(accountPayload),
  state: z.string(),
  commit_id: maybe(z.string()),
  html_url: maybe(address),
  submitted_at: maybe(time),
});

/** A check run of a commit. */
export const checkRunPayload = z.object({
  id: numericId,
  name: z.string(),
  head_sha: maybe(z.string()),
  status: z.string(),
  conclusion: maybe(z.string()),
  html_url: maybe(address),
  details_url: maybe(address),
  app: maybe(z.object({ slug: maybe(z.string()) })),
});

/** One context of a commit's combined status, the older form of a check. */
export const commitStatusPayload = z.object({
  context: z.string(),
  state: z.string(),
  target_url: maybe(address),
});

export type GithubPullRequest = z.output<typeof pullRequestPayload>;
export type GithubReview = z.output<typeof reviewPayload>;
export type CheckRun = z.output<typeof checkRunPayload>;
export type CommitStatus = z.output<typeof commitStatusPayload>;
