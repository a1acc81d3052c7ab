import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { l as taskKey } from "./proof-BR9HrQ2v.js";
import { o as taskSchema, t as mappingFrom } from "./task-inputs-CmF9txV1.js";
// src/operations/task/task-of-issue.ts
/** The operation that each type of Issue is as a Task. */
const operationOf = {
	feature: "code_change",
	bug: "code_change",
	doc: "docs",
	research: "analysis",
	ops: "ops",
	chore: "ops",
	incident: "ops"
};
/**
* An Issue as a Task: for one that came as a Task the same Task again, with what has changed since in title, type and
* criteria; for any other what can be said of it. Failure `usage` where the Issue cannot be read.
*/
async function taskOfIssue(issue, objects) {
	const { object } = issue;
	if (object === null) throw new Failure("usage", `Issue ${issue.id} has mistakes`, "see them: cwom check");
	const kept = object.meta[taskKey];
	const given = isMapping(kept) ? kept : {};
	const criteria = object.acceptance.criteria;
	const isObjectiveAlone = Array.isArray(given["acceptance_criteria"]) && criteria.length === 1 && criteria[0] === object.description;
	const parsed = taskSchema.safeParse({
		version: "1.0",
		...given,
		requested_by: given["requested_by"] ?? requesterOf(object.assignees[0]),
		objective: object.description === "" ? object.title : object.description,
		operation: operationOf[object.type],
		target: given["target"] ?? await targetOf(object.repo.id, objects),
		inputs: mappingIn(given["inputs"]),
		acceptance_criteria: isObjectiveAlone ? [] : criteria,
		metadata: mappingIn(given["metadata"])
	});
	if (parsed.success) return parsed.data;
	const [flaw] = parsed.error.issues;
	const place = flaw?.path.join(".") ?? "it";
	throw new Failure("usage", `Issue ${issue.id} makes no Task: ${place}: ${flaw?.message ?? ""}`, `cwom show ${issue.id}`);
}
function mappingIn(text) {
	return typeof text === "string" ? mappingFrom(text) : {};
}
function requesterOf(actor) {
	if (actor === void 0) return {
		kind: "system",
		id: "unknown"
	};
	const { actor_kind: kind, actor_id: id, display: label } = actor;
	return {
		kind,
		id,
		...label === id ? {} : { label }
	};
}
async function targetOf(repoId, objects) {
	const repo = await objects.get("Repo", repoId);
	return {
		repo: repo?.object?.slug ?? repoId,
		ref: repo?.object?.default_branch ?? "main"
	};
}
export { taskOfIssue as t };
