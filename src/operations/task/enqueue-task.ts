import * as z from "zod";
import { Failure } from "../../failure.ts";
import type { Kind } from "../../model/enums.ts";
import type { JsonObject } from "../../model/json.ts";
import { taskKey } from "../../model/proof.ts";
import { taskSchema } from "../../model/task.ts";
import type { Task, TaskOperation } from "../../model/task.ts";
import type { Objects } from "../../store/objects.ts";
import { Changes } from "../changes.ts";
import { planObject } from "../new-object.ts";
import { operation } from "../operation.ts";
import type { ActorValue, OperationEnv, Outcome } from "../operation.ts";
import { passGate, slugOfTarget } from "./task-gate.ts";
import { issueIdOfKey } from "./task-ids.ts";
import { packetInputs, plainJson } from "./task-inputs.ts";
import { unstorable } from "./unstorable.ts";

/** The type of Issue that each operation of a Task becomes. */
const issueTypeOf: Readonly<Record<TaskOperation, string>> = {
  code_change: "feature",
  docs: "doc",
  analysis: "research",
  ops: "ops",
};

/** How much risk is let in, by how many of network and secrets are. */
const tolerances = ["low", "medium", "high"] as const;

/** Lets a Task in: Repo, Issue, sealed ContextPacket, ConstraintSnapshot and a Run that is ready, all at once. */
export const enqueueTask = operation({
  name: "enqueue",
  summary: "let a Task in: an Issue with its briefing and limits, and a Run that is ready",
  input: z.strictObject({ task: taskSchema.describe("The Task (V1).") }),
  isExclusive: true,
  plan: async ({ task }, objects, env) => {
    passGate(task, (await objects.settings()).gate);
    const changes = new Changes(objects, env.now);
    const { id, title } = await planTask(task, changes, objects, env);
    return issuesFirst(changes.outcome(`Let Task in as Issue ${id} ${JSON.stringify(title)}`));
  },
});

/** Plans all that a Task which passed the gate becomes, among other changes; gives the Issue's id and title back. Failure `conflict` where its key was used, `usage` where the store cannot hold it. */
export async function planTask(
  task: Task,
  changes: Changes,
  objects: Objects,
  env: OperationEnv,
): Promise<{ readonly id: string; readonly title: string }> {
  refuseUnstorable(task);
  const key = task.idempotency_key;
  const id = key === undefined ? env.newId() : issueIdOfKey(key);
  if (key !== undefined) await refuseRepeated(key, id, objects);
  const actor = requester(task);
  const title = titleOf(task.objective);
  const plan = async (kind: Kind, fields: JsonObject): Promise<JsonObject> =>
    (await planObject(changes, kind, fields, changes.objects, { ...env, actor: () => Promise.resolve(actor) })).value;
  const repo = await repoFor(task, changes.objects, plan);
  const issue = await plan("Issue", issueOf(task, id, title, repo));
  const limits = await plan("ConstraintSnapshot", { ...limitsOf(task), owner: { ...actor } });
  const briefing = await plan("ContextPacket", {
    ...briefingOf(task, title),
    for_issue: refTo(issue),
    constraint_snapshot: refTo(limits),
  });
  await plan("Run", runOf(issue, briefing, limits));
  return { id, title };
}

/** An outcome with its Issues before what came with them. */
export function issuesFirst(outcome: Outcome): Outcome {
  const [issues, others] = [true, false].map((is) => outcome.objects.filter(({ kind }) => (kind === "Issue") === is));
  return { ...outcome, objects: [...(issues ?? []), ...(others ?? [])] };
}

/** Inputs and metadata are kept as JSON of ASCII letters, which holds anything. */
function refuseUnstorable(task: Task): void {
  const { inputs: _inputs, metadata: _metadata, idempotency_key: key = null, ...written } = task;
  const {
    requested_by: { kind, id, label = null },
  } = task;
  const flaw = unstorable({ ...written, requested_by: { kind, id, label }, idempotency_key: key });
  if (flaw === null) return;
  throw new Failure("usage", `${flaw}, which no file of a store may hold`, "take the character out");
}

async function refuseRepeated(key: string, id: string, objects: Objects): Promise<void> {
  const first = await objects.get("Issue", id);
  if (first === null) return;
  throw new Failure(
    "conflict",
    `a Task with the key ${JSON.stringify(key)} was let in before: Issue ${id} ${JSON.stringify(first.title ?? "")}`,
    `see it: cwom task ${id}`,
  );
}

function requester({ requested_by: { kind, id, label } }: Task): ActorValue {
  return { actor_kind: kind, actor_id: id, ...(label === undefined ? {} : { display: label }) };
}

/** The Repo with the target's slug, made where there is none. */
async function repoFor(
  { target }: Task,
  objects: Objects,
  plan: (kind: Kind, fields: JsonObject) => Promise<JsonObject>,
): Promise<JsonObject> {
  const slug = slugOfTarget(target.repo);
  const known = (await objects.all("Repo")).find(({ object }) => slugOfTarget(object?.slug ?? "") === slug);
  return (
    known?.value ??
    (await plan("Repo", { name: target.repo.trim(), slug, source: { system: "task", external_id: slug } }))
  );
}

/** The first line that says something, at most 200 characters. */
function titleOf(objective: string): string {
  const line = /\S.*/.exec(objective)?.[0].trim() ?? objective;
  const characters = Array.from(line);
  return characters.length <= 200 ? line : `${characters.slice(0, 199).join("")}…`;
}

function issueOf(task: Task, id: string, title: string, repo: JsonObject): JsonObject {
  const { objective, operation: asked, acceptance_criteria: criteria } = task;
  const {
    version,
    idempotency_key: key,
    requested_by,
    target,
    constraints,
    inputs,
    evidence_requirements,
    metadata,
  } = task;
  const homeless: JsonObject = {
    version,
    ...(key === undefined ? {} : { idempotency_key: key }),
    requested_by: { kind: requested_by.kind, id: requested_by.id, ...labelled(requested_by.label) },
    target: { ...target },
    constraints: { ...constraints },
    inputs: plainJson(inputs),
    ...(criteria.length === 0 ? { acceptance_criteria: [] } : {}),
    evidence_requirements,
    metadata: plainJson(metadata),
  };
  return {
    id,
    repo: refTo(repo),
    title,
    description: objective,
    type: new Map(Object.entries(issueTypeOf)).get(asked) ?? "feature",
    status: "ready",
    assignees: [{ ...requester(task) }],
    acceptance: { criteria: criteria.length === 0 ? [objective] : criteria },
    meta: { [taskKey]: homeless },
  };
}

function labelled(label: string | undefined): { readonly label?: string } {
  return label === undefined ? {} : { label };
}

function limitsOf({ constraints }: Task): JsonObject {
  const { time_budget_seconds: seconds, allow_network: network, allow_secrets: secrets } = constraints;
  const tolerance = tolerances[Number(network) + Number(secrets)] ?? "high";
  return { scope: "run", constraints: { time: { available_minutes: seconds / 60 }, risk: { tolerance } } };
}

function briefingOf({ objective, inputs }: Task, title: string): JsonObject {
  return { summary: title, instructions: objective, inputs: packetInputs(inputs) };
}

/** Nobody has taken it yet, and whoever does puts their own name. */
function runOf(issue: JsonObject, packet: JsonObject, snapshot: JsonObject): JsonObject {
  return {
    for_issue: refTo(issue),
    status: "ready",
    mode: "agent",
    executor: { actor: { actor_kind: "agent", actor_id: "unassigned" }, runtime: "worker" },
    inputs: { context_packets: [refTo(packet)], constraint_snapshot: refTo(snapshot) },
  };
}

function refTo({ kind, id }: JsonObject): JsonObject {
  return { kind: kind ?? null, id: id ?? null };
}
