import { n as undecidedReport } from "./chunks/empty-report-D_vOmZwK.js";
import { n as exitCodeOf, r as toFailure, t as Failure } from "./chunks/failure-DnepG_F2.js";
import { t as exitCodeOfReport } from "./chunks/report-BMv7gfsA.js";
import { n as renderGithub, t as guardWorkflowCommands } from "./chunks/render-github-J1NXKXBz.js";
import { t as renderText } from "./chunks/render-text-CMLKWHdD.js";
import { t as getInput } from "./chunks/core-CjVQpdH1.js";
import { randomUUID } from "node:crypto";
// src/action/inputs.ts
/** Reads the inputs; a word that is not allowed is a Failure `usage`. */
function readInputs() {
	if (oneOf("mode", [
		"auto",
		"check",
		"sync"
	], "auto") === "sync") throw new Failure("usage", "mode sync is not part of this version", "use mode: check, or leave mode out");
	return {
		token: getInput("github-token"),
		base: getInput("base"),
		head: getInput("head"),
		failOn: oneOf("fail-on", ["error", "warning"], "error"),
		comment: oneOf("comment", [
			"auto",
			"always",
			"never"
		], "auto"),
		sarifFile: getInput("sarif-file"),
		path: getInput("path") || "."
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
* a warning in the log and never changes it.
*/
async function runAction(env) {
	const inputs = readSafely();
	const isRead = !(inputs instanceof Failure);
	const verdict = say(isRead ? await verdictFor(inputs, env) : undecided(inputs));
	const { publish } = await import("./chunks/publish-DG6jyV6E.js");
	await publish(verdict.report, isRead ? inputs : silentInputs, env);
	return verdict.code;
}
/** What is published when the inputs cannot be read: the job's own files, and nothing anywhere else. */
const silentInputs = {
	token: "",
	base: "",
	head: "",
	failOn: "error",
	comment: "never",
	sarifFile: "",
	path: "."
};
function readSafely() {
	try {
		return readInputs();
	} catch (thrown) {
		return toFailure(thrown, "correct the inputs of the step");
	}
}
async function verdictFor(inputs, env) {
	try {
		const { decide } = await import("./chunks/decide-BSpZsOdF.js");
		const report = await decide(inputs, env);
		return {
			report,
			code: exitCodeOfReport(report)
		};
	} catch (thrown) {
		return undecided(toFailure(thrown, "run the job again with debug logging; if it stays, report this message"));
	}
}
function undecided(failure) {
	return {
		report: undecidedReport(failure, "error"),
		code: exitCodeOf(failure)
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
