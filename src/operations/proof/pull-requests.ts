import * as z from "zod";
import type { Artifact } from "../../model/artifact.ts";
import { cutName } from "../../model/criterion-name.ts";
import type { Issue } from "../../model/issue.ts";
import { mergeCheckName, reviewCheckName } from "../../model/fact-names.ts";
import type { ProofCheck } from "./proof-input.ts";

/** A pull request, as a sync brought it. */
export interface PullRequest {
  readonly number: number;
  readonly uri: string;
  /** The commit that its reviews and checks are about. */
  readonly head: string;
  /** The commit that it was merged as; the head while it is open. */
  readonly commit: string;
  /** Every commit that it is known to bring. */
  readonly commits: ReadonlySet<string>;
  readonly checks: Artifact["verification"]["checks"];
}

const originKey = "github/pull_request";
const origin = z.looseObject({
  external_id: z.string(),
  number: z.int().min(1),
  head: z.looseObject({ sha: z.string() }),
  closes: z.array(z.int()).optional(),
});
const issueOrigin = z.looseObject({ external_id: z.string(), number: z.int() });

/** Whether an Artifact is a pull request that closes an Issue: the first that it closes it is for, the others it names by number. */
export function isClosing(artifact: Artifact, issue: Issue): boolean {
  const { success, data } = origin.safeParse(artifact.meta[originKey]);
  if (artifact.type !== "pr" || !success) return false;
  if (artifact.for_issue.id === issue.id) return true;
  const known = issueOrigin.safeParse(issue.meta["github/issue"]);
  if (!known.success || repositoryOf(known.data.external_id) !== repositoryOf(data.external_id)) return false;
  return data.closes?.includes(known.data.number) === true;
}

/** The pull requests that close an Issue, but those that were closed without a merge; `others` may hold the commits that they bring. */
export function pullRequestsFor(issue: Issue, artifacts: readonly Artifact[]): PullRequest[] {
  const closing = artifacts.filter((artifact) => isClosing(artifact, issue) && !artifact.tags.includes("abandoned"));
  return closing.flatMap(({ uri, meta, digest, produced_by: run, verification }) => {
    const { success, data } = origin.safeParse(meta[originKey]);
    if (!success) return [];
    const { number, head } = data;
    const brought = artifacts.filter(({ type, produced_by: maker }) => type === "commit" && maker.id === run.id);
    const commits = new Set([head.sha, ...brought.flatMap((commit) => commitOf(commit) ?? [])]);
    return [{ number, uri, head: head.sha, commit: oidIn(digest) ?? head.sha, commits, checks: verification.checks }];
  });
}

/** What the pull request says as checks: whether it is merged, its reviews, and the checks of its head. */
export function pullRequestFacts(pullRequest: PullRequest, isOnBranch: boolean, branch: string): ProofCheck[] {
  const { number, uri, commit, checks } = pullRequest;
  const merged: ProofCheck = {
    name: mergeCheckName(number, branch),
    status: isOnBranch ? "passed" : "unverified",
    evidence_uri: uri,
    why: isOnBranch ? `git says that ${commit.slice(0, 12)} is there` : "it is not merged, or not in this clone yet",
  };
  return [merged, ...reviews(pullRequest), ...others(checks, pullRequest, isOnBranch)];
}

const review = /^review: /;

/** One of an older head is void, and shown only where no other is of this one. */
function reviews({ checks, number, uri, head }: PullRequest): ProofCheck[] {
  const given = checks.filter(({ name }) => review.test(name));
  const current = given.filter(({ status }) => status !== "unverified");
  return (current.length > 0 ? current : given).map(({ name, status, evidence_uri: page }) => ({
    name: reviewCheckName(name.replace(review, ""), number),
    status,
    evidence_uri: page ?? uri,
    why: status === "unverified" ? "it is about an older head, or was dismissed" : `of head ${head.slice(0, 12)}`,
  }));
}

/** What was still open, skipped or canceled when it was merged did not count then. */
function others(checks: PullRequest["checks"], { number, uri, head }: PullRequest, isMerged: boolean): ProofCheck[] {
  return checks
    .filter(({ name, status }) => !review.test(name) && !(isMerged && status === "unverified"))
    .map(({ name, status, evidence_uri: page }) => ({
      name: cutName(`${/^(?:check|status): /.test(name) ? name : `check: ${name}`} (#${number})`),
      status,
      evidence_uri: page ?? uri,
      why: `of head ${head.slice(0, 12)}`,
    }));
}

/** The whole id of the commit that an Artifact is; null where it says none. */
export function commitOf({ digest, uri }: Pick<Artifact, "digest" | "uri">): string | null {
  return oidIn(digest) ?? oidIn(uri);
}

function oidIn(text: string | null): string | null {
  return /^(?:gitCommit:|git:)?([0-9a-f]{40}|[0-9a-f]{64})$/.exec(text ?? "")?.[1] ?? null;
}

/** `github.com/272700405` of `github.com/272700405#862`. */
function repositoryOf(externalId: string): string {
  return externalId.replace(/#.*$/s, "");
}
