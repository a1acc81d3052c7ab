import { a as warning, i as setOutput, r as notice, t as error } from "./core-ACZXvWz3.js";
import { i as toFailure, r as exitCodeOf, t as Failure } from "./failure-CoSUsjhv.js";
import { t as openRepository } from "./open-repository-esVB68mp.js";
import { n as connect } from "./client-Db5X3wKf.js";
import { F as object, O as int, V as string, b as _enum } from "./schemas-BfIwbAFZ.js";
import { t as fetchCredentials } from "./fetch-credentials-Cj31Y50F.js";
import { D as openReader, S as connectForReading, _ as exitCodeOfSync, i as syncGithub, v as syncWords, x as parseRepositoryName, y as numericId } from "./sync-github-CQ1piwxw.js";
import { n as connectForWriting, r as openWriter, t as landOnGithub } from "./github-landing-7feSKycD.js";
import { t as logLine } from "./log-line-DqMpL6pu.js";
import { r as fencedText } from "./markdown-text-BlU3sjuP.js";
import { t as guardWorkflowCommands } from "./render-github-CnPx5dPR.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { t as objectsOf } from "./objects-BPhXLp2z.js";
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { appendFile, readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
// src/github/sync-event.ts
const pullRequest = object({
	pull_request: object({ head: object({ repo: object({ full_name: string() }).nullish() }) }),
	repository: object({ full_name: string() })
});
const departure = object({
	action: _enum(["deleted", "transferred"]),
	issue: object({ number: int().positive() })
});
const workflowRun = object({ workflow_run: object({ id: numericId }) });
/** Reads an event by its name and the text of its payload; a payload that nobody understands says nothing. */
function readSyncEvent(name, payload) {
	const given = jsonOf(payload);
	const pull = /^pull_request(?:_review|_review_comment)?$/.test(name) ? pullRequest.safeParse(given).data : void 0;
	const gone = name === "issues" ? departure.safeParse(given).data : void 0;
	const run = name === "workflow_run" ? workflowRun.safeParse(given).data : void 0;
	return {
		isOfFork: pull !== void 0 && pull.pull_request.head.repo?.full_name !== pull.repository.full_name,
		gone: gone === void 0 ? [] : [gone.issue.number],
		runs: run === void 0 ? [] : [run.workflow_run.id]
	};
}
function jsonOf(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
// src/action/sync.ts
/** Requests that are left for the other jobs of the repository, which share one limit. */
const reserve = 100;
/**
* Syncs the repository that the workflow belongs to and answers the exit code: 0 also where a limit ends it early, as the next
* run goes on there; 1 where a person must decide something; 3 where GitHub could not be read or written.
*/
async function runSync(inputs, env) {
	try {
		const event = await eventOf(env);
		if (event.isOfFork) {
			notice("nothing is synced for a pull request from a fork: its token may only read");
			return 0;
		}
		const { result, pull } = await sync(inputs, event, env);
		await tell(result, pull, env);
		const code = exitCodeOfSync(result);
		return code === 3 && result.failed.length === 0 && result.brokenBy === null ? 0 : code;
	} catch (thrown) {
		const failure = toFailure(thrown, "run the job again; if it stays, report this message");
		error(logLine(`${failure.message}; ${failure.help}`, 1e3));
		return exitCodeOf(failure);
	}
}
async function sync(inputs, { gone, runs }, env) {
	const name = parseRepositoryName(env["GITHUB_REPOSITORY"] ?? "");
	if (name === null) throw new Failure("usage", "GITHUB_REPOSITORY names no repository", "run it in a GitHub workflow");
	const folder = resolve(env["GITHUB_WORKSPACE"] ?? ".", inputs.path);
	const repository = await openRepository(folder, { env: fetchCredentials(inputs.token, env) });
	const now = (/* @__PURE__ */ new Date()).toISOString().replace(/\.\d+Z$/, "Z");
	const cache = memoryCache();
	const octokit = connect(inputs.token, env);
	const landing = await landOnGithub(inputs.syncTo, {
		octokit,
		name,
		repository,
		cache,
		now
	});
	const { tree } = await landing.open();
	const { sync: settings } = await objectsOf(tree, cache).settings();
	const connection = connectForReading(inputs.token, env, settings.github.api_version);
	const reader = openReader(connection, {
		reserve,
		now: clock
	});
	const bringing = inputs.push ? bringingWith(inputs.token, env, settings.github.api_version) : null;
	const given = {
		reader,
		name,
		full: inputs.full,
		now,
		open: landing.open,
		dryRun: false,
		bringing,
		gone,
		runs
	};
	const result = await syncGithub({
		...given,
		landed: ignore,
		progress: ignore
	});
	return {
		result,
		pull: await landing.finish(result)
	};
}
function bringingWith(token, env, version) {
	return {
		writer: openWriter(connectForWriting(token, env, version), {
			reserve,
			now: clock
		}),
		newNonce: randomUUID,
		clock,
		wait: (seconds) => setTimeout(seconds * 1e3)
	};
}
function clock() {
	return (/* @__PURE__ */ new Date()).toISOString();
}
function ignore() {}
async function eventOf({ GITHUB_EVENT_NAME: name = "", GITHUB_EVENT_PATH: path }) {
	return readSyncEvent(name, path === void 0 ? "" : await readFile(path, "utf8"));
}
async function tell(result, pull, env) {
	const { told, warned } = syncWords(result, false);
	const lines = [
		...told,
		...warned,
		...pull === null ? [] : [`pull request #${pull}`]
	];
	process.stdout.write(guardWorkflowCommands(lines.map((line) => `${logLine(line, 1e3)}\n`).join(""), randomUUID()));
	if (result.limitedUntil !== null) notice(`limited until ${result.limitedUntil}: the next run goes on where this one stopped`);
	if (result.brokenBy !== null) error(logLine(`${result.brokenBy.message}; ${result.brokenBy.help}`, 1e3));
	for (const { kind, id, field } of result.conflicts.slice(0, 9)) warning(logLine(`${kind} ${id}: ${field} was changed here and on GitHub`, 500));
	setOutput("synced", result.objects.length);
	setOutput("complete", result.limitedUntil === null && result.brokenBy === null && result.failed.length === 0);
	setOutput("pull-request", pull ?? "");
	const file = env["GITHUB_STEP_SUMMARY"] ?? "";
	const summary = `### Sync with GitHub\n\n${fencedText(lines.join("\n"), 6e4)}\n`;
	if (file !== "") await appendFile(file, summary);
}
export { runSync };
