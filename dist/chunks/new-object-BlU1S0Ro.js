import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { B as strictObject, T as custom, b as _enum, w as boolean } from "./schemas-BfIwbAFZ.js";
import { n as isMapping, t as isJsonObject } from "./json-BOP16j8H.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { a as nextVersion, n as packetsOf } from "./issue-packets-D843iaHJ.js";
import { n as strictValue } from "./loose-value-DURo3BSs.js";
import { t as mirrorChange } from "./mirrors-COj0hST8.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { n as refuseIncomplete } from "./required-fields-CHNh6lX8.js";
import { r as objectDigest } from "./digest-As52ZD5b.js";
import { n as readBytes } from "./reading-B2MIY6L8.js";
import { n as objectText } from "./object-text-CInyoK1D.js";
// src/operations/defaults.ts
/** What a new object of each kind says for itself where nobody did; what is given always stands. */
const completions = {
	Repo: unchanged,
	DoctrineRef: unchanged,
	Issue: async (value, objects) => ({
		...value,
		repo: value["repo"] ?? await onlyRepo(objects),
		priority: value["priority"] ?? "P2",
		status: value["status"] ?? "planned"
	}),
	ContextPacket: completePacket,
	ConstraintSnapshot: async (value, _objects, env) => ({
		...value,
		captured_at: value["captured_at"] ?? env.now,
		owner: value["owner"] ?? { ...await env.actor() }
	}),
	Run: completeRun,
	Artifact: async (value, objects) => {
		const run = await named("Run", value["produced_by"], objects);
		return {
			...value,
			for_issue: value["for_issue"] ?? refTo("Issue", run?.object?.for_issue.id)
		};
	}
};
/** Members that a kind requires and that a new object is given where nobody says them, if they follow from anything. */
const completedMembers = {
	Repo: [],
	DoctrineRef: [],
	Issue: ["repo"],
	ContextPacket: ["version"],
	ConstraintSnapshot: ["captured_at", "owner"],
	Run: [
		"repo",
		"mode",
		"executor"
	],
	Artifact: ["for_issue"]
};
/** The value of a new object with what follows from the rest of it and from the store. */
function withDefaults(kind, value, objects, env) {
	return completions[kind](value, objects, env);
}
/** The object that a Ref names; null where it is no Ref, or names nothing. */
async function named(kind, ref, objects) {
	return isMapping(ref) && typeof ref["id"] === "string" ? objects.get(kind, ref["id"]) : null;
}
function unchanged(value) {
	return Promise.resolve(value);
}
/** The next version for the Issue, held to the Issue's doctrine. */
async function completePacket(value, objects) {
	const issue = await named("Issue", value["for_issue"], objects);
	if (issue === null || issue.object === null) return value;
	const versions = (await packetsOf(issue, objects)).flatMap((packet) => packet.object?.version ?? []);
	return {
		...value,
		version: value["version"] ?? nextVersion(versions),
		doctrine_refs: value["doctrine_refs"] ?? issue.object.doctrine_refs.map(({ kind, id }) => ({
			kind,
			id
		}))
	};
}
async function completeRun(value, objects, env) {
	const issue = await named("Issue", value["for_issue"], objects);
	const executor = isMapping(value["executor"]) ? value["executor"] : {};
	const actor = executor["actor"] ?? { ...await env.actor() };
	const kind = isMapping(actor) ? actor["actor_kind"] : null;
	return {
		...value,
		repo: value["repo"] ?? refTo("Repo", issue?.object?.repo.id),
		mode: value["mode"] ?? (typeof kind === "string" ? kind : "human"),
		executor: {
			...executor,
			actor,
			runtime: executor["runtime"] ?? "local"
		}
	};
}
/** Null where there are several: then whoever asks must say which. */
async function onlyRepo(objects) {
	const [repo, ...others] = await objects.ids("Repo");
	if (repo !== void 0) return others.length === 0 ? {
		kind: "Repo",
		id: repo
	} : null;
	throw new Failure("usage", "there is no Repo that the Issue could belong to", "make one: cwom init");
}
function refTo(kind, id) {
	return id === void 0 ? null : {
		kind,
		id
	};
}
// src/operations/sealed-value.ts
/** A packet or snapshot with the seal of who acts; the digest is that of the value as its file will say it. */
async function sealedValue(kind, value, env) {
	const written = readBytes(Buffer.from(objectText(kind, value))).value ?? value;
	const seal = {
		digest: objectDigest(written),
		sealed_at: env.now,
		sealed_by: { ...await env.actor() }
	};
	return {
		...written,
		seal
	};
}
// src/operations/new-object.ts
/** The members of an object as people give them: `strictValue` says what may be short. */
const looseFields = custom(isJsonObject, { error: "a mapping of JSON values is expected" }).meta({ type: "object" });
/** Makes one object of any kind, and tells the objects that list it. */
const newObject = operation({
	name: "new",
	summary: "make a work object",
	input: strictObject({
		kind: _enum(kindNames).describe("Kind of the object."),
		fields: looseFields.describe("Its members; ids may be short where a Ref is wanted, and an actor may be one word."),
		draft: boolean().default(false).describe("Leave a packet or snapshot without a seal, so that it may still change before it lands.")
	}),
	plan: async ({ kind, fields, draft }, objects, env) => {
		const changes = new Changes(objects, env.now);
		const { id, value } = await planObject(changes, kind, fields, objects, env, draft);
		return changes.outcome(`Add ${kind} ${id} ${JSON.stringify(kinds[kind].titleOf(value))}`);
	}
});
/** Plans one new object among other changes, and the lists that name it; gives its id and its value back. */
async function planObject(changes, kind, fields, objects, env, draft = false) {
	const completed = await withDefaults(kind, await strictValue(kind, fields, objects, env), objects, env);
	await refuseIncomplete(kind, completed, objects);
	const value = {
		...identity(kind, completed, env),
		...completed,
		...times(kind, completed, env)
	};
	const sealed = kinds[kind].sealed && !draft && value["seal"] === void 0 ? await sealedValue(kind, value, env) : value;
	await changes.create(kind, value.id, sealed);
	await mirrorChange(changes, kind, {
		before: {},
		after: sealed
	}, objects);
	return {
		id: value.id,
		value: sealed
	};
}
function identity(kind, { id }, env) {
	return {
		kind,
		id: typeof id === "string" ? id : env.newId()
	};
}
/** §4.4 lists no times for a ConstraintSnapshot: it has captured_at. */
function times(kind, { created_at: created, updated_at: updated }, env) {
	if (kind === "ConstraintSnapshot") return {};
	const made = created ?? env.now;
	return {
		created_at: made,
		updated_at: updated ?? made
	};
}
export { named as a, completedMembers as i, newObject as n, planObject as r, looseFields as t };
