import { stringify } from "yaml";
import { isKind } from "../../src/model/enums.ts";
import type { Kind } from "../../src/model/enums.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { pathOf } from "../../src/store/layout.ts";

const sampleIds: Readonly<Record<Kind, string>> = {
  Repo: "01JD00000000000000000000A1",
  Issue: "01JD00000000000000000000B1",
  ContextPacket: "01JD00000000000000000000C1",
  ConstraintSnapshot: "01JD00000000000000000000D1",
  DoctrineRef: "01JD00000000000000000000E1",
  Run: "01JD00000000000000000000F1",
  Artifact: "01JD00000000000000000000G1",
};

const times = { created_at: "2026-01-05T09:00:00Z", updated_at: "2026-01-05T09:00:00Z" };
const agent = { actor_kind: "agent", actor_id: "coder" };
const person = { actor_kind: "human", actor_id: "ada", display: "Ada" };

function ref(kind: Kind): JsonObject {
  return { kind, id: sampleIds[kind] };
}

/** One valid, finished chain of causes: the store that the examples of the rule pages change. */
export const sampleObjects: readonly JsonObject[] = [
  {
    kind: "Repo",
    id: sampleIds.Repo,
    name: "Orders",
    slug: "shop/orders",
    source: { system: "github", external_id: "github.com/4711", url: "https://github.com/shop/orders" },
    owners: [person],
    ...times,
  },
  {
    kind: "Issue",
    id: sampleIds.Issue,
    repo: ref("Repo"),
    title: "Add /healthz",
    description: "The load balancer needs to know whether the service is up.",
    type: "feature",
    priority: "P1",
    status: "done",
    assignees: [agent],
    doctrine_refs: [ref("DoctrineRef")],
    constraints: [ref("ConstraintSnapshot")],
    context_packets: [ref("ContextPacket")],
    acceptance: { criteria: ["GET /healthz answers 200"] },
    ...times,
  },
  {
    kind: "ContextPacket",
    id: sampleIds.ContextPacket,
    for_issue: ref("Issue"),
    version: "1.0",
    summary: "Healthz briefing",
    instructions: "Answer 200 with an empty body.",
    doctrine_refs: [ref("DoctrineRef")],
    constraint_snapshot: ref("ConstraintSnapshot"),
    ...times,
  },
  {
    kind: "ConstraintSnapshot",
    id: sampleIds.ConstraintSnapshot,
    scope: "run",
    captured_at: "2026-01-05T08:00:00Z",
    owner: person,
    constraints: { time: { available_minutes: 60 }, risk: { tolerance: "low" } },
  },
  {
    kind: "DoctrineRef",
    id: sampleIds.DoctrineRef,
    namespace: "shop",
    name: "small-changes",
    version: "1.0",
    type: "principle",
    statement: "One change does one thing.",
    ...times,
  },
  {
    kind: "Run",
    id: sampleIds.Run,
    for_issue: ref("Issue"),
    repo: ref("Repo"),
    status: "done",
    mode: "agent",
    executor: { actor: agent, runtime: "local" },
    inputs: {
      context_packets: [ref("ContextPacket")],
      doctrine_refs: [ref("DoctrineRef")],
      constraint_snapshot: ref("ConstraintSnapshot"),
    },
    telemetry: { started_at: "2026-01-05T10:00:00Z", ended_at: "2026-01-05T10:20:00Z", duration_s: 1200 },
    outputs: { artifacts: [ref("Artifact")], result_summary: "Added the endpoint and a test." },
    ...times,
    updated_at: "2026-01-05T10:20:00Z",
  },
  {
    kind: "Artifact",
    id: sampleIds.Artifact,
    produced_by: ref("Run"),
    for_issue: ref("Issue"),
    type: "pr",
    title: "Add /healthz",
    uri: "https://github.com/shop/orders/pull/7",
    ...times,
  },
];

/** The sample object that a change starts from: the one with its id, else the one of its kind; null for a new shape. */
export function withChanges(objects: readonly JsonObject[], changes: JsonObject): JsonObject {
  const found =
    objects.find((object) => object["kind"] === changes["kind"] && object["id"] === changes["id"]) ??
    objects.find((object) => object["kind"] === changes["kind"]) ??
    {};
  const merged = { ...found, ...changes };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

/** The path an object belongs at, by its own kind and id. */
export function homeOf(object: JsonObject): string {
  const { kind, id } = object;
  if (!isKind(kind) || typeof id !== "string") throw new Error("an example needs a kind and an id");
  return pathOf(kind, id);
}

/** Objects as the files of a store, in canonical paths. */
export function filesOf(objects: readonly JsonObject[]): Map<string, string> {
  return new Map(objects.map((object) => [homeOf(object), stringify(object, { version: "1.1", lineWidth: 0 })]));
}
