import { a as warning, i as setOutput, r as notice, t as error } from "./core-ACZXvWz3.js";
import { i as toFailure, r as exitCodeOf, t as Failure } from "./failure-CoSUsjhv.js";
import { t as openRepository } from "./open-repository-CBxsy_0f.js";
import { n as connect } from "./client-Db5X3wKf.js";
import { F as object, V as string } from "./schemas-BfIwbAFZ.js";
import { t as fetchCredentials } from "./fetch-credentials-Cj31Y50F.js";
import { E as openReader, _ as exitCodeOfSync, b as parseRepositoryName, i as syncGithub, v as syncWords, x as connectForReading } from "./sync-github-BoVFMYqE.js";
import { n as connectForWriting, r as openWriter, t as landOnGithub } from "./github-landing-htjmvPXM.js";
import { t as logLine } from "./log-line-DqMpL6pu.js";
import { r as fencedText } from "./markdown-text-BlU3sjuP.js";
import { t as guardWorkflowCommands } from "./render-github-CnPx5dPR.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { t as objectsOf } from "./objects-PJsn0jfk.js";
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { appendFile, readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
// src/action/sync.ts
/** Requests that are left for the other jobs of the repository, which share one limit. */
const reserve = 100;
/**
* Syncs the repository that the workflow belongs to and answers the exit code: 0 also where a limit ends it early, as the next
* run goes on there; 1 where a person must decide something; 3 where GitHub could not be read or written.
*/
async function runSync(inputs, env) {
	try {
		if (await isOfFork(env)) {
			notice("nothing is synced for a pull request from a fork: its token may only read");
			return 0;
		}
		const { result, pull } = await sync(inputs, env);
		await tell(result, pull, env);
		const code = exitCodeOfSync(result);
		return code === 3 && result.failed.length === 0 && result.brokenBy === null ? 0 : code;
	} catch (thrown) {
		const failure = toFailure(thrown, "run the job again; if it stays, report this message");
		error(logLine(`${failure.message}; ${failure.help}`, 1e3));
		return exitCodeOf(failure);
	}
}
async function sync(inputs, env) {
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
		bringing
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
const event = object({
	pull_request: object({ head: object({ repo: object({ full_name: string() }).nullish() }) }),
	repository: object({ full_name: string() })
});
async function isOfFork({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path }) {
	if (path === void 0 || !/^pull_request(?:_review|_review_comment)?$/.test(name ?? "")) return false;
	const parsed = event.safeParse(JSON.parse(await readFile(path, "utf8")));
	return parsed.success && parsed.data.pull_request.head.repo?.full_name !== parsed.data.repository.full_name;
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
