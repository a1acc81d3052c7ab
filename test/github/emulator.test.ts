import { createEmulator } from "emulate";
import type { Emulator } from "emulate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { check } from "../../src/check/check.ts";
import type { Draft } from "../../src/github/draft.ts";
import { mapIssue } from "../../src/github/map-issue.ts";
import { mapPullRequest } from "../../src/github/map-pull-request.ts";
import { mapRepository } from "../../src/github/map-repository.ts";
import type { Mapping } from "../../src/github/mapping.ts";
import { mergeSynced } from "../../src/github/merge-synced.ts";
import type { FieldBase } from "../../src/github/merge-synced.ts";
import { listIssues, readIssueInput } from "../../src/github/read-issue.ts";
import { readPullRequest, readPullRequestInput } from "../../src/github/read-pull-request.ts";
import { readRepository } from "../../src/github/read-repository.ts";
import type { Answer } from "../../src/github/answer.ts";
import type { Reader } from "../../src/github/reader.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { pathOf } from "../../src/store/layout.ts";
import { printYaml } from "../../src/text/format-yaml.ts";
import { corpusOf } from "../support/corpus-of.ts";
import { readerOf } from "./loopback.ts";
import { mappingOf } from "./mapped.ts";

const where = { owner: "octocat", repo: "hello" };
const token = "ghs_sample";

/** A GitHub that somebody else wrote, with one repository in it. */
let github: Emulator;

beforeAll(async () => {
  github = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: { [token]: { login: "octocat", scopes: ["repo"] } },
      github: { users: [{ login: "octocat" }], repos: [{ owner: "octocat", name: "hello", auto_init: true }] },
    },
  });
});
afterAll(() => github.close());

/** Does something on that GitHub, as a person would. */
async function act(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const headers = { authorization: `token ${token}`, "content-type": "application/json" };
  const request = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const response = await fetch(`${github.url}/repos/octocat/hello${path}`, request);
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return z.looseObject({}).parse(await response.json());
}

function found<T>(answer: Answer<T>): T {
  if (answer.is !== "found") throw new Error(`the answer is ${answer.is}`);
  return answer.value;
}

/** A store in memory, with what a sync keeps of each object. */
interface Store {
  readonly values: Map<string, JsonObject>;
  readonly bases: Map<string, FieldBase>;
  readonly ids: Map<string, string>;
}

/** Reads everything and merges it; answers how many objects were written. */
async function sync(reader: Reader, store: Store, pulls: readonly number[]): Promise<number> {
  const repository = found(await readRepository(reader, where));
  const mapping: Mapping = {
    ...mappingOf(),
    host: "localhost",
    repository: { id: repository.id, fullName: repository.full_name, createdAt: repository.created_at },
    knownId: (kind, externalId) => store.ids.get(`${kind} ${externalId}`) ?? null,
  };
  const drafts: Draft[] = [mapRepository(repository, mapping)];
  for await (const page of listIssues(reader, where, null)) {
    if (page.is !== "page") throw new Error(`the list ended as ${page.is}`);
    for (const issue of page.items)
      drafts.push(...mapIssue(found(await readIssueInput(reader, where, issue)), mapping).drafts);
  }
  for (const { kind, externalId, id } of drafts) store.ids.set(`${kind} ${externalId}`, id);
  for (const number of pulls) {
    const pull = found(await readPullRequest(reader, where, number));
    const input = await readPullRequestInput(reader, where, pull, null, { commits: "merged" });
    drafts.push(...mapPullRequest(found(input), mapping).drafts);
  }
  return drafts.filter((draft) => merge(draft, store)).length;
}

function merge(draft: Draft, { values, bases }: Store): boolean {
  const path = pathOf(draft.kind, draft.id);
  const { value, base, conflicts } = mergeSynced(draft, bases.get(path) ?? null, values.get(path) ?? null);
  expect(conflicts).toEqual([]);
  bases.set(path, base);
  if (value !== null) values.set(path, value);
  return value !== null;
}

async function errorsOf({ values }: Store): Promise<string[]> {
  const files = [...values].map(([path, value]): [string, string] => [path, printYaml(value)]);
  const corpus = await corpusOf(Object.fromEntries(files));
  const report = await check({ head: corpus, now: "2099-01-01T00:00:00Z", cache: memoryCache() });
  return report.findings.filter(({ level }) => level === "error").map(({ rule, message }) => `${rule} ${message}`);
}

function ofKind({ values }: Store, kind: string): JsonObject[] {
  return [...values.values()].filter((value) => value["kind"] === kind);
}

describe("a GitHub that is not GitHub", () => {
  it("comes over step by step: each change is written once, and nothing else", async () => {
    const reader = readerOf(github.url);
    const store: Store = { values: new Map(), bases: new Map(), ids: new Map() };
    await act("POST", "/labels", { name: "bug", color: "ff0000" });
    const issue = await act("POST", "/issues", { title: "Crash", body: "It crashes.\r\nOften.", labels: ["bug"] });
    expect(await sync(reader, store, [])).toBe(2);
    expect(ofKind(store, "Issue")).toMatchObject([{ title: "Crash", type: "bug", status: "planned", tags: ["bug"] }]);
    expect(await sync(reader, store, [])).toBe(0);

    await act("POST", `/issues/${String(issue["number"])}/comments`, { body: "Me too." });
    expect(await sync(reader, store, [])).toBe(0);
    await act("PATCH", `/issues/${String(issue["number"])}`, { state: "closed", state_reason: "not_planned" });
    expect(await sync(reader, store, [])).toBe(1);
    expect(ofKind(store, "Issue")).toMatchObject([{ status: "canceled" }]);

    const pull = Number(await openPull(Number(issue["number"])));
    expect(await sync(reader, store, [pull])).toBe(2);
    expect(ofKind(store, "Run")).toMatchObject([
      { status: "running", for_issue: { id: ofKind(store, "Issue")[0]?.["id"] } },
    ]);

    await act("POST", `/pulls/${pull}/reviews`, { event: "COMMENT", body: "Fine." });
    await act("PUT", `/pulls/${pull}/merge`, {});
    expect(await sync(reader, store, [pull])).toBeGreaterThan(1);
    const merged = await act("GET", `/pulls/${pull}`);
    expect(ofKind(store, "Run")).toMatchObject([{ status: "done" }]);
    expect(ofKind(store, "Artifact").find(({ type }) => type === "pr")).toMatchObject({
      digest: `gitCommit:${String(merged["merge_commit_sha"])}`,
    });
    expect(await sync(reader, store, [pull])).toBe(0);
    expect(await errorsOf(store)).toEqual([]);
  });
});

/** A branch with one commit and a pull request from it, and its number. */
async function openPull(issue: number): Promise<unknown> {
  const { object } = await act("GET", "/git/ref/heads/main");
  const sha = z.object({ sha: z.string() }).parse(object).sha;
  await act("POST", "/git/refs", { ref: "refs/heads/fix", sha });
  const content = Buffer.from("fixed\n").toString("base64");
  await act("PUT", "/contents/fix.txt", { message: "Fix the crash", content, branch: "fix" });
  const pull = await act("POST", "/pulls", { title: "Fix", head: "fix", base: "main", body: `Fixes #${issue}` });
  return pull["number"];
}
