import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { taskOperations, taskSchema } from "../../src/model/task.ts";
import type { Task } from "../../src/model/task.ts";
import { enqueueTask } from "../../src/operations/task/enqueue-task.ts";
import { taskOfIssue } from "../../src/operations/task/task-of-issue.ts";
import { unstorable } from "../../src/operations/task/unstorable.ts";
import type { OperationEnv } from "../../src/operations/operation.ts";
import { readInput } from "../../src/operations/read-input.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { objectsOf } from "../../src/store/objects.ts";
import { overlayRevision } from "../../src/store/overlay.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import type { Revision } from "../../src/store/revision.ts";
import { revisionOf } from "../support/corpus-of.ts";
import { createRepository } from "../support/git.ts";
import { runCwom } from "../support/cwom-process.ts";
import { failureOf } from "../git/fixtures.ts";

const settings = "gate:\n  allowed_repo_prefixes: [shop/]\n  allow_network: true\n  allow_secrets: true\n";
const empty = revisionOf({ "cwom/config.yaml": settings });

/** A world in which ids count up. */
function world(): OperationEnv {
  let count = 0;
  return {
    now: "2026-02-01T00:00:00Z",
    newId: () => `01JD00000000000000000${String((count += 1)).padStart(5, "0")}`,
    actor: () => Promise.resolve({ actor_kind: "human", actor_id: "ada" }),
    fileFacts: () => Promise.resolve(null),
    commitStanding: () => Promise.resolve("unknown"),
  };
}

/** The store as it is after a Task was let in, and the Issue's id. */
async function letIn(given: unknown, store: Revision = empty): Promise<{ store: Revision; issue: string }> {
  const input = readInput(enqueueTask, { task: given });
  const { transaction, objects } = await enqueueTask.plan(input, objectsOf(store, memoryCache()), world());
  const issue = objects.find(({ kind }) => kind === "Issue")?.id ?? "";
  return { store: overlayRevision(store, transaction), issue };
}

async function taskIn(store: Revision, id: string): Promise<Task> {
  const objects = objectsOf(store, memoryCache());
  return taskOfIssue(await objects.find(id, "Issue"), objects);
}

/** Pieces that YAML, a terminal or a careless reader takes for something else. */
const pieces = [
  ...Array.from(" \n\r\t#:-'\"|>\\%&*!{}[],?~a1"),
  "\u00a0",
  "\u{1f468}\u200d\u{1f469}",
  "e\u0301",
  "null",
  "1e400",
  "<<",
];
const words = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 5, maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...pieces), minLength: 5, maxLength: 30 }),
  )
  .filter((text) => unstorable(text) === null);
/** JSON can say things that no file of a store may hold as they are. */
const anything = fc.oneof(words, fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "links", "documents"));
const freeData = fc.dictionary(anything, fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.array(anything)), { maxKeys: 4 });
const tasks = fc.record(
  {
    version: fc.constant("1.0"),
    idempotency_key: words,
    requested_by: fc.record(
      { kind: fc.constantFrom("human", "agent", "system"), id: words, label: words },
      { requiredKeys: ["kind", "id"] },
    ),
    objective: words,
    operation: fc.constantFrom(...taskOperations),
    target: fc.record(
      { repo: fc.constantFrom("shop/orders", "Shop/Orders.git", "shop/x"), ref: words, path: words },
      { requiredKeys: ["repo"] },
    ),
    constraints: fc.record(
      {
        time_budget_seconds: fc.integer({ min: 30, max: 86_400 }),
        allow_network: fc.boolean(),
        allow_secrets: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    inputs: fc.oneof(
      freeData,
      fc.record(
        {
          documents: fc.constant([{ title: "Notes", uri: "https://example.com" }]),
          links: fc.array(anything, { maxLength: 2 }),
          data_blobs: fc.array(
            fc.record({ name: words, media_type: words, inline: anything }, { requiredKeys: ["name"] }),
          ),
          other: fc.jsonValue({ maxDepth: 1 }),
        },
        { requiredKeys: [] },
      ),
    ),
    acceptance_criteria: fc.array(words, { maxLength: 3 }),
    evidence_requirements: fc.array(words, { maxLength: 3 }),
    metadata: freeData,
  },
  { requiredKeys: ["version", "requested_by", "objective", "operation", "target"] },
);

describe("a Task", () => {
  it("becomes objects that the check accepts, and is the same Task again, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(tasks, async (given) => {
        const { store, issue } = await letIn(given);
        expect(JSON.stringify(await taskIn(store, issue))).toBe(JSON.stringify(taskSchema.parse(given)));
        const cache = memoryCache();
        const { findings } = await check({ head: await readCorpus(store, cache), cache, now: "2026-02-01T00:00:00Z" });
        expect(findings.filter(({ level }) => level === "error")).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const least = {
    version: "1.0",
    requested_by: { kind: "human", id: "ada" },
    objective: "Add a health check",
    operation: "code_change",
    target: { repo: "shop/orders" },
  };

  it("is taken under the names that older clients use", async () => {
    const { operation, target: _target, ...rest } = least;
    const old = { ...rest, type: operation, target: { repository: "shop/orders" }, payload: { depth: 3 } };
    const { store, issue } = await letIn(old);
    expect(await taskIn(store, issue)).toEqual(taskSchema.parse({ ...least, inputs: { depth: 3 } }));
  });

  it("keeps free data whatever its names are", async () => {
    const given: unknown = JSON.parse(
      `${JSON.stringify(least).slice(0, -1)},"metadata":{"__proto__":[],"constructor":1}}`,
    );
    const { store, issue } = await letIn(given);
    expect(JSON.stringify((await taskIn(store, issue)).metadata)).toBe('{"__proto__":[],"constructor":1}');
  });

  it("finds its Repo by slug, whatever its case", async () => {
    const first = await letIn(least);
    const second = await letIn(
      { ...least, target: { repo: "Shop/Orders.git" }, idempotency_key: "second" },
      first.store,
    );
    expect(await objectsOf(second.store, memoryCache()).all("Repo")).toHaveLength(1);
  });

  it("with a key that was used is turned away and told which Task it was", async () => {
    const keyed = { ...least, idempotency_key: "k-1" };
    const { store, issue } = await letIn(keyed);
    const failure = await failureOf(letIn({ ...keyed, objective: "Something else" }, store));
    expect(failure).toMatchObject({ code: "conflict" });
    expect(failure.message).toContain(issue);
  });

  it.each([
    ["INVALID_OPERATION", { operation: "code_chang" }],
    ["REPO_NOT_ALLOWED", { target: { repo: "other/orders" } }],
    ["REPO_NOT_ALLOWED", { target: { repo: "shop" } }],
    ["REPO_NOT_ALLOWED", { target: { repo: "shop/../other/orders" } }],
    ["REPO_NOT_ALLOWED", { target: { repo: "shop//orders" } }],
    ["REPO_NOT_ALLOWED", { target: { repo: "shop/orders\u200b" } }],
    ["TIME_BUDGET_TOO_LOW", { constraints: { time_budget_seconds: 29 } }],
    ["TIME_BUDGET_TOO_HIGH", { constraints: { time_budget_seconds: 86_401 } }],
    ["NETWORK_ACCESS_DENIED", { constraints: { allow_network: true } }],
    ["SECRETS_ACCESS_DENIED", { constraints: { allow_secrets: true } }],
  ])("is turned away by the gate with %s", async (code, change) => {
    const store = revisionOf({ "cwom/config.yaml": "gate:\n  allowed_repo_prefixes: [shop/]\n" });
    const failure = await failureOf(letIn({ ...least, ...change }, store));
    expect(failure).toMatchObject({ code: "refused", message: expect.stringMatching(`^${code}: `) });
  });

  it.each([
    ["shop/orders", ["shop/orders", "Shop/Orders.git", "shop/orders/", "shop/orders.git/", "shop/orders/api"]],
    ["shop/team-", ["shop/team-a", "shop/team-b/api"]],
    ["https://git.example.com/Shop/", ["https://git.example.com/shop/orders.git"]],
  ])("for what the prefix %s lets in is let in", async (prefix, repos) => {
    const store = revisionOf({ "cwom/config.yaml": `gate:\n  allowed_repo_prefixes: ["${prefix}"]\n` });
    for (const repo of repos) expect((await letIn({ ...least, target: { repo } }, store)).issue).not.toBe("");
    const others = ["shop/orders-old", "shop/ordersx", "shop/teams", "shop", "evil/shop/orders", "https://shop/orders"];
    for (const repo of others) {
      const failure = await failureOf(letIn({ ...least, target: { repo } }, store));
      expect(failure.message).toContain("REPO_NOT_ALLOWED");
    }
  });

  it.each([
    [29, false],
    [30, true],
    [86_400, true],
    [86_401, false],
  ])("of %d seconds: let in is %s", async (time_budget_seconds, isLetIn) => {
    const letting = letIn({ ...least, constraints: { time_budget_seconds } });
    expect(await letting.then(() => true).catch(() => false)).toBe(isLetIn);
  });

  it("is turned away without settings: nothing is allowed that nobody allowed", async () => {
    expect(await failureOf(letIn(least, revisionOf({})))).toMatchObject({ code: "refused" });
  });

  it.each([
    ["objective", { objective: "Why" }],
    ["there is no priority", { priority: "P1" }],
    ["requested_by.kind", { requested_by: { kind: "robot", id: "x" } }],
    ["version", { version: "2.0" }],
    ["objective has U+0000", { objective: "Add\0 it" }],
    ["requested_by.id has U+202E", { requested_by: { kind: "human", id: "ada\u202e" } }],
    ["acceptance_criteria.0 has U+D800", { acceptance_criteria: ["\ud800"] }],
    ["there is no type", { type: "docs" }],
    ["there is no payload", { inputs: {}, payload: { depth: 3 } }],
    ["there is no repository", { target: { repo: "shop/orders", repository: "shop/x" } }],
    ["time_budget_seconds", { constraints: { time_budget_seconds: 30.5 } }],
    ["inputs", { inputs: { size: Number.POSITIVE_INFINITY } }],
    ["metadata", { metadata: JSON.parse(`${'{"a":'.repeat(100)}1${"}".repeat(100)}`) as unknown }],
  ])("with a mistake in it names %s", async (word, change) => {
    const failure = await failureOf(letIn({ ...least, ...change }));
    expect(failure.code).toBe("usage");
    expect(failure.message).toContain(word);
  });
});

describe("cwom enqueue and cwom task", () => {
  it("let a Task in and give it back; a policy's no is exit 1, a mistake exit 2", async () => {
    const { folder, write } = createRepository();
    write("cwom/config.yaml", "gate:\n  allowed_repo_prefixes: [shop/]\n");
    const task = JSON.stringify({
      version: "1.0",
      idempotency_key: "k-1",
      requested_by: { kind: "agent", id: "planner" },
      objective: "Add a health check",
      operation: "docs",
      target: { repo: "shop/orders" },
    });
    const done = await runCwom(folder, ["enqueue", "-", "--format", "json"], task);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    const { objects } = JSON.parse(done.stdout);
    expect(objects.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
      "ConstraintSnapshot",
      "ContextPacket",
      "Issue",
      "Repo",
      "Run",
    ]);
    const { id } = objects.find(({ kind }: { kind: string }) => kind === "Issue");
    expect(JSON.parse((await runCwom(folder, ["task", id])).stdout)).toMatchObject(JSON.parse(task));
    expect((await runCwom(folder, ["check"])).code).toBe(0);
    expect(await runCwom(folder, ["enqueue", "-"], task)).toMatchObject({ code: 1, stdout: "" });
    expect(await runCwom(folder, ["enqueue", "-"], task.replace("shop/", "other/"))).toMatchObject({ code: 1 });
    expect(await runCwom(folder, ["enqueue", "-"], "{")).toMatchObject({ code: 2 });
  });
});
