import { expect } from "vitest";
import type { ReplayGithub } from "./replay-github.ts";
import type { Thread } from "./replay-thread.ts";
import type { Synced } from "./synced.ts";

/** Sees that a store says of every issue, pull request and workflow run what the server says, and of each once. */
export async function expectTruth(synced: Synced, github: ReplayGithub): Promise<void> {
  const issues = new Map<number, object[]>();
  for (const issue of await synced.all("Issue")) {
    const { number, synthesized } = originOf(issue.meta, "github/issue");
    if (synthesized === true || typeof number !== "number") continue;
    const { title, status, tags } = issue;
    const assignees = issue.assignees.map(({ actor_id: id }) => Number(id.split("/").at(-1)));
    issues.set(number, [
      ...(issues.get(number) ?? []),
      { title, status, tags: tags.toSorted(), assignees, blockers: issue.relationships.blocked_by.length },
    ]);
  }
  const threads = [...github.threads.values()].filter(({ away }) => away === null);
  const open = threads.filter(
    ({ pull, state }) => pull !== null && !pull.draft && pull.mergedAt === null && state === "open",
  );
  const worked = new Set(open.flatMap(({ body }) => Number(/Fixes #(?<n>\d+)/.exec(body)?.groups?.["n"] ?? 0)));
  const expected = threads
    .filter(({ pull }) => pull === null)
    .map((thread) => [thread.number, [issueTruth(thread, github, worked)]] as const);
  expect(new Map([...issues].toSorted(([a], [b]) => a - b))).toEqual(new Map(expected));
  const pulls = new Map<number, object[]>();
  const runs = new Map((await synced.all("Run")).map((run) => [run.id, run.status]));
  for (const artifact of await synced.all("Artifact")) {
    if (artifact.type !== "pr") continue;
    const { number } = originOf(artifact.meta, "github/pull_request");
    if (typeof number !== "number") continue;
    const { title, digest } = artifact;
    const status = runs.get(artifact.produced_by.id);
    pulls.set(number, [
      ...(pulls.get(number) ?? []),
      { title, digest, status, isDraft: artifact.tags.includes("draft") },
    ]);
  }
  const truth = threads.flatMap(({ number, pull, title, state }) => {
    if (pull === null) return [];
    const status = pull.mergedAt !== null ? "done" : state === "closed" ? "canceled" : "running";
    return [
      [number, [{ title, digest: `gitCommit:${pull.mergeSha ?? pull.head}`, status, isDraft: pull.draft }]] as const,
    ];
  });
  expect(new Map([...pulls].toSorted(([a], [b]) => a - b))).toEqual(new Map(truth));
  const attempts = (await synced.all("Run")).filter(
    ({ meta }) => originOf(meta, "github/workflow_run")["run_id"] !== undefined,
  );
  const words = { success: "done", failure: "failed" };
  const said = attempts.map(({ meta, status }) => [originOf(meta, "github/workflow_run")["run_id"], status]);
  const made = [...github.workflows.values()].map(({ id, conclusion }) => [
    id,
    conclusion === "success" || conclusion === "failure" ? words[conclusion] : "running",
  ]);
  expect(new Map(said.map(([id, status]) => [id, status]))).toEqual(new Map(made.map(([id, status]) => [id, status])));
  expect(said.length).toBe(made.length);
}

function issueTruth(thread: Thread, github: ReplayGithub, worked: ReadonlySet<number>): object {
  const { title, labels, assignees, blockedBy } = thread;
  return {
    title,
    status: statusOf(thread, github, worked),
    tags: labels.toSorted(),
    assignees,
    blockers: blockedBy.length,
  };
}

function statusOf(
  { number, state, reason, labels, blockedBy }: Thread,
  github: ReplayGithub,
  worked: ReadonlySet<number>,
): string {
  if (state === "closed") return reason === "not_planned" ? "canceled" : "done";
  if (blockedBy.some((other) => github.threads.get(other)?.state === "open") || labels.includes("blocked"))
    return "blocked";
  return labels.includes("in progress") || worked.has(number) ? "running" : "planned";
}

function originOf(meta: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  const origin = meta[name];
  return typeof origin === "object" && origin !== null ? { ...origin } : {};
}
