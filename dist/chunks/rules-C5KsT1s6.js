import { B as strictObject, C as array, V as string, X as _isoDateTime, Y as _isoDate, o as ZodISODate, s as ZodISODateTime } from "./schemas-BfIwbAFZ.js";
import { g as verificationStatuses, h as statuses, l as issueTypes, s as isFinalStatus, u as kindNames } from "./enums-CzFq0Rxf.js";
import { a as isFileSafeId, n as seal, o as isUlid, r as isTimestamp, t as kinds } from "./kinds-DFgvPIu9.js";
import { i as pointerStep, n as isMapping, o as fileByteLimit, r as memberOf } from "./json-BOP16j8H.js";
import { r as objectDigest, t as bytesDigest } from "./digest-As52ZD5b.js";
import { i as valueAt, n as parsePointer, r as pointerOf } from "./json-pointer-Bx-9x7vW.js";
import { t as readYaml } from "./read-yaml-CNeyYoMe.js";
import { t as withoutMember } from "./without-member-DCqldtp8.js";
import { i as pathOf, o as storeFolder, s as suppressionsPath, t as configPath } from "./layout-DeakROi7.js";
import { a as valueAt$1, o as shortValue, r as localPathOf } from "./reading-B2MIY6L8.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { i as timestampFields, r as refFields, t as actorFields } from "./schema-fields-DP9vXbW0.js";
import { n as isAtHome } from "./corpus-CwjWYWj4.js";
import { n as isMoveHome } from "./compare-Bevgjt12.js";
import { t as differences } from "./differences-I57HkRQy.js";
import { a as readSettings, i as readConfig, n as levelSetting, r as overridesAt } from "./config-Ck15J8w2.js";
import { a as proofKey, c as subjectOf$1, n as bearOut, o as provesKey, r as contradictionIn$1, t as askedChecks, u as verdictOver } from "./proof-BR9HrQ2v.js";
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { BlockList } from "node:net";
// node_modules/zod/v4/classic/iso.js
function datetime(params) {
	return _isoDateTime(ZodISODateTime, params);
}
function date(params) {
	return _isoDate(ZodISODate, params);
}
// src/rules/meaning.ts
/** Two versions of an object without seal and nulls: with defaults applied where both are wholly known, as written elsewhere. */
function meanings(base, head) {
	const areKnown = [base, head].every(({ object, outline }) => object !== null && outline.schemaFlaws.length === 0);
	const meaning = (stored) => {
		const { seal: _, ...value } = areKnown ? plain(stored.object) : stored.value;
		return membersWithoutNulls(value);
	};
	return [meaning(base), meaning(head)];
}
function plain(object) {
	return JSON.parse(JSON.stringify(object));
}
function withoutNulls(value) {
	if (Array.isArray(value)) return value.map(withoutNulls);
	return isMapping(value) ? membersWithoutNulls(value) : value;
}
function membersWithoutNulls(value) {
	const kept = Object.entries(value).filter(([, member]) => member !== null);
	return Object.fromEntries(kept.map(([key, member]) => [key, withoutNulls(member)]));
}
// src/rules/pointer-pattern.ts
/** Whether a JSON pointer is the place (or, for `at-or-below`, lies in it) that a pattern with `*` for list items describes. */
function matchesPattern(pattern, pointer, reach) {
	const wanted = pattern.split("/");
	const given = pointer.split("/");
	if (reach === "at" ? given.length !== wanted.length : given.length < wanted.length) return false;
	return wanted.every((step, index) => step === given[index] || step === "*" && /^\d+$/.test(given[index] ?? ""));
}
// src/rules/schema-routes.ts
/** Fields that the spec speaks of in a sentence of their own, and the rule that says it, whatever is wrong with the field as a whole. */
const ownRules = {
	Issue: { "/repo": "issue/repo" },
	ContextPacket: {
		"/for_issue": "packet/for-issue",
		"/version": "packet/version"
	},
	ConstraintSnapshot: {
		"/captured_at": "snapshot/captured-at",
		"/owner": "snapshot/owner"
	},
	Run: {
		"/for_issue": "run/issue",
		"/repo": "run/repo"
	},
	Artifact: { "/produced_by": "artifact/produced-by" }
};
/** Members of a Run that have no place on an Issue (§4.2: Issue is intent, not execution). */
const executionMembers = /* @__PURE__ */ new Set([
	"executor",
	"telemetry",
	"outputs",
	"plan",
	"cost",
	"mode"
]);
/** The one rule that reports a schema flaw, so that one mistake gives one finding. */
function ruleOfFlaw(kind, flaw) {
	const { code, pointer } = flaw;
	if (code === "unknown-field") return isExecution(kind, pointer) ? "issue/intent-only" : "object/unknown-field";
	if (code === "length") return "object/length";
	if (pointer === "/id") return "object/id";
	if (pointer === "/seal" || pointer.startsWith("/seal/")) return "seal/form";
	return ownRule(kind, pointer) ?? ruleOfPlace(kind, pointer, code) ?? `object/${code}`;
}
/** The one rule that reports a Ref of the wrong kind at a field. */
function ruleOfRefKind(kind, pointer) {
	return ownRule(kind, pointer) ?? "ref/kind";
}
/** The kind that a Ref names is a matter of the field as a whole. */
function ownRule(kind, pointer) {
	const own = ownRules[kind];
	return own?.[pointer] ?? own?.[pointer.replace(/\/kind$/, "")];
}
function isExecution(kind, pointer) {
	return kind === "Issue" && executionMembers.has(pointer.slice(1));
}
function ruleOfPlace(kind, pointer, code) {
	if (kind === "Repo" && /^\/owners\/\d+(?:$|\/kind$|\/id$)/.test(pointer)) return "repo/owners-actors";
	if (actorFields(kind).some((pattern) => isOfActor(pattern, pointer, code))) return "actor/shape";
	return refFields(kind).some(({ pattern }) => matchesPattern(`${pattern}/kind`, pointer, "at")) ? "ref/kind" : null;
}
/** An Actor that is missing as a whole is a missing field like any other; an owner that is a Ref has other members. */
function isOfActor(pattern, pointer, code) {
	if (matchesPattern(pattern, pointer, "at")) return code !== "required";
	return actorMembers.some((member) => matchesPattern(`${pattern}/${member}`, pointer, "at"));
}
const actorMembers = [
	"actor_kind",
	"actor_id",
	"display"
];
// src/rules/sealed.ts
/** Every way in which the sealed objects of a kind differ from the base, but for the changes that are allowed. */
function sealedChanges(comparison, env, kind) {
	return comparison.changes.flatMap((change) => {
		if (change.kind !== kind || change.base === null || !isSealed$1(change.base, env)) return [];
		if (change.change === "deleted") return goneOf(change.base, comparison);
		if (isMoveHome(change)) return [];
		return isLeftToCopy(change, comparison) ? [{
			is: "deleted",
			base: change.base
		}] : changesOf$1(change, env);
	});
}
/** Whether an object of the base is frozen: by having landed, or with `seal: explicit` by carrying a seal. */
function isSealed$1(base, env) {
	if (!kinds[base.kind].sealed) return false;
	return env.config.seal === "landing" || sealOf(base) !== null;
}
/** The seal of an object as written; null when it has none. */
function sealOf(object) {
	return object.value["seal"] ?? null;
}
function goneOf(base, { head, successors }) {
	if (successors.has(base)) return [];
	const file = head.at(base.file.path);
	const outline = file?.reading?.outline;
	const holdsAnother = outline != null && outline.kind !== null && outline.id !== null;
	return [{
		is: file?.regular === true && !holdsAnother ? "unreadable" : "deleted",
		base
	}];
}
/** Whether the file at the rightful place is gone and a copy that stood at a wrong place before is all there is: file/location calls that copy an old finding. */
function isLeftToCopy({ base, head }, comparison) {
	if (!isAtHome(base) || isAtHome(head)) return false;
	const before = comparison.base.at(head.file.path)?.reading?.outline;
	return before?.kind === base.kind && before.id === base.id;
}
function changesOf$1({ base, head }, env) {
	if (base.file.oid === head.file.oid) return [];
	const changed = differences(...meanings(base, head));
	const seal = sealChange(base, head);
	const all = [];
	if (changed.length > 0) all.push({
		is: "changed",
		base,
		head,
		differences: changed
	});
	if (seal !== null) all.push({
		is: seal,
		base,
		head
	});
	if (all.length > 0 || isAddedSeal(base, head, env)) return all;
	return [{
		is: "reformatted",
		base,
		head
	}];
}
function sealChange(base, head) {
	const before = sealOf(base);
	const after = sealOf(head);
	if (before === null || differences(before, after).length === 0) return null;
	return after === null ? "seal-removed" : "seal-changed";
}
/** A seal on an object that had none, and not one byte besides, is the one allowed change; a wrong seal is let through where its own rule speaks. */
function isAddedSeal(base, head, env) {
	const seal = sealOf(head);
	if (sealOf(base) !== null || seal === null) return false;
	const before = env.contents.get(base.file.oid);
	const after = env.contents.get(head.file.oid);
	if (before === void 0 || after === void 0) return false;
	const text = Buffer.from(before).toString("utf8");
	if (withoutMember(after, "seal") !== (text.endsWith("\n") ? text : `${text}\n`)) return false;
	return isGoodSeal(seal, head.value) || isNamedElsewhere$2(head);
}
/** Unknown members of a seal, or a name that is a speech, would carry unsealed words to whoever reads the packet. */
function isGoodSeal(seal$1, value) {
	const read = seal.safeParse(seal$1);
	if (!read.success || read.data === null || read.data.digest !== objectDigest(value)) return false;
	const { actor_id, display } = read.data.sealed_by;
	return [actor_id, display].every((name) => name.length <= longestName && !/[\r\n]/.test(name));
}
/** Longest name of whoever sealed a landed object, in UTF-16 units. */
const longestName = 128;
/** Whether seal/form or seal/digest has a finding for the seal: seal/digest looks at valid objects only. */
function isNamedElsewhere$2({ kind, object, value, outline }) {
	if (outline.schemaFlaws.some((flaw) => ruleOfFlaw(kind, flaw) === "seal/form")) return true;
	return object !== null && seal.safeParse(value["seal"]).success;
}
// src/rules/rule.ts
/** A rule about files of some kinds as they stand in the store, and about every one that is out of order. */
function fileRule(info, kinds, check) {
	return {
		...info,
		scope: "file",
		kinds,
		check
	};
}
/** A rule about files that are out of order; it never sees another. */
function flawRule(info, check) {
	return fileRule(info, [], check);
}
/** A rule about one valid object of any kind. */
function objectRule(info, check) {
	return {
		...info,
		scope: "object",
		kind: null,
		check
	};
}
/** A rule about one valid object of one kind: `object` is what the schema made of it, defaults applied. */
function kindRule(kind, info, check) {
	const checkStored = (stored) => isStoredAs(stored, kind) && stored.object !== null ? check(stored.object, stored) : [];
	return {
		...info,
		scope: "object",
		kind,
		check: checkStored
	};
}
/** A rule about one revision as a whole. */
function corpusRule(info, check) {
	return {
		...info,
		scope: "corpus",
		check
	};
}
/** A rule about base and head. */
function changeRule(info, check) {
	return {
		...info,
		scope: "change",
		check
	};
}
/** A rule about a whole history. */
function historyRule(info, check) {
	return {
		...info,
		scope: "history",
		check
	};
}
/** A rule about the settings files of the head. */
function settingsRule(info, check) {
	return {
		...info,
		scope: "settings",
		check
	};
}
function isStoredAs(stored, kind) {
	return stored.kind === kind;
}
// src/rules/words.ts
/** A JSON pointer as people write it: `inputs.documents[0].title`; the root is `the file`. */
function fieldName(pointer) {
	const steps = parsePointer(pointer);
	if (steps.length === 0) return "the file";
	return steps.map((step, index) => /^\d+$/.test(step) ? `[${step}]` : `${index === 0 ? "" : "."}${step}`).join("");
}
/** A value in one line of at most 80 characters, as JSON; absent is said in words. */
function shown(value) {
	if (value === void 0) return "nothing";
	const text = JSON.stringify(value) ?? "nothing";
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
/** `Kind id "title"` for the middle of a sentence. */
function named({ kind, id, title }) {
	return title === null ? `${kind} ${id}` : `${kind} ${id} "${title.length > 40 ? `${title.slice(0, 39)}…` : title}"`;
}
// src/rules/diff/created-at-changed.ts
/** The time of creation is a fact: on a sealed object changing it rewrites what is frozen, elsewhere it deserves a look (§2.3). */
const createdAtChanged = changeRule({
	id: "diff/created-at-changed",
	level: "warning",
	upTo: "error",
	locked: true,
	summary: "created_at differs from the base (an error on a sealed object)",
	why: "§2.3: created_at: ISO-8601 UTC string; §1.4: immutability where it matters"
}, (comparison, env) => comparison.changes.flatMap(({ base, head }) => {
	if (base === null || head === null) return [];
	const before = base.value["created_at"] ?? null;
	const after = head.value["created_at"] ?? null;
	const sealed = isSealed$1(base, env);
	if (isDeepStrictEqual(before, after) || before === null && !sealed) return [];
	return [{
		about: head,
		at: "/created_at",
		message: sealed ? "is sealed, but created_at changed" : "has another created_at than at the base",
		help: `write created_at: ${shown(before)} again`,
		old: shown(before),
		new: shown(after),
		level: sealed ? "error" : "warning"
	}];
}));
// src/rules/diff/identity.ts
/** An object keeps its kind (§2.1). */
const kindChanged = changeRule({
	id: "diff/kind-changed",
	level: "error",
	locked: true,
	summary: "an object has the id of a landed one, but another kind",
	why: "§2.1: kind: string constant identifying the object type"
}, (comparison) => successors(comparison).flatMap(([base, head]) => base.kind === head.kind ? [] : [kindRemark(base, head)]));
/** An object keeps its id (§1.1). */
const idChanged = changeRule({
	id: "diff/id-changed",
	level: "error",
	locked: true,
	summary: "a landed object has another id",
	why: "§1.1: Stable identity: every object has a globally unique, stable id"
}, (comparison) => successors(comparison).flatMap(([base, head]) => base.kind === head.kind ? [idRemark(base, head)] : []));
function successors(comparison) {
	return [...comparison.successors];
}
function kindRemark(base, head) {
	return {
		about: head,
		at: "/kind",
		message: `has the id of a landed ${base.kind}, and an object keeps its kind`,
		help: `restore ${base.file.path}, and give the ${head.kind} an id of its own`,
		old: base.kind,
		new: head.kind
	};
}
function idRemark(base, head) {
	return {
		about: head,
		at: "/id",
		message: `was ${base.id} at the base, and an object keeps its id`,
		help: `write id: ${base.id} in ${base.file.path}, or restore that file and add a new one beside it`,
		old: base.id,
		new: head.id,
		args: [base.id]
	};
}
// src/rules/file/shell-word.ts
/** A path as one word of a shell's command line, quoted where it must be: a name in the store may hold anything. */
function shellWord(path) {
	return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
// src/text/first-difference.ts
/** Where two texts part, as a span of one character in the second; null when they are equal. Bytes that are not UTF-8 compare as replacement characters. */
function firstDifference(before, after) {
	const old = Buffer.from(before).toString("utf8");
	const text = Buffer.from(after).toString("utf8");
	if (old === text) return null;
	let at = 0;
	while (at < old.length && at < text.length && old.charCodeAt(at) === text.charCodeAt(at)) at++;
	const head = text.slice(0, at);
	const line = head.split("\n").length;
	const column = at - (head.lastIndexOf("\n") + 1) + 1;
	return {
		line,
		column,
		endLine: line,
		endColumn: column + 1
	};
}
// src/rules/restoring.ts
/** The command that brings a file back as it was at a commit; in words where there is no commit to name. */
function restoring(path, commit) {
	if (commit === null) return `restore ${path}`;
	return `git restore --source=${commit.slice(0, 7)} -- ${shellWord(path)}`;
}
// src/rules/sealed-rules.ts
/** The three rules that freeze a kind: its meaning, its being there, and its form. */
function sealedRules(kind, words) {
	const { group } = words;
	const info = {
		level: "error",
		locked: true,
		why: words.sentence
	};
	const rule = (name, summary, remarks) => changeRule({
		...info,
		id: `${group}/${name}`,
		summary
	}, (comparison, env) => sealedChanges(comparison, env, kind).flatMap((change) => remarks(change, comparison, env, words)));
	return [
		rule("changed", `a landed ${kind} means something else than at the base`, changedRemarks),
		rule("deleted", `a landed ${kind} is gone`, deletedRemarks),
		rule("reformatted", `a landed ${kind} has other bytes but the same meaning`, reformattedRemarks)
	];
}
const changedRemarks = (change, comparison, _env, words) => {
	const since = sinceBase(comparison);
	if (change.is === "unreadable") {
		const message = `is sealed, but no object can be read from its file any more${since}`;
		return [{
			about: change.base,
			side: "base",
			message,
			help: helpFor$1(change.base, comparison, words)
		}];
	}
	if (change.is !== "changed") return [];
	const { head, base } = change;
	return change.differences.filter(({ pointer }) => !/^\/created_at(?:\/|$)/.test(pointer)).flatMap((difference) => [{
		about: head,
		...placeOf$2(difference),
		message: `is sealed, but ${fieldName(difference.pointer)} ${verbOf(difference)}${since}`,
		help: helpFor$1(base, comparison, words),
		old: shown(difference.old),
		new: shown(difference.new)
	}]);
};
const deletedRemarks = (change, comparison, _env, words) => {
	if (change.is !== "deleted") return [];
	const message = `is sealed, but ${whatBecameOf(comparison.head.at(change.base.file.path))}${sinceBase(comparison)}`;
	return [{
		about: change.base,
		side: "base",
		message,
		help: helpFor$1(change.base, comparison, words)
	}];
};
const reformattedRemarks = (change, comparison, env, words) => {
	if (change.is !== "reformatted") return [];
	const { base, head } = change;
	const before = env.contents.get(base.file.oid);
	const after = env.contents.get(head.file.oid);
	const span = before === void 0 || after === void 0 ? null : firstDifference(before, after);
	const message = `is sealed, but its text changed${sinceBase(comparison)} (its meaning did not)`;
	return [{
		about: head,
		...span === null ? {} : { span },
		message,
		help: helpFor$1(base, comparison, words)
	}];
};
function whatBecameOf(file) {
	if (file === null) return "its file is gone";
	return file.regular ? "its file holds another object" : "its file is no regular file any more";
}
/** What is gone at head is shown at the mapping or list it is gone from. */
function placeOf$2({ pointer, new: value }) {
	if (value !== void 0) return {
		at: pointer,
		atKey: true
	};
	return { at: pointer };
}
function verbOf({ old, new: value }) {
	if (old === void 0) return "was added";
	return value === void 0 ? "was removed" : "changed";
}
function sinceBase({ base }) {
	return base.revision.commit === null ? "" : ` since ${base.revision.commit.slice(0, 7)}`;
}
/** A command that can be typed, and what to do with the new information. */
function helpFor$1({ id, file }, { base }, { instead }) {
	return `${restoring(file.path, base.revision.commit)}; ${instead(id)}`;
}
// src/rules/packet/sealed.ts
/** A ContextPacket that has landed never changes (§4.3). */
const [packetChanged, packetDeleted, packetReformatted] = sealedRules("ContextPacket", {
	group: "packet",
	sentence: "§4.3: ContextPacket is immutable once created. New info ⇒ new ContextPacket with a new version",
	instead: (id) => `what is new belongs in the next version: cwom packet supersede ${shellWord(id)}`
});
// src/rules/seal/landed.ts
const why = "§4.3, §4.4: immutable once created; §9: a formal sealed state";
/** A seal stays on the object it was put on. */
const sealRemoved = changeRule({
	id: "seal/removed",
	level: "error",
	locked: true,
	summary: "a landed object lost its seal",
	why
}, (comparison, env) => changesOf(comparison, env).flatMap((change) => change.is === "seal-removed" ? [{
	about: change.head,
	...words$3("its seal was removed", change.base, comparison)
}] : []));
/** A seal is never replaced by another one. */
const sealChanged = changeRule({
	id: "seal/changed",
	level: "error",
	locked: true,
	summary: "a landed object has another seal",
	why
}, (comparison, env) => changesOf(comparison, env).flatMap((change) => change.is === "seal-changed" ? [{
	about: change.head,
	at: "/seal",
	atKey: true,
	...words$3("its seal was replaced", change.base, comparison)
}] : []));
function changesOf(comparison, env) {
	return [...sealedChanges(comparison, env, "ContextPacket"), ...sealedChanges(comparison, env, "ConstraintSnapshot")];
}
function words$3(what, { file }, { base }) {
	const help = `${restoring(file.path, base.revision.commit)}; what is new belongs in a new object`;
	return {
		message: `is sealed, but ${what}`,
		help
	};
}
// src/rules/snapshot/sealed.ts
/** A ConstraintSnapshot that has landed never changes (§4.4). */
const [snapshotChanged, snapshotDeleted, snapshotReformatted] = sealedRules("ConstraintSnapshot", {
	group: "snapshot",
	sentence: "§4.4: ConstraintSnapshot is immutable",
	instead: () => "what is new belongs in a new one: cwom snapshot take"
});
// src/rules/history/immutable.ts
/** The rules that freeze what has landed; a history breaks this one where one of its commits breaks one of them. */
const freezing = [
	packetChanged,
	packetDeleted,
	packetReformatted,
	snapshotChanged,
	snapshotDeleted,
	snapshotReformatted,
	sealRemoved,
	sealChanged,
	kindChanged,
	idChanged,
	createdAtChanged
];
/** Nothing sealed changes in any commit of a branch, whether or not somebody looked at that commit when it came (§4.3). */
const historyImmutable = historyRule({
	id: "history/immutable",
	level: "error",
	locked: true,
	summary: "a commit of the history changed a sealed object (cwom audit)",
	why: "§4.3, §4.4: immutable once created; §1.4: immutability where it matters"
}, (incidents) => incidents.map(remarkOn$8));
/** What a comparison of a commit with its parent did to objects that were sealed at the parent. */
function incidentsOf(comparison, env, commit) {
	const sealed = {
		...comparison,
		changes: comparison.changes.filter(({ base }) => base !== null && isSealed$1(base, env)),
		successors: new Map([...comparison.successors].filter(([base]) => isSealed$1(base, env)))
	};
	return freezing.flatMap((rule) => [...rule.check(sealed, env)].map((remark) => ({
		commit,
		rule: rule.id,
		remark
	})));
}
/** The text at the tip may be another one by now: an exact stretch of the commit's text would point anywhere in it. */
function remarkOn$8({ commit, rule, remark: { span: _span, ...remark } }) {
	const { oid, committedAt } = commit;
	return {
		...remark,
		message: `${remark.message} (commit ${oid.slice(0, 7)} by ${authorOf(commit)}, ${committedAt})`,
		level: "error",
		args: [
			oid,
			rule,
			...remark.args ?? []
		]
	};
}
function authorOf({ author }) {
	const name = author.trim();
	if (name === "") return "an unnamed author";
	return name.length > 60 ? `${name.slice(0, 59)}…` : name;
}
// src/rules/history/rewritten.ts
/** A branch that people rely on only grows. */
const historyRewritten = changeRule({
	id: "history/rewritten",
	level: "error",
	locked: true,
	summary: "a forced push replaced commits of the default branch",
	why: "ours: what has landed stays in the history, or nobody can prove that it did"
}, (comparison) => comparison.rewritten ? [{
	about: "store",
	message: "the history of the default branch was rewritten: the commit before the push is no ancestor of the one after it",
	help: "push the old commits back, then forbid forced pushes to the branch"
}] : []);
// src/rules/setting-order.ts
const order$1 = [
	"off",
	"info",
	"warning",
	"error"
];
/** Whether one setting weighs less than another. */
function isLower(setting, than) {
	return order$1.indexOf(setting) < order$1.indexOf(than);
}
// src/rules/flawed-at.ts
/** Whether the schema refuses a member, something in it, or what it stands in: then its own finding says what is wrong. */
function isFlawedAt({ outline }, pointer) {
	return outline.schemaFlaws.some((flaw) => flaw.code !== "unknown-field" && (isWithin(flaw.pointer, pointer) || isWithin(pointer, flaw.pointer)));
}
function isWithin(pointer, other) {
	return pointer === other || pointer.startsWith(`${other}/`);
}
// src/rules/modified.ts
/** The landed objects of one kind whose files differ from the base, in order of path. */
function modifiedOf({ changes }, kind) {
	return changes.flatMap((change) => change.change === "modified" && change.kind === kind ? [change] : []);
}
// src/rules/github-origin.ts
/** External id of what an object is on GitHub, where it is one of these; null for anything else. */
function githubOrigin({ value }, ...origins) {
	const { meta } = value;
	for (const name of isMapping(meta) ? origins : []) {
		const origin = isMapping(meta) ? meta[`github/${name}`] : null;
		if (isMapping(origin) && typeof origin["external_id"] === "string") return origin["external_id"];
	}
	return null;
}
/** Whether an object is the same one of these on GitHub before and after: it follows what happens there. */
function followsGithub({ base, head }, ...origins) {
	const before = githubOrigin(base, ...origins);
	return before !== null && before === githubOrigin(head, ...origins);
}
// src/rules/artifact/content-changed.ts
const members = [
	"uri",
	"digest",
	"type",
	"size_bytes",
	"media_type"
];
/** An Artifact that has landed stays the output that it was (§4.6). */
const artifactContentChanged = changeRule({
	id: "artifact/content-changed",
	level: "warning",
	summary: "a landed Artifact has another uri, digest, type, size or media type (an info where there was none), or a proof other checks",
	why: "§4.6: Run inputs/outputs SHOULD be treated as append-only"
}, function* (comparison) {
	for (const { base, head } of modifiedOf(comparison, "Artifact")) {
		if (isProof(base) && isRewritten(...meanings(base, head))) yield rewritten$2(head);
		for (const member of members) {
			const before = base.value[member] ?? null;
			const after = head.value[member] ?? null;
			if (before === after || isFlawedAt(head, `/${member}`)) continue;
			if (member === "digest" && followsGithub({
				base,
				head
			}, "pull_request")) continue;
			if (member === "uri" && followsGithub({
				base,
				head
			}, "pull_request", "commit", "artifact")) continue;
			const isFilled = before === null || before === "";
			yield {
				about: head,
				at: `/${member}`,
				atKey: true,
				message: isFilled ? `has got its ${member} since the base` : `has another ${member} than at the base`,
				help: isFilled ? "nothing, if it is true" : `restore ${member}; another output is a new Artifact`,
				old: shown(before ?? void 0),
				new: shown(after ?? void 0),
				level: isFilled ? "info" : "warning"
			};
		}
	}
});
/** What a proof found, and what it is the proof of. */
const findings = [
	"/verification",
	`/meta/${proofKey.replace("/", "~1")}`,
	`/meta/${provesKey.replace("/", "~1")}`
];
function isProof({ value }) {
	return valueAt(value, findings[1] ?? "") !== void 0;
}
function isRewritten(before, after) {
	return findings.some((pointer) => !isDeepStrictEqual(valueAt(before, pointer), valueAt(after, pointer)));
}
/** What was found then stays: what is found now is a proof of its own. */
function rewritten$2(about) {
	return {
		about,
		at: "/verification",
		atKey: true,
		message: "is a proof, and says something else than at the base",
		help: "restore it; what is found now is a new proof: cwom prove"
	};
}
// src/rules/ref/at.ts
/** The Ref at a pointer of an object, if it names the kind that its field takes; null where it is absent, broken or of another kind. */
function refAt(object, pointer) {
	const ref = object.outline.refs.find(({ at }) => at === pointer);
	return ref === void 0 || ref.kind !== ref.wants ? null : ref;
}
// src/rules/run/is-over.ts
/** Whether a Run has ended, by its status; a new attempt is a new Run (§3.1, §4.6). */
function isOver$1(run) {
	return isFinalStatus(run.outline.scalars["status"]);
}
// src/rules/artifact/late.ts
/** A Run that is over produces nothing more (§4.6). */
const artifactLate = changeRule({
	id: "artifact/late",
	level: "warning",
	summary: "a new Artifact names a Run that was over at the base",
	why: "§4.6: Run inputs/outputs SHOULD be treated as append-only; supersede by creating a new Run"
}, function* ({ base, changes, successors }) {
	const moved = new Set(successors.values());
	for (const { change, kind, head } of changes) {
		if (change !== "added" || kind !== "Artifact" || moved.has(head)) continue;
		const producer = refAt(head, "/produced_by");
		const run = producer === null ? null : base.find("Run", producer.id);
		if (run === null || !isOver$1(run)) continue;
		yield {
			about: head,
			at: "/produced_by",
			message: `is new, but ${named(run)} that is to have produced it was ${run.outline.scalars["status"]} at the base`,
			help: "name the Run that really produced it, or make a new Run for it",
			args: [run.id]
		};
	}
});
// src/rules/rebound.ts
/** A rule that the Refs at some top-level members of a kind never point elsewhere than at the base. */
function reboundRule(kind, members, info) {
	return changeRule(info, (comparison) => comparison.changes.flatMap(({ base, head }) => {
		if (base === null || head === null || base.kind !== kind) return [];
		return members.flatMap((member) => {
			const before = targetOf(base.value[member]);
			const after = targetOf(head.value[member]);
			if (before === null || after === null || before === after) return [];
			return [{
				about: head,
				at: `/${member}`,
				message: `names another ${member} than at the base: ${after}, not ${before}`,
				help: `write ${before} again, and make a new ${kind} for ${after}`,
				old: before,
				new: after
			}];
		});
	}));
}
/** A Ref that is absent or broken is the schema's to report. */
function targetOf(ref) {
	if (!isMapping(ref) || typeof ref["kind"] !== "string" || typeof ref["id"] !== "string") return null;
	return `${ref["kind"]} ${ref["id"]}`;
}
// src/rules/artifact/rebound.ts
/** An Artifact stays with the Run and the Issue it came from (§4.7). */
const artifactRebound = reboundRule("Artifact", ["produced_by", "for_issue"], {
	id: "artifact/rebound",
	level: "error",
	locked: true,
	summary: "a landed Artifact names another Run or Issue",
	why: "§4.7: Artifact MUST reference the Run that produced it"
});
// src/rules/artifact/verification-changed.ts
const checks = "/verification/checks";
const status = "/verification/status";
/** A check that was made stays on record, whatever it found (§4.7). */
const artifactCheckRemoved = changeRule({
	id: "artifact/check-removed",
	level: "warning",
	summary: "a landed Artifact lost a check of its verification",
	why: "§4.7: verification: checks: name, status, evidence_uri (derived)"
}, function* (comparison) {
	for (const { base, head } of modifiedOf(comparison, "Artifact")) {
		if (isFlawedAt(head, checks)) continue;
		const now = checkNames(head);
		for (const [name, times] of checkNames(base)) {
			if ((now.get(name) ?? 0) >= times) continue;
			yield {
				about: head,
				at: checks,
				atKey: true,
				message: `lost the check ${shown(name)}, which it had at the base`,
				help: "restore it; a check that was made again is a new entry at the end",
				args: [name]
			};
		}
	}
});
/** A verdict may change, but it does not go away (§3.6). */
const artifactVerificationRegressed = changeRule({
	id: "artifact/verification-regressed",
	level: "info",
	summary: "a landed Artifact was passed or failed, and is unverified now",
	why: "§3.6: VerificationStatus: unverified, passed, failed (derived)"
}, function* (comparison) {
	for (const { base, head } of modifiedOf(comparison, "Artifact")) {
		const before = verdictOf(base);
		if (before !== "passed" && before !== "failed" || verdictOf(head) !== "unverified") continue;
		if (isFlawedAt(head, status)) continue;
		yield {
			about: head,
			at: status,
			message: `was ${before} at the base, and is unverified now`,
			help: `write status: ${before} again, or say what the verification found now`,
			old: before,
			new: "unverified"
		};
	}
});
/** How often each name stands in the list: a check may be made again. */
function checkNames(artifact) {
	const names = /* @__PURE__ */ new Map();
	const list = valueAt(artifact.value, checks);
	for (const check of Array.isArray(list) ? list : []) {
		const name = isMapping(check) ? check["name"] : null;
		if (typeof name === "string") names.set(name, (names.get(name) ?? 0) + 1);
	}
	return names;
}
function verdictOf(artifact) {
	return valueAt(artifact.value, status) ?? "unverified";
}
// src/rules/deleted.ts
const identity = "§1.1: Stable identity: every object has a globally unique, stable id";
const appendOnly = "§1.3: A Run's inputs and outputs must be explicit; §4.6: treated as append-only";
/** A Repo stays, as what was done in it does (§1.1). */
const repoDeleted = deletedRule("Repo", identity, "restore the file");
/** An Issue stays: one that is not wanted any more is canceled (§1.1). */
const issueDeleted = deletedRule("Issue", identity, "restore the file; what is not wanted is status: canceled");
/** Doctrine stays, for the work that was held to it (§1.1). */
const doctrineDeleted = deletedRule("DoctrineRef", identity, "restore the file; stop referring to it instead");
/** A Run stays, whatever came of it (§1.3, §4.6). */
const runDeleted = deletedRule("Run", appendOnly, "restore the file; a new attempt is a new Run");
/** An Artifact stays, as what a Run produced (§1.3, §4.6). */
const artifactDeleted = deletedRule("Artifact", appendOnly, "restore the file; what takes its place is a new one");
/** A rule that the landed objects of a kind stay. */
function deletedRule(kind, why, help) {
	return changeRule({
		id: `${groupOf(kind)}/deleted`,
		level: "warning",
		summary: `a landed ${kind} is gone`,
		why
	}, (comparison) => comparison.changes.flatMap(({ kind: changed, base, head }) => {
		if (changed !== kind || base === null || head !== null || isNamedElsewhere$1(base, comparison)) return [];
		return [{
			about: base,
			side: "base",
			message: "was there at the base and is gone, and with it a part of the chain of causes",
			help
		}];
	}));
}
function groupOf(kind) {
	return kind === "DoctrineRef" ? "doctrine" : kind.toLowerCase();
}
/**
* An object that lives on under another id or kind is diff/id-changed's or diff/kind-changed's; a file that is still there but
* holds no object any more has a finding of its own.
*/
function isNamedElsewhere$1(base, { head, successors }) {
	const { path } = base.file;
	return successors.has(base) || head.at(path) !== null && head.objectAt(path) === null;
}
// src/rules/earlier.ts
/** Whether one time lies before another; both are ISO-8601 UTC as `isTimestamp` takes them, with up to nine decimals. */
function isEarlier(time, than) {
	if (time.length === than.length) return time < than;
	return sortable(time) < sortable(than);
}
/** Seconds and exactly nine decimals, so that texts compare as the times do. */
function sortable(time) {
	return `${time.slice(0, 19)}.${time.slice(20, -1).padEnd(9, "0")}`;
}
// src/rules/text-of.ts
/** A top-level member that is a string, as written; null when it is absent or something else. A short one is had without reading the file. */
function textOf$1(object, member) {
	const { scalars } = object.outline;
	if (Object.hasOwn(scalars, member)) return scalars[member] ?? null;
	const value = object.value[member];
	return typeof value === "string" ? value : null;
}
// src/rules/diff/updated-at-stale.ts
/** Whoever asks for what is new since yesterday goes by updated_at (§2.3). */
const updatedAtStale = changeRule({
	id: "diff/updated-at-stale",
	level: "info",
	summary: "an object means something else than at the base, but its updated_at is no later",
	why: "§2.3: Objects SHOULD include: created_at, updated_at"
}, (comparison) => comparison.changes.flatMap(({ base, head }) => {
	if (base === null || head === null || kinds[head.kind].sealed) return [];
	const before = textOf$1(base, "updated_at");
	const after = textOf$1(head, "updated_at");
	if (before === null || after === null || !isTimestamp(before) || !isTimestamp(after)) return [];
	if (isEarlier(before, after)) return [];
	const changed = differences(...meanings(base, head)).find(({ pointer }) => !/^\/(?:created|updated)_at$/.test(pointer));
	if (changed === void 0) return [];
	return [{
		about: head,
		at: "/updated_at",
		message: `changed, but updated_at is ${after === before ? "as" : "earlier than"} at the base`,
		help: "write the time of the change in updated_at",
		old: before,
		new: after,
		related: [{
			place: {
				path: head.file.path,
				pointer: changed.pointer
			},
			message: "changed since the base"
		}]
	}];
}));
// src/rules/run/has-started.ts
/** The statuses of a Run that has started; one that is blocked or canceled may have. */
const startedStatuses = /* @__PURE__ */ new Set([
	"running",
	"done",
	"failed"
]);
/** Whether a Run has started: its status says so, or telemetry.started_at does (§4.6). The object may be read for it. */
function hasStarted(run) {
	if (startedStatuses.has(run.outline.scalars["status"] ?? "")) return true;
	const telemetry = run.value["telemetry"];
	return isMapping(telemetry) && (telemetry["started_at"] ?? null) !== null;
}
// src/rules/doctrine/floating-version.ts
/** Whether a version names no text in particular: empty, a moving name such as `latest`, or a range such as `^1.2` or `1.x`. */
function isFloatingVersion(version) {
	const word = version.trim().toLowerCase();
	return floatingNames.has(word) || /^[\^~<>]|\|\||(?:^|\.)[x*](?:\.|$)/.test(word);
}
const floatingNames = /* @__PURE__ */ new Set([
	"",
	"latest",
	"main",
	"master",
	"head"
]);
// src/rules/doctrine/changed.ts
/** A version stands for one text (§4.5). Where work was held to it already, doctrine/changed-after-use speaks instead. */
const doctrineChangedSameVersion = changeRule({
	id: "doctrine/changed-same-version",
	level: "warning",
	summary: "a landed DoctrineRef says something else in the same version",
	why: "§4.5: DoctrineRef SHOULD be versioned"
}, (comparison, env) => rewritten$1(comparison, env).flatMap((change) => change.user === null && isSameVersion(change) ? sameVersion(change) : []));
/** What a Run or a briefing was held to can be read later, word for word (§4.5). */
const doctrineChangedAfterUse = changeRule({
	id: "doctrine/changed-after-use",
	level: "error",
	locked: true,
	summary: "a landed DoctrineRef that a started Run or a landed ContextPacket refers to says something else in the same version",
	why: "§4.5: consumers MUST reference a specific version when reproducibility matters"
}, (comparison, env) => rewritten$1(comparison, env).flatMap((change) => {
	if (change.user === null) return [];
	return isSameVersion(change) ? afterUse(change, change.user) : nextVersion(change, change.user);
}));
const telling = /* @__PURE__ */ new Set([
	"statement",
	"type",
	"priority",
	"applicability"
]);
function rewritten$1(comparison, env) {
	const changed = comparison.changes.flatMap(({ kind, base, head }) => {
		if (kind !== "DoctrineRef" || base === null || head === null) return [];
		const [before, after] = meanings(base, head).map(whatIsSaid);
		const found = differences(before, after);
		return found.length === 0 ? [] : [{
			base,
			head,
			differences: found
		}];
	});
	if (changed.length === 0) return [];
	const users = usersAt(comparison, env);
	return changed.map((change) => ({
		...change,
		user: users.get(change.head.id) ?? null
	}));
}
function whatIsSaid(value) {
	return Object.fromEntries(Object.entries(value).filter(([member]) => telling.has(member)));
}
/** The first object of the base that relies on each doctrine: a Run that has started, or a packet that is frozen. */
function usersAt({ base }, env) {
	const users = /* @__PURE__ */ new Map();
	for (const object of base.objects) {
		const refs = object.outline.refs.filter(({ kind, wants }) => kind === "DoctrineRef" && wants === "DoctrineRef");
		if (refs.length === 0 || !(object.kind === "Run" ? hasStarted(object) : isSealed$1(object, env))) continue;
		for (const { id, at } of refs) if (!users.has(id)) users.set(id, {
			object,
			at
		});
	}
	return users;
}
function isSameVersion({ base, head }) {
	return textOf$1(base, "version") === textOf$1(head, "version");
}
function sameVersion({ head, differences: found }) {
	const version = shown(textOf$1(head, "version"));
	return found.map((difference) => ({
		...placeOf$1(head, difference),
		message: `is still version ${version}, but its ${fieldName(difference.pointer)} changed`,
		help: "put it back, and add a new DoctrineRef with the next version"
	}));
}
function afterUse({ head, differences: found }, { object, at }) {
	return found.map((difference) => ({
		...placeOf$1(head, difference),
		message: `has another ${fieldName(difference.pointer)} than ${named(object)} was held to`,
		help: "put it back, and add a new DoctrineRef with the next version",
		related: [{
			place: {
				path: object.file.path,
				pointer: at
			},
			message: "refers to it"
		}]
	}));
}
/** The next version in place of the one that was used; giving a version to what had none of its own is mending. */
function nextVersion({ base, head }, { object, at }) {
	const [before, after] = [textOf$1(base, "version"), textOf$1(head, "version")];
	if (before === null || after === null || isFloatingVersion(before)) return [];
	return [{
		about: head,
		at: "/version",
		message: `is version ${shown(after)} now, but ${named(object)} was held to version ${shown(before)}`,
		help: "put it back, and add a new DoctrineRef for the next version",
		old: before,
		new: after,
		related: [{
			place: {
				path: object.file.path,
				pointer: at
			},
			message: "refers to it"
		}],
		level: "warning"
	}];
}
function placeOf$1(about, { pointer, old, new: value }) {
	return {
		about,
		at: pointer,
		old: shown(old),
		new: shown(value)
	};
}
// src/rules/issue/packet-unlisted.ts
/** An Issue collects its briefings: what a worker was told stays on the list (§5). */
const issuePacketUnlisted = changeRule({
	id: "issue/packet-unlisted",
	level: "warning",
	summary: "the context_packets of an Issue lost an entry",
	why: "§5: Issue collects ContextPackets, DoctrineRefs, ConstraintSnapshots"
}, (comparison) => comparison.changes.flatMap(({ kind, base, head }) => {
	if (kind !== "Issue" || base === null || head?.outline.valid !== true) return [];
	const listed = new Set(listOf$1(head).map(({ id }) => id));
	return [...new Set(listOf$1(base).flatMap(({ id }) => listed.has(id) ? [] : [id]))].flatMap((id) => {
		const packet = comparison.head.find("ContextPacket", id);
		if (packet === null || !isStillFor(head, packet, comparison.base)) return [];
		return [{
			about: head,
			at: "/context_packets",
			message: `lists ${named(packet)} in context_packets no longer`,
			help: `add {kind: ContextPacket, id: ${id}} again; newer briefings stand beside it`,
			args: [id],
			related: [{
				place: {
					path: packet.file.path,
					pointer: "/for_issue"
				},
				message: "is for this Issue"
			}]
		}];
	});
}));
function listOf$1(issue) {
	return issue.outline.refs.filter(({ at }) => at.startsWith("/context_packets/"));
}
/** One that never was there, that is gone, or that is for another Issue, is taken off rightly or has a finding of its own. */
function isStillFor(issue, packet, base) {
	return base.find("ContextPacket", packet.id) !== null && refAt(packet, "/for_issue")?.id === issue.id;
}
// src/rules/status-of.ts
/** The status of an Issue or Run, `planned` where it says none; null for one that there is not (§3.1). */
function statusOf(object) {
	const written = object.outline.scalars["status"] ?? object.value["status"] ?? "planned";
	return statuses.find((status) => status === written) ?? null;
}
// src/rules/issue/reopened.ts
const closed$1 = /* @__PURE__ */ new Set(["done", "canceled"]);
const active = /* @__PURE__ */ new Set([
	"planned",
	"ready",
	"running",
	"blocked"
]);
/** An Issue may be reopened; whoever follows it should hear of it. */
const issueReopened = changeRule({
	id: "issue/reopened",
	level: "info",
	summary: "an Issue that was done or canceled is worked on again",
	why: "ours: GitHub reopens, and §3.1 lists statuses without an order"
}, (comparison) => comparison.changes.flatMap(({ kind, base, head }) => {
	if (kind !== "Issue" || base === null || head === null) return [];
	const before = statusOf(base);
	const after = statusOf(head);
	if (before === null || after === null || !closed$1.has(before) || !active.has(after)) return [];
	return [{
		about: head,
		at: "/status",
		message: `was ${before} at the base and is ${after} again`,
		help: "nothing to mend if that is meant; what is new and different is better asked for in an Issue of its own",
		old: before,
		new: after
	}];
}));
// src/rules/issue/repo-changed.ts
/** An Issue stays with its Repo, as its Runs do (§5). */
const issueRepoChanged = reboundRule("Issue", ["repo"], {
	id: "issue/repo-changed",
	level: "warning",
	summary: "a landed Issue names another Repo",
	why: "§5: Repo contains Issues; §1.1: stable identity (derived)"
});
// src/rules/packet/version-order.ts
const order = new Intl.Collator("en", { numeric: true });
/** The next briefing of an Issue should also sort as the next (§4.3). */
const packetVersionOrder = changeRule({
	id: "packet/version-order",
	level: "info",
	summary: "a new ContextPacket sorts before one that the Issue already has",
	why: "§4.3: New info ⇒ new ContextPacket with a new version"
}, ({ base, changes }) => {
	const added = changes.flatMap(({ change, kind, head }) => change === "added" && kind === "ContextPacket" ? [head] : []);
	const latest = added.length === 0 ? /* @__PURE__ */ new Map() : latestVersions(base);
	return added.flatMap((packet) => {
		const version = textOf$1(packet, "version");
		const later = latest.get(issueOf$3(packet) ?? "");
		if (version === null || later === void 0 || order.compare(version, later) >= 0) return [];
		return [{
			about: packet,
			at: "/version",
			message: `has version ${shown(version)}, which sorts before ${shown(later)}, a version its Issue already has`,
			help: `give it a version after ${shown(later)}`
		}];
	});
});
/** The last version that each Issue has a packet of. */
function latestVersions(corpus) {
	const latest = /* @__PURE__ */ new Map();
	for (const packet of corpus.of("ContextPacket")) {
		const issue = issueOf$3(packet);
		const version = textOf$1(packet, "version");
		if (issue === null || version === null) continue;
		const before = latest.get(issue);
		if (before === void 0 || order.compare(before, version) < 0) latest.set(issue, version);
	}
	return latest;
}
function issueOf$3(packet) {
	return packet.outline.refs.find((ref) => ref.at === "/for_issue")?.id ?? null;
}
// src/rules/repo/slug-changed.ts
/** A Repo may be renamed, its slug may not (§4.1). */
const slugChanged = changeRule({
	id: "repo/slug-changed",
	level: "error",
	locked: true,
	summary: "a landed Repo has another slug",
	why: "§4.1: slug MUST remain stable even if name changes"
}, (comparison) => comparison.changes.flatMap(({ base, head }) => {
	if (base === null || head === null || base.kind !== "Repo") return [];
	const before = base.value["slug"];
	const after = head.value["slug"];
	if (before === after || typeof before !== "string" || typeof after !== "string") return [];
	return [{
		about: head,
		at: "/slug",
		message: `has the slug ${shown(after)}, but at the base it was ${shown(before)}`,
		help: `write slug: ${before} again; name is what may change`,
		old: before,
		new: after
	}];
}));
// src/rules/repo/source-changed.ts
/** What a Repo stands for out there stays the same; naming it for the first time is no change (§2.5). */
const repoSourceChanged = changeRule({
	id: "repo/source-changed",
	level: "warning",
	summary: "a landed Repo is bound to another source",
	why: "§2.5: Source, for linkage to external systems; §1.1: stable identity (derived)"
}, (comparison) => comparison.changes.flatMap(({ base, head }) => {
	if (base === null || head === null || base.kind !== "Repo") return [];
	const before = base.value["source"];
	const after = head.value["source"];
	if (!isMapping(before) || !isMapping(after)) return [];
	return rebound(before, after).map((member) => ({
		about: head,
		at: `/source/${member}`,
		message: `is bound to another source than at the base: ${member} is ${shown(after[member])}, it was ${shown(before[member])}`,
		help: "write the old source again; a Repo for another place is a new object",
		old: shown(before[member]),
		new: shown(after[member])
	}));
}));
/** The members by which the source is another one. */
function rebound(before, after) {
	const isOther = (member) => {
		const value = before[member] ?? null;
		return value !== null && value !== (after[member] ?? null);
	};
	const isRenamed = (before["external_id"] ?? null) !== null && (after["url"] ?? null) !== null;
	const named = ["system", "external_id"].filter(isOther);
	return named.length > 0 || isRenamed || !isOther("url") ? named : ["url"];
}
// src/rules/run/ref-list.ts
/** The Refs that stand in the list at a pointer, by kind and id, in their order. */
function refList({ outline }, list) {
	const found = /* @__PURE__ */ new Map();
	for (const ref of outline.refs) {
		const key = `${ref.kind} ${ref.id}`;
		if (ref.at.startsWith(`${list}/`) && !found.has(key)) found.set(key, ref);
	}
	return found;
}
/** The entries of one list that the other does not have. */
function missingFrom$1(list, other) {
	return [...list].flatMap(([key, ref]) => other.has(key) ? [] : [ref]);
}
/** Whether the entries that both lists have stand in another order. */
function isReordered(before, after) {
	const kept = [...before.keys()].filter((key) => after.has(key));
	const now = [...after.keys()].filter((key) => before.has(key));
	return kept.some((key, index) => key !== now[index]);
}
// src/rules/run/input-removed.ts
/** The lists of what a Run was given. */
const inputLists = ["/inputs/context_packets", "/inputs/doctrine_refs"];
/** What a Run was given stays on its list, in its order, and pinned as it was (§4.6). */
const runInputRemoved = changeRule({
	id: "run/input-removed",
	level: "warning",
	upTo: "error",
	locked: true,
	summary: "a landed Run lost or reordered an input (an error where a pinned digest changed)",
	why: "§4.6: Run inputs/outputs SHOULD be treated as append-only"
}, function* (comparison) {
	for (const run of modifiedOf(comparison, "Run")) {
		for (const list of inputLists) yield* listRemarks(run, list);
		yield* pinRemarks(run);
	}
});
function* listRemarks({ base, head }, list) {
	if (isFlawedAt(head, list)) return;
	const before = refList(base, list);
	const after = refList(head, list);
	const about = {
		about: head,
		at: list,
		atKey: true
	};
	for (const { kind, id } of missingFrom$1(before, after)) {
		const message = `lost ${kind} ${id} from ${fieldName(list)}, which it had at the base`;
		const help = `add {kind: ${kind}, id: ${id}} again; an attempt with other inputs is a new Run`;
		yield {
			...about,
			message,
			help,
			args: [kind, id]
		};
	}
	if (!isReordered(before, after)) return;
	const message = `has ${fieldName(list)} in another order than at the base`;
	yield {
		...about,
		message,
		help: "restore the order; what is added goes to the end",
		args: ["order"]
	};
}
function* pinRemarks({ base, head }) {
	for (const ref of base.outline.refs) {
		if (ref.digest === null || !ref.at.startsWith("/inputs/")) continue;
		const now = pinNow(head.outline.refs, ref);
		if (now === null || isFlawedAt(head, `${now.at}/digest`)) continue;
		yield {
			about: head,
			at: `${now.at}/digest`,
			message: `has another digest of ${ref.kind} ${ref.id} in ${fieldName(now.at)} than it was pinned with at the base`,
			help: `write digest: ${ref.digest} again; what is new belongs in a new object and a new Run`,
			old: ref.digest,
			new: now.digest ?? "nothing",
			args: [ref.kind, ref.id],
			level: "error"
		};
	}
}
/** The Ref that stands for the same input at head, if it is pinned otherwise; null where one with that pin is there, or none at all. */
function pinNow(refs, pinned) {
	const list = listOf(pinned);
	const same = refs.filter((ref) => ref.kind === pinned.kind && ref.id === pinned.id && listOf(ref) === list);
	return same.some(({ digest }) => digest === pinned.digest) ? null : same[0] ?? null;
}
function listOf({ at }) {
	return at.replace(/\/\d+$/, "");
}
// src/rules/run/input-late.ts
/** What is added to a Run under way came after its first decisions, and whoever audits it should know (§4.6). */
const runInputLate = changeRule({
	id: "run/input-late",
	level: "info",
	upTo: "warning",
	summary: "an input was added to a Run that had started (a warning where it was over)",
	why: "§4.6: Run inputs/outputs SHOULD be treated as append-only; supersede by creating a new Run"
}, function* (comparison) {
	for (const { base, head } of modifiedOf(comparison, "Run")) {
		if (!hasStarted(base) && !isOver$1(base)) continue;
		for (const list of inputLists) for (const { at, kind, id } of missingFrom$1(refList(head, list), refList(base, list))) yield {
			about: head,
			at,
			message: `was given ${kind} ${id} in ${fieldName(list)} after it ${isOver$1(base) ? "was over" : "had started"}`,
			help: isOver$1(base) ? "take it out: a new attempt is a new Run" : "nothing, if the Run really was given it then",
			args: [kind, id],
			level: isOver$1(base) ? "warning" : "info"
		};
	}
});
// src/rules/run/output-removed.ts
const artifacts = "/outputs/artifacts";
const decisions = "/outputs/decision_log";
/** What a Run put out stays on its lists, and what is new goes to their end (§4.6). */
const runOutputRemoved = changeRule({
	id: "run/output-removed",
	level: "warning",
	summary: "a landed Run lost, reordered or rewrote an entry of its artifacts or decision_log",
	why: "§4.6: Run inputs/outputs SHOULD be treated as append-only"
}, function* (comparison) {
	for (const run of modifiedOf(comparison, "Run")) {
		if (!isFlawedAt(run.head, artifacts)) yield* artifactRemarks(run);
		if (!isFlawedAt(run.head, decisions)) yield* decisionRemarks(run);
	}
});
function* artifactRemarks({ base, head }) {
	const before = refList(base, artifacts);
	const after = refList(head, artifacts);
	const about = {
		about: head,
		at: artifacts,
		atKey: true
	};
	const lost = missingFrom$1(before, after);
	for (const { kind, id } of lost) {
		const message = `lost ${kind} ${id} from outputs.artifacts, which it had at the base`;
		yield {
			...about,
			message,
			help: `add {kind: ${kind}, id: ${id}} again`,
			args: [kind, id]
		};
	}
	const now = [...after.keys()];
	if (lost.length > 0 || [...before.keys()].every((key, index) => key === now[index])) return;
	const message = "has outputs.artifacts in another order than at the base";
	yield {
		...about,
		message,
		help: "restore the order, and add what is new at the end",
		args: ["order"]
	};
}
/** From the first entry that differs on everything may have moved, so that one alone is told. */
function* decisionRemarks({ base, head }) {
	const before = decisionsOf(base);
	const after = decisionsOf(head);
	const index = before.findIndex((entry, place) => entry !== after[place]);
	if (index === -1) return;
	yield {
		about: head,
		...index >= after.length ? {
			at: decisions,
			atKey: true
		} : { at: `${decisions}/${index}` },
		message: `has another decision_log[${index}] than at the base, and decisions are only added`,
		help: "restore the entry, and add a new one at the end that corrects it",
		old: shown(before[index]),
		new: shown(after[index])
	};
}
function decisionsOf(run) {
	const log = valueAt(run.value, decisions);
	return Array.isArray(log) ? log : [];
}
// src/rules/run/rebound.ts
/** A Run is one attempt at one Issue in one Repo, for ever (§4.6). */
const runRebound = reboundRule("Run", ["for_issue", "repo"], {
	id: "run/rebound",
	level: "error",
	locked: true,
	summary: "a landed Run names another Issue or Repo",
	why: "§4.6: one execution attempt against an Issue; a Run MUST reference an Issue and Repo"
});
// src/rules/run/snapshot-replaced.ts
const at$2 = "/inputs/constraint_snapshot";
/** A Run keeps the snapshot that was pinned when it started (§4.6). */
const runSnapshotReplaced = changeRule({
	id: "run/snapshot-replaced",
	level: "warning",
	summary: "a landed Run has another ConstraintSnapshot, or got one after it had started",
	why: "§4.6: constraint_snapshot: pinned at run start; A Run SHOULD pin a ConstraintSnapshot at start for auditability"
}, function* (comparison) {
	for (const { base, head } of modifiedOf(comparison, "Run")) {
		const before = refAt(base, at$2)?.id ?? null;
		const after = refAt(head, at$2)?.id ?? null;
		if (before === after || isBroken(base) || isBroken(head)) continue;
		if (before === null && !hasStarted(base) && !isOver$1(base)) continue;
		const old = before === null ? {} : { old: before };
		const args = [before ?? "", after ?? ""];
		if (after === null) {
			const message = `lost ConstraintSnapshot ${before}, which was pinned at the base`;
			const help = `write constraint_snapshot: {kind: ConstraintSnapshot, id: ${before}} again`;
			yield {
				about: head,
				at: at$2,
				atKey: true,
				message,
				help,
				args,
				...old
			};
			continue;
		}
		const message = before === null ? `got ConstraintSnapshot ${after} after it had started without one` : `has ConstraintSnapshot ${after}, but at the base it was ${before}`;
		const help = `${before === null ? "take it out" : `name ${before} again`}: an attempt under other limits is a new Run`;
		yield {
			about: head,
			at: `${at$2}/id`,
			message,
			help,
			args,
			...old,
			new: after
		};
	}
});
function isBroken(run) {
	if (isFlawedAt(run, at$2)) return true;
	return run.outline.refs.some((ref) => ref.at === at$2 && ref.kind !== ref.wants);
}
// src/rules/run/transitions.ts
/** Where a Run may go from each status; done, failed and canceled are final, since a new attempt is a new Run. */
const usual = {
	planned: [
		"ready",
		"blocked",
		"canceled"
	],
	ready: [
		"planned",
		"running",
		"blocked",
		"canceled"
	],
	running: [
		"blocked",
		"done",
		"failed",
		"canceled"
	],
	blocked: [
		"ready",
		"running",
		"failed",
		"canceled"
	],
	done: [],
	failed: [],
	canceled: []
};
/** Where a Run may go from a status in one store: what its settings say of that status, else what is usual. */
function targetsOf(from, config) {
	return config.transitions[from] ?? usual[from];
}
// src/rules/run/status-transition.ts
/** A landed Run goes from one status to the next; a new one may start anywhere. */
const runStatusTransition = changeRule({
	id: "run/status-transition",
	level: "warning",
	summary: "a landed Run went from one status to another that does not follow it",
	why: "ours: §3.1 lists statuses and no transitions; §4.6: one execution attempt"
}, (comparison, env) => comparison.changes.flatMap(({ kind, base, head }) => {
	if (kind !== "Run" || base === null || head === null) return [];
	const before = statusOf(base);
	const after = statusOf(head);
	if (before === null || after === null || before === after) return [];
	const targets = targetsOf(before, env.config);
	if (targets.includes(after) || hasRun(before, after, head, env.config)) return [];
	if (followsGithub({
		base,
		head
	}, "pull_request", "workflow_run")) return [];
	return [{
		about: head,
		at: "/status",
		...words$2(before, after, targets),
		old: before,
		new: after
	}];
}));
/** Between base and head it began, which it says when, and went on from there: a worker takes a Run and ends it in two commits of one change. */
function hasRun(before, after, head, config) {
	if (!targetsOf(before, config).includes("running") || !targetsOf("running", config).includes(after)) return false;
	const telemetry = head.value["telemetry"];
	return isMapping(telemetry) && typeof telemetry["started_at"] === "string";
}
function words$2(before, after, targets) {
	const went = `went from ${before} to ${after}`;
	if (targets.length === 0) {
		const help = `write status: ${before} again, and make a new Run for a new attempt`;
		return {
			message: `${went}, but a Run that is ${before} stays so`,
			help
		};
	}
	return {
		message: `${went}, expected one of ${targets.join(", ")}`,
		help: "write one of them, or allow it under transitions in cwom/config.yaml"
	};
}
// src/rules/run/summary-rewritten.ts
const at$1 = "/outputs/result_summary";
/** What came of a Run is told once (§4.6). */
const runSummaryRewritten = changeRule({
	id: "run/summary-rewritten",
	level: "warning",
	summary: "a Run that was over at the base has another result_summary",
	why: "§4.6: Run inputs/outputs SHOULD be treated as append-only; supersede by creating a new Run"
}, function* (comparison) {
	for (const { base, head } of modifiedOf(comparison, "Run")) {
		if (followsGithub({
			base,
			head
		}, "pull_request")) continue;
		const before = summaryOf(base);
		if (!isOver$1(base) || before.trim() === "" || before === summaryOf(head) || isFlawedAt(head, at$1)) continue;
		yield {
			about: head,
			at: at$1,
			atKey: true,
			message: `was ${base.outline.scalars["status"]} at the base, but its result_summary was rewritten`,
			help: "restore it; what was learned later belongs in a new Run or in the description of the Issue",
			old: shown(before),
			new: shown(summaryOf(head))
		};
	}
});
function summaryOf(run) {
	const summary = valueAt(run.value, at$1);
	return typeof summary === "string" ? summary : "";
}
// src/rules/run/telemetry-rewritten.ts
/** When a Run ran and who executed it are facts once they are told (§1.3). */
const runTelemetryRewritten = changeRule({
	id: "run/telemetry-rewritten",
	level: "warning",
	summary: "a landed Run has another started_at, ended_at or, once it had started, another executor",
	why: "§1.3: A Run's inputs and outputs must be explicit"
}, function* (comparison) {
	for (const run of modifiedOf(comparison, "Run")) for (const { pointer, old, new: value } of rewritten(run)) {
		if (isFlawedAt(run.head, pointer)) continue;
		if (pointer === "/telemetry/ended_at" && followsGithub(run, "pull_request")) continue;
		yield {
			about: run.head,
			at: pointer,
			atKey: true,
			message: `has another ${fieldName(pointer)} than at the base`,
			help: `restore ${fieldName(pointer)}; another attempt is a new Run`,
			old: shown(old),
			new: shown(value)
		};
	}
});
function rewritten({ base, head }) {
	const [before, after] = meanings(base, head);
	return (hasStarted(base) || isOver$1(base) ? ["/executor", ...times] : times).flatMap((member) => {
		const old = valueAt(before, member);
		if (old === void 0 || old === null) return [];
		const found = differences(old, valueAt(after, member));
		return (found.some(isActor) ? found.filter(({ pointer }) => pointer !== "/actor/display") : found).map((difference) => ({
			...difference,
			pointer: `${member}${difference.pointer}`
		}));
	});
}
function isActor({ pointer }) {
	return pointer === "/actor/actor_kind" || pointer === "/actor/actor_id";
}
const times = ["/telemetry/started_at", "/telemetry/ended_at"];
// src/rules/run/terminal-changed.ts
/** A Run that is over is a record: what a more specific rule does not name stays as it is too (§4.6). */
const runTerminalChanged = changeRule({
	id: "run/terminal-changed",
	level: "warning",
	summary: "a Run that was done, failed or canceled at the base was changed (tags and meta may change)",
	why: "§4.6: Run inputs/outputs SHOULD be treated as append-only; supersede by creating a new Run"
}, function* (comparison) {
	for (const run of modifiedOf(comparison, "Run")) {
		if (!isOver$1(run.base)) continue;
		for (const { pointer, old, new: value } of otherChanges(run)) yield {
			about: run.head,
			at: pointer,
			...value === void 0 ? {} : { atKey: true },
			message: `was ${run.base.outline.scalars["status"]} at the base, but ${fieldName(pointer)} changed`,
			help: `restore ${fieldName(pointer)}; a new attempt is a new Run`,
			old: shown(old),
			new: shown(value)
		};
	}
});
function otherChanges({ base, head }) {
	const [before, after] = meanings(base, head);
	const all = differences(before, after);
	const logRewritten = all.some(({ pointer, old }) => isIn(pointer, "/outputs/decision_log") && old !== void 0);
	return all.filter((difference) => {
		const { pointer } = difference;
		if (logRewritten && isIn(pointer, "/outputs/decision_log")) return false;
		return !isNamedElsewhere(difference, before, after) && !isFlawedAt(head, pointer);
	});
}
/** What may change, and what another rule about changes or times looks at. */
const elsewhere = [
	"/tags",
	"/meta",
	"/created_at",
	"/updated_at",
	"/status",
	"/executor",
	"/telemetry/started_at",
	"/telemetry/ended_at",
	"/outputs/result_summary"
];
/** Refs, each of which other rules hold to its object and its pin; its role is nobody else's. */
const ref = /^(?<ref>\/(?:for_issue|repo|inputs\/constraint_snapshot|(?:inputs|outputs)\/[a-z_]+\/\d+))(?:\/|$)/;
const refLists = /^\/(?:inputs\/(?:context_packets|doctrine_refs)|outputs\/artifacts)(?:\/|$)/;
function isNamedElsewhere({ pointer, old }, before, after) {
	if (elsewhere.some((member) => isIn(pointer, member))) return true;
	if (isIn(pointer, "/failure")) return old === void 0 || old === "";
	const at = ref.exec(pointer)?.groups?.["ref"];
	if (!(at !== void 0 && !isIn(pointer, "/outputs/decision_log"))) return refLists.test(pointer);
	return !sameTarget(valueAt(before, at), valueAt(after, at)) || isIn(pointer, "/inputs") && pointer.endsWith("/digest");
}
function sameTarget(before, after) {
	if (before === void 0 || after === void 0) return false;
	return ["/kind", "/id"].every((step) => valueAt(before, step) === valueAt(after, step));
}
function isIn(pointer, member) {
	return pointer === member || pointer.startsWith(`${member}/`);
}
// src/rules/change-rules.ts
/** The rules that look at base and head, or at a whole history, in the order of the catalogue; `config/weakened` is added where all rules are known. */
const changeRules = [
	kindChanged,
	idChanged,
	createdAtChanged,
	updatedAtStale,
	packetChanged,
	packetDeleted,
	packetReformatted,
	packetVersionOrder,
	snapshotChanged,
	snapshotDeleted,
	snapshotReformatted,
	sealRemoved,
	sealChanged,
	slugChanged,
	repoDeleted,
	issueDeleted,
	doctrineDeleted,
	runDeleted,
	artifactDeleted,
	repoSourceChanged,
	issueRepoChanged,
	issuePacketUnlisted,
	issueReopened,
	doctrineChangedSameVersion,
	doctrineChangedAfterUse,
	runRebound,
	runInputRemoved,
	runInputLate,
	runSnapshotReplaced,
	runOutputRemoved,
	runSummaryRewritten,
	runTerminalChanged,
	runTelemetryRewritten,
	runStatusTransition,
	artifactRebound,
	artifactContentChanged,
	artifactCheckRemoved,
	artifactVerificationRegressed,
	artifactLate,
	historyImmutable,
	historyRewritten
];
// src/store/suppressions.ts
/** `cwom/suppressions.yaml`: findings that somebody has looked at and lives with, each with a reason and an end. */
const suppressionsSchema = array(strictObject({
	fingerprint: string().regex(/^[0-9a-f]{32}$/, "the fingerprint that `cwom check --format json` shows"),
	rule: string().min(1),
	reason: string().min(1),
	expires: date().optional()
}));
/** Several ask for the suppressions of one corpus, and a hostile file may take a second to read. */
const known = /* @__PURE__ */ new WeakMap();
/** Reads a corpus's `cwom/suppressions.yaml`, once; without one nothing is suppressed. */
function readSuppressions(corpus) {
	const read = known.get(corpus) ?? readFresh(corpus);
	known.set(corpus, read);
	return read;
}
function readFresh(corpus) {
	const { value, flaws } = readSettings(corpus.at(suppressionsPath), suppressionsSchema, "list");
	return {
		suppressions: (value ?? []).map((entry, index) => ({
			...entry,
			at: `/${index}`,
			expires: entry.expires ?? null
		})),
		flaws
	};
}
/** Whether a suppression still holds at a time (ISO-8601 UTC). */
function holdsAt(suppression, now) {
	return suppression.expires === null || now.slice(0, 10) <= suppression.expires;
}
// src/rules/config/lowered.ts
/** Every rule that has a lower level than before, in general or for some paths; told once for each line of the settings that does it. */
function loweredLevels(before, after, known) {
	const areas = areasOf(before, after);
	return known.flatMap((rule) => {
		const told = /* @__PURE__ */ new Map();
		for (const { path, old, now } of areas) {
			const lowering = lowered(rule, path, weightOf(rule, before, old), weightOf(rule, after, now));
			if (lowering?.at !== void 0 && !told.has(lowering.at)) told.set(lowering.at, lowering);
		}
		return [...told.values()];
	});
}
/** Every status from which a Run may go further than before. */
function loosenedTransitions(before, after) {
	return statuses.flatMap((from) => {
		const old = targetsOf(from, before);
		const now = targetsOf(from, after);
		const added = now.filter((status) => status !== from && !old.includes(status));
		if (added.length === 0) return [];
		const message = `a Run may go from ${from} to ${added.join(", ")} now, which it might not at the base`;
		return [{
			at: pointerOf(["transitions", from]),
			message,
			old: old.join(", "),
			new: now.join(", "),
			args: [...added]
		}];
	});
}
function areasOf(before, after) {
	const patterns = new Set([before, after].flatMap(({ overrides }) => overrides.flatMap(({ paths }) => paths)));
	const areas = /* @__PURE__ */ new Map([["[[],[]]", {
		path: null,
		old: [],
		now: []
	}]]);
	for (const path of [...patterns].flatMap(pathsFor)) {
		const [old, now] = [overridesAt(before, path), overridesAt(after, path)];
		const key = JSON.stringify([old, now]);
		if (!areas.has(key)) areas.set(key, {
			path,
			old,
			now
		});
	}
	return [...areas.values()];
}
/** Paths that fit a pattern, one for each kind where it leaves the kind open: two patterns that overlap do so in one of them. */
function pathsFor(pattern) {
	return [...kindNames, "x"].map((name) => pattern.replace("/**", () => `/${name}/x`).replace("/*", () => `/${name}`).replaceAll(/\*+|\?/g, "x"));
}
/** Lowering a locked rule has no effect, and config/known-rule says so. */
function weightOf(rule, config, overrides) {
	const set = levelSetting(config, rule.id, overrides);
	const most = rule.upTo ?? rule.level;
	if (set === null) return {
		own: rule.level,
		most,
		at: pointerOf(["rules", rule.id])
	};
	const held = (level) => rule.locked === true && isLower(set.level, level) ? level : set.level;
	return {
		own: held(rule.level),
		most: held(most),
		at: set.at
	};
}
function lowered(rule, path, before, after) {
	const where = path === null ? "" : ` for paths such as ${path}`;
	const [old, now] = isLower(after.own, before.own) ? [before.own, after.own] : [before.most, after.most];
	if (!isLower(now, old)) return null;
	const message = `${rule.id} was ${old} at the base and is ${now} now${where}, so later checks say less`;
	return {
		at: after.at,
		message,
		old,
		new: now,
		args: [old, now]
	};
}
// src/rules/config/workflow-footprint.ts
/**
* Of a GitHub workflow all that decides whether and how CWOM runs: its triggers and settings, and the jobs that use this
* Action or run `cwom`, with those they wait for. Null where no job does.
*/
function footprintOf(workflow) {
	const jobs = isMapping(workflow["jobs"]) ? workflow["jobs"] : {};
	const running = Object.keys(jobs).filter((name) => runsCwom(jobs[name]));
	if (running.length === 0) return null;
	const needed = withNeeds(running, jobs);
	const kept = Object.entries(jobs).filter(([name]) => needed.has(name));
	const { name: _, "run-name": _runName, ...rest } = workflow;
	return {
		...rest,
		on: triggersOf(workflow["on"]),
		jobs: Object.fromEntries(kept)
	};
}
/** Whether a text names this Action or calls `cwom`, for a workflow that cannot be read. */
function mentionsCwom(text) {
	return text.split("\n").some((line) => /^[\s-]*uses:/.test(line) ? isAction(line) : callsCwom(line));
}
function runsCwom(job) {
	if (!isMapping(job)) return false;
	return [job, ...Array.isArray(job["steps"]) ? job["steps"] : []].some((step) => isMapping(step) && (isAction(step["uses"]) || callsCwom(step["run"])));
}
function isAction(uses) {
	return typeof uses === "string" && /cwom/i.test(uses);
}
/** `cwom check`, behind npx or a path, with a version or without; `cwom/Run` and `git add cwom` are about the folder. */
function callsCwom(run) {
	return typeof run === "string" && /(?:^|[\s;&|("'`/])cwom(?:@[\w.-]+)?["']?[ \t]+(?:-|[a-z])/.test(run);
}
function withNeeds(names, jobs) {
	const all = new Set(names);
	for (const name of all) {
		const job = jobs[name];
		const needs = isMapping(job) ? job["needs"] : null;
		for (const need of Array.isArray(needs) ? needs : [needs]) if (typeof need === "string") all.add(need);
	}
	return all;
}
/** The three ways to write `on` as one. */
function triggersOf(on) {
	if (on !== void 0 && isMapping(on)) return on;
	return Object.fromEntries((Array.isArray(on) ? on : [on]).flatMap((name) => typeof name === "string" ? [[name, null]] : []));
}
// src/rules/config/workflow-edits.ts
const help$1 = "put it back, or say in the pull request why later checks may say less";
/** Every GitHub workflow that ran CWOM at the base and does so no longer, or otherwise than before. */
function workflowRemarks({ base, head }) {
	return [...base].flatMap(([path, bytes]) => {
		const before = bytes === null ? null : usageOf(bytes);
		if (before === null) return [];
		const about = { outside: path };
		const now = head.get(path);
		if (now === void 0) return isElsewhere(before, base, head) ? [] : [{
			about,
			side: "base",
			...words$1("is gone")
		}];
		if (now === null) return [{
			about,
			...words$1("cannot be read any more")
		}];
		const after = usageOf(now);
		if (after === null) return [{
			about,
			...words$1("does so no longer")
		}];
		return editsOf(about, before, after);
	});
}
function words$1(what) {
	return {
		message: `ran CWOM at the base and ${what}, so later checks may say less`,
		help: help$1
	};
}
function usageOf(bytes) {
	const { value } = readYaml(bytes);
	if (value !== null) return footprintOf(value);
	const text = Buffer.from(bytes).toString("utf8");
	return mentionsCwom(text) ? text : null;
}
/** A workflow that only got another name still runs. */
function isElsewhere(before, base, head) {
	return [...head].some(([path, bytes]) => !base.has(path) && bytes !== null && isDeepStrictEqual(usageOf(bytes), before));
}
function editsOf(about, before, after) {
	if (typeof before === "string" || typeof after === "string") return before === after ? [] : [{
		about,
		...words$1("was edited")
	}];
	const edit = differences(before, after).find((difference) => !isMore(difference));
	if (edit === void 0) return [];
	const message = `runs CWOM, and ${fieldName(edit.pointer)} is not as at the base, so later checks may say less`;
	return [{
		about,
		at: edit.pointer,
		message,
		help: help$1,
		old: shown(edit.old),
		new: shown(edit.new)
	}];
}
/** One more trigger, or one more job that runs CWOM, takes nothing away. */
function isMore({ pointer, old }) {
	return old === void 0 && /^\/(?:on|jobs)\/[^/]+$/.test(pointer);
}
// src/rules/config/weakened.ts
/**
* A change that makes later checks say less is seen by whoever reviews it. `rules` gives the list of all rules, and is asked
* for only when the rule runs, because the rule is itself in the list.
*/
function configWeakened(rules) {
	return changeRule({
		id: "config/weakened",
		level: "warning",
		upTo: "error",
		locked: true,
		summary: "a change lowers a level, seals less, allows more transitions, adds a suppression, or weakens a workflow that runs CWOM",
		why: "ours: whoever reviews a change should see that later checks will say less"
	}, (comparison, env) => {
		const known = rules();
		return [
			...configRemarks(comparison, known),
			...suppressionRemarks$1(comparison, known),
			...workflowRemarks(env.workflows)
		];
	});
}
const help = "put it back, or say in the pull request why later checks may say less";
function configRemarks(comparison, known) {
	const before = readConfig(comparison.base).config;
	const after = readConfig(comparison.head);
	if (after.flaws.length > 0) return [];
	const about = settingsPlace(comparison, configPath);
	return [
		...loweredLevels(before, after.config, known),
		...loosenedTransitions(before, after.config),
		...loosenedSeal(before, after.config, comparison.head)
	].map((lowering) => ({
		...about,
		help,
		...lowering
	}));
}
/** Nobody may thaw what has landed by a setting: the change that makes seals explicit seals all of it, or fails. */
function loosenedSeal(before, after, head) {
	if (before.seal !== "landing" || after.seal !== "explicit") return [];
	const unsealed = head.objects.filter(({ kind, outline }) => kinds[kind].sealed && outline.sealDigest === null).length;
	const place = {
		at: "/seal",
		old: "landing",
		new: "explicit",
		help: "seal what has landed in the same change: cwom seal --all"
	};
	if (unsealed === 0) {
		const message = "seal was landing at the base and is explicit now, so what lands without a seal may be changed";
		return [{
			...place,
			message,
			help
		}];
	}
	const message = `seal was landing at the base and is explicit now, but ${unsealed} that have landed carry no seal`;
	return [{
		...place,
		message,
		level: "error"
	}];
}
function suppressionRemarks$1(comparison, known) {
	const ids = new Set(known.flatMap(({ id, locked }) => locked === true ? [] : [id]));
	const landed = Map.groupBy(readSuppressions(comparison.base).suppressions, keyOf$1);
	const about = settingsPlace(comparison, suppressionsPath);
	return readSuppressions(comparison.head).suppressions.flatMap((entry) => {
		const before = landed.get(keyOf$1(entry)) ?? [];
		if (!ids.has(entry.rule) || before.some((other) => endOf$1(other) >= endOf$1(entry))) return [];
		const { at, rule, fingerprint } = entry;
		const message = `finding ${fingerprint} of ${rule} ${before.length === 0 ? "is suppressed now" : "is suppressed for longer now"}, so later checks do not say it`;
		return [{
			...about,
			at,
			message,
			help,
			args: [rule, fingerprint]
		}];
	});
}
function keyOf$1({ rule, fingerprint }) {
	return `${rule} ${fingerprint}`;
}
/** As a text that sorts by time; no end comes after every date. */
function endOf$1({ expires }) {
	return expires ?? "no end";
}
/** The settings file at head, or the one of the base where taking it away is what weakens. */
function settingsPlace({ base, head }, path) {
	const file = head.at(path);
	if (file !== null) return { about: file };
	const gone = base.at(path);
	return gone === null ? { about: "store" } : {
		about: gone,
		side: "base"
	};
}
// src/rules/holds-no-object.ts
/**
* Whether a YAML file stands where none belongs and names no kind and id either: nothing says that it was meant as an object,
* so file/location alone speaks of it, and no rule about what is in it.
*/
function holdsNoObject({ slot, reading }) {
	if (slot.is !== "misplaced") return false;
	const { kind = null, id = null } = reading?.outline ?? {};
	return kind === null || id === null;
}
// src/model/utc-timestamp.ts
const form$3 = /^(?<day>\d{4}-\d\d-\d\d)[Tt ](?<minute>\d\d:\d\d)(?<second>:\d\d)?(?<fraction>\.\d{1,9})?(?:[Zz]|(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d))$/;
/** The same moment as §2.3 wants it written, for a time that says its zone; null for one that leaves the moment open. */
function utcTimestamp(text) {
	const { day, minute, second, fraction = "", sign, hours, minutes } = form$3.exec(text)?.groups ?? {};
	if (day === void 0 || minute === void 0 || second === void 0 && fraction !== "") return null;
	const here = `${day}T${minute}${second ?? ":00"}Z`;
	if (!isTimestamp(here) || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59) return null;
	const ahead = (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 6e4;
	const utc = new Date(Date.parse(here) - ahead).toISOString().replace(/\.\d+Z$/, `${fraction}Z`);
	return isTimestamp(utc) ? utc : null;
}
// src/rules/mend-of-flaw.ts
/**
* The mend of a flaw that leaves no doubt of what was meant: quotes around a number or boolean where a text belongs, a word or key that
* is another only in case and separators, a time of another zone. Null for every other flaw.
*/
function mendOfFlaw(flaw, file) {
	const { code, expected, actual, nearest } = flaw;
	switch (code) {
		case "type": return expected === "a string" && /^(?:-?\d|true$|false$)/.test(actual) ? { is: "quote" } : null;
		case "enum": return isSameWord(textOf(actual), nearest) ? {
			is: "write",
			text: nearest
		} : null;
		case "unknown-field": return isSameWord(textOf(actual), nearest) && !hasSibling(file, flaw.pointer, nearest) ? {
			is: "write",
			text: nearest
		} : null;
		case "timestamp-format": {
			const text = utcTimestamp(textOf(actual));
			return text === null ? null : {
				is: "write",
				text
			};
		}
		case "required":
		case "length":
		case "id":
		case "range": return null;
	}
}
function isSameWord(word, meant) {
	return meant !== void 0 && /^[A-Za-z]\w*$/.test(meant) && fold$1(word) === fold$1(meant);
}
function fold$1(word) {
	return word.toLowerCase().replaceAll(/[-_ ]/g, "");
}
/** The text that a flaw shows in quotes; empty for one that was cut, and for what is no text. */
function textOf(actual) {
	if (!actual.startsWith("\"") || actual.endsWith("…\"")) return "";
	const text = JSON.parse(actual);
	return typeof text === "string" ? text : "";
}
function hasSibling({ reading }, pointer, key) {
	const parent = valueAt$1(reading?.value ?? {}, parsePointer(pointer).slice(0, -1));
	return !isMapping(parent) || Object.hasOwn(parent, key);
}
// src/rules/schema-rule.ts
/** A rule that reports the schema flaws routed to it; see `ruleOfFlaw`. */
function schemaRule(info, words = () => ({})) {
	return flawRule(info, function* (file) {
		const outline = file.reading?.outline;
		if (outline === void 0 || outline.kind === null || holdsNoObject(file)) return;
		for (const flaw of outline.schemaFlaws) {
			if (ruleOfFlaw(outline.kind, flaw) !== info.id) continue;
			const fix = mendOfFlaw(flaw, file);
			const mend = fix === null ? {} : { fix };
			yield {
				about: file,
				...placeOf(flaw),
				...wordsOf$1(flaw),
				...words(flaw, outline.kind),
				...mend
			};
		}
	});
}
/** A missing member is shown where it should stand; an unknown one at its key. */
function placeOf(flaw) {
	return flaw.code === "unknown-field" ? {
		at: flaw.pointer,
		atKey: true
	} : { at: flaw.pointer };
}
function wordsOf$1(flaw) {
	const name = fieldName(flaw.pointer);
	const { actual, expected, nearest } = flaw;
	switch (flaw.code) {
		case "required": return {
			message: `lacks ${name}, expected ${expected}`,
			help: `add ${name}`
		};
		case "unknown-field": return {
			message: `has the unknown field ${name}${nearest === void 0 ? "" : `, did you mean ${nearest}?`}`,
			help: nearest === void 0 ? `move it to meta, under a namespaced key` : `rename it to ${nearest}, or move it to meta`
		};
		case "enum": return {
			message: `has ${name} ${actual}, expected ${expected}`,
			help: nearest === void 0 ? `write one of them` : `did you mean ${nearest}?`,
			new: actual
		};
		case "length": return {
			message: `has ${name} of ${flaw.figure ?? "too many"} characters, at most ${flaw.limit ?? "fewer"} are allowed`,
			help: `shorten ${name}, or keep the long text in a file and name it by uri`
		};
		case "type": return {
			message: `has ${name} ${actual}, expected ${expected}`,
			help: helpForType(flaw),
			new: actual
		};
		case "timestamp-format":
		case "id":
		case "range": return {
			message: `has ${name} ${actual}, expected ${expected}`,
			help: `write ${expected}`,
			new: actual
		};
	}
}
/** A version such as 1.10 is a number to YAML, and only the person who wrote it knows the text that was meant. */
function helpForType({ actual, expected }) {
	if (expected !== "a string" || !/^(?:-?\d|true$|false$)/.test(actual)) return `write ${expected}`;
	return `quote it: without quotes YAML reads it as ${/\d/.test(actual) ? "the number " : ""}${actual}`;
}
// src/rules/actor/shape.ts
/** An Actor says what it is and who (§2.4). */
const actorShape = schemaRule({
	id: "actor/shape",
	level: "error",
	locked: true,
	summary: "an Actor lacks actor_kind or actor_id, or one of its members is of the wrong form",
	why: "§2.4: Actor: actor_kind human | agent | system, actor_id, display"
});
// src/rules/artifact/digest-for-type.ts
/** Types whose content is meant to be taken as it is: another one under the same address is another Artifact. */
const exactTypes = /* @__PURE__ */ new Set([
	"binary",
	"build",
	"container_image",
	"dataset",
	"commit"
]);
/** An output that is used as it is can be recognised (§4.7). */
const artifactDigestForType = kindRule("Artifact", {
	id: "artifact/digest-for-type",
	level: "info",
	summary: "a binary, build, container_image, dataset or commit has no digest",
	why: "§4.7: Artifact SHOULD be retrievable by uri and/or verifiable by digest (derived)"
}, ({ type, uri, digest }, about) => {
	if (digest !== null || !exactTypes.has(type) || uri.trim() === "") return [];
	const form = type === "commit" ? "gitCommit:<the whole commit id>" : "sha256:<64 hex digits>";
	return [{
		about,
		at: "/digest",
		message: `is a ${type} without a digest`,
		help: `add digest: ${form}`
	}];
});
// src/rules/artifact/digest-form.ts
/** Lengths in hex digits; git's ids are SHA-1 or SHA-256 by the repository's format. */
const lengths = /* @__PURE__ */ new Map([
	["sha256", [64]],
	["sha384", [96]],
	["sha512", [128]],
	["gitCommit", [40, 64]],
	["gitTree", [40, 64]],
	["gitBlob", [40, 64]],
	["cwom-jcs1", [64]]
]);
/** The digest of an Artifact says how it was made, and is whole (§4.7). */
const artifactDigestForm = kindRule("Artifact", {
	id: "artifact/digest-form",
	level: "warning",
	summary: "an Artifact's digest is not an algorithm and hex digits of its length",
	why: "§4.7: digest: string|null (sha256, git hash, etc.)"
}, ({ digest }, about) => {
	if (digest === null || isDigest(digest)) return [];
	return [{
		about,
		at: "/digest",
		message: `has digest ${shown(digest)}, expected ${expectedFor(digest)}`,
		help: "write sha256: and what sha256sum prints for the file, or gitCommit: and the whole commit id",
		new: digest.slice(0, 200)
	}];
});
function isDigest(text) {
	const [algorithm = "", hex = "", ...rest] = text.split(":", 3);
	return rest.length === 0 && lengths.get(algorithm)?.includes(hex.length) === true && /^[0-9a-f]+$/i.test(hex);
}
function expectedFor(digest) {
	const [algorithm = ""] = digest.split(":", 1);
	const known = lengths.get(algorithm);
	if (known === void 0) return `an algorithm (${[...lengths.keys()].join(", ")}), a colon and hex digits`;
	return `${algorithm}: and ${known.join(" or ")} hex digits`;
}
// src/store/local-files.ts
/** Files larger than this are not read for a digest, in bytes. */
const digestByteLimit = 67108864;
/** The path of the repository that an Artifact with a digest names by uri; null for every other object. */
function localPathIn(object) {
	const { scalars } = object.outline;
	if (object.kind !== "Artifact" || scalars["digest"] === void 0) return null;
	const uri = scalars["uri"] ?? object.value["uri"];
	return typeof uri === "string" ? localPathOf(uri) : null;
}
/**
* The repository's files that Artifacts with a digest, and the documents and data blobs of ContextPackets, name by uri,
* by path; null for one that is not there. Only those whose digest is stated are read.
*/
async function readLocalFiles(corpus) {
	const files = /* @__PURE__ */ new Map();
	const stated = [];
	for (const [path, hasDigest] of pathsIn(corpus)) {
		const entry = await corpus.revision.entryAt(path);
		const isFile = entry?.mode.startsWith("100") === true;
		if (isFile && hasDigest) stated.push(entry);
		else files.set(path, isFile ? withoutDigest : null);
	}
	for await (const { path, oid, bytes } of corpus.revision.read(stated, digestByteLimit)) files.set(path, bytes === null ? withoutDigest : digestsOf(oid, bytes));
	return files;
}
const withoutDigest = {
	sha256: null,
	sha384: null,
	sha512: null,
	gitBlob: ""
};
function digestsOf(oid, bytes) {
	const hash = (algorithm) => hexDigest(algorithm, bytes);
	return {
		sha256: hash("sha256"),
		sha384: hash("sha384"),
		sha512: hash("sha512"),
		gitBlob: oid
	};
}
/** Every path that an object names, and whether one of them states its digest. */
function pathsIn(corpus) {
	const paths = /* @__PURE__ */ new Map();
	for (const object of corpus.objects) {
		const own = localPathIn(object);
		if (own !== null) paths.set(own, true);
		for (const { path, digest } of object.outline.localUris) paths.set(path, digest !== null || paths.get(path) === true);
	}
	return paths;
}
function hexDigest(algorithm, bytes) {
	return createHash(algorithm).update(bytes).digest("hex");
}
// src/rules/other-digest.ts
const algorithms = [
	"sha256",
	"sha384",
	"sha512",
	"gitBlob"
];
/** The file's digest by the algorithm of the one that is stated, if it is another one; null where they are equal, or cannot be compared. */
function otherDigest(stated, file) {
	const algorithm = algorithms.find((name) => stated.startsWith(`${name}:`));
	const actual = algorithm === void 0 ? null : file[algorithm];
	if (algorithm === void 0 || actual === null) return null;
	const hex = stated.slice(algorithm.length + 1).toLowerCase();
	return hex.length === actual.length && /^[0-9a-f]+$/.test(hex) && hex !== actual ? `${algorithm}:${actual}` : null;
}
// src/rules/artifact/digest-matches.ts
/** The digest of an Artifact in this repository is that of its bytes (§4.7). */
const artifactDigestMatches = corpusRule({
	id: "artifact/digest-matches",
	level: "error",
	locked: true,
	summary: "a file of the repository has another digest than its Artifact says",
	why: "§4.7: verifiable by digest (derived)"
}, function* (corpus, { localFiles }) {
	for (const artifact of corpus.of("Artifact")) {
		const path = localPathIn(artifact);
		const file = path === null ? void 0 : localFiles.get(path);
		const digest = artifact.outline.scalars["digest"] ?? "";
		const actual = file == null ? null : otherDigest(digest, file);
		if (actual === null) continue;
		yield {
			about: artifact,
			at: "/digest",
			message: `names ${path} by another digest than the file has`,
			help: `restore ${path}, or make a new Artifact for the new content`,
			old: digest,
			new: actual
		};
	}
});
// src/rules/ref/resolves.ts
/** Every link leads somewhere (§2.6). */
const refResolves = corpusRule({
	id: "ref/resolves",
	level: "error",
	locked: true,
	summary: "a Ref names an object that is not in the store",
	why: "§2.6: kind + id must resolve to exactly one object"
}, function* (corpus) {
	for (const object of corpus.objects) for (const ref of object.outline.refs) {
		if (ref.wants === null || ref.wants !== ref.kind || isPresent(corpus, ref) || !canBeId(ref.id)) continue;
		yield remarkOn$7(corpus, object, ref);
	}
});
function canBeId(id) {
	return isFileSafeId(id) && id.length <= 128;
}
/** Whether the object of a Ref is there; one whose file names no kind and id that can be read is, and its own finding says what is wrong. */
function isPresent(corpus, ref) {
	if (corpus.find(ref.kind, ref.id) !== null) return true;
	return corpus.at(pathOf(ref.kind, ref.id)) !== null;
}
function remarkOn$7(corpus, about, ref) {
	const name = fieldName(ref.at);
	const [other] = corpus.withId(ref.id);
	const missing = `refers in ${name} to ${ref.kind} ${ref.id}, which is not in the store`;
	return {
		about,
		at: ref.at,
		message: other === void 0 ? missing : `${missing}; that id is ${named(other)}`,
		help: other === void 0 ? `add ${pathOf(ref.kind, ref.id)}, or correct ${name}` : `name the ${ref.kind} that was meant in ${name}`,
		args: [ref.kind, ref.id],
		missed: `${ref.kind}/${ref.id}`
	};
}
// src/rules/artifact/issue-matches.ts
/** An Artifact is for the Issue that its Run was an attempt at (§5). */
const artifactIssueMatches = corpusRule({
	id: "artifact/issue-matches",
	level: "error",
	locked: true,
	summary: "an Artifact is for another Issue than the Run that produced it",
	why: "§5: Artifact belongs to Run and Issue"
}, function* (corpus) {
	for (const artifact of corpus.of("Artifact")) {
		const producer = refAt(artifact, "/produced_by");
		const run = producer === null ? null : corpus.find("Run", producer.id);
		const own = refAt(artifact, "/for_issue");
		const attempted = run === null ? null : refAt(run, "/for_issue");
		if (run === null || own === null || attempted === null || own.id === attempted.id) continue;
		if (!isPresent(corpus, own) || !isPresent(corpus, attempted)) continue;
		yield {
			about: artifact,
			at: "/for_issue",
			message: `is for Issue ${own.id}, but ${named(run)} that produced it is for Issue ${attempted.id}`,
			help: `write for_issue: {kind: Issue, id: ${attempted.id}}, or correct produced_by`,
			old: attempted.id,
			new: own.id,
			related: [{
				place: {
					path: run.file.path,
					pointer: "/for_issue"
				},
				message: "the Run names its Issue here"
			}]
		};
	}
});
// src/rules/artifact/media-type.ts
const name = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}";
const token = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
const mediaType = new RegExp(`^${name}/${name}(?:[ \\t]*;[ \\t]*${token}=(?:${token}|"[^"\\\\]*"))*$`);
/** A media type is written as programs know it (§4.7). */
const artifactMediaType = kindRule("Artifact", {
	id: "artifact/media-type",
	level: "info",
	summary: "an Artifact's media_type is no media type such as text/plain",
	why: "§4.7: media_type: string|null (derived: RFC 6838 says how one is written)"
}, ({ media_type: type }, about) => {
	if (type === null || mediaType.test(type)) return [];
	return [{
		about,
		at: "/media_type",
		message: `has media_type ${shown(type)}, expected a type and a subtype such as text/plain`,
		help: "write application/octet-stream for bytes of no known type, or remove media_type",
		new: type.slice(0, 200)
	}];
});
// src/rules/ref/self.ts
/** No object is its own cause, parent or source; other rules about a Ref are silent where it names its own object. */
const refSelf = objectRule({
	id: "ref/self",
	level: "error",
	locked: true,
	summary: "an object refers to itself",
	why: "§2.6: a Ref names another object, derived: nothing is its own cause"
}, function* (object) {
	for (const ref of object.outline.refs) {
		if (!isSelf(object, ref)) continue;
		const name = fieldName(ref.at);
		yield {
			about: object,
			at: ref.at,
			message: `refers in ${name} to itself`,
			help: `name the ${ref.wants ?? "object"} that was meant in ${name}, or remove the Ref`
		};
	}
});
/** Whether a Ref names the object that it stands in. */
function isSelf(object, ref) {
	return ref.kind === object.kind && ref.id === object.id;
}
// src/rules/ref/kind.ts
/** A field that the spec speaks of by itself: whatever is wrong with it as a whole, a Ref of another kind too. */
function refFieldRule(info) {
	const structure = schemaRule(info, refWords);
	return flawRule(info, function* (file, corpus) {
		yield* structure.check(file, corpus);
		const outline = file.reading?.outline;
		for (const ref of outline?.refs ?? []) {
			if (outline?.kind == null || ref.wants === null || ref.wants === ref.kind || isSelf(outline, ref)) continue;
			if (ruleOfRefKind(outline.kind, ref.at) !== info.id) continue;
			const name = fieldName(ref.at);
			yield {
				about: file,
				at: `${ref.at}/kind`,
				message: `refers in ${name} to a ${ref.kind}, expected ${aKind(ref.wants)}`,
				help: `write kind: ${ref.wants}, with the id of ${aKind(ref.wants)}`,
				old: ref.wants,
				new: ref.kind
			};
		}
	});
}
/** A Ref names the kind that its field is for (§4). */
const refKind = refFieldRule({
	id: "ref/kind",
	level: "error",
	locked: true,
	summary: "a Ref names another kind than its field takes",
	why: "§4: each field of Refs names its kind, such as repo: Ref (Repo)"
});
function refWords({ code, pointer, actual }, kind) {
	const field = refFields(kind).find(({ pattern }) => matchesPattern(`${pattern}/kind`, pointer, "at"));
	if (field?.target == null) return code === "required" ? { help: "add it as {kind: …, id: …}" } : {};
	return {
		message: `${code === "required" ? `lacks ${fieldName(pointer)}` : `has ${fieldName(pointer)} ${actual}`}, expected ${field.target}`,
		help: `write kind: ${field.target}`
	};
}
function aKind(kind) {
	return `${/^[AI]/.test(kind) ? "an" : "a"} ${kind}`;
}
// src/rules/artifact/produced-by.ts
/** Every Artifact names the Run it came from (§4.7). */
const artifactProducedBy = refFieldRule({
	id: "artifact/produced-by",
	level: "error",
	locked: true,
	summary: "an Artifact's produced_by is missing or no Run",
	why: "§4.7: Artifact MUST reference the Run that produced it"
});
// src/rules/artifact/retrievable.ts
/** An output can be found, or at least be recognised (§4.7). */
const artifactRetrievable = kindRule("Artifact", {
	id: "artifact/retrievable",
	level: "warning",
	summary: "an Artifact has an empty uri and no digest",
	why: "§4.7: Artifact SHOULD be retrievable by uri and/or verifiable by digest"
}, ({ uri, digest }, about) => {
	if (uri.trim() !== "" || digest !== null) return [];
	return [{
		about,
		at: "/uri",
		message: "has an empty uri and no digest, expected one of them",
		help: "write uri: where it is, or digest: sha256:<64 hex digits>"
	}];
});
// src/rules/artifact/run-started.ts
/** Only a Run that has begun can have produced something (§4.7). */
const artifactRunStarted = corpusRule({
	id: "artifact/run-started",
	level: "warning",
	summary: "the Run that produced an Artifact is still planned or ready",
	why: "§4.7: Represents an output produced by a Run (derived: it began before)"
}, function* (corpus) {
	for (const artifact of corpus.of("Artifact")) {
		const producer = refAt(artifact, "/produced_by");
		const run = producer === null ? null : corpus.find("Run", producer.id);
		if (run?.outline.valid !== true) continue;
		const status = run.outline.scalars["status"] ?? "planned";
		if (status !== "planned" && status !== "ready") continue;
		yield {
			about: artifact,
			at: "/produced_by",
			message: `was produced by ${named(run)}, which is still ${status}`,
			help: `write the Run's status and telemetry as they are now, or correct produced_by`,
			args: [run.id],
			related: [{
				place: {
					path: run.file.path,
					pointer: "/status"
				},
				message: "the Run has not begun"
			}]
		};
	}
});
// src/rules/artifact/size.ts
/** A size is a whole number of bytes (§4.7). */
const artifactSize = kindRule("Artifact", {
	id: "artifact/size",
	level: "error",
	summary: "an Artifact's size_bytes is negative or no whole number",
	why: "§4.7: size_bytes: number|null (derived)"
}, ({ size_bytes: size }, about) => {
	if (size === null || Number.isInteger(size) && size >= 0) return [];
	return [{
		about,
		at: "/size_bytes",
		message: `has size_bytes ${size}, expected a whole number, 0 or more`,
		help: "write the size in bytes, or remove size_bytes"
	}];
});
// src/rules/artifact/private-host.ts
const privateAddresses = new BlockList();
for (const [address, bits] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.168.0.0", 16]
]) privateAddresses.addSubnet(address, bits, "ipv4");
for (const [address, bits] of [
	["::", 127],
	["fc00::", 7],
	["fe80::", 10]
]) privateAddresses.addSubnet(address, bits, "ipv6");
/** Whether a host, as WHATWG URL writes it (an IPv6 address in brackets), is this machine or one in a private network (RFC 1918, 4193, 6598, 6761). */
function isPrivateHost(host) {
	if (host.startsWith("[")) return privateAddresses.check(host.slice(1, -1), "ipv6");
	const name = host.replace(/\.$/, "");
	if (/^\d+(?:\.\d+){3}$/.test(name)) return privateAddresses.check(name, "ipv4");
	return /(?:^|\.)(?:localhost|localdomain|local)$/.test(name);
}
// src/rules/artifact/uri-flaw.ts
const oneMachine = "is a path of one machine";
const noAddress = "is no valid address";
const noScheme = "lacks a scheme such as https:";
/** Why others cannot follow a uri that is not empty, in words for after "which"; null when it is absolute or a path of the repository. */
function uriFlaw(uri) {
	if (/[\s\p{Cc}]/u.test(uri)) return "has a space or control character that is not escaped";
	if (/^[a-z]:/i.test(uri) || /^(?:~|\/(?!\/))/.test(uri)) return oneMachine;
	if (uri.includes("\\")) return "has a backslash";
	const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(uri)?.[0].toLowerCase();
	return scheme === void 0 ? pathFlaw(uri) : addressFlaw(uri, scheme);
}
function pathFlaw(uri) {
	if (uri.startsWith("//") || /^[^/#]*:/.test(uri)) return noScheme;
	const [path = ""] = uri.split("#", 1);
	return localPathOf(path.replace(/\/$/, "")) === null ? "is no path inside the repository" : null;
}
/** Schemes that lead to one machine, or hold the content instead of saying where it is. */
const closedSchemes = /* @__PURE__ */ new Set([
	"file",
	"data",
	"javascript",
	"vbscript",
	"blob",
	"about"
]);
const hostSchemes = /* @__PURE__ */ new Set([
	"http",
	"https",
	"ftp",
	"ws",
	"wss"
]);
function addressFlaw(uri, scheme) {
	const rest = uri.slice(scheme.length + 1);
	const layers = scheme.split("+");
	if (layers.some((layer) => closedSchemes.has(layer))) return `leads nowhere for others (${scheme}:)`;
	if (isHostAndPort(scheme, rest)) return noScheme;
	if (layers.some((layer) => hostSchemes.has(layer)) && !/^\/\/[^/?#]/.test(rest)) return noAddress;
	const host = URL.parse(uri)?.hostname;
	if (host === void 0 || rest === "") return noAddress;
	return isPrivateHost(normalHost(host)) ? "names a host that others cannot reach" : null;
}
/** `localhost:8080/x` and `example.com:443` read like a scheme and a path. */
function isHostAndPort(scheme, rest) {
	return scheme === "localhost" || scheme.includes(".") && /^\d{1,5}(?:[/?#]|$)/.test(rest);
}
/** The host as a browser writes it, whatever the scheme: `0x7f.1` is `127.0.0.1`. */
function normalHost(host) {
	return (host === "" ? null : URL.parse(`http://${host}/`)?.hostname) ?? host;
}
// src/rules/artifact/type-uri.ts
/** What the address of a pull request has after its path, and that of a commit somewhere, on the usual hosts. */
const forms = {
	pr: /\/(?:pulls?|pull-?requests?|merge_requests|\+)\/\d+(?:[/?#]|$)/i,
	commit: /[/@#=:][0-9a-f]{7,64}(?:[/?#.]|$)/i
};
/** A pull request and a commit have addresses that show what they are (§3.5). */
const artifactTypeUri = kindRule("Artifact", {
	id: "artifact/type-uri",
	level: "info",
	summary: "the uri of a pr or commit does not look like one",
	why: "§3.5: ArtifactType: commit, pr (derived)"
}, ({ type, uri }, about) => {
	if (type !== "pr" && type !== "commit" || forms[type].test(uri)) return [];
	if (uri.trim() === "" || uriFlaw(uri) !== null) return [];
	const example = type === "pr" ? "/pull/7 at its end" : "the commit's id in it";
	return [{
		about,
		at: "/uri",
		message: `is a ${type}, but its uri ${shown(uri)} does not look like one`,
		help: `write an address with ${example}, or another type`
	}];
});
// src/rules/artifact/uri.ts
/** Everybody who reads an Artifact can follow its uri (§4.7). */
const artifactUri = kindRule("Artifact", {
	id: "artifact/uri",
	level: "warning",
	summary: "an Artifact's uri is neither absolute nor a path of the repository, or leads to one machine alone",
	why: "§4.7: Artifact SHOULD be retrievable by uri"
}, ({ uri }, about) => {
	const flaw = uri.trim() === "" ? null : uriFlaw(uri);
	if (flaw === null) return [];
	return [{
		about,
		at: "/uri",
		message: `has uri ${shown(uri)}, which ${flaw}`,
		help: "write an absolute address, or a path from the root of the repository such as docs/report.md; a space is %20",
		new: uri.slice(0, 200)
	}];
});
// src/rules/artifact/verification.ts
/** The verdict on an Artifact is what its checks say (§4.7, §3.6). */
const artifactVerification = kindRule("Artifact", {
	id: "artifact/verification",
	level: "warning",
	summary: "verification.status contradicts the checks",
	why: "§4.7: verification: status, checks; §3.6: unverified, passed, failed (derived: the verdict follows from the checks)"
}, ({ verification }, about) => {
	const contradiction = contradictionIn(verification);
	if (contradiction === null) return [];
	return [{
		about,
		at: "/verification/status",
		message: `is ${verification.status} as a whole, but ${contradiction}`,
		help: "correct verification.status, or the check that is wrong or missing"
	}];
});
function contradictionIn({ status, checks }) {
	const failed = checks.find((check) => check.status === "failed");
	switch (status) {
		case "passed": return failed === void 0 ? null : `its check ${shown(failed.name.slice(0, 60))} failed`;
		case "failed": return failed === void 0 ? "none of its checks failed" : null;
		case "unverified": return checks.length > 0 && checks.every((check) => check.status === "passed") ? "all of its checks passed" : null;
	}
}
/** Who reads that a check passed can look it up (§4.7). */
const artifactEvidence = kindRule("Artifact", {
	id: "artifact/evidence",
	level: "info",
	summary: "a check that passed has no evidence_uri",
	why: "§4.7: verification: checks: evidence_uri: string|null"
}, function* ({ verification }, about) {
	for (const [index, { name, status, evidence_uri: evidence }] of verification.checks.entries()) {
		if (status !== "passed" || (evidence ?? "").trim() !== "") continue;
		yield {
			about,
			at: `/verification/checks/${index}/evidence_uri`,
			message: `has the check ${shown(name.slice(0, 60))} passed without evidence`,
			help: "add evidence_uri: the log or report of the check"
		};
	}
});
// src/rules/settings-remark.ts
/** What is wrong with a settings file as a remark about that file; null for one that file/regular or object/length speaks of already. */
function settingsRemark(use, flaw) {
	const file = use.corpus.at(flaw.path);
	if (file !== null && (!file.regular || file.tooLarge)) return null;
	const { at, atKey, span, message, help } = flaw;
	return {
		about: file ?? "store",
		...at === "" ? {} : { at },
		...atKey === void 0 ? {} : { atKey },
		...span === void 0 ? {} : { span },
		message,
		help
	};
}
/** A settings file to speak of; the store where it is not there. */
function settingsFile(use, path) {
	return use.corpus.at(path) ?? "store";
}
// src/rules/config/known-rule.ts
/** Settings say what somebody meant, or they say nothing: a mistyped rule would go on unchanged. */
const configKnownRule = settingsRule({
	id: "config/known-rule",
	level: "error",
	summary: "config.yaml cannot be used as it is, a setting names no rule, or would lower or suppress a locked one",
	why: "ours: a setting that has no effect is believed to have one"
}, (use) => {
	const known = new Map(use.rules.map((rule) => [rule.id, rule]));
	return [
		...use.config.flaws.flatMap((flaw) => settingsRemark(use, flaw) ?? []),
		...levelRemarks(use, known).take(50),
		...suppressionRemarks(use, known).take(50)
	];
});
function levelRemarks(use, known) {
	const about = settingsFile(use, configPath);
	return levelsIn(use.config.config).flatMap(({ id, setting, at }) => {
		const rule = known.get(id);
		if (rule === void 0) return [{
			about,
			at,
			atKey: true,
			...unknownRule(id, known)
		}];
		if (rule.locked !== true || !isLower(setting, rule.level)) return [];
		return [{
			about,
			at,
			message: `${id} is locked at ${rule.level} and cannot be set to ${setting}`,
			help: "remove the line; mend what the rule finds",
			old: rule.level,
			new: setting
		}];
	});
}
/** Every level that is set, for all files or for some paths. */
function* levelsIn({ rules, overrides }) {
	for (const [id, setting] of Object.entries(rules)) yield {
		id,
		setting,
		at: pointerOf(["rules", id])
	};
	for (const [index, override] of overrides.entries()) for (const [id, setting] of Object.entries(override.rules)) yield {
		id,
		setting,
		at: pointerOf([
			"overrides",
			index,
			"rules",
			id
		])
	};
}
function suppressionRemarks(use, known) {
	const about = settingsFile(use, suppressionsPath);
	return use.suppressions.suppressions.values().flatMap(({ at, rule, fingerprint }) => {
		const place = {
			about,
			at: `${at}/rule`,
			args: [rule, fingerprint]
		};
		const named = known.get(rule);
		if (named === void 0) return [{
			...place,
			...unknownRule(rule, known)
		}];
		if (named.locked !== true) return [];
		return [{
			...place,
			message: `${rule} is locked and cannot be suppressed`,
			help: "remove the entry; mend what the rule finds"
		}];
	});
}
function unknownRule(id, known) {
	const meant = nearest(id, [...known.keys()]);
	return {
		message: `there is no rule ${id}${meant === null ? "" : `, did you mean ${meant}?`}`,
		help: meant === null ? "take it out; every rule is listed by: cwom rules" : `write ${meant}`
	};
}
// src/rules/doctrine/applicability-types.ts
/** Types of Issue that doctrine applies to are types that an Issue can have (§3.2, §4.5). */
const doctrineApplicabilityTypes = kindRule("DoctrineRef", {
	id: "doctrine/applicability-types",
	level: "warning",
	summary: "an entry of applicability.issue_types is no type of Issue",
	why: "§4.5: applicability: issue_types: string[]; §3.2: IssueType"
}, function* ({ applicability: { issue_types: types } }, stored) {
	for (const [index, type] of types.entries()) {
		if (isIssueType(type)) continue;
		const meant = nearest(type, issueTypes);
		yield {
			about: stored,
			at: pointerStep("/applicability/issue_types", index),
			message: `applies to Issues of type ${shown(type)}, expected one of ${issueTypes.join(", ")}`,
			help: meant === null ? "write one of them, or remove it" : `did you mean ${meant}?`,
			new: type.slice(0, 200)
		};
	}
});
/** Whether a text is one of the types of Issue (§3.2). */
function isIssueType(text) {
	return issueTypes.some((type) => type === text);
}
// src/rules/doctrine/applicability.ts
/** Where one DoctrineRef applies; one that its schema refuses narrows nothing. */
function applicabilityOf(doctrine, corpus) {
	const { repos, types, tags } = doctrine.recall("applicability", () => listsIn(doctrine.object));
	return {
		repos: repos.every((id) => corpus.find("Repo", id) !== null) ? setOf$1(repos) : null,
		types: types.every(isIssueType) ? setOf$1(types) : null,
		tags: setOf$1(tags)
	};
}
/** What an Issue or a Run is work on: a Run has the type of its Issue. */
function workOf(object, corpus) {
	const repoRef = refAt(object, "/repo");
	const repo = repoRef === null ? null : corpus.find("Repo", repoRef.id);
	const issue = object.kind === "Run" ? issueOf$2(object, corpus) : object;
	return {
		repo,
		type: issue?.outline.scalars["type"] ?? null,
		tags: () => allTags([
			repo,
			issue,
			object
		])
	};
}
/** What keeps doctrine from applying to work, in words for a message; null where it applies or nobody can tell. */
function exclusionOf({ repos, types, tags }, work) {
	if (repos !== null && work.repo !== null && !repos.has(work.repo.id)) return "for other Repos";
	if (types !== null && work.type !== null && !types.has(work.type)) return `for other types of Issue than ${work.type}`;
	if (tags === null) return null;
	const carried = work.tags();
	return carried === null || carried.some((tag) => tags.has(tag)) ? null : "for work with other tags";
}
function issueOf$2(run, corpus) {
	const ref = refAt(run, "/for_issue");
	return ref === null ? null : corpus.find("Issue", ref.id);
}
function allTags(objects) {
	const tags = objects.map((object) => tagsOf(object));
	return tags.includes(null) ? null : tags.flatMap((some) => some ?? []);
}
function tagsOf(object) {
	return object === null ? null : object.recall("tags", () => object.object?.tags ?? null);
}
function listsIn(doctrine) {
	const { repo_refs: repos = [], issue_types: types = [], tags = [] } = doctrine?.applicability ?? {};
	return {
		repos: repos.map(({ id }) => id),
		types,
		tags
	};
}
function setOf$1(items) {
	return items.length === 0 ? null : new Set(items);
}
// src/rules/doctrine/applies.ts
/** Work is held to doctrine that is meant for it (§4.5). */
const doctrineApplies = corpusRule({
	id: "doctrine/applies",
	level: "info",
	summary: "an Issue or a Run refers to doctrine whose applicability excludes it",
	why: "§4.5: applicability: repo_refs, issue_types, tags"
}, function* (corpus) {
	const known = /* @__PURE__ */ new Map();
	for (const object of corpus.objects) {
		const doctrineRefs = (object.kind === "Issue" || object.kind === "Run" ? object.outline.refs : []).filter(({ kind, wants }) => kind === "DoctrineRef" && wants === kind);
		if (doctrineRefs.length === 0) continue;
		const work = workOf(object, corpus);
		for (const ref of doctrineRefs) {
			const doctrine = corpus.find("DoctrineRef", ref.id);
			if (doctrine === null) continue;
			const applicability = known.get(ref.id) ?? applicabilityOf(doctrine, corpus);
			known.set(ref.id, applicability);
			const exclusion = exclusionOf(applicability, work);
			if (exclusion === null) continue;
			yield {
				about: object,
				at: ref.at,
				message: `refers to ${named(doctrine)}, which is ${exclusion}`,
				help: "take it off the list, or widen the applicability of the doctrine in its next version",
				args: [ref.id],
				related: [applicabilityPlace(doctrine)]
			};
		}
	}
});
function applicabilityPlace({ file }) {
	return {
		place: {
			path: file.path,
			pointer: "/applicability"
		},
		message: "where it applies"
	};
}
// src/rules/doctrine/identity-unique.ts
/** One version of a doctrine is one object (§4.5). */
const doctrineIdentityUnique = corpusRule({
	id: "doctrine/identity-unique",
	level: "error",
	locked: true,
	summary: "two DoctrineRefs have the same namespace, name and version",
	why: "§4.5: consumers MUST reference a specific version; one version is one text (derived)"
}, function* (corpus) {
	const first = /* @__PURE__ */ new Map();
	for (const doctrine of corpus.of("DoctrineRef")) {
		const identity = [
			"namespace",
			"name",
			"version"
		].map((member) => textOf$1(doctrine, member));
		if (identity.includes(null)) continue;
		const key = JSON.stringify(identity);
		const other = first.get(key) ?? doctrine;
		first.set(key, other);
		if (other.id === doctrine.id) continue;
		yield {
			about: doctrine,
			at: "/version",
			message: `is the same doctrine in the same version as ${named(other)}`,
			help: "give it the next version, or refer to the other one and delete this",
			related: [{
				place: {
					path: other.file.path,
					pointer: "/version"
				},
				message: "the same doctrine and version"
			}]
		};
	}
});
// src/rules/doctrine/must-covered.ts
/** Most that one finding names: a Run that lacks more is told of them when these are mended. */
const most$1 = 3;
/** A Run was told everything that binds it. */
const doctrineMustCovered = corpusRule({
	id: "doctrine/must-covered",
	level: "off",
	summary: "a Run does not refer to doctrine of priority must that applies to it and is older than it",
	why: "ours: §3.8 has priority must; what binds a Run should stand among its inputs"
}, function* (corpus) {
	const binding = bindingIn(corpus);
	if (binding.length === 0) return;
	for (const run of corpus.of("Run")) {
		const missing = missingFrom(run, binding, corpus);
		if (missing.length === 0) continue;
		yield {
			about: run,
			at: "/inputs/doctrine_refs",
			message: `does not refer to ${missing.map(named).join(", ")}, which must be kept to and applies to it`,
			help: "add a Ref to it to inputs.doctrine_refs before the Run starts",
			args: missing.map(({ id }) => id),
			related: missing.map(({ file }) => ({
				place: {
					path: file.path,
					pointer: "/priority"
				},
				message: "must be kept to"
			}))
		};
	}
});
/** Doctrine of priority must that can be read, the last written first. */
function bindingIn(corpus) {
	return corpus.of("DoctrineRef").filter(({ outline }) => outline.valid && outline.scalars["priority"] === "must").toReversed().map((doctrine) => ({
		doctrine,
		name: nameOf$1(doctrine),
		applicability: applicabilityOf(doctrine, corpus)
	}));
}
function missingFrom(run, binding, corpus) {
	const covered = coveredBy(run, corpus);
	const work = workOf(run, corpus);
	const missing = [];
	for (const { doctrine, name, applicability } of binding) {
		if (missing.length === most$1) break;
		if (covered.has(name) || !isOlder(doctrine, run) || !isFor(applicability, work)) continue;
		covered.add(name);
		missing.push(doctrine);
	}
	return missing;
}
function isFor(applicability, work) {
	return exclusionOf(applicability, work) === null;
}
/** Names of the doctrine that a Run or one of its briefings refers to, in whatever version; that it does so only by a briefing is run/inherits-doctrine's. */
function coveredBy(run, corpus) {
	const packets = run.outline.refs.flatMap(({ kind, id }) => kind === "ContextPacket" ? corpus.find(kind, id) ?? [] : []);
	const names = /* @__PURE__ */ new Set();
	for (const { outline } of [run, ...packets]) for (const { kind, id } of outline.refs) {
		const doctrine = kind === "DoctrineRef" ? corpus.find(kind, id) : null;
		if (doctrine !== null) names.add(nameOf$1(doctrine));
	}
	return names;
}
function nameOf$1(doctrine) {
	return JSON.stringify([textOf$1(doctrine, "namespace"), textOf$1(doctrine, "name")]);
}
/** Nobody could have told a Run of doctrine that was written after it; without times it is taken for older. */
function isOlder(doctrine, run) {
	const written = doctrine.outline.scalars["created_at"];
	const made = run.outline.scalars["created_at"];
	return written === void 0 || made === void 0 || !isEarlier(made, written);
}
// src/rules/doctrine/reference-specific.ts
/** What a Run was held to can be read later, because its doctrine has a version that stays (§4.5). */
const doctrineReferenceSpecific = corpusRule({
	id: "doctrine/reference-specific",
	level: "error",
	locked: true,
	summary: "a started Run or a ContextPacket refers to doctrine without a version of its own",
	why: "§4.5: consumers MUST reference a specific version when reproducibility matters"
}, function* (corpus) {
	const floating = floatingDoctrine(corpus);
	if (floating.size === 0) return;
	for (const object of corpus.objects) {
		if (object.kind !== "Run" && object.kind !== "ContextPacket") continue;
		for (const ref of object.outline.refs) {
			const doctrine = ref.kind === "DoctrineRef" ? floating.get(ref.id) : void 0;
			if (doctrine === void 0 || object.kind === "Run" && !hasStarted(object)) continue;
			yield {
				about: object,
				at: ref.at,
				message: `refers in ${fieldName(ref.at)} to ${named(doctrine)}, whose version ${shown(textOf$1(doctrine, "version"))} is not a specific one`,
				help: "add a DoctrineRef with a version such as \"1.0\", and refer to that",
				args: [ref.id],
				related: [{
					place: {
						path: doctrine.file.path,
						pointer: "/version"
					},
					message: "the version that may change its meaning"
				}]
			};
		}
	}
});
function floatingDoctrine(corpus) {
	const floating = /* @__PURE__ */ new Map();
	for (const { id } of corpus.of("DoctrineRef")) {
		const doctrine = corpus.find("DoctrineRef", id);
		const version = doctrine === null ? null : textOf$1(doctrine, "version");
		if (doctrine !== null && version !== null && isFloatingVersion(version)) floating.set(id, doctrine);
	}
	return floating;
}
// src/rules/doctrine/statement.ts
/** Doctrine says something (§4.5). */
const doctrineStatement = kindRule("DoctrineRef", {
	id: "doctrine/statement",
	level: "warning",
	summary: "a DoctrineRef's statement is empty",
	why: "§4.5: statement: string; governing doctrine: principles, policies, procedures, heuristics, patterns"
}, function* ({ statement }, stored) {
	if (statement.trim() !== "") return;
	yield {
		about: stored,
		at: "/statement",
		message: "has an empty statement, so nobody can tell what to keep to",
		help: "write the doctrine itself into statement"
	};
});
// src/rules/doctrine/version.ts
/** Doctrine has versions, so that one can tell later what it said (§4.5). */
const doctrineVersion = kindRule("DoctrineRef", {
	id: "doctrine/version",
	level: "warning",
	summary: "a DoctrineRef's version is empty, a moving name such as latest, or a range",
	why: "§4.5: DoctrineRef SHOULD be versioned"
}, function* ({ version }, stored) {
	if (!isFloatingVersion(version)) return;
	yield {
		about: stored,
		at: "/version",
		message: `has version ${shown(version)}, expected one that stays, such as "1.0"`,
		help: "write the version that this statement is, quoted: version: \"1.0\"",
		new: version.slice(0, 200)
	};
});
// src/rules/file/collisions.ts
/**
* Entries of a store that a file system which ignores case, or the form of accented letters, cannot hold beside another one;
* each with the path that it collides with. Of two entries the one further from its place counts. Folders spelled in two ways
* give nothing by themselves: what is in the wrong one is file/location's or file/stray's.
*/
function collisionsOf(corpus) {
	const known = collisionsByCorpus.get(corpus);
	if (known !== void 0) return known;
	const collisions = findCollisions(corpus);
	collisionsByCorpus.set(corpus, collisions);
	return collisions;
}
/** Two rules ask for the same. */
const collisionsByCorpus = /* @__PURE__ */ new WeakMap();
function findCollisions(corpus) {
	const taken = foldersOf(corpus.files);
	const collisions = /* @__PURE__ */ new Map();
	const files = corpus.files.toSorted((a, b) => distanceFromHome[a.slot.is] - distanceFromHome[b.slot.is]);
	for (const file of files) {
		const key = fold(file.path);
		const other = taken.get(key);
		if (other === void 0) taken.set(key, file.path);
		else if (other !== file.path || standsTwice(file)) collisions.set(file, other);
	}
	return collisions;
}
/** A path met for the second time, which git itself never writes; two objects at one path are object/id-unique's. */
function standsTwice({ path, slot }) {
	return slot.is !== "object" && path !== "cwom";
}
const distanceFromHome = {
	object: 0,
	config: 0,
	suppressions: 0,
	readme: 0,
	sync: 0,
	misplaced: 1,
	stray: 2
};
/** The folders above the entries by their folded path; the store's own is always there, so that a lone CWOM collides with it. */
function foldersOf(files) {
	const spellings = /* @__PURE__ */ new Set([storeFolder]);
	for (const { path } of files) for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) spellings.add(path.slice(0, end));
	const folders = /* @__PURE__ */ new Map();
	for (const spelling of spellings) {
		const key = fold(spelling);
		if (!folders.has(key)) folders.set(key, spelling);
	}
	return folders;
}
/** Upper case first, because letters such as ſ and ß meet their like only there. */
function fold(path) {
	if (/^[\0-\x7f]*$/.test(path)) return path.toLowerCase();
	return path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}
// src/rules/file/case-collision.ts
/** Every checkout of the store has all of its files, on macOS and Windows too. */
const fileCaseCollision = corpusRule({
	id: "file/case-collision",
	level: "error",
	locked: true,
	summary: "two paths are the same but for upper and lower case, or for the form of accented letters",
	why: "ours: on macOS and Windows one of the two files replaces the other"
}, function* (corpus) {
	for (const [file, other] of collisionsOf(corpus)) {
		const { path } = file;
		const isBesideStore = !path.startsWith(`${storeFolder}/`);
		yield {
			about: file,
			message: path === other ? `${path} stands twice in its folder, and one would replace the other` : `${path} is the same as ${other} where upper and lower case do not count, and one would replace the other`,
			help: isBesideStore ? `move what is in ${path} to ${storeFolder}/, and remove ${path}` : "rename or remove one of the two",
			old: other,
			new: path,
			args: [path, other],
			related: [{
				place: { path: other },
				message: "the other one"
			}]
		};
	}
});
// src/rules/file/location.ts
/** One object, one file, at the path that its kind and id give. */
const fileLocation = flawRule({
	id: "file/location",
	level: "error",
	locked: true,
	summary: "a YAML file stands elsewhere than at cwom/<Kind>/<id>.yaml for its kind and id",
	why: "ours: an object is found by its kind and id, so its file must be where they say"
}, function* (file, corpus) {
	const { slot, path } = file;
	if (slot.is !== "object" && slot.is !== "misplaced") return;
	if (!file.mode.startsWith("100")) return;
	const home = homeOf(file);
	if (slot.is === "object" && (home === null || home === path && !file.oddName)) return;
	const meant = idMeant(file, corpus);
	if (meant !== null) {
		yield {
			about: file,
			at: "/id",
			args: [path],
			...meant
		};
		return;
	}
	const expected = home ?? "cwom/<Kind>/<id>.yaml";
	yield {
		about: file,
		message: `${isNamed(file) ? `stands at ${path}` : `${path} is no place for a YAML file`}, expected ${expected}`,
		help: helpFor(file, home),
		...home === null || file.oddName ? {} : { fix: {
			is: "move",
			to: home
		} },
		args: [path]
	};
});
/** Others refer to the object by the name of its file: then it is the id in the text that slipped. */
function idMeant({ slot, path, reading }, corpus) {
	const outline = reading?.outline;
	if (slot.is !== "object" || outline?.kind !== slot.kind || outline.id === slot.id) return null;
	if (!corpus.referredTo.has(`${slot.kind}/${slot.id}`) || corpus.referredTo.has(`${slot.kind}/${outline.id}`)) return null;
	return {
		message: `stands at ${path}, and others refer to it by that name, expected id: ${slot.id}`,
		help: `write id: ${slot.id}`
	};
}
/** Where the object belongs; null when its text does not say, or says an id that is object/id's or object/length's to name. */
function homeOf({ reading }) {
	const { kind = null, id = null, schemaFlaws = [] } = reading?.outline ?? {};
	if (kind === null || id === null || schemaFlaws.some(({ pointer }) => pointer === "/id")) return null;
	return pathOf(kind, id);
}
function isNamed({ reading }) {
	return reading !== null && reading.outline.kind !== null && reading.outline.id !== null;
}
function helpFor({ path, oddName }, home) {
	if (home === null) return "move it out of cwom/, or make it a work object at cwom/<Kind>/<id>.yaml";
	return oddName ? `rename it to ${home}` : `mv ${shellWord(path)} ${home}`;
}
// src/rules/file/regular.ts
/** The store is a folder of plain files: what it holds is in it, and nothing in it is run. */
const fileRegular = flawRule({
	id: "file/regular",
	level: "error",
	locked: true,
	summary: "an entry of the store is a link, a submodule, an executable or anything else but a plain file",
	why: "ours: a commit must hold its objects themselves, not what a link or another repository says they are"
}, function* (file) {
	const { path } = file;
	const isRoot = path === storeFolder;
	if (isRoot ? file.mode === "040000" : file.regular) return;
	if (!isRoot && !path.startsWith(`cwom/`)) return;
	const { is, help } = words[file.mode] ?? {
		is: `an entry of mode ${file.mode}`,
		help: replaceIt
	};
	const found = isRoot && file.regular ? "a file" : is;
	yield {
		about: file,
		message: `${subjectOf(file)}is ${found}, expected ${isRoot ? "a folder" : "a plain file"}`,
		help: isRoot ? `remove ${path}, then make a folder of that name` : help(path),
		args: [path]
	};
});
const replaceIt = (path) => `put a plain file in its place, or take it away: git rm ${shellWord(path)}`;
/** By git's mode, or the word that a work tree has for what git does not keep. */
const words = {
	"100755": {
		is: "executable",
		help: (path) => `chmod -x ${shellWord(path)}`
	},
	"120000": {
		is: "a symbolic link",
		help: replaceIt
	},
	"160000": {
		is: "a submodule, a repository of its own",
		help: (path) => `keep ${path} outside of cwom/`
	},
	fifo: {
		is: "a named pipe",
		help: (path) => `rm ${shellWord(path)}`
	},
	socket: {
		is: "a socket",
		help: (path) => `rm ${shellWord(path)}`
	},
	device: {
		is: "a device",
		help: (path) => `rm ${shellWord(path)}`
	}
};
/** An object that could be read is named before the message; anything else is named by its path. */
function subjectOf({ path, reading }) {
	return reading !== null && reading.outline.kind !== null && reading.outline.id !== null ? "" : `${path} `;
}
// src/rules/file/stray.ts
/** The store holds work objects and nothing that nobody reads. */
const fileStray = corpusRule({
	id: "file/stray",
	level: "warning",
	summary: "a file below cwom/ is no YAML file and nothing else that belongs there",
	why: "ours: what is no work object is seen by no rule and found by nobody"
}, function* (corpus) {
	const collisions = collisionsOf(corpus);
	for (const file of corpus.files) {
		if (!isStray(file) || !file.regular || collisions.has(file)) continue;
		const { path, oddName } = file;
		yield {
			about: file,
			message: `${path} ${oddName ? "has a name that is not UTF-8" : "is no work object"}, expected cwom/<Kind>/<id>.yaml`,
			help: "move it out of cwom/",
			args: [path]
		};
	}
});
/** A YAML file with an odd name is file/location's. */
function isStray({ path, slot, oddName }) {
	if (!path.startsWith(`cwom/`)) return false;
	return slot.is === "stray" || slot.is === "sync" && oddName;
}
// src/rules/text-rule.ts
/** A rule that reports one kind of mistake in a file's text. */
function textRule(info, code) {
	return flawRule(info, function* (file) {
		if (holdsNoObject(file)) return;
		const { textFlaws = [], schemaFlaws = [] } = file.reading?.outline ?? {};
		for (const flaw of textFlaws) {
			if (flaw.code !== code || schemaFlaws.some(({ pointer }) => pointer === flaw.pointer)) continue;
			const { span, message, help, old } = flaw;
			yield {
				about: file,
				span,
				message,
				help,
				...flaw.pointer === null ? {} : { at: flaw.pointer },
				...old === void 0 ? {} : { new: old },
				...code === "ambiguous-scalar" ? { fix: { is: "quote" } } : {}
			};
		}
	});
}
// src/rules/file/text.ts
/** A file that cannot be read holds no object that anything could be said about. */
const fileParse = textRule({
	id: "file/parse",
	level: "error",
	locked: true,
	summary: "a file is no YAML 1.2",
	why: "ours: the store holds one object a file, written in YAML 1.2"
}, "parse");
/** The text is UTF-8 and says what it shows. */
const fileEncoding = textRule({
	id: "file/encoding",
	level: "error",
	locked: true,
	summary: "a file is not UTF-8, or holds a byte order mark, a control character or one that misleads the eye",
	why: "ours: everybody must read the same text (RFC 8785 §3.2.2.2)"
}, "encoding");
/** One file, one object. */
const fileSingleDocument = textRule({
	id: "file/single-document",
	level: "error",
	locked: true,
	summary: "a file holds no object, more than one, or something else than a mapping",
	why: "ours: the store holds one object a file"
}, "single-document");
/** A member has one value. */
const fileDuplicateKey = textRule({
	id: "file/duplicate-key",
	level: "error",
	locked: true,
	summary: "a key stands twice in one mapping",
	why: "ours: readers differ on which of the two counts (YAML 1.2.2 §3.2.1.3)"
}, "duplicate-key");
/** What is written is the value, with nothing to resolve. */
const filePlainYaml = textRule({
	id: "file/plain-yaml",
	level: "error",
	locked: true,
	summary: "a file uses an anchor, an alias, a merge, a tag, a directive, or a key that is no plain string",
	why: "ours: one canonical form, read alike by every reader"
}, "plain-yaml");
/** A number comes out as it went in. */
const fileNumberExact = textRule({
	id: "file/number-exact",
	level: "error",
	locked: true,
	summary: "a number is not finite, or is not kept exactly by a reader of JSON",
	why: "ours: a digest needs exact numbers (RFC 8785 §3.2.2.3, RFC 7493 §2.2)"
}, "number-exact");
/** An unquoted value has the same type for everybody. */
const fileAmbiguousScalar = textRule({
	id: "file/ambiguous-scalar",
	level: "warning",
	summary: "an unquoted value has another type for a reader of YAML 1.1",
	why: "ours: many tools still read YAML 1.1, and should see the same value"
}, "ambiguous-scalar");
// src/rules/issue/acceptance.ts
/** Before they wait, or when they are dropped, Issues need not say when they are done. */
const unhurried = /* @__PURE__ */ new Set(["planned", "canceled"]);
/** Work starts when somebody can tell what done means. */
const issueAcceptance = kindRule("Issue", {
	id: "issue/acceptance",
	level: "info",
	summary: "an Issue is past planned and has no acceptance.criteria",
	why: "ours: whoever does or reviews the work must be able to tell when it is done"
}, function* ({ status, acceptance: { criteria } }, stored) {
	if (unhurried.has(status) || criteria.some((criterion) => criterion.trim() !== "")) return;
	yield {
		about: stored,
		at: "/acceptance/criteria",
		message: `is ${status}, but has no acceptance.criteria`,
		help: "add to acceptance.criteria what must hold for it to be done"
	};
});
// src/rules/issue/belongs.ts
/** An Issue lists the briefings that were written for it (§4.2, §4.3). */
const issuePacketBelongs = belongsRule("ContextPacket", "/context_packets/", {
	id: "issue/packet-belongs",
	level: "error",
	locked: true,
	summary: "an Issue lists a ContextPacket that is for another Issue",
	why: "§4.2: context_packets: Ref[] (ContextPacket); §4.3: for_issue: Ref (Issue)"
});
/** An Issue lists its own attempts (§4.2, §4.6). */
const issueRunBelongs = belongsRule("Run", "/runs/", {
	id: "issue/run-belongs",
	level: "error",
	locked: true,
	summary: "an Issue lists a Run that is for another Issue",
	why: "§4.2: Runs SHOULD link back to Issue; Issue MAY store Run refs for convenience"
});
function belongsRule(kind, list, info) {
	return corpusRule(info, function* (corpus) {
		for (const issue of corpus.of("Issue")) for (const ref of issue.outline.refs) {
			if (!ref.at.startsWith(list) || ref.kind !== kind) continue;
			const listed = corpus.find(kind, ref.id);
			const owner = listed === null ? null : issueOf$1(listed);
			if (listed === null || owner === null || owner.id === issue.id || corpus.find("Issue", owner.id) === null) continue;
			yield {
				about: issue,
				at: ref.at,
				message: `lists ${named(listed)}, which is for Issue ${owner.id}`,
				help: `take it off the list, or list a ${kind} whose for_issue is ${issue.id}`,
				args: [ref.id],
				related: [{
					place: {
						path: listed.file.path,
						pointer: owner.at
					},
					message: "the Issue that it is for"
				}]
			};
		}
	});
}
/** A for_issue that names no Issue is a finding of its own, and says nothing here. */
function issueOf$1(object) {
	return object.outline.refs.find((ref) => ref.at === "/for_issue" && ref.kind === "Issue") ?? null;
}
// src/rules/issue/circle.ts
const most = 3;
/** The first Issues of a circle, in words: `Issue A "…", Issue B "…" and 4 more`. */
function circle(issues) {
	const first = issues.slice(0, most).map(named).join(", ");
	return issues.length > most ? `${first} and ${issues.length - most} more` : first;
}
// src/rules/issue/strongly-connected.ts
/** Tarjan's strongly connected components of a graph, in linear time and without recursion: groups of nodes that all reach one another. */
function stronglyConnected(graph) {
	const found = /* @__PURE__ */ new Map();
	const low = /* @__PURE__ */ new Map();
	const open = [];
	const isOpen = /* @__PURE__ */ new Set();
	const groups = [];
	const lower = (node, to) => void low.set(node, Math.min(low.get(node) ?? to, to));
	const enter = (node) => {
		found.set(node, found.size);
		lower(node, found.size - 1);
		open.push(node);
		isOpen.add(node);
		return {
			node,
			neighbours: graph.get(node) ?? [],
			next: 0
		};
	};
	const leave = (node) => {
		if (low.get(node) !== found.get(node)) return;
		const group = open.splice(open.lastIndexOf(node));
		for (const member of group) isOpen.delete(member);
		groups.push(group);
	};
	for (const start of graph.keys()) {
		const steps = found.has(start) ? [] : [enter(start)];
		for (let step = steps.at(-1); step !== void 0; step = steps.at(-1)) {
			const neighbour = step.neighbours[step.next];
			step.next += 1;
			if (neighbour === void 0) {
				steps.pop();
				leave(step.node);
				const below = steps.at(-1);
				if (below !== void 0) lower(below.node, low.get(step.node) ?? 0);
			} else if (!found.has(neighbour)) steps.push(enter(neighbour));
			else if (isOpen.has(neighbour)) lower(step.node, found.get(neighbour) ?? 0);
		}
	}
	return groups;
}
// src/rules/issue/blocks-cycle.ts
/** Issues that wait for one another in a circle never start (§4.2). */
const issueBlocksCycle = corpusRule({
	id: "issue/blocks-cycle",
	level: "warning",
	summary: "Issues wait for one another in a circle, over blocks and blocked_by",
	why: "§4.2: relationships: blocks, blocked_by: Ref[] (Issue); what waits for itself never starts (derived)"
}, (corpus) => {
	return stronglyConnected(waitingIn(corpus)).flatMap((group) => group.length > 1 ? remarksOn(group, corpus) : []);
});
/** Each Issue with those that wait for it, whichever of the two says so; itself is ref/self's. */
function waitingIn(corpus) {
	const waiting = new Map(corpus.of("Issue").map((issue) => [issue, []]));
	for (const issue of waiting.keys()) for (const ref of linksOf$1(issue)) {
		const other = corpus.find("Issue", ref.id);
		if (other === null || other.id === issue.id) continue;
		const [first, then] = isBlocks(ref) ? [issue, other] : [other, issue];
		waiting.get(first)?.push(then);
	}
	return waiting;
}
/** One remark, at the first link in path order that the circle goes over. */
function remarksOn(group, corpus) {
	const members = new Set(group);
	const sorted = group.toSorted((a, b) => a.file.path < b.file.path ? -1 : 1);
	for (const about of sorted) {
		const link = linksOf$1(about).find((ref) => ref.id !== about.id && isAmong(members, corpus.find("Issue", ref.id)));
		if (link === void 0) continue;
		const others = sorted.filter((issue) => issue !== about);
		return [{
			about,
			at: link.at,
			message: `waits for itself, in a circle with ${circle(others)}`,
			help: "take off one blocks or blocked_by of the circle",
			related: others.slice(0, 5).map(({ file }) => ({
				place: {
					path: file.path,
					pointer: "/relationships"
				},
				message: "the circle goes on here"
			}))
		}];
	}
	return [];
}
function isAmong(members, issue) {
	return issue !== null && members.has(issue);
}
function linksOf$1(issue) {
	return issue.outline.refs.filter((ref) => ref.kind === "Issue" && (isBlocks(ref) || ref.at.startsWith("/relationships/blocked_by/")));
}
function isBlocks(ref) {
	return ref.at.startsWith("/relationships/blocks/");
}
// src/rules/issue/blocks-mirror.ts
/** Who waits can be read from either end (§4.2). */
const issueBlocksMirror = corpusRule({
	id: "issue/blocks-mirror",
	level: "info",
	summary: "an Issue blocks another one whose blocked_by does not name it",
	why: "§4.2: relationships: blocks, blocked_by: Ref[] (Issue); they say the same from both ends (derived)"
}, function* (corpus) {
	const waits = /* @__PURE__ */ new Map();
	for (const issue of corpus.of("Issue")) for (const ref of linksOf(issue, "/relationships/blocks/")) {
		const other = isSelf(issue, ref) ? null : corpus.find("Issue", ref.id);
		if (other?.outline.valid !== true) continue;
		const waitsFor = waits.get(other.id) ?? idsOf(linksOf(other, "/relationships/blocked_by/"));
		waits.set(other.id, waitsFor);
		if (waitsFor.has(issue.id)) continue;
		yield {
			about: issue,
			at: ref.at,
			message: `blocks ${named(other)}, whose blocked_by does not name it`,
			help: `add {kind: Issue, id: ${issue.id}} to relationships.blocked_by of Issue ${other.id}`,
			fix: {
				is: "add",
				path: other.file.path,
				list: "/relationships/blocked_by",
				item: {
					kind: "Issue",
					id: issue.id
				}
			},
			args: [ref.id],
			related: [{
				place: {
					path: other.file.path,
					pointer: "/relationships"
				},
				message: "the Issue that waits"
			}]
		};
	}
});
function linksOf(issue, list) {
	return issue.outline.refs.filter((ref) => ref.kind === "Issue" && ref.at.startsWith(list));
}
function idsOf(refs) {
	return new Set(refs.map(({ id }) => id));
}
// src/rules/issue/constraints-current.ts
/** Open work is held to what holds now (§4.2); what was captured for one Run is not followed by what was captured for another. */
const issueConstraintsCurrent = corpusRule({
	id: "issue/constraints-current",
	level: "info",
	summary: "an open Issue's constraints have a newer ConstraintSnapshot of the same scope and owner",
	why: "§4.2: constraints: Ref[] (ConstraintSnapshot), typically current"
}, function* (corpus) {
	const uses = usesIn(corpus);
	const newest = newestIn(corpus, new Set(uses.map(({ snapshot }) => scopeOf(snapshot))));
	for (const { issue, ref, snapshot, others } of uses) {
		const newer = newest.get(keyOf(snapshot) ?? "");
		if (newer === void 0 || others.has(newer.id) || !isCapturedBefore(snapshot, newer)) continue;
		yield {
			about: issue,
			at: ref.at,
			message: `is held to ${named(snapshot)}, but ${named(newer)} of the same scope and owner is newer`,
			help: `refer to ${newer.id} instead, or beside it`,
			args: [ref.id],
			related: [{
				place: {
					path: newer.file.path,
					pointer: "/captured_at"
				},
				message: "captured later"
			}]
		};
	}
});
function usesIn(corpus) {
	return corpus.of("Issue").flatMap((issue) => {
		if (isFinalStatus(issue.outline.scalars["status"])) return [];
		const refs = issue.outline.refs.filter(({ at }) => at.startsWith("/constraints/"));
		const others = new Set(refs.map(({ id }) => id));
		return refs.flatMap((ref) => {
			const snapshot = ref.kind === "ConstraintSnapshot" ? corpus.find(ref.kind, ref.id) : null;
			return snapshot === null || scopeOf(snapshot) === "run" ? [] : [{
				issue,
				ref,
				snapshot,
				others
			}];
		});
	});
}
/** The last snapshot of each scope and owner, among the scopes that are asked for. */
function newestIn(corpus, scopes) {
	const newest = /* @__PURE__ */ new Map();
	if (scopes.size === 0) return newest;
	for (const snapshot of corpus.of("ConstraintSnapshot")) {
		const key = scopes.has(scopeOf(snapshot)) ? keyOf(snapshot) : null;
		if (key === null) continue;
		const before = newest.get(key);
		if (before === void 0 || isCapturedBefore(before, snapshot)) newest.set(key, snapshot);
	}
	return newest;
}
function scopeOf({ outline }) {
	return outline.scalars["scope"] ?? "";
}
/** Scope and owner; null where the schema refuses the snapshot, so that its time can be trusted. */
function keyOf({ object }) {
	return object === null ? null : JSON.stringify([
		object.scope,
		object.owner.actor_kind,
		object.owner.actor_id
	]);
}
function isCapturedBefore({ object: one }, { object: other }) {
	return one !== null && other !== null && isEarlier(one.captured_at, other.captured_at);
}
// src/rules/issue/reports.ts
/** An Artifact as a report: one of that type with a check at least, or a pull request that passed. Null for any other. */
function reportFrom(artifact, corpus, env) {
	const { type } = artifact.outline.scalars;
	if (type !== "report" && type !== "pr") return null;
	const { subject, at, checks, contradiction } = artifact.recall("report", () => keptOf(artifact));
	const [run, issue] = [refAt(artifact, "/produced_by"), refAt(artifact, "/for_issue")];
	if (run === null || issue === null || checks.length === 0 && subject === null) return null;
	const flaw = subject === null ? null : contradiction ?? flawOf(artifact, {
		subject,
		run: run.id,
		issue: issue.id
	}, corpus, env);
	return {
		artifact,
		subject,
		run: run.id,
		issue: issue.id,
		at,
		checks,
		flaw
	};
}
function keptOf({ object }) {
	if (object === null) return {
		subject: null,
		at: 0,
		checks: [],
		contradiction: null
	};
	const { status, checks } = object.verification;
	const subject = subjectOf$1(object);
	const isPassed = object.type === "pr" && status === "passed";
	const counted = object.type === "pr" && !isPassed ? [] : checks.filter((check) => !isPassed || check.status === "passed");
	return {
		subject,
		at: Date.parse(object.created_at ?? "") || 0,
		checks: counted.map(({ name, status: found }) => ({
			name,
			status: found
		})),
		contradiction: subject === null ? null : contradictionIn$1(object)
	};
}
/** Why a proof is not what the program wrote, by its file, the Run that made it, and what it is the proof of. */
function flawOf(artifact, { subject, run, issue }, corpus, { localFiles, config }) {
	const producer = corpus.find("Run", run);
	if (subject !== run && (producer === null || metaOf(producer, "cwom/proves") !== subject)) return `Run ${run}, which is to have made it, weighed something else`;
	const weighed = corpus.find("Run", subject);
	if ((weighed === null ? subject : refAt(weighed, "/for_issue")?.id) !== issue) return "it is for another Issue";
	const { digest = "", uri = "" } = artifact.outline.scalars;
	if (!/^sha256:[0-9a-f]{64}$/.test(digest)) return "it has no digest that could be compared";
	const path = localPathIn(artifact);
	const isElsewhere = uri.startsWith("file:") && config.work.trace.store !== void 0;
	if (path === null) return isElsewhere ? null : "its file is not in this repository";
	const file = localFiles.get(path);
	if (file === null) return `${path} is not there`;
	return file === void 0 || otherDigest(digest, file) === null ? null : `${path} has another digest`;
}
/** Whether a Run is one of which others judge: a workflow run has its conclusion, and one that weighed made its report. */
function isJudged(run, reports) {
	if (isMappingAt(run, "github/workflow_run")) return true;
	const subject = metaOf(run, provesKey);
	return typeof subject === "string" && reports.some((one) => one.run === run.id && one.subject === subject);
}
function isMappingAt(object, key) {
	const origin = metaOf(object, key);
	return origin !== void 0 && isMapping(origin);
}
function metaOf({ value: { meta } }, key) {
	return meta !== void 0 && isMapping(meta) ? memberOf(meta, key) : void 0;
}
// src/rules/issue/done-proved.ts
/** Where in `meta` an Issue or Run says which person answers for its being done, where no proof does. */
const attestedKey = "cwom/attested_by";
/** Done is what somebody can show to be done (§4.7: verification), or a person answers for. */
const issueDoneProved = corpusRule({
	id: "issue/done-proved",
	level: "off",
	summary: "an Issue or Run is done, and neither its latest proof nor a named person says so",
	why: "ours: whoever reports that work is done may be wrong; a check or a person must stand for it"
}, function* (corpus, env) {
	const reports = corpus.of("Artifact").flatMap((artifact) => reportFrom(artifact, corpus, env) ?? []);
	const ofRuns = Map.groupBy(reports, ({ subject, run }) => subject ?? run);
	const ofIssues = Map.groupBy(reports.filter((report) => speaksOfIssue(report, corpus)), ({ issue }) => issue);
	for (const run of doneIn(corpus, "Run")) {
		const lack = isJudged(run, reports) || isAttested(run) ? null : missingForRun(ofRuns.get(run.id) ?? []);
		if (lack !== null) yield remark(run, lack);
	}
	for (const issue of doneIn(corpus, "Issue")) {
		const lack = isAttested(issue) ? null : missingForIssue(issue, ofIssues.get(issue.id) ?? []);
		if (lack !== null) yield remark(issue, lack);
	}
});
function doneIn(corpus, kind) {
	return corpus.of(kind).filter(({ outline }) => outline.valid && outline.scalars["status"] === "done");
}
/** A pull request is the proof of whoever wrote it, and that of a Run which failed says nothing of the Issue. */
function speaksOfIssue({ artifact, subject, issue }, corpus) {
	if (artifact.outline.scalars["type"] === "pr") return false;
	if (subject === null || subject === issue) return true;
	return corpus.find("Run", subject)?.outline.scalars["status"] === "done";
}
/** What does not show that a Run is done, in words; null where something does. */
function missingForRun(reports) {
	return missing(reports, ({ subject, checks }) => {
		return (subject === null ? verdictOver(checks) === "pass" : bearOut(checks)) ? null : openIn(checks);
	});
}
/** The same of an Issue: everything passed, and everything that it asks for is among it. */
function missingForIssue(issue, reports) {
	const asked = issue.recall("asked checks", () => askedChecks(issue.value));
	return missing(reports, ({ checks }) => {
		if (verdictOver(checks) !== "pass") return openIn(checks);
		const names = new Set(checks.map(({ name }) => name));
		const open = asked.find((name) => !names.has(name));
		return open === void 0 ? null : `has no check for ${JSON.stringify(open)}`;
	});
}
/** The latest proof counts, and what people reported after it; without a proof all that they reported. */
function missing(reports, lackOf) {
	const ordered = reports.toSorted((a, b) => b.at - a.at || (a.artifact.id < b.artifact.id ? 1 : -1));
	const latest = ordered.find(({ subject }) => subject !== null);
	const counted = ordered.filter((one) => one === latest || one.subject === null && (latest === void 0 || one.at > latest.at));
	const lacks = counted.map((report) => report.flaw === null ? lackOf(report) : `is not to be believed: ${report.flaw}`);
	if (lacks.includes(null)) return null;
	const [first] = counted;
	const place = latest === void 0 ? counted.length - 1 : counted.indexOf(latest);
	if (first === void 0 || place < 0) return "no report says so";
	return `its ${latest === void 0 ? "report" : "latest proof"}, Artifact ${counted[place]?.artifact.id ?? ""}, ${lacks[place] ?? ""}`;
}
function openIn(checks) {
	const open = checks.find(({ status }) => status === "failed") ?? checks.find(({ status }) => status !== "passed");
	return open === void 0 ? "has no check" : `has ${JSON.stringify(open.name)} as ${open.status}`;
}
function isAttested(object) {
	return object.recall("attested", () => {
		const { meta } = object.value;
		return meta !== void 0 && isMapping(meta) && isPerson(meta[attestedKey]);
	});
}
/** A person's name or id, or an Actor that is a human; no agent and no system answers for itself. */
function isPerson(value) {
	if (typeof value === "string") return value.trim() !== "" && !/^(?:agent|system):/.test(value);
	if (value === void 0 || !isMapping(value)) return false;
	return value["actor_kind"] === "human" && typeof value["actor_id"] === "string" && value["actor_id"] !== "";
}
function remark(about, why) {
	return {
		about,
		at: "/status",
		message: `is done, but ${why}`,
		help: [...waysToShow(about), `or answer for it: cwom set ${about.id} meta.${attestedKey}=<your name>`].join("; ")
	};
}
/** A Run can be weighed once it is over, and be refused to end before: then what shows it has to be handed in first. */
function waysToShow({ kind, id }) {
	const weigh = `weigh it: cwom prove ${id}`;
	if (kind === "Issue") return [weigh];
	return [`hand in a report before it ends: ${`cwom artifact add <file> --run ${id} --type report --check "<criterion>=passed"`}`, `where it is over, ${weigh}`];
}
// src/rules/issue/intent-only.ts
/** What was done stands in Runs, so that one Issue can have many attempts (§4.2). */
const issueIntentOnly = schemaRule({
	id: "issue/intent-only",
	level: "error",
	locked: true,
	summary: "an Issue has executor, telemetry, outputs, plan, cost or mode, which belong to a Run",
	why: "§4.2: Issue is intent, not execution"
}, ({ pointer }) => ({
	message: `has ${fieldName(pointer)}, which says how work was done: that belongs to a Run`,
	help: `move ${fieldName(pointer)} to the Run that it is about`
}));
// src/rules/issue/listed.ts
/** An Issue collects its briefings (§5). */
const issuePacketListed = listedRule("ContextPacket", "/context_packets", {
	id: "issue/packet-listed",
	level: "info",
	summary: "a ContextPacket for an Issue is not in the Issue's context_packets",
	why: "§5: Issue collects ContextPackets, DoctrineRefs, ConstraintSnapshots"
});
/** A store that lists Runs on their Issues lists them all (§4.2). */
const issueRunListed = listedRule("Run", "/runs", {
	id: "issue/run-listed",
	level: "off",
	summary: "a Run for an Issue is not in the Issue's runs",
	why: "§4.2: Issue MAY store Run refs for convenience"
});
function listedRule(kind, list, info) {
	return corpusRule(info, function* (corpus) {
		const listed = /* @__PURE__ */ new Map();
		for (const object of corpus.of(kind)) {
			const issue = issueOf(corpus, object);
			if (issue === null) continue;
			const ids = listed.get(issue.id) ?? idsIn(issue, list, kind);
			listed.set(issue.id, ids);
			if (ids.has(object.id)) continue;
			yield {
				about: issue,
				at: list,
				message: `lacks in ${fieldName(list)} ${named(object)}, which is for it`,
				help: `add {kind: ${kind}, id: ${object.id}} to ${fieldName(list)}`,
				fix: {
					is: "add",
					path: issue.file.path,
					list,
					item: {
						kind,
						id: object.id
					}
				},
				args: [object.id],
				related: [{
					place: {
						path: object.file.path,
						pointer: "/for_issue"
					},
					message: "the Issue that it is for"
				}]
			};
		}
	});
}
/** The Issue that an object is for; null too where its list may hold what cannot be read, or where another file has the object's id. */
function issueOf(corpus, object) {
	const ref = refAt(object, "/for_issue");
	const issue = ref === null ? null : corpus.find("Issue", ref.id);
	return issue?.outline.valid === true && corpus.find(object.kind, object.id) === object ? issue : null;
}
function idsIn(issue, list, kind) {
	const refs = issue.outline.refs.filter((ref) => ref.at.startsWith(`${list}/`) && ref.kind === kind);
	return new Set(refs.map(({ id }) => id));
}
// src/rules/issue/origin-unique.ts
const origin = "github/issue";
const pointer$1 = "/meta/github~1issue";
/** Each of them is enough to tell one issue on GitHub from all others; a number is not. */
const identifying = [
	"external_id",
	"node_id",
	"url"
];
/** One issue on GitHub is one Issue here. */
const issueOriginUnique = corpusRule({
	id: "issue/origin-unique",
	level: "warning",
	summary: "two Issues come from the same issue on GitHub, as meta github/issue says",
	why: "ours: a sync that made an Issue twice would keep only one of them true (§4.2 has no source)"
}, function* (corpus) {
	const first = /* @__PURE__ */ new Map();
	for (const issue of corpus.of("Issue")) {
		const names = issue.recall("origin", () => namesOf(issue));
		const same = names.find(({ key }) => (first.get(key) ?? issue).id !== issue.id);
		for (const { key } of names) if (!first.has(key)) first.set(key, issue);
		const other = same === void 0 ? void 0 : first.get(same.key);
		if (same === void 0 || other === void 0) continue;
		const at = `${pointer$1}/${same.member}`;
		yield {
			about: issue,
			at,
			message: `comes from the issue ${shown(same.text)} on GitHub, as does ${named(other)}`,
			help: "keep one of the two, and cancel the other as its duplicate without this origin",
			related: [{
				place: {
					path: other.file.path,
					pointer: at
				},
				message: "the Issue that has this origin already"
			}]
		};
	}
});
function namesOf(issue) {
	const { meta } = issue.value;
	const from = isMapping(meta) && Object.hasOwn(meta, origin) ? meta[origin] : void 0;
	if (!isMapping(from)) return [];
	return identifying.flatMap((member) => {
		const text = Object.hasOwn(from, member) ? from[member] : void 0;
		return typeof text === "string" && text.trim() !== "" ? [{
			member,
			text,
			key: JSON.stringify([member, text])
		}] : [];
	});
}
// src/rules/issue/parent-cycle.ts
const pointer = "/relationships/parent";
/** Parts of a whole form a tree (§4.2). */
const issueParentCycle = corpusRule({
	id: "issue/parent-cycle",
	level: "error",
	summary: "an Issue is a part of itself, by way of its parents",
	why: "§4.2: relationships: parent: Ref|null (Issue); a part is smaller than its whole (derived)"
}, (corpus) => cyclesOf(parentsIn(corpus)).map(remarkOn$6));
/** Each Issue with its parent, in path order; itself as parent is ref/self's. */
function parentsIn(corpus) {
	const parents = /* @__PURE__ */ new Map();
	for (const issue of corpus.of("Issue")) {
		const ref = issue.outline.refs.find(({ at, kind }) => at === pointer && kind === "Issue");
		const parent = ref === void 0 ? null : corpus.find("Issue", ref.id);
		if (parent !== null && parent.id !== issue.id) parents.set(issue, parent);
	}
	return parents;
}
/** Every circle, from its first Issue in path order on; each Issue is walked over once. */
function cyclesOf(parents) {
	const walkOf = /* @__PURE__ */ new Map();
	const cycles = [];
	for (const start of parents.keys()) {
		const walk = [];
		let at = start;
		while (at !== void 0 && !walkOf.has(at)) {
			walkOf.set(at, start);
			walk.push(at);
			at = parents.get(at);
		}
		if (at !== void 0 && walkOf.get(at) === start) cycles.push(fromFirst(walk.slice(walk.indexOf(at))));
	}
	return cycles;
}
function fromFirst(cycle) {
	let first = 0;
	for (const [index, { file }] of cycle.entries()) if (file.path < (cycle[first]?.file.path ?? "")) first = index;
	return [...cycle.slice(first), ...cycle.slice(0, first)];
}
function remarkOn$6(cycle) {
	const [about, ...others] = cycle;
	return {
		about: about ?? "store",
		at: pointer,
		message: `is a part of itself: its parents lead back to it by way of ${circle(others)}`,
		help: "take the parent off one Issue of the circle",
		related: others.slice(0, 5).map(({ file }) => ({
			place: {
				path: file.path,
				pointer
			},
			message: "the circle goes on here"
		}))
	};
}
// src/rules/issue/repo.ts
/** Every Issue belongs to a Repo (§4.2, §5). */
const issueRepo = refFieldRule({
	id: "issue/repo",
	level: "error",
	locked: true,
	summary: "an Issue's repo is missing or no Repo",
	why: "§4.2: repo: Ref (Repo); §5: Repo contains Issues"
});
// src/rules/issue/status.ts
/** Whoever wants a blocked Issue to go on must know what to look at. */
const issueBlockedReason = kindRule("Issue", {
	id: "issue/blocked-reason",
	level: "info",
	summary: "an Issue is blocked and blocked_by is empty",
	why: "ours: what is blocked waits for something, and somebody has to know for what"
}, function* ({ status, relationships: { blocked_by: waitsFor } }, stored) {
	if (status !== "blocked" || waitsFor.length > 0) return;
	yield {
		about: stored,
		at: "/status",
		message: "is blocked, but relationships.blocked_by names nothing that it waits for",
		help: "name in relationships.blocked_by the Issues that it waits for, or take it up again"
	};
});
/** The same is asked for once: the other Issues that ask for it are closed. */
const issueDuplicateClosed = kindRule("Issue", {
	id: "issue/duplicate-closed",
	level: "info",
	summary: "an Issue names what it duplicates and is neither done nor canceled",
	why: "ours: two open Issues that ask for the same are worked on twice"
}, function* ({ status, relationships: { duplicates } }, stored) {
	if (duplicates.length === 0 || status === "done" || status === "canceled") return;
	yield {
		about: stored,
		at: "/status",
		message: `is ${status}, but relationships.duplicates says that it asks for the same as another Issue`,
		help: "write status: canceled, or take the duplicates off"
	};
});
// src/rules/issue/title.ts
/** An Issue says what is wanted, in one line and in full (§4.2). */
const issueTitle = kindRule("Issue", {
	id: "issue/title",
	level: "warning",
	summary: "an Issue's title or description is empty",
	why: "§4.2: a unit of intent: problem to solve or outcome to produce"
}, function* (issue, stored) {
	for (const name of ["title", "description"]) {
		if (issue[name].trim() !== "") continue;
		if (name === "description" && githubOrigin(stored, "issue") !== null) continue;
		yield {
			about: stored,
			at: `/${name}`,
			message: `has no ${name}, so nobody can tell what is wanted`,
			help: name === "title" ? "write in one line what is wanted" : "write what is wanted, and why"
		};
	}
});
// src/rules/object/id-ulid.ts
/** An id is a ULID, as is recommended; one that cannot name a file is object/id's, one that is too long object/length's (§2.2). */
const objectIdUlid = objectRule({
	id: "object/id-ulid",
	level: "warning",
	summary: "id is no ULID of 26 upper-case characters",
	why: "§2.2: Recommended format: ULID"
}, function* (object) {
	const { id } = object;
	if (isUlid(id) || !isFileSafeId(id) || id.length > 128) return;
	yield {
		about: object,
		at: "/id",
		message: isUlid(id.toUpperCase()) ? "has a ULID in lower case as its id, expected upper case" : "has an id that is no ULID, expected 26 characters of 0-9 and A-Z without I, L, O and U",
		help: "for a new object take a fresh ULID and name the file after it; one that has landed keeps its id"
	};
});
// src/rules/object/id-unique.ts
/** No two objects share an id, whatever their kinds; the one at its rightful path keeps it (§2.2). */
const objectIdUnique = corpusRule({
	id: "object/id-unique",
	level: "error",
	locked: true,
	summary: "two objects have the same id",
	why: "§2.2: id must be unique across all CWOM objects within a deployment"
}, function* (corpus) {
	for (const group of sharedIds(corpus)) {
		const owner = group.find(isAtHome) ?? group[0];
		if (owner === void 0) continue;
		for (const object of group) if (object !== owner) yield remarkOn$5(object, owner);
	}
});
function sharedIds(corpus) {
	return corpus.idGroups.filter((group) => group.length > 1);
}
function remarkOn$5(object, owner) {
	return {
		about: object,
		at: "/id",
		message: `has the id of ${named(owner)} in ${owner.file.path}`,
		help: `give it an id of its own, and name its file after it`,
		args: [object.file.path],
		related: [{
			place: {
				path: owner.file.path,
				pointer: "/id"
			},
			message: `${named(owner)} has the same id`
		}]
	};
}
// src/rules/object/id.ts
const info$4 = {
	id: "object/id",
	level: "error",
	locked: true,
	summary: "id is missing, no string, empty or unfit for a file name",
	why: "§2.2: All objects include: id: string"
};
const form$2 = schemaRule(info$4, ({ code, pointer }) => {
	if (pointer !== "/id") return { help: "write the id of the object that is meant" };
	if (code === "required") return { help: "add id: a new ULID, and name the file after it" };
	return code === "id" ? { help: "take another id, best a new ULID, and name the file after it" } : {};
});
/** Every object has an id that can name its file; an id in a Ref has the same form (§2.2). */
const objectId = flawRule(info$4, (file, corpus) => isNameless(file) ? [] : form$2.check(file, corpus));
/** A misplaced file without an id is no object yet, and file/location says so. */
function isNameless({ slot, reading }) {
	return slot.is === "misplaced" && reading?.outline.id == null;
}
// src/rules/object/kind.ts
/** A file that stands where an object belongs says which of the seven kinds it is; a misplaced one is file/location's. */
const objectKind = flawRule({
	id: "object/kind",
	level: "error",
	locked: true,
	summary: "kind is missing or none of the seven",
	why: "§2.1: All objects include: kind, a string constant identifying the object type"
}, function* (file) {
	const { slot, reading } = file;
	if (slot.is !== "object" || reading === null || !reading.outline.readable || reading.outline.kind !== null) return;
	const given = reading.value?.["kind"] ?? void 0;
	const meant = typeof given === "string" ? nearest(given, kindNames) : null;
	const isMissing = given === void 0;
	const hint = meant === null ? "" : `, did you mean ${meant}?`;
	yield {
		about: file,
		at: "/kind",
		message: isMissing ? `lacks kind, expected one of ${kindNames.join(", ")}` : `has kind ${shortValue(given)}${hint || `, expected one of ${kindNames.join(", ")}`}`,
		help: `write kind: ${meant ?? slot.kind}`,
		...isMissing ? {} : { new: shortValue(given) }
	};
});
// src/rules/object/labels.ts
/** Free data says by its key whose it is (§2.7); only the top level of meta is looked at. */
const objectMetaNamespaced = objectRule({
	id: "object/meta-namespaced",
	level: "info",
	summary: "a key of meta has no namespace such as github/issue",
	why: "§2.7: meta: free-form object (namespaced keys recommended)"
}, function* (stored) {
	for (const key of Object.keys(stored.object?.meta ?? {})) {
		if (/[./]/.test(key)) continue;
		yield {
			about: stored,
			at: pointerStep("/meta", key),
			atKey: true,
			message: `has the key ${JSON.stringify(key.slice(0, 80))} in meta without a namespace`,
			help: `put whose it is in front, as in github/issue`
		};
	}
});
/** Each tag stands once and says something (§2.7). */
const objectTagsUnique = objectRule({
	id: "object/tags-unique",
	level: "info",
	summary: "a tag is empty or stands twice",
	why: "§2.7: tags: string[], derived: a label is there or it is not"
}, function* (stored) {
	const seen = /* @__PURE__ */ new Set();
	for (const [index, tag] of (stored.object?.tags ?? []).entries()) {
		const isEmpty = tag.trim() === "";
		if (!isEmpty && !seen.has(tag)) {
			seen.add(tag);
			continue;
		}
		const message = isEmpty ? "has an empty tag" : `has the tag ${JSON.stringify(tag.slice(0, 80))} twice`;
		yield {
			about: stored,
			at: pointerStep("/tags", index),
			message,
			help: "remove it"
		};
	}
});
// src/rules/object/length.ts
const info$3 = {
	id: "object/length",
	level: "error",
	locked: true,
	summary: "a text, the nesting or the file as a whole is past its limit",
	why: "ours: a file must stay small enough to be reviewed"
};
const values = schemaRule(info$3);
const nesting = textRule(info$3, "length");
/** No text, no nesting and no file is past its limit; the figure is said. */
const objectLength = flawRule(info$3, function* (file, corpus) {
	yield* values.check(file, corpus);
	yield* nesting.check(file, corpus);
	if (!file.tooLarge || holdsNoObject(file)) return;
	yield {
		about: file,
		message: `${file.size === null ? "has too many bytes" : `has ${file.size} bytes`}, at most ${fileByteLimit} are allowed in one file`,
		help: "keep the long text in a file outside cwom/ and name it by uri"
	};
});
// src/rules/object/secret-shapes.ts
const suspicious = /gh[oprsu]_|github_pat_|AKIA|ASIA|xox[abeoprs]-|PRIVATE KEY|AIza|npm_|eyJ|[rs]k_live_|(?:passw(?:or)?d|secret|token|key)["']?\s{0,4}[:=]/i;
const shapes = [
	["a GitHub token", /(?<!\w)(?:gh[oprsu]_[A-Za-z0-9]{36,255}|github_pat_\w{50,255})(?!\w)/],
	["an AWS access key id", /(?<!\w)(?:AKIA|ASIA)[A-Z2-7]{16}(?!\w)/],
	["a Slack token", /(?<![\w-])xox[abeoprs]-[\w-]{20,255}/],
	["a private key", /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/],
	["a Google API key", /(?<![\w-])AIza[\w-]{35}(?![\w-])/],
	["an npm token", /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/],
	["a signed token (JWT)", /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{16,}/],
	["a Stripe key", /(?<!\w)[rs]k_live_[A-Za-z0-9]{16,255}(?!\w)/]
];
const shortest = 20;
const secretName = /(?:passw(?:or)?d|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key)$/i;
const assignment = /(?:passw(?:or)?d|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key)["']?\s{0,4}[:=]\s{0,4}["']?(?<value>[\w+/=-]{24,200})(?![\w+/=-])/gi;
/** The first secret that a text shows the shape of; null for nearly every text. Takes time linear in its length. */
function secretIn(text) {
	if (text.length < shortest || !suspicious.test(text)) return null;
	for (const [sort, shape] of shapes) {
		const found = shape.exec(text);
		if (found !== null) return secret(sort, found[0]);
	}
	for (const { groups } of text.matchAll(assignment)) {
		const value = groups?.["value"] ?? "";
		if (isRandom(value)) return secret("a password or key", value);
	}
	return null;
}
/** The text with every such secret taken out; what stands in its place says of what sort it was and shows nothing of it. */
function withoutSecrets(text) {
	if (secretIn(text) === null) return text;
	return shapes.reduce((rest, [sort, shape]) => rest.replace(new RegExp(shape, `${shape.flags}g`), `(${sort} was taken out)`), text.replace(keyBlock, "(a private key was taken out)")).replace(assignment, (found, value) => isRandom(value) ? found.slice(0, -value.length) + "(a password or key was taken out)" : found);
}
/** A private key with its content, to its end or to that of the text. */
const keyBlock = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----[^]*?(?:-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----|$)/g;
/** The same for a member whose name says that it holds a secret, such as `api_key`. */
function secretUnder(name, value) {
	if (value.length < 24 || value.length > 200 || !secretName.test(name)) return null;
	return /^[\w+/=-]+$/.test(value) && isRandom(value) ? secret("a password or key", value) : null;
}
function secret(sort, text) {
	return {
		sort,
		start: text.slice(0, 4)
	};
}
/** Long, of many different characters, with capitals and small letters and digits mixed, or purely hexadecimal. */
function isRandom(value) {
	if (new Set(value).size < 10) return false;
	if (/^(?:[0-9a-f]{32,}|[0-9A-F]{32,})$/.test(value)) return true;
	return /[a-z]/.test(value) && /[A-Z]/.test(value) && (value.match(/\d/g) ?? []).length >= 3;
}
// src/rules/object/no-secrets.ts
/** No text of an object has the shape of a well-known secret; the message never shows it. */
const objectNoSecrets = objectRule({
	id: "object/no-secrets",
	level: "warning",
	summary: "a text looks like a token, a key or a password",
	why: "§0 Non-goals: secret storage"
}, (stored) => {
	if (!holdsSecret(stored.value, "")) return [];
	const found = [];
	collect(stored.value, [], "", found);
	return found.map(({ pointer, secret }) => ({
		about: stored,
		at: pointer,
		veiled: true,
		message: `has what looks like ${secret.sort} (${secret.start}…) in ${fieldName(pointer)}`,
		help: "revoke it first, because what is committed is published; then name a secrets profile instead"
	}));
});
/** Whether any text below a value has the shape of a secret; `name` is the nearest member it stands in. Nearly no object has one. */
function holdsSecret(value, name) {
	if (typeof value === "string") return secretAt(name, value) !== null;
	if (Array.isArray(value)) return value.some((item) => holdsSecret(item, name));
	if (!isMapping(value)) return false;
	for (const key in value) if (holdsSecret(value[key] ?? null, key)) return true;
	return false;
}
function secretAt(name, value) {
	return secretIn(value) ?? secretUnder(name, value);
}
/** Walks all texts below a value; `path` leads to it, and `name` is the nearest member it stands in. */
function collect(value, path, name, found) {
	if (typeof value === "string") {
		const secret = secretAt(name, value);
		if (secret !== null) found.push({
			pointer: pointerOf(path),
			secret
		});
		return;
	}
	if (value === null || typeof value !== "object") return;
	const isList = Array.isArray(value);
	for (const [key, member] of Object.entries(value)) {
		path.push(key);
		collect(member, path, isList ? name : key, found);
		path.pop();
	}
}
// src/rules/object/structure.ts
/** A required member is there (§4); a field with a sentence of its own has a rule of its own. */
const objectRequired = schemaRule({
	id: "object/required",
	level: "error",
	locked: true,
	summary: "a required field is absent or null",
	why: "§4: the fields that each kind lists"
});
/** A value has the type that its field takes (§4). */
const objectType = schemaRule({
	id: "object/type",
	level: "error",
	locked: true,
	summary: "a value has another type than its field takes",
	why: "§4: Schemas are defined structurally here"
});
/** A field of a closed list holds one of its words (§3). */
const objectEnum = schemaRule({
	id: "object/enum",
	level: "error",
	locked: true,
	summary: "a value is none of the words that its field takes",
	why: "§3: Canonical enums; §1.6: Boring enums"
}, ({ actual, allowed }) => {
	const meant = adapterWord(actual, allowed);
	return meant === void 0 ? {} : { help: `write ${meant}, which is what ${actual} of another system is here` };
});
/** A member is one that the kind has (§4). */
const objectUnknownField = schemaRule({
	id: "object/unknown-field",
	level: "error",
	summary: "a member is not one of the kind's fields",
	why: "§4: the fields that each kind lists; §2.7: meta is free-form"
});
/** A time is written as ISO-8601 in UTC (§2.3). */
const objectTimestampFormat = schemaRule({
	id: "object/timestamp-format",
	level: "error",
	locked: true,
	summary: "a time is not ISO-8601 in UTC with Z",
	why: "§2.3: created_at and updated_at are ISO-8601 UTC strings"
});
/** Words of GitHub and its like for a Status, and the one of the seven that is meant (§3.1). */
const statusWords = /* @__PURE__ */ new Map([
	["open", "planned"],
	["reopened", "planned"],
	["todo", "planned"],
	["backlog", "planned"],
	["draft", "planned"],
	["queued", "ready"],
	["requested", "ready"],
	["pending", "ready"],
	["inprogress", "running"],
	["doing", "running"],
	["waiting", "blocked"],
	["actionrequired", "blocked"],
	["closed", "done"],
	["completed", "done"],
	["merged", "done"],
	["success", "done"],
	["failure", "failed"],
	["error", "failed"],
	["timedout", "failed"],
	["notplanned", "canceled"],
	["wontfix", "canceled"],
	["skipped", "canceled"]
]);
/** The same for the verdict of a check (§3.6). */
const verdictWords = /* @__PURE__ */ new Map([
	["success", "passed"],
	["failure", "failed"],
	["error", "failed"],
	["neutral", "unverified"],
	["pending", "unverified"]
]);
function adapterWord(actual, allowed) {
	const word = actual.toLowerCase().replaceAll(/[^a-z]/g, "");
	const isFor = (words) => allowed?.join() === words.join();
	if (isFor(statuses)) return statusWords.get(word);
	return isFor(verificationStatuses) ? verdictWords.get(word) : void 0;
}
// src/rules/object/timestamps.ts
const slackMs = 3e5;
/** Every object says when it was made and last changed; a ConstraintSnapshot has captured_at instead (§2.3, §4.4). */
const objectTimestamps = objectRule({
	id: "object/timestamps",
	level: "warning",
	summary: "created_at or updated_at is missing (a ConstraintSnapshot needs neither)",
	why: "§2.3: Objects SHOULD include: created_at, updated_at"
}, function* (object) {
	if (object.kind === "ConstraintSnapshot") return;
	const missing = ["created_at", "updated_at"].filter((name) => isMissing(object, name));
	if (missing.length === 0) return;
	yield {
		about: object,
		fix: {
			is: "date",
			members: missing
		},
		message: `lacks ${missing.join(" and ")}`,
		help: `add ${missing.map((name) => `${name}: <time in UTC, such as 2026-01-31T12:00:00Z>`).join(" and ")}`
	};
});
/** Nothing was changed before it was made (§2.3). */
const objectTimestampOrder = objectRule({
	id: "object/timestamp-order",
	level: "warning",
	summary: "updated_at is before created_at",
	why: "§2.3: created_at and updated_at, derived: an object is created before it is updated"
}, function* (object) {
	const created = timeAt(object, "created_at");
	const updated = timeAt(object, "updated_at");
	if (created === null || updated === null || !isEarlier(updated, created)) return;
	yield {
		about: object,
		at: "/updated_at",
		message: `was updated at ${updated}, before it was created at ${created}`,
		help: "correct the one that is wrong"
	};
});
/** No top-level time lies after the commit that states it; a few minutes of clock drift are forgiven. */
const objectTimestampFuture = corpusRule({
	id: "object/timestamp-future",
	level: "info",
	summary: "a time is more than five minutes after the commit that states it",
	why: "ours: what has not happened yet cannot be recorded"
}, function* (corpus, env) {
	const latest = new Date(Date.parse(env.now) + slackMs).toISOString();
	for (const object of corpus.objects) for (const name of topLevelTimes.get(object.kind) ?? []) {
		const time = (object.outline.scalars[name] ?? "") < latest ? null : timeAt(object, name);
		if (time === null || !isEarlier(latest, time)) continue;
		yield {
			about: object,
			at: `/${name}`,
			message: `has ${name} ${time}, which is later than ${env.now}`,
			help: `correct ${name}, or the clock of the machine that wrote it`
		};
	}
});
/** Nested times would cost reading every object again; they have rules of their own. */
const topLevelTimes = new Map(kindNames.map((kind) => [kind, timestampFields(kind).flatMap((pattern) => pattern.lastIndexOf("/") === 0 ? [pattern.slice(1)] : [])]));
/** A value of the wrong form is there, and object/timestamp-format or object/type says what is wrong with it. */
function isMissing({ outline }, name) {
	return outline.scalars[name] === void 0 && !outline.schemaFlaws.some(({ pointer }) => pointer === `/${name}`);
}
function timeAt({ outline }, name) {
	const time = outline.scalars[name];
	return time !== void 0 && isTimestamp(time) ? time : null;
}
// src/rules/packet/blobs.ts
/** Data comes from one place (§4.3); data that comes from two may differ. */
const packetBlobOneSource = kindRule("ContextPacket", {
	id: "packet/blob-one-source",
	level: "warning",
	summary: "a data blob has neither uri nor inline (an info when it has both)",
	why: "§4.3: Exactly one of uri or inline SHOULD be set for each data blob (both allowed only for convenience)"
}, function* (packet, about) {
	for (const [index, { uri, inline }] of packet.inputs.data_blobs.entries()) {
		const hasUri = uri !== null && uri.trim() !== "";
		if (hasUri !== (inline !== null)) continue;
		const at = `/inputs/data_blobs/${index}`;
		const name = fieldName(at);
		if (hasUri) yield {
			about,
			at,
			message: `has both uri and inline in ${name}`,
			help: "keep one of the two, and its digest beside it",
			level: "info"
		};
		else yield {
			about,
			at,
			message: `has neither uri nor inline in ${name}, expected one of them`,
			help: "give uri, or the data itself as inline"
		};
	}
});
const inlineByteLimit = 16384;
/** Data that stands in a packet is small, so that the packet can be read (§4.3). */
const packetInlineSmall = kindRule("ContextPacket", {
	id: "packet/inline-small",
	level: "warning",
	summary: "the inline data of a data blob is larger than 16 KiB",
	why: "§4.3: inline: string|null (base64 or raw small text); keep small"
}, function* (packet, about) {
	for (const [index, { inline }] of packet.inputs.data_blobs.entries()) {
		const size = Buffer.byteLength(inline ?? "");
		if (size <= inlineByteLimit) continue;
		const at = `/inputs/data_blobs/${index}/inline`;
		yield {
			about,
			at,
			message: `has ${size} bytes in ${fieldName(at)}, expected at most ${inlineByteLimit}`,
			help: "keep the data in a file, and give its uri and digest instead"
		};
	}
});
// src/rules/packet/briefing.ts
/** A briefing says something: what it is about, and what to do (§4.3). */
const packetBriefing = kindRule("ContextPacket", {
	id: "packet/briefing",
	level: "warning",
	summary: "a ContextPacket's summary or instructions are empty",
	why: "§4.3: Represents a versioned briefing bundle for a Run"
}, function* ({ summary, instructions }, about) {
	if (summary.trim() === "") yield {
		about,
		at: "/summary",
		message: "has an empty summary",
		help: "say in a sentence what the Run is to know"
	};
	if (instructions.trim() === "") yield {
		about,
		at: "/instructions",
		message: "has no instructions",
		help: "write instructions: what is to be done"
	};
});
// src/rules/packet/digests.ts
const form$1 = "sha256:<64 lower-case hex digits>";
/** What a packet builds on is proved by SHA-256 (§4.3). */
const packetDigestForm = kindRule("ContextPacket", {
	id: "packet/digest-form",
	level: "warning",
	summary: `the digest of a document or data blob is not ${form$1}`,
	why: "§4.3: digest: string|null (sha256 recommended)"
}, function* (packet, about) {
	for (const { at, digest } of digestsIn(packet)) {
		if (digest === null || /^sha256:[0-9a-f]{64}$/.test(digest)) continue;
		yield {
			about,
			at,
			message: `has ${fieldName(at)} ${shown(digest)}, expected ${form$1}`,
			help: "write sha256: and what sha256sum prints for the file",
			new: digest.slice(0, 200)
		};
	}
});
/** A document without a digest may be another one tomorrow (§4.3). */
const packetDigestPresent = kindRule("ContextPacket", {
	id: "packet/digest-present",
	level: "info",
	summary: "a document has no digest",
	why: "§4.3: documents: digest: string|null (sha256 recommended)"
}, function* (packet, about) {
	for (const [index, { title, digest }] of packet.inputs.documents.entries()) {
		if (digest !== null) continue;
		yield {
			about,
			at: `/inputs/documents/${index}/digest`,
			message: `names the document ${shown(title.slice(0, 60))} without a digest`,
			help: `add digest: ${form$1}`
		};
	}
});
function digestsIn({ inputs }) {
	return [...inputs.documents.map(({ digest }, index) => ({
		at: `/inputs/documents/${index}/digest`,
		digest
	})), ...inputs.data_blobs.map(({ digest }, index) => ({
		at: `/inputs/data_blobs/${index}/digest`,
		digest
	}))];
}
// src/rules/packet/for-issue.ts
/** A briefing is for one Issue (§4.3). */
const packetForIssue = refFieldRule({
	id: "packet/for-issue",
	level: "error",
	locked: true,
	summary: "a ContextPacket's for_issue is missing or no Issue",
	why: "§4.3: for_issue: Ref (Issue)"
});
// src/rules/packet/inline-digest.ts
/** Data in a packet is the data that its digest proves (§4.3). */
const packetInlineDigest = kindRule("ContextPacket", {
	id: "packet/inline-digest",
	level: "error",
	locked: true,
	summary: "the digest of a data blob is not that of its inline text",
	why: "§4.3: data_blobs: inline: string|null (base64 or raw small text), digest: string|null (derived)"
}, function* (packet, stored) {
	for (const [index, { name, inline, digest }] of packet.inputs.data_blobs.entries()) {
		if (inline === null || digest === null || !/^sha256:[0-9a-f]{64}$/.test(digest)) continue;
		const actual = bytesDigest(Buffer.from(inline, "utf8"));
		if (digest === actual || digest === decodedDigest(inline)) continue;
		yield {
			about: stored,
			at: `/inputs/data_blobs/${index}/digest`,
			message: `has a digest for the data blob ${JSON.stringify(name.slice(0, 60))} that is not that of its inline data`,
			help: `write digest: ${actual}, or restore the inline data`,
			old: actual,
			new: digest
		};
	}
});
/** The digest of what base64 stands for, line breaks aside; null when the text is no base64. */
function decodedDigest(inline) {
	const text = inline.replaceAll(/\s/g, "");
	if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
	return bytesDigest(Buffer.from(text, "base64"));
}
// src/rules/packet/local-uri.ts
/** The files of the repository that a packet names are there, and are the ones it means (§4.3). */
const packetLocalUri = corpusRule({
	id: "packet/local-uri",
	level: "warning",
	summary: "a file of the repository that a ContextPacket names is missing, or has another digest",
	why: "§4.3: documents: uri: string, digest: string|null; data_blobs: uri, digest (derived)"
}, function* (corpus, { localFiles }) {
	for (const packet of corpus.of("ContextPacket")) for (const { at, path, digest } of packet.outline.localUris) {
		const file = localFiles.get(path);
		if (file === null) yield {
			about: packet,
			at: `${at}/uri`,
			message: `names ${shown(path)} in ${fieldName(at)}, which is no file of the repository`,
			help: "correct the path from the root of the repository, or add the file",
			args: [path]
		};
		const actual = file == null || digest === null ? null : otherDigest(digest, file);
		if (actual === null || digest === null) continue;
		yield {
			about: packet,
			at: `${at}/digest`,
			message: `names ${shown(path)} in ${fieldName(at)} by another digest than the file has`,
			help: `restore the file, or brief on the new one: cwom packet supersede ${shellWord(packet.id)}`,
			old: digest,
			new: actual,
			args: [path]
		};
	}
});
// src/rules/packet/never-updated.ts
/** A packet is never changed, so it was last changed when it was created (§4.3). */
const packetNeverUpdated = kindRule("ContextPacket", {
	id: "packet/never-updated",
	level: "warning",
	summary: "a ContextPacket's updated_at is not its created_at",
	why: "§4.3: ContextPacket is immutable once created"
}, ({ created_at: created, updated_at: updated }, about) => {
	if (created === null || updated === null || !isEarlier(created, updated)) return [];
	return [{
		about,
		at: "/updated_at",
		message: `was updated at ${updated}, after it was created at ${created}, expected the same time`,
		help: `write updated_at as created_at; new information goes into the next version: cwom packet supersede ${shellWord(about.id)}`,
		old: created,
		new: updated
	}];
});
// src/rules/packet/pinned.ts
/** A briefing may pin the constraints that held (§5); off unless a store asks for it. */
const packetPin = kindRule("ContextPacket", {
	id: "packet/pin",
	level: "off",
	summary: "a ContextPacket pins no ConstraintSnapshot",
	why: "§5: ContextPacket MAY pin a ConstraintSnapshot and DoctrineRefs"
}, ({ constraint_snapshot: pin }, about) => pin === null ? [{
	about,
	at: "/constraint_snapshot",
	message: "pins no ConstraintSnapshot",
	help: "write a ConstraintSnapshot of the limits that held, and name it in constraint_snapshot"
}] : []);
/** What a packet pins was there when the packet was created (§4.3). */
const packetPinTime = corpusRule({
	id: "packet/pin-time",
	level: "warning",
	summary: "the ConstraintSnapshot that a ContextPacket pins was captured after the packet was created",
	why: "§4.3: constraint_snapshot: Ref|null (ConstraintSnapshot) pinned at packet creation"
}, function* (corpus) {
	for (const packet of corpus.of("ContextPacket")) {
		const pin = refAt(packet, "/constraint_snapshot");
		const snapshot = pin === null ? null : corpus.find("ConstraintSnapshot", pin.id);
		const captured = snapshot?.outline.scalars["captured_at"] ?? "";
		const created = packet.outline.scalars["created_at"] ?? "";
		if (snapshot === null || !isTimestamp(captured) || !isTimestamp(created)) continue;
		if (!isEarlier(created, captured)) continue;
		yield {
			about: packet,
			at: "/constraint_snapshot",
			message: `was created at ${created}, but ${named(snapshot)} that it pins was captured at ${captured}`,
			help: "pin the snapshot that held when the packet was created, or correct the time that is wrong",
			args: [snapshot.id],
			related: [{
				place: {
					path: snapshot.file.path,
					pointer: "/captured_at"
				},
				message: "captured here"
			}]
		};
	}
});
// src/rules/packet/version-unique.ts
/** A version of an Issue's briefing is one packet (§4.3). */
const packetVersionUnique = corpusRule({
	id: "packet/version-unique",
	level: "error",
	locked: true,
	summary: "two ContextPackets of one Issue have the same version",
	why: "§4.3: New info ⇒ new ContextPacket with a new version"
}, function* (corpus) {
	const first = /* @__PURE__ */ new Map();
	for (const packet of corpus.of("ContextPacket")) {
		const issue = packet.outline.refs.find((ref) => ref.at === "/for_issue" && ref.kind === "Issue");
		const version = textOf$1(packet, "version");
		if (issue === void 0 || version === null || version.trim() === "") continue;
		const key = JSON.stringify([issue.id, version]);
		const other = first.get(key) ?? packet;
		first.set(key, other);
		if (other.id === packet.id) continue;
		yield {
			about: packet,
			at: "/version",
			message: `has version ${shown(version)}, which ${named(other)} of the same Issue has`,
			help: "give the newer of the two the next version",
			related: [{
				place: {
					path: other.file.path,
					pointer: "/version"
				},
				message: "the same version stands here"
			}]
		};
	}
});
// src/rules/packet/version.ts
const info$2 = {
	id: "packet/version",
	level: "error",
	locked: true,
	summary: "a ContextPacket's version is missing, empty or not a string",
	why: "§4.3: version: string"
};
const structure$2 = schemaRule(info$2, wordsFor);
/** Briefings of one Issue are told apart by their versions (§4.3). */
const packetVersion = fileRule(info$2, ["ContextPacket"], function* (file, corpus) {
	yield* structure$2.check(file, corpus);
	const outline = file.reading?.outline;
	if (outline?.kind !== "ContextPacket" || outline.scalars["version"]?.trim() !== "") return;
	yield {
		about: file,
		at: "/version",
		message: "has an empty version",
		help: "write a version such as \"1.0\""
	};
});
function wordsFor({ code, actual }) {
	if (code === "required") return { help: "add a version such as \"1.0\"" };
	if (!/^-?\d/.test(actual)) return { help: "write a version such as \"1.0\"" };
	return {
		message: `has version ${actual}, a number, expected a string`,
		help: "put it into quotes as it is written, so that 1.10 does not become 1.1"
	};
}
// src/rules/ref/duplicate.ts
/** A list of Refs names each object once for each role. */
const refDuplicate = objectRule({
	id: "ref/duplicate",
	level: "warning",
	summary: "a list of Refs names the same object twice",
	why: "ours: a list is a set of links, and one that stands twice says nothing more"
}, function* (object) {
	if (object.outline.refs.length < 2) return;
	const first = /* @__PURE__ */ new Map();
	for (const ref of object.outline.refs) {
		const list = /\/\d+$/.test(ref.at) ? ref.at.slice(0, ref.at.lastIndexOf("/")) : void 0;
		if (list === void 0 || isSelf(object, ref) || ref.wants !== null && ref.wants !== ref.kind) continue;
		const key = JSON.stringify([
			list,
			ref.kind,
			ref.id,
			ref.role
		]);
		const before = first.get(key);
		if (before === void 0) {
			first.set(key, ref.at);
			continue;
		}
		yield {
			about: object,
			at: ref.at,
			message: `names ${ref.kind} ${ref.id} twice in ${fieldName(list)}`,
			help: "remove the second one, or give it another role",
			args: [ref.kind, ref.id],
			related: [{
				place: {
					path: object.file.path,
					pointer: before
				},
				message: "named here first"
			}]
		};
	}
});
// src/rules/repo/branch-name.ts
/** Whether git takes a text for the name of a branch, as `git check-ref-format --branch` does for a name that stands for itself. */
function isBranchName(name) {
	if (name === "HEAD" || name.startsWith("-")) return false;
	if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\.$/.test(name)) return false;
	return name.split("/").every((part) => part !== "" && !part.startsWith(".") && !part.endsWith(".lock"));
}
// src/rules/repo/default-branch.ts
/** The branch that work lands on can exist (§4.1). */
const repoDefaultBranch = kindRule("Repo", {
	id: "repo/default-branch",
	level: "warning",
	summary: "default_branch is no name that git allows for a branch",
	why: "§4.1: default_branch: string, derived: work lands on a branch that can exist"
}, function* ({ default_branch: branch }, stored) {
	if (isBranchName(branch)) return;
	yield {
		about: stored,
		at: "/default_branch",
		message: `has default_branch ${shown(branch)}, which git does not allow as the name of a branch`,
		help: "write the branch as `git branch` lists it, such as main",
		new: branch.slice(0, 200)
	};
});
// src/rules/repo/links.ts
/** A Repo's links lead somewhere from wherever they are read (§4.1). */
const repoLinks = kindRule("Repo", {
	id: "repo/links",
	level: "info",
	summary: "an entry of links is no absolute address",
	why: "§4.1: links: string[], derived: a link leads to the same place from everywhere"
}, function* ({ links }, stored) {
	for (const [index, link] of links.entries()) {
		if (isAbsolute(link)) continue;
		yield {
			about: stored,
			at: pointerStep("/links", index),
			message: `has the link ${shown(link)}, expected an absolute address`,
			help: "write the address in full, as in https://shop.example/handbook, or remove it",
			new: link.slice(0, 200)
		};
	}
});
/** `scheme://host…`, or an address that needs no host; one letter before the colon is a Windows drive. */
function isAbsolute(text) {
	return /^(?:[a-z][a-z0-9+.-]+:\/\/[^\s/?#]|mailto:\S|urn:\S)\S*$/i.test(text) && URL.canParse(text);
}
// src/rules/repo/owners-actors.ts
const info$1 = {
	id: "repo/owners-actors",
	level: "error",
	locked: true,
	summary: "an owner of a Repo is neither an Actor nor a Ref to an object of the store",
	why: "§4.1: owners: Ref[] (… v0.1 uses Actor[] if needed); §2.6: kind + id must resolve to exactly one object"
};
const structure$1 = schemaRule(info$1);
/** Somebody owns a Repo, and one can tell who (§4.1). */
const repoOwnersActors = fileRule(info$1, ["Repo"], function* (file, corpus) {
	yield* structure$1.check(file, corpus);
	const outline = file.reading?.outline;
	if (outline?.kind !== "Repo") return;
	for (const ref of outline.refs) {
		if (!ref.at.startsWith("/owners/") || isPresent(corpus, ref)) continue;
		yield {
			about: file,
			at: ref.at,
			message: `names as owner ${ref.kind} ${ref.id}, which is not in the store`,
			help: "name a person, agent or system instead: {actor_kind: human, actor_id: ada}",
			args: [ref.kind, ref.id]
		};
	}
});
// src/rules/repo/secrets-profile.ts
/** A Repo names the profile that holds its secrets, never a secret; the message never shows it. */
const repoSecretsProfile = kindRule("Repo", {
	id: "repo/secrets-profile",
	level: "warning",
	summary: "policy.secrets_profile looks like a secret and not like the name of a profile",
	why: "§0 Non-goals: secret storage; §4.1: policy: secrets_profile"
}, function* ({ policy: { secrets_profile: profile } }, stored) {
	if (profile === null || secretIn(profile) !== null || !isLikeSecret(profile)) return;
	yield {
		about: stored,
		at: "/policy/secrets_profile",
		veiled: true,
		message: "has in policy.secrets_profile what looks like a secret, expected the name of a profile",
		help: "if it is one, revoke it first, because what is committed is published; then name a profile such as shop-production"
	};
});
/** Several lines, a value that is assigned, an address with a password, or a long random word. */
function isLikeSecret(text) {
	if (/[\r\n]|=\S|:\/\/[^/\s]{0,200}:[^/\s]{0,200}@/.test(text)) return true;
	return secretUnder("secret", text.slice(0, 200)) !== null;
}
// src/rules/repo/slug-form.ts
/** A slug can be typed, put into an address and told from another one by eye. */
const repoSlugForm = kindRule("Repo", {
	id: "repo/slug-form",
	level: "warning",
	summary: "a Repo's slug has other characters than a-z, 0-9, '.', '_', '-' and '/'",
	why: "ours: a slug is typed and stands in addresses, so it has one spelling"
}, function* ({ slug }, stored) {
	if (slug.trim() === "" || /^[a-z0-9][a-z0-9._/-]*$/.test(slug)) return;
	yield {
		about: stored,
		at: "/slug",
		message: `has the slug ${shown(slug)}, expected small letters, digits, '.', '_', '-' and '/', a letter or digit first`,
		help: "write it like shop/orders before anything refers to it: once it has landed it stays",
		new: slug.slice(0, 200)
	};
});
// src/rules/repo/slug.ts
/** A Repo is known by its slug, so there is one, and it is its own (§4.1). */
const repoSlug = corpusRule({
	id: "repo/slug",
	level: "error",
	locked: true,
	summary: "a Repo's slug is empty, or another Repo has it",
	why: "§4.1: slug: string (stable identifier)"
}, function* (corpus) {
	const owners = /* @__PURE__ */ new Map();
	for (const repo of corpus.of("Repo")) {
		const slug = textOf$1(repo, "slug");
		if (slug === null) continue;
		if (slug.trim() === "") {
			yield {
				about: repo,
				at: "/slug",
				message: "has an empty slug, expected a stable name such as shop/orders",
				help: "write a slug"
			};
			continue;
		}
		const owner = owners.get(slug) ?? repo;
		owners.set(slug, owner);
		if (owner.id === repo.id) continue;
		yield {
			about: repo,
			at: "/slug",
			message: `has the slug ${shown(slug)}, which is that of ${named(owner)}`,
			help: "give each Repo a slug of its own, or keep one of the two",
			related: [{
				place: {
					path: owner.file.path,
					pointer: "/slug"
				},
				message: "the Repo that has the slug already"
			}]
		};
	}
});
// src/rules/repo/source-unique.ts
/** One repository of another system is one Repo here. */
const repoSourceUnique = corpusRule({
	id: "repo/source-unique",
	level: "warning",
	summary: "two Repos have the same source.system and source.external_id",
	why: "ours: a sync that made a Repo twice would go on to double all its work"
}, function* (corpus) {
	const first = /* @__PURE__ */ new Map();
	for (const repo of corpus.of("Repo")) {
		const source = repo.recall("source", () => repo.object?.source ?? null);
		const externalId = source?.external_id?.trim() ?? "";
		if (source === null || externalId === "") continue;
		const key = JSON.stringify([source.system, externalId]);
		const other = first.get(key) ?? repo;
		first.set(key, other);
		if (other.id === repo.id) continue;
		yield {
			about: repo,
			at: "/source/external_id",
			message: `has source.external_id ${shown(externalId)} in ${shown(source.system)}, which is that of ${named(other)}`,
			help: "keep one of the two Repos and let everything refer to it, or correct the one that is wrong",
			related: [{
				place: {
					path: other.file.path,
					pointer: "/source/external_id"
				},
				message: "the Repo that has it already"
			}]
		};
	}
});
// src/rules/run/artifact-belongs.ts
/** A Run lists what it produced itself (§4.7). */
const runArtifactBelongs = corpusRule({
	id: "run/artifact-belongs",
	level: "error",
	locked: true,
	summary: "a Run lists an Artifact that another Run produced",
	why: "§4.7: Artifact MUST reference the Run that produced it"
}, function* (corpus) {
	for (const run of corpus.of("Run")) {
		if (!run.outline.valid) continue;
		for (const ref of run.outline.refs) {
			if (ref.wants !== "Artifact" || ref.kind !== "Artifact") continue;
			const artifact = corpus.find("Artifact", ref.id);
			const producer = artifact === null ? null : refAt(artifact, "/produced_by");
			if (artifact === null || producer === null || producer.id === run.id || !isPresent(corpus, producer)) continue;
			yield {
				about: run,
				at: ref.at,
				message: `lists ${named(artifact)}, which Run ${producer.id} produced`,
				help: `take it out of outputs.artifacts, or correct produced_by in ${artifact.file.path}`,
				old: run.id,
				new: producer.id,
				args: [artifact.id],
				related: [{
					place: {
						path: artifact.file.path,
						pointer: "/produced_by"
					},
					message: "names its Run here"
				}]
			};
		}
	}
});
// src/rules/run/artifact-listed.ts
/** A Run that is over lists everything it produced (§1.3); before that the list may lag behind. */
const runArtifactListed = corpusRule({
	id: "run/artifact-listed",
	level: "off",
	upTo: "error",
	summary: "a Run does not list an Artifact that it produced (an error once the Run is over)",
	why: "§1.3: A Run's inputs and outputs must be explicit"
}, function* (corpus) {
	const listed = new Set(corpus.of("Run").flatMap((run) => listedBy(run)));
	for (const artifact of corpus.of("Artifact")) {
		if (!artifact.outline.valid) continue;
		const producer = listed.has(artifact.id) ? null : refAt(artifact, "/produced_by");
		const run = producer === null ? null : corpus.find("Run", producer.id);
		if (run?.outline.valid === true) yield remarkOn$4(run, artifact);
	}
});
function remarkOn$4(run, artifact) {
	return {
		about: run,
		at: "/outputs/artifacts",
		message: `does not list ${named(artifact)}, which it produced`,
		help: `add {kind: Artifact, id: ${artifact.id}} to outputs.artifacts`,
		fix: {
			is: "add",
			path: run.file.path,
			list: "/outputs/artifacts",
			item: {
				kind: "Artifact",
				id: artifact.id
			}
		},
		args: [artifact.id],
		related: [{
			place: {
				path: artifact.file.path,
				pointer: "/produced_by"
			},
			message: "names this Run"
		}],
		...isOver$1(run) ? { level: "error" } : {}
	};
}
function listedBy(run) {
	return run.outline.refs.flatMap(({ wants, kind, id }) => wants === "Artifact" && kind === "Artifact" ? [id] : []);
}
// src/rules/run/budget.ts
/** A Run keeps to the money and the time that there were (§4.4). */
const runBudget = corpusRule({
	id: "run/budget",
	level: "warning",
	summary: "a Run cost more than its ConstraintSnapshot's burn limit (an info where it took longer than the time there was)",
	why: "§4.4: budget: burn_limit_usd; time: available_minutes"
}, function* (corpus) {
	for (const run of corpus.of("Run")) {
		const ref = refAt(run, "/inputs/constraint_snapshot");
		const spent = ref === null ? null : run.recall("spent", () => run.object === null ? null : spentBy(run.object));
		if (ref === null || spent === null) continue;
		const snapshot = corpus.find("ConstraintSnapshot", ref.id);
		if (snapshot === null) continue;
		const { dollars, minutes } = snapshot.recall("limits", () => limitsIn(snapshot.object));
		const { path } = snapshot.file;
		if (isOver(spent.usd, dollars)) yield {
			about: run,
			at: "/cost/usd",
			message: `cost ${spent.usd} US dollars, but ${named(snapshot)} allows ${dollars}`,
			help: "correct cost.usd if it is wrong; otherwise raise burn_limit_usd in the next snapshot",
			related: [{
				place: {
					path,
					pointer: "/constraints/budget/burn_limit_usd"
				},
				message: "the limit"
			}]
		};
		if (isOver(spent.seconds, minutes === null ? null : minutes * 60)) yield {
			about: run,
			at: spent.secondsAt,
			message: `took ${spent.seconds} seconds, but ${named(snapshot)} has ${minutes} minutes`,
			help: "plan the next attempt smaller, or with more time",
			level: "info",
			related: [{
				place: {
					path,
					pointer: "/constraints/time/available_minutes"
				},
				message: "the time there was"
			}]
		};
	}
});
/** A limit below nothing is snapshot/amounts'. */
function isOver(spent, limit) {
	return spent !== null && limit !== null && limit >= 0 && spent > limit;
}
function limitsIn(snapshot) {
	const { budget = null, time = null } = snapshot?.constraints ?? {};
	return {
		dollars: budget?.burn_limit_usd ?? null,
		minutes: time?.available_minutes ?? null
	};
}
/** What a Run spent; without a duration the one between its two times. Null where nothing is known. */
function spentBy({ cost, telemetry: { started_at: start, ended_at: end, duration_s: duration } }) {
	if (duration !== null) return {
		usd: cost.usd,
		seconds: duration,
		secondsAt: "/telemetry/duration_s"
	};
	const seconds = start === null || end === null ? null : (Date.parse(end) - Date.parse(start)) / 1e3;
	return cost.usd === null && seconds === null ? null : {
		usd: cost.usd,
		seconds,
		secondsAt: "/telemetry/ended_at"
	};
}
// src/rules/run/cost.ts
/** Money, tokens and time are spent, never earned (§4.6). */
const runCost = kindRule("Run", {
	id: "run/cost",
	level: "error",
	summary: "a Run's cost or duration is negative",
	why: "§4.6: cost: usd, tokens, compute_s; telemetry: duration_s (derived)"
}, ({ cost, telemetry }, about) => {
	return [
		["/cost/usd", cost.usd],
		["/cost/tokens", cost.tokens],
		["/cost/compute_s", cost.compute_s],
		["/telemetry/duration_s", telemetry.duration_s]
	].flatMap(([at, figure]) => {
		if (figure === null || figure >= 0) return [];
		const name = at.slice(1).replace("/", ".");
		return [{
			about,
			at,
			message: `has ${name} ${figure}, expected 0 or more`,
			help: `write what was spent, or remove ${name}`
		}];
	});
});
// src/rules/run/given.ts
/** Whoever executes was told what to do (§4.6). */
const runHasPacket = kindRule("Run", {
	id: "run/has-packet",
	level: "warning",
	summary: "a Run has started without a ContextPacket",
	why: "§4.6: A Run SHOULD reference at least one ContextPacket once it transitions to running"
}, (run, about) => !isBriefedHere(about) || run.inputs.context_packets.length > 0 ? [] : [{
	about,
	at: "/inputs/context_packets",
	message: `${startOf$1(run)} without a ContextPacket, so nothing says what it was told`,
	help: `add the briefing to inputs.context_packets, or write a ContextPacket for Issue ${run.for_issue.id}`
}]);
/** What held when the Run started is on record (§4.6). */
const runPinsSnapshot = kindRule("Run", {
	id: "run/pins-snapshot",
	level: "warning",
	summary: "a Run has started without a ConstraintSnapshot",
	why: "§4.6: A Run SHOULD pin a ConstraintSnapshot at start for auditability"
}, (run, about) => !isBriefedHere(about) || run.inputs.constraint_snapshot !== null ? [] : [{
	about,
	at: "/inputs/constraint_snapshot",
	message: `${startOf$1(run)} without a ConstraintSnapshot, so nothing says what limits it had`,
	help: "name the snapshot that held when it started in inputs.constraint_snapshot"
}]);
/** Nobody on GitHub says what a pull request's author or a workflow was told, and under which limits. */
function isBriefedHere(run) {
	return hasStarted(run) && githubOrigin(run, "pull_request", "workflow_run") === null;
}
function startOf$1({ status, telemetry }) {
	return telemetry.started_at === null ? `is ${status}` : `started at ${telemetry.started_at}`;
}
// src/rules/run/inherits-doctrine.ts
/** A Run is held to the doctrine that its briefing names (§5). */
const runInheritsDoctrine = corpusRule({
	id: "run/inherits-doctrine",
	level: "info",
	summary: "a Run does not list a DoctrineRef that its ContextPacket names",
	why: "§5: ContextPacket MAY pin a ConstraintSnapshot and DoctrineRefs; Run consumes ContextPackets, DoctrineRefs"
}, function* (corpus) {
	for (const run of corpus.of("Run")) {
		if (!run.outline.valid) continue;
		const own = new Set(refsTo(run, "DoctrineRef").map(({ id }) => id));
		for (const [id, { packet, at }] of doctrineOfPackets(corpus, run)) {
			if (own.has(id)) continue;
			yield {
				about: run,
				at: "/inputs/doctrine_refs",
				message: `does not list DoctrineRef ${id}, which its ${named(packet)} names`,
				help: `add {kind: DoctrineRef, id: ${id}} to inputs.doctrine_refs`,
				args: [id],
				related: [{
					place: {
						path: packet.file.path,
						pointer: at
					},
					message: "named here"
				}]
			};
		}
	}
});
/** The doctrine that the packets of a Run name, and where it is named first. */
function doctrineOfPackets(corpus, run) {
	const doctrine = /* @__PURE__ */ new Map();
	for (const { id } of refsTo(run, "ContextPacket")) {
		const packet = corpus.find("ContextPacket", id);
		for (const ref of packet === null ? [] : refsTo(packet, "DoctrineRef")) {
			const isKnown = doctrine.has(ref.id) || corpus.find("DoctrineRef", ref.id) === null;
			if (packet !== null && !isKnown) doctrine.set(ref.id, {
				packet,
				at: ref.at
			});
		}
	}
	return doctrine;
}
function refsTo({ outline }, kind) {
	return outline.refs.filter((ref) => ref.wants === kind && ref.kind === kind);
}
// src/rules/run/issue-status.ts
const closed = /* @__PURE__ */ new Set(["done", "canceled"]);
/** Nobody works on what is closed. */
const runIssueStatus = corpusRule({
	id: "run/issue-status",
	level: "info",
	summary: "a Run is running, but its Issue is done or canceled",
	why: "ours: work on a closed Issue is either forgotten or not wanted any more"
}, function* (corpus) {
	for (const run of corpus.of("Run")) {
		if (run.outline.scalars["status"] !== "running") continue;
		const ref = refAt(run, "/for_issue");
		const issue = ref === null ? null : corpus.find("Issue", ref.id);
		const status = issue?.outline.scalars["status"] ?? "";
		if (issue === null || !closed.has(status)) continue;
		yield {
			about: run,
			at: "/status",
			message: `is running, but its ${named(issue)} is ${status}`,
			help: "end the Run (status done, failed or canceled, with ended_at), or open the Issue again",
			related: [{
				place: {
					path: issue.file.path,
					pointer: "/status"
				},
				message: "the Issue is closed here"
			}]
		};
	}
});
// src/rules/run/issue.ts
/** Every Run is an attempt at an Issue (§4.6). */
const runIssue = refFieldRule({
	id: "run/issue",
	level: "error",
	locked: true,
	summary: "a Run's for_issue is missing or no Issue",
	why: "§4.6: A Run MUST reference an Issue and Repo"
});
// src/rules/run/mode-actor.ts
/** The mode of a Run fits whoever executes it; a hybrid one may name either side (§3.4, §2.4). */
const runModeActor = kindRule("Run", {
	id: "run/mode-actor",
	level: "warning",
	summary: "a Run's mode and the kind of its executor disagree",
	why: "§3.4: RunMode human, agent, hybrid, system; §2.4: actor_kind human, agent, system (derived)"
}, ({ mode, executor }, about) => {
	const { actor_kind: actual, actor_id: id } = executor.actor;
	if (mode === "hybrid" || mode === actual) return [];
	return [{
		about,
		at: "/mode",
		message: `has mode ${mode}, but its executor ${JSON.stringify(id)} is of kind ${actual}`,
		help: `write mode: ${actual} (hybrid where people and agents work together), or correct executor.actor`,
		old: actual,
		new: mode
	}];
});
// src/rules/run/outcome.ts
/** A Run that failed says why (§4.6). */
const runFailureGiven = kindRule("Run", {
	id: "run/failure-given",
	level: "warning",
	summary: "a failed Run does not say why",
	why: "§4.6: failure: category, message"
}, ({ status, failure }, about) => {
	if (status !== "failed") return [];
	if (failure === null) return [{
		about,
		at: "/failure",
		message: "is failed, but lacks failure",
		help: "add failure: {category: …, message: …}"
	}];
	const help = "say in failure.category of what sort it was, and in failure.message what went wrong";
	if (failure.category === null) return [{
		about,
		at: "/failure/category",
		message: "is failed, but lacks failure.category",
		help
	}];
	if (failure.message.trim() !== "") return [];
	return [{
		about,
		at: "/failure/message",
		message: "is failed, but lacks failure.message",
		help
	}];
});
/** Only what failed has a failure (§4.6). */
const runFailureOnlyFailed = kindRule("Run", {
	id: "run/failure-only-failed",
	level: "warning",
	summary: "a Run has a failure, but is not failed",
	why: "§4.6: failure: category, message (derived; as in RO-Crate, where only a failed action has an error)"
}, ({ status, failure }, about) => {
	if (status === "failed" || failure === null) return [];
	return [{
		about,
		at: "/failure",
		atKey: true,
		message: `is ${status}, but has a failure${failure.category === null ? "" : ` of category ${failure.category}`}`,
		help: "remove failure, or set status: failed"
	}];
});
/** A Run that came to an end says what came of it (§4.6). */
const runSummary = kindRule("Run", {
	id: "run/summary",
	level: "warning",
	summary: "a Run is done or failed, but its result_summary is empty",
	why: "§4.6: outputs: result_summary: string"
}, ({ status, outputs }, about) => {
	if (status !== "done" && status !== "failed" || outputs.result_summary.trim() !== "") return [];
	return [{
		about,
		at: "/outputs/result_summary",
		message: `is ${status}, but outputs.result_summary is empty`,
		help: "say in a sentence or two what came of it"
	}];
});
// src/rules/run/packet-issue.ts
/** A Run is briefed for the Issue that it is an attempt at (§4.3, §4.6). */
const runPacketIssue = corpusRule({
	id: "run/packet-issue",
	level: "warning",
	summary: "a Run was given a ContextPacket that is for another Issue",
	why: "§4.3: for_issue: Ref (Issue); §4.6: inputs: context_packets (derived)"
}, function* (corpus) {
	for (const run of corpus.of("Run")) {
		const own = refAt(run, "/for_issue");
		if (own === null || !isPresent(corpus, own)) continue;
		for (const ref of run.outline.refs) {
			if (ref.wants !== "ContextPacket" || ref.kind !== "ContextPacket") continue;
			const packet = corpus.find("ContextPacket", ref.id);
			const other = packet === null ? null : refAt(packet, "/for_issue");
			if (packet === null || other === null || other.id === own.id || !isPresent(corpus, other)) continue;
			yield {
				about: run,
				at: ref.at,
				message: `has in ${fieldName(ref.at)} ${named(packet)}, which is for Issue ${other.id}, not for Issue ${own.id}`,
				help: `name a ContextPacket that was written for Issue ${own.id}`,
				args: [ref.id],
				related: [{
					place: {
						path: packet.file.path,
						pointer: "/for_issue"
					},
					message: "the Issue that it is for"
				}]
			};
		}
	}
});
// src/rules/run/pin-digest-present.ts
/** What a Run was given can be proved later, because each input is pinned by its digest (§1.3). */
const runPinDigestPresent = corpusRule({
	id: "run/pin-digest-present",
	level: "info",
	upTo: "warning",
	summary: "an input of a started Run has no digest (a warning with seal: explicit)",
	why: "§1.3: A Run's inputs and outputs must be explicit"
}, function* (corpus, { config }) {
	const level = config.seal === "explicit" ? "warning" : "info";
	for (const run of corpus.of("Run")) {
		const [first, ...more] = looseInputs(run, corpus);
		if (first === void 0 || !run.outline.valid || !hasStarted(run)) continue;
		yield {
			...remarkOn$3(run, first, more),
			level
		};
	}
});
/** The inputs without a digest; one that leads nowhere or to another kind has nothing to be pinned to. */
function looseInputs(run, corpus) {
	return run.outline.refs.filter(({ at, kind, id, digest, wants }) => at.startsWith("/inputs/") && digest === null && wants === kind && corpus.find(kind, id) !== null);
}
/** A Run that was started without pins lacks them all: that is one mistake. */
function remarkOn$3(run, first, more) {
	const name = fieldName(first.at);
	const others = more.length === 0 ? `${name} is` : `${name} and ${more.length} more of its inputs are`;
	return {
		about: run,
		...more.length === 0 ? { at: first.at } : {
			at: "/inputs",
			atKey: true
		},
		message: `has started, but ${others} not pinned by a digest`,
		help: "add to each Ref the digest that its object has: cwom verify <its id> shows it",
		args: [first, ...more].map(({ kind, id }) => `${kind} ${id}`)
	};
}
// src/rules/digest-form.ts
/** What the digest of an object looks like, for people. */
const objectDigestForm = "cwom-jcs1:<64 lower-case hex digits>";
/** Whether a text is written as the digest of an object is: the one algorithm there is, 64 lower-case hex digits. */
function isObjectDigest(text) {
	return /^cwom-jcs1:[0-9a-f]{64}$/.test(text);
}
// src/rules/digest-of.ts
/** The digest of an object, worked out once for the same bytes: many Runs pin the same packet. */
function digestOf(object) {
	return object.recall("digest", () => objectDigest(object.value));
}
// src/rules/run/pin-digest.ts
/** What a Run was given is still what it was: each pin is the digest of the object it names (§1.3). */
const runPinDigest = corpusRule({
	id: "run/pin-digest",
	level: "error",
	locked: true,
	summary: "an input of a Run is pinned with another digest than the object has",
	why: "§1.3: A Run's inputs and outputs must be explicit; §4.6: pinned at run start"
}, function* (corpus) {
	for (const run of corpus.of("Run")) for (const ref of run.outline.refs) {
		if (ref.digest === null || !ref.at.startsWith("/inputs/")) continue;
		const remark = remarkOn$2(run, ref, ref.digest, corpus);
		if (remark !== null) yield remark;
	}
});
function remarkOn$2(run, ref, pin, corpus) {
	const target = ref.wants === ref.kind ? corpus.find(ref.kind, ref.id) : null;
	const digest = target === null ? null : digestOf(target);
	if (digest === pin) return null;
	const at = `${ref.at}/digest`;
	const follows = [`${run.kind}/${run.id}#${at}`, `${ref.kind}/${ref.id}`];
	const about = {
		about: run,
		at,
		args: [ref.kind, ref.id],
		follows
	};
	if (!isObjectDigest(pin)) {
		const message = `pins ${fieldName(ref.at)} with ${shown(pin)}, expected ${objectDigestForm}`;
		return {
			...about,
			message,
			help: `pin it with the digest of ${ref.kind} ${ref.id}`,
			new: shown(pin)
		};
	}
	if (target === null || digest === null) return null;
	return {
		...about,
		message: `pins in ${fieldName(ref.at)} another content than ${named(target)} has`,
		help: `restore ${target.file.path} as the Run was given it, or the pin; what is new belongs in a new object`,
		old: pin,
		new: digest
	};
}
// src/rules/run/pin-time.ts
/** What a Run was given was there when it started (§4.6). */
const runPinTime = corpusRule({
	id: "run/pin-time",
	level: "warning",
	summary: "an input of a Run was made after the Run started",
	why: "§4.6: constraint_snapshot: pinned at run start (derived)"
}, function* (corpus) {
	for (const run of corpus.of("Run")) {
		const inputs = run.outline.valid ? run.outline.refs.filter(isTimed) : [];
		const start = inputs.length === 0 ? null : startOf(run);
		if (start === null) continue;
		for (const ref of inputs) {
			const remark = remarkOn$1(run, ref, start, corpus);
			if (remark !== null) yield remark;
		}
	}
});
function startOf(run) {
	return run.recall("started_at", () => run.object?.telemetry.started_at ?? null);
}
/** The member that says when an input was made or measured. */
const timeOf = {
	ContextPacket: "created_at",
	ConstraintSnapshot: "captured_at"
};
function isTimed(ref) {
	return ref.kind === ref.wants && (ref.kind === "ContextPacket" || ref.kind === "ConstraintSnapshot");
}
function remarkOn$1(about, ref, start, corpus) {
	const input = corpus.find(ref.kind, ref.id);
	const member = timeOf[ref.kind];
	const time = input?.outline.scalars[member];
	if (input === null || time === void 0 || !isTimestamp(time) || !isEarlier(start, time)) return null;
	return {
		about,
		at: ref.at,
		message: `started at ${start}, but ${named(input)} in ${fieldName(ref.at)} has ${member} ${time}`,
		help: `name the ${ref.kind} that the Run was really given, or correct telemetry.started_at`,
		args: [ref.id],
		related: [{
			place: {
				path: input.file.path,
				pointer: `/${member}`
			},
			message: "later than the start of the Run"
		}]
	};
}
// src/rules/run/repo-matches-issue.ts
/** A Run works in the Repo that its Issue belongs to (§4.2, §4.6). */
const runRepoMatchesIssue = corpusRule({
	id: "run/repo-matches-issue",
	level: "warning",
	summary: "a Run works in another Repo than its Issue belongs to",
	why: "§4.6: A Run MUST reference an Issue and Repo; §5: Repo contains Issues (derived)"
}, function* (corpus) {
	for (const run of corpus.of("Run")) {
		const own = refAt(run, "/repo");
		const attempted = refAt(run, "/for_issue");
		const issue = attempted === null ? null : corpus.find("Issue", attempted.id);
		const home = issue === null ? null : refAt(issue, "/repo");
		if (own === null || issue === null || home === null || own.id === home.id) continue;
		if (!isPresent(corpus, own) || !isPresent(corpus, home)) continue;
		yield {
			about: run,
			at: "/repo",
			message: `works in Repo ${own.id}, but its ${named(issue)} belongs to Repo ${home.id}`,
			help: `write repo: {kind: Repo, id: ${home.id}}, or correct for_issue`,
			old: home.id,
			new: own.id,
			related: [{
				place: {
					path: issue.file.path,
					pointer: "/repo"
				},
				message: "the Issue names its Repo here"
			}]
		};
	}
});
// src/rules/run/repo.ts
/** Every Run works in a Repo (§4.6). */
const runRepo = refFieldRule({
	id: "run/repo",
	level: "error",
	locked: true,
	summary: "a Run's repo is missing or no Repo",
	why: "§4.6: A Run MUST reference an Issue and Repo"
});
// src/rules/run/time-order.ts
/** A Run ends after it has started (§4.6). */
const runTimeOrder = kindRule("Run", {
	id: "run/time-order",
	level: "error",
	summary: "a Run ended before it started",
	why: "§4.6: telemetry: started_at, ended_at (derived)"
}, ({ telemetry: { started_at: start, ended_at: end } }, about) => {
	if (start === null || end === null || Date.parse(end) >= Date.parse(start)) return [];
	return [{
		about,
		at: "/telemetry/ended_at",
		message: `ended at ${end}, before it started at ${start}`,
		help: "correct telemetry.started_at or telemetry.ended_at"
	}];
});
// src/rules/run/times.ts
const waitingStatuses = /* @__PURE__ */ new Set(["planned", "ready"]);
/** A Run that has started says when, and one that has not does not (§4.6). */
const runStartedAt = kindRule("Run", {
	id: "run/started-at",
	level: "warning",
	summary: "a Run has started without started_at, or has started_at but is planned or ready",
	why: "§4.6: telemetry: started_at: string|null (derived)"
}, ({ status, telemetry: { started_at: start } }, about) => {
	const at = "/telemetry/started_at";
	if (start === null && startedStatuses.has(status)) return [{
		about,
		at,
		message: `is ${status}, but lacks telemetry.started_at`,
		help: "add the time it started"
	}];
	if (start === null || !waitingStatuses.has(status)) return [];
	return [{
		about,
		at,
		message: `is ${status}, but started at ${start}`,
		help: "set the status that it has, or remove telemetry.started_at"
	}];
});
/** A Run that is over says when it ended, and one that is not does not (§4.6). */
const runEndedAt = kindRule("Run", {
	id: "run/ended-at",
	level: "warning",
	summary: "a Run is over without ended_at, or has ended_at but is not over",
	why: "§4.6: telemetry: ended_at: string|null (derived)"
}, ({ status, telemetry: { started_at: start, ended_at: end } }, about) => {
	const at = "/telemetry/ended_at";
	const over = isFinalStatus(status);
	if (end === null && over) return [{
		about,
		at,
		message: `is ${status}, but lacks telemetry.ended_at`,
		help: "add the time it ended"
	}];
	if (end === null || over || start !== null && waitingStatuses.has(status)) return [];
	return [{
		about,
		at,
		message: `is ${status}, but ended at ${end}`,
		help: "set done, failed or canceled, or remove telemetry.ended_at"
	}];
});
/** The duration is the time between start and end, to the second (§4.6). */
const runDuration = kindRule("Run", {
	id: "run/duration",
	level: "info",
	summary: "a Run's duration_s is more than a second off from its two times",
	why: "§4.6: telemetry: started_at, ended_at, duration_s (derived)"
}, ({ telemetry: { started_at: start, ended_at: end, duration_s: duration } }, about) => {
	if (start === null || end === null || duration === null || duration < 0) return [];
	const seconds = (Date.parse(end) - Date.parse(start)) / 1e3;
	if (seconds < 0 || Math.abs(seconds - duration) <= 1) return [];
	return [{
		about,
		at: "/telemetry/duration_s",
		message: `has telemetry.duration_s ${duration}, but ${seconds} seconds lie between its start and its end`,
		help: `write duration_s: ${seconds}, or correct the time that is wrong`,
		old: String(seconds),
		new: String(duration)
	}];
});
// src/rules/run/tool-policy.ts
/** A Run uses the tools that it may use (§4.1, §4.4). */
const runToolPolicy = corpusRule({
	id: "run/tool-policy",
	level: "warning",
	summary: "a Run has a tool in its toolchain that its ConstraintSnapshot or its Repo does not allow",
	why: "§4.4: tools: allowed, blocked; §4.1: policy: allowed_tools"
}, function* (corpus) {
	for (const run of corpus.of("Run")) {
		const toolchain = run.recall("toolchain", () => run.object?.executor.toolchain ?? []);
		if (toolchain.length === 0) continue;
		const policies = [...snapshotPolicies(corpus, refAt(run, "/inputs/constraint_snapshot"))];
		policies.push(...repoPolicies(corpus, refAt(run, "/repo")));
		for (const [index, tool] of toolchain.entries()) {
			const broken = policies.find((policy) => policy.tools.has(nameOf(tool)) !== policy.allows);
			if (broken === void 0) continue;
			yield {
				about: run,
				at: `/executor/toolchain/${index}`,
				message: `has the tool ${shown(tool)} in its toolchain, ${broken.words}`,
				help: "take it out of executor.toolchain if it was not used; what is allowed next time belongs in a new snapshot",
				args: [tool],
				related: [{
					place: broken.place,
					message: broken.allows ? "the tools that are allowed" : "blocked here"
				}]
			};
		}
	}
});
function* snapshotPolicies(corpus, ref) {
	const snapshot = ref === null ? null : corpus.find("ConstraintSnapshot", ref.id);
	if (snapshot === null) return;
	const tools = snapshot.recall("tools", () => snapshot.object?.constraints.tools ?? null);
	if (tools === null) return;
	const place = (list) => ({
		path: snapshot.file.path,
		pointer: `/constraints/tools/${list}`
	});
	yield {
		allows: false,
		tools: setOf(tools.blocked),
		words: `which ${named(snapshot)} blocks`,
		place: place("blocked")
	};
	if (tools.allowed.length === 0) return;
	const words = `which is not among those that ${named(snapshot)} allows`;
	yield {
		allows: true,
		tools: setOf(tools.allowed),
		words,
		place: place("allowed")
	};
}
function* repoPolicies(corpus, ref) {
	const repo = ref === null ? null : corpus.find("Repo", ref.id);
	if (repo === null) return;
	const allowed = repo.recall("allowed_tools", () => repo.object?.policy.allowed_tools ?? []);
	if (allowed.length === 0) return;
	const words = `which is not among those that ${named(repo)} allows`;
	yield {
		allows: true,
		tools: setOf(allowed),
		words,
		place: {
			path: repo.file.path,
			pointer: "/policy/allowed_tools"
		}
	};
}
function setOf(tools) {
	return new Set(tools.map(nameOf));
}
/** Blanks around a name and its case do not make another tool of it. */
function nameOf(tool) {
	return tool.trim().toLowerCase();
}
// src/rules/seal/digest.ts
/** A seal proves that the object is as it was created (§9). */
const sealDigest = objectRule({
	id: "seal/digest",
	level: "error",
	locked: true,
	summary: "a seal's digest is not that of the object",
	why: "§4.3, §4.4: immutable once created; §9: a formal sealed state"
}, (object) => {
	if (object.kind !== "ContextPacket" && object.kind !== "ConstraintSnapshot") return [];
	const sealed = object.outline.sealDigest;
	if (sealed === null || !isObjectDigest(sealed)) return [];
	const actual = objectDigest(object.value);
	if (actual === sealed) return [];
	return [{
		about: object,
		at: "/seal/digest",
		follows: [`${object.kind}/${object.id}`],
		message: "was changed after it was sealed: its content has another digest than its seal says",
		help: "restore the file as it was sealed; if it has not landed yet, take the seal out and write it anew: cwom seal <id>",
		old: sealed,
		new: actual
	}];
});
// src/rules/seal/form.ts
const info = {
	id: "seal/form",
	level: "error",
	locked: true,
	summary: "a seal is malformed, or its digest is by an unknown algorithm",
	why: "§9: a formal sealed state; ours: a seal that cannot be checked proves nothing"
};
const structure = schemaRule(info);
/** A seal can be checked by everybody (§9). */
const sealForm = fileRule(info, ["ContextPacket", "ConstraintSnapshot"], function* (file, corpus) {
	yield* structure.check(file, corpus);
	const outline = file.reading?.outline;
	if (outline?.kind !== "ContextPacket" && outline?.kind !== "ConstraintSnapshot") return;
	if (!outline.schemaFlaws.some(({ pointer }) => pointer === "/seal" || pointer === "/seal/digest")) yield* digestRemarks(file);
});
function digestRemarks(file) {
	const digest = file.reading?.outline.sealDigest ?? null;
	if (digest === null || isObjectDigest(digest)) return [];
	return [{
		about: file,
		at: "/seal/digest",
		message: `has the seal digest ${shown(digest)}, expected ${objectDigestForm}`,
		help: "remove seal and write it anew: cwom seal <id>",
		new: shown(digest)
	}];
}
// src/rules/seal/present.ts
/** Where only a seal freezes an object, one that has none is still a draft (§9). */
const sealPresent = corpusRule({
	id: "seal/present",
	level: "off",
	upTo: "warning",
	summary: "a ContextPacket or ConstraintSnapshot has no seal (a warning with seal: explicit)",
	why: "§9: a formal sealed state; §4.3, §4.4: immutable once created"
}, function* (corpus, env) {
	const level = env.config.seal === "explicit" ? { level: "warning" } : {};
	for (const object of corpus.objects) {
		if (object.kind !== "ContextPacket" && object.kind !== "ConstraintSnapshot") continue;
		if (isSealed(object)) continue;
		yield {
			about: object,
			at: "/seal",
			message: "has no seal",
			help: `seal it when it is ready: cwom seal ${object.id}`,
			...level
		};
	}
});
/** A seal that is there but malformed is seal/form's. */
function isSealed({ outline }) {
	return outline.sealDigest !== null || outline.schemaFlaws.some(({ pointer }) => /^\/seal(?:\/|$)/.test(pointer));
}
// src/rules/snapshot/burn-limit.ts
/** No more may be spent than there is (§4.4). */
const snapshotBurnLimit = kindRule("ConstraintSnapshot", {
	id: "snapshot/burn-limit",
	level: "warning",
	summary: "burn_limit_usd is more than usd_available",
	why: "§4.4: budget: usd_available, burn_limit_usd (derived: what may be spent is part of what there is)"
}, ({ constraints: { budget } }, about) => {
	const available = budget?.usd_available ?? null;
	const limit = budget?.burn_limit_usd ?? null;
	if (available === null || limit === null || available < 0 || limit <= available) return [];
	return [{
		about,
		at: "/constraints/budget/burn_limit_usd",
		message: `allows to spend ${limit} US dollars (burn_limit_usd), but has ${available} (usd_available)`,
		help: "lower burn_limit_usd to usd_available, or correct usd_available"
	}];
});
// src/rules/snapshot/deadline.ts
const at = "/constraints/time/deadline";
/** A deadline is a day or a time that programs can read, and lies ahead (§4.4). */
const snapshotDeadline = kindRule("ConstraintSnapshot", {
	id: "snapshot/deadline",
	level: "warning",
	summary: "a deadline is no ISO-8601 date or time (an info when it lies before captured_at)",
	why: "§4.4: time: deadline: string|null (derived: like every other time, in ISO-8601)"
}, function* ({ constraints: { time }, captured_at: captured }, about) {
	const deadline = time?.deadline ?? null;
	if (deadline === null) return;
	const end = endOf(deadline);
	if (end === null) yield {
		about,
		at,
		message: `has the deadline ${shown(deadline)}, expected an ISO-8601 date or time`,
		help: "write it as 2026-01-31 or 2026-01-31T12:00:00Z, or as a note in meta",
		new: deadline.slice(0, 200)
	};
	else if (end < Date.parse(captured)) yield {
		about,
		at,
		message: `has the deadline ${deadline}, before captured_at ${captured}`,
		help: "correct the deadline, or leave it out if there is none any more",
		level: "info"
	};
});
const form = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;
/** When a deadline has passed, in milliseconds: a day passes with its end, a time without an offset is taken as UTC; null for what is neither. */
function endOf(deadline) {
	const match = form.exec(deadline);
	if (match === null) return null;
	const [, day = "", minutes, seconds = ":00", offset = "Z"] = match;
	const local = `${day}T${minutes ?? "23:59"}${minutes === void 0 ? ":59" : seconds}`;
	return isTimestamp(`${local}Z`) ? Date.parse(`${local}${offset}`) : null;
}
// src/rules/snapshot/health-public.ts
const privatePointers = [
	"/constraints/health/flags",
	"/constraints/health/notes",
	"/constraints/energy/notes"
];
/** How somebody is stays out of a store that everybody can read. */
const snapshotHealthPublic = corpusRule({
	id: "snapshot/health-public",
	level: "warning",
	summary: "a ConstraintSnapshot tells of health or energy in words, and a Repo of the store is public",
	why: "ours: what is committed to a public repository is published, and stays in its history"
}, function* (corpus) {
	const open = corpus.of("Repo").find((repo) => repo.outline.scalars["visibility"] === "public");
	if (open === void 0) return;
	for (const snapshot of corpus.of("ConstraintSnapshot")) {
		const told = snapshot.recall("private", () => privatePointers.filter((pointer) => isSet(valueAt(snapshot.value, pointer))));
		for (const at of told) yield {
			about: snapshot,
			at,
			veiled: true,
			message: `has ${fieldName(at)}, and ${named(open)} is public`,
			help: "leave it out before it lands: what is committed here is published",
			related: [{
				place: {
					path: open.file.path,
					pointer: "/visibility"
				},
				message: "everybody can read the store"
			}]
		};
	}
});
function isSet(value) {
	return Array.isArray(value) ? value.length > 0 : typeof value === "string" && value.trim() !== "";
}
// src/rules/snapshot/numbers.ts
/** Energy is told on the scale that its name gives (§4.4). */
const snapshotEnergyRange = kindRule("ConstraintSnapshot", {
	id: "snapshot/energy-range",
	level: "error",
	summary: "score_0_5 is below 0 or above 5",
	why: "§4.4: energy: score_0_5: number|null, a score from 0 to 5 by its name"
}, ({ constraints }, stored) => {
	const score = constraints.energy?.score_0_5 ?? 0;
	if (score >= 0 && score <= 5) return [];
	return [numberRemark(stored, "/constraints/energy/score_0_5", score, "a number from 0 to 5")];
});
/** There is no less than none of time or money (§4.4). */
const snapshotAmounts = kindRule("ConstraintSnapshot", {
	id: "snapshot/amounts",
	level: "error",
	summary: "available_minutes, usd_available or burn_limit_usd is negative",
	why: "§4.4: time: available_minutes; budget: usd_available, burn_limit_usd: amounts that there are (derived)"
}, ({ constraints: { time, budget } }, stored) => {
	const amounts = {
		"/constraints/time/available_minutes": time?.available_minutes,
		"/constraints/budget/usd_available": budget?.usd_available,
		"/constraints/budget/burn_limit_usd": budget?.burn_limit_usd
	};
	return Object.entries(amounts).flatMap(([at, amount]) => amount != null && amount < 0 ? [numberRemark(stored, at, amount, "0 or more")] : []);
});
function numberRemark(about, at, number, expected) {
	return {
		about,
		at,
		message: `has ${fieldName(at)} ${number}, expected ${expected}`,
		help: `write ${expected}, or null when it is not known`,
		new: String(number)
	};
}
// src/rules/snapshot/required.ts
/** Constraints hold at a time (§4.4). */
const snapshotCapturedAt = schemaRule({
	id: "snapshot/captured-at",
	level: "error",
	locked: true,
	summary: "a ConstraintSnapshot's captured_at is missing or no UTC time",
	why: "§4.4: captured_at: ISO-8601 UTC string"
}, ({ code }) => code === "required" ? { help: "add the time at which the constraints held" } : {});
/** Constraints are somebody's (§4.4). */
const snapshotOwner = schemaRule({
	id: "snapshot/owner",
	level: "error",
	locked: true,
	summary: "a ConstraintSnapshot's owner is missing or no Actor",
	why: "§4.4: owner: Actor"
}, () => ({ help: "write owner: {actor_kind: human, actor_id: ada}" }));
// src/rules/snapshot/tools-conflict.ts
/** A tool may be used or it may not (§4.4). */
const snapshotToolsConflict = kindRule("ConstraintSnapshot", {
	id: "snapshot/tools-conflict",
	level: "warning",
	summary: "a tool is both allowed and blocked",
	why: "§4.4: tools: allowed, blocked (derived: a tool is one or the other)"
}, function* ({ constraints: { tools } }, about) {
	const allowed = new Set(tools?.allowed);
	for (const [index, tool] of (tools?.blocked ?? []).entries()) {
		if (!allowed.delete(tool)) continue;
		yield {
			about,
			at: `/constraints/tools/blocked/${index}`,
			message: `blocks the tool ${shown(tool)}, which it also allows`,
			help: "take it out of tools.allowed or out of tools.blocked"
		};
	}
});
// src/rules/source/links.ts
/** A Repo's source says which one of the other system it is (§2.5). */
const sourceIdentifies = kindRule("Repo", {
	id: "source/identifies",
	level: "info",
	summary: "source has neither external_id nor url",
	why: "§2.5: Source: for linkage to external systems"
}, function* ({ source }, stored) {
	if (source.external_id !== null || source.url !== null) return;
	yield {
		about: stored,
		at: "/source",
		message: `has a source in ${shown(source.system)} without external_id and url, expected one of them`,
		help: "add external_id or url to source"
	};
});
/** A Repo's source can be opened (§2.5). */
const sourceUrl = kindRule("Repo", {
	id: "source/url",
	level: "warning",
	summary: "source.url is no absolute http(s) address",
	why: "§2.5: Source: url, for linkage to external systems"
}, function* ({ source: { url } }, stored) {
	if (url === null || isWebAddress(url)) return;
	yield {
		about: stored,
		at: "/source/url",
		message: `has source.url ${shown(url)}, expected an absolute http or https address`,
		help: "write the address in full, as in https://github.com/owner/name, or remove it",
		new: url.slice(0, 200)
	};
});
function isWebAddress(text) {
	return /^https?:\/\/[^\s/?#]\S*$/i.test(text) && URL.canParse(text);
}
// src/rules/suppression/reasoned.ts
/** Whoever lives with a finding says why. */
const suppressionReasoned = settingsRule({
	id: "suppression/reasoned",
	level: "error",
	summary: "suppressions.yaml cannot be used as it is: above all, a suppression has no reason",
	why: "ours: a finding that nobody sees any more needs a reason that everybody can read"
}, (use) => [...use.suppressions.flaws.flatMap((flaw) => remarkOn(use, flaw) ?? []), ...blankReasons(use)]);
const needsReason = {
	message: "a suppression has no reason, expected a sentence on why the finding may stay",
	help: "say in reason why the finding may stay, or remove the suppression"
};
function remarkOn(use, flaw) {
	const remark = settingsRemark(use, flaw);
	if (remark === null || !/^\/\d+\/reason$/.test(flaw.at) || flaw.span !== void 0) return remark;
	return {
		...remark,
		...needsReason
	};
}
/** To the schema a space is a text. */
function blankReasons(use) {
	const about = settingsFile(use, suppressionsPath);
	return use.suppressions.suppressions.flatMap(({ at, reason }) => reason.trim() === "" ? [{
		about,
		at: `${at}/reason`,
		...needsReason
	}] : []);
}
// src/rules/suppression/unused.ts
/** A suppression that is not needed any more would hide the finding when it comes back. */
const suppressionUnused = settingsRule({
	id: "suppression/unused",
	level: "warning",
	summary: "a suppression matches no finding, or has expired",
	why: "ours: a suppression that nobody needs hides the next mistake of its kind"
}, (use) => {
	const known = new Set(use.rules.flatMap(({ id, locked }) => locked === true ? [] : [id]));
	const about = settingsFile(use, suppressionsPath);
	return use.unused.flatMap((entry) => {
		const { at, rule, fingerprint } = entry;
		return known.has(rule) ? [{
			about,
			at,
			...wordsOf(entry, use.now),
			args: [rule, fingerprint]
		}] : [];
	});
});
function wordsOf(entry, now) {
	const name = `suppression of ${entry.rule} ${entry.fingerprint}`;
	if (holdsAt(entry, now)) return {
		message: `${name} matches no finding`,
		help: "remove it"
	};
	return {
		message: `${name} holds no longer: its last day was ${entry.expires ?? ""}`,
		help: "remove it, or if the finding is still there and may stay, write a later expires with the reason"
	};
}
// src/rules/index.ts
/** Every rule there is, in the order of the catalogue. */
const rules = [
	...[
		fileParse,
		fileEncoding,
		fileSingleDocument,
		fileDuplicateKey,
		filePlainYaml,
		fileNumberExact,
		fileAmbiguousScalar,
		fileLocation,
		fileRegular,
		fileCaseCollision,
		fileStray,
		objectKind,
		objectId,
		objectIdUnique,
		objectIdUlid,
		objectRequired,
		objectType,
		objectEnum,
		objectUnknownField,
		objectLength,
		objectTimestamps,
		objectTimestampFormat,
		objectTimestampOrder,
		objectTimestampFuture,
		objectMetaNamespaced,
		objectTagsUnique,
		objectNoSecrets,
		actorShape,
		sourceIdentifies,
		sourceUrl,
		refKind,
		refResolves,
		refSelf,
		refDuplicate,
		suppressionReasoned,
		suppressionUnused,
		configKnownRule,
		repoSlug,
		repoSlugForm,
		repoOwnersActors,
		repoDefaultBranch,
		repoSecretsProfile,
		repoLinks,
		repoSourceUnique,
		issueRepo,
		issueTitle,
		issueIntentOnly,
		issueAcceptance,
		issuePacketBelongs,
		issuePacketListed,
		issueRunBelongs,
		issueRunListed,
		issueConstraintsCurrent,
		issueParentCycle,
		issueBlocksCycle,
		issueBlocksMirror,
		issueBlockedReason,
		issueDuplicateClosed,
		issueDoneProved,
		issueOriginUnique,
		packetForIssue,
		packetVersion,
		packetVersionUnique,
		packetBriefing,
		packetBlobOneSource,
		packetInlineSmall,
		packetDigestForm,
		packetDigestPresent,
		packetInlineDigest,
		packetLocalUri,
		packetPin,
		packetPinTime,
		packetNeverUpdated,
		snapshotCapturedAt,
		snapshotOwner,
		snapshotEnergyRange,
		snapshotAmounts,
		snapshotBurnLimit,
		snapshotDeadline,
		snapshotToolsConflict,
		snapshotHealthPublic,
		doctrineVersion,
		doctrineReferenceSpecific,
		doctrineIdentityUnique,
		doctrineStatement,
		doctrineApplicabilityTypes,
		doctrineApplies,
		doctrineMustCovered,
		runIssue,
		runRepo,
		runRepoMatchesIssue,
		runHasPacket,
		runPinsSnapshot,
		runPinTime,
		runPacketIssue,
		runPinDigest,
		runPinDigestPresent,
		runModeActor,
		runStartedAt,
		runEndedAt,
		runTimeOrder,
		runDuration,
		runCost,
		runFailureGiven,
		runFailureOnlyFailed,
		runSummary,
		runArtifactBelongs,
		runArtifactListed,
		runToolPolicy,
		runBudget,
		runInheritsDoctrine,
		runIssueStatus,
		artifactProducedBy,
		artifactIssueMatches,
		artifactRetrievable,
		artifactUri,
		artifactDigestForm,
		artifactDigestMatches,
		artifactDigestForType,
		artifactSize,
		artifactMediaType,
		artifactVerification,
		artifactEvidence,
		artifactRunStarted,
		artifactTypeUri,
		sealDigest,
		sealForm,
		sealPresent
	],
	...changeRules,
	configWeakened(() => rules)
];
export { date as _, artifactDigestMatches as a, holdsAt as c, historyRewritten as d, historyImmutable as f, corpusRule as g, shellWord as h, issueDoneProved as i, readSuppressions as l, restoring as m, secretIn as n, localPathIn as o, incidentsOf as p, withoutSecrets as r, readLocalFiles as s, rules as t, isLower as u, datetime as v };
