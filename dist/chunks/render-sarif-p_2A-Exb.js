import { t as Failure } from "./failure-DnepG_F2.js";
import { c as holdsAt, d as isLower, f as storeFolder, i as readCorpus, l as readSuppressions, n as compare, p as readLocalFiles, r as pathOfChange, t as rules, u as readConfig } from "./rules-B5EgArkC.js";
import { d as fileByteLimit, t as kinds } from "./kinds-BfRb48Kp.js";
import { c as decodeLeniently, f as itemNumber, o as composeYaml, p as parsePointer, s as require_dist, u as Lines } from "./reading-0TFQLvjP.js";
import { n as printable, r as printableLine } from "./printable-C4wrFdf_.js";
import { t as memoryCache } from "./reading-cache-DzGCXgK0.js";
import { C as noIndex, E as decodePath, T as sha256Failure, _ as plainLineOf, a as checkOid, b as commitMissing, c as selectIndexEntries, f as locateGitDir, g as indexFileOfHook, h as gitWorks, i as readShallowBoundary, l as parseCommit, m as gitFailure, n as refuseUnreadable, o as mayNameCommit, r as listFolder$1, v as runGit, w as objectMissing, x as historyMissing, y as startGit } from "./refuse-unreadable-z2EyfmmJ.js";
import { t as objectRemarks } from "./object-remarks-DLynBewC.js";
import { a as olderSentence, c as failsCheck, d as newFindings, f as oldFindings, l as groupBy, n as counted, t as conclusionLine, u as levels } from "./sentences-DzQveBE2.js";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { styleText } from "node:util";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, readdirSync, realpathSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
// src/github/available-commit.ts
/** The commit's id once it is in this clone, fetched by id when it was not; Failure `base-unavailable` when it cannot be had. */
async function availableCommit(repository, oid) {
	if (await repository.readCommit(oid) !== null) return oid;
	if (await repository.fetch({
		want: oid,
		depth: "tip"
	}) !== null && await repository.readCommit(oid) !== null) return oid;
	throw unavailable(`commit ${oid} is neither in this clone nor to be had from origin`);
}
/**
* The commit that somebody named: a revision of this clone, a branch of origin, a full id, or in a shallow clone, which has
* few names of its own, a branch or tag to fetch. Failure `base-unavailable` when nothing has that name.
*/
async function namedCommit(repository, revision) {
	const local = await repository.resolveCommit(revision);
	if (local !== null) return local;
	if (/^[0-9a-f]{40}$/.test(revision)) return availableCommit(repository, revision);
	if (/^[\w./-]+$/.test(revision)) {
		const commit = await repository.resolveCommit(`refs/remotes/origin/${revision}`) ?? (await repository.isShallow() ? await fetchNamed(repository, revision) : null);
		if (commit !== null) return commit;
	}
	throw unavailable(`nothing here is called ${revision}`);
}
async function fetchNamed(repository, name) {
	if (name.includes("..")) return null;
	return await repository.fetch({
		want: `refs/heads/${name}`,
		depth: "tip"
	}) ?? repository.fetch({
		want: `refs/tags/${name}`,
		depth: "tip"
	});
}
/** The best common ancestor of a branch or commit of origin and a commit, with as much history as that takes; Failure `base-unavailable` when there is none. */
async function commonAncestor(repository, branch, head) {
	const tip = await repository.fetch({
		want: branch,
		depth: "history"
	});
	if (tip === null) throw unavailable(`origin has no ${branch}`);
	await repository.fetch({
		want: head,
		depth: "history"
	});
	const ancestor = await repository.mergeBase(tip, head);
	if (ancestor === null) throw unavailable(`${branch} and ${head} have no common history`);
	return ancestor;
}
/** Commits that the comparison needs are missing: exit 3, with what usually helps. */
function unavailable(message) {
	return new Failure("base-unavailable", message, "let actions/checkout fetch the history (fetch-depth: 0) and keep its credentials, or name both commits: --base <commit> --head <commit>");
}
// src/github/pull-request-pair.ts
/** How often the merge commit is asked for again when the one at hand belongs to an older head. */
const mergeTries = 3;
/**
* The pair of a pull request: what it would be merged into, and the merge. The merge commit counts only when its second
* parent is the pull request's head; a stale one is asked for again, and without one the pull request is compared from
* where it left its base branch. `mergeSha` is GITHUB_SHA where the event promises the merge commit there.
*/
async function pullRequestPair(pullRequest, mergeSha, repository) {
	const { number, head, base } = pullRequest;
	const merge = await currentMerge(repository, pullRequest, mergeSha);
	if (merge !== null) return {
		is: "pair",
		base: await availableCommit(repository, merge.base),
		head: merge.commit,
		chosenBy: `${base.ref}, merged into by the merge commit of pull request #${number}`,
		rewritten: false
	};
	const tip = await availableCommit(repository, head.sha);
	return {
		is: "pair",
		base: await branchPoint(repository, pullRequest, tip),
		head: tip,
		chosenBy: `where pull request #${number} left ${base.ref}, as it has no current merge commit`,
		rewritten: false
	};
}
/** The head of a pull request: its merge commit while that is current, else what was pushed last. */
async function pullRequestHead(pullRequest, mergeSha, repository) {
	return (await currentMerge(repository, pullRequest, mergeSha))?.commit ?? availableCommit(repository, pullRequest.head.sha);
}
/** Where a pull request left its base branch. Once merged, the branch holds the whole of it, and only the base of the payload tells. */
async function branchPoint(repository, { number, base }, tip) {
	const ancestor = await commonAncestor(repository, `refs/heads/${base.ref}`, tip);
	if (ancestor !== tip) return ancestor;
	const before = await commonAncestor(repository, base.sha, tip);
	if (before !== tip) return before;
	throw unavailable(`pull request #${number} is part of ${base.ref} already: nothing is left to compare it with`);
}
async function currentMerge(repository, { number, head }, mergeSha) {
	const given = mergeSha === null ? null : await mergeAt(repository, mergeSha, head.sha);
	if (given !== null) return given;
	for (let tries = 0; tries < mergeTries; tries++) {
		const oid = await repository.fetch({
			want: `refs/pull/${number}/merge`,
			depth: "tip"
		});
		if (oid === null) return null;
		const merge = mergeOf(await repository.readCommit(oid), head.sha);
		if (merge !== null) return merge;
	}
	return null;
}
async function mergeAt(repository, oid, headSha) {
	const present = await repository.readCommit(oid);
	if (present !== null) return mergeOf(present, headSha);
	await repository.fetch({
		want: oid,
		depth: "tip"
	});
	return mergeOf(await repository.readCommit(oid), headSha);
}
/** Read from the commit object itself: a shallow clone would answer that the merge has no parents. */
function mergeOf(commit, headSha) {
	const [base, merged, ...more] = commit?.parents ?? [];
	if (commit === null || base === void 0 || merged !== headSha || more.length > 0) return null;
	return {
		commit: commit.oid,
		base
	};
}
// src/github/select-revisions.ts
/**
* The two commits that an event is about, fetched where this clone lacks them. Throws Failure `base-unavailable` when
* they cannot be had: a check that could not decide is never green.
*/
async function selectRevisions(context, repository) {
	const { event } = context;
	switch (event.name) {
		case "pull_request":
		case "pull_request_target": return pullRequestPair(event.payload.pull_request, mergeShaOf(context), repository);
		case "merge_group": return {
			is: "pair",
			base: await availableCommit(repository, event.payload.merge_group.base_sha),
			head: await availableCommit(repository, event.payload.merge_group.head_sha),
			chosenBy: "base and head of the merge group",
			rewritten: false
		};
		case "push": return pushPair(event.payload, repository);
		case "workflow_dispatch": return branchPair(context, event.payload.repository.default_branch, repository);
		case "other": return {
			is: "state",
			head: await availableCommit(repository, context.sha),
			reason: nothingToCompare(context)
		};
	}
}
/** The commit that an event is about, for a base that was named; null when the event leaves nothing to check. */
async function selectHead(context, repository) {
	const { event } = context;
	switch (event.name) {
		case "pull_request":
		case "pull_request_target": return pullRequestHead(event.payload.pull_request, mergeShaOf(context), repository);
		case "merge_group": return availableCommit(repository, event.payload.merge_group.head_sha);
		case "push": return event.payload.deleted ? null : availableCommit(repository, event.payload.after);
		case "workflow_dispatch":
		case "other": return availableCommit(repository, context.sha);
	}
}
/** GITHUB_SHA is a pull request's merge commit in one of its two events; in the other it is the default branch. */
function mergeShaOf({ event, sha }) {
	return event.name === "pull_request" ? sha : null;
}
async function pushPair(payload, repository) {
	const { ref, before, after } = payload;
	if (payload.deleted) return {
		is: "skip",
		reason: `${ref} was deleted: there is nothing to check`
	};
	if (ref.startsWith("refs/heads/gh-readonly-queue/")) return {
		is: "skip",
		reason: "a branch of the merge queue: its merge_group event is checked instead"
	};
	const head = await availableCommit(repository, after);
	if (ref.startsWith("refs/tags/")) return {
		is: "state",
		head,
		reason: "a tag was pushed: it changes no branch"
	};
	const isDefault = ref === `refs/heads/${payload.repository.default_branch}`;
	if (payload.created || /^0+$/.test(before)) return newBranch(head, isDefault, payload, repository);
	return {
		is: "pair",
		base: await availableCommit(repository, before),
		head,
		chosenBy: payload.forced ? "before and after of a forced push" : "before and after of the push",
		rewritten: payload.forced && isDefault
	};
}
async function newBranch(head, isDefault, payload, repository) {
	const { default_branch } = payload.repository;
	if (isDefault) return {
		is: "pair",
		base: null,
		head,
		chosenBy: "first push of the default branch",
		rewritten: false
	};
	return fromDefaultBranch(head, default_branch, "a new branch", repository);
}
async function branchPair(context, defaultBranch, repository) {
	const head = await availableCommit(repository, context.sha);
	if (context.gitRef === `refs/heads/${defaultBranch}`) return {
		is: "state",
		head,
		reason: `${nothingToCompare(context)}; give the input base to compare`
	};
	return fromDefaultBranch(head, defaultBranch, "a branch started by hand", repository);
}
async function fromDefaultBranch(head, defaultBranch, what, repository) {
	return {
		is: "pair",
		base: await commonAncestor(repository, `refs/heads/${defaultBranch}`, head),
		head,
		chosenBy: `${what}: from where it left ${defaultBranch}`,
		rewritten: false
	};
}
function nothingToCompare({ eventName }) {
	return `the event ${eventName} has no base: only the state at head was checked`;
}
// src/check/start-reading-helper.ts
/** Starts a second thread that reads blobs; where there is one processor it would only be in the way, and null says so. */
function startReadingHelper() {
	if (availableParallelism() < 2) return null;
	const file = import.meta.filename.endsWith(".ts") ? "./reading-worker.ts" : "./reading-worker.js";
	return new WorkerHelper(new Worker(new URL(file, import.meta.url)));
}
var WorkerHelper = class {
	#worker;
	#answers = [];
	#waiting = [];
	#broken = null;
	constructor(worker) {
		this.#worker = worker;
		worker.on("message", (results) => this.#waiting.shift()?.resolve(results));
		worker.on("error", (cause) => this.#break(cause));
		worker.on("exit", (code) => this.#break(/* @__PURE__ */ new Error(`the reading thread ended with ${code}`)));
	}
	give(tasks) {
		const answer = new Promise((resolve, reject) => {
			if (this.#broken === null) this.#waiting.push({
				resolve,
				reject
			});
			else reject(this.#broken);
		});
		answer.catch(() => void 0);
		this.#answers.push(answer);
		this.#worker.postMessage(tasks);
	}
	async finish() {
		try {
			return (await Promise.all(this.#answers)).flat();
		} finally {
			await this.#worker.terminate();
		}
	}
	#break(cause) {
		this.#broken = cause;
		for (const { reject } of this.#waiting.splice(0)) reject(cause);
	}
};
// src/store/revision.ts
/** The first seven digits of a commit id, as people write it. */
function shortOid(oid) {
	return oid.slice(0, 7);
}
/** A commit that is present in the repository, given by its full id. */
async function commitRevision(repository, commit) {
	const facts = await repository.readCommit(commit);
	return {
		words: `commit ${shortOid(commit)}`,
		commit,
		committedAt: facts?.committedAt ?? null,
		entries: () => repository.listTree(commit, storeFolder),
		entryAt: async (path) => exactly(path, await repository.listTree(commit, path)),
		read: (entries, maxBytes) => readBlobs(repository, entries, maxBytes)
	};
}
/** What the next commit would hold. */
function indexRevision(repository) {
	return {
		words: "the index",
		commit: null,
		committedAt: null,
		entries: () => repository.listIndex(storeFolder),
		entryAt: async (path) => exactly(path, await repository.listIndex(path)),
		read: (entries, maxBytes) => readBlobs(repository, entries, maxBytes)
	};
}
/** The empty tree: the base of a branch's first push, where everything is new. */
const emptyRevision = {
	words: "an empty store",
	commit: null,
	committedAt: null,
	entries: () => Promise.resolve([]),
	entryAt: () => Promise.resolve(null),
	async *read() {}
};
function exactly(path, entries) {
	return entries.find((entry) => entry.path === path) ?? null;
}
async function* readBlobs(repository, entries, maxBytes) {
	const paths = Map.groupBy(entries, (entry) => entry.oid);
	for await (const blob of repository.readBlobs([...paths.keys()], maxBytes)) for (const entry of paths.get(blob.oid) ?? []) yield {
		...blob,
		path: entry.path
	};
}
// src/store/work-tree.ts
/** The files as they stand on disk below `<root>/cwom`, tracked or not; links are never followed, pipes never opened. */
function workTreeRevision(root) {
	const oddNames = /* @__PURE__ */ new Map();
	return {
		words: "the work tree",
		commit: null,
		committedAt: null,
		entries: () => Promise.resolve(listStore(root, oddNames)),
		entryAt: (path) => Promise.resolve(entryInside(root, path)),
		read: (entries, maxBytes) => readFiles(root, oddNames, entries, maxBytes)
	};
}
function listStore(root, oddNames) {
	return readFolder(Buffer.from(root)).filter((entry) => entry.name.toString().toLowerCase() === storeFolder).flatMap((entry) => {
		const name = entry.name.toString();
		return name === "cwom" && entry.isDirectory() ? listFolder(Buffer.from(root), entry.name, oddNames) : [entryOf(join(root, name), name)];
	}).toSorted((a, b) => a.path < b.path ? -1 : 1);
}
function listFolder(root, folder, oddNames) {
	return readFolder(joined(root, folder)).flatMap((entry) => {
		const bytes = joined(folder, entry.name);
		const file = joined(root, bytes);
		const { path, oddName } = decodePath(bytes);
		if (oddName === true) oddNames.set(path, file);
		const odd = oddName === true ? { oddName } : {};
		if (!entry.isDirectory()) return [{
			...entryOf(file, path),
			...odd
		}];
		return isNestedRepository(file) ? [{
			path,
			mode: "160000",
			oid: "",
			size: null,
			...odd
		}] : listFolder(root, bytes, oddNames);
	});
}
function joined(folder, name) {
	return Buffer.concat([
		folder,
		Buffer.from("/"),
		name
	]);
}
function isNestedRepository(folder) {
	return lstatSync(joined(folder, Buffer.from(".git")), { throwIfNoEntry: false }) !== void 0;
}
function readFolder(folder) {
	try {
		return readdirSync(folder, {
			withFileTypes: true,
			encoding: "buffer"
		});
	} catch (cause) {
		throw new Failure("git", `cannot list ${folder.toString()}`, "check that the folder exists and may be read", cause);
	}
}
/** A path that leads through a link out of the checkout names no file of the repository. */
function entryInside(root, path) {
	try {
		return realpathSync(dirname(join(root, path))) === join(realpathSync(root), dirname(path)) ? entryOf(join(root, path), path) : null;
	} catch (thrown) {
		if (isNoSuchPath(thrown)) return null;
		throw thrown;
	}
}
/** The path comes from an object: it may name nothing, lead through a file, or be longer than any name. */
function isNoSuchPath(thrown) {
	const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
	return code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP";
}
function entryOf(file, path) {
	const stats = lstatSync(file);
	if (!stats.isFile()) return {
		path,
		mode: modeOf(stats),
		oid: "",
		size: null
	};
	const { ino, size, mtimeMs, ctimeMs } = stats;
	const stamp = {
		text: `${ino}:${size}:${mtimeMs}:${ctimeMs}`,
		changedAt: Math.max(mtimeMs, ctimeMs)
	};
	return {
		path,
		mode: modeOf(stats),
		oid: "",
		size,
		stamp
	};
}
function modeOf(stats) {
	if (stats.isSymbolicLink()) return "120000";
	if (stats.isDirectory()) return "040000";
	if (stats.isFIFO()) return "fifo";
	if (stats.isSocket()) return "socket";
	if (!stats.isFile()) return "device";
	return (stats.mode & 64) === 0 ? "100644" : "100755";
}
async function* readFiles(root, oddNames, entries, maxBytes) {
	for (const { path } of entries) yield {
		path,
		...readFile$1(oddNames.get(path) ?? join(root, path), maxBytes)
	};
}
/** Opened without following a link and without waiting for a pipe, then judged by the open file itself, so that nothing can be swapped in between. */
function readFile$1(file, maxBytes) {
	const descriptor = openFile(file);
	try {
		const stats = fstatSync(descriptor);
		if (!stats.isFile()) throw new Failure("git", `${file.toString()} changed while it was read`, "run the check again");
		if (stats.size > maxBytes) return {
			oid: "",
			size: stats.size,
			bytes: null
		};
		const bytes = readWhole(descriptor, stats.size, maxBytes);
		return {
			oid: blobOid(bytes),
			size: bytes.length,
			bytes
		};
	} finally {
		closeSync(descriptor);
	}
}
function openFile(file) {
	try {
		return openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	} catch (cause) {
		throw new Failure("git", `cannot read ${file.toString()}`, "check that the file may be read, then run the check again", cause);
	}
}
/** A file may grow while it is read; what is beyond the limit is never held. */
function readWhole(descriptor, size, maxBytes) {
	const buffer = Buffer.allocUnsafe(Math.min(size, maxBytes));
	let length = 0;
	while (length < buffer.length) {
		const count = readSync(descriptor, buffer, length, buffer.length - length, null);
		if (count === 0) break;
		length += count;
	}
	return buffer.subarray(0, length);
}
/** Git's object id of a blob with these bytes (SHA-1). */
function blobOid(bytes) {
	return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
// src/check/levels.ts
/** The level a remark gets: the rule's own, or the remark's where it says one, unless the store's settings say otherwise. A locked rule is never lowered. */
function levelOf$1(rule, remark, settings) {
	const own = remark.level ?? rule.level;
	const set = Object.hasOwn(settings, rule.id) ? settings[rule.id] : void 0;
	if (set === void 0) return own;
	return rule.locked === true && isLower(set, own) ? own : set;
}
/** Whether a level is at or above the one that fails a check. */
function fails(level, failOn) {
	return !isLower(level, failOn);
}
// src/text/locate.ts
var import_dist = require_dist();
/**
* Finds where pointers stand in a file, in the order asked. A pointer that names nothing gives the key of its nearest ancestor that exists, an empty value
* its key, the root (and any pointer into a text that cannot be read) the whole of line 1. Never throws.
*/
function locate(bytes, places) {
	const text = decodeLeniently(bytes.subarray(0, fileByteLimit));
	const lines = new Lines(text);
	const root = places.every(({ pointer }) => pointer === "") || bytes.length > 524288 ? null : composeYaml(text).root;
	return places.map(({ pointer, atKey }) => {
		const range = root === null ? null : find(root, parsePointer(pointer), atKey === true);
		const span = range === null ? firstLine(lines) : lines.span(range[0], trimmedEnd(text, range));
		return {
			span,
			line: lines.line(span.line)
		};
	});
}
/** The untouched text of one line (1-based), for a flaw whose span is known; empty past the end. */
function lineOf(bytes, line) {
	return new Lines(decodeLeniently(bytes.subarray(0, fileByteLimit))).line(line);
}
function firstLine(lines) {
	return {
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: lines.line(1).length + 1
	};
}
/** The stretch a pointer's steps lead to, or null for the root. */
function find(root, steps, atKey) {
	let node = root;
	let key = null;
	for (const step of steps) {
		const next = memberOf(node, step);
		if (next === null) return key;
		key = stretchOf(next.key) ?? key;
		node = next.value;
	}
	if (steps.length === 0) return null;
	return atKey ? key : stretchOf(node) ?? key;
}
/** A member with its key's node, or an item, which stands for its own key. */
function memberOf(node, step) {
	if ((0, import_dist.isMap)(node)) return node.items.find(({ key }) => (0, import_dist.isScalar)(key) && key.value === step) ?? null;
	if (!(0, import_dist.isSeq)(node)) return null;
	const item = node.items[itemNumber(step) ?? -1];
	return item === void 0 ? null : {
		key: item,
		value: item
	};
}
function stretchOf(node) {
	const range = (0, import_dist.isNode)(node) ? node.range : null;
	return range == null || range[0] === range[1] ? null : [range[0], range[1]];
}
/** Blocks end after their last line break; the stretch is to end with its last word. */
function trimmedEnd(text, [from, to]) {
	let end = to;
	while (end > from && /\s/u.test(text.charAt(end - 1))) end -= 1;
	return end;
}
// src/check/place.ts
const topOfFile = {
	line: 1,
	column: 1,
	frame: null
};
/** Finds line and column of each finding, reading only the files that have one; what is gone at head stands at line 1. */
async function placeFindings(findings, head) {
	const files = await readFilesOf(findings.map(({ finding }) => finding), head);
	return findings.map(({ finding, isNew }) => {
		const placed = placeIn(files, finding.place);
		return reported(finding, isNew, finding.place.veiled === true ? {
			...placed,
			frame: null
		} : placed, files);
	});
}
function readFilesOf(findings, head) {
	const places = findings.flatMap((finding) => [finding.place, ...finding.related.map((related) => related.place)]);
	const paths = new Set(places.filter((place) => place.side !== "base").map((place) => place.path));
	return head.contentsOf([...paths].flatMap((path) => head.at(path) ?? []));
}
function placeIn(files, place) {
	const bytes = place.side === "base" ? void 0 : files.get(place.path);
	if (bytes === void 0) return topOfFile;
	if (place.span !== void 0) return framed(place.span, lineOf(bytes, place.span.line));
	if (place.pointer === void 0) return topOfFile;
	const [found] = locate(bytes, [{
		pointer: place.pointer,
		...place.atKey === void 0 ? {} : { atKey: place.atKey }
	}]);
	return found === void 0 ? topOfFile : framed(found.span, found.line);
}
function framed(span, text) {
	return {
		line: span.line,
		column: span.column,
		frame: {
			span,
			text
		}
	};
}
function reported(finding, isNew, placed, files) {
	return {
		rule: finding.rule,
		level: finding.level,
		...finding.subject,
		path: finding.place.path,
		...placed,
		pointer: finding.place.pointer ?? null,
		message: finding.message,
		why: finding.why,
		help: finding.help,
		old: finding.old ?? null,
		new: finding.new ?? null,
		fingerprint: finding.fingerprint,
		isNew,
		related: finding.related.map(({ place, message }) => {
			const { line, column } = placeIn(files, place);
			return {
				path: place.path,
				line,
				column,
				message
			};
		})
	};
}
// src/finding/fingerprint.ts
/** A finding's identity: 32 hex digits, the same on every machine. */
function fingerprintOf(key) {
	const text = JSON.stringify([
		key.rule,
		key.kind,
		key.id,
		key.pointer,
		...key.args
	]);
	return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
// src/check/run-rules.ts
/** All findings of the state rules over one corpus, in no order. */
function runStateRules(rules, corpus, env, cache) {
	const onObjects = objectRemarks(rules, corpus.objects, cache);
	const flawed = corpus.files.filter(isFlawed);
	return rules.flatMap((rule) => {
		switch (rule.scope) {
			case "file": return findingsOf(rule, env, remarksOnFiles(rule, rule.files === "all" ? corpus.files : flawed, corpus));
			case "object": return findingsOf(rule, env, onObjects.get(rule.id) ?? []);
			case "corpus": return findingsOf(rule, env, rule.check(corpus, env));
			case "change":
			case "settings": return [];
		}
	});
}
function* remarksOnFiles(rule, files, corpus) {
	for (const file of files) yield* rule.check(file, corpus);
}
/** Whether reading the file found anything that a flaw rule could speak of. */
function isFlawed({ tooLarge, reading }) {
	if (reading === null) return tooLarge;
	const { textFlaws, schemaFlaws, refs } = reading.outline;
	return textFlaws.length + schemaFlaws.length > 0 || refs.some(({ kind, wants }) => wants !== null && wants !== kind);
}
/** All findings of the change rules, in no order. */
function runChangeRules(rules, comparison, env) {
	return rules.flatMap((rule) => rule.scope === "change" ? findingsOf(rule, env, rule.check(comparison, env)) : []);
}
/** Remarks of one rule as findings; those whose level is off are dropped. */
function findingsOf(rule, env, remarks) {
	const findings = [];
	for (const remark of remarks) {
		const level = levelOf$1(rule, remark, env.config.rules);
		if (level === "off") continue;
		const subject = subjectOf(remark.about);
		findings.push({
			rule: rule.id,
			level,
			subject,
			place: placeOf(remark),
			message: `${nameOf(subject)}${remark.message}`,
			why: rule.why,
			help: remark.help,
			...remark.old === void 0 ? {} : { old: remark.old },
			...remark.new === void 0 ? {} : { new: remark.new },
			related: remark.related ?? [],
			fingerprint: fingerprintOf({
				rule: rule.id,
				kind: subject.kind,
				id: subject.id ?? pathOf(remark.about),
				pointer: remark.at ?? "",
				args: remark.args ?? []
			})
		});
	}
	return findings;
}
function placeOf(remark) {
	return {
		path: pathOf(remark.about),
		...remark.at === void 0 ? {} : { pointer: remark.at },
		...remark.atKey === void 0 ? {} : { atKey: remark.atKey },
		...remark.span === void 0 ? {} : { span: remark.span },
		...remark.side === void 0 ? {} : { side: remark.side },
		...remark.veiled === void 0 ? {} : { veiled: remark.veiled }
	};
}
function pathOf(about) {
	return about === "store" ? storeFolder : fileOf(about).path;
}
function fileOf(about) {
	return "file" in about ? about.file : about;
}
function subjectOf(about) {
	const outline = about === "store" ? void 0 : fileOf(about).reading?.outline;
	if (outline === void 0) return {
		kind: null,
		id: null,
		title: null
	};
	return {
		kind: outline.kind,
		id: outline.id,
		title: outline.title
	};
}
/** `ContextPacket 01JB… "Healthz briefing" `, or nothing where the object has no kind and id to call it by. */
function nameOf({ kind, id, title }) {
	if (kind === null || id === null) return "";
	return title === null ? `${kind} ${id} ` : `${kind} ${id} ${quoted(title)} `;
}
function quoted(title) {
	return `"${title.length > 60 ? `${title.slice(0, 59)}…` : title}"`;
}
// src/check/suppress.ts
/**
* Takes away the findings that a suppression names by rule and fingerprint and that has not expired. A locked rule cannot be
* suppressed: what a later change will do to a sealed object can be told, and suppressed, beforehand.
*/
function sift(findings, suppressions, locked, now) {
	const holding = new Set(suppressions.filter((entry) => holdsAt(entry, now) && !locked.has(entry.rule)).map(keyOf));
	const { kept = [], suppressed = [] } = Object.groupBy(findings, (finding) => holding.has(keyOf(finding)) ? "suppressed" : "kept");
	return {
		kept,
		suppressed
	};
}
/** The suppressions that name none of the findings, or hold no longer. */
function unusedSuppressions(suppressions, findings, now) {
	const present = new Set(findings.map(keyOf));
	return suppressions.filter((entry) => !holdsAt(entry, now) || !present.has(keyOf(entry)));
}
function keyOf({ rule, fingerprint }) {
	return `${rule} ${fingerprint}`;
}
// src/check/check.ts
/**
* Runs every rule and says what came of it. With a base its settings govern, and only findings that the base does not
* have fail. Throws Failure `no-store` when neither side has a store, `config` when the settings of a head without base are wrong.
*/
async function check(input) {
	const { head, base } = input;
	if (!head.exists && base?.exists !== true) throw noStore(head);
	const governing = base?.exists === true ? base : head;
	const settings = settingsOf(governing);
	const { config } = settings.config;
	const { old, fresh } = splitOld(await stateFindings(input, head, config), base === null ? [] : await stateFindings(input, base, config));
	const comparison = base === null ? null : compare(base, head, input.pair);
	const changes = comparison === null ? [] : await changeFindings(input, comparison, config);
	const suppressions = settings.suppressions.suppressions;
	const locked = new Set(input.rules.filter((rule) => rule.locked === true).map(({ id }) => id));
	const state = sift([...fresh, ...old], suppressions, locked, input.now);
	const change = governing === base ? sift(changes, suppressions, locked, input.now) : {
		kept: changes,
		suppressed: []
	};
	const findings = (await placeFindings([...change.kept, ...state.kept].map((finding) => ({
		finding,
		isNew: !old.has(finding)
	})), head)).toSorted(byWeight);
	if (base === null) refuseFlawedSettings(input.rules, findings);
	return {
		...verdictOf(findings, input.failOn),
		objects: head.objects.length,
		head: head.revision.words,
		comparison: comparison === null ? null : describe(comparison),
		suppressed: state.suppressed.length + change.suppressed.length,
		findings,
		notes: [...input.notes, ...notesOn(settings, governing, base)],
		failOn: input.failOn,
		failure: null
	};
}
function noStore(head) {
	const message = `there is no ${storeFolder}/ folder in ${head.revision.words}`;
	return new Failure("no-store", message, "run the check where the store is (-C <folder>), or make one: cwom init");
}
function settingsOf(corpus) {
	return {
		config: readConfig(corpus),
		suppressions: readSuppressions(corpus)
	};
}
/** Inside a change a mistake in the settings is a finding; where they are all there is to go by, nothing can be decided by them. */
function refuseFlawedSettings(rules, findings) {
	const aboutSettings = new Set(rules.flatMap((rule) => rule.scope === "settings" ? [rule.id] : []));
	const mistake = findings.find(({ rule, level }) => level === "error" && aboutSettings.has(rule));
	if (mistake === void 0) return;
	throw new Failure("config", `${mistake.path}:${mistake.line}:${mistake.column}: ${mistake.message}`, mistake.help);
}
async function stateFindings(input, corpus, config) {
	const env = await envFor(input, corpus, config);
	const findings = runStateRules(input.rules, corpus, env, input.cache);
	const { config: readSettings, suppressions } = settingsOf(corpus);
	const unused = unusedSuppressions(suppressions.suppressions, findings, input.now);
	const use = {
		corpus,
		config: readSettings,
		suppressions,
		rules: input.rules,
		unused,
		now: input.now
	};
	return [...findings, ...input.rules.flatMap((rule) => rule.scope === "settings" ? findingsOf(rule, env, rule.check(use)) : [])];
}
async function changeFindings(input, comparison, config) {
	const env = await envFor(input, comparison.head, config);
	return runChangeRules(input.rules, comparison, {
		...env,
		contents: await sealedContents(comparison)
	});
}
/** Bytes of both versions of each sealed object that changed: its rules tell meaning from form. */
async function sealedContents(comparison) {
	const changed = comparison.changes.flatMap((change) => change.change === "modified" && kinds[change.kind].sealed ? [change] : []);
	const contents = /* @__PURE__ */ new Map();
	for (const side of ["base", "head"]) {
		const files = changed.map((change) => change[side].file);
		const bytes = await comparison[side].contentsOf(files);
		for (const file of files) contents.set(file.oid, bytes.get(file.path) ?? /* @__PURE__ */ new Uint8Array());
	}
	return contents;
}
async function envFor(input, corpus, config) {
	return {
		config,
		now: corpus.revision.committedAt ?? input.now,
		localFiles: await readLocalFiles(corpus),
		contents: /* @__PURE__ */ new Map()
	};
}
/** Each finding of the base excuses one equal finding of the head. */
function splitOld(head, base) {
	const excused = /* @__PURE__ */ new Map();
	for (const { fingerprint } of base) excused.set(fingerprint, (excused.get(fingerprint) ?? 0) + 1);
	const old = /* @__PURE__ */ new Set();
	for (const finding of head) {
		const left = excused.get(finding.fingerprint) ?? 0;
		if (left === 0) continue;
		excused.set(finding.fingerprint, left - 1);
		old.add(finding);
	}
	return {
		old,
		fresh: head.filter((finding) => !old.has(finding))
	};
}
function verdictOf(findings, failOn) {
	const fresh = findings.filter((finding) => finding.isNew);
	const count = (level) => fresh.filter((finding) => finding.level === level).length;
	return {
		conclusion: fresh.some((finding) => fails(finding.level, failOn)) ? "findings" : "clean",
		counts: {
			error: count("error"),
			warning: count("warning"),
			info: count("info")
		},
		old: findings.length - fresh.length
	};
}
function describe(comparison) {
	return {
		base: comparison.base.revision.commit,
		head: comparison.head.revision.commit,
		chosenBy: comparison.chosenBy,
		changed: comparison.changes.map((change) => ({
			kind: change.kind,
			id: change.id,
			title: (change.head ?? change.base).title,
			path: pathOfChange(change),
			change: change.change
		}))
	};
}
function notesOn(settings, governing, base) {
	if (governing !== base || settings.config.flaws.length + settings.suppressions.flaws.length === 0) return [];
	return ["the settings at the base cannot be read, so the defaults hold for this check"];
}
const levelOrder = {
	error: 0,
	warning: 1,
	info: 2
};
function byWeight(a, b) {
	return Number(b.isNew) - Number(a.isNew) || levelOrder[a.level] - levelOrder[b.level] || compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint);
}
function compareText(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
// src/check/check-repository.ts
/** Checks a repository's store and answers with a report. Throws a Failure when that cannot be done or decided. */
async function checkRepository(options) {
	const failOn = options.failOn ?? "error";
	const sides = await chooseSides(options);
	if (typeof sides === "string") return skippedReport(sides, failOn);
	const cache = options.cache ?? memoryCache();
	const head = await readCorpus(sides.head, cache, startReadingHelper);
	const base = sides.base === null ? null : await readCorpus(sides.base, cache, startReadingHelper);
	const { chosenBy, rewritten, notes } = sides;
	return check({
		head,
		base,
		cache,
		pair: {
			chosenBy,
			rewritten
		},
		rules,
		failOn,
		now: options.now,
		notes
	});
}
/** The report of a check that came to no verdict. */
function undecidedReport(failure, failOn) {
	const { code, message, help } = failure;
	return {
		...skippedReport("", failOn),
		conclusion: "undecided",
		notes: [],
		failure: {
			code,
			message,
			help
		}
	};
}
function skippedReport(reason, failOn) {
	return {
		conclusion: "clean",
		objects: 0,
		head: "nothing",
		comparison: null,
		counts: {
			error: 0,
			warning: 0,
			info: 0
		},
		old: 0,
		suppressed: 0,
		findings: [],
		notes: [reason],
		failOn,
		failure: null
	};
}
/** The sides to compare, or why there is nothing to check. */
async function chooseSides(options) {
	const { repository, base, head } = options;
	if (options.staged === true) return stagedSides(repository, base, head);
	const workflow = base === void 0 || head === void 0 ? options.workflow?.() ?? null : null;
	const headOid = head === void 0 ? null : await namedCommit(repository, head);
	if (base !== void 0) {
		const eventHead = workflow === null ? null : await selectHead(workflow, repository);
		if (workflow !== null && eventHead === null) return "the event left nothing to check";
		return comparedSides(repository, base, await headRevisionOf(repository, headOid ?? eventHead));
	}
	if (workflow !== null) return workflowSides(repository, workflow, headOid);
	return aloneSides(await headRevisionOf(repository, headOid), []);
}
function aloneSides(head, notes) {
	return {
		head,
		base: null,
		chosenBy: "",
		rewritten: false,
		notes
	};
}
async function comparedSides(repository, base, head) {
	const baseOid = await namedCommit(repository, base);
	return {
		head,
		base: await commitRevision(repository, baseOid),
		chosenBy: "asked for by name",
		rewritten: false,
		notes: await branchNotes(repository, base, baseOid, head.commit ?? "HEAD")
	};
}
async function stagedSides(repository, base, head) {
	if (head !== void 0) throw new Failure("usage", "--staged and --head exclude each other", "give one of them");
	const oid = base === void 0 ? await repository.resolveCommit("HEAD") : await namedCommit(repository, base);
	return {
		head: indexRevision(repository),
		base: oid === null ? emptyRevision : await commitRevision(repository, oid),
		chosenBy: "what is staged, against the last commit",
		rewritten: false,
		notes: []
	};
}
/** The sides of an event, with another head where one was named. */
async function workflowSides(repository, workflow, namedHead) {
	const selection = await selectRevisions(workflow, repository);
	if (selection.is === "skip") return selection.reason;
	const head = await commitRevision(repository, namedHead ?? selection.head);
	if (selection.is === "state") return aloneSides(head, [selection.reason]);
	const base = selection.base === null ? emptyRevision : await commitRevision(repository, selection.base);
	const { chosenBy, rewritten } = selection;
	return {
		head,
		base,
		chosenBy,
		rewritten,
		notes: namedHead === null || selection.base === null ? [] : await branchNotes(repository, "the event's base", selection.base, namedHead)
	};
}
/** A commit, or without one the work tree, or the commit at HEAD where there is none. */
async function headRevisionOf(repository, oid) {
	if (oid === null && repository.workTree !== null) return workTreeRevision(repository.workTree);
	return commitRevision(repository, oid ?? await namedCommit(repository, "HEAD"));
}
/** A base that moved on after the branch began shows its own later objects as deleted: worth a word. */
async function branchNotes(repository, name, base, head) {
	const headOid = await repository.resolveCommit(head);
	if (headOid === null || await repository.isAncestor(base, headOid) !== false) return [];
	const ancestor = await repository.mergeBase(base, headOid);
	if (ancestor === null) return [`${name} and the head have no common history`];
	return [`${name} has commits that the head lacks; to compare from where they parted: cwom check --base ${shortOid(ancestor)}`];
}
// src/finding/report.ts
/** Exit code of a finished check: 0 clean, 1 findings at or above the fail level, 3 undecided. */
function exitCodeOfReport(report) {
	if (report.conclusion === "undecided") return 3;
	return report.conclusion === "findings" ? 1 : 0;
}
// src/git/byte-reader.ts
/** Reads lines and counted stretches from a stream of chunks, holding no more than the chunks of the stretch that is asked for. */
var ByteReader = class {
	#chunks;
	#rest = Buffer.alloc(0);
	constructor(chunks) {
		this.#chunks = chunks[Symbol.asyncIterator]();
	}
	/** The text up to the next `\n`, without it; null at the end of the stream. */
	async line() {
		const bytes = await this.until(10);
		return bytes === null ? null : bytes.toString("latin1");
	}
	/** The bytes up to the next separator, without it; null at the end of the stream, where an unfinished stretch is dropped. */
	async until(separator) {
		let searched = 0;
		for (;;) {
			const end = this.#rest.indexOf(separator, searched);
			if (end >= 0) return this.#take(end, 1);
			searched = this.#rest.length;
			if (!await this.#more()) return null;
		}
	}
	/** Exactly `count` bytes; null when the stream ends before. */
	async exactly(count) {
		if (this.#rest.length >= count) return this.#take(count, 0);
		const parts = [this.#rest];
		let missing = count - this.#rest.length;
		this.#rest = Buffer.alloc(0);
		while (missing > 0) {
			const next = await this.#chunks.next();
			if (next.done === true) return null;
			parts.push(next.value.subarray(0, missing));
			this.#rest = next.value.subarray(missing);
			missing -= Math.min(missing, next.value.length);
		}
		return Buffer.concat(parts, count);
	}
	/** Ends the stream early, so that whoever writes it stops. */
	async close() {
		await this.#chunks.return?.();
	}
	#take(count, separator) {
		const taken = this.#rest.subarray(0, count);
		this.#rest = this.#rest.subarray(count + separator);
		return taken;
	}
	async #more() {
		const next = await this.#chunks.next();
		if (next.done === true) return false;
		this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
		return true;
	}
};
// src/git/native-fetch.ts
const timeout = 12e4;
/** Moves no ref, runs no housekeeping, follows no submodule. */
const quietFetch = "-c protocol.version=2 -c fetch.writeCommitGraph=false fetch --quiet --no-tags --no-write-fetch-head --no-recurse-submodules --no-prune --no-auto-maintenance --refmap=".split(" ");
const remoteLacksIt = /not our ref|couldn't find remote ref|no such remote ref|unadvertised object/i;
/** GitRepository.fetch with the git binary. Depth is only limited where the clone is shallow already: it would cut a full one. */
async function fetchCommit(place, request, target) {
	const isOid = checkWant(request.want);
	if (isOid && await target.has(request.want)) return await target.peel(request.want);
	if ((await runGit(place, [
		"remote",
		"get-url",
		"origin"
	])).code !== 0) return null;
	const unshallows = request.depth === "history" && target.isShallow;
	const remote = isOid && !unshallows ? null : await askRemote(place, isOid ? "HEAD" : request.want);
	const oid = isOid ? request.want : remote?.oid;
	if (oid == null) return null;
	if (!isOid && await target.has(oid)) return await target.peel(oid);
	const limits = unshallows ? ["--unshallow"] : target.isShallow ? ["--depth=1"] : [];
	if (unshallows && remote?.filters === true) limits.push("--filter=blob:none");
	const { code, stderr } = await runGit(place, [
		...quietFetch,
		...limits,
		"origin",
		oid
	], { timeout });
	if (code === 0) return await target.peel(oid);
	if (remoteLacksIt.test(stderr)) return null;
	throw remoteFailure(code, stderr);
}
/** What the remote has under a full ref name, and whether it can leave blobs out. */
async function askRemote(place, name) {
	const traced = {
		...place,
		env: {
			...place.env,
			GIT_TRACE_PACKET: "1"
		}
	};
	const { code, stdout, stderr } = await runGit(traced, [
		"-c",
		"protocol.version=2",
		"ls-remote",
		"--quiet",
		"origin",
		name
	], { timeout });
	const said = stderr.replace(/^\d\d:\d\d:\d\d\.\d+ .*\n/gm, "");
	if (code !== 0) throw remoteFailure(code, said);
	return {
		oid: stdout.toString("utf8").split("\n").find((text) => text.slice(41) === name)?.slice(0, 40) ?? null,
		filters: /< fetch=.*\bfilter\b/.test(stderr)
	};
}
/** Whether a request names an object id (true) or a full ref (false); anything else is a Failure `usage`. */
function checkWant(want) {
	if (/^[0-9a-f]{40}$/.test(want)) return true;
	if (/^refs\/[\w./-]+$/.test(want) && !want.includes("..")) return false;
	throw new Failure("usage", `${JSON.stringify(want)} cannot be fetched: it is neither a full object id nor a full ref name`, "Give 40 hex digits, or a name such as refs/heads/main.");
}
function remoteFailure(code, stderr) {
	const reason = code === null ? `no answer within ${timeout / 1e3} seconds` : plainLineOf(stderr);
	return new Failure("base-unavailable", `git could not fetch from origin: ${reason}`, "Check the network and the credentials of `origin`, or give actions/checkout `fetch-depth: 0`.");
}
// src/git/object-batch.ts
/** Type and size of each object in the order asked; null for one that is missing. */
async function describeObjects(place, oids) {
	const described = [];
	if (oids.length === 0) return described;
	const { reader, finish } = startBatch(place, "--batch-check", oids);
	try {
		for (let line = await reader.line(); line !== null; line = await reader.line()) described.push(parseHeader(line));
	} finally {
		await reader.close();
	}
	await finish();
	if (described.length !== oids.length) throw gitFailure("describe all objects", "");
	return described;
}
/** The objects in the order asked, streamed; null for one that is missing. Objects over `maxBytes` are a Failure. */
async function* readObjects(place, oids, maxBytes) {
	if (oids.length === 0) return;
	const { reader, finish } = startBatch(place, "--batch", oids);
	try {
		for (const oid of oids) {
			const header = await reader.line();
			if (header === null) break;
			const described = parseHeader(header);
			if (described !== null && described.size > maxBytes) throw tooLarge(oid, described.size);
			yield described === null ? null : {
				...described,
				bytes: await contentOf(reader, described.size, oid)
			};
		}
	} finally {
		await reader.close();
	}
	await finish();
}
function startBatch(place, mode, oids) {
	const git = startGit(place, ["cat-file", mode], { input: Buffer.from(`${oids.join("\n")}\n`, "latin1") });
	const finish = async () => {
		const { code, stderr } = await git.ended;
		if (code !== 0) throw gitFailure("read objects", stderr);
	};
	return {
		reader: new ByteReader(git.stdout),
		finish
	};
}
function parseHeader(line) {
	const header = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)$/.exec(line);
	if (header !== null) return {
		oid: header[1] ?? "",
		type: header[2] ?? "",
		size: Number(header[3])
	};
	if (/^[0-9a-f]{40} missing$/.test(line)) return null;
	throw gitFailure("read objects", line);
}
async function contentOf(reader, size, oid) {
	const bytes = await reader.exactly(size + 1);
	if (bytes === null) throw gitFailure(`read object ${oid} to its end`, "");
	return bytes.subarray(0, size);
}
function tooLarge(oid, size) {
	return new Failure("unsupported-repository", `object ${oid} has ${size} bytes, more than any commit or folder of work objects needs`, `Look at it with: git cat-file -t ${oid}`);
}
// src/git/native-repository.ts
/** The most bytes a commit or one folder's tree object may have. */
const maxObjectBytes = 2 ** 27;
/** The port over the git binary; runs nothing that the repository's configuration names. */
var NativeRepository = class {
	adapter = "native";
	gitDir;
	commonDir;
	workTree;
	#place;
	constructor(location, env) {
		this.gitDir = location.gitDir;
		this.commonDir = location.commonDir;
		this.workTree = location.workTree;
		this.#place = {
			cwd: location.workTree ?? location.gitDir,
			env
		};
	}
	async resolveCommit(revision) {
		if (!mayNameCommit(revision)) return null;
		const args = [
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${revision}^{commit}`
		];
		const { code, stdout, stderr } = await runGit(this.#place, args);
		const oid = stdout.toString("latin1").trim();
		if (code === 0) return /^[0-9a-f]{40}$/.test(oid) ? oid : null;
		if (/dubious ownership|not a git repository/.test(stderr)) throw gitFailure("resolve a revision", stderr);
		return null;
	}
	async readCommit(oid) {
		for await (const found of readObjects(this.#place, [checkOid(oid)], maxObjectBytes)) if (found?.type === "commit") return parseCommit(oid, found.bytes);
		return null;
	}
	async listTree(commit, folder) {
		const facts = await this.readCommit(commit);
		if (facts === null) throw commitMissing(commit);
		const place = this.#place;
		const readTrees = async function* (oids) {
			let asked = 0;
			for await (const found of readObjects(place, oids, maxObjectBytes)) {
				if (found?.type !== "tree") throw objectMissing("tree", oids[asked] ?? "");
				asked += 1;
				yield found;
			}
		};
		return await listFolder$1(readTrees, facts.tree, folder);
	}
	async listIndex(folder) {
		if (this.workTree === null) throw noIndex();
		const indexFile = indexFileOfHook(this.#place.env);
		const env = indexFile === void 0 ? this.#place.env : {
			...this.#place.env,
			GIT_INDEX_FILE: indexFile
		};
		const git = startGit({
			...this.#place,
			env
		}, [
			"ls-files",
			"--stage",
			"-z"
		]);
		const entries = await selectIndexEntries(parseStages(new ByteReader(git.stdout)), folder);
		const { code, stderr } = await git.ended;
		if (code !== 0) throw gitFailure("list the index", stderr);
		return entries;
	}
	async *readBlobs(oids, maxBytes) {
		const asked = [...new Set(oids)].map(checkOid);
		const described = await describeObjects(this.#place, asked);
		const wanted = [];
		for (const [at, oid] of asked.entries()) {
			const found = described[at];
			if (found?.type !== "blob") throw objectMissing("blob", oid);
			if (found.size <= maxBytes) wanted.push(oid);
			else yield {
				oid,
				size: found.size,
				bytes: null
			};
		}
		for await (const found of readObjects(this.#place, wanted, maxBytes)) {
			if (found === null) throw gitFailure("read all blobs", "");
			yield {
				oid: found.oid,
				size: found.size,
				bytes: found.bytes
			};
		}
	}
	async mergeBase(a, b) {
		if (await this.#isCut([checkOid(a), checkOid(b)])) throw historyMissing(`the common ancestor of ${a} and ${b}`);
		const { code, stdout, stderr } = await runGit(this.#place, [
			"merge-base",
			a,
			b
		]);
		if (code === 0) return stdout.toString("latin1").slice(0, 40);
		if (code === 1) return null;
		throw gitFailure("find a common ancestor", stderr);
	}
	async isAncestor(ancestor, descendant) {
		const isHere = await this.readCommit(ancestor) !== null;
		if (await this.readCommit(descendant) === null) throw commitMissing(descendant);
		if (isHere) {
			const args = [
				"merge-base",
				"--is-ancestor",
				ancestor,
				descendant
			];
			const { code, stderr } = await runGit(this.#place, args);
			if (code === 0) return true;
			if (code !== 1) throw gitFailure("compare two commits", stderr);
		}
		return await this.#isCut([descendant]) ? "unknown" : false;
	}
	async isShallow() {
		return (await readShallowBoundary(this.commonDir)).size > 0;
	}
	async fetch(request) {
		const peel = (oid) => this.resolveCommit(oid);
		return await fetchCommit(this.#place, request, {
			isShallow: await this.isShallow(),
			peel,
			has: async (oid) => {
				const commit = await peel(oid);
				return commit !== null && (request.depth === "tip" || !await this.#isCut([commit]));
			}
		});
	}
	/** Whether the shallow boundary leaves out ancestors of some commits: then one of their roots lies on it. */
	async #isCut(commits) {
		for (const oid of commits) if (await this.readCommit(oid) === null) throw commitMissing(oid);
		const boundary = await readShallowBoundary(this.commonDir);
		if (boundary.size === 0) return false;
		const { code, stdout, stderr } = await runGit(this.#place, [
			"rev-list",
			"--max-parents=0",
			...commits,
			"--"
		]);
		if (code !== 0) throw gitFailure("walk the history", stderr);
		return stdout.toString("latin1").split("\n").some((root) => boundary.has(root));
	}
};
async function* parseStages(reader) {
	try {
		for (let record = await reader.until(0); record !== null; record = await reader.until(0)) {
			const tab = record.indexOf(9);
			const [mode = "", oid = "", stage = "0"] = record.toString("latin1", 0, tab).split(" ");
			yield {
				...decodePath(record.subarray(tab + 1)),
				mode,
				oid,
				size: null,
				stage: Number(stage)
			};
		}
	} finally {
		await reader.close();
	}
}
// src/git/open-repository.ts
/**
* Opens the repository that a folder is in: a checkout, a linked work tree, a submodule, a bare one.
* Failures: `no-repository`; `unsupported-repository` for a form that cannot be read safely; `git` when git refuses.
*/
async function openRepository(folder, options = {}) {
	const cwd = await existingFolder(folder);
	const place = {
		cwd,
		env: options.env ?? {}
	};
	if ((options.adapter ?? (await gitWorks(place) ? "native" : "isomorphic")) === "native") return new NativeRepository(await locateWithGit(place), place.env);
	const location = await locateGitDir(cwd);
	if (location === null) throw noRepository(cwd);
	await refuseUnreadable(location.commonDir);
	const { IsomorphicRepository } = await import("./isomorphic-repository-D_APN486.js");
	return new IsomorphicRepository(location, place.env);
}
async function locateWithGit(place) {
	const { code, stdout, stderr } = await runGit(place, [
		"rev-parse",
		...[
			"--absolute-git-dir",
			"--path-format=absolute",
			"--git-common-dir",
			"--show-object-format"
		],
		"--is-inside-work-tree"
	]);
	if (/not a git repository/.test(stderr)) throw noRepository(place.cwd);
	const [gitDir, commonDir, format, isInside, ...more] = stdout.toString("utf8").trimEnd().split("\n");
	if (code !== 0 || gitDir === void 0 || commonDir === void 0 || more.length > 0) throw gitFailure("open the repository", stderr);
	if (format !== "sha1") throw sha256Failure();
	if (isInside !== "true") return {
		gitDir,
		commonDir,
		workTree: null
	};
	const top = await runGit(place, [
		"rev-parse",
		"--path-format=absolute",
		"--show-toplevel"
	]);
	if (top.code !== 0) throw gitFailure("find the work tree", top.stderr);
	return {
		gitDir,
		commonDir,
		workTree: top.stdout.toString("utf8").replace(/\n$/, "")
	};
}
async function existingFolder(folder) {
	if ((await stat(folder).catch(() => null))?.isDirectory() !== true) throw new Failure("no-repository", `there is no folder ${folder}`, "Name a folder of a git repository: cwom -C <folder>");
	return await realpath(folder);
}
function noRepository(folder) {
	return new Failure("no-repository", `${folder} is not in a git repository`, "Run this inside a repository, name one with -C <folder>, or make one: git init");
}
// src/report/log-line.ts
/** Hostile text as part of one line of a log: printable, cut to about `max` characters, and without what a workflow runner obeys. */
function logLine(text, max) {
	return withoutRunnerPrefix(printableLine(text, max));
}
/** A GitHub runner reads `##[command]` anywhere in a line (actions/runner, ActionCommand.TryParse): the bracket is shown as `\x5B`. */
function withoutRunnerPrefix(text) {
	return text.replaceAll("##[", String.raw`##\x5B`);
}
/** `path:line:column`, fit to begin a line: a runner trims the line and reads a leading `::` as a command, so `./` goes before it. */
function logPlace(place) {
	return `${logLine(place.path, 400).replace(/^(?=\s*::)/u, "./")}:${place.line}:${place.column}`;
}
// src/report/render-github.ts
/** The runner keeps ten annotations a level and step and drops the rest without a word; the tenth notice is ours. */
const perLevel = 9;
const commandOf = {
	error: "error",
	warning: "warning",
	info: "notice"
};
/**
* New findings as workflow commands, at most nine a level and the worst first, then a notice of how many more there are; a check that
* could not decide is an error of its own. Only commands, a line each: everything else that is printed goes through guardWorkflowCommands.
*/
function renderGithub(report) {
	const found = newFindings(report);
	const shown = levels.flatMap((level) => found.filter((finding) => finding.level === level).slice(0, perLevel));
	const lines = shown.map(annotation);
	if (report.failure !== null) lines.unshift(failureAnnotation(report.failure));
	const hidden = found.length - shown.length;
	if (hidden > 0) lines.push(command("notice", {}, `${counted(hidden, "more finding")} ${hidden === 1 ? "is" : "are"} in the job summary`));
	return lines.map((line) => `${line}\n`).join("");
}
/**
* A block of text that the runner prints and does not obey. The token ends the block, so it must be random, and is refused
* when it could be a command or stands in the text.
*/
function guardWorkflowCommands(text, token) {
	if (!/^[A-Za-z0-9-]{16,}$/u.test(token)) throw new RangeError("the stop token must be 16 or more letters, digits or dashes");
	if (text.toLowerCase().includes(token.toLowerCase())) throw new RangeError("the stop token stands in the text it guards");
	return `::stop-commands::${token}\n${text}${text.endsWith("\n") ? "" : "\n"}::${token}::\n`;
}
function annotation(finding) {
	const object = finding.title === null ? finding.kind ?? "" : `${finding.kind ?? ""} "${finding.title}"`;
	const title = logLine(`${finding.rule} ${object}`.trim(), 255);
	const help = finding.help === "" ? "" : `\nhelp: ${logLine(finding.help, 1e3)}`;
	const properties = {
		file: logLine(finding.path, 1e3),
		...position(finding),
		title
	};
	return command(commandOf[finding.level], properties, logLine(finding.message, 3e3) + help);
}
/** Columns stand only where the finding ends on the line it starts on: the runner refuses them otherwise. */
function position({ line, column, frame }) {
	if (frame === null) return {
		line,
		col: column
	};
	const { endLine, endColumn } = frame.span;
	if (endLine === line) return {
		line,
		col: column,
		endLine,
		endColumn
	};
	const last = endColumn === 1 ? endLine - 1 : endLine;
	return last === line ? {
		line,
		col: column,
		endLine: last
	} : {
		line,
		endLine: last
	};
}
function failureAnnotation(failure) {
	return command("error", { title: "cwom could not decide" }, `${logLine(failure.message, 3e3)}\nhelp: ${logLine(failure.help, 1e3)}`);
}
function command(name, properties, data) {
	const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${escapeData(data)}`;
}
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// src/report/source-frame.ts
const columns = 160;
const contextBefore = 40;
/**
* The line of source a finding stands on, with its number, and `^^^^` below the place: at most 160 columns of source.
* A tab takes one column, an escaped character as many as it shows; wide characters may shift the marks.
*/
function sourceFrame(frame) {
	const text = frame.text.replaceAll("	", " ");
	const { start, end } = spanOnLine(frame, text.length);
	const from = Math.max(0, Math.min(start - contextBefore, text.length - columns));
	const before = Array.from((from > 0 ? "…" : "") + printable(text.slice(from, start))).slice(0, 159);
	const marked = Array.from(printable(text.slice(start, end))).slice(0, columns - before.length);
	const after = printable(text.slice(end, end + columns));
	const source = cut(withoutRunnerPrefix(before.join("") + marked.join("") + after));
	const number = String(frame.span.line).padStart(5);
	const marks = " ".repeat(before.length) + "^".repeat(Math.max(1, marked.length));
	return [`${number} | ${source}`.trimEnd(), `${" ".repeat(number.length)} | ${marks}`];
}
/** The span's part of its first line, as offsets that never leave the line, whatever the span says. */
function spanOnLine(frame, length) {
	const { line, column, endLine, endColumn } = frame.span;
	const start = Math.max(0, Math.min(column - 1, length));
	const end = endLine > line ? length : Math.min(endColumn - 1, length);
	return {
		start,
		end: Math.max(start, end)
	};
}
function cut(source) {
	const characters = Array.from(source);
	return characters.length <= columns ? source : `${characters.slice(0, 159).join("")}…`;
}
// src/report/render-text.ts
const levelStyle = {
	error: ["bold", "red"],
	warning: ["bold", "yellow"],
	info: ["bold", "blue"]
};
/** The report for people: new findings with their source, older ones in a line each, notes, and a closing line. Ends with a newline. */
function renderText(report, options) {
	const paint = options.color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
	const blocks = newFindings(report).filter((finding) => !options.quiet || failsCheck(finding, report)).map((finding) => findingBlock(finding, paint));
	if (!options.quiet) blocks.push(...olderBlocks(report, paint), ...noteBlocks(report));
	blocks.push(closingBlock(report, paint));
	return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function findingBlock(finding, paint) {
	const lines = [headline(finding, paint)];
	if (finding.frame !== null) {
		const [source, marks] = sourceFrame(finding.frame);
		lines.push(source, paint(levelStyle[finding.level], marks));
	}
	if (finding.old !== null) lines.push(labelled("old", finding.old, paint, 120));
	if (finding.new !== null) lines.push(labelled("new", finding.new, paint, 120));
	for (const related of finding.related) lines.push(labelled("see", `${logPlace(related)} ${related.message}`, paint));
	if (finding.why !== "") lines.push(labelled("why", finding.why, paint));
	if (finding.help !== "") lines.push(labelled("help", finding.help, paint));
	return lines;
}
function headline(finding, paint) {
	const level = paint(levelStyle[finding.level], finding.level);
	const rule = paint("dim", logLine(finding.rule, 100));
	return `${paint("bold", logPlace(finding))} ${level} ${logLine(finding.message, 1e3)}  ${rule}`;
}
function labelled(label, text, paint, max = 1e3) {
	return `  ${paint("dim", label.padEnd(4))}  ${logLine(text, max)}`;
}
function olderBlocks(report, paint) {
	const older = oldFindings(report);
	if (older.length === 0) return [];
	const lines = older.map((finding) => `  ${headline(finding, (_, text) => text)}`);
	return [[paint("dim", olderSentence(older.length)), ...lines]];
}
function noteBlocks(report) {
	return report.notes.length === 0 ? [] : [report.notes.map((note) => `note  ${logLine(note, 1e3)}`)];
}
function closingBlock(report, paint) {
	const line = paint(report.conclusion === "clean" ? ["bold", "green"] : ["bold", "red"], logLine(conclusionLine(report), 1e3));
	return report.failure === null ? [line] : [line, labelled("help", report.failure.help, paint)];
}
// src/report/json-text.ts
/**
* A value as JSON with two spaces and a closing newline. What a terminal, a reader's eye or a workflow runner could take amiss
* (control, format and direction characters, lone surrogates, `##[`) is written as `\uXXXX`: the same value for every JSON parser.
*/
function jsonText(value) {
	return `${JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<=##)\[/gu, escapeUnits)}\n`;
}
function escapeUnits(text) {
	return text.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0")).map((unit) => `\\u${unit}`).join("");
}
// src/report/render-json.ts
/** The report as one JSON object, `cwom.report/1` (interfaces.md): the fixed keys first and in their order, additions after them, no source frames. */
function renderJson(report) {
	return jsonText({
		schema: "cwom.report/1",
		conclusion: report.conclusion,
		objects: report.objects,
		comparison: report.comparison === null ? null : comparisonJson(report.comparison),
		counts: {
			error: report.counts.error,
			warning: report.counts.warning,
			info: report.counts.info
		},
		findings: report.findings.map(findingJson),
		head: report.head,
		old: report.old,
		suppressed: report.suppressed,
		notes: report.notes,
		failOn: report.failOn,
		failure: report.failure
	});
}
function comparisonJson(comparison) {
	return {
		base: comparison.base,
		head: comparison.head,
		changed: comparison.changed.map(({ kind, id, path, change, title }) => ({
			kind,
			id,
			path,
			change,
			title
		})),
		chosenBy: comparison.chosenBy
	};
}
function findingJson(finding) {
	const { rule, level, kind, id, title, path, line, column, pointer, message, why, help } = finding;
	const { old, new: now, fingerprint, isNew, related } = finding;
	return {
		rule,
		level,
		kind,
		id,
		title,
		path,
		line,
		column,
		pointer,
		message,
		why,
		help,
		old,
		new: now,
		fingerprint,
		isNew,
		related
	};
}
// src/report/render-sarif.ts
/** GitHub shows 5,000 results of a run, 100 places of a result, and takes 255 characters of a rule's name, 1,024 of its description. */
const limit = {
	results: 5e3,
	related: 100,
	name: 255,
	description: 1024,
	text: 4e3
};
const levelOf = {
	error: "error",
	warning: "warning",
	info: "note",
	off: "none"
};
/** The report as SARIF 2.1.0 (OASIS), one run; past 5,000 results the worst are kept and the rest counted in a notification. */
function renderSarif(report, options) {
	const worstFirst = [...newFindings(report), ...oldFindings(report)];
	const kept = worstFirst.slice(0, limit.results);
	const rules = groupBy(kept, (finding) => finding.rule).map(([id, findings]) => ruleOf(id, findings, options.rules));
	return jsonText({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "cwom",
				version: options.version,
				rules
			} },
			columnKind: "utf16CodeUnits",
			invocations: [invocationOf(report, worstFirst.length - kept.length)],
			results: kept.map((finding) => resultOf(finding, report.comparison !== null))
		}]
	});
}
function ruleOf(id, findings, rules) {
	const known = rules.find((rule) => rule.id === id);
	const [first] = findings;
	const why = known?.why ?? first?.why ?? "";
	const summary = known?.summary ?? why;
	return {
		id,
		name: printableLine(id, limit.name),
		shortDescription: { text: printableLine(summary === "" ? id : summary, limit.description) },
		help: { text: printableLine(why === "" ? first?.help ?? id : why, limit.text) },
		defaultConfiguration: { level: levelOf[known?.level ?? first?.level ?? "error"] }
	};
}
function resultOf(finding, compared) {
	return {
		ruleId: finding.rule,
		level: levelOf[finding.level],
		message: messageOf(finding.help === "" ? finding.message : `${finding.message} (help: ${finding.help})`),
		locations: [{ physicalLocation: physicalLocation(finding, finding.frame?.span) }],
		partialFingerprints: { "cwom/v1": finding.fingerprint },
		...compared ? { baselineState: finding.isNew ? "new" : "unchanged" } : {},
		relatedLocations: finding.related.slice(0, limit.related).map((related, id) => ({
			id,
			message: messageOf(related.message),
			physicalLocation: physicalLocation(related)
		}))
	};
}
function physicalLocation(place, span) {
	const start = {
		startLine: place.line,
		startColumn: place.column
	};
	const region = span === void 0 ? start : {
		...start,
		endLine: span.endLine,
		endColumn: span.endColumn
	};
	return {
		artifactLocation: {
			uri: uriOf(place.path),
			uriBaseId: "%SRCROOT%"
		},
		region
	};
}
function uriOf(path) {
	return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
function invocationOf(report, omitted) {
	const { failure } = report;
	const notes = report.notes.map((text) => notification("info", text));
	if (omitted > 0) notes.push(notification("warning", `${counted(omitted, "more finding")} left out, the log has them`));
	if (failure !== null) notes.push(notification("error", `${failure.code}: ${failure.message} (help: ${failure.help})`));
	const executionSuccessful = failure === null && report.conclusion !== "undecided";
	return notes.length === 0 ? { executionSuccessful } : {
		executionSuccessful,
		toolExecutionNotifications: notes
	};
}
function notification(level, text) {
	return {
		level: levelOf[level],
		message: messageOf(text)
	};
}
/** A plain-text message in which no `[text](target)` of the data becomes a link (SARIF §3.11.6 escapes brackets with a backslash). */
function messageOf(text) {
	const line = printableLine(text, limit.text);
	return { text: line.includes("](") ? line.replace(/[\\[\]]/gu, String.raw`\$&`) : line };
}
export { renderGithub as a, openRepository as c, undecidedReport as d, guardWorkflowCommands as i, exitCodeOfReport as l, renderJson as n, logLine as o, renderText as r, logPlace as s, renderSarif as t, checkRepository as u };
