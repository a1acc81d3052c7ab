import { t as Failure } from "./failure-CoSUsjhv.js";
import { B as strictObject, V as string } from "./schemas-BfIwbAFZ.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { t as actorNamed } from "./loose-value-DURo3BSs.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { a as wordFor, r as openRun } from "./run-state-C2pSP0-x.js";
import { a as claimOf, c as takeIssue, i as underWay, n as issueOf, o as refuseBlocked, s as refuseClosed, t as beginPlanned } from "./start-run-dG42mcr1.js";
// src/operations/claim.ts
/** Takes an Issue or a ready Run, so that nobody else does: of many who claim it at once one succeeds, and the others are told who that is. */
const claim = operation({
	name: "claim",
	summary: "take an Issue or a ready Run, so that nobody else does",
	isExclusive: true,
	input: strictObject({
		id: string().min(1).describe("The Issue or Run."),
		actor: string().min(1).optional().describe("Who takes it, in one word: agent:coder. Who acts, unless given.")
	}),
	plan: async ({ id, actor: word }, objects, env) => {
		const object = await objects.find(id, "Issue", "Run");
		const actor = word === void 0 ? await env.actor() : await actorNamed(word, env);
		return isA(object, "Run") ? claimRun(object, actor, objects, env) : claimIssue(object, actor, objects, env);
	}
});
async function claimIssue(stored, actor, objects, env) {
	if (!isA(stored, "Issue")) throw new TypeError("an Issue or a Run is claimed");
	const changes = new Changes(objects, env.now);
	const { id, title, object: issue } = stored;
	const name = `Issue ${id} ${JSON.stringify(title ?? "")}`;
	refuseClosed(stored);
	if (issue?.status === "running") {
		const holder = holderOf(stored);
		if (holder.isHeldBy(actor)) return {
			...changes.outcome(""),
			note: `${name} is yours already${holder.since}`
		};
		throw new Failure("conflict", `${name} is taken: ${holder.words}`, "take another one: cwom ready");
	}
	await refuseBlocked(stored, objects);
	if (issue?.status !== "planned" && issue?.status !== "ready") throw new Failure("refused", `${name} is ${issue?.status}`, `once it can be worked on: cwom set ${id} status=ready`);
	const isAssigned = issue.assignees.some((other) => isSame(other, actor));
	await takeIssue(changes, stored, {
		actor,
		at: env.now
	}, isAssigned ? [] : [{
		is: "add",
		at: "/assignees",
		item: { ...actor }
	}]);
	return changes.outcome(`Claim ${name} for ${wordFor(actor)}`);
}
/** Who has a running Issue: whoever claimed it, else whoever it is assigned to. */
function holderOf(stored) {
	const taken = claimOf(stored);
	if (taken !== null) {
		const since = ` since ${taken.at}`;
		return {
			words: `${wordFor(taken.actor)} has it${since}`,
			since,
			isHeldBy: (actor) => isSame(taken.actor, actor)
		};
	}
	const assignees = stored.object?.assignees ?? [];
	return {
		words: assignees.length === 0 ? "it is running already" : `${assignees.map(wordFor).join(", ")} work on it`,
		since: "",
		isHeldBy: (actor) => assignees.some((other) => isSame(other, actor))
	};
}
async function claimRun(stored, actor, objects, env) {
	const changes = new Changes(objects, env.now);
	const run = openRun(stored);
	if (run.status === "running") return heldRun(changes, stored, run, actor);
	if (run.status !== "ready") throw new Failure("refused", `Run ${stored.id} is ${run.status}, and what is claimed is ready`, `cwom set ${stored.id} status=ready, or begin it yourself: cwom run start --run ${stored.id}`);
	const issue = await issueOf(stored, objects);
	refuseClosed(issue);
	await refuseBlocked(issue, objects);
	await beginPlanned(changes, stored, issue, {
		asked: {
			packets: [],
			doctrine: [],
			tools: []
		},
		actor
	}, objects, env);
	await takeIssue(changes, issue, {
		actor,
		at: env.now
	});
	return changes.outcome(`Claim Run ${stored.id} for ${wordFor(actor)}`);
}
function heldRun(changes, stored, run, actor) {
	if (!isSame(run.executor.actor, actor)) throw underWay(stored, run);
	const note = `Run ${stored.id} is yours already since ${run.telemetry.started_at ?? "some time"}`;
	return {
		...changes.outcome(""),
		note
	};
}
function isSame(a, b) {
	return a.actor_kind === b.actor_kind && a.actor_id === b.actor_id;
}
function isA(object, kind) {
	return object.kind === kind;
}
export { claim as t };
