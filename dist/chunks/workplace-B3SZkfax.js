import { t as Failure } from "./failure-D-MmrxjY.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { l as kindNames } from "./enums-J2hstI5N.js";
import { a as suppressionsPath, i as storeFolder, n as pathOf, r as slotOf, t as configPath } from "./layout-C-6W6_wQ.js";
import { r as readCorpus } from "./corpus-fRdm0dzX.js";
import { n as emptyRevision, t as commitRevision } from "./revision-i1Ej1MMY.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { n as workTreeRevision, t as blobOid } from "./work-tree-BH4og6H6.js";
import { t as openRepository } from "./open-repository-CBnsRCQJ.js";
import { t as cacheFor } from "./reading-cache-CCvyn3Wc.js";
// src/store/overlay.ts
/** A revision as a transaction would leave it. */
function overlayRevision(below, transaction) {
	const writes = new Map(transaction.writes.map(({ path, after }) => [path, after]));
	return {
		...below,
		words: `${below.words} with the change`,
		entries: async () => withWrites(await below.entries(), writes),
		entriesAt: async (paths) => withWrites(await below.entriesAt(paths), only(writes, paths)),
		namesIn: async (folder) => namesWith(folder, await below.namesIn(folder), transaction),
		entryAt: async (path) => {
			const after = writes.get(path);
			if (after === void 0) return below.entryAt(path);
			return after === null ? null : entryOf(path, after);
		},
		read: (entries, maxBytes) => readThrough(below, writes, entries, maxBytes)
	};
}
function withWrites(entries, writes) {
	const untouched = entries.filter(({ path }) => !writes.has(path));
	const written = [...writes].flatMap(([path, after]) => after === null ? [] : [entryOf(path, after)]);
	return [...untouched, ...written].toSorted((a, b) => a.path < b.path ? -1 : 1);
}
function only(writes, paths) {
	const wanted = new Set(paths);
	return new Map([...writes].filter(([path]) => wanted.has(path)));
}
/** A folder that a write empties of a name has it no more; folders that would be empty are not looked for. */
function namesWith(folder, names, { writes }) {
	const inside = writes.filter(({ path }) => path.startsWith(`${folder}/`));
	const gone = new Set(inside.flatMap(({ path, after }) => after === null ? [path.slice(folder.length + 1)] : []));
	const added = inside.flatMap(({ path, after }) => after === null ? [] : [path.slice(folder.length + 1).split("/")[0] ?? ""]);
	return [.../* @__PURE__ */ new Set([...names.filter((name) => !gone.has(name)), ...added])].toSorted();
}
function entryOf(path, bytes) {
	return {
		path,
		mode: "100644",
		oid: blobOid(bytes),
		size: bytes.length
	};
}
async function* readThrough(below, writes, entries, maxBytes) {
	for (const { path } of entries) {
		const bytes = writes.get(path);
		if (bytes === void 0 || bytes === null) continue;
		yield {
			path,
			oid: blobOid(bytes),
			size: bytes.length,
			bytes: bytes.length > maxBytes ? null : bytes
		};
	}
	yield* below.read(entries.filter(({ path }) => !writes.has(path)), maxBytes);
}
// src/store/scope.ts
/** A revision of which only some paths, and the settings, are listed. */
function withinScope(revision, scope) {
	return scope.is === "all" ? revision : {
		...revision,
		entries: () => revision.entriesAt(scope.paths)
	};
}
/** Objects of these kinds must differ from all others of their kind. */
const oneAmongMany = /* @__PURE__ */ new Set(["Repo", "DoctrineRef"]);
/** Objects of these kinds are pinned by others that they do not name. */
const pinnedFromAfar = /* @__PURE__ */ new Set([
	"Repo",
	"DoctrineRef",
	"ContextPacket",
	"ConstraintSnapshot"
]);
/**
* What a transaction can break: the objects it writes, before and after, and everything they lead to by Refs, so that the
* cost is that of the neighbourhood and not of the store. All of the store where objects that do not show from there may
* rest on what changes: a settings file, a deletion, a change of something that others pin.
*/
async function scopeOf(transaction, before, after, cache) {
	if (transaction.writes.some(({ path, before: was, after: is }) => reachesFar(path, was === null, is === null))) return { is: "all" };
	const siblings = await siblingsOf(transaction, before);
	const paths = /* @__PURE__ */ new Set([
		configPath,
		suppressionsPath,
		...siblings
	]);
	let next = transaction.writes.flatMap(({ path }) => [path, ...namesakes(path)]);
	while (next.length > 0) {
		for (const path of next) paths.add(path);
		const scope = {
			is: "paths",
			paths: next
		};
		const sides = [await read(before, scope, cache), await read(after, scope, cache)];
		next = [...new Set(sides.flatMap(pathsNamed))].filter((path) => !paths.has(path));
	}
	return {
		is: "paths",
		paths: [...paths]
	};
}
function reachesFar(path, isNew, isGone) {
	const slot = slotOf(path);
	if (slot.is !== "object" || isGone) return true;
	return !isNew && pinnedFromAfar.has(slot.kind);
}
/** Where another object with the same id would stand. */
function namesakes(path) {
	const slot = slotOf(path);
	return slot.is === "object" ? kindNames.map((kind) => pathOf(kind, slot.id)) : [];
}
async function siblingsOf({ writes }, before) {
	const kinds = new Set(writes.flatMap(({ path }) => {
		const slot = slotOf(path);
		return slot.is === "object" && oneAmongMany.has(slot.kind) ? [slot.kind] : [];
	}));
	return (await Promise.all([...kinds].map((kind) => before.entriesBelow(`${storeFolder}/${kind}`)))).flatMap((entries) => entries.map(({ path }) => path));
}
function read(revision, scope, cache) {
	return readCorpus(withinScope(revision, scope), cache);
}
function pathsNamed(corpus) {
	return corpus.objects.flatMap(({ outline }) => outline.refs.map(({ kind, id }) => pathOf(kind, id)));
}
// src/store/write-work-tree.ts
/**
* Writes a transaction into the work tree beside other processes, whole or not at all, also when this process is killed: the next
* writer finishes it. Failure `conflict` when a file is not as it was planned from: then the whole operation is to be done again.
*/
async function writeTransaction(repository, { writes }) {
	await (await repository.writer()).replaceFiles(writes);
}
// src/apply/place.ts
/** A checkout whose files are changed and left for a person to commit; Failure `usage` where there is no work tree. */
async function openWorkTree(repository, cache, now) {
	const root = repository.workTree;
	if (root === null) throw new Failure("usage", "there is no work tree to change here", "run it in a checkout");
	const oid = await repository.resolveCommit("HEAD");
	const landed = oid === null ? emptyRevision : await commitRevision(repository, oid);
	return {
		repository,
		tree: workTreeRevision(root),
		landed,
		cache,
		now,
		write: async (transaction) => {
			await writeTransaction(repository, transaction);
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
/** Does something with the repository that a folder is in; what was read is kept for the next command. */
async function withRepository(folder, action) {
	const repository = await openRepository(folder);
	const now = /* @__PURE__ */ new Date();
	const cache = await cacheFor(repository, now.getTime());
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
	for (const { path, line, column, message, rule, help } of findings) {
		const place = printable(`${path}:${line}:${column}`);
		process.stderr.write(`  ${place} ${printable(message)}  ${rule}\n  help  ${printable(help)}\n`);
	}
	return 1;
}
export { readWhole as a, overlayRevision as c, openWorkTree as i, withRepository as n, scopeOf as o, withWorkplace as r, withinScope as s, printRefusal as t };
