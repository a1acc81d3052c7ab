import { describe, expect, it } from "vitest";
import { withinCpuTime } from "../support/cpu-time.ts";
import { isKind, kindNames } from "../../src/model/enums.ts";
import type { Kind } from "../../src/model/enums.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { readObject } from "../../src/model/read-object.ts";
import { sample, sampleId, sampleWithout } from "./samples.ts";

const refTo = (kind: Kind): JsonObject => ({ kind, id: sampleId });
const long = (length: number): string => "é".repeat(length);

const snapshotWith = (constraints: Json) =>
  readObject("ConstraintSnapshot", sample("ConstraintSnapshot", { constraints })).object;

/** Flaws as `code pointer`, the way they are told apart. */
function flawsOf(kind: Kind, value: JsonObject): string[] {
  return readObject(kind, value).flaws.map((flaw) => `${flaw.code} ${flaw.pointer}`);
}

function only(kind: Kind, changes: JsonObject) {
  const { flaws } = readObject(kind, sample(kind, changes));
  expect(flaws).toHaveLength(1);
  return flaws[0];
}

describe("required members", () => {
  const required: readonly [Kind, ...string[]][] = [
    ["Repo", "id", "name", "slug", "source"],
    ["Issue", "id", "repo", "title", "type"],
    ["ContextPacket", "id", "for_issue", "version", "summary"],
    ["ConstraintSnapshot", "id", "scope", "captured_at", "owner"],
    ["DoctrineRef", "id", "namespace", "name", "version", "type", "statement"],
    ["Run", "id", "for_issue", "repo", "mode", "executor"],
    ["Artifact", "id", "produced_by", "for_issue", "type", "title", "uri"],
  ];

  it.each(required)("of %s are exactly those of the table, absent or null", (kind, ...names) => {
    for (const name of names) {
      expect(flawsOf(kind, sampleWithout(kind, name))).toEqual([`required /${name}`]);
      expect(flawsOf(kind, sample(kind, { [name]: null }))).toEqual([`required /${name}`]);
    }
    expect(Object.keys(sample(kind)).toSorted()).toEqual(["kind", ...names].toSorted());
    expect(readObject(kind, sample(kind)).flaws).toEqual([]);
  });

  it("are asked for inside groups", () => {
    expect(flawsOf("Repo", sample("Repo", { source: {} }))).toEqual(["required /source/system"]);
    expect(flawsOf("Run", sample("Run", { executor: {} }))).toEqual([
      "required /executor/actor",
      "required /executor/runtime",
    ]);
    expect(flawsOf("Issue", sample("Issue", { repo: { kind: "Repo" } }))).toEqual(["required /repo/id"]);
  });

  it("say what is expected", () => {
    expect(only("Issue", { repo: null })).toMatchObject({ expected: "a Ref {kind, id}", actual: "null" });
    expect(only("ConstraintSnapshot", { owner: null })?.expected).toBe("an Actor {actor_kind, actor_id}");
    expect(only("Issue", { type: null })?.expected).toMatch(/^one of feature, bug/);
    expect(only("ConstraintSnapshot", { captured_at: null })?.expected).toMatch(/ISO-8601/);
  });
});

describe("one mistake is one flaw", () => {
  it.each<[Kind, JsonObject, string]>([
    ["ContextPacket", { version: 1.1 }, "type /version"],
    ["Issue", { tags: [null] }, "type /tags/0"],
    ["Issue", { tags: "a" }, "type /tags"],
    ["Issue", { meta: [] }, "type /meta"],
    ["Issue", { acceptance: "x" }, "type /acceptance"],
    ["Issue", { priority: "P9" }, "enum /priority"],
    ["Issue", { status: 5 }, "enum /status"],
    ["Issue", { kind: "Run" }, "enum /kind"],
    ["Issue", { id: 5 }, "type /id"],
    ["Issue", { id: "" }, "id /id"],
    ["Issue", { id: "../x" }, "id /id"],
    ["Issue", { id: "CON" }, "id /id"],
    ["Issue", { id: `/${"x".repeat(200)}` }, "length /id"],
    ["Issue", { repo: { kind: "Repo", id: "a b" } }, "id /repo/id"],
    ["Issue", { repo: { kind: "Robot", id: "a" } }, "enum /repo/kind"],
    ["Issue", { repo: "tower" }, "type /repo"],
    ["Issue", { title: long(513) }, "length /title"],
    ["Issue", { description: long(65_537) }, "length /description"],
    ["ContextPacket", { summary: long(4_001) }, "length /summary"],
    ["Artifact", { preview: long(4_001) }, "length /preview"],
    ["Issue", { created_at: "2026-02-30T00:00:00Z" }, "timestamp-format /created_at"],
    ["Issue", { created_at: 5 }, "type /created_at"],
    ["Run", { telemetry: { started_at: "yesterday" } }, "timestamp-format /telemetry/started_at"],
    ["ConstraintSnapshot", { owner: { actor_kind: "robot", actor_id: "x" } }, "enum /owner/actor_kind"],
    ["ConstraintSnapshot", { owner: { actor_kind: "human", actor_id: "" } }, "type /owner/actor_id"],
    ["ConstraintSnapshot", { owner: { actor_kind: "human" } }, "required /owner/actor_id"],
    ["ConstraintSnapshot", { owner: { actor_kind: "human", actor_id: "x", display: "" } }, "type /owner/display"],
    ["Run", { failure: { category: "bug" } }, "enum /failure/category"],
    ["Run", { cost: { usd: "1" } }, "type /cost/usd"],
    ["Artifact", { verification: { checks: [{ name: "t" }] } }, "required /verification/checks/0/status"],
    ["ContextPacket", { seal: { digest: 5 } }, "type /seal/digest"],
    ["Issue", { sources: {} }, "unknown-field /sources"],
    ["Issue", { "a/b~c": 1 }, "unknown-field /a~1b~0c"],
    ["ConstraintSnapshot", { constraints: { time: { minutes: 5 } } }, "unknown-field /constraints/time/minutes"],
  ])("%s %j", (kind, changes, flaw) => {
    const found = flawsOf(kind, sample(kind, changes));
    expect(found[0]).toBe(flaw);
    // A seal without its other members has more than one mistake.
    if (!("seal" in changes)) expect(found).toHaveLength(1);
  });

  it.each<[string, Json, string[]]>([
    ["an Actor with a flaw", { actor_kind: "human" }, ["required /owners/0/actor_id"]],
    [
      "an Actor with an unknown key",
      { actor_kind: "human", actor_id: "a", mail: "" },
      ["unknown-field /owners/0/mail"],
    ],
    ["a Ref with a flaw", { kind: "Repo", id: "a b" }, ["id /owners/0/id"]],
    ["a Ref with an unknown key", { kind: "Repo", id: "a", who: 1 }, ["unknown-field /owners/0/who"]],
    ["neither", { login: "ada" }, ["type /owners/0"]],
    ["a text", "ada", ["type /owners/0"]],
    ["an empty mapping", {}, ["type /owners/0"]],
    ["null", null, ["type /owners/0"]],
    ["an Actor", { actor_kind: "human", actor_id: "a" }, []],
    ["a Ref", { kind: "Repo", id: "a" }, []],
  ])("an owner that is %s", (_, owner, flaws) => {
    expect(flawsOf("Repo", sample("Repo", { owners: [owner] }))).toEqual(flaws);
  });

  it("tells what an owner can be", () => {
    const expected = "an Actor {actor_kind, actor_id} or a Ref {kind, id}";
    expect(only("Repo", { owners: [{ login: "ada" }] })?.expected).toBe(expected);
  });
});

describe("what a flaw tells", () => {
  it("is the limit and the figure in characters, not UTF-16 units", () => {
    expect(only("Issue", { title: "😀".repeat(513) })).toMatchObject({ limit: 512, figure: 513 });
    expect(flawsOf("Issue", sample("Issue", { title: "😀".repeat(512) }))).toEqual([]);
  });

  it("is what was probably meant", () => {
    expect(only("Issue", { status: "cancelled" })).toMatchObject({ nearest: "canceled" });
    expect(only("Issue", { asignees: [] })).toMatchObject({ nearest: "assignees" });
    expect(only("Run", { cost: { USD: 1 } })).toMatchObject({
      nearest: "usd",
      allowed: ["usd", "tokens", "compute_s"],
    });
    expect(only("Issue", { status: "in_progress" })).not.toHaveProperty("nearest");
  });

  it("is the value, in at most 80 characters", () => {
    expect(only("ContextPacket", { version: 1.1 })).toMatchObject({ expected: "a string", actual: "1.1" });
    for (const id of [`"${"\n".repeat(500)}`, "😀".repeat(100), "\ud83d".repeat(100)]) {
      const actual = only("Issue", { id })?.actual ?? "";
      expect(actual.length).toBeLessThanOrEqual(80);
      expect(actual.isWellFormed()).toBe(true);
      expect(actual.endsWith('…"')).toBe(true);
    }
  });
});

describe("unknown members", () => {
  it("leave the object readable without them", () => {
    const value = sample("Repo", { stars: 5, owners: [{ actor_kind: "human", actor_id: "a", mail: "m" }] });
    const { object, flaws } = readObject("Repo", value);
    expect(flaws.map((flaw) => flaw.pointer)).toEqual(["/owners/0/mail", "/stars"]);
    expect(object).toMatchObject({ name: "Tower", owners: [{ actor_id: "a", display: "a" }] });
    expect(object).not.toHaveProperty("stars");
    expect(value).toHaveProperty("stars");
  });

  it("never hide a flaw that costs the object, however many there are", () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x${index}`, 1]));
    const { object, flaws } = readObject("Issue", sample("Issue", { ...many, title: 5 }));
    expect(object).toBeNull();
    expect(flaws).toHaveLength(50);
    expect(flaws[0]?.pointer).toBe("/title");
    expect(readObject("Issue", sample("Issue", many)).object).not.toBeNull();
  });

  it("are also __proto__ and other names that objects inherit", () => {
    const value = sample("Issue");
    for (const key of ["__proto__", "constructor", "toString"]) {
      Object.defineProperty(value, key, { value: { title: "x" }, enumerable: true, configurable: true });
    }
    const { object, flaws } = readObject("Issue", value);
    expect(flaws.map((flaw) => flaw.pointer)).toEqual(["/__proto__", "/constructor", "/toString"]);
    expect(object).toMatchObject({ title: "Add /healthz" });
  });
});

describe("hostile values", () => {
  it("with a quarter of a million mistakes are read in time, with 50 flaws", async () => {
    const tags: Json[] = Array.from({ length: 250_000 }, () => 0);
    const { object, flaws } = await withinCpuTime(5_000, () => readObject("Issue", sample("Issue", { tags })));
    expect(object).toBeNull();
    expect(flaws).toHaveLength(50);
  });

  it("cannot nest without end in meta", () => {
    let deep: JsonObject = {};
    for (let level = 0; level < 50_000; level += 1) deep = { deep };
    expect(flawsOf("Issue", sample("Issue", { meta: deep }))).toEqual(["type /meta"]);
  });
});

describe("defaults", () => {
  it("stand in for absent and null members alike", () => {
    for (const kind of kindNames) {
      const { object } = readObject(kind, sample(kind));
      expect(object).not.toBeNull();
      const given = Object.keys(sample(kind));
      const nulls = Object.keys(object ?? {}).filter((name) => !given.includes(name));
      const padded = sample(kind, Object.fromEntries(nulls.map((name) => [name, null])));
      expect(readObject(kind, padded)).toEqual({ object, flaws: [] });
    }
  });

  it("are those of the model", () => {
    expect(readObject("Issue", sample("Issue")).object).toMatchObject({
      description: "",
      priority: "P2",
      status: "planned",
      assignees: [],
      acceptance: { criteria: [], tests_expected: null },
      relationships: { parent: null, blocks: [], blocked_by: [], duplicates: [] },
      tags: [],
      meta: {},
      created_at: null,
      repo: { ...refTo("Repo"), role: null, digest: null },
    });
    expect(readObject("Run", sample("Run")).object).toMatchObject({
      status: "planned",
      executor: { toolchain: [], actor: { display: "bot" } },
      inputs: { context_packets: [], doctrine_refs: [], constraint_snapshot: null },
      plan: { steps: [], risk_notes: [] },
      telemetry: { started_at: null, ended_at: null, duration_s: null },
      cost: { usd: null, tokens: null, compute_s: null },
      outputs: { artifacts: [], result_summary: "", decision_log: [] },
      failure: null,
    });
    expect(readObject("Repo", sample("Repo")).object).toMatchObject({
      default_branch: "main",
      visibility: "private",
      policy: { allowed_tools: [], secrets_profile: null },
      source: { external_id: null, url: null },
    });
    expect(readObject("DoctrineRef", sample("DoctrineRef")).object).toMatchObject({
      priority: "should",
      applicability: { repo_refs: [], issue_types: [], tags: [] },
    });
    expect(readObject("Artifact", sample("Artifact")).object).toMatchObject({
      verification: { status: "unverified", checks: [] },
      size_bytes: null,
    });
  });

  it("of a snapshot's groups count only when the group is given", () => {
    const groups = ["time", "energy", "health", "budget", "tools", "environment", "risk"];
    expect(snapshotWith({})).toMatchObject({
      constraints: Object.fromEntries(groups.map((group) => [group, null])),
      seal: null,
    });
    expect(snapshotWith({ risk: {}, environment: {}, tools: {} })).toMatchObject({
      constraints: {
        time: null,
        risk: { tolerance: "medium", notes: null },
        environment: { location: null, connectivity: "ok", device: null },
        tools: { allowed: [], blocked: [] },
      },
    });
  });

  it("are not shared between objects", () => {
    const [first, second] = [readObject("Issue", sample("Issue")).object, readObject("Issue", sample("Issue")).object];
    first?.tags.push("x");
    expect(second?.tags).toEqual([]);
  });

  it("let a failure have no message", () => {
    const { object } = readObject("Run", sample("Run", { failure: { category: "test" } }));
    expect(object).toMatchObject({ failure: { category: "test", message: "" } });
  });
});

describe("kind names", () => {
  it("are exact in case", () => {
    expect(isKind("Issue")).toBe(true);
    expect(isKind("issue")).toBe(false);
  });
});
