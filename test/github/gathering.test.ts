import { describe, expect, it } from "vitest";
import { readClosingIssues } from "../../src/github/closing-issues.ts";
import { workflowRunPayload } from "../../src/github/payload-actions.ts";
import { pullRequestPayload } from "../../src/github/payload-pull-request.ts";
import { readPullRequestInput } from "../../src/github/read-pull-request.ts";
import { readAttemptInput, readEarlierAttempts } from "../../src/github/read-workflow-runs.ts";
import { graphqlFlaws } from "../support/graphql-flaws.ts";
import { readerOf, startLoopback } from "./loopback.ts";
import type { Reply } from "./loopback.ts";

const where = { owner: "Codertocat", repo: "Hello-World" };
const page = "https://github.com/Codertocat/Hello-World";
const [headSha, mergeSha] = ["a".repeat(40), "c".repeat(40)];
const side = { ref: "fix", sha: headSha, repo: null };
const merged = pullRequestPayload.parse({
  id: 2,
  number: 2,
  html_url: `${page}/pull/2`,
  state: "closed",
  merged_at: "2019-05-18T10:00:00Z",
  head: side,
  base: side,
  created_at: "2019-05-16T10:00:00Z",
});

/** What is read of a merged pull request where the server replies by the end of the path; an empty list for the rest. */
async function read(replies: Readonly<Record<string, Reply>>) {
  const { url, seen } = await startLoopback(({ path }) => {
    const found = Object.entries(replies).find(([end]) => path.endsWith(end));
    return found?.[1] ?? { body: path.endsWith("/status") ? { statuses: [] } : [] };
  });
  const answer = await readPullRequestInput(readerOf(url), where, merged, null, { commits: "merged" });
  return { answer, paths: seen.map(({ path }) => path.replace("/repos/Codertocat/Hello-World", "")) };
}

describe("what belongs to a pull request", () => {
  it("is asked for in a known number of requests, the merge commit by the timeline where only that tells it", async () => {
    const commit = { sha: mergeSha, html_url: `${page}/commit/${mergeSha}`, parents: [], commit: { message: "Merge" } };
    const { answer, paths } = await read({
      "/timeline": { body: [{ event: "merged", commit_id: mergeSha }] },
      [`/commits/${mergeSha}`]: { body: commit },
    });
    expect(answer).toMatchObject({ is: "found", value: { mergeCommit: { sha: mergeSha } }, notes: [] });
    expect(paths).toEqual([
      "/issues/2/timeline",
      "/pulls/2/reviews",
      `/commits/${headSha}/check-runs`,
      `/commits/${headSha}/status`,
      "/pulls/2/commits",
      `/commits/${mergeSha}`,
    ]);
  });

  it("comes without what the token may not see, and says which permission is missing", async () => {
    const forbidden = { status: 403, body: { message: "Resource not accessible by integration" } };
    const { answer } = await read({ "/check-runs": forbidden });
    expect(answer).toMatchObject({ is: "found", value: { checkRuns: [], isEvidencePartial: true } });
    expect(answer.notes).toEqual([expect.stringMatching(/give the token the permission checks: read$/)]);
  });

  it.each([
    ["limited", { status: 429, headers: { "retry-after": "300" } }],
    ["broken", { status: 502 }],
  ])("is %s as a whole where one part of it is: half of it would read like something taken away", async (is, reply) => {
    const { answer, paths } = await read({ "/reviews": reply });
    expect(answer.is).toBe(is);
    expect(paths.at(-1)).toBe("/pulls/2/reviews");
  });
});

function node(number: number, nameWithOwner: string): object {
  return { number, repository: { nameWithOwner } };
}

describe("what only GraphQL says of pull requests", () => {
  it("is asked for fifty at a time, as GitHub's schema has it, and issues of other repositories are left out", async () => {
    const links = { nodes: [node(7, "codertocat/hello-world"), node(8, "other/repo"), null] };
    const { url, seen } = await startLoopback(() => ({
      body: { data: { repository: { p1: { closingIssuesReferences: links }, p2: null } } },
    }));
    const answer = await readClosingIssues(readerOf(url), where, [1, 2]);
    expect(answer).toMatchObject({ is: "found", value: new Map([[1, { closes: [7], mergeSha: null }]]) });
    expect(graphqlFlaws(seen[0]?.body ?? "")).toEqual([]);
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /graphql"]);
  });

  it("is known in part where a part of them failed", async () => {
    const { url } = await startLoopback(() => ({
      body: {
        data: {
          repository: {
            p1: { mergeCommit: { oid: "a".repeat(40) }, closingIssuesReferences: { nodes: [] } },
            p2: null,
          },
        },
        errors: [{ type: "NOT_FOUND", message: "Could not resolve to a PullRequest" }],
      },
    }));
    expect(await readClosingIssues(readerOf(url), where, [1, 2])).toMatchObject({
      value: new Map([[1, { closes: [], mergeSha: "a".repeat(40) }]]),
    });
  });

  it("is absent where the server has no GraphQL", async () => {
    const { url } = await startLoopback(() => ({ status: 404 }));
    expect(await readClosingIssues(readerOf(url), where, [1])).toEqual({ is: "absent", feature: "linked issues" });
  });

  it("is limited where GraphQL says so in a good answer", async () => {
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Date.UTC(2037, 0, 1) / 1000) };
    const { url } = await startLoopback(() => ({
      headers,
      body: { errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] },
    }));
    expect(await readClosingIssues(readerOf(url), where, [1])).toEqual({
      is: "limited",
      until: "2037-01-01T00:00:00Z",
    });
  });
});

describe("the attempts of a workflow run", () => {
  const run = workflowRunPayload.parse({
    id: 5,
    run_attempt: 3,
    run_started_at: "2020-01-22T12:00:00Z",
    head_sha: headSha,
    html_url: `${page}/actions/runs/5`,
    created_at: "2020-01-22T10:00:00Z",
  });

  it("are read one by one; one that is gone is left out", async () => {
    const { url } = await startLoopback(({ path }) =>
      path.endsWith("/attempts/1") ? { status: 404 } : { body: { ...run, run_attempt: 2 } },
    );
    expect(await readEarlierAttempts(readerOf(url), where, run)).toMatchObject({
      is: "found",
      value: [{ run_attempt: 2 }],
    });
  });

  it("have what was kept while they ran", async () => {
    const kept = ["10", "11", "12", "13"].map((hour) => ({
      id: Number(hour),
      name: hour,
      created_at: `2020-01-22T${hour}:30:00Z`,
    }));
    const { url } = await startLoopback(({ path }) => ({
      body: path.endsWith("/artifacts") ? { total_count: 4, artifacts: kept } : { total_count: 0, jobs: [] },
    }));
    const names = async (attempt: object, next: string | null): Promise<unknown> => {
      const answer = await readAttemptInput(readerOf(url), where, { ...run, ...attempt }, next, []);
      return answer.is === "found" ? answer.value.artifacts.map(({ name }) => name) : answer.is;
    };
    expect(await names({}, null)).toEqual(["12", "13"]);
    expect(await names({ run_attempt: 2, run_started_at: "2020-01-22T11:00:00Z" }, "2020-01-22T12:00:00Z")).toEqual([
      "11",
    ]);
    expect(await names({ run_attempt: 1 }, "2020-01-22T11:00:00Z")).toEqual(["10"]);
  });
});
