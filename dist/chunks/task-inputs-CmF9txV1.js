import { B as strictObject, C as array, M as literal, O as int, R as preprocess, T as custom, V as string, b as _enum, w as boolean } from "./schemas-BfIwbAFZ.js";
import { t as actorKinds } from "./enums-CzFq0Rxf.js";
import { n as isMapping, t as isJsonObject } from "./json-BOP16j8H.js";
import { i as firstForbidden, n as codePointName } from "./read-yaml-CNeyYoMe.js";
// src/model/task.ts
/** What a Task asks for, in the words of the intake format. */
const taskOperations = [
	"code_change",
	"docs",
	"analysis",
	"ops"
];
const free = custom(isJsonObject, { error: "a mapping of JSON values is expected" }).meta({ type: "object" }).default({});
function lines(description) {
	return array(string().max(4e3)).max(200).default([]).describe(description);
}
const task = strictObject({
	version: literal("1.0").describe("Version of this format."),
	idempotency_key: string().min(1).max(256).optional().describe("The same key twice is the same Task."),
	requested_by: strictObject({
		kind: _enum(actorKinds).describe("Whether this is a person, an agent or a system."),
		id: string().min(1).max(128).describe("Stable identifier."),
		label: string().min(1).max(256).optional().describe("Name to show.")
	}).describe("Who asks."),
	objective: string().min(5).max(4e3).describe("What is wanted."),
	operation: string().max(64).describe(`Sort of work: ${taskOperations.join(", ")}.`),
	target: strictObject({
		repo: string().min(1).max(256).describe("Repository, such as owner/name."),
		ref: string().max(256).default("main").describe("Branch or commit to work from."),
		path: string().max(1024).default("").describe("Folder to work in.")
	}).describe("Where the work is."),
	constraints: strictObject({
		time_budget_seconds: int().default(900).describe("Seconds it may take."),
		allow_network: boolean().default(false).describe("Whether it may use the network."),
		allow_secrets: boolean().default(false).describe("Whether it may see secrets.")
	}).prefault({}).describe("What it is held to."),
	inputs: free.describe("What it is given."),
	acceptance_criteria: lines("How to tell that it is done."),
	evidence_requirements: lines("What has to prove it."),
	metadata: free.describe("Free data.")
});
/** A Task (V1) as clients send it: names that older ones still use are taken too. */
const taskSchema = preprocess(withoutAliases, task);
/** Under the name of today where only the old one is given; both at once is for the schema to refuse. */
function withoutAliases(given) {
	if (!isJsonObject(given)) return given;
	const renamed = rename(rename(given, "type", "operation"), "payload", "inputs");
	const target = renamed["target"];
	return isMapping(target) ? {
		...renamed,
		target: rename(target, "repository", "repo")
	} : renamed;
}
function rename(given, from, to) {
	const { [from]: value, ...rest } = given;
	return value === void 0 || Object.hasOwn(given, to) ? given : {
		...rest,
		[to]: value
	};
}
// src/operations/task/unstorable.ts
/** Where a value has a character that no file of the store may hold, and which: `objective has U+0000`; null where all of it can be kept as it is. */
function unstorable(value, place = "it") {
	if (typeof value === "string") {
		const at = firstForbidden(value);
		return at === -1 ? null : `${place} has ${codePointName(value, at)}`;
	}
	if (typeof value !== "object" || value === null) return null;
	for (const [name, member] of Object.entries(value)) {
		const flaw = unstorable(name, "a name") ?? unstorable(member, place === "it" ? name : `${place}.${name}`);
		if (flaw !== null) return flaw;
	}
	return null;
}
// src/operations/task/task-inputs.ts
const document = strictObject({
	title: string(),
	uri: string(),
	digest: string().nullish(),
	excerpt: string().nullish()
});
const blob = strictObject({
	name: string(),
	media_type: string(),
	uri: string().nullish(),
	inline: string().nullish(),
	digest: string().nullish()
});
const shapes = {
	documents: array(document),
	data_blobs: array(blob),
	links: array(string())
};
/** Name of the data blob that holds what of a Task's inputs has no place of its own in a packet. */
const restName = "task-inputs";
/** The inputs of a ContextPacket that a Task's inputs become: documents, blobs and links where they have that shape, the rest as one blob of JSON. */
function packetInputs(inputs) {
	const fitting = Object.entries(shapes).filter(([name, shape]) => shape.safeParse(inputs[name]).success && unstorable(inputs[name] ?? null) === null);
	const placed = Object.fromEntries(fitting.map(([name]) => [name, inputs[name] ?? []]));
	const rest = Object.fromEntries(Object.entries(inputs).filter(([name]) => !Object.hasOwn(placed, name)));
	if (Object.keys(rest).length === 0) return placed;
	const blobs = placed["data_blobs"] ?? [];
	const whole = {
		name: restName,
		media_type: "application/json",
		inline: plainJson(rest)
	};
	return {
		...placed,
		data_blobs: [...Array.isArray(blobs) ? blobs : [], whole]
	};
}
/** A value as JSON of ASCII letters alone, so that no text in it can disturb the file that holds it. */
function plainJson(value) {
	return JSON.stringify(value).replaceAll(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/** The mapping that such a text holds; empty where it holds none. */
function mappingFrom(text) {
	try {
		const value = JSON.parse(text);
		return isJsonObject(value) ? value : {};
	} catch {
		return {};
	}
}
export { taskOperations as a, unstorable as i, packetInputs as n, taskSchema as o, plainJson as r, mappingFrom as t };
