import { stringify } from "yaml";
import type { JsonObject } from "../../../src/model/json.ts";
import { homeOf, sampleObjects, withChanges } from "../../support/sample-store.ts";

const [issue, packet] = ["01JD00000000000000000000B1", "01JD00000000000000000000C1"];
const [issue2, packet2, run2] = [
  "01JD00000000000000000000B2",
  "01JD00000000000000000000C2",
  "01JD00000000000000000000F2",
];
const packet3 = "01JD00000000000000000000C3";
const doctrine = "01JD00000000000000000000E2";

const landed: readonly JsonObject[] = [
  {
    kind: "Issue",
    id: issue2,
    title: "Measure /healthz",
    status: "ready",
    description: "The load balancer asks every second.\nMeasure how long an answer takes.\nTell the team.\n",
    acceptance: { criteria: ["a figure stands in the report", "the figure is below 5 ms"] },
    context_packets: [],
    constraints: [],
  },
  { kind: "DoctrineRef", id: doctrine, name: "no-friday" },
];

const instructions = `Measure with the load balancer's own probe.\n\n${Array.from(
  { length: 40 },
  (_, at) => `${at + 1}. Read the figure of node ${at + 1}, and write it down.\n`,
).join("")}`;

/** What the change does: a status, criteria, a text, Refs, a new packet and its Run, a doctrine that goes, and a sealed packet that is edited. */
const changes: readonly JsonObject[] = [
  {
    kind: "Issue",
    id: issue2,
    title: "Measure /healthz",
    status: "running",
    description: "The load balancer asks every two seconds.\nMeasure how long an answer takes.\nTell the team.\n",
    acceptance: { criteria: ["a figure stands in the report", "the figure is below 2 ms"] },
    relationships: { blocked_by: [{ kind: "Issue", id: issue }] },
    context_packets: [{ kind: "ContextPacket", id: packet2 }],
    constraints: [],
    updated_at: "2026-01-06T09:00:00Z",
  },
  {
    kind: "ContextPacket",
    id: packet2,
    for_issue: { kind: "Issue", id: issue2 },
    summary: "Healthz measurement: what to ask, how often, and where the figures go when they are there",
    inputs: {
      documents: [{ title: "Probe manual", uri: "docs/probe.md", excerpt: "The probe asks for /healthz." }],
      links: ["https://example.com/probe"],
    },
    assumptions: ["The probe runs everywhere."],
    instructions,
    constraint_snapshot: null,
    created_at: "2026-01-06T08:00:00Z",
    updated_at: "2026-01-06T08:00:00Z",
  },
  {
    kind: "Run",
    id: run2,
    for_issue: { kind: "Issue", id: issue2 },
    status: "running",
    inputs: { context_packets: [{ kind: "ContextPacket", id: packet2 }] },
    telemetry: { started_at: "2026-01-06T09:00:00Z" },
    outputs: {},
    created_at: "2026-01-06T09:00:00Z",
    updated_at: "2026-01-06T09:00:00Z",
  },
  {
    kind: "ContextPacket",
    id: packet3,
    version: "1.1",
    instructions: "Answer 200 with an empty body, within 5 ms.",
    created_at: "2026-01-06T08:00:00Z",
    updated_at: "2026-01-06T08:00:00Z",
  },
  { kind: "ContextPacket", id: packet, instructions: "Answer 204 with an empty body. Add a cache." },
];

function textsOf(objects: readonly JsonObject[]): Map<string, string> {
  return new Map(objects.map((object) => [homeOf(object), stringify(object, { version: "1.1", lineWidth: 0 })]));
}

const before = [...sampleObjects, ...landed.map((object) => withChanges(sampleObjects, object))];

/** The files of a store before and after a change that has something of everything. */
export const richChange: { readonly base: ReadonlyMap<string, string>; readonly head: ReadonlyMap<string, string> } = {
  base: textsOf(before),
  head: new Map(
    [...textsOf(before), ...textsOf(changes.map((object) => withChanges(before, object)))].filter(
      ([path]) => !path.includes(doctrine),
    ),
  ),
};
