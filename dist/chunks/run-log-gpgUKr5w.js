import { t as Failure } from "./failure-D-8LPefk.js";
import { l as kindNames } from "./enums-B7-IXLCX.js";
import { a as isFileSafeId } from "./kinds-Cg5tjGuQ.js";
import { t as findInIndex } from "./find-in-index-m3qNoTAQ.js";
import { n as isMapping } from "./json-Db2zG5np.js";
import { n as printable, r as printableLine } from "./printable-bEUe1wzd.js";
import { n as fileByteLimit } from "./limits--uW_ulsn.js";
import { i as storeFolder, n as pathOf } from "./layout-BcKznIl-.js";
import { t as differences } from "./differences-Bj0h0xCN.js";
import { n as readBytes } from "./reading-DAnK3auB.js";
import { t as jsonText } from "./json-text-Sn7HBHor.js";
import { r as print } from "./output-DlW0jffb.js";
import { t as readIndex } from "./reading-index-BpkwH9yY.js";
// src/query/history-text.ts
const valueLength = 120;
/** The history of an object for a person: a line for each commit, and below it one for each field that it changed. */
function historyText(steps) {
	return steps.flatMap(stepLines).map((line) => `${line}\n`).join("");
}
function stepLines({ commit, date, author, change, fields, isUnreadable }) {
	const head = `${commit.slice(0, 7)}  ${date}  ${printableLine(author, valueLength)}  ${change}`;
	if (isUnreadable) return [head, "  what it says cannot be read on both sides"];
	if (change === "modified" && fields.length === 0) return [head, "  only the form of the text changed"];
	return [head, ...fields.map(({ pointer, old, new: now }) => `  ${fieldName(pointer)}: ${shown(old)} → ${shown(now)}`)];
}
function fieldName(pointer) {
	return pointer === "" ? "all of it" : printable(pointer.slice(1).replaceAll("/", "."));
}
function shown(value) {
	if (value === void 0) return "nothing";
	return typeof value !== "string" && !isMapping(value) && !Array.isArray(value) ? String(value) : printableLine(JSON.stringify(value), valueLength);
}
// src/query/object-history.ts
/** What became of files of one store in the history of a commit, by path, newest first; a merge counts where a file is like none of its parents'. */
async function objectHistory(repository, tip, paths) {
	const touches = await touchesOf(repository, tip, new Set(paths));
	const oids = new Set(touches.flatMap(({ from, to }) => [from, to]).filter((oid) => oid !== null));
	const values = /* @__PURE__ */ new Map();
	for await (const { oid, bytes } of repository.readBlobs([...oids], fileByteLimit)) values.set(oid, bytes === null ? null : readBytes(bytes).value);
	const byPath = Map.groupBy(touches, ({ path }) => path);
	return new Map([...byPath].map(([path, found]) => [path, found.map((touch) => stepOf(touch, values))]));
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
async function touchesOf(repository, tip, paths) {
	const commits = [];
	for await (const commit of repository.history({
		tip,
		firstParent: false,
		without: null
	})) commits.push(commit);
	const trees = new Map(commits.map(({ oid, tree }) => [oid, tree]));
	const pairs = commits.flatMap((commit) => pairsOf(commit, trees).map((pair) => ({
		commit,
		pair
	})));
	const sides = /* @__PURE__ */ new Map();
	let at = 0;
	const compared = repository.compareTrees(pairs.map(({ pair }) => pair), folderOf(paths));
	for await (const changes of compared) {
		const commit = pairs[at]?.commit;
		at += 1;
		const here = changes.filter(({ path }) => paths.has(path));
		if (commit !== void 0) sides.set(commit, [...sides.get(commit) ?? [], here]);
	}
	return commits.flatMap((commit) => touchesIn(commit, sides.get(commit) ?? []));
}
/** A file that is as in one of the parents was not changed by a merge. */
function touchesIn(commit, [first = [], ...others]) {
	return first.filter(({ path }) => others.every((changes) => changes.some((change) => change.path === path))).map(({ path, from, to }) => ({
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
/** The one folder that all paths are below: a kind's, or the whole store. */
function folderOf(paths) {
	const folders = new Set([...paths].map((path) => path.slice(0, path.lastIndexOf("/"))));
	const [only] = folders;
	return only !== void 0 && folders.size === 1 ? only : storeFolder;
}
// src/cli/commands/run-log.ts
/** Shows the history of one object on stdout; answers the exit code. */
async function runLog(id, { at, format }, { C: folder }) {
	const { repository, path } = await readIndex({
		folder,
		at
	}, (index, repository) => ({
		repository,
		path: pathIn(index, id)
	}));
	const tip = await repository.resolveCommit(at ?? "HEAD");
	const log = tip === null ? null : await logOf(repository, tip, typeof path === "string" ? [path] : pathsOf(id));
	if (log === null && path instanceof Failure) throw path;
	const { steps } = log ?? { steps: [] };
	print(format === "json" ? jsonText(steps) : historyText(steps));
	if (steps.length === 0) process.stderr.write("note  the object is not in any commit yet\n");
	return 0;
}
/** Where the object stands now; the Failure of looking for it where it does not. */
function pathIn(index, id) {
	try {
		return findInIndex(index, id).path;
	} catch (thrown) {
		if (thrown instanceof Failure) return thrown;
		throw thrown;
	}
}
/** Where an object of that id would have stood. */
function pathsOf(id) {
	return isFileSafeId(id) ? kindNames.map((kind) => pathOf(kind, id)) : [];
}
async function logOf(repository, tip, paths) {
	const logs = await objectHistory(repository, tip, paths);
	const path = paths.find((name) => (logs.get(name) ?? []).length > 0);
	return path === void 0 ? null : {
		path,
		steps: logs.get(path) ?? []
	};
}
export { runLog };
