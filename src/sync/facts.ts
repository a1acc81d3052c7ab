import type { Cursor, Intent } from "../github/cursor.ts";
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

/** What was, or is about to be, written to GitHub, beside what was read of it again. */
export interface Brought {
  /** By id of the Issue: kept before GitHub is asked to make its issue. */
  readonly intents: ReadonlyMap<string, Intent>;
  /** By id of the Issue: the intent, by the hash of its nonce, of which it is certain that no issue was made. */
  readonly dropped: ReadonlyMap<string, string>;
  /** By number: the Issue that GitHub made an issue of. */
  readonly links: ReadonlyMap<number, string>;
  /** Numbers of the issues that were changed: what follows there of the change is no conflict with it. */
  readonly told: ReadonlySet<number>;
  /** By number, then by field: the value here, as a hash, that GitHub did not take. */
  readonly unsent: ReadonlyMap<number, Readonly<Record<string, string>>>;
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
  readonly brought: Brought;
}

/** Nothing was written to GitHub. */
export const nothingBrought: Brought = {
  intents: new Map(),
  dropped: new Map(),
  links: new Map(),
  told: new Set(),
  unsent: new Map(),
};

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
    brought: nothingBrought,
  };
}
