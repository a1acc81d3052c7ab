import { Gathering, readList } from "./read-list.ts";
import type { Answer, Refusal } from "./answer.ts";
import type { IssueInput } from "./map-issue.ts";
import type { Page } from "./page.ts";
import { commentPayload, issuePayload, timelineEventPayload } from "./payload-issue.ts";
import type { GithubIssue } from "./payload-issue.ts";
import type { Question, Reader } from "./reader.ts";

/** `owner` and `repo` of a request. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

/**
 * Issues and pull requests from the one that was left alone longest to the latest: whoever stops between two pages can go on
 * at the last `updated_at`. `since` is ISO-8601 UTC, null for all.
 */
export function listIssues(
  reader: Reader,
  where: RepositoryName,
  since: string | null,
  etag: string | null = null,
): AsyncGenerator<Page<GithubIssue> | Refusal, void> {
  const order = { state: "all", sort: "updated", direction: "asc" };
  const parameters = { owner: where.owner, repo: where.repo, ...order, ...(since === null ? {} : { since }) };
  return reader.pages({ name: "issues", parameters, etag }, issuePayload);
}

/** One issue by its number: moved, gone and missing are three different answers. */
export function readIssue(reader: Reader, where: RepositoryName, number: number): Promise<Answer<GithubIssue>> {
  return reader.one({ name: "issue", parameters: { ...where, issue_number: number } }, issuePayload);
}

/** What the mapping of an issue asks for besides the issue itself; only what the issue says that there is. */
export async function readIssueInput(
  reader: Reader,
  { owner, repo }: RepositoryName,
  issue: GithubIssue,
): Promise<Answer<IssueInput> & { readonly notes: readonly string[] }> {
  const gathering = new Gathering();
  const parameters = { owner, repo, issue_number: issue.number };
  const list = (name: Question["name"]): Question => ({ name, parameters });
  const hasParent = issue.parent_issue_url !== null;
  const waits = (issue.issue_dependencies_summary?.total_blocked_by ?? 0) > 0;
  // An issue that became a discussion is closed and locked.
  const mayBeDiscussion = issue.state === "closed" && issue.locked === true;
  const input = {
    issue,
    parent: hasParent ? await gathering.of(() => reader.one(list("parent"), issuePayload), null) : null,
    blockedBy: waits ? await gathering.of(() => readList(reader, list("blockedBy"), issuePayload), []) : [],
    comments:
      issue.state_reason === "duplicate"
        ? await gathering.of(() => readList(reader, list("comments"), commentPayload), [])
        : [],
    timeline: mayBeDiscussion
      ? await gathering.of(() => readList(reader, list("timeline"), timelineEventPayload), [])
      : [],
    hasOpenPullRequest: false,
    previous: [],
  };
  return { ...gathering.answer(input), notes: gathering.notes };
}
