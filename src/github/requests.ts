/** What a host may lack; it is then read as if there were none of it. */
export type Feature = "sub-issues" | "issue dependencies" | "timelines" | "GitHub Actions" | "checks" | "linked issues";

/** A request that can be sent. */
export interface GithubRequest {
  readonly route: string;
  /** Permission that a token needs for it, in GitHub's words. */
  readonly permission: string;
  /** What is missing on a host that answers 404 to it. */
  readonly feature?: Feature;
}

const repo = "/repos/{owner}/{repo}";
const attempt = `${repo}/actions/runs/{run_id}/attempts/{attempt_number}`;

/** Every request that a reader can send, in one place: a test holds each against GitHub's own description. */
export const requests = {
  repository: { route: `GET ${repo}`, permission: "metadata: read" },
  issues: { route: `GET ${repo}/issues`, permission: "issues: read" },
  issue: { route: `GET ${repo}/issues/{issue_number}`, permission: "issues: read" },
  parent: { route: `GET ${repo}/issues/{issue_number}/parent`, permission: "issues: read", feature: "sub-issues" },
  blockedBy: {
    route: `GET ${repo}/issues/{issue_number}/dependencies/blocked_by`,
    permission: "issues: read",
    feature: "issue dependencies",
  },
  subIssues: {
    route: `GET ${repo}/issues/{issue_number}/sub_issues`,
    permission: "issues: read",
    feature: "sub-issues",
  },
  timeline: {
    route: `GET ${repo}/issues/{issue_number}/timeline`,
    permission: "issues: read",
    feature: "timelines",
  },
  comments: { route: `GET ${repo}/issues/{issue_number}/comments`, permission: "issues: read" },
  pullRequest: { route: `GET ${repo}/pulls/{pull_number}`, permission: "pull requests: read" },
  reviews: { route: `GET ${repo}/pulls/{pull_number}/reviews`, permission: "pull requests: read" },
  pullRequestCommits: { route: `GET ${repo}/pulls/{pull_number}/commits`, permission: "pull requests: read" },
  commit: { route: `GET ${repo}/commits/{ref}`, permission: "contents: read" },
  pullRequestsOfCommit: { route: `GET ${repo}/commits/{commit_sha}/pulls`, permission: "pull requests: read" },
  checkRuns: { route: `GET ${repo}/commits/{ref}/check-runs`, permission: "checks: read", feature: "checks" },
  statuses: { route: `GET ${repo}/commits/{ref}/status`, permission: "commit statuses: read", feature: "checks" },
  workflowRuns: { route: `GET ${repo}/actions/runs`, permission: "actions: read", feature: "GitHub Actions" },
  workflowRun: { route: `GET ${repo}/actions/runs/{run_id}`, permission: "actions: read" },
  attempt: { route: `GET ${attempt}`, permission: "actions: read" },
  jobs: { route: `GET ${attempt}/jobs`, permission: "actions: read" },
  artifacts: { route: `GET ${repo}/actions/runs/{run_id}/artifacts`, permission: "actions: read" },
  account: { route: "GET /user/{account_id}", permission: "metadata: read" },
  // Where redirects of what was renamed or transferred lead; GitHub describes them nowhere else.
  repositoryById: { route: "GET /repositories/{repository_id}", permission: "metadata: read" },
  issueById: { route: "GET /repositories/{repository_id}/issues/{issue_number}", permission: "issues: read" },
  closingIssues: { route: "POST /graphql", permission: "pull requests: read", feature: "linked issues" },
} as const satisfies Readonly<Record<string, GithubRequest>>;

export type RequestName = keyof typeof requests;

const issue = `${repo}/issues/{issue_number}`;
const writesIssues = "issues: write";

/** Every request that writes what an Issue says, in one place: a test holds each against GitHub's own description. */
export const writeRequests = {
  createIssue: { route: `POST ${repo}/issues`, permission: writesIssues },
  updateIssue: { route: `PATCH ${issue}`, permission: writesIssues },
  addSubIssue: { route: `POST ${issue}/sub_issues`, permission: writesIssues, feature: "sub-issues" },
  removeSubIssue: { route: `DELETE ${issue}/sub_issue`, permission: writesIssues, feature: "sub-issues" },
  addBlocker: {
    route: `POST ${issue}/dependencies/blocked_by`,
    permission: writesIssues,
    feature: "issue dependencies",
  },
  removeBlocker: {
    route: `DELETE ${issue}/dependencies/blocked_by/{issue_id}`,
    permission: writesIssues,
    feature: "issue dependencies",
  },
} as const satisfies Readonly<Record<string, GithubRequest>>;

export type WriteRequestName = keyof typeof writeRequests;
