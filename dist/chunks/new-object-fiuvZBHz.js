import { l as kindNames } from "./enums-B7-IXLCX.js";
import { B as strictObject, T as custom, b as _enum, w as boolean } from "./schemas-BfIwbAFZ.js";
import { n as isMapping, t as isJsonObject } from "./json-Db2zG5np.js";
import { t as kinds } from "./kinds-YRmV5cgc.js";
import { t as Changes } from "./changes-cygWA-am.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as strictValue } from "./loose-value-BqedIOPK.js";
import { t as mirrorChange } from "./mirrors-DSyc3_f-.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { n as refuseIncomplete } from "./required-fields-DXiNWHwj.js";
import { r as objectDigest } from "./digest-DzRWkp2_.js";
import { n as readBytes } from "./reading-DqOlDnSl.js";
import { n as objectText } from "./object-text-InKY54-1.js";
// src/operations/next-version.ts
const order = new Intl.Collator("en", { numeric: true });
/** Which of two versions comes first, numbers in them compared as numbers: 1.9 before 1.10. */
function compareVersions(a, b) {
	return order.compare(a, b);
}
/** The version after the latest of some, by counting up its last number: 1.9 → 1.10; "1.0" where there is none (§4.3). */
function nextVersion(versions) {
	const latest = versions.toSorted(compareVersions).at(-1);
	if (latest === void 0) return "1.0";
	const counted = latest.replace(/\d+(?=\D*$)/, (digits) => String(BigInt(digits) + 1n).padStart(digits.length, "0"));
	return counted === latest ? `${latest}.1` : counted;
}
// src/operations/issue-packets.ts
/** Where in `meta` a packet says which one it replaces, by id. */
const supersedesKey = "cwom/supersedes";
/** The packets that an Issue lists and that can be read, in its order. */
async function packetsOf(issue, objects) {
	const refs = issue.object?.context_packets ?? [];
	return (await Promise.all(refs.map(({ id }) => objects.get("ContextPacket", id)))).filter((packet) => packet !== null);
}
/** The packet that stands in for another one; null when none does. */
function successorOf(id, packets) {
	return packets.find((packet) => supersededId(packet) === id) ?? null;
}
/** The packet of the latest version among those that none of the others supersedes; null where there is none. */
function latestPacket(packets) {
	return packets.filter(({ id }) => successorOf(id, packets) === null).toSorted((a, b) => compareVersions(versionOf(a), versionOf(b))).at(-1) ?? null;
}
function versionOf({ object }) {
	return object?.version ?? "";
}
/** The id that a packet says it supersedes. */
function supersededId({ value }) {
	const id = isMapping(value["meta"]) ? value["meta"][supersedesKey] : null;
	return typeof id === "string" ? id : null;
}
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
export { latestPacket as a, supersedesKey as c, named as i, nextVersion as l, newObject as n, packetsOf as o, planObject as r, successorOf as s, looseFields as t };
