import { o as fileByteLimit } from "./json-BOP16j8H.js";
import { o as storeFolder } from "./layout-DeakROi7.js";
import { t as differences } from "./differences-I57HkRQy.js";
import { n as readBytes } from "./reading-B2MIY6L8.js";
// src/query/touches.ts
/** What commits did to files, in the order of the commits; a merge counts where a file is like none of its parents'. */
async function touchesOf(repository, { commits, trees, folder, isWanted }) {
	const pairs = commits.flatMap((commit) => pairsOf(commit, trees).map((pair) => ({
		commit,
		pair
	})));
	const sides = /* @__PURE__ */ new Map();
	let at = 0;
	const compared = repository.compareTrees(pairs.map(({ pair }) => pair), folder);
	for await (const changes of compared) {
		const commit = pairs[at]?.commit;
		at += 1;
		const here = changes.filter(({ path }) => isWanted(path));
		if (commit !== void 0) sides.set(commit, [...sides.get(commit) ?? [], here]);
	}
	return commits.flatMap((commit) => touchesIn(commit, sides.get(commit) ?? []));
}
/** A file that is as in one of the parents was not changed by a merge. */
function touchesIn(commit, [first = [], ...others]) {
	const changedIn = others.map((changes) => new Set(changes.map(({ path }) => path)));
	return first.filter(({ path }) => changedIn.every((paths) => paths.has(path))).map(({ path, from, to }) => ({
		commit,
		path,
		from: from?.oid ?? null,
		to: to?.oid ?? null
	}));
}
function pairsOf({ parents, tree }, trees) {
	return (parents.length === 0 ? [""] : parents).map((parent) => ({
		from: trees.get(parent) ?? null,
		to: tree
	}));
}
// src/query/object-history.ts
/** What became of files of one store in the history of a commit, by path, newest first; a merge counts where a file is like none of its parents'. */
async function objectHistory(repository, tip, paths) {
	const commits = [];
	for await (const commit of repository.history({
		tip,
		firstParent: false,
		without: null
	})) commits.push(commit);
	const trees = new Map(commits.map(({ oid, tree }) => [oid, tree]));
	const wanted = new Set(paths);
	const isWanted = (path) => wanted.has(path);
	const touches = await touchesOf(repository, {
		commits,
		trees,
		folder: folderOf(wanted),
		isWanted
	});
	const steps = await stepsOf(repository, touches);
	const byPath = Map.groupBy(touches.keys(), (at) => touches[at]?.path ?? "");
	return new Map([...byPath].map(([path, places]) => [path, places.flatMap((at) => steps[at] ?? [])]));
}
/** What was done to files, told field by field, in the same order. */
async function stepsOf(repository, touches) {
	const oids = new Set(touches.flatMap(({ from, to }) => [from, to]).filter((oid) => oid !== null));
	const values = /* @__PURE__ */ new Map();
	for await (const { oid, bytes } of repository.readBlobs([...oids], fileByteLimit)) values.set(oid, bytes === null ? null : readBytes(bytes).value);
	return touches.map((touch) => stepOf(touch, values));
}
function stepOf({ commit, from, to }, values) {
	const sideOf = (oid) => oid === null ? {} : values.get(oid) ?? null;
	const [before, after] = [sideOf(from), sideOf(to)];
	const isUnreadable = before === null || after === null;
	const change = from === null ? "added" : to === null ? "deleted" : "modified";
	const fields = isUnreadable || change !== "modified" ? [] : differences(before, after);
	return {
		commit: commit.oid,
		date: commit.committedAt,
		author: commit.author,
		change,
		fields,
		isUnreadable
	};
}
/** The one folder that all paths are below: a kind's, or the whole store. */
function folderOf(paths) {
	const folders = new Set([...paths].map((path) => path.slice(0, path.lastIndexOf("/"))));
	const [only] = folders;
	return only !== void 0 && folders.size === 1 ? only : storeFolder;
}
export { stepsOf as n, touchesOf as r, objectHistory as t };
