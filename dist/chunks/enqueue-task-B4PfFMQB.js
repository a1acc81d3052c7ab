import { t as Failure } from "./failure-CoSUsjhv.js";
import { B as strictObject } from "./schemas-BfIwbAFZ.js";
import { l as taskKey } from "./proof-BR9HrQ2v.js";
import { a as taskOperations, i as unstorable, n as packetInputs, o as taskSchema, r as plainJson } from "./task-inputs-CmF9txV1.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { r as planObject } from "./new-object-BlU1S0Ro.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { t as configPath } from "./layout-DeakROi7.js";
import { createHash } from "node:crypto";
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
	if (!isPlain(slug)) throw refusal("REPO_NOT_ALLOWED", `${JSON.stringify(target.repo)} is no plain name of a repository`, "write owner/name");
	if (!gate.allowed_repo_prefixes.some((prefix) => letsIn(prefix.toLowerCase(), slug))) {
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
/** The slug of the Repo that a Task's target names: in lower case, without `.git` and slashes at its end. */
function slugOfTarget(repo) {
	return repo.trim().toLowerCase().replace(/\/+$/, "").replace(/\.git$/, "");
}
/** Steps such as `..` would leave what a prefix lets in. An address may stand in front of the name. */
function isPlain(slug) {
	return slug.replace(/^[a-z][a-z0-9+.-]*:\/\//, "").split("/").every((step) => step !== "" && step !== "." && step !== ".." && !/[\s\\\p{Cc}\p{Cf}]/u.test(step));
}
/** One that ends in a letter or a digit is a whole name: `shop/orders` lets `shop/orders/api` in, and not `shop/orders-old`. */
function letsIn(prefix, slug) {
	if (!/[\p{L}\p{N}]$/u.test(prefix)) return slug.startsWith(prefix);
	return slug === prefix || slug.startsWith(`${prefix}/`);
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
/** Lets a Task in: Repo, Issue, sealed ContextPacket, ConstraintSnapshot and a Run that is ready, all at once. */
const enqueueTask = operation({
	name: "enqueue",
	summary: "let a Task in: an Issue with its briefing and limits, and a Run that is ready",
	input: strictObject({ task: taskSchema.describe("The Task (V1).") }),
	isExclusive: true,
	plan: async ({ task }, objects, env) => {
		passGate(task, (await objects.settings()).gate);
		const changes = new Changes(objects, env.now);
		const { id, title } = await planTask(task, changes, objects, env);
		return issuesFirst(changes.outcome(`Let Task in as Issue ${id} ${JSON.stringify(title)}`));
	}
});
/** Plans all that a Task which passed the gate becomes, among other changes; gives the Issue's id and title back. Failure `conflict` where its key was used, `usage` where the store cannot hold it. */
async function planTask(task, changes, objects, env) {
	refuseUnstorable(task);
	const key = task.idempotency_key;
	const id = key === void 0 ? env.newId() : issueIdOfKey(key);
	if (key !== void 0) await refuseRepeated(key, id, objects);
	const actor = requester(task);
	const title = titleOf(task.objective);
	const plan = async (kind, fields) => (await planObject(changes, kind, fields, changes.objects, {
		...env,
		actor: () => Promise.resolve(actor)
	})).value;
	const issue = await plan("Issue", issueOf(task, id, title, await repoFor(task, changes.objects, plan)));
	const limits = await plan("ConstraintSnapshot", {
		...limitsOf(task),
		owner: { ...actor }
	});
	await plan("Run", runOf(issue, await plan("ContextPacket", {
		...briefingOf(task, title),
		for_issue: refTo(issue),
		constraint_snapshot: refTo(limits)
	}), limits));
	return {
		id,
		title
	};
}
/** An outcome with its Issues before what came with them. */
function issuesFirst(outcome) {
	const [issues, others] = [true, false].map((is) => outcome.objects.filter(({ kind }) => kind === "Issue" === is));
	return {
		...outcome,
		objects: [...issues ?? [], ...others ?? []]
	};
}
/** Inputs and metadata are kept as JSON of ASCII letters, which holds anything. */
function refuseUnstorable(task) {
	const { inputs: _inputs, metadata: _metadata, idempotency_key: key = null, ...written } = task;
	const { requested_by: { kind, id, label = null } } = task;
	const flaw = unstorable({
		...written,
		requested_by: {
			kind,
			id,
			label
		},
		idempotency_key: key
	});
	if (flaw === null) return;
	throw new Failure("usage", `${flaw}, which no file of a store may hold`, "take the character out");
}
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
	return (await objects.all("Repo")).find(({ object }) => slugOfTarget(object?.slug ?? "") === slug)?.value ?? await plan("Repo", {
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
export { passGate as i, issuesFirst as n, planTask as r, enqueueTask as t };
