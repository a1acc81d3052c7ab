import { n as Raced, t as Failure } from "./failure-CoSUsjhv.js";
import { r as readCorpus } from "./corpus-CwjWYWj4.js";
import { n as emptyRevision, t as commitRevision } from "./revision-CCHKd7Vo.js";
import { o as storeFolder } from "./layout-DeakROi7.js";
import { n as workTreeRevision } from "./work-tree-B0M0TnNU.js";
import { t as openSettled } from "./settled-repository-c3RTpWxK.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { r as lateCacheFor } from "./reading-cache-CpPwHZP2.js";
// src/store/watched-revision.ts
/** Watches the entries that are listed and asked for. Mere names are not watched: that a folder gets another file changes nothing of those that are there. */
function watchedRevision(below) {
	const files = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Map();
	const forget = () => {
		files.clear();
		folders.clear();
	};
	const raced = (path) => {
		forget();
		return new Raced(path);
	};
	const note = (path, mark) => {
		if ((files.get(path) ?? mark) !== mark) throw raced(path);
		files.set(path, mark);
	};
	const noteFolder = (folder, entries) => {
		for (const entry of entries) note(entry.path, markOf(entry));
		const now = new Set(entries.map(({ path }) => path));
		const other = [...now.symmetricDifference(folders.get(folder) ?? now)][0];
		if (other !== void 0) throw raced(other);
		folders.set(folder, now);
		return [...entries];
	};
	const notePaths = (paths, entries) => {
		const marks = new Map(entries.map((entry) => [entry.path, markOf(entry)]));
		for (const path of paths) note(path, marks.get(path) ?? gone);
		return [...entries];
	};
	const entriesIn = (folder) => folder === "cwom" ? below.entries() : below.entriesBelow(folder);
	const isListed = (path) => [...folders.keys()].some((folder) => path.startsWith(`${folder}/`));
	return {
		revision: {
			...below,
			entries: async () => noteFolder(storeFolder, await below.entries()),
			entriesBelow: async (folder) => noteFolder(folder, await below.entriesBelow(folder)),
			entriesAt: async (paths) => notePaths(paths, await below.entriesAt(paths))
		},
		refuseChanged: async () => {
			for (const folder of folders.keys()) noteFolder(folder, await entriesIn(folder));
			const paths = [...files.keys()].filter((path) => !isListed(path));
			notePaths(paths, await below.entriesAt(paths));
		},
		forget
	};
}
/** The mark of a path where nothing is. */
const gone = "gone";
function markOf({ mode, oid, stamp }) {
	return `${mode} ${stamp?.text ?? oid}`;
}
// src/store/write-work-tree.ts
/**
* Writes a transaction into the work tree beside other processes, whole or not at all, also when this process is killed: the next
* writer finishes it. Failure `Raced` when a file is not as it was planned from, and whatever `refuseChanged` throws, which is asked
* when nobody else writes any more: then the whole operation is to be done again.
*/
async function writeTransaction(repository, { writes }, refuseChanged) {
	await (await repository.writer()).replaceFiles(writes, refuseChanged);
}
// src/apply/place.ts
/** A checkout whose files are changed and left for a person to commit, with `stages` put into the index too. What was decided is written only where every file that was looked at is as it was; Failure `usage` where there is no work tree. */
async function openWorkTree(repository, cache, now, stages = false) {
	const root = repository.workTree;
	if (root === null) throw new Failure("usage", "there is no work tree to change here", "run it in a checkout; with --commit many commands also write to a bare repository");
	const oid = await repository.resolveCommit("HEAD");
	const landed = oid === null ? emptyRevision : await commitRevision(repository, oid);
	const watched = watchedRevision(workTreeRevision(root));
	return {
		repository,
		tree: watched.revision,
		landed,
		cache,
		now,
		write: async (transaction) => {
			await writeTransaction(repository, transaction, watched.refuseChanged);
			watched.forget();
			if (stages) await (await repository.writer()).stageFiles(transaction.writes);
			return null;
		}
	};
}
/** The whole store, for what looks at every object; Failure `no-store` where there is none. */
async function readWhole(place) {
	const landed = await readCorpus(place.landed, place.cache);
	const head = await readCorpus(place.tree, place.cache);
	if (head.exists) return {
		head,
		landed
	};
	throw new Failure("no-store", `there is no cwom/ folder in ${place.tree.words}`, "begin one: cwom init");
}
// src/cli/workplace.ts
/** Does something with the repository that a folder is in; where much of it was read, that is kept for the next command. */
async function withRepository(folder, action) {
	const repository = await openSettled(folder);
	const now = /* @__PURE__ */ new Date();
	const cache = await lateCacheFor(repository, now.getTime());
	try {
		return await action({
			repository,
			cache: cache ?? memoryCache(),
			now: now.toISOString()
		});
	} finally {
		cache?.close();
	}
}
/** The same with the checkout's files as the place of work. */
function withWorkplace(folder, action) {
	return withRepository(folder, async ({ repository, cache, now }) => action(await openWorkTree(repository, cache, now)));
}
/** Says on stderr which errors a change would have brought, and answers 1. */
function printRefusal(findings) {
	process.stderr.write("refused: nothing was written, because the change would bring\n");
	printFindings(findings);
	return 1;
}
function printFindings(findings) {
	for (const { path, line, column, message, rule, help } of findings) {
		const place = printable(`${path}:${line}:${column}`);
		process.stderr.write(`  ${place} ${printable(message)}  ${rule}\n  help  ${printable(help)}\n`);
	}
}
export { readWhole as a, openWorkTree as i, withRepository as n, withWorkplace as r, printRefusal as t };
