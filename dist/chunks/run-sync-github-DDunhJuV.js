import { n as together } from "./group-DLAs5WdZ.js";
import { i as share, n as tellShared } from "./tell-BXOuMZpv.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { i as webHost, n as connect } from "./client-Db5X3wKf.js";
import { S as openReader, _ as exitCodeOfSync, a as whereOf, b as parseRepositoryName, c as readOrigins, d as mapIssue, f as tagsOf, g as landOnGithub, h as repositoryOrigin, i as syncGithub, l as mappingFor, m as readCursorFile, n as nameOf, o as readIssue, p as cleanLine, r as repositoryOf, s as readIssueInput, t as hostOf, u as decideIssue, v as syncWords, x as connectForReading, y as parseRemote } from "./sync-github-DjABvJPb.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { t as renderPatch } from "./render-patch-D8iNQjDo.js";
import { t as objectsOf } from "./objects-2iUksznf.js";
import { n as printable, r as printableLine } from "./printable-bEUe1wzd.js";
import { t as choosePlace } from "./chosen-place-oU2onDfh.js";
import { t as remoteUrl } from "./remote-url-BnEbOSpx.js";
import { n as print, r as printFailure } from "./output-op_Ia1Nm.js";
import { n as withRepository } from "./workplace-D-14lwYX.js";
import { readFileSync } from "node:fs";
// src/github/explain-issue.ts
/** How one issue is mapped, in lines for people: what comes over as what, and because of what. Safe to print. */
function explainIssue(input, mapping) {
	const { issue } = input;
	const { type, priority, status, relations, criteria } = decideIssue(input, mapping);
	const { drafts, notes } = mapIssue(input, mapping);
	const [draft] = drafts;
	const facts = [
		["from", `${mapping.repository.fullName}#${issue.number} (${draft?.externalId ?? ""})`],
		["title", printableLine(cleanLine(issue.title) || `(untitled #${issue.number})`, 120)],
		["type", because(type)],
		["priority", because(priority)],
		["status", because(status)],
		["assignees", issue.assignees.map(({ login }) => login).join(", ") || "none"],
		["tags", tagsOf(issue.labels).join(", ") || "none"],
		["acceptance", criteria.length === 0 ? "none: no task list under a heading about acceptance" : `${criteria.length} criteria of its task lists`],
		["parent", relations.parent?.id ?? "none"],
		["blocked by", refs(relations.blockedBy)],
		["duplicates", refs(relations.duplicates)],
		...relations.unresolved.map(({ relation, url }) => ["not known here", `${relation} ${url}`]),
		...notes.map((note) => ["doubtful", note])
	];
	return [`Issue ${draft?.id ?? ""}`, ...facts.map(([name, text]) => `  ${name.padEnd(14)} ${printable(text)}`)];
}
function because({ value, from }) {
	return `${value}, because of ${from}`;
}
function refs(list) {
	return list.map(({ id }) => id).join(", ") || "none";
}
// src/sync/explain-number.ts
/** How one issue is mapped, in lines that are safe to print; `text` is its number, with or without `#`. */
async function explainNumber(text, { reader, name, place }) {
	const number = Number(/^#?(?<number>[1-9]\d{0,8})$/.exec(text)?.groups?.["number"] ?? NaN);
	if (Number.isNaN(number)) throw new Failure("usage", `${JSON.stringify(text)} is no number of an issue`, "write --explain 12");
	const repository = await repositoryOf({
		reader,
		name
	});
	const host = hostOf(repository);
	const issue = await readIssue(reader, nameOf(repository), number);
	if (issue.is !== "found") throw new Failure("github", `#${number} cannot be read (${issue.is})`, "check the number, and what the token may read");
	if (issue.value.pull_request !== null) throw new Failure("usage", `#${number} is a pull request: it becomes an Artifact and a Run`, "name an issue");
	const input = await readIssueInput(reader, nameOf(repository), issue.value);
	if (input.is !== "found") throw new Failure("github", `#${number} cannot be read whole (${input.is})`, "run it again later");
	const objects = objectsOf(place.tree, place.cache);
	const origins = await readOrigins(objects, repositoryOrigin(whereOf(host, repository)));
	const { cursor } = await readCursorFile(place.tree, host, repository);
	const { sync } = await objects.settings();
	const env = {
		host,
		settings: sync.github,
		origins,
		cursor
	};
	const isOpen = [...origins.links.values()].some((link) => link.isOpen && link.closes.includes(number));
	return explainIssue({
		...input.value,
		hasOpenPullRequest: isOpen
	}, mappingFor({
		repository,
		issues: []
	}, env));
}
// src/cli/github-remote.ts
/** The repository on GitHub that is meant: the one that is named, else the one that the remote `origin` leads to. Failure `usage` where there is none. */
async function repositoryNamed(given, repository, env) {
	if (given !== void 0) {
		const name = parseRepositoryName(given);
		if (name !== null) return name;
		throw new Failure("usage", `${JSON.stringify(given)} is no repository`, "write --repo owner/name");
	}
	const remote = parseRemote(await remoteUrl(repository) ?? "");
	const host = webHost(env);
	if (remote !== null && (remote.host === host || isLoopback(host))) return {
		owner: remote.owner,
		repo: remote.repo
	};
	const where = remote === null ? "there is no remote origin that leads to GitHub" : `the remote origin is at ${remote.host}, not at ${host}`;
	throw new Failure("usage", where, "name it: cwom sync github --repo owner/name; another server: set GITHUB_API_URL");
}
function isLoopback(host) {
	return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(host);
}
/** The token to talk to GitHub with: of a file, else GITHUB_TOKEN, else GH_TOKEN; empty for none, which sees public things alone. */
function githubToken(file, env) {
	if (file === void 0) return (env["GITHUB_TOKEN"] ?? "") || (env["GH_TOKEN"] ?? "");
	try {
		return readFileSync(file, "utf8").trim();
	} catch (cause) {
		throw new Failure("usage", `the token file ${file} cannot be read`, "name a file that holds the token alone", cause);
	}
}
// src/cli/progress.ts
/** One line on a terminal that says how far something is; nothing where nobody watches. */
function progressOn(stream) {
	if (!stream.isTTY) return {
		say: () => void 0,
		end: () => void 0
	};
	return {
		say: (words) => void stream.write(`\r\u001B[K${printableLine(words, 100)}`),
		end: () => void stream.write("\r\x1B[K")
	};
}
// src/cli/commands/run-sync-github.ts
/** Requests that are left for others before a limit. */
const reserve = 50;
/** Syncs with GitHub and says what became of it; answers the exit code: 0 all is in, 1 a person must decide something, 3 not everything could be read. */
function runSyncGithub(options, globals) {
	return withRepository(globals.C, async (shop) => {
		const name = await repositoryNamed(options.repo, shop.repository, process.env);
		const target = await targetOf(shop, name, options);
		const reader = await readerFor(target, options);
		if (options.explain === void 0) return await sync({
			shop,
			target,
			reader,
			name
		}, options, globals);
		const lines = await explainNumber(options.explain, {
			reader,
			name,
			place: await target.open()
		});
		print(`${lines.join("\n")}\n`);
		return 0;
	});
}
const resultSchema = "cwom.sync-result/1";
async function targetOf(shop, name, options) {
	if (options.pullRequest === true && options.dryRun !== true) {
		const octokit = connect(githubToken(options.tokenFile, process.env), process.env);
		const landing = await landOnGithub("pull-request", {
			octokit,
			name,
			...shop
		});
		return {
			open: landing.open,
			before: nothing,
			after: async (result) => tellPull(await landing.finish(result))
		};
	}
	const place = await choosePlace(shop, options);
	if (place.is === "files" || options.push === void 0 || options.dryRun === true) return {
		open: place.open,
		before: nothing,
		after: nothing
	};
	const remote = options.push === true ? "origin" : options.push;
	const branch = place.branch.ref.replace(/^refs\/heads\//, "");
	const push = async () => {
		const shared = await share(place.branch, {
			name: remote,
			branch
		});
		return tellShared({
			shared,
			remote: `${remote} ${branch}`
		});
	};
	return {
		open: place.open,
		before: push,
		after: ({ commits }) => commits.length === 0 ? nothing() : push()
	};
}
function nothing() {
	return Promise.resolve(0);
}
function tellPull(number) {
	if (number !== null) process.stderr.write(`pull request  #${number}\n`);
	return 0;
}
async function sync({ shop, target, reader, name }, options, globals) {
	const dryRun = options.dryRun === true;
	const behind = await target.before();
	if (behind !== 0) return behind;
	const progress = progressOn(process.stderr);
	const planned = [];
	const result = await syncGithub({
		reader,
		name,
		full: options.full === true,
		now: shop.now.replace(/\.\d+Z$/, "Z"),
		open: target.open,
		dryRun,
		landed: (transaction) => void (dryRun && planned.push(transaction)),
		progress: progress.say
	}).finally(progress.end);
	tell(result, together(planned), options, globals);
	return await target.after(result) || exitCodeOfSync(result);
}
async function readerFor({ open }, { tokenFile }) {
	const { tree, cache } = await open();
	const { sync: settings } = await objectsOf(tree, cache).settings();
	const connection = connectForReading(githubToken(tokenFile, process.env), process.env, settings.github.api_version);
	return openReader(connection, {
		reserve,
		now: () => (/* @__PURE__ */ new Date()).toISOString()
	});
}
function tell(result, planned, { format, dryRun }, { quiet }) {
	const { told, warned } = syncWords(result, dryRun === true);
	if (format === "json") print(jsonText({
		schema: resultSchema,
		...jsonOf(result)
	}));
	else if (dryRun === true) print(renderPatch(planned));
	else if (quiet !== true) print(told.map((line) => `${printable(line)}\n`).join(""));
	for (const line of warned) process.stderr.write(`${printable(line)}\n`);
	if (result.brokenBy instanceof Failure) printFailure(result.brokenBy);
}
function jsonOf(result) {
	const { fullName, renamedFrom, objects, commits, conflicts, refused, limitedUntil, failed, notes, requests, brokenBy } = result;
	const code = exitCodeOfSync(result);
	return {
		conclusion: code === 0 ? "complete" : code === 1 ? "undecided" : "incomplete",
		repository: fullName,
		renamedFrom,
		objects: objects.map(({ kind, id, path, change }) => ({
			kind,
			id,
			path,
			change
		})),
		commits,
		conflicts,
		refused,
		limitedUntil,
		failed,
		failure: brokenBy === null ? null : {
			code: brokenBy.code,
			message: brokenBy.message,
			help: brokenBy.help
		},
		notes,
		requests
	};
}
export { runSyncGithub };
