import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import type { Draft } from "../../src/github/draft.ts";
import { barePullRequest, mapPullRequest } from "../../src/github/map-pull-request.ts";
import { mapWorkflowRun } from "../../src/github/map-workflow-run.ts";
import { mergeSynced } from "../../src/github/merge-synced.ts";
import type { FieldBase } from "../../src/github/merge-synced.ts";
import { actionsArtifactPayload, jobPayload, workflowRunPayload } from "../../src/github/payload-actions.ts";
import { pullRequestPayload, reviewPayload } from "../../src/github/payload-pull-request.ts";
import { commitPayload } from "../../src/github/payload.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { pathOf } from "../../src/store/layout.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { printYaml } from "../../src/text/format-yaml.ts";
import { corpusOf } from "../support/corpus-of.ts";
import { mappingOf, repoDraft } from "./mapped.ts";

const page = "https://github.com/Codertocat/Hello-World";

/** What a store says of each state that GitHub is seen in: the paths that were written, and the findings of the change. */
async function live(states: readonly (readonly Draft[])[]): Promise<{ written: number; findings: string[] }[]> {
  const values = new Map<string, JsonObject>();
  const bases = new Map<string, FieldBase>();
  const steps: { written: number; findings: string[] }[] = [];
  let before = await corpusFrom(values);
  for (const drafts of states) {
    let written = 0;
    for (const draft of [repoDraft, ...drafts]) {
      const path = pathOf(draft.kind, draft.id);
      const { value, base } = mergeSynced(draft, bases.get(path) ?? null, values.get(path) ?? null);
      bases.set(path, base);
      if (value === null) continue;
      values.set(path, value);
      written += 1;
    }
    const head = await corpusFrom(values);
    const report = await check({ base: before, head, now: "2026-12-01T00:00:00Z", cache: memoryCache() });
    const findings = report.findings.filter(({ level, isNew }) => level !== "info" && isNew).map(({ rule }) => rule);
    steps.push({ written, findings: [...new Set(findings)].toSorted() });
    before = head;
  }
  return steps;
}

function corpusFrom(values: ReadonlyMap<string, JsonObject>) {
  return corpusOf(Object.fromEntries([...values].map(([path, value]) => [path, printYaml(value)])));
}

function sides(sha: string): object {
  return { ref: "fix", sha: sha.repeat(40), repo: null };
}

/** Everything that is made of a pull request, changed in some of its members. */
function pull(changes: object, reviews: readonly object[] = []): readonly Draft[] {
  const payload = {
    id: 2,
    number: 2,
    html_url: `${page}/pull/2`,
    title: "Fix",
    body: "Fixes it.",
    state: "open",
    user: { id: 1, login: "ada", type: "User" },
    head: sides("a"),
    base: sides("b"),
    created_at: "2019-05-16T10:00:00Z",
    updated_at: "2019-05-16T10:00:00Z",
    ...changes,
  };
  const commit = { sha: "a".repeat(40), html_url: `${page}/commit/a`, commit: { message: "Fix" } };
  const input = { ...barePullRequest(pullRequestPayload.parse(payload)), commits: [commitPayload.parse(commit)] };
  return mapPullRequest({ ...input, reviews: reviews.map((one) => reviewPayload.parse(one)) }, mappingOf()).drafts;
}

/** Everything that is made of an attempt of a workflow run that kept these artifacts. */
function attempt(changes: object, artifacts: readonly number[] = []): readonly Draft[] {
  const run = workflowRunPayload.parse({
    id: 30,
    name: "CI",
    path: ".github/workflows/ci.yml",
    workflow_id: 3,
    head_sha: "a".repeat(40),
    html_url: `${page}/actions/runs/30`,
    created_at: "2020-01-22T10:00:00Z",
    run_started_at: "2020-01-22T10:00:00Z",
    updated_at: "2020-01-22T10:10:00Z",
    ...changes,
  });
  const times = { started_at: "2020-01-22T10:01:00Z", completed_at: "2020-01-22T10:09:00Z" };
  const job = { id: 1, name: "test", conclusion: run.conclusion, ...times };
  const kept = artifacts.map((id) => ({ id, name: "report", created_at: "2020-01-22T10:08:00Z" }));
  const input = {
    run,
    jobs: run.conclusion === null ? [] : [jobPayload.parse(job)],
    artifacts: kept.map((one) => actionsArtifactPayload.parse(one)),
    issues: [],
  };
  return mapWorkflowRun(input, mappingOf()).drafts;
}

describe("the life of a pull request", () => {
  const closed = { state: "closed", closed_at: "2019-05-18T10:00:00Z", updated_at: "2019-05-18T10:00:00Z" };
  const review = {
    id: 1,
    user: { id: 9, login: "eve", type: "User" },
    state: "APPROVED",
    html_url: `${page}/pull/2#1`,
  };
  const approved = { ...review, commit_id: "a".repeat(40) };

  it("breaks no rule when it is opened, looked at, merged and read again", async () => {
    const merged = { ...closed, merged_at: "2019-05-18T10:00:00Z", merge_commit_sha: "c".repeat(40) };
    const seen = [pull({}), pull({}, [approved]), pull(merged, [approved]), pull(merged, [approved])];
    expect(await live(seen)).toEqual([
      { written: 4, findings: [] },
      { written: 1, findings: [] },
      { written: 4, findings: [] },
      { written: 0, findings: [] },
    ]);
  });

  it("keeps its checks when it is pushed to and closed", async () => {
    const pushed = { head: sides("d"), updated_at: "2019-05-17T10:00:00Z" };
    const seen = [pull({}, [approved]), pull(pushed, [approved]), pull({ ...pushed, ...closed }, [approved])];
    expect(await live(seen)).toEqual([
      { written: 4, findings: [] },
      { written: 1, findings: [] },
      { written: 3, findings: [] },
    ]);
  });
});

describe("the life of a workflow run", () => {
  it("breaks no rule from the queue to the end, and a second attempt is another Run", async () => {
    const first = attempt({ status: "completed", conclusion: "failure" }, [8]);
    const again = { run_attempt: 2, run_started_at: "2020-01-22T11:00:00Z", updated_at: "2020-01-22T11:10:00Z" };
    const seen = [
      attempt({ status: "queued" }),
      attempt({ status: "in_progress" }),
      first,
      [...first, ...attempt({ ...again, status: "completed", conclusion: "success" })],
      // GitHub forgets what a run kept after some weeks.
      attempt({ status: "completed", conclusion: "failure" }),
    ];
    expect(await live(seen)).toEqual([
      { written: 3, findings: [] },
      { written: 1, findings: [] },
      { written: 2, findings: [] },
      { written: 1, findings: [] },
      { written: 0, findings: [] },
    ]);
  });
});
