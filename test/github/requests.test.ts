import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readClosingIssues } from "../../src/github/closing-issues.ts";
import { actionsArtifactPayload, jobPayload, workflowRunPayload } from "../../src/github/payload-actions.ts";
import { commentPayload, issuePayload, timelineEventPayload } from "../../src/github/payload-issue.ts";
import {
  checkRunPayload,
  commitStatusPayload,
  pullRequestPayload,
  reviewPayload,
} from "../../src/github/payload-pull-request.ts";
import { accountPayload, commitPayload, repositoryPayload } from "../../src/github/payload.ts";
import { readNewestIssues } from "../../src/github/newest-issues.ts";
import { listIssues, readIssue, readIssueInput } from "../../src/github/read-issue.ts";
import { readList } from "../../src/github/read-list.ts";
import { readPullRequest, readPullRequestInput } from "../../src/github/read-pull-request.ts";
import { readMovedIssue, readRepository } from "../../src/github/read-repository.ts";
import {
  listWorkflowRuns,
  readAttemptInput,
  readEarlierAttempts,
  readPullRequestsOfCommit,
  readWorkflowRun,
} from "../../src/github/read-workflow-runs.ts";
import type { Reader } from "../../src/github/reader.ts";
import { projectText } from "../support/project-files.ts";
import { readerOf, startLoopback } from "./loopback.ts";
import type { Reply, Seen } from "./loopback.ts";
import { allRequests, describedRoutes } from "./routes.ts";

const parameter = z.object({
  name: z.string(),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean().default(false),
  schema: z.looseObject({}),
});
const descriptions = z.record(
  z.string(),
  z.object({ parameters: z.array(parameter), example: z.unknown().optional() }),
);
const hosts = z.record(z.string(), descriptions).parse(JSON.parse(projectText("test/github/requests.json")));
const dotcom = hosts["api.github.com"] ?? {};
const where = { owner: "octocat", repo: "Hello-World" };
const sha = "a".repeat(40);

/** The request of the table that a path belongs to. */
function routeOf({ method, path }: Pick<Seen, "method" | "path">): string {
  const routes = allRequests.map(([, { route }]) => route);
  const isOf = (route: string): boolean => {
    const pattern = route.replace(/[.+]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+");
    return new RegExp(`^${pattern}$`).test(`${method} ${path}`);
  };
  return routes.find(isOf) ?? `${method} ${path}`;
}

/** Answers with GitHub's own example of each request. */
function replyTo(request: Seen): Reply {
  const route = routeOf(request);
  if (route === "POST /graphql") return { body: { data: { repository: { p1: null } } } };
  const known: Record<string, string> = {
    "GET /repositories/{repository_id}": "GET /repos/{owner}/{repo}",
    "GET /repositories/{repository_id}/issues/{issue_number}": "GET /repos/{owner}/{repo}/issues/{issue_number}",
  };
  return { body: dotcom[known[route] ?? route]?.example ?? [] };
}

/** Asks for everything that a sync may ask for. */
async function askForEverything(reader: Reader): Promise<void> {
  const issue = issuePayload.parse({
    id: 1,
    number: 1,
    html_url: "https://github.com/octocat/Hello-World/issues/1",
    state: "closed",
    state_reason: "duplicate",
    locked: true,
    parent_issue_url: "https://api.github.com/repos/octocat/Hello-World/issues/2",
    issue_dependencies_summary: { total_blocked_by: 1 },
    created_at: "2019-05-15T15:20:18Z",
  });
  const pullRequest = pullRequestPayload.parse(dotcom["GET /repos/{owner}/{repo}/pulls/{pull_number}"]?.example);
  const merged = { ...pullRequest, merged_at: "2019-05-15T15:20:18Z" };
  const run = workflowRunPayload.parse({
    id: 1,
    run_attempt: 2,
    head_sha: sha,
    html_url: "https://github.com/octocat/Hello-World/actions/runs/1",
    created_at: "2019-05-15T15:20:18Z",
  });
  await readRepository(reader, where);
  for await (const page of listIssues(reader, where, "2026-01-01T00:00:00Z")) expect(page.is).toBe("page");
  await readIssue(reader, where, 1);
  await readMovedIssue(reader, "https://api.github.com/repositories/1/issues/1");
  await reader.one({ name: "repositoryById", parameters: { repository_id: 1 } }, repositoryPayload);
  await readIssueInput(reader, where, issue);
  await readList(reader, { name: "subIssues", parameters: { ...where, issue_number: 1 } }, issuePayload);
  await readNewestIssues(reader, where, "2026-01-01T00:00:00Z");
  await reader.one({ name: "account", parameters: { account_id: 1 } }, accountPayload);
  await readPullRequest(reader, where, 1);
  await readPullRequestInput(reader, where, merged, null, { commits: "merged" });
  await readPullRequestInput(reader, where, { ...merged, merge_commit_sha: null }, null, { commits: "all" });
  await readClosingIssues(reader, where, [1]);
  const time = { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" };
  for await (const page of listWorkflowRuns(reader, where, time)) expect(page.is).toBe("page");
  await readWorkflowRun(reader, where, 1);
  await readEarlierAttempts(reader, where, run);
  await readAttemptInput(reader, where, run, null, []);
  await readPullRequestsOfCommit(reader, where, sha);
}

describe("the requests that are sent", () => {
  it("are those of the one table, all of them and no others, and GitHub describes each as it is sent", async () => {
    const { url, seen } = await startLoopback(replyTo);
    await askForEverything(readerOf(url));
    const sent = new Set(seen.map(routeOf));
    expect([...sent].toSorted()).toEqual([...new Set(allRequests.map(([, { route }]) => route))].toSorted());
    expect(seen.flatMap(flawsIn)).toEqual([]);
  });

  it("would be told from what GitHub does not describe", () => {
    const asked = {
      method: "GET",
      path: "/repos/o/r/issues",
      query: { state: "opened", sorted: "up" },
      headers: {},
      body: "",
    };
    expect(flawsIn(asked)).toEqual([
      "GET /repos/{owner}/{repo}/issues: state may not be opened",
      "GET /repos/{owner}/{repo}/issues: sorted is not known",
    ]);
  });

  it("are described by github.com, all but three", () => {
    expect(describedRoutes().filter((route) => dotcom[route] === undefined)).toEqual([]);
    expect(allRequests.length - describedRoutes().length).toBe(3);
  });

  it("that an older server does not describe are of features that it may lack", () => {
    const missing = Object.entries(hosts).flatMap(([host, known]) =>
      allRequests.flatMap(([name, request]) =>
        describedRoutes().includes(request.route) && known[request.route] === undefined
          ? [{ host, name, feature: request.feature }]
          : [],
      ),
    );
    expect(missing.filter(({ feature }) => feature === undefined)).toEqual([]);
    expect(missing.map(({ host, name }) => `${host} ${name}`)).toEqual([
      "ghes-3.17 parent",
      "ghes-3.17 blockedBy",
      "ghes-3.17 subIssues",
      "ghes-3.18 parent",
      "ghes-3.18 blockedBy",
      "ghes-3.18 subIssues",
      "ghes-3.19 parent",
      "ghes-3.19 subIssues",
    ]);
  });
});

describe("GitHub's own example of an answer", () => {
  const one = {
    account: accountPayload,
    repository: repositoryPayload,
    issue: issuePayload,
    parent: issuePayload,
    commit: commitPayload,
  };
  const rows = {
    issues: issuePayload,
    blockedBy: issuePayload,
    subIssues: issuePayload,
    timeline: timelineEventPayload,
    comments: commentPayload,
  };
  const pull = { pullRequest: pullRequestPayload, reviews: reviewPayload, pullRequestCommits: commitPayload };
  const checks = { checkRuns: checkRunPayload, statuses: commitStatusPayload };
  const actions = { workflowRuns: workflowRunPayload, workflowRun: workflowRunPayload, attempt: workflowRunPayload };
  const kept = { jobs: jobPayload, artifacts: actionsArtifactPayload };
  const schemas: Record<string, z.ZodType> = { ...one, ...rows, ...pull, ...checks, ...actions, ...kept };

  it.each(Object.keys(schemas))("to %s is understood", (name) => {
    const route = allRequests.find(([known]) => known === name)?.[1].route ?? "";
    const answer = dotcom[route]?.example;
    const list = z.looseObject({}).safeParse(answer).data;
    const inner = Object.values(list ?? {}).find((member) => Array.isArray(member) && "total_count" in (list ?? {}));
    const value = inner ?? answer;
    const [schema] = [schemas[name]];
    expect(schema?.safeParse(Array.isArray(value) ? value[0] : value).error).toBeUndefined();
  });
});

/** What GitHub's description says against a request. */
function flawsIn(request: Seen): string[] {
  const route = routeOf(request);
  const known = dotcom[route]?.parameters;
  if (known === undefined) return describedRoutes().includes(route) ? [`${route} is not described`] : [];
  const ajv = new Ajv({ strict: false, coerceTypes: true, formats: { "date-time": true, int64: true } });
  return Object.entries(request.query).flatMap(([name, value]) => {
    const described = known.find((candidate) => candidate.in === "query" && candidate.name === name);
    if (described === undefined) return [`${route}: ${name} is not known`];
    return ajv.validate(described.schema, value) ? [] : [`${route}: ${name} may not be ${String(value)}`];
  });
}
