import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as planFixes } from "./plan-fixes-BWUxKvtP.js";
import { t as renderPatch } from "./render-patch-NyUryspL.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { r as pathOfChange } from "./compare-Bevgjt12.js";
import { i as newFindings } from "./select-B1ssJ8Gg.js";
import { t as differences } from "./differences-I57HkRQy.js";
import { n as parsePointer } from "./json-pointer-Bx-9x7vW.js";
import { i as isAbsent, n as actorIn, o as refIn, r as checkIn, s as wordsOf, t as wordParts } from "./word-parts-CK7kGJ9n.js";
import { o as storeFolder } from "./layout-DeakROi7.js";
import { isDeepStrictEqual } from "node:util";
// src/report/review/relations.ts
/** `Kind/id`, by which an object is known. */
function keyOf$1({ kind, id }) {
	return `${kind}/${id}`;
}
/** Reads the relations of both sides. */
function relationsOf({ base, head }) {
	const objects = new Map([...base.objects, ...head.objects].map((object) => [keyOf$1(object), object]));
	const uses = usesIn(head);
	return {
		find: (key) => objects.get(key) ?? null,
		usesOf: (key) => uses.get(key) ?? []
	};
}
function usesIn(corpus) {
	const uses = /* @__PURE__ */ new Map();
	for (const by of corpus.objects) for (const ref of by.outline.refs) {
		const key = keyOf$1(ref);
		const known = uses.get(key);
		if (known === void 0) uses.set(key, [{
			by,
			ref
		}]);
		else known.push({
			by,
			ref
		});
	}
	return uses;
}
// src/report/review/chain-of.ts
/** A picture of more than this is none. */
const mostNodes = 40;
const mostEdges = 120;
/** What comes before what in a chain of causes. */
const ranks = {
	Repo: 0,
	Issue: 1,
	DoctrineRef: 2,
	ConstraintSnapshot: 2,
	ContextPacket: 3,
	Run: 4,
	Artifact: 5
};
/** Nearly everything names them: a way through one leads everywhere. */
const shared = /* @__PURE__ */ new Set([
	"Repo",
	"DoctrineRef",
	"ConstraintSnapshot"
]);
/** The changed objects, then what they name or are named by, then the same of these, as far as a picture can hold. */
function chainOf(changes, relations) {
	const changed = new Map(changes.map((change) => [keyOf$1(change), change.change]));
	const chosen = new Set([...changed.keys()].slice(0, mostNodes));
	let frontier = [...chosen];
	for (let step = 0; step < 2; step += 1) {
		frontier = [...new Set(frontier.flatMap((key) => neighboursOf(key, relations, changed)))].filter((key) => !chosen.has(key)).slice(0, mostNodes - chosen.size);
		for (const key of frontier) chosen.add(key);
	}
	const objects = [...chosen].flatMap((key) => relations.find(key) ?? []).toSorted(byRank);
	return {
		nodes: objects.map(({ kind, id, title }) => ({
			kind,
			id,
			title,
			change: changed.get(`${kind}/${id}`) ?? null
		})),
		edges: edgesOf(objects),
		more: Math.max(0, changed.size - mostNodes)
	};
}
/** An object that everything names is shown, but leads on only where it changed itself. */
function neighboursOf(key, relations, changed) {
	const object = relations.find(key);
	if (object === null || shared.has(object.kind) && !changed.has(key)) return [];
	const named = object.outline.refs.map(keyOf$1).filter((other) => relations.find(other) !== null);
	const naming = relations.usesOf(key).map(({ by }) => keyOf$1(by));
	return [...named, ...naming].filter((other) => !other.startsWith("Repo/"));
}
function byRank(a, b) {
	return ranks[a.kind] - ranks[b.kind];
}
/** One edge for each pair, from cause to what it causes; what a longer way says already is left out. */
function edgesOf(objects) {
	const places = new Map(objects.map((object, place) => [keyOf$1(object), place]));
	const edges = /* @__PURE__ */ new Map();
	for (const [at, object] of objects.entries()) for (const ref of object.outline.refs) {
		const other = places.get(keyOf$1(ref));
		if (other === void 0 || other === at) continue;
		const [from, to] = pointsAway(object, ref) ? [at, other] : [other, at];
		edges.set(`${from} ${to}`, {
			from,
			to
		});
	}
	const all = [...edges.values()];
	const reached = (to, by) => all.some((edge) => edge.to === to && objects[edge.from]?.kind === by);
	const isSaid = ({ from, to }) => {
		const [cause, effect] = [objects[from]?.kind, objects[to]?.kind];
		if (cause === "Repo") return effect !== "Issue";
		if (cause !== "Issue") return false;
		return effect === "Artifact" && reached(to, "Run") || effect === "Run" && reached(to, "ContextPacket");
	};
	return all.filter((edge) => !isSaid(edge)).slice(0, mostEdges);
}
/** Whether a Ref leads from cause to effect; between two of one kind only what it blocks does. */
function pointsAway(object, ref) {
	const [own, other] = [ranks[object.kind], ranks[ref.kind]];
	return own === other ? ref.at.startsWith("/relationships/blocks/") : own < other;
}
// src/report/review/list-change.ts
/** What came into a list, what went, and what stayed with other members; items are matched by what they name, wherever they stand. */
function listChange(field, old, now, titleOf) {
	if (isDeepStrictEqual(old, now)) return null;
	const before = Map.groupBy(old, keyOf);
	const added = [];
	const changed = [];
	for (const item of now) {
		const twin = before.get(keyOf(item))?.shift();
		if (twin === void 0) added.push(item);
		else if (!isDeepStrictEqual(twin, item)) changed.push({
			item: wordsOf(item, titleOf),
			members: membersOf(twin, item, titleOf)
		});
	}
	const removed = [...before.values()].flat();
	const words = (items) => items.map((item) => wordsOf(item, titleOf));
	const reordered = added.length + removed.length + changed.length === 0;
	return {
		is: "list",
		field,
		added: words(worstFirst(added)),
		removed: words(removed),
		changed,
		reordered
	};
}
/** Checks that did not pass stand before those that did; everything else stays where it is. */
function worstFirst(items) {
	return items.toSorted((a, b) => Number(checkIn(a)?.status === "passed") - Number(checkIn(b)?.status === "passed"));
}
/** A Ref is the same item whatever its pin, a document or check whatever stands beside its name. */
function keyOf(item) {
	const ref = refIn(item);
	if (ref !== null) return `ref ${ref.kind}/${ref.id}`;
	const { title, name, actor_id: actor } = isMapping(item) ? item : {};
	const known = [
		title,
		name,
		actor
	].find((value) => typeof value === "string");
	return known === void 0 ? JSON.stringify(item) : `named ${known}`;
}
function membersOf(old, now, titleOf) {
	const words = (value) => value === void 0 ? null : wordsOf(value, titleOf);
	return differences(old, now).map(({ pointer, old: before, new: after }) => ({
		field: parsePointer(pointer).join("."),
		old: words(before),
		new: words(after)
	}));
}
// src/report/review/field-changes.ts
/** What is said of every object in another place than among its fields. */
const elsewhere = /* @__PURE__ */ new Set([
	"kind",
	"id",
	"created_at",
	"updated_at"
]);
/** What a reader asks for before all else. */
const first = ["title", "status"];
/** A longer text is compared word by word. */
const longestValue = 60;
/** What became of each field, groups unfolded, the title and the status first, then in the order of the new value and of the old; null stands for no object. */
function fieldChanges(old, now, titleOf) {
	const before = fieldsOf$1(old ?? {});
	const after = fieldsOf$1(now ?? {});
	const names = /* @__PURE__ */ new Set([...after.keys(), ...before.keys()]);
	return [...first.filter((name) => names.delete(name)), ...names].flatMap((name) => fieldChange(name, before.get(name), after.get(name), titleOf) ?? []);
}
/** The values that a reader would call fields, by their path: groups are gone into; Refs, Actors and lists are not. */
function fieldsOf$1(value) {
	const fields = /* @__PURE__ */ new Map();
	const visit = (mapping, path) => {
		for (const [key, member] of Object.entries(mapping)) {
			if (isAbsent(member) || path === "" && elsewhere.has(key)) continue;
			if (isMapping(member) && refIn(member) === null && actorIn(member) === null) visit(member, `${path}${key}.`);
			else fields.set(`${path}${key}`, member);
		}
	};
	visit(value, "");
	return fields;
}
function fieldChange(field, old, now, titleOf) {
	if (isDeepStrictEqual(old, now)) return null;
	if (isListOrNothing(old) && isListOrNothing(now)) return listChange(field, old ?? [], now ?? [], titleOf);
	if (isLong(old) || isLong(now)) return textChange(field, old, now, titleOf);
	const words = (value) => value === void 0 ? null : wordsOf(value, titleOf);
	return {
		is: "value",
		field,
		old: words(old),
		new: words(now)
	};
}
function isListOrNothing(value) {
	return value === void 0 || Array.isArray(value);
}
function isLong(value) {
	return typeof value === "string" && (value.length > longestValue || value.includes("\n"));
}
function textChange(field, old, now, titleOf) {
	if (old === void 0 || now === void 0) return {
		is: "text",
		field,
		parts: [{
			is: old === void 0 ? "added" : "removed",
			text: wordsOf(old ?? now ?? "", titleOf)
		}]
	};
	return {
		is: "text",
		field,
		parts: wordParts(wordsOf(old, titleOf), wordsOf(now, titleOf))
	};
}
// src/report/review/predecessor-of.ts
const order = new Intl.Collator("en", { numeric: true });
/** The briefing that a new one follows: the one of the same Issue with the last version before its own; null for a first one, and for every other kind. */
function predecessorOf(packet, relations) {
	const version = versionOf(packet);
	const issue = packet.outline.refs.find(({ at }) => at === "/for_issue");
	if (packet.kind !== "ContextPacket" || issue === void 0) return null;
	let last = null;
	for (const { by, ref } of relations.usesOf(keyOf$1(issue))) {
		if (by.kind !== "ContextPacket" || ref.at !== "/for_issue") continue;
		if (order.compare(versionOf(by), version) >= 0) continue;
		if (last === null || order.compare(versionOf(by), versionOf(last)) > 0) last = by;
	}
	return last;
}
/** The version as written; empty where there is none. */
function versionOf({ outline }) {
	return outline.scalars["version"] ?? "";
}
// src/report/review/review-of.ts
const linksShown = 10;
const findingsShown = 20;
/** A comparison in words. Only objects that changed are looked into, and the packets that new ones follow; of all others the outlines that the corpus has will do. */
function reviewOf(comparison, report, facts) {
	const relations = relationsOf(comparison);
	const findings = Map.groupBy(newFindings(report), ({ kind, id, path }) => id === null ? path : `${kind}/${id}`);
	let room = facts.room;
	const changes = comparison.changes.toSorted((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind));
	const objects = changes.map((change) => {
		const told = room > 0 ? tell(change, relations) : null;
		if (told !== null) room -= JSON.stringify(told).length;
		return reviewed(change, told, {
			comparison,
			relations,
			findings,
			facts
		});
	});
	const { fixes } = facts;
	return {
		objects,
		files: otherFiles(comparison),
		chain: chainOf(changes, relations),
		fixes
	};
}
const nothingTold = {
	fields: [],
	who: [],
	after: null
};
function reviewed(change, told, around) {
	const { comparison, relations, findings, facts } = around;
	const object = change.head ?? change.base;
	const path = pathOfChange(change);
	const found = findings.get(keyOf$1(change)) ?? [];
	const became = change.change === "deleted" ? comparison.successors.get(change.base) : void 0;
	return {
		...namedOf(object),
		path,
		change: change.change,
		formerPath: change.change === "modified" && change.base.file.path !== path ? change.base.file.path : null,
		isUnreadable: change.change === "deleted" && isUnreadable(comparison.head.at(path)),
		sealed: kinds[change.kind].sealed,
		became: became === void 0 ? null : namedOf(became),
		described: told !== null,
		...told ?? nothingTold,
		authors: facts.authors.get(path) ?? [],
		...linksOf(object, relations),
		counts: countsOf(found),
		findings: found.slice(0, findingsShown).map(({ rule, level, message }) => ({
			rule,
			level,
			message
		}))
	};
}
/** A file that names no object at all, not one that holds another. */
function isUnreadable(file) {
	return file !== null && (file.reading === null || !file.reading.outline.readable);
}
function namedOf({ kind, id, title }) {
	return {
		kind,
		id,
		title
	};
}
function tell(change, relations) {
	if (change.change === "deleted") return nothingTold;
	const titleOf = (kind, id) => relations.find(`${kind}/${id}`)?.title ?? null;
	const { head } = change;
	return {
		fields: fieldsOf(change, titleOf),
		who: actorsOf(head),
		after: change.change === "added" ? afterOf(head, relations, titleOf) : null
	};
}
/** Defaults count as written where both sides are valid and have no member that the schema leaves out. */
function fieldsOf({ base, head }, titleOf) {
	if (base === null) return fieldChanges(null, head.value, titleOf);
	const isValid = [base, head].every(({ outline }) => outline.valid && outline.schemaFlaws.length === 0);
	return fieldChanges(isValid ? filled(base) : base.value, isValid ? filled(head) : head.value, titleOf);
}
function afterOf(packet, relations, titleOf) {
	const before = predecessorOf(packet, relations);
	if (before === null) return null;
	const fields = fieldChanges(before.value, packet.value, titleOf).filter(({ field }) => !/^(?:version|seal\..*)$/.test(field));
	return {
		...namedOf(before),
		version: versionOf(before),
		fields
	};
}
function filled({ object, value }) {
	return object ?? value;
}
/** The places where an object says who had to do with it. */
const roles = [
	[
		"executed by",
		"executor",
		"actor"
	],
	["constraints of", "owner"],
	[
		"sealed by",
		"seal",
		"sealed_by"
	]
];
function actorsOf({ value }) {
	const named = roles.flatMap(([role, ...path]) => {
		const actor = actorIn(memberAt(value, path));
		return actor === null ? [] : [{
			role,
			actor
		}];
	});
	const { assignees = null } = value;
	const assigned = Array.isArray(assignees) ? assignees.slice(0, linksShown).flatMap((item) => actorIn(item) ?? []) : [];
	return [...named, ...assigned.map((actor) => ({
		role: "assigned to",
		actor
	}))];
}
function memberAt(value, path) {
	let at = value;
	for (const step of path) at = isMapping(at) && Object.hasOwn(at, step) ? at[step] : void 0;
	return at;
}
function linksOf(object, relations) {
	const uses = relations.usesOf(keyOf$1(object)).filter(({ by }) => keyOf$1(by) !== keyOf$1(object));
	return {
		refersTo: shown(object.outline.refs.map(({ kind, id, at }) => ({
			kind,
			id,
			title: relations.find(`${kind}/${id}`)?.title ?? null,
			field: fieldOf(at)
		}))),
		referredBy: shown(uses.map(({ by, ref }) => ({
			...namedOf(by),
			field: fieldOf(ref.at)
		})))
	};
}
function shown(links) {
	return {
		shown: links.slice(0, linksShown),
		more: Math.max(0, links.length - linksShown)
	};
}
/** A pointer to a Ref as the name of the field: `/inputs/context_packets/0` is inputs.context_packets. */
function fieldOf(pointer) {
	return pointer.replace(/\/\d+$/, "").slice(1).replaceAll("/", ".");
}
function countsOf(findings) {
	const count = (level) => findings.filter((finding) => finding.level === level).length;
	return {
		error: count("error"),
		warning: count("warning"),
		info: count("info")
	};
}
/** Files of the store that changed and are no object of the change: settings, files that cannot be read, strays. */
function otherFiles({ changes, changedFiles }) {
	const told = new Set(changes.flatMap(({ base, head }) => [base, head].map((side) => side?.file.path)));
	const before = new Set(changedFiles.base.map(({ path }) => path));
	const after = new Set(changedFiles.head.map(({ path }) => path));
	return [.../* @__PURE__ */ new Set([...before, ...after])].filter((path) => !told.has(path)).toSorted().map((path) => {
		if (!before.has(path)) return {
			path,
			change: "added"
		};
		return {
			path,
			change: after.has(path) ? "modified" : "deleted"
		};
	});
}
// src/check/describe-change.ts
/** About so many characters of fields a page can make use of; what comes after them is named. */
const room = 2e6;
const mostCommits = 500;
const mostFixes = 50;
/** What changed between the two sides of a check, in words; null where there was nothing to compare. */
async function describeChange(repository, { report, comparison }) {
	if (comparison === null) return null;
	return reviewOf(comparison, report, {
		authors: await authorsOf(repository, comparison),
		fixes: await fixesFor(report.findings, comparison),
		room
	});
}
/** The mends of new findings as a patch; what takes git's history to mend is counted, and left to the command. */
async function fixesFor(findings, { base, head }) {
	const fixable = findings.filter(({ fix, isNew }) => isNew && fix !== void 0);
	const planned = fixable.filter(({ fix }) => fix?.is !== "date");
	const { transaction, left } = await planFixes(planned.slice(0, mostFixes), head, base, noTimes);
	const count = fixable.length - left.length;
	return count === 0 ? null : {
		count,
		patch: renderPatch(transaction)
	};
}
/** No mend that is planned here asks for one. */
const noTimes = () => ({
	created: "",
	updated: ""
});
/** Who committed what since the base, by path; nobody where this clone does not have that history. */
async function authorsOf(repository, { base, head }) {
	const tip = head.revision.commit ?? await repository.resolveCommit("HEAD");
	const without = base.revision.commit;
	if (tip === null || without === null || tip === without) return /* @__PURE__ */ new Map();
	try {
		return await committers(repository, tip, without);
	} catch (thrown) {
		if (thrown instanceof Failure) return /* @__PURE__ */ new Map();
		throw thrown;
	}
}
/** A merge made nothing itself: what it brings is its branch's. */
async function committers(repository, tip, without) {
	const commits = [];
	for await (const commit of repository.history({
		tip,
		firstParent: false,
		without
	})) {
		if (commit.parents.length === 1) commits.push(commit);
		if (commits.length === mostCommits) break;
	}
	const pairs = await Promise.all(commits.map(async ({ tree, parents }) => ({
		from: await treeOf(repository, parents[0] ?? ""),
		to: tree
	})));
	const authors = /* @__PURE__ */ new Map();
	let at = 0;
	for await (const changes of repository.compareTrees(pairs, storeFolder)) {
		const author = commits[at]?.author ?? "";
		at += 1;
		for (const { path } of changes) authors.set(path, (authors.get(path) ?? /* @__PURE__ */ new Set()).add(author));
	}
	return new Map([...authors].map(([path, names]) => [path, [...names]]));
}
async function treeOf(repository, commit) {
	return (await repository.readCommit(commit))?.tree ?? null;
}
export { describeChange as t };
