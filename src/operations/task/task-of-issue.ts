import { Failure } from "../../failure.ts";
import { isMapping } from "../../model/json.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { taskKey } from "../../model/proof.ts";
import { taskSchema } from "../../model/task.ts";
import type { Task, TaskOperation } from "../../model/task.ts";
import type { StoredObject } from "../../store/corpus.ts";
import type { Objects } from "../../store/objects.ts";
import { mappingFrom } from "./task-inputs.ts";

/** The operation that each type of Issue is as a Task. */
const operationOf: Readonly<Record<string, TaskOperation>> = {
  feature: "code_change",
  bug: "code_change",
  doc: "docs",
  research: "analysis",
  ops: "ops",
  chore: "ops",
  incident: "ops",
};

/**
 * An Issue as a Task: for one that came as a Task the same Task again, with what has changed since in title, type and
 * criteria; for any other what can be said of it. Failure `usage` where the Issue cannot be read.
 */
export async function taskOfIssue(issue: StoredObject<"Issue">, objects: Objects): Promise<Task> {
  const { object } = issue;
  if (object === null) throw new Failure("usage", `Issue ${issue.id} has mistakes`, "see them: cwom check");
  const kept = object.meta[taskKey];
  const given = isMapping(kept) ? kept : {};
  const criteria = object.acceptance.criteria;
  const isObjectiveAlone =
    Array.isArray(given["acceptance_criteria"]) && criteria.length === 1 && criteria[0] === object.description;
  const parsed = taskSchema.safeParse({
    version: "1.0",
    ...given,
    requested_by: given["requested_by"] ?? requesterOf(object.assignees[0]),
    objective: object.description === "" ? object.title : object.description,
    operation: operationOf[object.type],
    target: given["target"] ?? (await targetOf(object.repo.id, objects)),
    inputs: mappingIn(given["inputs"]),
    acceptance_criteria: isObjectiveAlone ? [] : criteria,
    metadata: mappingIn(given["metadata"]),
  });
  if (parsed.success) return parsed.data;
  const [flaw] = parsed.error.issues;
  const place = flaw?.path.join(".") ?? "it";
  throw new Failure(
    "usage",
    `Issue ${issue.id} makes no Task: ${place}: ${flaw?.message ?? ""}`,
    `cwom show ${issue.id}`,
  );
}

function mappingIn(text: Json | undefined): JsonObject {
  return typeof text === "string" ? mappingFrom(text) : {};
}

function requesterOf(actor: { actor_kind: string; actor_id: string; display: string } | undefined): JsonObject {
  if (actor === undefined) return { kind: "system", id: "unknown" };
  const { actor_kind: kind, actor_id: id, display: label } = actor;
  return { kind, id, ...(label === id ? {} : { label }) };
}

async function targetOf(repoId: string, objects: Objects): Promise<JsonObject> {
  const repo = await objects.get("Repo", repoId);
  return { repo: repo?.object?.slug ?? repoId, ref: repo?.object?.default_branch ?? "main" };
}
