import { t as Failure } from "./failure-CoSUsjhv.js";
import { o as storeFolder } from "./layout-DeakROi7.js";
// src/store/entry-lookup.ts
/** Paths that are looked up one by one before everything is listed: each costs a walk from the root. */
const fewLookups = 8;
/** Finds the entry at a path, null when there is none, by a way to list all entries at or below a folder (`""` for all). */
function entryLookup(list) {
	let lookups = 0;
	let whole = null;
	return async (path) => {
		lookups += 1;
		if (lookups > fewLookups) whole ??= listWhole(list);
		const all = await whole;
		if (all !== null) return all.get(path) ?? null;
		return (await list(path)).find((entry) => entry.path === path) ?? null;
	};
}
/** Null where not everything can be listed, which says nothing of the single paths: too many files, or a merge under way. */
async function listWhole(list) {
	try {
		return new Map((await list("")).map((entry) => [entry.path, entry]));
	} catch (thrown) {
		if (thrown instanceof Failure) return null;
		throw thrown;
	}
}
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
		entriesBelow: async (folder) => below(folder, await repository.listTree(commit, folder)),
		entriesAt: (paths) => repository.listPaths(commit, paths),
		namesIn: async (folder) => namesBelow(folder, await repository.listTree(commit, folder)),
		entryAt: entryLookup((folder) => repository.listTree(commit, folder)),
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
		entriesBelow: async (folder) => below(folder, await repository.listIndex(folder)),
		entriesAt: async (paths) => among(paths, await repository.listIndex(storeFolder)),
		namesIn: async (folder) => namesBelow(folder, await repository.listIndex(folder)),
		entryAt: entryLookup((folder) => repository.listIndex(folder)),
		read: (entries, maxBytes) => readBlobs(repository, entries, maxBytes)
	};
}
/** The empty tree: the base of a branch's first push, where everything is new. */
const emptyRevision = {
	words: "an empty store",
	commit: null,
	committedAt: null,
	entries: () => Promise.resolve([]),
	entriesBelow: () => Promise.resolve([]),
	entriesAt: () => Promise.resolve([]),
	namesIn: () => Promise.resolve([]),
	entryAt: () => Promise.resolve(null),
	async *read() {}
};
/** A file in the folder's place, and folders that differ in case alone, are listed too by git. */
function below(folder, entries) {
	return entries.filter((entry) => entry.path.startsWith(`${folder}/`));
}
/** The first step of each path below a folder, in order. */
function namesBelow(folder, entries) {
	const names = below(folder, entries).map(({ path }) => path.slice(folder.length + 1).split("/")[0] ?? "");
	return [...new Set(names)].toSorted();
}
function among(paths, entries) {
	const wanted = new Set(paths);
	return entries.filter(({ path }) => wanted.has(path));
}
async function* readBlobs(repository, entries, maxBytes) {
	const paths = Map.groupBy(entries, (entry) => entry.oid);
	for await (const blob of repository.readBlobs([...paths.keys()], maxBytes)) for (const entry of paths.get(blob.oid) ?? []) yield {
		...blob,
		path: entry.path
	};
}
export { shortOid as a, namesBelow as i, emptyRevision as n, entryLookup as o, indexRevision as r, commitRevision as t };
