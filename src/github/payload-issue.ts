import { z } from "zod";
import { accountPayload, address, items, label, maybe, numericId, time } from "./payload.ts";

const fieldValue = z.object({
  issue_field_name: maybe(z.string()),
  name: maybe(z.string()),
  value: maybe(z.union([z.string(), z.number()])),
  single_select_option: maybe(z.object({ name: z.string() })),
});

/** What a payload says of an issue's state; some leave it out. */
function withState<T extends { state: string | null; closed_at: string | null }>(issue: T) {
  return { ...issue, state: issue.state ?? (issue.closed_at === null ? "open" : "closed") };
}

/** An issue, or the row of a pull request in a list of issues: that one has `pull_request`, and its `id` is not the pull request's. */
export const issuePayload = z
  .object({
    id: numericId,
    node_id: maybe(z.string()),
    number: z.int().positive(),
    html_url: address,
    repository_url: maybe(address),
    title: z.string().catch(""),
    body: maybe(z.string()),
    state: maybe(z.string()),
    state_reason: maybe(z.string()),
    user: maybe(accountPayload),
    author_association: maybe(z.string()),
    closed_by: maybe(accountPayload),
    assignees: items(accountPayload),
    labels: items(label),
    milestone: maybe(z.object({ title: z.string() })),
    locked: maybe(z.boolean()),
    active_lock_reason: maybe(z.string()),
    type: maybe(z.object({ name: z.string() })),
    parent_issue_url: maybe(address),
    sub_issues_summary: maybe(z.object({ total: maybe(z.number()) })),
    issue_dependencies_summary: maybe(
      z.object({
        blocked_by: maybe(z.number()),
        total_blocked_by: maybe(z.number()),
        total_blocking: maybe(z.number()),
      }),
    ),
    issue_field_values: items(fieldValue),
    performed_via_github_app: maybe(z.object({ slug: maybe(z.string()) })),
    pull_request: z
      .unknown()
      .optional()
      .transform((value) => (typeof value === "object" && value !== null ? true : null)),
    created_at: time,
    updated_at: maybe(time),
    closed_at: maybe(time),
  })
  .transform(withState);

/** An event of an issue's timeline, whatever it is about. */
export const timelineEventPayload = z.object({
  event: z.string(),
  commit_id: maybe(z.string()),
  created_at: maybe(time),
  source: maybe(z.object({ issue: maybe(z.object({ number: z.int(), html_url: maybe(address) })) })),
});

/** A comment of an issue. */
export const commentPayload = z.object({ body: maybe(z.string()), user: maybe(accountPayload) });

export type GithubIssue = z.output<typeof issuePayload>;
export type TimelineEvent = z.output<typeof timelineEventPayload>;
export type GithubComment = z.output<typeof commentPayload>;
