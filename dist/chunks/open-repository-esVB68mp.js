import { t as Failure } from "./failure-CoSUsjhv.js";
import { A as sha256Failure, D as noIndex, S as talkToGit, T as historyMissing, _ as gitWorks, b as runGit, g as gitFailure, k as objectMissing, l as checkOid, m as locateGitDir, o as emptyTree, p as isEmbeddedBare, r as refuseUnreadable, u as mayNameCommit, v as indexFileOfHook, w as commitMissing, x as startGit, y as plainLineOf } from "./refuse-unreadable-eZxwF_rh.js";
import { t as ByteReader } from "./byte-reader-SvUM_yHY.js";
import { n as parseCommit, t as commitTime } from "./commit-object-DwUqiHfM.js";
import { n as listPaths, o as tooManyChanges, r as readShallowBoundary, s as selectIndexEntries, t as listFolder } from "./tree-walk-DddFzJJZ.js";
import { t as decodePath } from "./path-bytes-CPZsJUqh.js";
import { join, resolve } from "node:path";
import { realpath, stat } from "node:fs/promises";
// src/git/native-history.ts
/** The name comes last: it alone may hold any character. */
const format = "--format=%T %ct %P/%an";
/** GitRepository.history with the git binary, but for the check of a shallow clone. Grafts and the commit-graph file are no part of the history. */
async function* walkWithGit(place, request) {
	const options = [
		"--topo-order",
		"--encoding=UTF-8",
		format,
		...request.firstParent ? ["--first-parent"] : []
	];
	const commits = [request.tip, ...request.without === null ? [] : [`^${request.without}`]];
	const env = {
		...place.env,
		GIT_GRAFT_FILE: "/dev/null"
	};
	const git = startGit({
		...place,
		env
	}, [
		"-c",
		"core.commitGraph=false",
		"rev-list",
		...options,
		...commits,
		"--"
	]);
	const reader = new ByteReader(git.stdout);
	try {
		for (let head = await reader.line(); head !== null; head = await reader.line()) {
			const text = (await reader.until(10))?.toString("utf8") ?? "";
			yield parseHistoryLines(head, text);
		}
	} finally {
		await reader.close();
	}
	const { code, stderr } = await git.ended;
	if (code !== 0) throw gitFailure("walk the history", stderr);
}
/** GitRepository.compareTrees with the git binary. */
async function* compareWithGit(place, pairs, folder) {
	if (pairs.length === 0) return;
	const lines = pairs.map(({ from, to }) => `${checkOid(from ?? "4b825dc642cb6eb9a060e54bf8d69288fbee4904")} ${checkOid(to)}\n`);
	const git = startGit(place, [
		"diff-tree",
		..."--stdin -r --raw -z --no-renames --no-abbrev --no-ext-diff --ignore-submodules=none -O/dev/null".split(" "),
		...folder === "" ? [] : ["--", folder]
	], { input: Buffer.from(lines.join(""), "latin1") });
	const reader = new ByteReader(git.stdout);
	let answered = 0;
	try {
		let changes = null;
		for (let first = await reader.exactly(1); first !== null; first = await reader.exactly(1)) {
			if (first[0] === 58) {
				if (changes?.push(await readChange(reader)) === 1e6) throw tooManyChanges();
				continue;
			}
			if (changes !== null) yield changes;
			changes = [];
			answered += 1;
			await reader.exactly(81);
		}
		if (changes !== null) yield changes;
	} finally {
		await reader.close();
	}
	const { code, stderr } = await git.ended;
	if (code !== 0 || answered !== pairs.length) throw gitFailure("compare two trees", stderr);
}
/** GitRepository.hooksFolder with the git binary: what is set for the machine counts too. */
async function hooksFolderOf(place, { commonDir, workTree, gitDir }) {
	const env = {
		...place.env,
		GIT_CONFIG_NOSYSTEM: "0"
	};
	const args = [
		"config",
		"-z",
		"--show-scope",
		"--type=path",
		"--get-all",
		"core.hooksPath"
	];
	const { stdout } = await runGit({
		...place,
		env
	}, args);
	const words = stdout.toString("utf8").split("\0");
	const set = words.flatMap((scope, at) => at % 2 === 0 && scope !== "" ? [[scope, words[at + 1] ?? ""]] : []).findLast(([scope]) => scope !== "command")?.[1];
	return set === void 0 ? join(commonDir, "hooks") : resolve(workTree ?? gitDir, set);
}
function parseHistoryLines(head, text) {
	const oid = /^commit ([0-9a-f]{40})$/.exec(head)?.[1];
	const facts = /^([0-9a-f]{40}) (\d*) ((?:[0-9a-f]{40} ?)*)\/(.*)$/s.exec(text);
	if (oid === void 0 || facts === null) throw gitFailure("walk the history", `it answered ${head.slice(0, 80)}`);
	const [, tree = "", time = "", parents = "", author = ""] = facts;
	return {
		oid,
		tree,
		parents: parents.match(/[0-9a-f]{40}/g) ?? [],
		committedAt: commitTime(time || "0"),
		author
	};
}
/** The rest of `:100644 100644 <oid> <oid> M\0<path>\0`. */
async function readChange(reader) {
	const header = (await reader.until(0))?.toString("latin1") ?? "";
	const name = await reader.until(0);
	const [modeFrom = "", modeTo = "", from = "", to = ""] = header.split(" ");
	if (name === null || !/^[0-9a-f]{40}$/.test(to)) throw new Failure("git", "git broke off a comparison", "Run it again.");
	return {
		path: decodePath(name).path,
		from: sideOf(modeFrom, from),
		to: sideOf(modeTo, to)
	};
}
function sideOf(mode, oid) {
	return /^0+$/.test(mode) ? null : {
		mode,
		oid
	};
}
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
/** Type and size of each object in the order asked, as ObjectReader.describe, with a git for this question alone. */
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
/** The objects in the order asked, as ObjectReader.read, with a git for this question alone. */
async function* readObjects(place, oids, maxBytes) {
	if (oids.length === 0) return;
	const { reader, finish } = startBatch(place, "--batch", oids);
	try {
		for (const oid of oids) {
			const header = await reader.line();
			if (header === null) break;
			const described = parseHeader(header);
			if (described !== null) refuseLarge(oid, described.size, maxBytes);
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
	const git = startGit(place, [
		"cat-file",
		mode,
		"--buffer"
	], { input: Buffer.from(`${oids.join("\n")}\n`) });
	const finish = async () => {
		const { code, stderr } = await git.ended;
		if (code !== 0) throw gitFailure("read objects", stderr);
	};
	return {
		reader: new ByteReader(git.stdout),
		finish
	};
}
/** What a line before an object says of it; null for one that is missing, or whose short id is that of several. */
function parseHeader(line) {
	const header = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)$/.exec(line);
	if (header !== null) return {
		oid: header[1] ?? "",
		type: header[2] ?? "",
		size: Number(header[3])
	};
	if (/ (?:missing|ambiguous)$/.test(line)) return null;
	throw gitFailure("read objects", line);
}
/** The content that follows such a line, and its line end. */
async function contentOf(reader, size, oid) {
	const bytes = await reader.exactly(size + 1);
	if (bytes === null) throw gitFailure(`read object ${oid} to its end`, "");
	return bytes.subarray(0, size);
}
/** Throws a Failure for an object of more than `maxBytes`. */
function refuseLarge(oid, size, maxBytes) {
	if (size <= maxBytes) return;
	throw new Failure("unsupported-repository", `object ${oid} has ${size} bytes, more than any commit or folder of work objects needs`, `Look at it with: git cat-file -t ${oid}`);
}
// src/git/object-reader.ts
/** Who asks for more objects, or more bytes, than this gets a git of its own: its answer is streamed, and may be broken off. */
const mostObjects = 100;
const mostBytes = 2 ** 22;
/** A git that nobody asks for so long is ended, in milliseconds. */
const patience = 5e3;
/**
* Describes and reads the objects of one repository. The git that answers is kept for the next question; it holds up no exit of
* this process, and ends with it.
*/
var ObjectReader = class {
	#place;
	#idle = null;
	/** Git before 2.36 knows no `--batch-command`. */
	#isOld = false;
	#lastTurn = Promise.resolve();
	constructor(place) {
		this.#place = place;
	}
	/**
	* Type and size of each object in the order asked, by id or by any name that git resolves, without line ends; null for one
	* that is missing.
	*/
	async describe(names) {
		return await this.#inTurn(names, (git) => git.describe(names)) ?? await describeObjects(this.#place, names);
	}
	/** The objects in the order asked, named as for `describe`, streamed; null for one that is missing. Objects over `maxBytes` are a Failure. */
	async *read(names, maxBytes) {
		yield* await this.#inTurn(names, (git) => readFew(git, names, maxBytes)) ?? readObjects(this.#place, names, maxBytes);
	}
	/** Ends the git that is kept: a new one knows what has changed in the shape of the repository. */
	forget() {
		this.#idle?.end();
		this.#idle = null;
	}
	/** Asks the git that is kept, after those who asked before; null where the question needs one of its own. */
	async #inTurn(names, ask) {
		if (this.#isOld || names.length === 0 || names.length > mostObjects) return null;
		const turn = this.#lastTurn.then(() => this.#ask(ask));
		this.#lastTurn = turn.catch(() => void 0);
		return await turn;
	}
	async #ask(ask) {
		const git = this.#idle ?? await Conversation.start(this.#place);
		this.#idle = null;
		this.#isOld = git === null;
		if (git === null) return null;
		git.hold();
		let isAnswered = false;
		try {
			const answer = await ask(git);
			isAnswered = true;
			return answer;
		} finally {
			if (isAnswered) this.#keep(git);
			else git.end();
		}
	}
	#keep(git) {
		this.#idle = git;
		git.rest(() => {
			if (this.#idle === git) this.forget();
		});
	}
};
/** ObjectReader.read from a git that others wait for; null where the objects are so large that they had better be streamed. */
async function readFew(git, names, maxBytes) {
	const described = await git.describe(names);
	for (const [at, found] of described.entries()) refuseLarge(names[at] ?? "", found?.size ?? 0, maxBytes);
	return described.reduce((sum, found) => sum + (found?.size ?? 0), 0) > mostBytes ? null : await git.read(described);
}
/** A running `git cat-file --batch-command`. */
var Conversation = class Conversation {
	#git;
	#answers;
	#timer;
	constructor(git) {
		this.#git = git;
		this.#answers = new ByteReader(git.stdout);
	}
	/** Null where git is too old for it. */
	static async start(place) {
		const git = new Conversation(talkToGit(place, ["cat-file", "--batch-command"]));
		git.#git.say(`info ${emptyTree}\n`);
		if (await git.#answers.line() !== null) return git;
		const { code, stderr } = await git.#git.ended;
		if (code === 129) return null;
		throw gitFailure("read objects", stderr);
	}
	async describe(names) {
		this.#git.say(names.map((name) => `info ${name}\n`).join(""));
		const described = [];
		while (described.length < names.length) described.push(await this.#header());
		return described;
	}
	async read(described) {
		this.#git.say(described.map((found) => found === null ? "" : `contents ${found.oid}\n`).join(""));
		const read = [];
		for (const found of described) {
			const header = found === null ? null : await this.#header();
			read.push(header === null ? null : {
				...header,
				bytes: await contentOf(this.#answers, header.size, header.oid)
			});
		}
		return read;
	}
	async #header() {
		const line = await this.#answers.line();
		if (line === null) throw gitFailure("read objects", (await this.#git.ended).stderr);
		return parseHeader(line);
	}
	/** An answer is awaited: this process must not end before it. */
	hold() {
		clearTimeout(this.#timer);
		this.#git.hold(true);
	}
	/** Nothing is awaited for now; `end` is called when that lasts. */
	rest(end) {
		this.#git.hold(false);
		this.#timer = setTimeout(end, patience).unref();
	}
	end() {
		clearTimeout(this.#timer);
		this.#git.finish();
		this.#answers.close();
	}
};
// src/git/recent-objects.ts
/** Bytes of trees that are kept at most, and of one tree. */
const treesLimit = 33554432;
const treeLimit = 4194304;
const commitsLimit = 1e4;
/**
* Keeps trees and commits that were read lately: they never change, and whoever goes on a way through a tree goes on many. What
* was kept longest goes first.
*/
var RecentObjects = class {
	#trees = /* @__PURE__ */ new Map();
	#commits = /* @__PURE__ */ new Map();
	#bytes = 0;
	/** A way to read trees that asks another only for what is not kept. */
	trees(read) {
		return (oids) => this.#readTrees(read, oids);
	}
	/** The commit, read unless it is kept; one that is missing may come later. */
	async commit(oid, read) {
		const facts = this.#commits.get(oid) ?? await read();
		if (facts === null) return null;
		this.#commits.set(oid, facts);
		if (this.#commits.size > commitsLimit) this.#commits.delete(firstOf(this.#commits));
		return facts;
	}
	async *#readTrees(read, oids) {
		const missing = [];
		for (const oid of oids) {
			const bytes = this.#trees.get(oid);
			if (bytes === void 0) missing.push(oid);
			else yield {
				oid,
				bytes
			};
		}
		if (missing.length === 0) return;
		for await (const tree of read(missing)) {
			this.#keep(tree.oid, tree.bytes);
			yield tree;
		}
	}
	#keep(oid, bytes) {
		if (bytes.length > treeLimit || this.#trees.has(oid)) return;
		this.#trees.set(oid, Uint8Array.from(bytes));
		this.#bytes += bytes.length;
		while (this.#bytes > treesLimit) {
			const oldest = firstOf(this.#trees);
			this.#bytes -= this.#trees.get(oldest)?.length ?? 0;
			this.#trees.delete(oldest);
		}
	}
};
function firstOf(map) {
	const [first = ""] = map.keys();
	return first;
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
	#recent = new RecentObjects();
	#objects;
	constructor(location, env) {
		this.gitDir = location.gitDir;
		this.commonDir = location.commonDir;
		this.workTree = location.workTree;
		this.#place = {
			cwd: location.workTree ?? location.gitDir,
			env
		};
		this.#objects = new ObjectReader(this.#place);
	}
	async resolveCommit(revision) {
		if (!mayNameCommit(revision)) return null;
		const [found] = await this.#objects.describe([`${revision}^{commit}`]);
		return found?.oid ?? null;
	}
	async readCommit(oid) {
		checkOid(oid);
		return await this.#recent.commit(oid, async () => {
			for await (const found of this.#objects.read([oid], maxObjectBytes)) if (found?.type === "commit") return parseCommit(oid, found.bytes);
			return null;
		});
	}
	async listTree(commit, folder) {
		return await listFolder(this.#readTrees, await this.#treeOf(commit), folder);
	}
	async listPaths(commit, paths) {
		return await listPaths(this.#readTrees, await this.#treeOf(commit), paths);
	}
	async #treeOf(commit) {
		const facts = await this.readCommit(commit);
		if (facts === null) throw commitMissing(commit);
		return facts.tree;
	}
	#readTrees = (oids) => this.#recent.trees((missing) => readTreesWithGit(this.#objects, missing))(oids);
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
		const described = await this.#objects.describe(asked);
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
		for await (const found of this.#objects.read(wanted, maxBytes)) {
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
	async userIdentity() {
		const { stdout } = await runGit(this.#place, [
			"config",
			"-z",
			"--get-regexp",
			"^user\\.(email|name)$"
		]);
		const settings = stdout.toString("utf8").split("\0");
		const configured = (key) => settings.findLast((setting) => setting.startsWith(`${key}\n`))?.slice(key.length + 1).trim() || null;
		const email = configured("user.email");
		const name = configured("user.name");
		const id = email ?? name;
		return id === null ? null : {
			id,
			name: name ?? id
		};
	}
	async *history(request) {
		checkOid(request.tip);
		if (request.without !== null) checkOid(request.without);
		const boundary = await readShallowBoundary(this.commonDir);
		for await (const commit of walkWithGit(this.#place, request)) {
			yield commit;
			if (boundary.has(commit.oid) && (await this.readCommit(commit.oid))?.parents.length !== 0) throw historyMissing(`the history before ${commit.oid}`);
		}
	}
	compareTrees(pairs, folder) {
		return compareWithGit(this.#place, pairs, folder);
	}
	async hooksFolder() {
		return await hooksFolderOf(this.#place, this);
	}
	async fetch(request) {
		const peel = (oid) => this.resolveCommit(oid);
		try {
			return await fetchCommit(this.#place, request, {
				isShallow: await this.isShallow(),
				peel,
				has: async (oid) => {
					const commit = await peel(oid);
					return commit !== null && (request.depth === "tip" || !await this.#isCut([commit]));
				}
			});
		} finally {
			this.#objects.forget();
		}
	}
	async writer(onStep) {
		const { openNativeWriter } = await import("./native-writer-B8rmcEVI.js");
		return openNativeWriter(this, this.#place, this.#objects, onStep);
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
async function* readTreesWithGit(objects, oids) {
	let asked = 0;
	for await (const found of objects.read(oids, maxObjectBytes)) {
		if (found?.type !== "tree") throw objectMissing("tree", oids[asked] ?? "");
		asked += 1;
		yield found;
	}
}
// src/git/open-repository.ts
/**
* Opens the repository that a folder is in: a checkout, a linked work tree, a submodule, a bare one.
* Failures: `no-repository`; `unsupported-repository` for a form that cannot be read safely; `git` when git refuses.
*/
async function openRepository(folder, options = {}) {
	const cwd = await existingFolder(folder);
	if (await isEmbeddedBare(cwd)) throw embeddedBare(cwd);
	const place = {
		cwd,
		env: options.env ?? {}
	};
	if (options.adapter !== "isomorphic") {
		const found = await locateWithGit(place);
		if (!(found instanceof Failure)) return new NativeRepository(found, place.env);
		if (options.adapter === "native" || await gitWorks(place)) throw found;
	}
	const location = await locateGitDir(cwd);
	if (location === null) throw noRepository(cwd);
	await refuseUnreadable(location.commonDir);
	const { IsomorphicRepository } = await import("./isomorphic-repository-CHan-W1J.js");
	return new IsomorphicRepository(location, place.env);
}
/** Where git finds the repository, in one question; the Failure where it does not, or is too old for the question. */
async function locateWithGit(place) {
	const { code, stdout, stderr } = await runGit(place, [
		"rev-parse",
		..."--absolute-git-dir --path-format=absolute --git-common-dir --show-object-format --is-inside-work-tree".split(" "),
		"--show-cdup"
	]);
	if (/not a git repository/.test(stderr)) return noRepository(place.cwd);
	const answer = wholeAnswer.exec(stdout.toString("utf8"))?.groups;
	if (code !== 0 || answer === void 0) return gitFailure("open the repository", stderr);
	const { gitDir = "", commonDir = "", format, up } = answer;
	if (format !== "sha1") return sha256Failure();
	return {
		gitDir,
		commonDir,
		workTree: up === void 0 ? null : resolve(place.cwd, up)
	};
}
/** The way up to the work tree has no names in it, so it is one line whatever the folders are called; outside of one it does not matter. */
const wholeAnswer = /^(?<gitDir>[^\n]+)\n(?<commonDir>[^\n]+)\n(?<format>sha\d+)\n(?:true\n(?<up>(?:\.\.\/)*)\n|false\n[^]*)$/;
function embeddedBare(folder) {
	const message = `${folder} looks like a bare repository inside another checkout: its configuration may be anybody's`;
	return new Failure("unsupported-repository", message, "name a folder of the checkout itself");
}
async function existingFolder(folder) {
	if ((await stat(folder).catch(() => null))?.isDirectory() !== true) throw new Failure("no-repository", `there is no folder ${folder}`, "Name a folder of a git repository: cwom -C <folder>");
	return await realpath(folder);
}
function noRepository(folder) {
	return new Failure("no-repository", `${folder} is not in a git repository`, "Run this inside a repository, name one with -C <folder>, or make one: git init");
}
export { openRepository as t };
