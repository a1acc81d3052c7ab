import { n as Raced, t as Failure } from "./failure-CoSUsjhv.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { t as listHelp } from "./list-help-DhvPV4Bd.js";
import { s as isFinalStatus, u as kindNames } from "./enums-CzFq0Rxf.js";
import { a as isFileSafeId, o as isUlid } from "./kinds-DFgvPIu9.js";
import { i as readConfig } from "./config-Ck15J8w2.js";
import { r as readCorpus } from "./corpus-CwjWYWj4.js";
import { t as chooseById } from "./find-object-igGapYwq.js";
import { a as slotOf, i as pathOf, n as isOfStore, o as storeFolder, s as suppressionsPath, t as configPath } from "./layout-DeakROi7.js";
import { t as blobOid } from "./work-tree-B0M0TnNU.js";
import { n as equalButForCase } from "./path-bytes-CPZsJUqh.js";
import { o as fileByteLimit } from "./json-BOP16j8H.js";
// src/store/overlay.ts
/** A revision as a transaction would leave it. */
function overlayRevision(below, transaction) {
	const writes = new Map(transaction.writes.map(({ path, after }) => [path, after]));
	return {
		...below,
		words: `${below.words} with the change`,
		entries: async () => withWrites(await below.entries(), inFolder(writes, storeFolder)),
		entriesBelow: async (folder) => withWrites(await below.entriesBelow(folder), inFolder(writes, folder)),
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
function inFolder(writes, folder) {
	return new Map([...writes].filter(([path]) => path.startsWith(`${folder}/`)));
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
	const unlisted = [...await unlistedArtifacts(transaction, before, after, cache), ...await unlistedPackets(transaction, before, after, cache)];
	const alike = await lookalikes(transaction, before);
	let next = [
		...transaction.writes.flatMap(({ path }) => isOfStore(path) ? [path, ...namesakes(path)] : []),
		...unlisted,
		...alike
	];
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
	if (!isOfStore(path)) return !isNew;
	const slot = slotOf(path);
	if (slot.is === "sync") return false;
	if (slot.is !== "object" || isGone) return true;
	return !isNew && pinnedFromAfar.has(slot.kind);
}
/** Where another object with the same id would stand. */
function namesakes(path) {
	const slot = slotOf(path);
	return slot.is === "object" ? kindNames.map((kind) => pathOf(kind, slot.id)) : [];
}
/** Files that a disk which ignores case could not hold beside a new one; ULIDs are all in upper case, and never looked for. */
async function lookalikes({ writes }, before) {
	const found = writes.map(async ({ path, before: was }) => {
		const slot = slotOf(path);
		if (slot.is !== "object" || was !== null || isUlid(slot.id)) return [];
		const folder = `${storeFolder}/${slot.kind}`;
		return (await before.namesIn(folder)).map((name) => `${folder}/${name}`).filter((other) => equalButForCase(other, path));
	});
	return (await Promise.all(found)).flat();
}
async function siblingsOf({ writes }, before) {
	const kinds = new Set(writes.flatMap(({ path }) => {
		const slot = slotOf(path);
		return slot.is === "object" && oneAmongMany.has(slot.kind) ? [slot.kind] : [];
	}));
	return (await Promise.all([...kinds].map((kind) => before.entriesBelow(`${storeFolder}/${kind}`)))).flatMap((entries) => entries.map(({ path }) => path));
}
/** Artifacts of Runs that come to an end or to another Issue, and of Issues that are done: neither need list what was made for it. */
async function unlistedArtifacts({ writes }, before, after, cache) {
	const changed = writes.filter(({ path, before: was }) => was !== null && canEnd.has(kindAt(path)));
	if (changed.length === 0) return [];
	const scope = {
		is: "paths",
		paths: changed.map(({ path }) => path)
	};
	const [was, is] = [await read(before, scope, cache), await read(after, scope, cache)];
	const moved = [...is.of("Run").filter((run) => isMoved(was.find("Run", run.id), run)), ...is.of("Issue").filter((issue) => isDone(issue) && !isDone(was.find("Issue", issue.id)))];
	return filesNaming("Artifact", new Set(moved.map(({ id }) => id)), before, cache);
}
/** Other packets for the Issues of new ones, whose versions must differ: an Issue need not list them. Nothing was told for an Issue that is new as well. */
async function unlistedPackets({ writes }, before, after, cache) {
	const made = new Set(writes.flatMap(({ path, before: was }) => was === null ? [path] : []));
	const packets = [...made].filter((path) => kindAt(path) === "ContextPacket");
	if (packets.length === 0) return [];
	const { objects } = await read(after, {
		is: "paths",
		paths: packets
	}, cache);
	const issues = objects.flatMap((packet) => issueOf(packet) ?? []).filter((id) => !made.has(pathOf("Issue", id)));
	return filesNaming("ContextPacket", new Set(issues), before, cache);
}
/**
* The files of one kind that name one of some objects, and perhaps a few more. Of those that the cache does not know, each is
* read, but only looked through for the ids: of a large store next to none is parsed.
*/
async function filesNaming(kind, ids, revision, cache) {
	if (ids.size === 0) return [];
	const paths = [];
	const unknown = [];
	for (const entry of await revision.entriesBelow(`${storeFolder}/${kind}`)) {
		const oid = cache.oidOf(entry);
		const reading = oid === null ? null : cache.get(oid);
		if (reading === null) unknown.push(entry);
		else if (reading.outline.refs.some(({ id }) => ids.has(id))) paths.push(entry.path);
	}
	const files = unknown.filter(({ mode }) => mode.startsWith("100"));
	for await (const { path, bytes } of revision.read(files, fileByteLimit)) {
		const text = bytes === null ? "" : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
		if (ids.values().some((id) => text.includes(id))) paths.push(path);
	}
	return paths;
}
const canEnd = /* @__PURE__ */ new Set(["Run", "Issue"]);
function isDone(issue) {
	return issue?.outline.scalars["status"] === "done";
}
function isMoved(was, is) {
	return isOver(is) && (was === null || !isOver(was)) || issueOf(is) !== (was === null ? null : issueOf(was));
}
function isOver({ outline }) {
	return isFinalStatus(outline.scalars["status"]);
}
function issueOf({ outline }) {
	return outline.refs.find(({ at }) => at === "/for_issue")?.id ?? null;
}
function kindAt(path) {
	const slot = slotOf(path);
	return slot.is === "object" ? slot.kind : null;
}
function read(revision, scope, cache) {
	return readCorpus(withinScope(revision, scope), cache);
}
function pathsNamed(corpus) {
	return corpus.objects.flatMap(({ outline }) => outline.refs.map(({ kind, id }) => pathOf(kind, id)));
}
// src/store/objects.ts
/** The objects of a revision, as they are when they are first asked for: for one plan, and not to be kept for the next. */
function objectsOf(revision, cache) {
	const readAt = (paths) => readCorpus(withinScope(revision, {
		is: "paths",
		paths
	}), cache);
	const readings = /* @__PURE__ */ new Map();
	const readOnce = (path) => {
		const corpus = readings.get(path) ?? readAt([path]);
		readings.set(path, corpus);
		return corpus;
	};
	const get = async (kind, id) => isFileSafeId(id) ? (await readOnce(pathOf(kind, id))).find(kind, id) : null;
	const names = async (kind) => (await revision.namesIn(`${storeFolder}/${kind}`)).flatMap((name) => {
		const slot = slotOf(`${storeFolder}/${kind}/${name}`);
		return slot.is === "object" ? [slot.id] : [];
	});
	return {
		get,
		ids: names,
		async find(part, ...kinds) {
			const exact = (await Promise.all(kinds.map((kind) => get(kind, part)))).filter((object) => object !== null);
			if (exact[0] !== void 0 && exact.length === 1) return exact[0];
			const ids = (await Promise.all(kinds.map(async (kind) => ({
				kind,
				ids: await names(kind)
			})))).flatMap(({ kind, ids: all }) => all.map((id) => ({
				kind,
				id
			})));
			const chosen = chooseById(part, ids);
			if (chosen === null) throw await nothing({ get }, part, kinds, ids);
			const object = await get(chosen.kind, chosen.id);
			if (object !== null) return object;
			throw new Failure("usage", `${pathOf(chosen.kind, chosen.id)} cannot be read`, "see what is wrong with it: cwom check");
		},
		async all(kind) {
			const paths = (await names(kind)).map((id) => pathOf(kind, id));
			const corpus = readAt(paths);
			for (const path of paths) if (!readings.has(path)) readings.set(path, corpus);
			return (await corpus).of(kind);
		},
		after: (writes) => objectsOf(overlayRevision(revision, {
			summary: "",
			writes
		}), cache),
		settings: async () => settingsIn(await readAt([configPath])),
		bytesAt: async (path) => bytesIn(await readOnce(path), path)
	};
}
function settingsIn(corpus) {
	const { config, flaws } = readConfig(corpus);
	if (flaws[0] === void 0) return config;
	throw new Failure("config", `${configPath}: ${flaws[0].message}`, "see where it is wrong: cwom check");
}
/** The bytes that a corpus read at a path. */
async function bytesIn(corpus, path) {
	const file = corpus.at(path);
	if (file === null || file.reading === null && file.settings === null) return null;
	const bytes = (await corpus.contentsOf([file])).get(path);
	if (bytes === void 0 || blobOid(bytes) !== file.oid) throw new Raced(path);
	return bytes;
}
async function nothing(objects, part, kinds, ids) {
	const others = kindNames.filter((kind) => !kinds.includes(kind));
	const elsewhere = (await Promise.all(others.map((kind) => objects.get(kind, part)))).find((object) => object !== null);
	const wanted = kinds.length === kindNames.length ? "object" : kinds.join(" or ");
	if (elsewhere !== void 0 && elsewhere !== null) return new Failure("usage", `${part} is no ${wanted}, but a ${elsewhere.kind}`, listHelp(kinds));
	const meant = nearest(part, ids.map(({ id }) => id));
	const help = meant === null ? listHelp(kinds.length === kindNames.length ? [] : kinds) : `did you mean ${meant}?`;
	return new Failure("usage", `no ${wanted} has an id that is, begins or ends with ${JSON.stringify(part)}`, help);
}
export { overlayRevision as i, scopeOf as n, withinScope as r, objectsOf as t };
