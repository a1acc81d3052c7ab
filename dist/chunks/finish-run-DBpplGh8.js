import { t as Failure } from "./failure-CoSUsjhv.js";
import { B as strictObject, C as array, P as number, V as string, b as _enum } from "./schemas-BfIwbAFZ.js";
import { o as failureCategories } from "./enums-CzFq0Rxf.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { i as startedRun, r as openRun } from "./run-state-C2pSP0-x.js";
import { t as endRun } from "./end-run-CdkKoIwn.js";
// src/operations/cancel-run.ts
/** Ends a Run that is not wanted any more, begun or not. */
const cancelRun = operation({
	name: "run cancel",
	summary: "end a Run that is not wanted any more, begun or not",
	input: strictObject({
		id: string().min(1).describe("The Run."),
		reason: string().min(1).optional().describe("Why, for result_summary.")
	}),
	plan: async ({ id, reason }, objects, env) => {
		const stored = await objects.find(id, "Run");
		const run = openRun(stored);
		const changes = new Changes(objects, env.now);
		const isFree = run.outputs.result_summary === "";
		const summary = isFree ? reason ?? null : null;
		const decisions = reason === void 0 || isFree ? [] : [`Canceled: ${reason}`];
		await endRun(changes, stored, run, {
			status: "canceled",
			summary,
			decisions
		}, objects, env.now);
		return changes.outcome(`Cancel Run ${stored.id}`);
	}
});
// src/operations/fail-run.ts
/** Ends a Run that did not do what it was to do, with the reason. */
const failRun = operation({
	name: "run fail",
	summary: "end a Run as failed, with the reason",
	input: strictObject({
		id: string().min(1).describe("The Run."),
		category: _enum(failureCategories).default("unknown").describe("Sort of failure."),
		message: string().min(1).describe("What went wrong."),
		summary: string().min(1).optional().describe("What came of it; the message unless given.")
	}),
	plan: async ({ id, category, message, summary }, objects, env) => {
		const stored = await objects.find(id, "Run");
		const run = startedRun(stored, "fail", `take it off the list: cwom run cancel ${stored.id}`);
		const changes = new Changes(objects, env.now);
		const ending = {
			status: "failed",
			summary: summary ?? (run.outputs.result_summary === "" ? message : null),
			failure: {
				category,
				message
			}
		};
		await endRun(changes, stored, run, ending, objects, env.now);
		return changes.outcome(`Fail Run ${stored.id}: ${message.split("\n", 1)[0]?.slice(0, 100) ?? ""}`);
	}
});
// src/operations/finish-run.ts
/** Ends a Run that did what it was to do. The Issue stays as it is: whether it is done is for its acceptance criteria. */
const finishRun = operation({
	name: "run finish",
	summary: "end a Run as done, with what came of it; the Issue stays open",
	input: strictObject({
		id: string().min(1).describe("The Run."),
		summary: string().min(1).describe("What came of it, in a sentence or two."),
		artifacts: array(string().min(1)).default([]).describe("Artifacts that it made and does not list yet."),
		decisions: array(string().min(1)).default([]).describe("What was decided on the way, in order."),
		usd: number().min(0).optional().describe("What it cost, in US dollars."),
		tokens: number().min(0).optional().describe("Tokens of language models that it took."),
		compute_s: number().min(0).optional().describe("Seconds of computing that it took.")
	}),
	plan: async ({ id, summary, artifacts, decisions, usd, tokens, compute_s }, objects, env) => {
		const stored = await objects.find(id, "Run");
		const run = startedRun(stored, "be finished", `begin it first: cwom run start --run ${stored.id}`);
		if (run.status === "blocked") throw new Failure("refused", `Run ${stored.id} is blocked`, `go on with it first: cwom run start --run ${stored.id}`);
		const changes = new Changes(objects, env.now);
		await endRun(changes, stored, run, {
			status: "done",
			summary,
			artifacts,
			decisions,
			cost: {
				usd,
				tokens,
				compute_s
			}
		}, objects, env.now);
		return changes.outcome(`Finish Run ${stored.id}`);
	}
});
export { failRun as n, cancelRun as r, finishRun as t };
