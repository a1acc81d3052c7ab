import type { Kind } from "../../src/model/enums.ts";
import type { JsonObject } from "../../src/model/json.ts";

export const sampleId = "01JB0000000000000000000001";

function refTo(kind: Kind): JsonObject {
  return { kind, id: sampleId };
}

const ada = { actor_kind: "human", actor_id: "ada" };

const members: { readonly [K in Kind]: JsonObject } = {
  Repo: { name: "Tower", slug: "acme/tower", source: { system: "github" } },
  Issue: { repo: refTo("Repo"), title: "Add /healthz", type: "feature" },
  ContextPacket: { for_issue: refTo("Issue"), version: "1.0", summary: "Healthz briefing" },
  ConstraintSnapshot: { scope: "run", captured_at: "2026-01-31T12:00:00Z", owner: ada },
  DoctrineRef: {
    namespace: "acme",
    name: "small-steps",
    version: "2",
    type: "principle",
    statement: "Go in small steps.",
  },
  Run: {
    for_issue: refTo("Issue"),
    repo: refTo("Repo"),
    mode: "agent",
    executor: { actor: { actor_kind: "agent", actor_id: "bot" }, runtime: "ci" },
  },
  Artifact: {
    produced_by: refTo("Run"),
    for_issue: refTo("Issue"),
    type: "pr",
    title: "The change",
    uri: "https://example.org/pull/1",
  },
};

/** The smallest valid object of a kind, with members changed or added. */
export function sample(kind: Kind, changes: JsonObject = {}): JsonObject {
  return { kind, id: sampleId, ...structuredClone(members[kind]), ...changes };
}

/** The same without some of its members. */
export function sampleWithout(kind: Kind, ...names: string[]): JsonObject {
  return Object.fromEntries(Object.entries(sample(kind)).filter(([name]) => !names.includes(name)));
}
