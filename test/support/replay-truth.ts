import { expect } from "vitest";
import type { ReplayGithub } from "./replay-github.ts";
import type { Thread } from "./replay-thread.ts";
import type { Synced } from "./synced.ts";

/** Sees that a store says of every issue, pull request and workflow run what the server says, and of each once. */
export async function expectTruth(synced: Synced, github: ReplayGithub): Promise<void> {
  const threads = [...github.threads.values()];
  const issues = new Map<number, object[]>();
  for (const issue of await synced.all("Issue")) {
    const { number, synthesized, external_id: externalId } = originOf(issue.meta, "github/issue");
    if (synthesized === true || typeof number !== "number") continue;
    if (externalId !== `github.com/${github.id}#${number}`) continue;
    const { title, status, tags, description } = issue;
    const assignees = issue.assignees.map(({ actor_id: id }) => Number(id.split("/").at(-1))).toSorted(byNumber);
    const blockers = issue.relationships.blocked_by.length;
    const parent = issue.relationships.parent !== null;
    const said = { title, status, tags: tags.toSorted(), assignees, description, blockers, parent };
    const isGone = github.threads.get(number)?.away === "gone";
    const isOver = status === "canceled" || status === "done";
    issues.set(number, [...(issues.get(number) ?? []), isGone ? { isOver } : said]);
  }
  const truth = issueTruths(github);
  const known = threads.filter(({ number, pull, away }) => pull === null && (away === null || issues.has(number)));
  expect(sorted(issues)).toEqual(
    new Map(known.map(({ number, away }) => [number, [away === "gone" ? { isOver: true } : truth.get(number)]])),
  );
  await expectPulls(synced, threads);
  await expectRuns(synced, github);
}

/** What is true of every issue, by its number. */
export function issueTruths(github: ReplayGithub): Map<number, object> {
  const threads = [...github.threads.values()];
  const open = threads.filter(
    ({ pull, state }) => pull !== null && !pull.draft && pull.mergedAt === null && state === "open",
  );
  const worked = new Set(open.flatMap(({ body }) => Number(/Fixes #(?<n>\d+)/.exec(body)?.groups?.["n"] ?? 0)));
  const issues = threads.filter(({ pull }) => pull === null);
  return new Map(issues.map((thread) => [thread.number, issueTruth(thread, github, worked)]));
}

async function expectPulls(synced: Synced, threads: readonly Thread[]): Promise<void> {
  const pulls = new Map<number, object[]>();
  const runs = new Map((await synced.all("Run")).map((run) => [run.id, run.status]));
  for (const artifact of await synced.all("Artifact")) {
    if (artifact.type !== "pr") continue;
    const { number } = originOf(artifact.meta, "github/pull_request");
    if (typeof number !== "number") continue;
    const { title, digest, tags } = artifact;
    const said = { title, digest, status: runs.get(artifact.produced_by.id), tags: tags.toSorted() };
    pulls.set(number, [...(pulls.get(number) ?? []), said]);
  }
  const truth = threads.flatMap(({ number, pull, title, state, labels }) => {
    if (pull === null) return [];
    const status = pull.mergedAt !== null ? "done" : state === "closed" ? "canceled" : "running";
    const states = [...(pull.draft ? ["draft"] : []), ...(status === "canceled" ? ["abandoned"] : [])];
    const digest = `gitCommit:${pull.mergeSha ?? pull.head}`;
    return [
      [number, [{ title: lineOf(title, number), digest, status, tags: [...states, ...labels].toSorted() }]] as const,
    ];
  });
  expect(sorted(pulls)).toEqual(new Map(truth));
}

async function expectRuns(synced: Synced, github: ReplayGithub): Promise<void> {
  const said = (await synced.all("Run")).flatMap(({ meta, status }) => {
    const { run_id: run, attempt } = originOf(meta, "github/workflow_run");
    return run === undefined ? [] : [{ run, attempt, status }];
  });
  const words = { success: "done", failure: "failed" };
  const latest = [...github.workflows.values()].map(({ id, attempt, conclusion }) => {
    const status = conclusion === "success" || conclusion === "failure" ? words[conclusion] : "running";
    return { run: id, attempt, status };
  });
  const keys = new Set(latest.map(keyOf));
  const theirs = said.filter((one) => keys.has(keyOf(one)));
  expect(new Map(theirs.map((one) => [keyOf(one), one]))).toEqual(new Map(latest.map((one) => [keyOf(one), one])));
  expect(said.length).toBe(latest.reduce((sum, { attempt }) => sum + attempt, 0));
}

function keyOf({ run, attempt }: { readonly run: unknown; readonly attempt: unknown }): string {
  return JSON.stringify([run, attempt]);
}

function issueTruth(thread: Thread, github: ReplayGithub, worked: ReadonlySet<number>): object {
  const { number, title, labels, assignees, blockedBy, body, parent } = thread;
  return {
    title: lineOf(title, number),
    status: statusOf(thread, github, worked),
    tags: labels.toSorted(),
    assignees: assignees.toSorted(byNumber),
    description: shown(body.replaceAll("\r\n", "\n")),
    blockers: blockedBy.length,
    parent: parent !== null,
  };
}

function byNumber(a: number, b: number): number {
  return a - b;
}

/** What no file may hold is told by its number. */
function shown(text: string): string {
  return text.replaceAll(/[\u2028\u2029\ufeff]/g, numbered);
}

function numbered(character: string): string {
  return `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`;
}

function lineOf(title: string, number: number): string {
  return title.replaceAll(/\s+/g, " ").replaceAll("\u200b", "").trim() || `(untitled #${number})`;
}

function statusOf(
  { number, state, reason, labels, blockedBy }: Thread,
  github: ReplayGithub,
  worked: ReadonlySet<number>,
): string {
  if (state === "closed") return reason === "not_planned" || reason === "duplicate" ? "canceled" : "done";
  if (blockedBy.some((other) => github.threads.get(other)?.state === "open") || labels.includes("blocked"))
    return "blocked";
  return labels.includes("in progress") || worked.has(number) ? "running" : "planned";
}

function sorted(map: ReadonlyMap<number, object[]>): Map<number, object[]> {
  return new Map([...map].toSorted(([a], [b]) => a - b));
}

function originOf(meta: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  const origin = meta[name];
  return typeof origin === "object" && origin !== null ? { ...origin } : {};
}
