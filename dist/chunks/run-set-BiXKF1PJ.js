import { n as exitCodeOf, r as toFailure, t as Failure } from "./failure-D98HgOjF.js";
import { l as kindNames, t as actorKinds } from "./enums-J2hstI5N.js";
import { i as marks, l as isMapping, t as kinds } from "./kinds-CrDUHOIz.js";
import { b as nearest, c as valueAt, d as expand, f as refFields, i as readYaml, m as timestampKeys, n as readBytes, o as parsePointer, s as pointerOf, u as actorFields, y as unwrap } from "./reading-BUy1ogwj.js";
import { E as string, T as strictObject, a as ZodLiteral, c as ZodObject, d as ZodString, f as ZodUnion, j as globalRegistry, m as array, p as _enum, r as ZodEnum, s as ZodNumber, t as ZodArray, v as json } from "./schemas-OWc-zUyi.js";
import { t as memberOrder } from "./member-order-VqhE5McV.js";
import { b as pathOf } from "./rules-Dl9zjRFu.js";
import { n as editYaml, t as renderPatch } from "./render-patch-CuAjPxyo.js";
import { t as redundantMembers } from "./redundant-members-DNhz8UP3.js";
import { a as printYaml, i as formatYaml, n as withWorkplace, s as perform, t as printRefusal } from "./workplace-xP8xYQD-.js";
import { t as jsonText } from "./json-text-Sn7HBHor.js";
import { n as printable } from "./printable-DgtL6E-l.js";
import { n as printFailure, t as print } from "./output-BV61bHsp.js";
import crypto, { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { constants } from "node:fs";
import { join } from "node:path";
import { open } from "node:fs/promises";
// src/operations/object-text.ts
/** The file of an object in canonical form; what the model does not know stays, for the check to name. */
function objectText(kind, value) {
	const printed = printYaml(value);
	const layout = {
		orderAt: (path) => memberOrder(kind, path),
		redundant: redundantMembers(kind, value)
	};
	return formatYaml(printed, layout) ?? printed;
}
// src/operations/changes.ts
/** Collects what one operation does to the store, object by object, and makes one transaction of it. */
var Changes = class {
	#objects;
	/** When this happens, for `updated_at`: ISO-8601 UTC. */
	#now;
	#planned = /* @__PURE__ */ new Map();
	constructor(objects, now) {
		this.#objects = objects;
		this.#now = now;
	}
	/** Plans a new object; Failure `usage` where its place is taken. */
	async create(kind, id, value) {
		const path = pathOf(kind, id);
		if (await this.#objects.bytesAt(path) !== null) throw new Failure("usage", `${path} is there already`, `leave out the id to get a new one, or see it: cwom show ${id}`);
		const write = {
			path,
			before: null,
			after: Buffer.from(objectText(kind, value))
		};
		this.#planned.set(path, {
			write,
			touched: {
				kind,
				id,
				path,
				change: "created",
				value
			}
		});
	}
	/** Plans changes of fields of an object, comments and order kept; `updated_at` follows where the kind may change. Failure `usage` where they do not fit. */
	async edit({ kind, id, file, value }, changes) {
		if (changes.length === 0) return;
		const { path } = file;
		const earlier = this.#planned.get(path);
		const before = earlier === void 0 ? await this.#objects.bytesAt(path) : earlier.write.after;
		if (before === null) throw new Failure("conflict", `${path} is gone`, "run it again");
		const dated = kinds[kind].sealed ? changes : [...changes, dateOf(value, this.#now)];
		const text = editYaml(Buffer.from(before).toString("utf8"), dated.map((change) => editOf(change, kind)));
		if (text === null) throw misfit(kind, id, changes);
		this.#put(kind, id, path, earlier?.write.before ?? (earlier === void 0 ? before : null), text);
	}
	/** Plans the whole text of an object's file anew. */
	async replace({ kind, id, file }, text) {
		this.#put(kind, id, file.path, await this.#objects.bytesAt(file.path), text);
	}
	/** All of it as one transaction; `summary` is one line fit for a commit message. */
	outcome(summary) {
		const planned = [...this.#planned.values()];
		return {
			transaction: {
				summary,
				writes: planned.map(({ write }) => write)
			},
			objects: planned.map(({ touched }) => touched)
		};
	}
	#put(kind, id, path, before, text) {
		const after = Buffer.from(text);
		const value = readBytes(after).value ?? {};
		const change = before === null ? "created" : "changed";
		this.#planned.set(path, {
			write: {
				path,
				before,
				after
			},
			touched: {
				kind,
				id,
				path,
				change,
				value
			}
		});
	}
};
/** A clock that is behind must not make the change older than the object. */
function dateOf({ created_at: created }, now) {
	return {
		is: "set",
		at: "/updated_at",
		value: typeof created === "string" && Date.parse(created) > Date.parse(now) ? created : now
	};
}
function editOf(change, kind) {
	const orderAt = (path) => memberOrder(kind, path);
	switch (change.is) {
		case "set": return {
			...change,
			orderAt
		};
		case "add": return {
			is: "add",
			list: change.at,
			item: change.item,
			orderAt
		};
		case "remove": return change;
	}
}
function misfit(kind, id, changes) {
	const fields = changes.map(({ at }) => at.slice(1).replaceAll("/", ".")).join(", ");
	return new Failure("usage", `${kind} ${id} has nothing that takes a change of ${fields}`, `see it: cwom show ${id} --format yaml`);
}
// src/operations/field-value.ts
/**
* What a text on a command line means for a field: a number where the field takes one, a mapping or list written as YAML in
* one line (`{uri: …, title: …}`, `[a, b]`) where it takes such, and else the text itself. Refs and actors stay words for
* `strictValue`. Failure `usage` for what cannot be meant.
*/
function fieldValue(field, text) {
	if (field.isList && text.startsWith("[")) return yamlValue(field, text);
	return field.isList ? [itemValue(field, text)] : itemValue(field, text);
}
/** The same for one item of a list, or the one value of a field that is none. */
function itemValue(field, text) {
	const { type } = field;
	switch (type.is) {
		case "text":
		case "time": return text;
		case "number": return numberFrom(field, text);
		case "choice": return chosen(field, type, text);
		case "ref":
		case "actor": return text.startsWith("{") ? yamlValue(field, text) : text;
		case "mapping":
		case "free": return yamlValue(field, text);
	}
}
function numberFrom(field, text) {
	const value = Number(text);
	if (text.trim() !== "" && Number.isFinite(value)) return value;
	throw new Failure("usage", `${nameOf(field)} takes a number, not ${JSON.stringify(text)}`, "write digits, such as 12 or 0.5");
}
function chosen(field, { values }, text) {
	if (values.includes(text)) return text;
	const meant = nearest(text, values);
	const help = meant === null ? `choose one of ${values.join(", ")}` : `did you mean ${meant}? (${values.join(", ")})`;
	throw new Failure("usage", `${nameOf(field)} cannot be ${JSON.stringify(text)}`, help);
}
function yamlValue(field, text) {
	const { value, flaws } = readYaml(Buffer.from(`value: ${text}\n`), { timestampKeys });
	if (value !== null && flaws.every(({ code }) => code === "ambiguous-scalar")) return value["value"] ?? null;
	throw new Failure("usage", `${nameOf(field)} takes YAML in one line, and ${JSON.stringify(text)} is none`, "such as '{uri: \"https://example.com\", title: Notes}'");
}
function nameOf({ path }) {
	return path.join(".");
}
// src/operations/fields.ts
/** Every field of a kind in the spec's order, mappings opened up to their members; free data is one field. */
function fieldsOf(kind) {
	const known = fieldsByKind.get(kind) ?? below(kinds[kind].schema, []);
	fieldsByKind.set(kind, known);
	return known;
}
const fieldsByKind = /* @__PURE__ */ new Map();
/** A field by its path (`acceptance.criteria`) or by its last name where that fits one alone (`criteria`), `-` and `_` alike; a member of free data (`meta.github/issue`) is a field of its own. Failure `usage` with the nearest name otherwise. */
function fieldNamed(kind, name) {
	const fields = fieldsOf(kind);
	const wanted = name.replaceAll("-", "_");
	const found = fields.find(({ path }) => path.join(".") === wanted) ?? onlyOne(fields, wanted);
	if (found !== null) return found;
	const free = fields.find(({ path, type }) => type.is === "free" && name.startsWith(`${path.join(".")}.`));
	if (free !== void 0) return {
		...free,
		path: [...free.path, name.slice(free.path.join(".").length + 1)]
	};
	const names = fields.map(({ path }) => path.join("."));
	const meant = nearest(wanted, [...names, ...fields.map(({ path }) => path.at(-1) ?? "")]);
	const help = meant === null ? `it has ${names.join(", ")}` : `did you mean ${meant}?`;
	throw new Failure("usage", `${kind} has no field ${JSON.stringify(name)}`, help);
}
function onlyOne(fields, name) {
	const found = fields.filter(({ path }) => path.at(-1) === name);
	return found.length === 1 ? found[0] ?? null : null;
}
function below(schema, path) {
	const inner = unwrap(schema);
	if (inner instanceof ZodArray) return [{
		path,
		isList: true,
		type: typeOf(inner.def.element),
		...described(schema)
	}];
	if (!(inner instanceof ZodObject && !marks.has(inner) && !isOneThing(path))) return [{
		path,
		isList: false,
		type: typeOf(schema),
		...described(schema)
	}];
	return Object.entries(inner.def.shape).flatMap(([key, member]) => below(member, [...path, key]));
}
/** A seal is made as a whole, by a command of its own. */
function isOneThing(path) {
	return path.join(".") === "seal";
}
function described(schema) {
	return { description: globalRegistry.get(schema)?.description ?? "" };
}
function typeOf(schema) {
	const inner = unwrap(schema);
	const mark = marks.get(inner);
	if (mark !== void 0) return { is: mark.is === "timestamp" ? "time" : mark.is };
	if (inner instanceof ZodEnum) return {
		is: "choice",
		values: inner.options.map(String)
	};
	if (inner instanceof ZodNumber) return { is: "number" };
	if (inner instanceof ZodUnion) return { is: "actor" };
	if (inner instanceof ZodObject) return { is: "mapping" };
	return inner instanceof ZodString || inner instanceof ZodLiteral ? { is: "text" } : { is: "free" };
}
// src/operations/loose-value.ts
/** How an actor may be written in one word: `ada`, `agent:reviewer`, `me`. */
async function actorNamed(word, env) {
	if (word === "me") return env.actor();
	const kind = actorKinds.find((name) => word.startsWith(`${name}:`));
	const actor_id = kind === void 0 ? word : word.slice(kind.length + 1);
	if (actor_id === "") throw new Failure("usage", `${JSON.stringify(word)} names nobody`, "write ada, agent:reviewer or me");
	return {
		actor_kind: kind ?? "human",
		actor_id
	};
}
/**
* An object as people and agents give it, with every Ref and Actor written out: where a Ref is wanted an id or a part of one
* is enough, where an Actor is wanted one word (`actorNamed`), and where a list is wanted one item. Everything else is
* handed on as it is. Failure `usage` for an id that fits no object or several.
*/
async function strictValue(kind, given, objects, env) {
	let value = given;
	for (const pattern of actorFields(kind)) value = await mapAt(value, pattern.split("/").slice(1), async (item) => typeof item === "string" ? { ...await actorNamed(item, env) } : item);
	for (const { pattern, target } of refFields(kind)) value = await mapAt(value, pattern.split("/").slice(1), (item) => strictRef(item, target, objects));
	return isMapping(value) ? value : given;
}
async function strictRef(item, target, objects) {
	const wanted = target === null ? kindNames : [target];
	if (typeof item === "string") {
		const { kind, id } = await objects.find(item, ...wanted);
		return {
			kind,
			id
		};
	}
	if (!isMapping(item) || typeof item["id"] !== "string" || item["kind"] !== void 0) return item;
	const { kind, id } = await objects.find(item["id"], ...wanted);
	return {
		kind,
		...item,
		id
	};
}
/** The value with what stands at a pattern of steps replaced; `*` is every item of a list, and a single value in a list's place becomes one. */
async function mapAt(value, steps, change) {
	const [step, ...rest] = steps;
	if (step === void 0) return change(value);
	if (step === "*") {
		if (value === null) return value;
		const items = Array.isArray(value) ? value : [value];
		return Promise.all(items.map((item) => mapAt(item, rest, change)));
	}
	if (!isMapping(value)) return value;
	const member = Object.hasOwn(value, step) ? value[step] : void 0;
	if (member === void 0 || member === null) return value;
	return {
		...value,
		[step]: await mapAt(member, rest, change)
	};
}
// src/operations/mirrors.ts
const mirrors = [
	{
		of: "ContextPacket",
		at: "/for_issue",
		in: "Issue",
		list: "/context_packets"
	},
	{
		of: "Artifact",
		at: "/produced_by",
		in: "Run",
		list: "/outputs/artifacts"
	},
	{
		of: "Issue",
		at: "/relationships/blocks/*",
		in: "Issue",
		list: "/relationships/blocked_by"
	},
	{
		of: "Issue",
		at: "/relationships/blocked_by/*",
		in: "Issue",
		list: "/relationships/blocks"
	}
];
/** Adds an object to the lists of the objects that it names now, and takes it out of those that it names no more (§5). */
async function mirrorChange(changes, kind, { before, after }, objects) {
	const id = after["id"];
	if (typeof id !== "string") return;
	for (const { of, at, in: other, list } of mirrors) {
		if (of !== kind) continue;
		const was = idsAt(before, at);
		const is = idsAt(after, at);
		for (const name of /* @__PURE__ */ new Set([...was, ...is])) {
			const target = was.has(name) && is.has(name) ? null : await objects.get(other, name);
			const place = target === null ? -1 : placeIn(target.value, list, id);
			if (target !== null && is.has(name) && place === -1) await changes.edit(target, [{
				is: "add",
				at: list,
				item: {
					kind,
					id
				}
			}]);
			if (target !== null && !is.has(name) && place !== -1) await changes.edit(target, [{
				is: "remove",
				at: `${list}/${place}`
			}]);
		}
	}
}
function idsAt(value, pattern) {
	return new Set(expand(pattern, value).flatMap(({ value: ref }) => idOf(ref) ?? []));
}
function placeIn(value, list, id) {
	return expand(`${list}/*`, value).findIndex(({ value: item }) => idOf(item) === id);
}
function idOf(ref) {
	return isMapping(ref) && typeof ref["id"] === "string" ? ref["id"] : null;
}
// src/operations/operation.ts
/** Declares an operation; its input's type follows from the schema. */
function operation(given) {
	return given;
}
// src/operations/set-fields.ts
/** One change of a field, in the words of whoever asks. */
const assignment = strictObject({
	field: string().min(1).describe("Name of the field: status, acceptance.criteria, meta.github/issue."),
	how: _enum([
		"set",
		"add",
		"remove"
	]).describe("`set` gives it a value (null takes it out), `add` and `remove` change one item of a list."),
	value: json().optional().describe("The value, or the item; an id may be short, an actor may be one word."),
	text: string().optional().describe("In place of value: text that the field's type says how to read, as on a command line.")
});
/** Changes fields of one object. */
const setFields = operation({
	name: "set",
	summary: "change fields of a work object",
	input: strictObject({
		id: string().min(1).describe("Id of the object, or any beginning or end that fits one alone."),
		changes: array(assignment).min(1).max(200).describe("The changes, in order.")
	}),
	plan: async ({ id, changes: asked }, objects, env) => {
		const object = await objects.find(id, ...kindNames);
		const changes = new Changes(objects, env.now);
		await assign(changes, object, asked, objects, env);
		const names = [...new Set(asked.map(({ field }) => field))].join(", ");
		return changes.outcome(`Set ${names} of ${object.kind} ${object.id} ${JSON.stringify(object.title ?? "")}`);
	}
});
/** Plans changes of fields of one object among others, and of the lists that name it. */
async function assign(changes, object, asked, objects, env) {
	refuseFixed(object, asked);
	let value = object.value;
	const planned = [];
	for (const one of asked) {
		const steps = await changesOf(object.kind, value, one, objects, env);
		value = steps.reduce(applied, value);
		planned.push(...steps);
	}
	if (isDeepStrictEqual(value, object.value)) return;
	await changes.edit(object, planned);
	await mirrorChange(changes, object.kind, {
		before: object.value,
		after: value
	}, objects);
}
/** What an object is stays as it is: another kind or id is another object. */
function refuseFixed({ kind, id }, asked) {
	const fixed = asked.find(({ field }) => field === "kind" || field === "id" || field === "seal");
	if (fixed === void 0) return;
	const help = fixed.field === "seal" ? `cwom seal ${id}` : `make a new object: cwom new ${kind}`;
	throw new Failure("usage", `the ${fixed.field} of a ${kind} cannot be set`, help);
}
async function changesOf(kind, value, { field: name, how, ...said }, objects, env) {
	const field = fieldNamed(kind, name);
	const at = pointerOf(field.path);
	const given = givenValue(field, how, said);
	if (how === "set") {
		if (given === null) return [{
			is: "remove",
			at
		}];
		return [{
			is: "set",
			at,
			value: await strictAt(kind, field, given, objects, env)
		}];
	}
	if (!field.isList) throw new Failure("usage", `${field.path.join(".")} is no list`, `give it a value: ${name}=…`);
	const [item = null] = listOf(await strictAt(kind, field, [given], objects, env));
	const items = listOf(valueAt(value, at) ?? null);
	const index = items.findIndex((other) => isSameItem(other, item));
	if (how === "add") return index === -1 ? [{
		is: "add",
		at,
		item
	}] : [];
	if (index !== -1) return [{
		is: "remove",
		at: `${at}/${index}`
	}];
	const there = items.length === 0 ? "it is empty" : `it has ${items.map(wordFor).join(", ")}`;
	throw new Failure("usage", `${field.path.join(".")} has no item ${wordFor(item)}`, there);
}
function givenValue(field, how, { value, text }) {
	if (text === void 0) return value ?? null;
	return how === "set" ? fieldValue(field, text) : itemValue(field, text);
}
/** The value with its Refs and Actors written out, as the field's place in the object wants it. */
async function strictAt(kind, field, given, objects, env) {
	const whole = field.path.reduceRight((inner, step) => ({ [step]: inner }), given);
	const strict = await strictValue(kind, isMapping(whole) ? whole : {}, objects, env);
	return valueAt(strict, pointerOf(field.path)) ?? given;
}
/** A Ref is the same item whatever its pin, an Actor whatever its display. */
function isSameItem(a, b) {
	if (!isMapping(a) || !isMapping(b)) return isDeepStrictEqual(a, b);
	if ("actor_id" in b) return a["actor_id"] === b["actor_id"] && a["actor_kind"] === b["actor_kind"];
	if ("id" in b) return a["id"] === b["id"] && a["kind"] === b["kind"];
	return isDeepStrictEqual(a, b);
}
function wordFor(item) {
	if (typeof item === "string") return JSON.stringify(item);
	const name = isMapping(item) ? item["id"] ?? item["actor_id"] ?? item["title"] ?? item["name"] : null;
	return typeof name === "string" ? name : JSON.stringify(item);
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
/** What a change makes of the value, so that the next one is planned from it. */
function applied(value, change) {
	const copy = structuredClone(value);
	const steps = parsePointer(change.at);
	const key = steps.pop() ?? "";
	let parent = copy;
	for (const step of steps) parent = into(parent, step);
	if (Array.isArray(parent)) {
		if (change.is === "remove") parent.splice(Number(key), 1);
	} else if (isMapping(parent)) {
		if (change.is === "remove") delete parent[key];
		else if (change.is === "set") parent[key] = change.value;
		else parent[key] = [...listOf(parent[key] ?? null), change.item];
	}
	return copy;
}
function into(parent, step) {
	if (Array.isArray(parent)) return parent[Number(step)] ?? null;
	if (!isMapping(parent)) return null;
	const inner = parent[step] ?? {};
	parent[step] = inner;
	return inner;
}
// src/store/file-facts.ts
/** Digest (`sha256:…`) and size in bytes of a plain file of a checkout, whatever its size; null when there is none at that path, or a link leads to it. */
async function readFileFacts(root, tree, path) {
	if ((await tree.entryAt(path))?.mode.startsWith("100") !== true) return null;
	const file = await open(join(root, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	const hash = createHash("sha256");
	let bytes = 0;
	for await (const chunk of file.createReadStream()) {
		const part = chunk;
		if (!(part instanceof Uint8Array)) continue;
		hash.update(part);
		bytes += part.length;
	}
	return {
		digest: `sha256:${hash.digest("hex")}`,
		bytes
	};
}
// src/cli/actor.ts
/**
* Who acts here: CWOM_ACTOR (`ada`, `agent:reviewer`), else git's user.email as a human. Failure `usage` when that is nobody.
*/
async function actorHere(repository) {
	const named = process.env["CWOM_ACTOR"] ?? "";
	const kind = actorKinds.find((name) => named.startsWith(`${name}:`));
	const actor_id = kind === void 0 ? named : named.slice(kind.length + 1);
	if (actor_id !== "") return {
		actor_kind: kind ?? "human",
		actor_id
	};
	const identity = await repository.userIdentity();
	if (identity !== null) {
		const display = identity.name === identity.id ? {} : { display: identity.name };
		return {
			actor_kind: "human",
			actor_id: identity.id,
			...display
		};
	}
	throw new Failure("usage", "nobody is named as the one who acts", "set CWOM_ACTOR (ada, agent:reviewer) or git's user.email");
}
// node_modules/ulid/dist/node/index.js
const ENCODING = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ENCODING_LEN = 32;
const RANDOM_LEN = 16;
const TIME_MAX = 0xffffffffffff;
var ULIDErrorCode;
(function(ULIDErrorCode) {
	ULIDErrorCode["Base32IncorrectEncoding"] = "B32_ENC_INVALID";
	ULIDErrorCode["DecodeTimeInvalidCharacter"] = "DEC_TIME_CHAR";
	ULIDErrorCode["DecodeTimeValueMalformed"] = "DEC_TIME_MALFORMED";
	ULIDErrorCode["EncodeTimeNegative"] = "ENC_TIME_NEG";
	ULIDErrorCode["EncodeTimeSizeExceeded"] = "ENC_TIME_SIZE_EXCEED";
	ULIDErrorCode["EncodeTimeValueMalformed"] = "ENC_TIME_MALFORMED";
	ULIDErrorCode["PRNGDetectFailure"] = "PRNG_DETECT";
	ULIDErrorCode["ULIDInvalid"] = "ULID_INVALID";
	ULIDErrorCode["Unexpected"] = "UNEXPECTED";
	ULIDErrorCode["UUIDInvalid"] = "UUID_INVALID";
})(ULIDErrorCode || (ULIDErrorCode = {}));
var ULIDError = class extends Error {
	constructor(errorCode, message) {
		super(`${message} (${errorCode})`);
		this.name = "ULIDError";
		this.code = errorCode;
	}
};
function randomChar(prng) {
	const randomPosition = Math.floor(prng() * ENCODING_LEN) % ENCODING_LEN;
	return ENCODING.charAt(randomPosition);
}
function replaceCharAt(str, index, char) {
	if (index > str.length - 1) return str;
	return str.substr(0, index) + char + str.substr(index + 1);
}
function incrementBase32(str) {
	let done = void 0, index = str.length, char, charIndex, output = str;
	const maxCharIndex = 31;
	while (!done && index-- >= 0) {
		char = output[index];
		charIndex = ENCODING.indexOf(char);
		if (charIndex === -1) throw new ULIDError(ULIDErrorCode.Base32IncorrectEncoding, "Incorrectly encoded string");
		if (charIndex === maxCharIndex) {
			output = replaceCharAt(output, index, ENCODING[0]);
			continue;
		}
		done = replaceCharAt(output, index, ENCODING[charIndex + 1]);
	}
	if (typeof done === "string") return done;
	throw new ULIDError(ULIDErrorCode.Base32IncorrectEncoding, "Failed incrementing string");
}
/**
* Detect the best PRNG (pseudo-random number generator)
* @param root The root to check from (global/window)
* @returns The PRNG function
*/
function detectPRNG(root) {
	const rootLookup = detectRoot();
	const globalCrypto = rootLookup && (rootLookup.crypto || rootLookup.msCrypto) || (typeof crypto !== "undefined" ? crypto : null);
	if (typeof globalCrypto?.getRandomValues === "function") return () => {
		const buffer = /* @__PURE__ */ new Uint8Array(1);
		globalCrypto.getRandomValues(buffer);
		return buffer[0] / 256;
	};
	else if (typeof globalCrypto?.randomBytes === "function") return () => globalCrypto.randomBytes(1).readUInt8() / 256;
	else if (crypto?.randomBytes) return () => crypto.randomBytes(1).readUInt8() / 256;
	throw new ULIDError(ULIDErrorCode.PRNGDetectFailure, "Failed to find a reliable PRNG");
}
function detectRoot() {
	if (inWebWorker()) return self;
	if (typeof window !== "undefined") return window;
	if (typeof global !== "undefined") return global;
	if (typeof globalThis !== "undefined") return globalThis;
	return null;
}
function encodeRandom(len, prng) {
	let str = "";
	for (; len > 0; len--) str = randomChar(prng) + str;
	return str;
}
/**
* Encode the time portion of a ULID
* @param now The current timestamp
* @param len Length to generate
* @returns The encoded time
*/
function encodeTime(now, len = 10) {
	if (isNaN(now)) throw new ULIDError(ULIDErrorCode.EncodeTimeValueMalformed, `Time must be a number: ${now}`);
	else if (now > 0xffffffffffff) throw new ULIDError(ULIDErrorCode.EncodeTimeSizeExceeded, `Cannot encode a time larger than ${TIME_MAX}: ${now}`);
	else if (now < 0) throw new ULIDError(ULIDErrorCode.EncodeTimeNegative, `Time must be positive: ${now}`);
	else if (Number.isInteger(now) === false) throw new ULIDError(ULIDErrorCode.EncodeTimeValueMalformed, `Time must be an integer: ${now}`);
	let mod, str = "";
	for (let currentLen = len; currentLen > 0; currentLen--) {
		mod = now % ENCODING_LEN;
		str = ENCODING.charAt(mod) + str;
		now = (now - mod) / ENCODING_LEN;
	}
	return str;
}
function inWebWorker() {
	return typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope;
}
/**
* Create a ULID factory to generate monotonically-increasing
*  ULIDs
* @param prng The PRNG to use
* @returns A ulid factory
* @example
*  const ulid = monotonicFactory();
*  ulid(); // "01HNZXD07M5CEN5XA66EMZSRZW"
*/
function monotonicFactory(prng) {
	const currentPRNG = prng || detectPRNG();
	let lastTime = 0, lastRandom;
	return function _ulid(seedTime) {
		const seed = !seedTime || isNaN(seedTime) ? Date.now() : seedTime;
		if (seed <= lastTime) {
			const incrementedRandom = lastRandom = incrementBase32(lastRandom);
			return encodeTime(lastTime, 10) + incrementedRandom;
		}
		lastTime = seed;
		const newRandom = lastRandom = encodeRandom(RANDOM_LEN, currentPRNG);
		return encodeTime(seed, 10) + newRandom;
	};
}
// src/cli/new-ulid.ts
/** A new ULID of this process, later than those before it even within one millisecond. */
const newUlid = monotonicFactory();
// src/cli/carry-out.ts
/** Carries an operation out in the checkout that a folder is in, says what became of it, and answers the exit code: 0 done or shown, 1 refused. */
async function carryOut(operation, input, options, globals) {
	try {
		return await withWorkplace(globals.C, async (place) => {
			const env = operationEnv(place);
			return tell(await perform(place, operation, input, env, { dryRun: options.dryRun === true }), options, globals);
		});
	} catch (thrown) {
		if (options.format !== "json") throw thrown;
		const failure = toFailure(thrown, "run it again; if it stays, report the command and this message");
		const { code, message, help } = failure;
		print(jsonText({
			schema: resultSchema,
			conclusion: "failed",
			failure: {
				code,
				message,
				help
			}
		}));
		printFailure(failure);
		return exitCodeOf(failure);
	}
}
/** The world as operations on a checkout see it. */
function operationEnv({ repository, root, tree, now }) {
	return {
		now: now.replace(/\.\d+Z$/, "Z"),
		newId: newUlid,
		actor: () => actorHere(repository),
		fileFacts: (path) => readFileFacts(root, tree, path)
	};
}
const resultSchema = "cwom.result/1";
/** What became of an operation, for a person or as one JSON object. */
function tell(performed, { format }, { quiet }) {
	const { is, outcome, findings } = performed;
	if (format === "json") {
		const { summary } = outcome.transaction;
		print(jsonText({
			schema: resultSchema,
			conclusion: is,
			summary,
			objects: outcome.objects,
			findings
		}));
		return is === "refused" ? 1 : 0;
	}
	if (is === "refused") return printRefusal(findings);
	if (is === "planned") print(renderPatch(outcome.transaction));
	else if (quiet !== true) for (const touched of outcome.objects) print(lineFor(touched));
	if (outcome.objects.length === 0 && quiet !== true) print("nothing to change\n");
	return 0;
}
function lineFor({ kind, id, path, change, value }) {
	const title = JSON.stringify(kinds[kind].titleOf(value));
	return `${change}  ${kind} ${printable(id)} ${printable(title)}  ${printable(path)}\n`;
}
// src/cli/commands/run-set.ts
/** Changes fields of one object; answers the exit code. */
function runSet(id, changes, options, globals) {
	return carryOut(setFields, {
		id,
		changes: changes.map(assignmentFrom)
	}, options, globals);
}
const hows = {
	"=": "set",
	"+=": "add",
	"-=": "remove"
};
function assignmentFrom(text) {
	const { field, sign, value = "" } = /^(?<field>[A-Za-z_].*?)(?<sign>\+=|-=|=)(?<value>.*)$/su.exec(text)?.groups ?? {};
	if (field !== void 0 && (sign === "=" || sign === "+=" || sign === "-=")) return {
		field,
		how: hows[sign],
		...sign === "=" && value === "" ? { value: null } : { text: value }
	};
	throw new Failure("usage", `${JSON.stringify(text)} is no change of a field`, "write field=value, field+=item or field-=item");
}
export { runSet };
