import { t as Failure } from "./failure-CoSUsjhv.js";
import { B as strictObject, C as array, V as string, b as _enum } from "./schemas-BfIwbAFZ.js";
import { p as runModes } from "./enums-CzFq0Rxf.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { a as named, r as planObject } from "./new-object-BlU1S0Ro.js";
import { t as actorNamed } from "./loose-value-DURo3BSs.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { r as objectDigest } from "./digest-As52ZD5b.js";
import { n as packetsOf, t as latestPacket } from "./issue-packets-D843iaHJ.js";
import { a as wordFor, n as notBefore, r as openRun } from "./run-state-C2pSP0-x.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { r as pointerOf } from "./json-pointer-Bx-9x7vW.js";
// src/operations/run-inputs.ts
/** What a Run for an Issue starts with: what is asked for, and where nothing is, what the Issue and its latest packet name. */
async function inputsFor(issue, asked, objects) {
	const latest = asked.packets.length > 0 ? null : latestPacket(await packetsOf(issue, objects));
	const packets = latest === null ? await Promise.all(asked.packets.map((id) => objects.find(id, "ContextPacket"))) : [latest];
	return {
		packets,
		doctrine: await doctrineFor(issue, packets, asked, objects),
		snapshot: await snapshotFor(issue, packets, asked, objects)
	};
}
async function doctrineFor(issue, packets, asked, objects) {
	if (asked.doctrine.length > 0) return Promise.all(asked.doctrine.map((id) => objects.find(id, "DoctrineRef")));
	const refs = [issue, ...packets].flatMap(({ object }) => object?.doctrine_refs ?? []);
	const ids = [...new Set(refs.map(({ id }) => id))];
	return (await Promise.all(ids.map((id) => objects.get("DoctrineRef", id)))).filter((doctrine) => doctrine !== null);
}
async function snapshotFor(issue, packets, asked, objects) {
	if (asked.snapshot !== null) return objects.find(asked.snapshot, "ConstraintSnapshot");
	const ids = (issue.object?.constraints ?? []).map(({ id }) => id);
	const newest = (await Promise.all(ids.map((id) => objects.get("ConstraintSnapshot", id)))).filter((it) => it !== null).toSorted((a, b) => capturedAt(a) - capturedAt(b)).at(-1);
	if (newest !== void 0) return newest;
	const named = packets.at(-1)?.object?.constraint_snapshot?.id;
	return named === void 0 ? null : objects.get("ConstraintSnapshot", named);
}
function capturedAt({ object }) {
	return Date.parse(object?.captured_at ?? "") || 0;
}
/** The inputs as a new Run has them, each pinned by the digest that its object has now. */
function pinnedInputs({ packets, doctrine, snapshot }) {
	return {
		context_packets: packets.map(pinned),
		doctrine_refs: doctrine.map(pinned),
		...snapshot === null ? {} : { constraint_snapshot: pinned(snapshot) }
	};
}
/**
* The changes that pin what a Run was planned with, and give it what is asked for beside that; of a sort of input that it has
* none of, it gets what its Issue has.
*/
async function pinChanges(run, issue, asked, objects) {
	const has = await plannedInputs(run, objects);
	const inputs = await inputsFor(issue, asked, objects);
	const takesSnapshot = asked.snapshot !== null || has.snapshot === null;
	return [
		...await missingPins(run, objects),
		...more(inputs.packets, has.packets, asked.packets.length > 0).map(addTo("/inputs/context_packets")),
		...more(inputs.doctrine, has.doctrine, asked.doctrine.length > 0).map(addTo("/inputs/doctrine_refs")),
		...takesSnapshot && inputs.snapshot !== null && inputs.snapshot.id !== has.snapshot?.id ? [{
			is: "set",
			at: "/inputs/constraint_snapshot",
			value: pinned(inputs.snapshot)
		}] : []
	];
}
/** What is wanted and not there; what nobody named is wanted only where there is nothing. */
function more(wanted, there, isNamed) {
	return isNamed || there.length === 0 ? wanted.filter(({ id }) => there.every((other) => other.id !== id)) : [];
}
async function plannedInputs({ object }, objects) {
	const { context_packets: packets = [], doctrine_refs: doctrine = [], constraint_snapshot } = object?.inputs ?? {};
	const all = (kind, ids) => Promise.all(ids.map(({ id }) => objects.get(kind, id)));
	return {
		packets: (await all("ContextPacket", packets)).filter((it) => it !== null),
		doctrine: (await all("DoctrineRef", doctrine)).filter((it) => it !== null),
		snapshot: constraint_snapshot == null ? null : await objects.get("ConstraintSnapshot", constraint_snapshot.id)
	};
}
async function missingPins({ outline }, objects) {
	const loose = outline.refs.filter(({ at, digest }) => at.startsWith("/inputs/") && digest === null);
	return (await Promise.all(loose.map(async ({ at, kind, id }) => {
		const target = await objects.get(kind, id);
		return target === null ? [] : [{
			is: "set",
			at: `${at}/digest`,
			value: digestOf(target)
		}];
	}))).flat();
}
function addTo(list) {
	return (object) => ({
		is: "add",
		at: list,
		item: pinned(object)
	});
}
function pinned(object) {
	return {
		kind: object.kind,
		id: object.id,
		digest: digestOf(object)
	};
}
/** What has mistakes is no good to be held to. */
function digestOf({ kind, id, object, value }) {
	if (object !== null) return objectDigest(value);
	throw new Failure("refused", `${kind} ${id} has mistakes, and a Run would be pinned to them`, "mend it: cwom check");
}
// src/operations/take-issue.ts
/** Where in `meta` an Issue says who took it, and when: `{actor_kind, actor_id, claimed_at}`. */
const claimKey = "cwom/claim";
const waiting = /* @__PURE__ */ new Set(["planned", "ready"]);
/** An Issue that waits becomes running, with the note of who took it; one of another status stays as it is. */
async function takeIssue(changes, issue, { actor, at }, more = []) {
	if (issue.object === null || !waiting.has(issue.object.status)) return;
	const { actor_kind, actor_id } = actor;
	await changes.edit(issue, [
		{
			is: "set",
			at: "/status",
			value: "running"
		},
		...more,
		{
			is: "set",
			at: pointerOf(["meta", claimKey]),
			value: {
				actor_kind,
				actor_id,
				claimed_at: at
			}
		}
	]);
}
/** Who took an Issue; null where nobody wrote it down. */
function claimOf({ value }) {
	const claim = isMapping(value["meta"]) ? value["meta"][claimKey] : void 0;
	if (claim === void 0 || !isMapping(claim)) return null;
	const { actor_kind: kind, actor_id: id, claimed_at: at } = claim;
	if (typeof id !== "string" || typeof at !== "string") return null;
	return {
		actor: {
			actor_kind: kind === "agent" || kind === "system" ? kind : "human",
			actor_id: id
		},
		at
	};
}
/** Failure `refused` for an Issue on which nobody is to work any more, or that has mistakes. */
function refuseClosed({ id, title, object }) {
	const name = `Issue ${id} ${JSON.stringify(title ?? "")}`;
	if (object === null) throw new Failure("refused", `${name} has mistakes`, "mend them first: cwom check");
	if (object.status !== "done" && object.status !== "canceled") return;
	throw new Failure("refused", `${name} is ${object.status}`, `open it again first: cwom set ${id} status=ready`);
}
/** Failure `refused` for an Issue that others block, with their names. */
async function refuseBlocked({ id, title, object }, objects) {
	const refs = object?.relationships.blocked_by ?? [];
	const open = (await Promise.all(refs.map((ref) => objects.get("Issue", ref.id)))).filter((it) => it !== null && it.object?.status !== "done" && it.object?.status !== "canceled");
	if (open.length === 0) return;
	const names = open.map((it) => `${it?.id} ${JSON.stringify(it?.title ?? "")} (${it?.object?.status ?? "unreadable"})`);
	throw new Failure("refused", `Issue ${id} ${JSON.stringify(title ?? "")} waits for ${names.join(", ")}`, "finish those first, or take what is ready: cwom ready");
}
// src/operations/start-run.ts
const input = strictObject({
	issue: string().min(1).optional().describe("The Issue that a new Run is an attempt at."),
	run: string().min(1).optional().describe("A planned, ready or blocked Run to begin, in place of a new one."),
	id: string().min(1).optional().describe("Id of the new Run; a new ULID unless given."),
	packets: array(string().min(1)).default([]).describe("ContextPackets to work from; the Issue's latest unless given."),
	doctrine: array(string().min(1)).default([]).describe("DoctrineRefs; the Issue's and the packets' unless given."),
	snapshot: string().min(1).optional().describe("ConstraintSnapshot; the Issue's newest unless given."),
	mode: _enum(runModes).optional().describe("Who executes; that of the actor unless given."),
	actor: string().min(1).optional().describe("Who executes, in one word: ada, agent:coder. Who acts, unless given."),
	runtime: string().min(1).optional().describe("Where it executes: local, ci, container."),
	tools: array(string().min(1)).default([]).describe("Tools it executes with.")
});
/** Begins a Run: a new one for an Issue, or one that was planned. Every input is pinned, and an Issue that waits becomes running. */
const startRun = operation({
	name: "run start",
	summary: "begin a Run, its inputs pinned; a planned or ready Issue becomes running",
	input,
	plan: async (asked, objects, env) => {
		if (asked.issue === void 0 === (asked.run === void 0)) throw new Failure("usage", "a Run starts for an Issue, or was planned before", "give --issue, or --run");
		const changes = new Changes(objects, env.now);
		const actor = asked.actor === void 0 ? await env.actor() : await actorNamed(asked.actor, env);
		const run = asked.run === void 0 ? null : await objects.find(asked.run, "Run");
		const issue = run === null ? await objects.find(asked.issue ?? "", "Issue") : await issueOf(run, objects);
		refuseClosed(issue);
		const id = run === null ? await begin(changes, issue, {
			asked,
			actor
		}, objects, env) : await beginPlanned(changes, run, issue, {
			asked,
			...asked.actor === void 0 ? {} : { actor }
		}, objects, env);
		await takeIssue(changes, issue, {
			actor,
			at: env.now
		});
		return changes.outcome(`Start Run ${id} for Issue ${issue.id} ${JSON.stringify(issue.title ?? "")}`);
	}
});
async function begin(changes, issue, { asked, actor }, objects, env) {
	const inputs = await inputsFor(issue, {
		...asked,
		snapshot: asked.snapshot ?? null
	}, objects);
	const { id, mode, runtime, tools } = asked;
	const fields = {
		...id === void 0 ? {} : { id },
		for_issue: {
			kind: "Issue",
			id: issue.id
		},
		status: "running",
		...mode === void 0 ? {} : { mode },
		executor: {
			actor: { ...actor },
			runtime: runtime ?? "local",
			...tools.length > 0 && { toolchain: [...tools] }
		},
		inputs: pinnedInputs(inputs),
		telemetry: { started_at: env.now }
	};
	return (await planObject(changes, "Run", fields, objects, env)).id;
}
/** Begins a Run that was planned before, or goes on with a blocked one; Failure `refused` or `conflict` for one that is under way or over. */
async function beginPlanned(changes, stored, issue, { asked, actor }, objects, env) {
	const run = openRun(stored);
	if (run.status === "running") throw underWay(stored, run);
	const mode = asked.mode ?? (actor === void 0 || run.mode === "hybrid" ? void 0 : actor.actor_kind);
	const tools = asked.tools.filter((tool) => !run.executor.toolchain.includes(tool));
	await changes.edit(stored, [
		{
			is: "set",
			at: "/status",
			value: "running"
		},
		...given("/mode", mode),
		...given("/executor/actor", actor === void 0 ? void 0 : { ...actor }),
		...given("/executor/runtime", asked.runtime),
		...tools.map((item) => ({
			is: "add",
			at: "/executor/toolchain",
			item
		})),
		...await pinChanges(stored, issue, {
			...asked,
			snapshot: asked.snapshot ?? null
		}, objects),
		{
			is: "set",
			at: "/telemetry/started_at",
			value: run.telemetry.started_at ?? notBefore(env.now, run.created_at)
		}
	]);
	return stored.id;
}
function given(at, value) {
	return value === void 0 ? [] : [{
		is: "set",
		at,
		value
	}];
}
/** What to say to whoever comes second. */
function underWay({ id }, { executor, telemetry, for_issue: issue }) {
	return new Failure("conflict", `Run ${id} is under way already: ${wordFor(executor.actor)} has it since ${telemetry.started_at ?? "some time"}`, `another attempt is another Run: cwom run start --issue ${issue.id}`);
}
/** The Issue of a Run; Failure `refused` where it cannot be read. */
async function issueOf(run, objects) {
	const issue = await named("Issue", run.value["for_issue"], objects);
	if (issue !== null) return issue;
	throw new Failure("refused", `the Issue of Run ${run.id} is not in the store`, "see what is wrong: cwom check");
}
export { claimOf as a, takeIssue as c, underWay as i, inputsFor as l, issueOf as n, refuseBlocked as o, startRun as r, refuseClosed as s, beginPlanned as t, pinnedInputs as u };
