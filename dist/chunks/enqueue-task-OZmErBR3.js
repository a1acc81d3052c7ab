import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as actorKinds } from "./enums-B7-IXLCX.js";
import { B as strictObject, C as array, M as literal, O as int, R as preprocess, T as custom, V as string, b as _enum, w as boolean } from "./schemas-BfIwbAFZ.js";
import { n as isMapping, t as isJsonObject } from "./json-Db2zG5np.js";
import { t as Changes } from "./changes-CQ436G7X.js";
import { r as planObject } from "./new-object-BSnk4J8P.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { t as configPath } from "./layout-B8qeATul.js";
import { createHash } from "node:crypto";
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
// src/operations/task/task-gate.ts
/** Lets a Task pass, or throws a Failure `refused` that opens with its GateCode and says what would be let in. */
function passGate(task, gate) {
	const { operation, target, constraints } = task;
	const known = taskOperations;
	if (!known.includes(operation)) {
		const meant = nearest(operation, known);
		const help = meant === null ? `one of ${known.join(", ")}` : `did you mean ${meant}?`;
		throw refusal("INVALID_OPERATION", `there is no operation ${JSON.stringify(operation)}`, help);
	}
	const slug = slugOfTarget(target.repo);
	if (!gate.allowed_repo_prefixes.some((prefix) => slug.startsWith(prefix.toLowerCase()))) {
		const help = `add a prefix of it to gate.allowed_repo_prefixes in ${configPath}`;
		throw refusal("REPO_NOT_ALLOWED", `no Task is let in for ${JSON.stringify(slug)}`, help);
	}
	const { time_budget_seconds: seconds, allow_network: network, allow_secrets: secrets } = constraints;
	const { min_time_budget_seconds: least, max_time_budget_seconds: most } = gate;
	if (seconds < least) throw refusal("TIME_BUDGET_TOO_LOW", `${seconds} seconds are too few`, `ask for ${least} or more`);
	if (seconds > most) throw refusal("TIME_BUDGET_TOO_HIGH", `${seconds} seconds are too many`, `ask for ${most} or fewer`);
	if (network && !gate.allow_network) throw refusal("NETWORK_ACCESS_DENIED", "no Task may use the network", `or set gate.allow_network in ${configPath}`);
	if (secrets && !gate.allow_secrets) throw refusal("SECRETS_ACCESS_DENIED", "no Task may see secrets", `or set gate.allow_secrets in ${configPath}`);
}
/** The slug of the Repo that a Task's target names: in lower case, without `.git`. */
function slugOfTarget(repo) {
	return repo.trim().toLowerCase().replace(/\.git$/, "");
}
function refusal(code, message, help) {
	return new Failure("refused", `${code}: ${message}`, help);
}
// src/operations/task/task-ids.ts
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/**
* The id of the Issue that a Task with an idempotency key becomes: the same for the same key, so that two who hand it in at
* once meet at one file. It has the form of a ULID, but tells no time.
*/
function issueIdOfKey(key) {
	const digest = createHash("sha256").update(`jct/task ${key}`).digest();
	const digits = Array.from({ length: 26 }, (_, index) => alphabet[(digest[index] ?? 0) % 32] ?? "0");
	return `${alphabet[(digest[0] ?? 0) % 8] ?? "0"}${digits.slice(1).join("")}`;
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
	const fitting = Object.entries(shapes).filter(([name, shape]) => shape.safeParse(inputs[name]).success);
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
// src/operations/task/enqueue-task.ts
/** The type of Issue that each operation of a Task becomes. */
const issueTypeOf = {
	code_change: "feature",
	docs: "doc",
	analysis: "research",
	ops: "ops"
};
/** How much risk is let in, by how many of network and secrets are. */
const tolerances = [
	"low",
	"medium",
	"high"
];
/** Where in an Issue's meta the parts of its Task are kept that have no place of their own. */
const taskKey = "jct/task";
/** Lets a Task in: Repo, Issue, sealed ContextPacket, ConstraintSnapshot and a Run that is ready, all at once. */
const enqueueTask = operation({
	name: "enqueue",
	summary: "let a Task in: an Issue with its briefing and limits, and a Run that is ready",
	input: strictObject({ task: taskSchema.describe("The Task (V1).") }),
	plan: async ({ task }, objects, env) => {
		passGate(task, (await objects.settings()).gate);
		const changes = new Changes(objects, env.now);
		const key = task.idempotency_key;
		const id = key === void 0 ? env.newId() : issueIdOfKey(key);
		if (key !== void 0) await refuseRepeated(key, id, objects);
		const actor = requester(task);
		const title = titleOf(task.objective);
		const plan = async (kind, fields) => (await planObject(changes, kind, fields, changes.objects, {
			...env,
			actor: () => Promise.resolve(actor)
		})).value;
		const issue = await plan("Issue", issueOf(task, id, title, await repoFor(task, objects, plan)));
		const limits = await plan("ConstraintSnapshot", {
			...limitsOf(task),
			owner: { ...actor }
		});
		await plan("Run", runOf(issue, await plan("ContextPacket", {
			...briefingOf(task, title),
			for_issue: refTo(issue),
			constraint_snapshot: refTo(limits)
		}), limits));
		return changes.outcome(`Let Task in as Issue ${id} ${JSON.stringify(title)}`);
	}
});
async function refuseRepeated(key, id, objects) {
	const first = await objects.get("Issue", id);
	if (first === null) return;
	throw new Failure("conflict", `a Task with the key ${JSON.stringify(key)} was let in before: Issue ${id} ${JSON.stringify(first.title ?? "")}`, `see it: cwom task ${id}`);
}
function requester({ requested_by: { kind, id, label } }) {
	return {
		actor_kind: kind,
		actor_id: id,
		...label === void 0 ? {} : { display: label }
	};
}
/** The Repo with the target's slug, made where there is none. */
async function repoFor({ target }, objects, plan) {
	const slug = slugOfTarget(target.repo);
	return (await objects.all("Repo")).find(({ value }) => value["slug"] === slug)?.value ?? await plan("Repo", {
		name: target.repo.trim(),
		slug,
		source: {
			system: "task",
			external_id: slug
		}
	});
}
/** The first line that says something, at most 200 characters. */
function titleOf(objective) {
	const line = /\S.*/.exec(objective)?.[0].trim() ?? objective;
	const characters = Array.from(line);
	return characters.length <= 200 ? line : `${characters.slice(0, 199).join("")}…`;
}
function issueOf(task, id, title, repo) {
	const { objective, operation: asked, acceptance_criteria: criteria } = task;
	const { version, idempotency_key: key, requested_by, target, constraints, inputs, evidence_requirements, metadata } = task;
	const homeless = {
		version,
		...key === void 0 ? {} : { idempotency_key: key },
		requested_by: {
			kind: requested_by.kind,
			id: requested_by.id,
			...labelled(requested_by.label)
		},
		target: { ...target },
		constraints: { ...constraints },
		inputs: plainJson(inputs),
		...criteria.length === 0 ? { acceptance_criteria: [] } : {},
		evidence_requirements,
		metadata: plainJson(metadata)
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
		meta: { [taskKey]: homeless }
	};
}
function labelled(label) {
	return label === void 0 ? {} : { label };
}
function limitsOf({ constraints }) {
	const { time_budget_seconds: seconds, allow_network: network, allow_secrets: secrets } = constraints;
	const tolerance = tolerances[Number(network) + Number(secrets)] ?? "high";
	return {
		scope: "run",
		constraints: {
			time: { available_minutes: seconds / 60 },
			risk: { tolerance }
		}
	};
}
function briefingOf({ objective, inputs }, title) {
	return {
		summary: title,
		instructions: objective,
		inputs: packetInputs(inputs)
	};
}
/** Nobody has taken it yet, and whoever does puts their own name. */
function runOf(issue, packet, snapshot) {
	return {
		for_issue: refTo(issue),
		status: "ready",
		mode: "agent",
		executor: {
			actor: {
				actor_kind: "agent",
				actor_id: "unassigned"
			},
			runtime: "worker"
		},
		inputs: {
			context_packets: [refTo(packet)],
			constraint_snapshot: refTo(snapshot)
		}
	};
}
function refTo({ kind, id }) {
	return {
		kind: kind ?? null,
		id: id ?? null
	};
}
export { taskSchema as i, taskKey as n, mappingFrom as r, enqueueTask as t };
