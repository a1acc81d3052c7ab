import { t as Failure } from "./failure-D-MmrxjY.js";
import { l as kindNames, t as actorKinds } from "./enums-J2hstI5N.js";
import { n as isMapping, t as isJsonObject } from "./json-Db2zG5np.js";
import { A as string, C as literal, D as preprocess, S as json, _ as array, h as _enum, k as strictObject, v as boolean, x as int, y as custom } from "./schemas-Dw4zEEm4.js";
import { a as Changes, i as strictValue, n as operation, o as objectText, r as mirrorChange } from "./objects-DtA2eLSB.js";
import { t as kinds } from "./kinds-BrGwMZnd.js";
import { t as jsonSchemaOf } from "./json-schema-DEB-66dZ.js";
import { r as objectDigest } from "./digest-CCVZZ7qC.js";
import { n as readBytes } from "./reading-8UO1jAkf.js";
import { t as nearest } from "./did-you-mean-D4f_Wh_J.js";
import { t as configPath } from "./layout-C-6W6_wQ.js";
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
// src/operations/next-version.ts
const order = new Intl.Collator("en", { numeric: true });
/** The version after the latest of some, by counting up its last number: 1.9 → 1.10; "1.0" where there is none (§4.3). */
function nextVersion(versions) {
	const latest = versions.toSorted((a, b) => order.compare(a, b)).at(-1);
	if (latest === void 0) return "1.0";
	const counted = latest.replace(/\d+(?=\D*$)/, (digits) => String(BigInt(digits) + 1n).padStart(digits.length, "0"));
	return counted === latest ? `${latest}.1` : counted;
}
// src/operations/defaults.ts
/** What a new object of each kind says for itself where nobody did; what is given always stands. */
const completions = {
	Repo: unchanged,
	DoctrineRef: unchanged,
	Issue: async (value, objects) => isGiven(value["repo"]) ? value : {
		...value,
		repo: await onlyRepo(objects)
	},
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
			for_issue: value["for_issue"] ?? refTo$1("Issue", run?.object?.for_issue.id)
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
	const versions = (await Promise.all(issue.object.context_packets.map(({ id }) => objects.get("ContextPacket", id)))).flatMap((packet) => packet?.object?.version ?? []);
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
		repo: value["repo"] ?? refTo$1("Repo", issue?.object?.repo.id),
		mode: value["mode"] ?? (typeof kind === "string" ? kind : "human"),
		executor: {
			...executor,
			actor,
			runtime: executor["runtime"] ?? "local"
		}
	};
}
async function onlyRepo(objects) {
	const repos = await objects.all("Repo");
	const [repo] = repos;
	if (repo !== void 0 && repos.length === 1) return {
		kind: "Repo",
		id: repo.id
	};
	if (repo === void 0) throw new Failure("usage", "there is no Repo that the Issue could belong to", "make one: cwom init");
	const names = repos.map(({ id, title }) => `${id} (${title ?? "no name"})`);
	throw new Failure("usage", `there are ${repos.length} Repos, and the Issue says none`, `name one: repo ${names.join(", ")}`);
}
function refTo$1(kind, id) {
	return id === void 0 ? null : {
		kind,
		id
	};
}
function isGiven(value) {
	return value !== void 0 && value !== null;
}
// src/operations/required-fields.ts
/** Members that a new object of a kind must be given by whoever makes it, in the spec's order: those without a default, but for kind and id. */
function requiredFields(kind) {
	const { required } = jsonSchemaOf(kind);
	return (Array.isArray(required) ? required.filter((name) => typeof name === "string") : []).filter((name) => name !== "kind" && name !== "id");
}
/** Failure `usage` that names every required member that is missing at once. */
function refuseIncomplete(kind, value) {
	const missing = requiredFields(kind).filter((name) => (value[name] ?? null) === null);
	if (missing.length === 0) return;
	const help = `give ${missing.length === 1 ? "it" : "them"}, or write the object in an editor: cwom new ${kind} --edit`;
	throw new Failure("usage", `${kind} needs ${missing.join(", ")}`, help);
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
operation({
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
	refuseIncomplete(kind, completed);
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
		const json$1 = json().safeParse(value);
		return json$1.success && isMapping(json$1.data) ? json$1.data : {};
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
