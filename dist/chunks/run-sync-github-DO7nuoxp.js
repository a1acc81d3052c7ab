import { n as together } from "./group-BZ34w_jB.js";
import { a as choosePlace, i as tellShared, s as share } from "./tell-pJTHBdk5.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as connect } from "./client-Db5X3wKf.js";
import { D as openReader, S as connectForReading, _ as exitCodeOfSync, a as readOrigins, c as mappingFor, d as decideIssue, f as mapIssue, g as broughtWords, h as repositoryOrigin, i as syncGithub, l as readIssue, m as cleanLine, n as nameOf, o as whereOf, p as tagsOf, r as repositoryOf, s as readCursorFile, t as hostOf, u as readIssueInput, v as syncWords } from "./sync-github-CQ1piwxw.js";
import { n as connectForWriting, r as openWriter, t as landOnGithub } from "./github-landing-7feSKycD.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { t as renderPatch } from "./render-patch-NyUryspL.js";
import { t as objectsOf } from "./objects-BPhXLp2z.js";
import { n as printable, r as printableLine } from "./printable-bEUe1wzd.js";
import { n as repositoryNamed, t as githubToken } from "./github-remote-CnTAGEIh.js";
import { i as printFailure, r as print } from "./output-BW60d30d.js";
import { n as withRepository } from "./workplace-k7szFChc.js";
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
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
	if (typeof options.push === "string") throw noRemote(options.push);
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
function noRemote(given) {
	return new Failure("usage", "--push brings Issues to GitHub, and takes no value", `to push the commits of the sync: --share ${given}; to bring Issues to GitHub: --push alone`);
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
	const { stage, commit, share: to } = options;
	const place = await choosePlace(shop, {
		stage,
		commit,
		push: to
	});
	if (place.is === "files" || to === void 0 || options.dryRun === true) return {
		open: place.open,
		before: nothing,
		after: nothing
	};
	const remote = to === true ? "origin" : to;
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
		progress: progress.say,
		bringing: options.push === void 0 ? null : await bringingFor(target, options)
	}).finally(progress.end);
	tell(result, together(planned), options, globals);
	return await target.after(result) || exitCodeOfSync(result);
}
async function readerFor(target, { tokenFile }) {
	const { api_version: version } = await settingsOf(target);
	const connection = connectForReading(githubToken(tokenFile, process.env), process.env, version);
	return openReader(connection, {
		reserve,
		now: clock
	});
}
async function bringingFor(target, { tokenFile }) {
	const { api_version: version } = await settingsOf(target);
	const token = githubToken(tokenFile, process.env);
	if (token === "") throw new Failure("usage", "writing to GitHub needs a token", "set GITHUB_TOKEN, or name --token-file");
	return {
		writer: openWriter(connectForWriting(token, process.env, version), {
			reserve,
			now: clock
		}),
		newNonce: randomUUID,
		clock,
		wait: (seconds) => setTimeout(seconds * 1e3)
	};
}
async function settingsOf({ open }) {
	const { tree, cache } = await open();
	return (await objectsOf(tree, cache).settings()).sync.github;
}
function clock() {
	return (/* @__PURE__ */ new Date()).toISOString();
}
function tell(result, planned, { format, dryRun }, { quiet }) {
	const { told, warned } = syncWords(result, dryRun === true);
	if (format === "json") print(jsonText({
		schema: resultSchema,
		...jsonOf(result)
	}));
	else if (dryRun === true) print(wouldWords(result) + renderPatch(planned));
	else if (quiet !== true) print(told.map((line) => `${printable(line)}\n`).join(""));
	for (const line of warned) process.stderr.write(`${printable(line)}\n`);
	if (result.brokenBy instanceof Failure) printFailure(result.brokenBy);
}
/** What would go to GitHub stands above the diff, which programs read from its first line on. */
function wouldWords(result) {
	return broughtWords(result.brought, true).map((line) => `${printable(line)}\n`).join("");
}
function jsonOf(result) {
	const { fullName, renamedFrom, objects, commits, conflicts, refused, limitedUntil, failed, notes, requests, brokenBy, brought } = result;
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
		requests,
		brought
	};
}
export { runSyncGithub };
