import type { Cursor } from "../github/cursor.ts";
import type { IssueInput } from "../github/map-issue.ts";
import type { PullRequestInput } from "../github/map-pull-request.ts";
import type { AttemptInput } from "../github/map-workflow-run.ts";
import type { GithubIssue } from "../github/payload-issue.ts";
import type { GithubRepository } from "../github/payload.ts";

/** An attempt of a workflow run, and the pull requests that its commit belongs to. */
export interface AttemptFacts extends Omit<AttemptInput, "issues"> {
  readonly pullRequests: readonly number[];
}

/** An issue that went to another repository. */
export interface Transfer {
  /** External id that it had here. */
  readonly from: string;
  /** Number of its new repository, and what it is called. */
  readonly repository: { readonly id: number; readonly fullName: string };
  readonly issue: GithubIssue;
}

/** Everything that was read of GitHub for one landing: nothing more has to be asked to plan it, however often. */
export interface Facts {
  readonly repository: GithubRepository;
  readonly issues: readonly IssueInput[];
  readonly pulls: readonly PullRequestInput[];
  readonly attempts: readonly AttemptFacts[];
  readonly transfers: readonly Transfer[];
  /** External ids of issues that were deleted. */
  readonly gone: readonly string[];
  /** Numbers of issues and pull requests that could not be read. */
  readonly failed: readonly number[];
  /** Numbers of what was read, or needs no other try. */
  readonly settled: readonly number[];
  /** Everything up to these times is in once this has landed. */
  readonly position: { readonly issues: string | null; readonly workflowRuns: string | null };
  /** How far a full pass came that was stopped; null once one is through, undefined where nothing is new of that. */
  readonly full?: Cursor["full"] | null;
  /** Workflow runs by their ids: whether each has to be read again. */
  readonly openRuns: ReadonlyMap<number, boolean>;
  /** Land the position also when nothing else changed, so that a long way is not gone twice. */
  readonly isLong: boolean;
}

/** Facts about nothing but the repository. */
export function noFacts(repository: GithubRepository): Facts {
  return {
    repository,
    issues: [],
    pulls: [],
    attempts: [],
    transfers: [],
    gone: [],
    failed: [],
    settled: [],
    position: { issues: null, workflowRuns: null },
    openRuns: new Map(),
    isLong: false,
  };
}
