import { n as undecidedReport, t as checkRepository } from "./chunks/check-repository-BMfISbEm.js";
import { n as exitCodeOf, r as toFailure, t as Failure } from "./chunks/failure-DnepG_F2.js";
import { t as exitCodeOfReport } from "./chunks/report-BMv7gfsA.js";
import { t as openRepository } from "./chunks/open-repository-B5QEmEcA.js";
import { t as workflowOf } from "./chunks/runner-OmGcL51-.js";
import { i as renderGithub, n as renderJson, r as guardWorkflowCommands, t as renderSarif } from "./chunks/render-sarif-Cz7RiKWb.js";
import { t as renderText } from "./chunks/render-text-DiqgP4_f.js";
import { t as auditHistory } from "./chunks/audit-history-CJ77S1MJ.js";
import { t as availableCommit } from "./chunks/available-commit-AFcql9Mu.js";
import { t as auditSentence } from "./chunks/sentences-B74R9jjH.js";
import { t as renderSummary } from "./chunks/render-summary-kl4oDn4x.js";
import { t as rules } from "./chunks/rules-BLsPtkf2.js";
import { t as version } from "./chunks/version-Bp-hWkP9.js";
import { r as printableLine } from "./chunks/printable-DgtL6E-l.js";
import { randomUUID } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
import * as os from "os";
import * as crypto from "crypto";
import * as fs from "fs";
// src/github/fetch-credentials.ts
/**
* Environment that lets git fetch from the workflow's own server with the workflow's token, for checkouts that keep no
* credentials. The token stays out of argument lists and files, and goes to that server alone.
*/
function fetchCredentials(token, env) {
	const server = env["GITHUB_SERVER_URL"];
	if (token === "" || server === void 0 || !/^https:\/\/[^\s/]+$/.test(server)) return {};
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	return {
		GIT_CONFIG_COUNT: "2",
		GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
		GIT_CONFIG_VALUE_0: "",
		GIT_CONFIG_KEY_1: `http.${server}/.extraheader`,
		GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`
	};
}
// src/action/history-audit.ts
/** Whether an event is about no change, but about the default branch as it has become: then its history is looked at too. */
function wantsAudit({ event, eventName, gitRef }) {
	if (event.name === "workflow_dispatch") return gitRef === `refs/heads/${event.payload.repository.default_branch}`;
	return eventName === "schedule";
}
/** The report of a state with what an audit of its history found, which is fetched where the checkout has only its end. */
async function withAudit(state, repository, { sha }) {
	const tip = await availableCommit(repository, sha);
	if (await repository.isShallow()) await repository.fetch({
		want: tip,
		depth: "history"
	});
	const audit = await auditHistory({
		repository,
		tip,
		since: null,
		allCommits: false
	});
	const said = audit.audit === void 0 ? [] : [auditSentence(audit.audit, audit.counts)];
	return {
		...state,
		conclusion: audit.conclusion === "clean" ? state.conclusion : audit.conclusion,
		counts: {
			...state.counts,
			error: state.counts.error + audit.counts.error
		},
		findings: [...audit.findings, ...state.findings],
		notes: [
			...state.notes,
			...said,
			...audit.notes
		]
	};
}
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
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
// src/action/publish.ts
/** Hands a finished report on: outputs, job summary, files, comment. Each is tried; one that fails is a warning. */
async function publish(report, inputs, env) {
	await attempt("set the outputs", () => setOutputs(report));
	await attempt("write the job summary", () => writeSummary(report, env));
	await attempt("write the report", () => writeReport(report, env));
	await attempt("write the SARIF file", () => writeSarif(report, inputs, env));
	await attempt("write the comment", () => comment(report, inputs, env));
}
async function attempt(what, action) {
	try {
		await action();
	} catch (thrown) {
		const reason = thrown instanceof Error ? thrown.message : String(thrown);
		warning(`could not ${what}: ${printableLine(reason, 500)}`);
	}
}
async function writeSummary(report, env) {
	const file = env["GITHUB_STEP_SUMMARY"];
	if (file !== void 0 && file !== "") await appendFile(file, renderSummary(report));
}
function setOutputs(report) {
	setOutput("conclusion", report.conclusion);
	setOutput("errors", report.counts.error);
	setOutput("warnings", report.counts.warning);
	setOutput("base", report.comparison?.base ?? "");
	setOutput("head", report.comparison?.head ?? report.commit ?? "");
	setOutput("changed", report.comparison?.changed.length ?? 0);
}
async function writeReport(report, env) {
	const file = join(env["RUNNER_TEMP"] ?? ".", "cwom-report.json");
	await writeFile(file, renderJson(report));
	setOutput("report", file);
}
async function writeSarif(report, { sarifFile }, env) {
	if (sarifFile === "") return;
	const file = resolve(env["GITHUB_WORKSPACE"] ?? ".", sarifFile);
	await mkdir(dirname(file), { recursive: true });
	await rm(file, { force: true });
	await writeFile(file, renderSarif(report, {
		version,
		rules
	}), { flag: "wx" });
}
async function comment(report, inputs, env) {
	if (inputs.comment === "never" || inputs.token === "") return;
	const { commentOn } = await import("./chunks/comment-LMQxB6qT.js");
	await commentOn(report, inputs, env);
}
// src/action/run-action.ts
/**
* Checks as the Action and answers the exit code. The verdict stands before anything is posted; what cannot be posted is
* a warning in the log and never changes it.
*/
async function runAction(env) {
	const inputs = readSafely();
	const isRead = !(inputs instanceof Failure);
	const verdict = say(isRead ? await decide(inputs, env) : undecided(inputs));
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
async function decide(inputs, env) {
	try {
		const folder = resolve(env["GITHUB_WORKSPACE"] ?? ".", inputs.path);
		const repository = await openRepository(folder, { env: fetchCredentials(inputs.token, env) });
		const state = await checkRepository({
			repository,
			...inputs.base === "" ? {} : { base: inputs.base },
			...inputs.head === "" ? {} : { head: inputs.head },
			workflow: () => eventOf(repository, env),
			failOn: inputs.failOn,
			now: (/* @__PURE__ */ new Date()).toISOString()
		});
		const workflow = inputs.base + inputs.head === "" ? eventOf(repository, env) : null;
		const report = workflow !== null && wantsAudit(workflow) ? await withAudit(state, repository, workflow) : state;
		return {
			report,
			code: exitCodeOfReport(report)
		};
	} catch (thrown) {
		return undecided(toFailure(thrown, "run the job again with debug logging; if it stays, report this message"));
	}
}
/** Whatever started an Action is a runner with an event: neither a missing word nor a folder elsewhere may lead to a check without a base. */
function eventOf(repository, env) {
	const workflow = workflowOf(repository, {
		...env,
		GITHUB_ACTIONS: "true"
	});
	if (workflow !== null) return workflow;
	throw new Failure("base-unavailable", "the folder is outside the workspace that the event is about", "name a folder of the checkout in the input path, or both commits in base and head");
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
