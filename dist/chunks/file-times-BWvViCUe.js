import { o as storeFolder } from "./layout-DeakROi7.js";
// src/store/file-times.ts
/** The times of every file of the store that the first-parent history of a commit knows, by path. */
async function readFileTimes(repository, tip) {
	const commits = [];
	for await (const commit of repository.history({
		tip,
		firstParent: true,
		without: null
	})) commits.push(commit);
	const trees = new Map(commits.map(({ oid, tree }) => [oid, tree]));
	const pairs = commits.map(({ tree, parents }) => ({
		from: trees.get(parents[0] ?? "") ?? null,
		to: tree
	}));
	const times = /* @__PURE__ */ new Map();
	let at = 0;
	for await (const changes of repository.compareTrees(pairs, storeFolder)) {
		const time = commits[at]?.committedAt ?? "";
		at += 1;
		for (const { path } of changes) times.set(path, {
			created: time,
			updated: times.get(path)?.updated ?? time
		});
	}
	return times;
}
export { readFileTimes as t };
