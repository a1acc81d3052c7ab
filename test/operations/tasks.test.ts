import { describe, expect, it } from "vitest";
import { readTasks } from "../../src/cli/read-tasks.ts";
import { newUlid } from "../../src/cli/new-ulid.ts";
import { enqueueTasks } from "../../src/operations/task/enqueue-tasks.ts";
import { readInput } from "../../src/operations/read-input.ts";
import { objectsOf } from "../../src/store/objects.ts";
import { overlayRevision } from "../../src/store/overlay.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import type { Revision } from "../../src/store/revision.ts";
import { revisionOf } from "../support/corpus-of.ts";
import { runCwom } from "../support/cwom-process.ts";
import { cloneRepository, createRepository } from "../support/git.ts";
import { failureOf } from "../git/fixtures.ts";

const settings = "gate:\n  allowed_repo_prefixes: [shop/]\n";
const empty = revisionOf({ "cwom/config.yaml": settings });
const one = {
  version: "1.0",
  requested_by: { kind: "human", id: "ada" },
  objective: "Add a health check",
  operation: "docs",
  target: { repo: "shop/orders" },
};

const env = {
  now: "2026-02-01T00:00:00Z",
  newId: newUlid,
  actor: () => Promise.resolve({ actor_kind: "human", actor_id: "ada" } as const),
  fileFacts: () => Promise.resolve(null),
  commitStanding: () => Promise.resolve("unknown" as const),
};

async function letAllIn(given: readonly unknown[]): Promise<{ store: Revision; titles: unknown[] }> {
  const input = readInput(enqueueTasks, { tasks: given });
  const { transaction, objects } = await enqueueTasks.plan(input, objectsOf(empty, memoryCache()), env);
  const titles = objects.flatMap(({ kind, value }) => (kind === "Issue" ? [value["title"]] : []));
  return { store: overlayRevision(empty, transaction), titles };
}

function read(text: string | Uint8Array): ReturnType<typeof readTasks> {
  return readTasks(Buffer.from(text), "tasks.json");
}

function line(key: string): string {
  return JSON.stringify({ ...one, idempotency_key: key, objective: `Do ${key} now` });
}

describe("many Tasks", () => {
  it("come in at once, in their order, and share one Repo", async () => {
    const objectives = ["First of all", "Then this one", "And the last"];
    const { store, titles } = await letAllIn(objectives.map((objective) => ({ ...one, objective })));
    expect(titles).toEqual(objectives);
    const kinds = ["Repo", "Issue", "ContextPacket", "ConstraintSnapshot", "Run"] as const;
    const counts = kinds.map(async (kind) => (await objectsOf(store, memoryCache()).ids(kind)).length);
    expect(await Promise.all(counts)).toEqual([1, 3, 3, 3, 3]);
  });

  it.each([
    [
      "usage",
      [one, { ...one, objective: "Why" }],
      "objective: Too small: expected string to have >=5 characters (Task 2 of 2)",
    ],
    ["usage", [7], "(Task 1 of 1)"],
    ["refused", [one, { ...one, operation: "x" }, one], 'INVALID_OPERATION: there is no operation "x" (Task 2 of 3)'],
    [
      "conflict",
      [
        { ...one, idempotency_key: "k" },
        { ...one, idempotency_key: "k" },
      ],
      "(Task 2 of 2)",
    ],
  ])("stay out, all of them, where one may not come in (%s)", async (code, given, expected) => {
    const failure = await failureOf(letAllIn(given));
    expect(failure).toMatchObject({ code, message: expect.stringContaining(expected) });
  });

  it("are named, all that may not come in, at once", async () => {
    const failure = await failureOf(letAllIn([{ ...one, operation: "x" }, one, { ...one, objective: "" }]));
    expect(failure.code).toBe("usage");
    expect(failure.message).toMatch(/\(Task 1 of 3\); .*\(Task 3 of 3\)$/);
  });
});

describe("a file of Tasks", () => {
  it.each([
    ["an object", '{"a": 1}', { is: "one", task: { a: 1 } }],
    ["an object over many lines, after a BOM", '\ufeff{\r\n"a": 1\r\n}\r\n', { is: "one", task: { a: 1 } }],
    ["an array", '[{"a": 1}, {"a": 2}]', { is: "many", tasks: [{ a: 1 }, { a: 2 }] }],
    ["JSON Lines", '{"a": 1}\r\n\r\n{"a": 2}\n', { is: "many", tasks: [{ a: 1 }, { a: 2 }] }],
  ])("may hold %s", (_name, text, found) => {
    expect(read(text)).toEqual(found);
  });

  it.each([
    ["half an object", "{", "tasks.json is no JSON"],
    ["nothing", "", "tasks.json is no JSON"],
    ["a bad line", '{"a": 1}\n{"a": \n', "tasks.json: line 2 is no JSON"],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22]), "tasks.json is not UTF-8"],
    ["a name twice", '{"a": {"b": 1, "c": 2, "b": 3}}', 'has "b" twice'],
    ["a name twice, once escaped", '[{"a": 1, "\\u0061": 3}]', 'has "a" twice'],
    ["a name twice in a line", '{"a": 1}\n{"b": 1, "b": 2}', 'line 2 has "b" twice'],
  ])("may not hold %s", (_name, text, expected) => {
    expect(() => read(text)).toThrow(expected);
  });
});

describe("cwom enqueue", () => {
  it("tells of many, between clones too, which were let in before", async () => {
    const server = createRepository();
    server.write("cwom/config.yaml", settings);
    server.commit("settings");
    const shared = cloneRepository(server.folder, "--bare");
    const [first, second] = [cloneRepository(shared.folder), cloneRepository(shared.folder)];
    const push = ["enqueue", "-", "--push", "--format", "json"];
    const done = await runCwom(first.folder, push, `${line("a")}\n${line("b")}\n`);
    expect(done, done.stderr).toMatchObject({ code: 0 });
    const [issue] = JSON.parse(done.stdout).objects;
    expect(issue).toMatchObject({ kind: "Issue", value: { title: "Do a now" } });
    const again = await runCwom(second.folder, push, `${line("c")}\n${line("a")}\n`);
    expect(again, again.stderr).toMatchObject({ code: 1 });
    const { failure } = JSON.parse(again.stdout);
    expect(failure).toMatchObject({ code: "conflict", message: expect.stringContaining(issue.id) });
    expect(failure.message).toContain("(Task 2 of 2)");
    expect(shared.git("rev-list", "--count", "main")).toBe("2");
  });
});
