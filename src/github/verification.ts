import type { Artifact } from "../model/artifact.ts";
import { cleanLine } from "./clean-text.ts";
import type { CheckRun, CommitStatus, GithubReview } from "./payload-pull-request.ts";

type Check = Artifact["verification"]["checks"][number];

const mostChecks = 300;
const longestAddress = 512;

/** What was said about one commit. */
export interface Evidence {
  readonly reviews: readonly GithubReview[];
  readonly checkRuns: readonly CheckRun[];
  readonly statuses: readonly CommitStatus[];
}

/** A check, and whether its verdict is still to come. */
interface Judged {
  readonly check: Check;
  readonly isOpen: boolean;
}

/**
 * Reviews, check runs and statuses as the verification of an Artifact at `sha`: the latest review of each author, the latest
 * check of each name. What was said of another commit is void: it stays as unverified, and so does a review that was
 * dismissed, for which nobody waits.
 */
export function verificationOf({ reviews, checkRuns, statuses }: Evidence, sha: string): Artifact["verification"] {
  const judged = [
    ...latest(reviews.filter(isVerdict), ({ user }) => String(user?.id ?? "unknown")).map((review) =>
      ofReview(review, sha),
    ),
    ...latest(checkRuns, ({ name, app }) => `${name} ${app?.slug ?? ""}`).map((run) => ofCheckRun(run, sha)),
    ...statuses.map(ofStatus),
  ];
  const checks = judged.map(({ check }) => check);
  return { status: verdictOver(judged), checks: uniquelyNamed(fewest(checks)) };
}

/** Not more than a file can hold; what failed stays. */
function fewest(checks: readonly Check[]): readonly Check[] {
  if (checks.length <= mostChecks) return checks;
  const failed = checks.filter(({ status }) => status === "failed");
  const others = checks.filter(({ status }) => status !== "failed");
  return [...failed, ...others].slice(0, mostChecks);
}

function verdictOver(judged: readonly Judged[]): Check["status"] {
  const has = (status: Check["status"]): boolean => judged.some(({ check }) => check.status === status);
  if (has("failed")) return "failed";
  return has("passed") && !judged.some(({ isOpen }) => isOpen) ? "passed" : "unverified";
}

/** A comment after an approval takes nothing back; a dismissal does. */
function isVerdict({ state }: GithubReview): boolean {
  return ["APPROVED", "CHANGES_REQUESTED", "DISMISSED"].includes(state.toUpperCase());
}

function ofReview({ user, state, commit_id: commit, html_url: uri }: GithubReview, sha: string): Judged {
  const isDismissed = state.toUpperCase() === "DISMISSED";
  const isOpen = !isDismissed && commit !== null && commit !== sha;
  const status = isDismissed || isOpen ? "unverified" : state.toUpperCase() === "APPROVED" ? "passed" : "failed";
  return judgement(`review: ${user?.login ?? "unknown"}`, status, uri, isOpen);
}

const passing: ReadonlySet<string> = new Set(["success"]);
const failing: ReadonlySet<string> = new Set(["failure", "timed_out", "action_required", "startup_failure", "error"]);

function ofCheckRun(run: CheckRun, sha: string): Judged {
  const { name, status, conclusion, html_url: page, details_url: details } = run;
  const isOpen = status !== "completed" || (run.head_sha !== null && run.head_sha !== sha);
  const verdict = isOpen ? "unverified" : verdictIn(conclusion ?? "");
  return judgement(`check: ${name}`, verdict, page ?? details, isOpen);
}

function ofStatus({ context, state, target_url: uri }: CommitStatus): Judged {
  return judgement(`status: ${context}`, verdictIn(state), uri, state === "pending");
}

function verdictIn(word: string): Check["status"] {
  if (passing.has(word)) return "passed";
  return failing.has(word) ? "failed" : "unverified";
}

function judgement(name: string, status: Check["status"], uri: string | null, isOpen: boolean): Judged {
  return {
    check: { name: cleanLine(name), status, evidence_uri: uri !== null && uri.length > longestAddress ? null : uri },
    isOpen,
  };
}

/** The last of those with one key, each at the place of the first. */
function latest<T extends { readonly id: number }>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const last = new Map<string, T>();
  for (const one of all.toSorted((a, b) => a.id - b.id)) last.set(keyOf(one), one);
  return [...last.values()];
}

/** Two apps may name a check alike: the second of that name says so. */
function uniquelyNamed(checks: readonly Check[]): Check[] {
  const times = new Map<string, number>();
  return checks.map((check) => {
    const time = (times.get(check.name) ?? 0) + 1;
    times.set(check.name, time);
    return time === 1 ? check : { ...check, name: cleanLine(`${check.name} (${time})`) };
  });
}
