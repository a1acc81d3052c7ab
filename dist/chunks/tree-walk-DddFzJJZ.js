import { t as Failure } from "./failure-CoSUsjhv.js";
import { i as tidyFolder, n as equalButForCase, r as sortByPath } from "./path-bytes-CPZsJUqh.js";
import { c as parseTree, h as textOf, s as isFolder } from "./refuse-unreadable-eZxwF_rh.js";
import { join } from "node:path";
// src/git/index-entries.ts
/** GitRepository.listIndex, given all entries of the index. A folder that equals but for case has no id, for the index knows none. */
async function selectIndexEntries(all, folder) {
	const wanted = tidyFolder(folder);
	const selected = [];
	const variants = /* @__PURE__ */ new Set();
	for await (const { stage, ...entry } of all) {
		const head = headOf(entry.path, wanted);
		if (head !== wanted && !equalButForCase(head, wanted)) continue;
		if (stage !== 0) throw unmerged(entry.path);
		if (head === wanted || entry.path === head) selected.push(entry);
		else variants.add(head);
	}
	for (const path of variants) selected.push({
		path,
		mode: "040000",
		oid: "",
		size: null
	});
	return sortByPath(selected);
}
/** As many leading segments of a path as the folder has. */
function headOf(path, folder) {
	if (folder === "") return "";
	let end = -1;
	for (let slash = 0; slash >= 0; slash = folder.indexOf("/", slash + 1)) {
		end = path.indexOf("/", end + 1);
		if (end < 0) return path;
	}
	return path.slice(0, end);
}
function unmerged(path) {
	return new Failure("git", `${path} is not merged yet`, "Finish the merge first: resolve the file, then git add it.");
}
// src/git/tree-diff.ts
/** The most paths at which two trees may differ, and the deepest nesting. */
const maxChanges = 1e6;
const maxDepth$1 = 100;
/** GitRepository.compareTrees for one pair; `folder` is one name without slashes, empty for everything, and trees with the same id are never read. */
async function compareFolders(readTree, pair, folder) {
	if (pair.from === pair.to) return [];
	const sideOf = async (oid) => (await entriesOf(readTree, oid, "")).filter(({ path }) => folder === "" || path === folder);
	const changes = [];
	await compareEntries(readTree, await sideOf(pair.from), await sideOf(pair.to), changes, 0);
	return changes;
}
/** Said of a history in which one commit changes more files than any store has. */
function tooManyChanges() {
	return new Failure("unsupported-repository", `a commit changes more than ${maxChanges} files below the folder of work objects`, "Keep only work objects in it: one file per object.");
}
async function compareEntries(readTree, from, to, changes, depth) {
	if (depth > maxDepth$1) throw tooManyChanges();
	const before = Map.groupBy(from, ({ path }) => path);
	const after = Map.groupBy(to, ({ path }) => path);
	for (const path of /* @__PURE__ */ new Set([...before.keys(), ...after.keys()])) {
		const [olds, news] = [before.get(path) ?? [], after.get(path) ?? []];
		for (let at = 0; at < Math.max(olds.length, news.length); at += 1) await compareEntry(readTree, olds[at] ?? null, news[at] ?? null, changes, depth);
	}
}
async function compareEntry(readTree, from, to, changes, depth) {
	if (from?.oid === to?.oid && from?.mode === to?.mode) return;
	const [oldFile, newFile] = [fileOf(from), fileOf(to)];
	const path = (from ?? to)?.path ?? "";
	if (oldFile !== null || newFile !== null) changes.push({
		path,
		from: oldFile,
		to: newFile
	});
	if (changes.length > 1e6) throw tooManyChanges();
	const [oldFolder, newFolder] = [folderOf(from), folderOf(to)];
	if (oldFolder === newFolder) return;
	const below = async (oid) => entriesOf(readTree, oid, `${path}/`);
	await compareEntries(readTree, await below(oldFolder), await below(newFolder), changes, depth + 1);
}
async function entriesOf(readTree, oid, prefix) {
	if (oid === null) return [];
	const bytes = await readTree(oid);
	return parseTree(oid, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), prefix);
}
function fileOf(entry) {
	return entry === null || isFolder(entry) ? null : {
		mode: entry.mode,
		oid: entry.oid
	};
}
function folderOf(entry) {
	return entry !== null && isFolder(entry) ? entry.oid : null;
}
// src/git/shallow.ts
/** Commits whose parents a shallow clone has left out (gitformat-shallow); empty in a full clone. */
async function readShallowBoundary(commonDir) {
	const text = await textOf(join(commonDir, "shallow"));
	return new Set(text?.match(/^[0-9a-f]{40}$/gm) ?? []);
}
// src/git/tree-walk.ts
const maxEntries = 1e6;
const maxDepth = 100;
/** GitRepository.listTree, given the id of a commit's root tree and a way to read trees. */
async function listFolder(readTrees, rootTree, folder) {
	const wanted = tidyFolder(folder);
	if (wanted === "") return sortByPath(await entriesBelow(readTrees, /* @__PURE__ */ new Map([[rootTree, [""]]])));
	const found = await entriesNamed(readTrees, rootTree, wanted.split("/"));
	const isWantedFolder = (entry) => entry.path === wanted && isFolder(entry);
	const roots = /* @__PURE__ */ new Map();
	for (const entry of found.filter(isWantedFolder)) addTo(roots, entry.oid, `${wanted}/`);
	const below = await entriesBelow(readTrees, roots);
	return sortByPath([...found.filter((entry) => !isWantedFolder(entry)), ...below]);
}
/** GitRepository.listPaths, given the same: only folders on the way to a path are read, each once. */
async function listPaths(readTrees, rootTree, paths) {
	const wanted = new Set(paths.map(tidyFolder));
	const ways = new Set([...wanted].flatMap(foldersAbove));
	const found = [];
	let level = new Map(wanted.size === 0 ? [] : [[rootTree, [""]]]);
	while (level.size > 0) {
		const next = /* @__PURE__ */ new Map();
		for await (const { entries } of treesOf(readTrees, level, maxEntries)) for (const entry of entries) {
			if (wanted.has(entry.path)) found.push(entry);
			if (isFolder(entry) && ways.has(entry.path)) addTo(next, entry.oid, `${entry.path}/`);
		}
		level = next;
	}
	return sortByPath(found);
}
function foldersAbove(path) {
	const segments = path.split("/");
	return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
}
/** Entries whose whole path equals the segments but for case. */
async function entriesNamed(readTrees, tree, segments) {
	let level = /* @__PURE__ */ new Map([[tree, [""]]]);
	let found = [];
	for (const segment of segments) {
		found = [];
		for await (const { prefix, entries } of treesOf(readTrees, level, maxEntries)) found.push(...entries.filter((entry) => equalButForCase(entry.path.slice(prefix.length), segment)));
		level = /* @__PURE__ */ new Map();
		for (const entry of found.filter(isFolder)) addTo(level, entry.oid, `${entry.path}/`);
	}
	return found;
}
/** Everything but folders below some trees, one depth at a time: a tree that stands at many places is read once a depth. */
async function entriesBelow(readTrees, roots) {
	const below = [];
	let level = roots;
	let count = 0;
	for (let depth = 0; level.size > 0; depth += 1) {
		if (depth > maxDepth) throw tooMuch(`folders nested deeper than ${maxDepth}`);
		const next = /* @__PURE__ */ new Map();
		for await (const { entries } of treesOf(readTrees, level, maxEntries - count)) {
			count += entries.length;
			for (const entry of entries) if (isFolder(entry)) addTo(next, entry.oid, `${entry.path}/`);
			else below.push(entry);
		}
		level = next;
	}
	return below;
}
/** The trees of one depth, each once for every place it stands at; what would be more entries than `most` is never listed. */
async function* treesOf(readTrees, level, most) {
	let left = most;
	for await (const { oid, bytes } of readTrees([...level.keys()])) {
		const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
		const [first = "", ...others] = level.get(oid) ?? [];
		const entries = parseTree(oid, buffer, first);
		left -= (1 + others.length) * entries.length;
		if (left < 0) throw tooMuch(`more than ${maxEntries} entries`);
		yield {
			prefix: first,
			entries
		};
		for (const prefix of others) yield {
			prefix,
			entries: parseTree(oid, buffer, prefix)
		};
	}
}
function addTo(frontier, oid, prefix) {
	const prefixes = frontier.get(oid);
	if (prefixes === void 0) frontier.set(oid, [prefix]);
	else prefixes.push(prefix);
}
function tooMuch(what) {
	return new Failure("unsupported-repository", `the folder of work objects has ${what}`, "Keep only work objects in it: one file per object.");
}
export { maxChanges as a, compareFolders as i, listPaths as n, tooManyChanges as o, readShallowBoundary as r, selectIndexEntries as s, listFolder as t };
