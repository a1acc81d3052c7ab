import { t as Failure } from "./failure-CoSUsjhv.js";
import { i as parseTagTarget, n as parseCommit, r as parseHistoryCommit } from "./commit-object-DwUqiHfM.js";
import { D as noIndex, T as historyMissing, a as parseGitConfig, d as parseRevision, f as isAbsent, h as textOf, k as objectMissing, l as checkOid, u as mayNameCommit, v as indexFileOfHook, w as commitMissing } from "./refuse-unreadable-eZxwF_rh.js";
import { i as compareFolders, n as listPaths, r as readShallowBoundary, s as selectIndexEntries, t as listFolder } from "./tree-walk-DddFzJJZ.js";
import { n as parseIndexFile } from "./index-file-93rzyj0x.js";
import { t as ObjectStore } from "./object-store-CrRue514.js";
import { r as resolveRefName } from "./ref-files-Bein_yDo.js";
import { join, resolve } from "node:path";
import { readFile } from "node:fs/promises";
// src/git/history.ts
/** Walks from a commit to the roots, or until `stopAt` is met. A commit that is missing is a Failure. */
async function walkAncestry(history, start, stopAt) {
	const commits = /* @__PURE__ */ new Map();
	const waiting = [start];
	let isCut = false;
	for (let oid = waiting.pop(); oid !== void 0; oid = waiting.pop()) {
		if (commits.has(oid)) continue;
		const commit = await history.readCommit(oid);
		if (commit === null) throw commitMissing(oid);
		commits.set(oid, commit);
		if (oid === stopAt) break;
		if (!history.boundary.has(oid)) waiting.push(...commit.parents);
		else if (commit.parents.length > 0) isCut = true;
	}
	return {
		commits,
		isCut
	};
}
/** GitRepository.mergeBase by walking both histories to their roots; of several best ancestors the one committed last. */
async function findMergeBase(history, a, b) {
	const ofA = await walkAncestry(history, a);
	const ofB = await walkAncestry(history, b);
	if (ofA.isCut || ofB.isCut) throw historyMissing(`the common ancestor of ${a} and ${b}`);
	const common = [...ofA.commits.values()].filter(({ oid }) => ofB.commits.has(oid));
	const older = new Set(common.flatMap(({ parents }) => parents));
	const best = common.filter(({ oid }) => !older.has(oid));
	best.sort((one, other) => other.committedAt.localeCompare(one.committedAt));
	return best[0]?.oid ?? null;
}
/** Ids from a commit back, each before its parents, as far as `parentsOf` leads and a shallow clone goes. */
async function topologically(history, start, parentsOf) {
	const parents = /* @__PURE__ */ new Map();
	const children = /* @__PURE__ */ new Map();
	for (const waiting = [start]; waiting.length > 0;) {
		const oid = waiting.pop() ?? start;
		if (parents.has(oid)) continue;
		const commit = await history.readCommit(oid);
		if (commit === null) throw commitMissing(oid);
		const known = history.boundary.has(oid) ? [] : parentsOf(commit);
		parents.set(oid, known);
		for (const parent of known) children.set(parent, (children.get(parent) ?? 0) + 1);
		waiting.push(...known);
	}
	const order = [];
	for (const ready = [start]; ready.length > 0;) {
		const oid = ready.pop() ?? start;
		order.push(oid);
		for (const parent of parents.get(oid) ?? []) {
			const left = (children.get(parent) ?? 0) - 1;
			children.set(parent, left);
			if (left === 0) ready.push(parent);
		}
	}
	return order;
}
// src/git/isomorphic-repository.ts
/** The port where no git binary is: objects by isomorphic-git, everything else from the files of the git directory. */
var IsomorphicRepository = class {
	adapter = "isomorphic";
	gitDir;
	commonDir;
	workTree;
	#env;
	#store;
	constructor(location, env) {
		this.gitDir = location.gitDir;
		this.commonDir = location.commonDir;
		this.workTree = location.workTree;
		this.#env = env;
		this.#store = new ObjectStore(location.commonDir);
	}
	async resolveCommit(revision) {
		if (!mayNameCommit(revision)) return null;
		const { name, steps } = parseRevision(revision);
		const boundary = steps.length > 0 ? await readShallowBoundary(this.commonDir) : /* @__PURE__ */ new Set();
		let commit = await this.#commitNamed(name);
		for (const { parent } of steps) {
			if (commit === null || parent === 0) continue;
			const oid = (boundary.has(commit.oid) ? [] : commit.parents)[parent - 1];
			commit = oid === void 0 ? null : await this.readCommit(oid);
		}
		return commit?.oid ?? null;
	}
	async readCommit(oid) {
		const found = await this.#store.read(checkOid(oid));
		return found?.type === "commit" ? parseCommit(oid, found.bytes) : null;
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
	#readTrees = (oids) => readTreesFrom(this.#store, oids);
	async listIndex(folder) {
		if (this.workTree === null) throw noIndex();
		const ofHook = indexFileOfHook(this.#env);
		const file = ofHook === void 0 ? join(this.gitDir, "index") : resolve(this.workTree, ofHook);
		try {
			return await selectIndexEntries(parseIndexFile(await readFile(file)), folder);
		} catch (thrown) {
			if (isAbsent(thrown)) return [];
			throw thrown;
		}
	}
	async *readBlobs(oids, maxBytes) {
		for (const oid of new Set(oids)) {
			const looseSize = await this.#store.looseSize(checkOid(oid));
			if (looseSize !== null && looseSize > maxBytes) {
				yield {
					oid,
					size: looseSize,
					bytes: null
				};
				continue;
			}
			const found = await this.#store.read(oid);
			if (found?.type !== "blob") throw objectMissing("blob", oid);
			const size = found.bytes.length;
			yield {
				oid,
				size,
				bytes: size > maxBytes ? null : found.bytes
			};
		}
	}
	async mergeBase(a, b) {
		return await findMergeBase(await this.#history(), checkOid(a), checkOid(b));
	}
	async isAncestor(ancestor, descendant) {
		const { commits, isCut } = await walkAncestry(await this.#history(), descendant, checkOid(ancestor));
		if (commits.has(ancestor)) return true;
		return isCut ? "unknown" : false;
	}
	async isShallow() {
		return (await readShallowBoundary(this.commonDir)).size > 0;
	}
	/** The repository's own configuration alone: a person's own one is read by git, which is not here. */
	async userIdentity() {
		const settings = parseGitConfig(await textOf(join(this.commonDir, "config")) ?? "");
		const find = (key) => settings.findLast((setting) => setting.section === "user" && setting.key === key)?.value;
		const id = find("email") ?? find("name");
		return id === void 0 ? null : {
			id,
			name: find("name") ?? id
		};
	}
	async *history({ tip, firstParent, without }) {
		const history = await this.#history();
		const left = without === null ? /* @__PURE__ */ new Set() : (await walkAncestry(history, without)).commits;
		const parentsOf = ({ parents }) => (firstParent ? parents.slice(0, 1) : parents).filter((oid) => !left.has(oid));
		if (left.has(tip)) return;
		const order = firstParent ? this.#line(tip, parentsOf) : await topologically(history, checkOid(tip), parentsOf);
		for await (const oid of order) {
			const commit = await this.#historyCommit(oid);
			yield commit;
			if (history.boundary.has(oid) && commit.parents.length > 0) throw historyMissing(`the history before ${oid}`);
		}
	}
	async *compareTrees(pairs, folder) {
		const readTree = async (oid) => {
			const found = await this.#store.read(oid);
			if (found?.type !== "tree") throw objectMissing("tree", oid);
			return found.bytes;
		};
		for (const pair of pairs) yield await compareFolders(readTree, pair, folder);
	}
	async hooksFolder() {
		const set = parseGitConfig(await textOf(join(this.commonDir, "config")) ?? "").findLast(({ section, key }) => section === "core" && key === "hookspath")?.value;
		return set === void 0 ? join(this.commonDir, "hooks") : resolve(this.workTree ?? this.gitDir, set);
	}
	async fetch() {
		throw new Failure("base-unavailable", "nothing can be fetched without the git binary", "Give actions/checkout `fetch-depth: 0`, or install git.");
	}
	async writer(onStep) {
		const { openOwnWriter } = await import("./own-writer-DRYNZpDm.js");
		return openOwnWriter(this, onStep);
	}
	/** A full id, a ref, or the beginning of an id, in git's order; tags peeled. */
	async #commitNamed(name) {
		if (/^[0-9a-f]{40}$/i.test(name)) return await this.#peel(name.toLowerCase());
		const ofRef = await resolveRefName(this, name);
		if (ofRef !== null) return await this.#peel(ofRef);
		if (!/^[0-9a-f]{4,39}$/i.test(name)) return null;
		const peeled = await Promise.all((await this.#store.withPrefix(name.toLowerCase())).map((oid) => this.#peel(oid)));
		const commits = new Map(peeled.flatMap((commit) => commit === null ? [] : [[commit.oid, commit]]));
		return commits.size === 1 ? [...commits.values()][0] ?? null : null;
	}
	async #peel(oid) {
		const maxTagsOfTags = 32;
		let at = oid;
		for (let left = maxTagsOfTags; left > 0; left -= 1) {
			const found = await this.#store.read(at);
			if (found?.type === "commit") return parseCommit(at, found.bytes);
			const target = found?.type === "tag" ? parseTagTarget(found.bytes) : null;
			if (target === null) return null;
			at = target;
		}
		return null;
	}
	async *#line(tip, parentsOf) {
		for (let oid = tip; oid !== void 0;) {
			yield oid;
			oid = parentsOf(await this.#historyCommit(oid))[0];
		}
	}
	async #historyCommit(oid) {
		const found = await this.#store.read(checkOid(oid));
		if (found?.type !== "commit") throw commitMissing(oid);
		return parseHistoryCommit(oid, found.bytes);
	}
	async #history() {
		return {
			boundary: await readShallowBoundary(this.commonDir),
			readCommit: (oid) => this.readCommit(oid)
		};
	}
};
async function* readTreesFrom(store, oids) {
	for (const oid of oids) {
		const found = await store.read(oid);
		if (found?.type !== "tree") throw objectMissing("tree", oid);
		yield {
			oid,
			bytes: found.bytes
		};
	}
}
export { IsomorphicRepository };
