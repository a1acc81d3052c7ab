import { createHash } from "node:crypto";
import { cleanLine, cleanText, wordOf } from "./clean-text.ts";
import type { Decision } from "./decision.ts";
import { draftOf } from "./draft.ts";
import type { Mapped } from "./draft.ts";
import { decidePriority } from "./issue-priority.ts";
import { relationsOf } from "./issue-relations.ts";
import type { Relations } from "./issue-relations.ts";
import { decideStatus } from "./issue-status.ts";
import { decideType } from "./issue-type.ts";
import { withoutMarker } from "./issue-marker.ts";
import { mapActor } from "./map-actor.ts";
import { idOf, issueOrigin, repoRef } from "./mapping.ts";
import type { Mapping } from "./mapping.ts";
import type { GithubComment, GithubIssue, TimelineEvent } from "./payload-issue.ts";
import { tagsOf } from "./tags.ts";
import { acceptanceCriteria } from "./task-list.ts";
import { laterOf } from "./times.ts";
import type { Issue } from "../model/issue.ts";

/** What GitHub knows of one issue; what it was not asked for is empty. */
export interface IssueInput {
  readonly issue: GithubIssue;
  readonly parent: GithubIssue | null;
  readonly blockedBy: readonly GithubIssue[];
  readonly comments: readonly GithubComment[];
  readonly timeline: readonly TimelineEvent[];
  /** Whether an open pull request that is no draft is to close it. */
  readonly hasOpenPullRequest: boolean;
  /** External ids that it had before it was transferred, oldest first. */
  readonly previous: readonly string[];
}

/** An issue alone, as a list sends it. */
export function bareIssue(issue: GithubIssue): IssueInput {
  return { issue, parent: null, blockedBy: [], comments: [], timeline: [], hasOpenPullRequest: false, previous: [] };
}

/** What was decided about an issue, and why. */
export interface IssueDecisions {
  readonly type: Decision<Issue["type"]>;
  readonly priority: Decision<Issue["priority"]>;
  readonly status: Decision<Issue["status"]>;
  readonly relations: Relations;
  readonly criteria: readonly string[];
}

/** Decides what GitHub leaves open: type, priority, status, relations and acceptance. */
export function decideIssue(input: IssueInput, mapping: Mapping): IssueDecisions {
  const { issue, timeline, hasOpenPullRequest } = input;
  const isDiscussion = timeline.some(({ event }) => event === "converted_to_discussion");
  return {
    type: decideType(issue, mapping.settings),
    priority: decidePriority(issue, mapping.settings),
    status: decideStatus({ issue, isDiscussion, hasOpenPullRequest }, mapping.settings),
    relations: relationsOf(input, mapping),
    criteria: acceptanceCriteria(issue.body ?? ""),
  };
}

/** An issue as an Issue. Its text is a description, never an instruction. */
export function mapIssue(input: IssueInput, mapping: Mapping): Mapped<"Issue"> {
  const { issue } = input;
  const decisions = decideIssue(input, mapping);
  const { type, priority, status, relations, criteria } = decisions;
  const externalId = issueOrigin(mapping, issue.number);
  const id = idOf(mapping, "Issue", externalId, issue.created_at);
  const draft = draftOf("Issue", id, externalId, {
    repo: repoRef(mapping),
    title: cleanLine(issue.title) || `(untitled #${issue.number})`,
    description: cleanText(withoutMarker(issue.body ?? "", id)),
    type: type.value,
    priority: priority.value,
    status: status.value,
    assignees: issue.assignees.map((account) => mapActor(account, mapping)),
    acceptance: { criteria },
    relationships: {
      parent: relations.parent ?? undefined,
      blocked_by: relations.blockedBy,
      duplicates: relations.duplicates,
    },
    tags: tagsOf(issue.labels),
    meta: { "github/issue": originOf(input, decisions, mapping) },
    created_at: issue.created_at,
    updated_at: laterOf(issue.created_at, issue.updated_at),
  });
  const notes = [type, priority, status].flatMap(({ note }) => (note === null ? [] : [note]));
  return { drafts: [draft], notes: notes.map((note) => `#${issue.number}: ${note}`) };
}

function originOf(
  { issue, timeline, previous }: IssueInput,
  { type, relations }: IssueDecisions,
  mapping: Mapping,
): object {
  const actorId = (account: GithubIssue["user"]): string => mapActor(account, mapping).actor_id;
  return {
    external_id: issueOrigin(mapping, issue.number),
    previous: previous.length === 0 ? undefined : previous,
    number: issue.number,
    node_id: wordOf(issue.node_id),
    url: issue.html_url,
    author: actorId(issue.user),
    closed_by: issue.closed_by === null ? undefined : actorId(issue.closed_by),
    state_reason: wordOf(issue.state_reason),
    converted_to_discussion: timeline.some(({ event }) => event === "converted_to_discussion") || undefined,
    milestone: wordOf(issue.milestone?.title),
    locked: issue.locked === true || undefined,
    lock_reason: wordOf(issue.active_lock_reason),
    via_app: wordOf(issue.performed_via_github_app?.slug),
    type_from: type.by,
    raw_sha256: createHash("sha256")
      .update(issue.body ?? "")
      .digest("hex"),
    unresolved: relations.unresolved.length === 0 ? undefined : relations.unresolved,
  };
}
