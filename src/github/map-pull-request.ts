import type { Run } from "../model/run.ts";
import { cleanLine, cleanText, wordOf } from "./clean-text.ts";
import { draftOf } from "./draft.ts";
import type { Draft, Mapped } from "./draft.ts";
import { mapActor } from "./map-actor.ts";
import { mapCommit } from "./map-commit.ts";
import { idOf, issueOrigin, repoRef } from "./mapping.ts";
import type { Mapping, RefValue } from "./mapping.ts";
import type { GithubCommit } from "./payload.ts";
import type { TimelineEvent } from "./payload-issue.ts";
import type { GithubPullRequest } from "./payload-pull-request.ts";
import { issueOfPullRequest } from "./pull-request-issue.ts";
import { tagsOf } from "./tags.ts";
import { laterOf } from "./times.ts";
import { verificationOf } from "./verification.ts";
import type { Evidence } from "./verification.ts";

/** What GitHub knows of one pull request; what it was not asked for is empty. */
export interface PullRequestInput extends Evidence {
  readonly pullRequest: GithubPullRequest;
  readonly commits: readonly GithubCommit[];
  readonly timeline: readonly TimelineEvent[];
  /** The commit that it was merged as, for its parents. */
  readonly mergeCommit: GithubCommit | null;
  /** Numbers of the issues it closes, as GitHub links them; null where that cannot be asked, and its text has to do. */
  readonly closes: readonly number[] | null;
  /** Whether reviews, checks or statuses are missing because the token may not read them. */
  readonly isEvidencePartial: boolean;
}

/** A pull request alone, as it is sent. */
export function barePullRequest(pullRequest: GithubPullRequest): PullRequestInput {
  const nothing = { reviews: [], checkRuns: [], statuses: [], commits: [], timeline: [] };
  return { pullRequest, ...nothing, mergeCommit: null, closes: null, isEvidencePartial: false };
}

/**
 * A pull request as an Artifact of type pr, the Run of whoever wrote it, the commits that the settings ask for, and an Issue
 * where it closes none. Nothing for one without an issue where the settings skip those.
 */
export function mapPullRequest(input: PullRequestInput, mapping: Mapping): Mapped {
  const { pullRequest } = input;
  const found = issueOfPullRequest(input, mapping);
  if (found.issue === null) return { drafts: [], notes: [] };
  const { issue } = found;
  const externalId = issueOrigin(mapping, pullRequest.number);
  const created = pullRequest.created_at;
  const run: RefValue<"Run"> = { kind: "Run", id: idOf(mapping, "Run", externalId, created) };
  const sides = { issue, run, number: pullRequest.number, openedAt: created };
  const wanted = mapping.settings.commits === "all" || (mapping.settings.commits === "merged" && isMerged(pullRequest));
  const commits = (wanted ? input.commits : []).map((commit) => mapCommit(commit, sides, mapping));
  const artifact = artifactOf(input, { run, issue, closes: found.closes }, mapping);
  const outputs = [artifact, ...commits];
  return {
    drafts: [...found.drafts, runOf(input, { issue, outputs }, mapping), ...outputs],
    notes: found.notes,
  };
}

/** Whether it was merged: `merge_commit_sha` alone says nothing, as an open one has the commit of a trial merge there. */
export function isMerged({ merged, merged_at: mergedAt }: GithubPullRequest): boolean {
  return mergedAt !== null || merged === true;
}

/** The commit that a merged pull request became; null for one that is not merged, or where GitHub does not tell. */
export function mergeShaOf({
  pullRequest,
  timeline,
}: Pick<PullRequestInput, "pullRequest" | "timeline">): string | null {
  if (!isMerged(pullRequest)) return null;
  const event = timeline.findLast(({ event: name }) => name === "merged");
  const told = event?.commit_id ?? "";
  return pullRequest.merge_commit_sha ?? (/^[0-9a-f]{40,64}$/.test(told) ? told : null);
}

type Sides = { readonly run: RefValue<"Run">; readonly issue: RefValue<"Issue">; readonly closes: readonly number[] };

function artifactOf(input: PullRequestInput, { run, issue, closes }: Sides, mapping: Mapping): Draft<"Artifact"> {
  const { pullRequest } = input;
  const { number, body, head, state } = pullRequest;
  const externalId = issueOrigin(mapping, number);
  const isAbandoned = state === "closed" && !isMerged(pullRequest);
  const states = [...(pullRequest.draft === true ? ["draft"] : []), ...(isAbandoned ? ["abandoned"] : [])];
  const draft = draftOf("Artifact", idOf(mapping, "Artifact", externalId, pullRequest.created_at), externalId, {
    produced_by: run,
    for_issue: issue,
    type: "pr",
    title: cleanLine(pullRequest.title) || `(untitled #${number})`,
    uri: pullRequest.html_url,
    digest: `gitCommit:${mergeShaOf(input) ?? head.sha}`,
    preview: cleanText(body ?? "", 500).trim() || undefined,
    verification: verificationOf(input, head.sha),
    tags: tagsOf([...states, ...pullRequest.labels]),
    meta: { "github/pull_request": originOf(input, closes, mapping) },
    created_at: pullRequest.created_at,
    updated_at: laterOf(pullRequest.created_at, pullRequest.updated_at),
  });
  return input.isEvidencePartial ? { ...draft, untold: ["verification.status", "verification.checks"] } : draft;
}

function originOf(input: PullRequestInput, closes: readonly number[], mapping: Mapping): object {
  const { number, node_id: node, html_url: url, head, base, merged_by: mergedBy } = input.pullRequest;
  return {
    external_id: issueOrigin(mapping, number),
    number,
    node_id: wordOf(node),
    url,
    head: { ref: wordOf(head.ref), sha: head.sha, repository: wordOf(head.repo?.full_name) },
    base: { ref: wordOf(base.ref) },
    closes: closes.length === 0 ? undefined : closes,
    merged_by: mergedBy === null ? undefined : mapActor(mergedBy, mapping).actor_id,
    merged_as: mergeFormOf(input),
  };
}

/** One parent means a squash where the commit is none of the pull request's own. */
function mergeFormOf(input: PullRequestInput): string | undefined {
  const { mergeCommit, commits } = input;
  if (mergeCommit === null || mergeCommit.sha !== mergeShaOf(input)) return undefined;
  if (mergeCommit.parents.length > 1) return "merge";
  return commits.some(({ sha }) => sha === mergeCommit.sha) ? "rebase" : "squash";
}

type Made = { readonly issue: RefValue<"Issue">; readonly outputs: readonly Draft<"Artifact">[] };

/** The Run of writing it: from opening to merging or closing, by its author. */
function runOf(input: PullRequestInput, { issue, outputs }: Made, mapping: Mapping): Draft<"Run"> {
  const { pullRequest } = input;
  const externalId = issueOrigin(mapping, pullRequest.number);
  const created = pullRequest.created_at;
  const actor = mapActor(pullRequest.user, mapping);
  const status = runStatusOf(pullRequest);
  const end = pullRequest.merged_at ?? pullRequest.closed_at ?? pullRequest.updated_at;
  return draftOf("Run", idOf(mapping, "Run", externalId, created), externalId, {
    for_issue: issue,
    repo: repoRef(mapping),
    status,
    mode: actor.actor_kind,
    executor: { actor, runtime: "github" },
    telemetry: { started_at: created, ended_at: status === "running" ? undefined : laterOf(created, end) },
    outputs: {
      artifacts: outputs.map(({ id }) => ({ kind: "Artifact", id })),
      result_summary: summaryOf(input),
    },
    meta: { "github/pull_request": { external_id: externalId, number: pullRequest.number, url: pullRequest.html_url } },
    created_at: created,
    updated_at: laterOf(created, pullRequest.updated_at),
  });
}

function runStatusOf(pullRequest: GithubPullRequest): Run["status"] {
  if (isMerged(pullRequest)) return "done";
  return pullRequest.state === "closed" ? "canceled" : "running";
}

function summaryOf(input: PullRequestInput): string | undefined {
  const { pullRequest } = input;
  const sha = mergeShaOf(input);
  if (isMerged(pullRequest))
    return `Pull request #${pullRequest.number} was merged${sha === null ? "" : ` as ${sha}`}.`;
  return pullRequest.state === "closed" ? `Pull request #${pullRequest.number} was closed without a merge.` : undefined;
}
