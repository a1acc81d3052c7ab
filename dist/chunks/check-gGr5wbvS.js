import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { c as holdsAt, l as readSuppressions, m as restoring, s as readLocalFiles, t as rules, u as isLower } from "./rules-C5KsT1s6.js";
import { r as pathOfChange, t as compare } from "./compare-Bevgjt12.js";
import { i as readConfig, n as levelSetting, r as overridesAt } from "./config-Ck15J8w2.js";
import { o as storeFolder } from "./layout-DeakROi7.js";
import { l as composeYaml, n as parsePointer, t as itemNumber, u as require_dist } from "./json-pointer-Bx-9x7vW.js";
import { r as decodeLeniently, s as Lines } from "./read-yaml-CNeyYoMe.js";
import { o as fileByteLimit } from "./json-BOP16j8H.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { hash } from "node:crypto";
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
	return hash("sha256", text, "hex").slice(0, 32);
}
// src/check/object-remarks.ts
/** What the object rules say of the objects of a corpus, by rule id; bytes that were looked at before are not looked at again. */
function objectRemarks(rules, objects, cache) {
	const rulesFor = rulesByKind(rules);
	const remarks = /* @__PURE__ */ new Map();
	for (const object of objects) {
		const { oid } = object.file;
		const kept = cache.noteOf(oid);
		const note = kept ?? noteOn(rulesFor, object);
		if (kept === null) cache.keepNote(oid, note);
		if (note === nothing) continue;
		const said = JSON.parse(note);
		for (const [rule, remark] of said) {
			const ofRule = remarks.get(rule) ?? [];
			ofRule.push(remarkOn(object, remark));
			remarks.set(rule, ofRule);
		}
	}
	return remarks;
}
/** The same bytes may stand at another path now: what is related is in the same file, wherever that is. */
function remarkOn(about, remark) {
	if (remark.related === void 0) return {
		...remark,
		about
	};
	const { path } = about.file;
	return {
		...remark,
		about,
		related: remark.related.map((other) => ({
			...other,
			place: {
				...other.place,
				path
			}
		}))
	};
}
function rulesByKind(rules) {
	const objectRules = rules.filter((rule) => rule.scope === "object");
	const speaksOf = (kind) => objectRules.filter((rule) => rule.kind === null || rule.kind === kind);
	return new Map(kindNames.map((kind) => [kind, speaksOf(kind)]));
}
const nothing = "[]";
function noteOn(rulesFor, object) {
	const said = [];
	for (const rule of rulesFor.get(object.kind) ?? []) for (const { about: _about, ...remark } of rule.check(object)) said.push([rule.id, remark]);
	return said.length === 0 ? nothing : JSON.stringify(said);
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
// src/check/run-rules.ts
/** All findings of the state rules over one corpus, in no order. */
function runStateRules(rules, corpus, env, cache) {
	const onObjects = objectRemarks(rules, corpus.objects, cache);
	const odd = new Set(corpus.files.filter((file) => !isInOrder(file)));
	return rules.flatMap((rule) => {
		switch (rule.scope) {
			case "file": {
				const others = rule.kinds.flatMap((kind) => corpus.of(kind)).map(({ file }) => file);
				return findingsOf(rule, env, remarksOnFiles(rule, [...odd, ...others.filter((file) => !odd.has(file))], corpus));
			}
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
/** Whether a file is a plain one, holds the object that its path names, and reading it found nothing. */
function isInOrder({ slot, oddName, regular, reading }) {
	if (reading === null || slot.is !== "object" || oddName || !regular) return false;
	const { kind, id, textFlaws, schemaFlaws, refs } = reading.outline;
	if (kind !== slot.kind || id !== slot.id) return false;
	return textFlaws.length + schemaFlaws.length === 0 && refs.every((ref) => ref.wants === null || ref.wants === ref.kind);
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
			...remark.follows === void 0 ? {} : { follows: remark.follows },
			...remark.missed === void 0 ? {} : { missed: remark.missed },
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
// src/check/consequences.ts
/** Findings of the head without those that only follow from an error about the change: one mistake is told once. */
function withoutConsequences(state, changes) {
	const told = new Set(changes.filter(({ level }) => level === "error").flatMap(keysOf));
	return state.filter(({ follows }) => follows?.some((key) => told.has(key)) !== true);
}
function keysOf({ subject: { kind, id }, place: { pointer } }) {
	const key = `${kind}/${id}`;
	return pointer === void 0 ? [key] : [key, `${key}#${pointer}`];
}
/** A finding that misses an object says so when it is this change that deleted it. */
function withDeletions(state, comparison) {
	const deleted = new Map(comparison.changes.flatMap(({ change, kind, id, base }) => change === "deleted" ? [[`${kind}/${id}`, base.file.path]] : []));
	return state.map((finding) => {
		const path = deleted.get(finding.missed ?? "");
		if (path === void 0) return finding;
		const help = `${restoring(path, comparison.base.revision.commit)}, or take the Ref away`;
		return {
			...finding,
			message: `${finding.message}: this change deleted it`,
			help
		};
	});
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
const defaults = {
	base: null,
	pair: {
		chosenBy: "asked for by name",
		rewritten: false
	},
	rules,
	failOn: "error",
	notes: []
};
/**
* Runs every rule and says what came of it. With a base its settings govern, and only findings that the base does not
* have fail. Throws Failure `no-store` when neither side has a store, `config` when the settings of a head without base are wrong.
*/
async function check(given) {
	const input = {
		...defaults,
		...given
	};
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
	const change = governing === base ? sift(changes, suppressions, locked, input.now) : {
		kept: changes,
		suppressed: []
	};
	const state = sift([...comparison === null ? fresh : withDeletions(withoutConsequences(fresh, change.kept), comparison), ...old], suppressions, locked, input.now);
	const findings = (await placeFindings([...change.kept, ...state.kept].map((finding) => ({
		finding,
		isNew: !old.has(finding)
	})), head, workflows.head)).toSorted(byWeight);
	if (base === null) refuseFlawedSettings(input.rules, findings);
	return {
		...verdictOf(findings, input.failOn),
		objects: head.objects.length,
		head: head.revision.words,
		commit: head.revision.commit,
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
	return new Failure("no-store", message, "run the check where the store is (-C <folder>), or begin one: cwom init");
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
		rules,
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
export { placeFindings as a, findingsOf as i, sealedContents as n, noWorkflows as r, check as t };
