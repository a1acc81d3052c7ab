import { t as Failure } from "./failure-D-8LPefk.js";
import { C as historyMissing, D as objectMissing, O as sha256Failure, S as commitMissing, T as noIndex, _ as indexFileOfHook, b as startGit, c as checkOid, f as isEmbeddedBare, g as gitWorks, h as gitFailure, l as mayNameCommit, p as locateGitDir, r as refuseUnreadable, v as plainLineOf, y as runGit } from "./refuse-unreadable-Fa9plZ9N.js";
import { n as readObjects, r as ByteReader, t as describeObjects } from "./object-batch-DnQezSh6.js";
import { n as parseCommit, t as commitTime } from "./commit-object-DoBNl-FL.js";
import { n as listPaths, o as tooManyChanges, r as readShallowBoundary, s as selectIndexEntries, t as listFolder } from "./tree-walk-052664DK.js";
import { t as decodePath } from "./path-bytes-CPZsJUqh.js";
import { join, resolve } from "node:path";
import { realpath, stat } from "node:fs/promises";
// src/git/native-history.ts
/** What git takes for the tree without entries, whether it is stored or not. */
const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
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
	const lines = pairs.map(({ from, to }) => `${checkOid(from ?? emptyTree)} ${checkOid(to)}\n`);
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
	#readTrees = (oids) => readTreesWithGit(this.#place, oids);
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
	async userIdentity() {
		const email = await this.#configured("user.email");
		const name = await this.#configured("user.name");
		const id = email ?? name;
		return id === null ? null : {
			id,
			name: name ?? id
		};
	}
	async #configured(key) {
		const { code, stdout } = await runGit(this.#place, [
			"config",
			"--get",
			key
		]);
		const value = stdout.toString("utf8").trim();
		return code === 0 && value !== "" ? value : null;
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
		return await fetchCommit(this.#place, request, {
			isShallow: await this.isShallow(),
			peel,
			has: async (oid) => {
				const commit = await peel(oid);
				return commit !== null && (request.depth === "tip" || !await this.#isCut([commit]));
			}
		});
	}
	async writer(onStep) {
		const { openNativeWriter } = await import("./native-writer-DCQBkcXv.js");
		return openNativeWriter(this, this.#place, onStep);
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
async function* readTreesWithGit(place, oids) {
	let asked = 0;
	for await (const found of readObjects(place, oids, maxObjectBytes)) {
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
	if ((options.adapter ?? (await gitWorks(place) ? "native" : "isomorphic")) === "native") return new NativeRepository(await locateWithGit(place), place.env);
	const location = await locateGitDir(cwd);
	if (location === null) throw noRepository(cwd);
	await refuseUnreadable(location.commonDir);
	const { IsomorphicRepository } = await import("./isomorphic-repository-CrEXodTy.js");
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
