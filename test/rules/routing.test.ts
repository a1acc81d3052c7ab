import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import type { Kind } from "../../src/model/enums.ts";
import { isMapping } from "../../src/model/json.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { memoryRevision } from "../support/memory-revision.ts";
import { filesOf, homeOf, sampleObjects } from "../support/sample-store.ts";

/** A member that is put in place of the sample's, and what must be said of it, and nothing else. */
interface Row {
  readonly kind: Kind;
  readonly at: string;
  /** Undefined takes the member away. */
  readonly value: Json | undefined;
  readonly says: string;
}

type Sort = "text" | "enum" | "ref" | "actor" | "time" | "mapping";
type Field = readonly [kind: Kind, at: string, sort: Sort, own?: string];

/** Every field that must be there (model.md), what it holds, and the rule of its own where the spec has a sentence for it. */
const required: readonly Field[] = [
  ["Repo", "/name", "text"],
  ["Repo", "/slug", "text"],
  ["Repo", "/source", "mapping"],
  ["Repo", "/source/system", "text"],
  ["Issue", "/repo", "ref", "issue/repo"],
  ["Issue", "/title", "text"],
  ["Issue", "/type", "enum"],
  ["ContextPacket", "/for_issue", "ref", "packet/for-issue"],
  ["ContextPacket", "/version", "text", "packet/version"],
  ["ContextPacket", "/summary", "text"],
  ["ConstraintSnapshot", "/scope", "enum"],
  ["ConstraintSnapshot", "/captured_at", "time", "snapshot/captured-at"],
  ["ConstraintSnapshot", "/owner", "actor", "snapshot/owner"],
  ["DoctrineRef", "/namespace", "text"],
  ["DoctrineRef", "/name", "text"],
  ["DoctrineRef", "/version", "text"],
  ["DoctrineRef", "/type", "enum"],
  ["DoctrineRef", "/statement", "text"],
  ["Run", "/for_issue", "ref", "run/issue"],
  ["Run", "/repo", "ref", "run/repo"],
  ["Run", "/mode", "enum"],
  ["Run", "/executor", "mapping"],
  ["Run", "/executor/actor", "actor"],
  ["Run", "/executor/runtime", "text"],
  ["Artifact", "/produced_by", "ref", "artifact/produced-by"],
  ["Artifact", "/for_issue", "ref"],
  ["Artifact", "/type", "enum"],
  ["Artifact", "/title", "text"],
  ["Artifact", "/uri", "text"],
];

/** Fields that may be left out, and must be right when they are there. */
const optional: readonly Field[] = [
  ["Repo", "/default_branch", "text"],
  ["Repo", "/visibility", "enum"],
  ["Issue", "/description", "text"],
  ["Issue", "/priority", "enum"],
  ["Issue", "/status", "enum"],
  ["Issue", "/assignees/0", "actor"],
  ["Issue", "/context_packets/0", "ref"],
  ["ContextPacket", "/constraint_snapshot", "ref"],
  ["ContextPacket", "/created_at", "time"],
  ["ConstraintSnapshot", "/constraints/risk/tolerance", "enum"],
  ["DoctrineRef", "/priority", "enum"],
  ["Run", "/status", "enum"],
  ["Run", "/inputs/constraint_snapshot", "ref"],
  ["Run", "/telemetry/started_at", "time"],
  ["Artifact", "/verification/status", "enum"],
  ["Artifact", "/updated_at", "time"],
];

const missing: readonly (Json | undefined)[] = [undefined, null];
const wrongTypes: Readonly<Record<Sort, readonly Json[]>> = {
  text: [4711, ["x"], { x: 1 }],
  enum: [4711, ["x"], { x: 1 }, "nonsense"],
  time: [4711, ["x"], { x: 1 }],
  ref: [4711, ["x"], "x"],
  actor: [4711, ["x"], "x"],
  mapping: [4711, ["x"], "x"],
};

function rowsOfMissing([kind, at, , own = "object/required"]: Field): Row[] {
  return missing.map((value) => ({ kind, at, value, says: `${own} at ${at}` }));
}

function rowsOfWrong([kind, at, sort, own]: Field): Row[] {
  const ofSort: Partial<Record<Sort, string>> = { enum: "object/enum", actor: "actor/shape" };
  const rule = own ?? ofSort[sort] ?? "object/type";
  const wrong = wrongTypes[sort].map((value) => ({ kind, at, value, says: `${rule} at ${at}` }));
  if (sort === "ref") return [...wrong, ...rowsOfRef(kind, at, own ?? "ref/kind")];
  if (sort === "actor") return [...wrong, ...rowsOfActor(kind, at)];
  if (sort !== "time") return wrong;
  return [...wrong, { kind, at, value: "2026-01-05", says: `${own ?? "object/timestamp-format"} at ${at}` }];
}

function rowsOfRef(kind: Kind, at: string, kindRule: string): Row[] {
  const row = (member: string, value: Json | undefined, rule: string): Row => ({
    kind,
    at: `${at}/${member}`,
    value,
    says: `${rule} at ${at}/${member}`,
  });
  return [
    ...[undefined, null, 4711, "Isue", "DoctrineRef"].map((value) => row("kind", value, kindRule)),
    ...missing.map((value) => row("id", value, "object/required")),
    row("id", 4711, "object/type"),
    row("id", "a b", "object/id"),
    row("id", "", "object/id"),
    row("role", 4711, "object/type"),
    row("id", "x".repeat(129), "object/length"),
    row("name", "Orders", "object/unknown-field"),
    { kind, at: `${at}/id`, value: "01JD00000000000000000000X9", says: `ref/resolves at ${at}` },
  ];
}

function rowsOfActor(kind: Kind, at: string): Row[] {
  const rows = [
    ...[undefined, null, 4711, "robot"].map((value) => ["actor_kind", value] as const),
    ...[undefined, null, 4711, ""].map((value) => ["actor_id", value] as const),
    ...[4711, ""].map((value) => ["display", value] as const),
  ];
  return [
    ...rows.map(([member, value]) => ({ kind, at: `${at}/${member}`, value, says: `actor/shape at ${at}/${member}` })),
    { kind, at: `${at}/mail`, value: "ada", says: `object/unknown-field at ${at}/mail` },
  ];
}

const rowsOfIdentity: readonly Row[] = required
  .map(([kind]) => kind)
  .filter((kind, index, all) => all.indexOf(kind) === index)
  .flatMap((kind) =>
    (["kind", "id"] as const).flatMap((member) =>
      [undefined, null, 4711, ["x"], { x: 1 }, "", "no such"].map((value) => ({
        kind,
        at: `/${member}`,
        value,
        says: `object/${member} at /${member}`,
      })),
    ),
  );

const others: readonly Row[] = [
  { kind: "Issue", at: "/executor", value: {}, says: "issue/intent-only at /executor" },
  { kind: "Issue", at: "/severity", value: "high", says: "object/unknown-field at /severity" },
  { kind: "Issue", at: "/tags", value: "urgent", says: "object/type at /tags" },
  { kind: "Issue", at: "/title", value: "x".repeat(513), says: "object/length at /title" },
  { kind: "Issue", at: "/id", value: "x".repeat(129), says: "object/length at /id" },
  { kind: "Repo", at: "/owners/0", value: "ada", says: "repo/owners-actors at /owners/0" },
  { kind: "Repo", at: "/owners/0", value: {}, says: "repo/owners-actors at /owners/0" },
  { kind: "Repo", at: "/owners/0", value: { kind: "Team", id: "core" }, says: "repo/owners-actors at /owners/0/kind" },
  { kind: "Repo", at: "/owners/0/actor_kind", value: "team", says: "actor/shape at /owners/0/actor_kind" },
  { kind: "ContextPacket", at: "/seal", value: "x", says: "seal/form at /seal" },
  { kind: "Run", at: "/cost", value: { usd: "1.20" }, says: "object/type at /cost/usd" },
  { kind: "Run", at: "/telemetry/ended_at", value: "now", says: "object/timestamp-format at /telemetry/ended_at" },
];

/** What is said of the sample store with one member changed, of everything worth acting on. */
async function saidOf({ kind, at, value }: Row): Promise<string[]> {
  const files = filesOf(sampleObjects);
  for (const sample of sampleObjects.filter((object) => object["kind"] === kind)) {
    const changed = structuredClone(sample);
    put(changed, at.split("/").slice(1), value);
    files.set(homeOf(sample), JSON.stringify(changed));
  }
  const head = await readCorpus(memoryRevision(files), memoryCache());
  const report = await check({
    head,
    now: "2026-02-01T00:00:00Z",
    cache: memoryCache(),
  });
  return report.findings.filter(({ level }) => level !== "info").map(({ rule, pointer }) => `${rule} at ${pointer}`);
}

function put(target: JsonObject, steps: readonly string[], value: Json | undefined): void {
  const [step = "", ...rest] = steps;
  const next = rest.length === 0 ? undefined : target[step];
  if (Array.isArray(next)) {
    const items: JsonObject = Object.fromEntries(next.map((item, index) => [index, item]));
    put(items, rest, value);
    target[step] = Object.values(items);
  } else if (rest.length > 0) {
    const below = isMapping(next) ? next : {};
    put(below, rest, value);
    target[step] = below;
  } else if (value === undefined) delete target[step];
  else target[step] = value;
}

function shown({ kind, at, value }: Row): string {
  const text = value === undefined ? "taken away" : JSON.stringify(value);
  return `${kind}${at} ${text.slice(0, 40)}`;
}

describe("one mistake is one finding", () => {
  const rows = [
    ...rowsOfIdentity,
    ...required.flatMap(rowsOfMissing),
    ...[...required, ...optional].flatMap(rowsOfWrong),
    ...others,
  ];

  it.each(rows.map((row) => ({ name: shown(row), row })))("$name", async ({ row }) => {
    expect(await saidOf(row)).toEqual([row.says]);
  });
});
