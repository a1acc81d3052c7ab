import { t as Failure } from "./failure-DnepG_F2.js";
import { S as readLocalFiles, _ as isLower, a as compare, b as storeFolder, d as holdsAt, f as readSuppressions, g as readConfig, h as overridesAt, m as levelSetting, o as pathOfChange } from "./rules-DbzDLzxJ.js";
import { d as fileByteLimit, t as kinds } from "./kinds-BfRb48Kp.js";
import { d as Lines, h as parsePointer, l as decodeLeniently, m as itemNumber, o as composeYaml, s as require_dist } from "./reading-Cu8Hpa4z.js";
import { A as noIndex, C as indexFileOfHook, D as commitMissing, E as startGit, M as sha256Failure, N as decodePath, O as historyMissing, S as gitWorks, T as runGit, a as readShallowBoundary, c as tooManyChanges, f as selectIndexEntries, i as listFolder$1, j as objectMissing, l as checkOid, m as parseCommit, n as refuseUnreadable, p as commitTime, u as mayNameCommit, v as isEmbeddedBare, w as plainLineOf, x as gitFailure, y as locateGitDir } from "./refuse-unreadable-DmRFkGUM.js";
import { t as objectRemarks } from "./object-remarks-BajEFmt6.js";
import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, readdirSync, realpathSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
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
	entryAt: () => Promise.resolve(null),
	async *read() {}
};
/** A file in the folder's place, and folders that differ in case alone, are listed too by git. */
function below(folder, entries) {
	return entries.filter((entry) => entry.path.startsWith(`${folder}/`));
}
async function* readBlobs(repository, entries, maxBytes) {
	const paths = Map.groupBy(entries, (entry) => entry.oid);
	for await (const blob of repository.readBlobs([...paths.keys()], maxBytes)) for (const entry of paths.get(blob.oid) ?? []) yield {
		...blob,
		path: entry.path
	};
}
// src/store/work-tree.ts
/** The files as they stand on disk below `<root>/cwom`, tracked or not; links are never followed, pipes never opened. */
function workTreeRevision(root) {
	const oddNames = /* @__PURE__ */ new Map();
	return {
		words: "the work tree",
		commit: null,
		committedAt: null,
		entries: () => Promise.resolve(listStore(root, oddNames)),
		entriesBelow: (folder) => Promise.resolve(listInside(root, folder, oddNames)),
		entryAt: (path) => Promise.resolve(entryInside(root, path)),
		read: (entries, maxBytes) => readFiles(root, oddNames, entries, maxBytes)
	};
}
function listStore(root, oddNames) {
	return inOrder(readFolder(Buffer.from(root)).filter((entry) => entry.name.toString().toLowerCase() === storeFolder).flatMap((entry) => {
		const name = entry.name.toString();
		return name === "cwom" && entry.isDirectory() ? listFolder(Buffer.from(root), entry.name, oddNames) : [entryOf(join(root, name), name)];
	}));
}
/** A folder reached through a link is none of the repository's: git would list nothing there either. */
function listInside(root, folder, oddNames) {
	if (entryInside(root, folder)?.mode !== "040000") return [];
	return inOrder(listFolder(Buffer.from(root), Buffer.from(folder), oddNames));
}
function inOrder(entries) {
	return entries.toSorted((a, b) => a.path < b.path ? -1 : 1);
}
function listFolder(root, folder, oddNames) {
	return readFolder(joined(root, folder)).flatMap((entry) => {
		const bytes = joined(folder, entry.name);
		const file = joined(root, bytes);
		const { path, oddName } = decodePath(bytes);
		if (oddName === true) oddNames.set(path, file);
		const odd = oddName === true ? { oddName } : {};
		if (!entry.isDirectory()) return [{
			...entryOf(file, path),
			...odd
		}];
		return isNestedRepository(file) ? [{
			path,
			mode: "160000",
			oid: "",
			size: null,
			...odd
		}] : listFolder(root, bytes, oddNames);
	});
}
function joined(folder, name) {
	return Buffer.concat([
		folder,
		Buffer.from("/"),
		name
	]);
}
function isNestedRepository(folder) {
	return lstatSync(joined(folder, Buffer.from(".git")), { throwIfNoEntry: false }) !== void 0;
}
function readFolder(folder) {
	try {
		return readdirSync(folder, {
			withFileTypes: true,
			encoding: "buffer"
		});
	} catch (cause) {
		throw new Failure("git", `cannot list ${folder.toString()}`, "check that the folder exists and may be read", cause);
	}
}
/** A path that leads through a link out of the checkout names no file of the repository. */
function entryInside(root, path) {
	try {
		return realpathSync(dirname(join(root, path))) === join(realpathSync(root), dirname(path)) ? entryOf(join(root, path), path) : null;
	} catch (thrown) {
		if (isNoSuchPath(thrown)) return null;
		throw thrown;
	}
}
/** The path comes from an object: it may name nothing, lead through a file, or be longer than any name. */
function isNoSuchPath(thrown) {
	const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
	return code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP";
}
function entryOf(file, path) {
	const stats = lstatSync(file);
	if (!stats.isFile()) return {
		path,
		mode: modeOf(stats),
		oid: "",
		size: null
	};
	const { ino, size, mtimeMs, ctimeMs } = stats;
	const stamp = {
		text: `${ino}:${size}:${mtimeMs}:${ctimeMs}`,
		changedAt: Math.max(mtimeMs, ctimeMs)
	};
	return {
		path,
		mode: modeOf(stats),
		oid: "",
		size,
		stamp
	};
}
function modeOf(stats) {
	if (stats.isSymbolicLink()) return "120000";
	if (stats.isDirectory()) return "040000";
	if (stats.isFIFO()) return "fifo";
	if (stats.isSocket()) return "socket";
	if (!stats.isFile()) return "device";
	return (stats.mode & 64) === 0 ? "100644" : "100755";
}
async function* readFiles(root, oddNames, entries, maxBytes) {
	for (const { path } of entries) yield {
		path,
		...readFile$1(oddNames.get(path) ?? join(root, path), maxBytes)
	};
}
/** Opened without following a link and without waiting for a pipe, then judged by the open file itself, so that nothing can be swapped in between. */
function readFile$1(file, maxBytes) {
	const descriptor = openFile(file);
	try {
		const stats = fstatSync(descriptor);
		if (!stats.isFile()) throw new Failure("git", `${file.toString()} changed while it was read`, "run the check again");
		if (stats.size > maxBytes) return {
			oid: "",
			size: stats.size,
			bytes: null
		};
		const bytes = readWhole(descriptor, stats.size, maxBytes);
		return {
			oid: blobOid(bytes),
			size: bytes.length,
			bytes
		};
	} finally {
		closeSync(descriptor);
	}
}
function openFile(file) {
	try {
		return openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	} catch (cause) {
		throw new Failure("git", `cannot read ${file.toString()}`, "check that the file may be read, then run the check again", cause);
	}
}
/** A file may grow while it is read; what is beyond the limit is never held. */
function readWhole(descriptor, size, maxBytes) {
	const buffer = Buffer.allocUnsafe(Math.min(size, maxBytes));
	let length = 0;
	while (length < buffer.length) {
		const count = readSync(descriptor, buffer, length, buffer.length - length, null);
		if (count === 0) break;
		length += count;
	}
	return buffer.subarray(0, length);
}
/** Git's object id of a blob with these bytes (SHA-1). */
function blobOid(bytes) {
	return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
// src/store/workflows.ts
/** What stands where there is nothing to compare. */
const noWorkflows = {
	base: /* @__PURE__ */ new Map(),
	head: /* @__PURE__ */ new Map()
};
const folder = ".github/workflows";
/** GitHub itself takes less. */
const byteLimit = 524288;
/** More than anybody has; the rest is treated like files that are too large. */
const fileLimit = 500;
/** Reads the workflows of both sides; nothing is read where the two folders hold the same blobs, and both answers are empty. */
async function readWorkflows(base, head) {
	const [before, after] = [await entriesOf(base), await entriesOf(head)];
	if (areSame(before, after)) return noWorkflows;
	return {
		base: await contentsOf(base, before),
		head: await contentsOf(head, after)
	};
}
/** GitHub runs what lies directly in the folder. */
async function entriesOf(revision) {
	return (await revision.entriesBelow(folder)).filter(({ path }) => /^[^/]+\.ya?ml$/.test(path.slice(18)));
}
/** In a work tree no blob id is known before a file is read. */
function areSame(before, after) {
	if (before.length !== after.length) return false;
	return before.every(({ path, mode, oid }, index) => {
		const twin = after[index];
		return oid !== "" && twin?.path === path && twin.mode === mode && twin.oid === oid;
	});
}
async function contentsOf(revision, entries) {
	const files = new Map(entries.map(({ path }) => [path, null]));
	const readable = entries.filter(({ mode }) => mode.startsWith("100")).slice(0, fileLimit);
	for await (const { path, bytes } of revision.read(readable, byteLimit)) files.set(path, bytes);
	return files;
}
// src/check/levels.ts
/**
* The level a remark gets: the rule's own, or the remark's where it says one, unless the store's settings say otherwise, for
* the rule or for the path the remark is about. A locked rule is never lowered.
*/
function levelOf(rule, remark, config, path) {
	const own = remark.level ?? rule.level;
	const set = levelSetting(config, rule.id, overridesAt(config, path))?.level;
	if (set === void 0) return own;
	return rule.locked === true && isLower(set, own) ? own : set;
}
/** Whether a level is at or above the one that fails a check. */
function fails(level, failOn) {
	return !isLower(level, failOn);
}
// src/text/locate.ts
var import_dist = require_dist();
/**
* Finds where pointers stand in a file, in the order asked. A pointer that names nothing gives the key of its nearest ancestor that exists, an empty value
* its key, the root (and any pointer into a text that cannot be read) the whole of line 1. Never throws.
*/
function locate(bytes, places) {
	const text = decodeLeniently(bytes.subarray(0, fileByteLimit));
	const lines = new Lines(text);
	const root = places.every(({ pointer }) => pointer === "") || bytes.length > 524288 ? null : composeYaml(text).root;
	return places.map(({ pointer, atKey }) => {
		const range = root === null ? null : find(root, parsePointer(pointer), atKey === true);
		const span = range === null ? firstLine(lines) : lines.span(range[0], trimmedEnd(text, range));
		return {
			span,
			line: lines.line(span.line)
		};
	});
}
/** The untouched texts of some lines (1-based), for flaws whose span is known; empty past the end. */
function linesOf(bytes, numbers) {
	const lines = new Lines(decodeLeniently(bytes.subarray(0, fileByteLimit)));
	return numbers.map((number) => lines.line(number));
}
function firstLine(lines) {
	return {
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: lines.line(1).length + 1
	};
}
/** The stretch a pointer's steps lead to, or null for the root. */
function find(root, steps, atKey) {
	let node = root;
	let key = null;
	for (const step of steps) {
		const next = memberOf(node, step);
		if (next === null) return key;
		key = stretchOf(next.key) ?? key;
		node = next.value;
	}
	if (steps.length === 0) return null;
	return atKey ? key : stretchOf(node) ?? key;
}
/** A member with its key's node, or an item, which stands for its own key. */
function memberOf(node, step) {
	if ((0, import_dist.isMap)(node)) return node.items.find(({ key }) => (0, import_dist.isScalar)(key) && key.value === step) ?? null;
	if (!(0, import_dist.isSeq)(node)) return null;
	const item = node.items[itemNumber(step) ?? -1];
	return item === void 0 ? null : {
		key: item,
		value: item
	};
}
function stretchOf(node) {
	const range = (0, import_dist.isNode)(node) ? node.range : null;
	return range == null || range[0] === range[1] ? null : [range[0], range[1]];
}
/** Blocks end after their last line break; the stretch is to end with its last word. */
function trimmedEnd(text, [from, to]) {
	let end = to;
	while (end > from && /\s/u.test(text.charAt(end - 1))) end -= 1;
	return end;
}
// src/check/place.ts
const topOfFile = {
	line: 1,
	column: 1,
	frame: null
};
/** Finds line and column of each finding, reading only the files that have one; what is gone at head stands at line 1. `outside` are files that are not the store's. */
async function placeFindings(findings, head, outside) {
	const spots = await spotsOf(findings.flatMap(({ finding }) => [finding.place, ...finding.related.map(({ place }) => place)]), head, outside);
	return findings.map(({ finding, isNew }) => reported(finding, isNew, spots));
}
/** So many files are held at once: each may be as large as a file can be. */
const filesAtOnce = 50;
/** Each file is read and parsed once, however many places are in it. */
async function spotsOf(places, head, outside) {
	const spots = /* @__PURE__ */ new Map();
	const inFiles = places.filter(({ side, span, pointer }) => side !== "base" && (span ?? pointer) !== void 0);
	const byPath = [...Map.groupBy(inFiles, ({ path }) => path)];
	for (let from = 0; from < byPath.length; from += filesAtOnce) {
		const some = new Map(byPath.slice(from, from + filesAtOnce));
		const contents = await head.contentsOf([...some.keys()].flatMap((path) => head.at(path) ?? []));
		for (const path of some.keys()) {
			const bytes = outside.get(path) ?? null;
			if (bytes !== null) contents.set(path, bytes);
		}
		for (const [path, bytes] of contents) addSpots(spots, bytes, some.get(path) ?? []);
	}
	return spots;
}
function addSpots(spots, bytes, places) {
	const spanned = places.flatMap((place) => place.span === void 0 ? [] : [{
		place,
		span: place.span
	}]);
	const lines = linesOf(bytes, spanned.map(({ span }) => span.line));
	for (const [at, { place, span }] of spanned.entries()) spots.set(place, framed(span, lines[at] ?? ""));
	const pointed = places.filter(({ span }) => span === void 0);
	const found = locate(bytes, pointed.map(({ pointer = "", atKey }) => ({
		pointer,
		...atKey === void 0 ? {} : { atKey }
	})));
	for (const [at, { span, line }] of found.entries()) {
		const place = pointed[at];
		if (place !== void 0) spots.set(place, framed(span, line));
	}
}
function framed(span, text) {
	return {
		line: span.line,
		column: span.column,
		frame: {
			span,
			text
		}
	};
}
function reported(finding, isNew, spots) {
	const placed = spots.get(finding.place) ?? topOfFile;
	return {
		rule: finding.rule,
		level: finding.level,
		...finding.subject,
		path: finding.place.path,
		...placed,
		...finding.place.veiled === true ? { frame: null } : {},
		pointer: finding.place.pointer ?? null,
		message: finding.message,
		why: finding.why,
		help: finding.help,
		old: finding.old ?? null,
		new: finding.new ?? null,
		...finding.fix === void 0 ? {} : { fix: finding.fix },
		fingerprint: finding.fingerprint,
		isNew,
		related: finding.related.map(({ place, message }) => {
			const { line, column } = spots.get(place) ?? topOfFile;
			return {
				path: place.path,
				line,
				column,
				message
			};
		})
	};
}
// src/finding/fingerprint.ts
/** A finding's identity: 32 hex digits, the same on every machine. */
function fingerprintOf(key) {
	const text = JSON.stringify([
		key.rule,
		key.kind,
		key.id,
		key.pointer,
		...key.args
	]);
	return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
// src/check/run-rules.ts
/** All findings of the state rules over one corpus, in no order. */
function runStateRules(rules, corpus, env, cache) {
	const onObjects = objectRemarks(rules, corpus.objects, cache);
	const flawed = corpus.files.filter(isFlawed);
	return rules.flatMap((rule) => {
		switch (rule.scope) {
			case "file": return findingsOf(rule, env, remarksOnFiles(rule, rule.files === "all" ? corpus.files : flawed, corpus));
			case "object": return findingsOf(rule, env, onObjects.get(rule.id) ?? []);
			case "corpus": return findingsOf(rule, env, rule.check(corpus, env));
			case "change":
			case "settings":
			case "history": return [];
		}
	});
}
function* remarksOnFiles(rule, files, corpus) {
	for (const file of files) yield* rule.check(file, corpus);
}
/** Whether reading the file found anything that a flaw rule could speak of. */
function isFlawed({ tooLarge, reading }) {
	if (reading === null) return tooLarge;
	const { textFlaws, schemaFlaws, refs } = reading.outline;
	return textFlaws.length + schemaFlaws.length > 0 || refs.some(({ kind, wants }) => wants !== null && wants !== kind);
}
/** All findings of the change rules, in no order. */
function runChangeRules(rules, comparison, env) {
	return rules.flatMap((rule) => rule.scope === "change" ? findingsOf(rule, env, rule.check(comparison, env)) : []);
}
/** Remarks of one rule as findings; those whose level is off are dropped. */
function findingsOf(rule, env, remarks) {
	const findings = [];
	for (const remark of remarks) {
		const level = levelOf(rule, remark, env.config, pathOf(remark.about));
		if (level === "off") continue;
		const subject = subjectOf(remark.about);
		findings.push({
			rule: rule.id,
			level,
			subject,
			place: placeOf(remark),
			message: `${nameOf(subject)}${remark.message}`,
			why: rule.why,
			help: remark.help,
			...remark.old === void 0 ? {} : { old: remark.old },
			...remark.new === void 0 ? {} : { new: remark.new },
			...remark.fix === void 0 ? {} : { fix: remark.fix },
			related: remark.related ?? [],
			fingerprint: fingerprintOf({
				rule: rule.id,
				kind: subject.kind,
				id: subject.id ?? pathOf(remark.about),
				pointer: remark.at ?? "",
				args: remark.args ?? []
			})
		});
	}
	return findings;
}
function placeOf(remark) {
	return {
		path: pathOf(remark.about),
		...remark.at === void 0 ? {} : { pointer: remark.at },
		...remark.atKey === void 0 ? {} : { atKey: remark.atKey },
		...remark.span === void 0 ? {} : { span: remark.span },
		...remark.side === void 0 ? {} : { side: remark.side },
		...remark.veiled === void 0 ? {} : { veiled: remark.veiled }
	};
}
function pathOf(about) {
	if (about === "store") return storeFolder;
	return "outside" in about ? about.outside : fileOf(about).path;
}
function fileOf(about) {
	return "file" in about ? about.file : about;
}
function subjectOf(about) {
	const outline = about === "store" || "outside" in about ? void 0 : fileOf(about).reading?.outline;
	if (outline === void 0) return {
		kind: null,
		id: null,
		title: null
	};
	return {
		kind: outline.kind,
		id: outline.id,
		title: outline.title
	};
}
/** `ContextPacket 01JB… "Healthz briefing" `, or nothing where the object has no kind and id to call it by. */
function nameOf({ kind, id, title }) {
	if (kind === null || id === null) return "";
	return title === null ? `${kind} ${id} ` : `${kind} ${id} ${quoted(title)} `;
}
function quoted(title) {
	return `"${title.length > 60 ? `${title.slice(0, 59)}…` : title}"`;
}
// src/check/suppress.ts
/**
* Takes away the findings that a suppression names by rule and fingerprint and that has not expired. A locked rule cannot be
* suppressed: what a later change will do to a sealed object can be told, and suppressed, beforehand.
*/
function sift(findings, suppressions, locked, now) {
	const holding = new Set(suppressions.filter((entry) => holdsAt(entry, now) && !locked.has(entry.rule)).map(keyOf));
	const { kept = [], suppressed = [] } = Object.groupBy(findings, (finding) => holding.has(keyOf(finding)) ? "suppressed" : "kept");
	return {
		kept,
		suppressed
	};
}
/** The suppressions that name none of the findings, or hold no longer. */
function unusedSuppressions(suppressions, findings, now) {
	const present = new Set(findings.map(keyOf));
	return suppressions.filter((entry) => !holdsAt(entry, now) || !present.has(keyOf(entry)));
}
function keyOf({ rule, fingerprint }) {
	return `${rule} ${fingerprint}`;
}
// src/check/check.ts
/**
* Runs every rule and says what came of it. With a base its settings govern, and only findings that the base does not
* have fail. Throws Failure `no-store` when neither side has a store, `config` when the settings of a head without base are wrong.
*/
async function check(input) {
	const { head, base } = input;
	if (!head.exists && base?.exists !== true) throw noStore(head);
	const governing = base?.exists === true ? base : head;
	const settings = settingsOf(governing);
	const { config } = settings.config;
	const { old, fresh } = splitOld(await stateFindings(input, head, config), base === null ? [] : await stateFindings(input, base, config));
	const comparison = base === null ? null : compare(base, head, input.pair);
	const workflows = base === null ? noWorkflows : await readWorkflows(base.revision, head.revision);
	const changes = comparison === null ? [] : await changeFindings(input, comparison, config, workflows);
	const suppressions = settings.suppressions.suppressions;
	const locked = new Set(input.rules.filter((rule) => rule.locked === true).map(({ id }) => id));
	const state = sift([...fresh, ...old], suppressions, locked, input.now);
	const change = governing === base ? sift(changes, suppressions, locked, input.now) : {
		kept: changes,
		suppressed: []
	};
	const findings = (await placeFindings([...change.kept, ...state.kept].map((finding) => ({
		finding,
		isNew: !old.has(finding)
	})), head, workflows.head)).toSorted(byWeight);
	if (base === null) refuseFlawedSettings(input.rules, findings);
	return {
		...verdictOf(findings, input.failOn),
		objects: head.objects.length,
		head: head.revision.words,
		comparison: comparison === null ? null : describe(comparison),
		suppressed: state.suppressed.length + change.suppressed.length,
		findings,
		notes: [...input.notes, ...notesOn(settings, governing, base)],
		failOn: input.failOn,
		failure: null
	};
}
function noStore(head) {
	const message = `there is no ${storeFolder}/ folder in ${head.revision.words}`;
	return new Failure("no-store", message, "run the check where the store is (-C <folder>), or make one: cwom init");
}
function settingsOf(corpus) {
	return {
		config: readConfig(corpus),
		suppressions: readSuppressions(corpus)
	};
}
/** Inside a change a mistake in the settings is a finding; where they are all there is to go by, nothing can be decided by them. */
function refuseFlawedSettings(rules, findings) {
	const aboutSettings = new Set(rules.flatMap((rule) => rule.scope === "settings" ? [rule.id] : []));
	const mistake = findings.find(({ rule, level }) => level === "error" && aboutSettings.has(rule));
	if (mistake === void 0) return;
	throw new Failure("config", `${mistake.path}:${mistake.line}:${mistake.column}: ${mistake.message}`, mistake.help);
}
async function stateFindings(input, corpus, config) {
	const env = await envFor(input, corpus, config);
	const findings = runStateRules(input.rules, corpus, env, input.cache);
	const { config: readSettings, suppressions } = settingsOf(corpus);
	const unused = unusedSuppressions(suppressions.suppressions, findings, input.now);
	const use = {
		corpus,
		config: readSettings,
		suppressions,
		rules: input.rules,
		unused,
		now: input.now
	};
	return [...findings, ...input.rules.flatMap((rule) => rule.scope === "settings" ? findingsOf(rule, env, rule.check(use)) : [])];
}
async function changeFindings(input, comparison, config, workflows) {
	const env = await envFor(input, comparison.head, config);
	return runChangeRules(input.rules, comparison, {
		...env,
		workflows,
		contents: await sealedContents(comparison)
	});
}
/** Bytes of both versions of each sealed object that changed: its rules tell meaning from form. */
async function sealedContents(comparison) {
	const changed = comparison.changes.flatMap((change) => change.change === "modified" && kinds[change.kind].sealed ? [change] : []);
	const contents = /* @__PURE__ */ new Map();
	for (const side of ["base", "head"]) {
		const files = changed.map((change) => change[side].file);
		const bytes = await comparison[side].contentsOf(files);
		for (const file of files) contents.set(file.oid, bytes.get(file.path) ?? /* @__PURE__ */ new Uint8Array());
	}
	return contents;
}
async function envFor(input, corpus, config) {
	return {
		config,
		now: corpus.revision.committedAt ?? input.now,
		localFiles: await readLocalFiles(corpus),
		contents: /* @__PURE__ */ new Map(),
		workflows: noWorkflows
	};
}
/** Each finding of the base excuses one equal finding of the head. */
function splitOld(head, base) {
	const excused = /* @__PURE__ */ new Map();
	for (const { fingerprint } of base) excused.set(fingerprint, (excused.get(fingerprint) ?? 0) + 1);
	const old = /* @__PURE__ */ new Set();
	for (const finding of head) {
		const left = excused.get(finding.fingerprint) ?? 0;
		if (left === 0) continue;
		excused.set(finding.fingerprint, left - 1);
		old.add(finding);
	}
	return {
		old,
		fresh: head.filter((finding) => !old.has(finding))
	};
}
function verdictOf(findings, failOn) {
	const fresh = findings.filter((finding) => finding.isNew);
	const count = (level) => fresh.filter((finding) => finding.level === level).length;
	return {
		conclusion: fresh.some((finding) => fails(finding.level, failOn)) ? "findings" : "clean",
		counts: {
			error: count("error"),
			warning: count("warning"),
			info: count("info")
		},
		old: findings.length - fresh.length
	};
}
function describe(comparison) {
	return {
		base: comparison.base.revision.commit,
		head: comparison.head.revision.commit,
		chosenBy: comparison.chosenBy,
		changed: comparison.changes.map((change) => ({
			kind: change.kind,
			id: change.id,
			title: (change.head ?? change.base).title,
			path: pathOfChange(change),
			change: change.change
		}))
	};
}
function notesOn(settings, governing, base) {
	if (governing !== base || settings.config.flaws.length + settings.suppressions.flaws.length === 0) return [];
	return ["the settings at the base cannot be read, so the defaults hold for this check"];
}
const levelOrder = {
	error: 0,
	warning: 1,
	info: 2
};
function byWeight(a, b) {
	return Number(b.isNew) - Number(a.isNew) || levelOrder[a.level] - levelOrder[b.level] || compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint);
}
function compareText(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
// src/git/byte-reader.ts
/** Reads lines and counted stretches from a stream of chunks, holding no more than the chunks of the stretch that is asked for. */
var ByteReader = class {
	#chunks;
	#rest = Buffer.alloc(0);
	constructor(chunks) {
		this.#chunks = chunks[Symbol.asyncIterator]();
	}
	/** The text up to the next `\n`, without it; null at the end of the stream. */
	async line() {
		const bytes = await this.until(10);
		return bytes === null ? null : bytes.toString("latin1");
	}
	/** The bytes up to the next separator, without it; null at the end of the stream, where an unfinished stretch is dropped. */
	async until(separator) {
		let searched = 0;
		for (;;) {
			const end = this.#rest.indexOf(separator, searched);
			if (end >= 0) return this.#take(end, 1);
			searched = this.#rest.length;
			if (!await this.#more()) return null;
		}
	}
	/** Exactly `count` bytes; null when the stream ends before. */
	async exactly(count) {
		if (this.#rest.length >= count) return this.#take(count, 0);
		const parts = [this.#rest];
		let missing = count - this.#rest.length;
		this.#rest = Buffer.alloc(0);
		while (missing > 0) {
			const next = await this.#chunks.next();
			if (next.done === true) return null;
			parts.push(next.value.subarray(0, missing));
			this.#rest = next.value.subarray(missing);
			missing -= Math.min(missing, next.value.length);
		}
		return Buffer.concat(parts, count);
	}
	/** Ends the stream early, so that whoever writes it stops. */
	async close() {
		await this.#chunks.return?.();
	}
	#take(count, separator) {
		const taken = this.#rest.subarray(0, count);
		this.#rest = this.#rest.subarray(count + separator);
		return taken;
	}
	async #more() {
		const next = await this.#chunks.next();
		if (next.done === true) return false;
		this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
		return true;
	}
};
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
		"--",
		folder
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
	const sideOf = (mode, oid) => /^0+$/.test(mode) ? null : {
		mode,
		oid
	};
	return {
		path: decodePath(name).path,
		from: sideOf(modeFrom, from),
		to: sideOf(modeTo, to)
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
// src/git/object-batch.ts
/** Type and size of each object in the order asked; null for one that is missing. */
async function describeObjects(place, oids) {
	const described = [];
	if (oids.length === 0) return described;
	const { reader, finish } = startBatch(place, "--batch-check", oids);
	try {
		for (let line = await reader.line(); line !== null; line = await reader.line()) described.push(parseHeader(line));
	} finally {
		await reader.close();
	}
	await finish();
	if (described.length !== oids.length) throw gitFailure("describe all objects", "");
	return described;
}
/** The objects in the order asked, streamed; null for one that is missing. Objects over `maxBytes` are a Failure. */
async function* readObjects(place, oids, maxBytes) {
	if (oids.length === 0) return;
	const { reader, finish } = startBatch(place, "--batch", oids);
	try {
		for (const oid of oids) {
			const header = await reader.line();
			if (header === null) break;
			const described = parseHeader(header);
			if (described !== null && described.size > maxBytes) throw tooLarge(oid, described.size);
			yield described === null ? null : {
				...described,
				bytes: await contentOf(reader, described.size, oid)
			};
		}
	} finally {
		await reader.close();
	}
	await finish();
}
function startBatch(place, mode, oids) {
	const git = startGit(place, ["cat-file", mode], { input: Buffer.from(`${oids.join("\n")}\n`, "latin1") });
	const finish = async () => {
		const { code, stderr } = await git.ended;
		if (code !== 0) throw gitFailure("read objects", stderr);
	};
	return {
		reader: new ByteReader(git.stdout),
		finish
	};
}
function parseHeader(line) {
	const header = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)$/.exec(line);
	if (header !== null) return {
		oid: header[1] ?? "",
		type: header[2] ?? "",
		size: Number(header[3])
	};
	if (/^[0-9a-f]{40} missing$/.test(line)) return null;
	throw gitFailure("read objects", line);
}
async function contentOf(reader, size, oid) {
	const bytes = await reader.exactly(size + 1);
	if (bytes === null) throw gitFailure(`read object ${oid} to its end`, "");
	return bytes.subarray(0, size);
}
function tooLarge(oid, size) {
	return new Failure("unsupported-repository", `object ${oid} has ${size} bytes, more than any commit or folder of work objects needs`, `Look at it with: git cat-file -t ${oid}`);
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
		const facts = await this.readCommit(commit);
		if (facts === null) throw commitMissing(commit);
		const place = this.#place;
		const readTrees = async function* (oids) {
			let asked = 0;
			for await (const found of readObjects(place, oids, maxObjectBytes)) {
				if (found?.type !== "tree") throw objectMissing("tree", oids[asked] ?? "");
				asked += 1;
				yield found;
			}
		};
		return await listFolder$1(readTrees, facts.tree, folder);
	}
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
	const { IsomorphicRepository } = await import("./isomorphic-repository-CprdTvH0.js");
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
export { placeFindings as a, workTreeRevision as c, indexRevision as d, shortOid as f, findingsOf as i, commitRevision as l, check as n, noWorkflows as o, sealedContents as r, blobOid as s, openRepository as t, emptyRevision as u };
