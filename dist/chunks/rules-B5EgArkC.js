import { h as verificationStatuses, l as kindNames, m as statuses, s as isKind } from "./enums-J2hstI5N.js";
import { a as isFileSafeId, d as fileByteLimit, l as isMapping, n as seal, o as isUlid, r as isTimestamp, u as pointerStep } from "./kinds-BfRb48Kp.js";
import { C as unknown, T as _isoDate, b as strictObject, h as looseObject, l as _enum, r as ZodISODate, u as array, v as partialRecord, x as string, y as record } from "./schemas-BvcUUXdG.js";
import { _ as timestampFields, a as readYaml, d as nearest, g as refFields, h as actorFields, i as shortValue, l as openText, m as pointerOf, n as readBytes, o as composeYaml, p as parsePointer, s as require_dist } from "./reading-0TFQLvjP.js";
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
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
// src/rules/rule.ts
/** A rule about one file as it stands in the store. */
function fileRule(info, check) {
	return {
		...info,
		scope: "file",
		files: "all",
		check
	};
}
/** A rule about what reading a file found; it never sees a file in which nothing was. */
function flawRule(info, check) {
	return {
		...info,
		scope: "file",
		files: "flawed",
		check
	};
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
// node_modules/zod/v4/classic/iso.js
function date(params) {
	return _isoDate(ZodISODate, params);
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
// src/rules/schema-rule.ts
/** A rule that reports the schema flaws routed to it; see `ruleOfFlaw`. */
function schemaRule(info, words = () => ({})) {
	return flawRule(info, function* (file) {
		const outline = file.reading?.outline;
		if (outline === void 0 || outline.kind === null || holdsNoObject(file)) return;
		for (const flaw of outline.schemaFlaws) {
			if (ruleOfFlaw(outline.kind, flaw) !== info.id) continue;
			yield {
				about: file,
				...placeOf$1(flaw),
				...wordsOf$1(flaw),
				...words(flaw, outline.kind)
			};
		}
	});
}
/** A missing member is shown where it should stand; an unknown one at its key. */
function placeOf$1(flaw) {
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
// src/store/local-files.ts
/** Files larger than this are not read for a digest, in bytes. */
const digestByteLimit = 67108864;
/** The path of the repository that a uri names, or null for a uri that leads elsewhere or out of the repository. */
function localPathOf(uri) {
	if (uri === "" || uri.startsWith("/") || /^[a-z][a-z0-9+.-]*:/i.test(uri) || /[\\?#\0]/.test(uri)) return null;
	const segments = uri.split("/").filter((segment) => segment !== ".");
	return segments.every((segment) => segment !== "" && segment !== ".." && segment.toLowerCase() !== ".git") && segments.length > 0 ? segments.join("/") : null;
}
/** The path of the repository that an Artifact with a digest names by uri; null for every other object. */
function localPathIn(object) {
	const { scalars } = object.outline;
	if (object.kind !== "Artifact" || scalars["digest"] === void 0) return null;
	const uri = scalars["uri"] ?? object.value["uri"];
	return typeof uri === "string" ? localPathOf(uri) : null;
}
/** Digests of the repository's files that Artifacts with a digest name by uri, by path; null for one that is not there. */
async function readLocalFiles(corpus) {
	const paths = new Set(corpus.objects.flatMap((object) => localPathIn(object) ?? []));
	const files = /* @__PURE__ */ new Map();
	const present = [];
	for (const path of paths) {
		const entry = await corpus.revision.entryAt(path);
		if (entry?.mode.startsWith("100") === true) present.push(entry);
		else files.set(path, null);
	}
	for await (const { path, oid, bytes } of corpus.revision.read(present, digestByteLimit)) {
		const hash = (algorithm) => bytes === null ? null : hexDigest(algorithm, bytes);
		const hashes = {
			sha256: hash("sha256"),
			sha384: hash("sha384"),
			sha512: hash("sha512")
		};
		files.set(path, {
			...hashes,
			gitBlob: bytes === null ? "" : oid
		});
	}
	return files;
}
function hexDigest(algorithm, bytes) {
	return createHash(algorithm).update(bytes).digest("hex");
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
			help: `restore ${path}, or make a new Artifact for the new content: cwom artifact add`,
			old: digest,
			new: actual
		};
	}
});
const algorithms = [
	"sha256",
	"sha384",
	"sha512",
	"gitBlob"
];
/** The file's digest by the same algorithm if it is another one; null where they are equal, or cannot be compared. */
function otherDigest(digest, file) {
	const algorithm = algorithms.find((name) => digest.startsWith(`${name}:`));
	const actual = algorithm === void 0 ? null : file[algorithm];
	if (algorithm === void 0 || actual === null) return null;
	const hex = digest.slice(algorithm.length + 1).toLowerCase();
	return hex.length === actual.length && /^[0-9a-f]+$/.test(hex) && hex !== actual ? `${algorithm}:${actual}` : null;
}
// src/rules/ref/at.ts
/** The Ref at a pointer of an object, if it names the kind that its field takes; null where it is absent, broken or of another kind. */
function refAt(object, pointer) {
	const ref = object.outline.refs.find(({ at }) => at === pointer);
	return ref === void 0 || ref.kind !== ref.wants ? null : ref;
}
// src/store/layout.ts
/** The folder that holds a store, at the root of its repository. */
const storeFolder = "cwom";
/** The store's settings: rule levels, seal policy. */
const configPath = `${storeFolder}/config.yaml`;
/** Findings that somebody lives with. */
const suppressionsPath = `${storeFolder}/suppressions.yaml`;
/** The one path of an object: `cwom/<Kind>/<id>.yaml`, kind and id spelled exactly. */
function pathOf(kind, id) {
	return `${storeFolder}/${kind}/${id}.yaml`;
}
/** What a path from the repository's root is for, judged by the path alone, exact in case. */
function slotOf(path) {
	if (path === "cwom/config.yaml") return { is: "config" };
	if (path === "cwom/suppressions.yaml") return { is: "suppressions" };
	if (path === `cwom/README.md`) return { is: "readme" };
	const [folder, second, third, ...rest] = path.split("/");
	if (folder !== "cwom" || second === void 0) return { is: "stray" };
	if (second === ".sync" && third?.endsWith(".json") === true && rest.length === 0) return { is: "sync" };
	if (!/\.ya?ml$/i.test(path)) return { is: "stray" };
	const id = third?.endsWith(".yaml") === true ? third.slice(0, -5) : "";
	if (isKind(second) && id !== "" && rest.length === 0) return {
		is: "object",
		kind: second,
		id
	};
	return { is: "misplaced" };
}
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
		if (ref.wants === null || ref.wants !== ref.kind || !canBeId(ref.id) || isPresent(corpus, ref)) continue;
		yield remarkOn$5(corpus, object, ref);
	}
});
/** Whether the object of a Ref is there; one whose file names no kind and id that can be read is, and its own finding says what is wrong. */
function isPresent(corpus, ref) {
	if (corpus.find(ref.kind, ref.id) !== null) return true;
	const file = corpus.at(pathOf(ref.kind, ref.id));
	if (file === null) return false;
	const { kind = null, id = null } = file.reading?.outline ?? {};
	return kind === null || id === null || !canBeId(id);
}
function canBeId(id) {
	return isFileSafeId(id) && id.length <= 128;
}
function remarkOn$5(corpus, about, ref) {
	const name = fieldName(ref.at);
	const [other] = corpus.withId(ref.id);
	const missing = `refers in ${name} to ${ref.kind} ${ref.id}, which is not in the store`;
	return {
		about,
		at: ref.at,
		message: other === void 0 ? missing : `${missing}; that id is ${named(other)}`,
		help: other === void 0 ? `add ${pathOf(ref.kind, ref.id)}, or correct ${name}` : `name the ${ref.kind} that was meant in ${name}`,
		args: [ref.kind, ref.id]
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
		...levelRemarks(use, known),
		...suppressionRemarks$1(use, known)
	];
});
function levelRemarks(use, known) {
	const about = settingsFile(use, configPath);
	return Object.entries(use.config.config.rules).flatMap(([id, setting]) => {
		const at = pointerOf(["rules", id]);
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
function suppressionRemarks$1(use, known) {
	const about = settingsFile(use, suppressionsPath);
	return use.suppressions.suppressions.flatMap(({ at, rule, fingerprint }) => {
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
// src/store/settings-file.ts
/** Reads a settings file by its schema; null when it is absent or has a flaw. */
function readSettings(file, schema, root) {
	if (file === null) return {
		value: null,
		flaws: []
	};
	const { path } = file;
	if (file.settings === null || !file.regular) return {
		value: null,
		flaws: [notAFile(path)]
	};
	const text = readYaml(file.settings, {
		root,
		timestampKeys: /* @__PURE__ */ new Set(["expires"])
	});
	const flaw = text.flaws.find(({ code }) => code !== "ambiguous-scalar");
	if (flaw !== void 0) {
		const { message, help, span } = flaw;
		return {
			value: null,
			flaws: [{
				path,
				at: flaw.pointer ?? "",
				span,
				message,
				help
			}]
		};
	}
	const parsed = schema.safeParse(text.value);
	if (parsed.success) return {
		value: parsed.data,
		flaws: []
	};
	return {
		value: null,
		flaws: parsed.error.issues.flatMap((issue) => flawsOf(path, issue))
	};
}
function notAFile(path) {
	return {
		path,
		at: "",
		message: "is not a regular, readable file",
		help: `make ${path} a plain file of less than 512 KiB`
	};
}
function flawsOf(path, issue) {
	const at = pointerOf(issue.path.map(String));
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(path, issue.path, key));
	const allowed = issue.code === "invalid_value" ? issue.values.map(String) : [];
	const meant = issue.code === "invalid_value" && typeof issue.input === "string" ? nearest(issue.input, allowed) : null;
	const expected = allowed.length > 0 ? `takes one of ${allowed.join(", ")}` : issue.message;
	const name = issue.path.length === 0 ? "the file" : issue.path.join(".");
	return [{
		path,
		at,
		message: `${name}: ${expected}`,
		help: meant === null ? `mend ${name} in ${path}` : `write ${meant}`
	}];
}
const knownKeys = {
	"cwom/config.yaml": [
		"rules",
		"seal",
		"transitions",
		"gate",
		"sync",
		"work"
	],
	"cwom/suppressions.yaml": [
		"fingerprint",
		"rule",
		"reason",
		"expires"
	]
};
function unknownKey(path, place, key) {
	const allowed = knownKeys[path] ?? [];
	const meant = nearest(key, allowed);
	return {
		path,
		at: pointerOf([...place.map(String), key]),
		atKey: true,
		message: `key "${key}" is not known here, expected one of ${allowed.join(", ")}`,
		help: meant === null ? `remove ${key}` : `write ${meant}`
	};
}
// src/store/config.ts
const section = record(string(), unknown());
/** `cwom/config.yaml`: rule levels, seal policy, and the settings of other commands. */
const configSchema = strictObject({
	rules: record(string(), _enum([
		"error",
		"warning",
		"info",
		"off"
	])).default({}),
	seal: _enum(["landing", "explicit"]).default("landing"),
	transitions: partialRecord(_enum(statuses), array(_enum(statuses))).optional(),
	gate: looseObject({ allowed_repo_prefixes: array(string()).default([]) }).optional(),
	sync: section.optional(),
	work: section.optional()
});
/** What holds without `cwom/config.yaml`: every rule at its own level, everything that has landed sealed. */
const defaultConfig = {
	rules: {},
	seal: "landing"
};
/** Reads a corpus's `cwom/config.yaml`; without one the defaults stand. */
function readConfig(corpus) {
	const { value, flaws } = readSettings(corpus.at(configPath), configSchema, "mapping");
	return {
		config: value ?? defaultConfig,
		flaws
	};
}
// src/store/suppressions.ts
/** `cwom/suppressions.yaml`: findings that somebody has looked at and lives with, each with a reason and an end. */
const suppressionsSchema = array(strictObject({
	fingerprint: string().regex(/^[0-9a-f]{32}$/, "the fingerprint that `cwom check --format json` shows"),
	rule: string().min(1),
	reason: string().min(1),
	expires: date().optional()
}));
/** Reads a corpus's `cwom/suppressions.yaml`; without one nothing is suppressed. */
function readSuppressions(corpus) {
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
// src/rules/config/weakened.ts
/**
* A change that makes later checks say less is seen by whoever reviews it. `rules` gives the list of all rules, and is asked
* for only when the rule runs, because the rule is itself in the list.
*/
function configWeakened(rules) {
	return changeRule({
		id: "config/weakened",
		level: "warning",
		summary: "a change lowers the level of a rule, seals less than before, or adds a suppression",
		why: "ours: whoever reviews a change should see that later checks will say less"
	}, (comparison) => {
		const known = rules();
		return [...configRemarks(comparison, known), ...suppressionRemarks(comparison, known)];
	});
}
const help = "put it back, or say in the pull request why later checks may say less";
function configRemarks(comparison, known) {
	const before = readConfig(comparison.base).config;
	const after = readConfig(comparison.head);
	if (after.flaws.length > 0) return [];
	const about = settingsPlace(comparison, configPath);
	const remarks = known.flatMap((rule) => {
		const old = effective(rule, before);
		const now = effective(rule, after.config);
		if (!isLower(now, old)) return [];
		const message = `${rule.id} was ${old} at the base and is ${now} now, so later checks say less`;
		return [{
			...about,
			at: pointerOf(["rules", rule.id]),
			message,
			help,
			old,
			new: now,
			args: [old, now]
		}];
	});
	if (before.seal !== "landing" || after.config.seal !== "explicit") return remarks;
	const message = "seal was landing at the base and is explicit now, so what has landed without a seal may be changed";
	return [...remarks, {
		...about,
		at: "/seal",
		message,
		help,
		old: "landing",
		new: "explicit"
	}];
}
/** The level that a rule has in fact; lowering a locked one has no effect, and config/known-rule says so. */
function effective(rule, config) {
	const set = Object.hasOwn(config.rules, rule.id) ? config.rules[rule.id] : void 0;
	if (set === void 0) return rule.level;
	return rule.locked === true && isLower(set, rule.level) ? rule.level : set;
}
function suppressionRemarks(comparison, known) {
	const ids = new Set(known.map(({ id }) => id));
	const landed = Map.groupBy(readSuppressions(comparison.base).suppressions, keyOf$2);
	const about = settingsPlace(comparison, suppressionsPath);
	return readSuppressions(comparison.head).suppressions.flatMap((entry) => {
		const before = landed.get(keyOf$2(entry)) ?? [];
		if (!ids.has(entry.rule) || before.some((other) => endOf(other) >= endOf(entry))) return [];
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
function keyOf$2({ rule, fingerprint }) {
	return `${rule} ${fingerprint}`;
}
/** As a text that sorts by time; no end comes after every date. */
function endOf({ expires }) {
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
// node_modules/canonicalize/lib/canonicalize.js
function serializeString(value) {
	if (!value.isWellFormed()) throw new Error("Lone surrogate is not allowed");
	return JSON.stringify(value);
}
function serializePrimitive(value) {
	switch (typeof value) {
		case "number":
			if (isNaN(value)) throw new Error("NaN is not allowed");
			if (!isFinite(value)) throw new Error("Infinity is not allowed");
			return JSON.stringify(value);
		case "string": return serializeString(value);
		case "boolean": return value ? "true" : "false";
		default: return JSON.stringify(value);
	}
}
function enterValue(value, seen) {
	let wrappers = null;
	while (value !== null && typeof value === "object" && typeof value.toJSON === "function") {
		if (seen.has(value)) throw new Error("Circular reference detected");
		seen.add(value);
		(wrappers ??= []).push(value);
		value = value.toJSON();
	}
	if (value instanceof Number || value instanceof String || value instanceof Boolean) value = value.valueOf();
	if (value === null || typeof value !== "object") {
		if (wrappers !== null) for (const wrapper of wrappers) seen.delete(wrapper);
		return serializePrimitive(value);
	}
	if (seen.has(value)) throw new Error("Circular reference detected");
	seen.add(value);
	return {
		container: value,
		keys: Array.isArray(value) ? null : Object.keys(value).sort(),
		index: 0,
		first: true,
		wrappers
	};
}
function canonicalize(object) {
	if (object === null || typeof object !== "object") return serializePrimitive(object);
	const seen = /* @__PURE__ */ new Set();
	const root = enterValue(object, seen);
	if (typeof root !== "object") return root;
	let result = root.keys === null ? "[" : "{";
	const stack = [root];
	outer: while (stack.length > 0) {
		const frame = stack[stack.length - 1];
		const container = frame.container;
		if (frame.keys === null) {
			while (frame.index < container.length) {
				const i = frame.index++;
				if (i > 0) result += ",";
				const element = container[i];
				const value = element === void 0 || typeof element === "symbol" || typeof element === "function" ? null : element;
				if (value === null || typeof value !== "object") {
					result += serializePrimitive(value);
					continue;
				}
				const child = enterValue(value, seen);
				if (typeof child !== "object") {
					result += child === void 0 ? "null" : child;
					continue;
				}
				result += child.keys === null ? "[" : "{";
				stack.push(child);
				continue outer;
			}
			result += "]";
		} else {
			const keys = frame.keys;
			while (frame.index < keys.length) {
				const key = keys[frame.index++];
				const value = container[key];
				if (value === void 0 || typeof value === "symbol" || typeof value === "function") continue;
				if (value === null || typeof value !== "object") {
					if (frame.first) frame.first = false;
					else result += ",";
					result += serializeString(key) + ":" + serializePrimitive(value);
					continue;
				}
				const child = enterValue(value, seen);
				if (child === void 0) continue;
				if (frame.first) frame.first = false;
				else result += ",";
				result += serializeString(key) + ":";
				if (typeof child !== "object") {
					result += child;
					continue;
				}
				result += child.keys === null ? "[" : "{";
				stack.push(child);
				continue outer;
			}
			result += "}";
		}
		seen.delete(container);
		if (frame.wrappers !== null) for (const wrapper of frame.wrappers) seen.delete(wrapper);
		stack.pop();
	}
	return result;
}
// src/model/digest.ts
/** The text that an object's digest is taken of: RFC 8785 JSON of the object as parsed, without its top-level `seal` and without members that are null. Throws on what JSON cannot hold exactly, such as NaN and lone surrogates. */
function canonicalText(value) {
	const { seal: _, ...sealed } = value;
	const canonical = canonicalize(withoutNulls$1(sealed));
	if (canonical === void 0) throw new TypeError("an object has a canonical text");
	return canonical;
}
/** Digest of an object as it was parsed, before defaults: `cwom-jcs1:<64 hex>`. Throws as canonicalText does. */
function objectDigest(value) {
	return `cwom-jcs1:${sha256(canonicalText(value))}`;
}
/** Digest of the bytes of a file: `sha256:<64 hex>`. */
function bytesDigest(bytes) {
	return `sha256:${sha256(bytes)}`;
}
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}
function withoutNulls$1(value) {
	if (Array.isArray(value)) return value.map(withoutNulls$1);
	if (!isMapping(value)) return value;
	const members = Object.entries(value).filter(([, member]) => member !== null);
	return Object.fromEntries(members.map(([key, member]) => [key, withoutNulls$1(member)]));
}
// src/text/without-member.ts
var import_dist = require_dist();
/**
* The text without the lines of one top-level member, to compare with a text that never had it. Null when the text cannot be read, has no such member or
* has it twice, when the member is no block of whole lines, or when a comment stands on its lines (it would go unseen).
*/
function withoutMember(bytes, key) {
	const text = openText(bytes);
	if (typeof text !== "string") return null;
	const { root } = composeYaml(text, "mapping");
	if (!(0, import_dist.isMap)(root) || root.flow === true) return null;
	const [member, ...others] = root.items.filter((pair) => (0, import_dist.isScalar)(pair.key) && pair.key.value === key);
	if (member === void 0 || others.length > 0) return null;
	const from = member.key.range[0];
	const to = endOfLines(text, from, (member.value ?? member.key).range[1]);
	const lines = text.slice(from, to);
	const next = root.items[root.items.indexOf(member) + 1];
	return (from === 0 || text[from - 1] === "\n") && (next === void 0 || next.key.range[0] >= to) && !hasComment(lines) ? text.slice(0, from) + text.slice(to) : null;
}
/** The start of the line after the last word before an offset. */
function endOfLines(text, from, offset) {
	let last = Math.max(from, offset - 1);
	while (last > from && /\s/u.test(text.charAt(last))) last -= 1;
	const lineEnd = text.indexOf("\n", last);
	return lineEnd === -1 ? text.length : lineEnd + 1;
}
function hasComment(lines) {
	for (const lexeme of new import_dist.Lexer().lex(lines)) if (lexeme.startsWith("#")) return true;
	return false;
}
// src/store/blob-reader.ts
/** Of five batches the helper gets three: this thread also fetches the bytes. */
const helperShare = 3;
const shares = 5;
/** Reads blobs into a cache, each once, sharing the work with a helper where there is one. */
var BlobReader = class {
	#cache;
	#helper;
	#given = /* @__PURE__ */ new Set();
	#batch = [];
	#turn = 0;
	constructor(cache, helper) {
		this.#cache = cache;
		this.#helper = helper;
	}
	/** Reads a blob, or puts it into the next batch. */
	take(task) {
		if (this.#given.has(task.oid) || this.#cache.get(task.oid) !== null) return;
		this.#given.add(task.oid);
		if (this.#helper === null) return this.#read(task);
		this.#batch.push(task);
		if (this.#batch.length === 250) this.#share(this.#helper);
	}
	/** Everything taken is in the cache when this is done. */
	async finish() {
		for (const task of this.#batch) this.#read(task);
		this.#batch = [];
		for (const result of await this.#helper?.finish() ?? []) this.#cache.putTexts(result);
	}
	#share(helper) {
		const batch = this.#batch;
		this.#batch = [];
		if (this.#turn++ % shares < helperShare) helper.give(batch);
		else for (const task of batch) this.#read(task);
	}
	#read({ oid, bytes }) {
		this.#cache.put(oid, readBytes(bytes));
	}
};
// src/store/corpus.ts
/** All files of one revision's store and the objects in them; nothing below `cwom/` is left out, readable or not. */
var Corpus = class {
	revision;
	files;
	/** Every readable object, in path order; two files may name the same kind and id. */
	objects;
	#byKey;
	#byId;
	#objectByPath;
	#byPath;
	constructor(revision, files) {
		this.revision = revision;
		this.files = files;
		this.objects = files.flatMap((file) => storedObject(file) ?? []);
		this.#byKey = Map.groupBy(this.objects, (object) => keyOf$1(object.kind, object.id));
		this.#byId = Map.groupBy(this.objects, (object) => object.id);
		this.#objectByPath = new Map(this.objects.map((object) => [object.file.path, object]));
		this.#byPath = new Map(files.map((file) => [file.path, file]));
	}
	/** The object of that kind and id, the one at its rightful path first; null when no file holds it. */
	find(kind, id) {
		const found = this.#byKey.get(keyOf$1(kind, id)) ?? [];
		const object = found.find(isAtHome) ?? found[0];
		return object !== void 0 && isOfKind(object, kind) ? object : null;
	}
	/** Every object that has the id, whatever its kind. */
	withId(id) {
		return this.#byId.get(id) ?? [];
	}
	/** The objects in groups that share an id; nearly all are alone. */
	get idGroups() {
		return [...this.#byId.values()];
	}
	/** Every object of one kind, in path order. */
	of(kind) {
		return this.objects.filter((object) => isOfKind(object, kind));
	}
	/** The entry at a path of the store. */
	at(path) {
		return this.#byPath.get(path) ?? null;
	}
	/** The object in the file at a path; null when there is none to be read. */
	objectAt(path) {
		return this.#objectByPath.get(path) ?? null;
	}
	/** Whether there is a store at all: any entry below `cwom/`, or something in its place. */
	get exists() {
		return this.files.length > 0;
	}
	/** The bytes of files that were read, by path; what is too large or no regular file has none. */
	async contentsOf(files) {
		const readable = files.filter((file) => file.reading !== null || file.settings !== null);
		const contents = /* @__PURE__ */ new Map();
		for await (const { path, bytes } of this.revision.read(readable.map(entryOf), fileByteLimit)) if (bytes !== null) contents.set(path, bytes);
		return contents;
	}
};
/** Whether an object stands where its kind and id say. */
function isAtHome(object) {
	const { slot } = object.file;
	return slot.is === "object" && slot.kind === object.kind && slot.id === object.id;
}
/** Reads a revision's whole store; content that the cache knows by blob id is not parsed again. */
async function readCorpus(revision, cache, startHelper = () => null) {
	const entries = await revision.entries();
	const contents = /* @__PURE__ */ new Map();
	const unknown = /* @__PURE__ */ new Map();
	for (const entry of entries.filter(isRead)) {
		const oid = cache.oidOf(entry);
		if (oid === null || holdsSettings(entry) || cache.get(oid) === null) unknown.set(entry.path, entry);
		else contents.set(entry.path, {
			oid,
			size: entry.size
		});
	}
	const reader = new BlobReader(cache, unknown.size < 1500 ? null : startHelper());
	try {
		for await (const content of revision.read([...unknown.values()], fileByteLimit)) {
			contents.set(content.path, contentOf(content));
			const entry = unknown.get(content.path);
			if (content.bytes === null || entry === void 0 || holdsSettings(entry)) continue;
			reader.take({
				oid: content.oid,
				bytes: content.bytes
			});
			cache.keepOid(entry, content.oid);
		}
	} finally {
		await reader.finish();
	}
	return new Corpus(revision, entries.map((entry) => storedFile(entry, contents.get(entry.path), cache)));
}
function contentOf({ path, oid, size, bytes }) {
	if (bytes === null) return {
		oid,
		size,
		tooLarge: true
	};
	return holdsSettings({ path }) ? {
		oid,
		size,
		settings: bytes
	} : {
		oid,
		size
	};
}
/** Regular files that may hold an object or settings; everything else is only looked at from outside. */
function isRead(entry) {
	const { is } = slotOf(entry.path);
	return entry.mode.startsWith("100") && (is === "object" || is === "misplaced" || holdsSettings(entry));
}
function holdsSettings({ path }) {
	return path === "cwom/config.yaml" || path === "cwom/suppressions.yaml";
}
function storedFile(entry, content, cache) {
	const isObject = content !== void 0 && content.tooLarge === void 0 && content.settings === void 0;
	return {
		path: entry.path,
		mode: entry.mode,
		oid: content?.oid ?? entry.oid,
		size: content?.size ?? entry.size,
		slot: slotOf(entry.path),
		oddName: entry.oddName === true,
		regular: entry.mode === "100644" || entry.mode === "100664",
		tooLarge: content?.tooLarge === true,
		reading: isObject ? cache.get(content.oid) : null,
		settings: content?.settings ?? null
	};
}
/** The work object in a file; null where the file names no kind and id. */
function storedObject(file) {
	const { reading } = file;
	if (reading === null) return null;
	const { outline } = reading;
	if (outline.kind === null || outline.id === null) return null;
	return new LazyObject(outline.kind, outline.id, file, reading);
}
var LazyObject = class {
	kind;
	id;
	file;
	#reading;
	constructor(kind, id, file, reading) {
		this.kind = kind;
		this.id = id;
		this.file = file;
		this.#reading = reading;
	}
	get title() {
		return this.outline.title;
	}
	get outline() {
		return this.#reading.outline;
	}
	get value() {
		return this.#reading.value ?? {};
	}
	get object() {
		return this.#reading.object;
	}
};
function isOfKind(object, kind) {
	return object.kind === kind;
}
function keyOf$1(kind, id) {
	return `${kind}/${id}`;
}
function entryOf(file) {
	return {
		path: file.path,
		mode: file.mode,
		oid: file.oid,
		size: file.size
	};
}
// src/store/successors.ts
/**
* For objects that are gone at head: the new object that each became by changing its kind (same id) or its id (same path,
* or the same content but for the id). An object that is simply gone has no entry.
*/
function successorsOf(changes, head) {
	const gone = changes.flatMap((change) => change.change === "deleted" ? [change.base] : []);
	const added = changes.flatMap((change) => change.change === "added" ? [change.head] : []);
	if (gone.length === 0 || added.length === 0) return /* @__PURE__ */ new Map();
	const isAdded = new Set(added);
	const byContent = new Map(added.map((object) => [contentKey(object), object]));
	const byPath = new Map(added.map((object) => [object.file.path, object]));
	return new Map(gone.flatMap((object) => {
		const otherKind = head.withId(object.id).find((other) => isAdded.has(other));
		const atPath = byPath.get(object.file.path);
		const sameKind = atPath?.kind === object.kind ? atPath : void 0;
		const successor = otherKind ?? sameKind ?? byContent.get(contentKey(object));
		return successor === void 0 ? [] : [[object, successor]];
	}));
}
/** The order of members and the seal are left aside: the seal's digest covers the id. */
function contentKey({ value }) {
	const { id: _id, ...rest } = value;
	return canonicalText(rest);
}
// src/store/compare.ts
/** Compares two corpora; files with the same path, mode and blob id on both sides are not looked into. */
function compare(base, head, pair) {
	const changedFiles = {
		base: filesNotIn(base, head),
		head: filesNotIn(head, base)
	};
	const before = objectsOf(base, changedFiles.base);
	const after = objectsOf(head, changedFiles.head);
	const compared = new Set(before.map(keyOf));
	const changes = [
		...before.flatMap((object) => changeOf(object, head.find(object.kind, object.id)) ?? []),
		...after.filter((object) => !compared.has(keyOf(object))).flatMap((object) => changeFrom(base, object) ?? []),
		...copiesChanged(base, head, changedFiles.base)
	];
	changes.sort((a, b) => pathOfChange(a) < pathOfChange(b) ? -1 : 1);
	return {
		base,
		head,
		...pair,
		changedFiles,
		changes,
		successors: successorsOf(changes, head)
	};
}
/** The path a change is shown at: where the object stands at head, or stood at base when it is gone. */
function pathOfChange(change) {
	return (change.head ?? change.base).file.path;
}
function filesNotIn(side, other) {
	return side.files.filter((file) => {
		const twin = other.at(file.path);
		return twin === null || twin.oid !== file.oid || twin.mode !== file.mode;
	});
}
/** The objects of changed files, one for each kind and id: the one that lookups by kind and id give. */
function objectsOf(corpus, files) {
	const paths = new Set(files.map((file) => file.path));
	const found = corpus.objects.filter((object) => paths.has(object.file.path)).flatMap((object) => corpus.find(object.kind, object.id) ?? []);
	return [...new Set(found)];
}
/** A landed object may stand in two files by mistake: the copy that a lookup does not give is compared by its path. Deleting it is mending. */
function copiesChanged(base, head, files) {
	return files.flatMap((file) => {
		const copy = base.objectAt(file.path);
		const now = head.objectAt(file.path);
		if (copy === null || now === null || base.find(copy.kind, copy.id) === copy) return [];
		return keyOf(copy) === keyOf(now) ? changeOf(copy, now) ?? [] : [];
	});
}
function keyOf(object) {
	return `${object.kind}/${object.id}`;
}
function changeOf(base, head) {
	const { kind, id } = base;
	if (head === null) return {
		change: "deleted",
		kind,
		id,
		base,
		head: null
	};
	return isSameFile(base, head) ? null : {
		change: "modified",
		kind,
		id,
		base,
		head
	};
}
function changeFrom(base, head) {
	const { kind, id } = head;
	const landed = base.find(kind, id);
	return landed === null ? {
		change: "added",
		kind,
		id,
		base: null,
		head
	} : changeOf(landed, head);
}
function isSameFile(a, b) {
	return a.file.path === b.file.path && a.file.oid === b.file.oid && a.file.mode === b.file.mode;
}
/** Whether the change is nothing but the move of the same bytes from a wrong place to the rightful one. */
function isMoveHome(change) {
	if (change.change !== "modified") return false;
	return !isAtHome(change.base) && isAtHome(change.head) && change.base.file.oid === change.head.file.oid && change.head.file.regular;
}
// src/store/differences.ts
/** The smallest places where two values differ, in document order; lists are compared item by item, a longer one by its tail. */
function differences(before, after) {
	return walk(before, after, []);
}
function walk(before, after, path) {
	if (isDeepStrictEqual(before, after)) return [];
	if (Array.isArray(before) && Array.isArray(after)) {
		const length = Math.max(before.length, after.length);
		return Array.from({ length }, (_, index) => walk(before[index], after[index], [...path, index])).flat();
	}
	if (isMapping(before) && isMapping(after)) return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => walk(member(before, key), member(after, key), [...path, key]));
	return [{
		pointer: pointerOf(path),
		old: before,
		new: after
	}];
}
function member(value, key) {
	return Object.hasOwn(value, key) ? value[key] : void 0;
}
// src/rules/sealed.ts
/** Every way in which the sealed objects of a kind differ from the base, but for the changes that are allowed. */
function sealedChanges(comparison, env, kind) {
	return comparison.changes.flatMap((change) => {
		if (change.kind !== kind || change.base === null || !isSealed(change.base, env)) return [];
		if (change.change === "deleted") return goneOf(change.base, comparison);
		if (isMoveHome(change)) return [];
		return isLeftToCopy(change, comparison) ? [{
			is: "deleted",
			base: change.base
		}] : changesOf$1(change, env);
	});
}
/** Whether an object of the base is frozen: by having landed, or with `seal: explicit` by carrying a seal. */
function isSealed(base, env) {
	if (base.kind !== "ContextPacket" && base.kind !== "ConstraintSnapshot") return false;
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
	if (withoutMember(after, "seal") !== Buffer.from(before).toString("utf8")) return false;
	return isGoodSeal(seal, head.value) || isNamedElsewhere(head);
}
/** Unknown members of a seal would carry unsealed words to whoever reads the packet. */
function isGoodSeal(seal$1, value) {
	const read = seal.safeParse(seal$1);
	return read.success && read.data?.digest === objectDigest(value);
}
/** Whether seal/form or seal/digest has a finding for the seal: seal/digest looks at valid objects only. */
function isNamedElsewhere({ kind, object, value, outline }) {
	if (outline.schemaFlaws.some((flaw) => ruleOfFlaw(kind, flaw) === "seal/form")) return true;
	return object !== null && seal.safeParse(value["seal"]).success;
}
/** Both values without their seals: with defaults applied where both are wholly known, as written (nulls aside) elsewhere. */
function meanings(base, head) {
	const areKnown = [base, head].every(({ object, outline }) => object !== null && outline.schemaFlaws.length === 0);
	const meaning = (stored) => {
		return withoutNulls({
			...areKnown ? plain(stored.object) : stored.value,
			seal: null
		});
	};
	return [meaning(base), meaning(head)];
}
function plain(object) {
	return JSON.parse(JSON.stringify(object));
}
function withoutNulls(value) {
	if (Array.isArray(value)) return value.map(withoutNulls);
	if (value === null || typeof value !== "object") return value;
	const kept = Object.entries(value).filter(([, member]) => member !== null);
	return Object.fromEntries(kept.map(([key, member]) => [key, withoutNulls(member)]));
}
// src/rules/diff/created-at-changed.ts
/** The time of creation is a fact: on a sealed object changing it rewrites what is frozen, elsewhere it deserves a look (§2.3). */
const createdAtChanged = changeRule({
	id: "diff/created-at-changed",
	level: "warning",
	locked: true,
	summary: "created_at differs from the base (an error on a sealed object)",
	why: "§2.3: created_at: ISO-8601 UTC string; §1.4: immutability where it matters"
}, (comparison, env) => comparison.changes.flatMap(({ base, head }) => {
	if (base === null || head === null) return [];
	const before = base.value["created_at"] ?? null;
	const after = head.value["created_at"] ?? null;
	const sealed = isSealed(base, env);
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
// src/rules/text-of.ts
/** A top-level member that is a string, as written; null when it is absent or something else. A short one is had without reading the file. */
function textOf(object, member) {
	const { scalars } = object.outline;
	if (Object.hasOwn(scalars, member)) return scalars[member] ?? null;
	const value = object.value[member];
	return typeof value === "string" ? value : null;
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
		].map((member) => textOf(doctrine, member));
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
// src/rules/doctrine/reference-specific.ts
const startedStatuses = /* @__PURE__ */ new Set([
	"running",
	"done",
	"failed"
]);
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
			if (doctrine === void 0 || object.kind === "Run" && !isStarted(object)) continue;
			yield {
				about: object,
				at: ref.at,
				message: `refers in ${fieldName(ref.at)} to ${named(doctrine)}, whose version ${shown(textOf(doctrine, "version"))} is not a specific one`,
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
		const version = doctrine === null ? null : textOf(doctrine, "version");
		if (doctrine !== null && version !== null && isFloatingVersion(version)) floating.set(id, doctrine);
	}
	return floating;
}
function isStarted(run) {
	if (startedStatuses.has(run.outline.scalars["status"] ?? "")) return true;
	const telemetry = run.value["telemetry"];
	return isMapping(telemetry) && (telemetry["started_at"] ?? null) !== null;
}
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
// src/rules/file/shell-word.ts
/** A path as one word of a shell's command line, quoted where it must be: a name in the store may hold anything. */
function shellWord(path) {
	return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
// src/rules/file/location.ts
/** One object, one file, at the path that its kind and id give. */
const fileLocation = fileRule({
	id: "file/location",
	level: "error",
	locked: true,
	summary: "a YAML file stands elsewhere than at cwom/<Kind>/<id>.yaml for its kind and id",
	why: "ours: an object is found by its kind and id, so its file must be where they say"
}, function* (file) {
	const { slot, path } = file;
	if (slot.is !== "object" && slot.is !== "misplaced") return;
	if (!file.mode.startsWith("100")) return;
	const home = homeOf(file);
	if (slot.is === "object" && (home === null || home === path && !file.oddName)) return;
	const expected = home ?? "cwom/<Kind>/<id>.yaml";
	yield {
		about: file,
		message: `${isNamed(file) ? `stands at ${path}` : `${path} is no place for a YAML file`}, expected ${expected}`,
		help: helpFor$1(file, home),
		old: expected,
		new: path,
		args: [path]
	};
});
/** Where the object belongs; null when its text does not say, or says an id that is object/id's or object/length's to name. */
function homeOf({ reading }) {
	const { kind = null, id = null, schemaFlaws = [] } = reading?.outline ?? {};
	if (kind === null || id === null || schemaFlaws.some(({ pointer }) => pointer === "/id")) return null;
	return pathOf(kind, id);
}
function isNamed({ reading }) {
	return reading !== null && reading.outline.kind !== null && reading.outline.id !== null;
}
function helpFor$1({ path, oddName }, home) {
	if (home === null) return "move it out of cwom/, or make it a work object at cwom/<Kind>/<id>.yaml";
	return oddName ? `rename it to ${home}` : `git mv ${shellWord(path)} ${home}`;
}
// src/rules/file/regular.ts
/** The store is a folder of plain files: what it holds is in it, and nothing in it is run. */
const fileRegular = fileRule({
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
	const { is, help } = words$1[file.mode] ?? {
		is: `an entry of mode ${file.mode}`,
		help: replaceIt
	};
	const found = isRoot && file.regular ? "a file" : is;
	yield {
		about: file,
		message: `${subjectOf(file)}is ${found}, expected ${isRoot ? "a folder" : "a plain file"}`,
		help: isRoot ? `remove ${path}, then make the folder: cwom init` : help(path),
		args: [path]
	};
});
const replaceIt = (path) => `put a plain file in its place, or take it away: git rm ${shellWord(path)}`;
/** By git's mode, or the word that a work tree has for what git does not keep. */
const words$1 = {
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
		for (const flaw of file.reading?.outline.textFlaws ?? []) {
			if (flaw.code !== code) continue;
			const { span, message, help, old } = flaw;
			yield {
				about: file,
				span,
				message,
				help,
				...flaw.pointer === null ? {} : { at: flaw.pointer },
				...old === void 0 ? {} : { new: old }
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
	for (const issue of waiting.keys()) for (const ref of linksOf(issue)) {
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
		const link = linksOf(about).find((ref) => ref.id !== about.id && isAmong(members, corpus.find("Issue", ref.id)));
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
function linksOf(issue) {
	return issue.outline.refs.filter((ref) => ref.kind === "Issue" && (isBlocks(ref) || ref.at.startsWith("/relationships/blocked_by/")));
}
function isBlocks(ref) {
	return ref.at.startsWith("/relationships/blocks/");
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
// src/rules/issue/parent-cycle.ts
const pointer = "/relationships/parent";
/** Parts of a whole form a tree (§4.2). */
const issueParentCycle = corpusRule({
	id: "issue/parent-cycle",
	level: "error",
	summary: "an Issue is a part of itself, by way of its parents",
	why: "§4.2: relationships: parent: Ref|null (Issue); a part is smaller than its whole (derived)"
}, (corpus) => cyclesOf(parentsIn(corpus)).map(remarkOn$4));
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
function remarkOn$4(cycle) {
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
		for (const object of group) if (object !== owner) yield remarkOn$3(object, owner);
	}
});
function sharedIds(corpus) {
	return corpus.idGroups.filter((group) => group.length > 1);
}
function remarkOn$3(object, owner) {
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
const form = schemaRule(info$4, ({ code, pointer }) => {
	if (pointer !== "/id") return { help: "write the id of the object that is meant" };
	if (code === "required") return { help: "add id: a new ULID, and name the file after it" };
	return code === "id" ? { help: "take another id, best a new ULID, and name the file after it" } : {};
});
/** Every object has an id that can name its file; an id in a Ref has the same form (§2.2). */
const objectId = fileRule(info$4, (file, corpus) => isNameless(file) ? [] : form.check(file, corpus));
/** A misplaced file without an id is no object yet, and file/location says so. */
function isNameless({ slot, reading }) {
	return slot.is === "misplaced" && reading?.outline.id == null;
}
// src/rules/object/kind.ts
/** A file that stands where an object belongs says which of the seven kinds it is; a misplaced one is file/location's. */
const objectKind = fileRule({
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
/** Walks all texts below a value; `path` leads to it, and `name` is the nearest member it stands in. */
function collect(value, path, name, found) {
	if (typeof value === "string") {
		const secret = secretIn(value) ?? secretUnder(name, value);
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
// src/rules/earlier.ts
/** Whether one time lies before another; both are ISO-8601 UTC as `isTimestamp` takes them, with up to nine decimals. */
function isEarlier(time, than) {
	return sortable(time) < sortable(than);
}
/** Seconds and exactly nine decimals, so that texts compare as the times do. */
function sortable(time) {
	return `${time.slice(0, 19)}.${time.slice(20, -1).padEnd(9, "0")}`;
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
			help: helpFor(change.base, words)
		}];
	}
	if (change.is !== "changed") return [];
	const { head, base } = change;
	return change.differences.filter(({ pointer }) => !/^\/created_at(?:\/|$)/.test(pointer)).flatMap((difference) => [{
		about: head,
		...placeOf(difference),
		message: `is sealed, but ${fieldName(difference.pointer)} ${verbOf(difference)}${since}`,
		help: helpFor(base, words),
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
		help: helpFor(change.base, words)
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
		help: helpFor(base, words)
	}];
};
function whatBecameOf(file) {
	if (file === null) return "its file is gone";
	return file.regular ? "its file holds another object" : "its file is no regular file any more";
}
/** What is gone at head is shown at the mapping or list it is gone from. */
function placeOf({ pointer, new: value }) {
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
function helpFor(base, words) {
	return words.instead(base.id);
}
// src/rules/packet/sealed.ts
/** A ContextPacket that has landed never changes (§4.3). */
const [packetChanged, packetDeleted, packetReformatted] = sealedRules("ContextPacket", {
	group: "packet",
	sentence: "§4.3: ContextPacket is immutable once created. New info ⇒ new ContextPacket with a new version",
	instead: (id) => `restore the file, then: cwom packet supersede ${id}`
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
		const version = textOf(packet, "version");
		const later = latest.get(issueOf(packet) ?? "");
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
		const issue = issueOf(packet);
		const version = textOf(packet, "version");
		if (issue === null || version === null) continue;
		const before = latest.get(issue);
		if (before === void 0 || order.compare(before, version) < 0) latest.set(issue, version);
	}
	return latest;
}
function issueOf(packet) {
	return packet.outline.refs.find((ref) => ref.at === "/for_issue")?.id ?? null;
}
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
		const version = textOf(packet, "version");
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
const packetVersion = fileRule(info$2, function* (file, corpus) {
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
		help: "quote it, as in version: \"1.0\""
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
	const first = /* @__PURE__ */ new Map();
	for (const ref of object.outline.refs) {
		const list = /^(?<list>.*)\/\d+$/s.exec(ref.at)?.groups?.["list"];
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
const repoOwnersActors = fileRule(info$1, function* (file, corpus) {
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
		const slug = textOf(repo, "slug");
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
	summary: "a Run does not list an Artifact that it produced (an error once the Run is over)",
	why: "§1.3: A Run's inputs and outputs must be explicit"
}, function* (corpus) {
	const listed = new Set(corpus.of("Run").flatMap((run) => listedBy(run)));
	for (const artifact of corpus.of("Artifact")) {
		if (!artifact.outline.valid) continue;
		const producer = listed.has(artifact.id) ? null : refAt(artifact, "/produced_by");
		const run = producer === null ? null : corpus.find("Run", producer.id);
		if (run?.outline.valid === true) yield remarkOn$2(run, artifact);
	}
});
const final = /* @__PURE__ */ new Set([
	"done",
	"failed",
	"canceled"
]);
function remarkOn$2(run, artifact) {
	const isOver = final.has(run.outline.scalars["status"] ?? "");
	return {
		about: run,
		at: "/outputs/artifacts",
		message: `does not list ${named(artifact)}, which it produced`,
		help: `add {kind: Artifact, id: ${artifact.id}} to outputs.artifacts`,
		args: [artifact.id],
		related: [{
			place: {
				path: artifact.file.path,
				pointer: "/produced_by"
			},
			message: "names this Run"
		}],
		...isOver ? { level: "error" } : {}
	};
}
function listedBy(run) {
	return run.outline.refs.flatMap(({ wants, kind, id }) => wants === "Artifact" && kind === "Artifact" ? [id] : []);
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
// src/rules/run/issue.ts
/** Every Run is an attempt at an Issue (§4.6). */
const runIssue = refFieldRule({
	id: "run/issue",
	level: "error",
	locked: true,
	summary: "a Run's for_issue is missing or no Issue",
	why: "§4.6: A Run MUST reference an Issue and Repo"
});
// src/rules/digest-form.ts
/** What the digest of an object looks like, for people. */
const objectDigestForm = "cwom-jcs1:<64 lower-case hex digits>";
/** Whether a text is written as the digest of an object is: the one algorithm there is, 64 lower-case hex digits. */
function isObjectDigest(text) {
	return /^cwom-jcs1:[0-9a-f]{64}$/.test(text);
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
	const digestOf = rememberedDigests();
	for (const run of corpus.of("Run")) for (const ref of run.outline.refs) {
		if (ref.digest === null || !ref.at.startsWith("/inputs/")) continue;
		const remark = remarkOn$1(run, ref, ref.digest, corpus, digestOf);
		if (remark !== null) yield remark;
	}
});
function remarkOn$1(run, ref, pin, corpus, digestOf) {
	const field = fieldName(ref.at);
	const about = {
		about: run,
		at: `${ref.at}/digest`,
		args: [ref.kind, ref.id]
	};
	if (!isObjectDigest(pin)) {
		const message = `pins ${field} with ${shown(pin)}, expected ${objectDigestForm}`;
		return {
			...about,
			message,
			help: `pin it with the digest of ${ref.kind} ${ref.id}`,
			new: shown(pin)
		};
	}
	const target = ref.wants === ref.kind ? corpus.find(ref.kind, ref.id) : null;
	if (target === null) return null;
	const digest = digestOf(target);
	if (digest === pin) return null;
	return {
		...about,
		message: `pins in ${field} another content than ${named(target)} has`,
		help: `restore ${target.file.path} as the Run was given it; what is new belongs in a new object`,
		old: pin,
		new: digest
	};
}
/** Many Runs pin the same snapshot. */
function rememberedDigests() {
	const known = /* @__PURE__ */ new Map();
	return (object) => {
		const digest = known.get(object) ?? objectDigest(object.value);
		known.set(object, digest);
		return digest;
	};
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
		message: "was changed after it was sealed: its content has another digest than its seal says",
		help: `restore the file as it was sealed; what is new belongs in a new object`,
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
const sealForm = fileRule(info, function* (file, corpus) {
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
	...words("its seal was removed", change.base.id)
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
	...words("its seal was replaced", change.base.id)
}] : []));
function changesOf(comparison, env) {
	return [...sealedChanges(comparison, env, "ContextPacket"), ...sealedChanges(comparison, env, "ConstraintSnapshot")];
}
function words(what, id) {
	return {
		message: `is sealed, but ${what}`,
		help: `restore the file from the base; what is new belongs in a new object: cwom packet supersede ${id}`
	};
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
// src/rules/snapshot/sealed.ts
/** A ConstraintSnapshot that has landed never changes (§4.4). */
const [snapshotChanged, snapshotDeleted, snapshotReformatted] = sealedRules("ConstraintSnapshot", {
	group: "snapshot",
	sentence: "§4.4: ConstraintSnapshot is immutable",
	instead: () => `restore the file, then record the new state: cwom snapshot take`
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
	const known = new Set(use.rules.map(({ id }) => id));
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
/** Every rule there is, in the order of the catalogue: a rule is one line here, its code, and its page. */
const rules = [
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
	repoOwnersActors,
	issueRepo,
	issueIntentOnly,
	issuePacketBelongs,
	issueRunBelongs,
	issueParentCycle,
	issueBlocksCycle,
	packetForIssue,
	packetVersion,
	packetVersionUnique,
	packetInlineDigest,
	snapshotCapturedAt,
	snapshotOwner,
	snapshotEnergyRange,
	snapshotAmounts,
	doctrineReferenceSpecific,
	doctrineIdentityUnique,
	runIssue,
	runRepo,
	runPinDigest,
	runTimeOrder,
	runCost,
	runArtifactBelongs,
	runArtifactListed,
	artifactProducedBy,
	artifactIssueMatches,
	artifactDigestMatches,
	artifactSize,
	sealDigest,
	sealForm,
	kindChanged,
	idChanged,
	createdAtChanged,
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
	runRebound,
	artifactRebound,
	configWeakened(() => rules),
	historyRewritten
];
export { storedObject as a, holdsAt as c, isLower as d, storeFolder as f, readCorpus as i, readSuppressions as l, compare as n, bytesDigest as o, readLocalFiles as p, pathOfChange as r, objectDigest as s, rules as t, readConfig as u };
