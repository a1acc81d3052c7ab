import { n as undecidedReport } from "./chunks/empty-report-D_vOmZwK.js";
import { i as toFailure, r as exitCodeOf, t as Failure } from "./chunks/failure-CoSUsjhv.js";
import { t as exitCodeOfReport } from "./chunks/report-BMv7gfsA.js";
import { t as logLine } from "./chunks/log-line-DqMpL6pu.js";
import { n as renderGithub, t as guardWorkflowCommands } from "./chunks/render-github-CnPx5dPR.js";
import { t as renderText } from "./chunks/render-text-CZlCmQLS.js";
import { n as getInput } from "./chunks/core-ACZXvWz3.js";
import { randomUUID } from "node:crypto";
// src/action/inputs.ts
/** Events that are about issues and no commit: there is nothing to check, and something to sync. */
const issueEvents = /* @__PURE__ */ new Set([
	"issues",
	"sub_issues",
	"issue_dependencies"
]);
/** Reads the inputs; a word that is not allowed is a Failure `usage`. `eventName` is what mode auto goes by. */
function readInputs(eventName) {
	const mode = oneOf("mode", [
		"auto",
		"check",
		"sync",
		"comment"
	], "auto");
	return {
		mode: mode === "auto" ? issueEvents.has(eventName) ? "sync" : "check" : mode,
		token: getInput("github-token"),
		base: getInput("base"),
		head: getInput("head"),
		failOn: oneOf("fail-on", ["error", "warning"], "error"),
		comment: oneOf("comment", [
			"auto",
			"always",
			"never"
		], "auto"),
		suggestions: oneOf("suggestions", ["auto", "never"], "auto"),
		sarifFile: getInput("sarif-file"),
		reportFile: getInput("report-file"),
		path: getInput("path") || ".",
		syncTo: oneOf("sync-to", ["branch", "pull-request"], "branch"),
		full: oneOf("full", ["true", "false"], "false") === "true",
		push: oneOf("push", ["true", "false"], "false") === "true"
	};
}
function oneOf(name, allowed, fallback) {
	const given = getInput(name);
	if (given === "") return fallback;
	const found = allowed.find((word) => word === given);
	if (found !== void 0) return found;
	throw new Failure("usage", `the input ${name} is ${JSON.stringify(given)}`, `write one of ${allowed.join(", ")}`);
}
// src/action/run-action.ts
/**
* Checks as the Action and answers the exit code. The verdict stands before anything is posted; what cannot be posted is
* a warning in the log and never changes it. In mode comment nothing is judged: somebody else's report is posted; in mode sync
* nothing is judged either.
*/
async function runAction(env) {
	const inputs = readSafely(env);
	const isRead = !(inputs instanceof Failure);
	if (isRead && inputs.mode === "comment") return postReport(inputs, env);
	if (isRead && inputs.mode === "sync") {
		const { runSync } = await import("./chunks/sync-B8MWr1eW.js");
		return runSync(inputs, env);
	}
	const verdict = say(isRead ? await verdictFor(inputs, env) : undecided(inputs));
	const { publish } = await import("./chunks/publish-CKHBPpvm.js");
	await publish(verdict.report, verdict.telling, isRead ? inputs : silentInputs, env);
	return verdict.code;
}
/** Posting is all there is to do here, so that not being able to is an error. */
async function postReport(inputs, env) {
	try {
		const { relayReport } = await import("./chunks/relay-report-BxMzPSrX.js");
		process.stdout.write(`${logLine(await relayReport(inputs, env), 500)}\n`);
		return 0;
	} catch (thrown) {
		return say(undecided(toFailure(thrown, "give the job pull-requests: write, and the report that the check wrote"))).code;
	}
}
const nothingToTell = {
	describe: () => Promise.resolve(null),
	suggest: () => Promise.resolve([])
};
/** What is published when the inputs cannot be read: the job's own files, and nothing anywhere else. */
const silentInputs = {
	mode: "check",
	token: "",
	base: "",
	head: "",
	failOn: "error",
	comment: "never",
	suggestions: "never",
	sarifFile: "",
	reportFile: "",
	path: ".",
	syncTo: "branch",
	full: false,
	push: false
};
function readSafely({ GITHUB_EVENT_NAME: eventName = "" }) {
	try {
		return readInputs(eventName);
	} catch (thrown) {
		return toFailure(thrown, "correct the inputs of the step");
	}
}
async function verdictFor(inputs, env) {
	try {
		const { decide } = await import("./chunks/decide-H9MaifR-.js");
		const { report, ...telling } = await decide(inputs, env);
		return {
			report,
			code: exitCodeOfReport(report),
			telling
		};
	} catch (thrown) {
		return undecided(toFailure(thrown, "run the job again with debug logging; if it stays, report this message"));
	}
}
function undecided(failure) {
	return {
		report: undecidedReport(failure, "error"),
		code: exitCodeOf(failure),
		telling: nothingToTell
	};
}
/** The log and the annotations: everything that needs no permission. */
function say(verdict) {
	const log = renderText(verdict.report, {
		color: false,
		quiet: false
	});
	process.stdout.write(guardWorkflowCommands(log, randomUUID()));
	process.stdout.write(renderGithub(verdict.report));
	return verdict;
}
// src/action/action.ts
process.exitCode = await runAction(process.env);
export {};
