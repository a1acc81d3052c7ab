import { t as Failure } from "./failure-CoSUsjhv.js";
import { K as safeParse, _ as ZodTransform, a as ZodEnum, c as ZodLiteral, d as ZodNumber, f as ZodObject, g as ZodString, i as ZodDiscriminatedUnion, l as ZodNever, m as ZodPipe, n as ZodCustom, p as ZodOptional, r as ZodDefault, t as ZodArray, u as ZodNullable, v as ZodType, y as ZodUnion } from "./schemas-BfIwbAFZ.js";
import { c as isKind } from "./enums-CzFq0Rxf.js";
import { c as noteOf, i as marks, s as countCharacters, t as kinds } from "./kinds-DFgvPIu9.js";
import { i as pointerStep, n as isMapping } from "./json-BOP16j8H.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
import { r as schemaAt, t as memberNames } from "./schema-walk-Dq8aE38m.js";
import { a as timestampKeys, n as expand, r as refFields } from "./schema-fields-DP9vXbW0.js";
import { t as readYaml } from "./read-yaml-CNeyYoMe.js";
// src/model/quick-reader.ts
/** What a quick reader answers where zod must say what is wrong. */
const refused = Symbol("refused");
/**
* A reader of JSON values that says the same as a schema's `safeParse`, or `refused` where zod would not take the value. It makes nothing
* on the way but the result: zod prepares an answer for every member before it knows that nothing is wrong. What it does not know it
* leaves to zod, and a test holds the two to one verdict.
*/
function quickReaderOf(schema) {
	const read = readerFor(schema);
	return (value) => read(value);
}
function readerFor(schema) {
	const read = readerOf(schema);
	const checks = (schema instanceof ZodType ? schema.def.checks ?? [] : []).map(testOf);
	if (read === null || checks.includes(null)) return zodReader(schema);
	return checks.reduce((reader, test) => test === null ? reader : tested(reader, test), read);
}
function readerOf(schema) {
	if (schema instanceof ZodString) return isPlain(schema) ? textReader : null;
	if (schema instanceof ZodNumber) return isPlain(schema) ? numberReader : null;
	if (schema instanceof ZodLiteral) return wordReader(schema.values);
	if (schema instanceof ZodEnum) return wordReader(new Set(schema.options));
	if (schema instanceof ZodCustom) return customReader(schema);
	if (schema instanceof ZodNullable) return nullableReader(readerFor(schema.def.innerType));
	if (schema instanceof ZodOptional) return optionalReader(schema);
	if (schema instanceof ZodDefault) return defaultReader(schema);
	if (schema instanceof ZodPipe) return pipeReader(schema);
	if (schema instanceof ZodArray) return listReader(readerFor(schema.def.element));
	if (schema instanceof ZodObject) return mappingReader(schema);
	if (schema instanceof ZodDiscriminatedUnion) return null;
	if (schema instanceof ZodUnion) return unionReader(schema.def.options.map(readerFor));
	return null;
}
/** A whole number, or an address, is a number or a text to zod that asks more than its checks say. */
function isPlain({ def }) {
	return !("check" in def) && !("coerce" in def);
}
function zodReader(schema) {
	return (value) => {
		const result = safeParse(schema, value);
		return result.success ? result.data : refused;
	};
}
/** What a check asks of a value; null for a check other than `.refine`. */
function testOf(check) {
	return check instanceof ZodCustom && check.def.when === void 0 ? check.def.fn : null;
}
function tested(read, passes) {
	return (value) => {
		const result = read(value);
		return result !== refused && passes(result) ? result : refused;
	};
}
const textReader = (value) => typeof value === "string" ? value : refused;
const numberReader = (value) => typeof value === "number" && Number.isFinite(value) ? value : refused;
function wordReader(values) {
	return (value) => values.has(value) ? value : refused;
}
function customReader({ def: { fn } }) {
	return (value) => fn(value) ? value : refused;
}
function nullableReader(read) {
	return (value) => value === null ? null : read(value);
}
/** An absent member stays absent, unless what is inside knows a default. */
function optionalReader(schema) {
	const absent = schema.safeParse(void 0);
	if (!absent.success || absent.data !== void 0) return null;
	const read = readerFor(schema.def.innerType);
	return (value) => value === void 0 ? void 0 : read(value);
}
function defaultReader(schema) {
	const read = readerFor(schema.def.innerType);
	return (value) => value === void 0 ? schema.def.defaultValue : read(value);
}
/** A transform that takes the value alone cannot turn it down. */
function pipeReader({ def }) {
	const { out } = def;
	if (!(out instanceof ZodTransform) || out.def.transform.length > 1) return null;
	const read = readerFor(def.in);
	return (value) => {
		const given = read(value);
		return given === refused ? refused : out.def.transform(given, noPayload);
	};
}
const noPayload = {
	value: void 0,
	issues: [],
	addIssue: () => void 0
};
function unionReader(options) {
	return (value) => {
		for (const read of options) {
			const result = read(value);
			if (result !== refused) return result;
		}
		return refused;
	};
}
function listReader(readItem) {
	return (value) => {
		if (!Array.isArray(value)) return refused;
		const items = [];
		for (const item of value) {
			const read = readItem(item);
			if (read === refused) return refused;
			items.push(read);
		}
		return items;
	};
}
function mappingReader(schema) {
	if (!(schema.def.catchall instanceof ZodNever)) return null;
	const shape = schema.def.shape;
	const members = Object.entries(shape).map(([key, member]) => ({
		key,
		read: readerFor(member)
	}));
	const known = new Set(Object.keys(shape));
	return (value) => {
		if (typeof value !== "object" || value === null || Array.isArray(value)) return refused;
		for (const key in value) if (!known.has(key)) return refused;
		const mapping = {};
		for (const { key, read } of members) {
			const member = read(value[key]);
			if (member === refused) return refused;
			if (member !== void 0) mapping[key] = member;
		}
		return mapping;
	};
}
// src/model/short-value.ts
const longest = 80;
/** A value in at most 80 characters for a message: a text as JSON, a list or mapping by its sort. Not made harmless for a terminal. */
function shortValue(value) {
	if (value === void 0) return "nothing";
	if (Array.isArray(value)) return value.length === 1 ? "a list of 1 item" : `a list of ${value.length} items`;
	if (isMapping(value)) return "a mapping";
	return typeof value === "string" ? quoted(value) : String(value);
}
function quoted(text) {
	const start = text.slice(0, longest);
	const whole = JSON.stringify(start);
	if (start === text && whole.length <= longest) return whole;
	let short = "";
	for (const character of start) {
		const written = JSON.stringify(character).slice(1, -1);
		if (short.length + written.length > 77) break;
		short += written;
	}
	return `"${short}…"`;
}
// src/model/schema-flaw.ts
const typeWords = {
	string: "a string",
	number: "a number",
	array: "a list",
	object: "a mapping"
};
/** The flaws that one zod issue stands for, at most `most` of them; `value` is what was parsed. */
function flawsOf(kind, issue, value, most) {
	if (issue.code === "unrecognized_keys") return issue.keys.slice(0, most).map((key) => unknownField(kind, issue.path, key));
	const at = pointerOf(issue.path);
	const given = valueAt(value, issue.path);
	const actual = shortValue(given);
	const allowed = issue.code === "invalid_value" ? issue.values.map(String) : null;
	if (isMissing(given, issue.path)) return [{
		code: "required",
		pointer: at,
		expected: allowed === null ? expectation(kind, issue) : oneOf(allowed),
		actual,
		...allowed && { allowed }
	}];
	if (allowed !== null) return [wrongWord(at, given, allowed)];
	const note = issue.code === "custom" ? noteOf(issue.params) : null;
	if (note === null) return [{
		code: "type",
		pointer: at,
		expected: expectation(kind, issue),
		actual
	}];
	const figure = note.code === "length" && typeof given === "string" ? { figure: countCharacters(given) } : {};
	return [{
		...note,
		pointer: at,
		actual,
		...figure
	}];
}
/** The value at a path of what was parsed; undefined where there is none. */
function valueAt(value, path) {
	let here = value;
	for (const step of path) if (Array.isArray(here)) here = here[Number(step)];
	else if (isMapping(here) && Object.hasOwn(here, step)) here = here[String(step)];
	else return void 0;
	return here;
}
function pointerOf(path) {
	return path.reduce((pointer, step) => pointerStep(pointer, String(step)), "");
}
/** A member that is absent or null is missing; an item of a list that is null is of the wrong type. */
function isMissing(given, path) {
	return given === void 0 || given === null && typeof path.at(-1) === "string";
}
function wrongWord(pointer, given, allowed) {
	const meant = typeof given === "string" ? nearest(given, allowed) : null;
	const flaw = {
		code: "enum",
		pointer,
		expected: oneOf(allowed),
		actual: shortValue(given),
		allowed
	};
	return meant === null ? flaw : {
		...flaw,
		nearest: meant
	};
}
function unknownField(kind, path, key) {
	const allowed = memberNames(schemaAt(kinds[kind].schema, path));
	const meant = nearest(key, allowed);
	const flaw = {
		code: "unknown-field",
		pointer: pointerStep(pointerOf(path), key),
		expected: oneOf(allowed),
		actual: shortValue(key),
		allowed
	};
	return meant === null ? flaw : {
		...flaw,
		nearest: meant
	};
}
function oneOf(words) {
	return words.length === 1 ? words.join("") : `one of ${words.join(", ")}`;
}
function expectation(kind, issue) {
	if (issue.code === "invalid_union") return "an Actor {actor_kind, actor_id} or a Ref {kind, id}";
	const schema = schemaAt(kinds[kind].schema, issue.path);
	const mark = schema === null ? void 0 : marks.get(schema);
	if (mark?.is === "ref") return "a Ref {kind, id}";
	if (mark?.is === "actor") return "an Actor {actor_kind, actor_id}";
	if (mark?.is === "timestamp") return "an ISO-8601 UTC time such as 2026-01-31T12:00:00Z";
	const type = issue.code === "invalid_type" ? issue.expected : "";
	return typeWords[type] ?? "another type";
}
// src/model/read-object.ts
const noMessages = { error: () => "" };
/**
* A parsed file, nested within the limit, as an object of its kind, defaults applied. `object` is null when anything but unknown members is wrong;
* unknown members are left out of it and stay flaws. At most `flawLimit` flaws are told, those that cost the object first.
*/
function readObject(kind, value) {
	const object = quickReaderFor(kind)(value);
	return object === refused ? readWithFlaws(kind, value) : {
		object,
		flaws: []
	};
}
/** What `readObject` says, by zod alone. */
function readWithFlaws(kind, value) {
	const { schema } = kinds[kind];
	const result = schema.safeParse(value, noMessages);
	if (result.success) return {
		object: result.data,
		flaws: []
	};
	const issues = result.error.issues.flatMap((issue) => withoutUnions(issue, value));
	const unknown = issues.filter(isUnknownKeys);
	const others = issues.filter((issue) => !isUnknownKeys(issue));
	const flaws = [];
	for (const issue of [...others, ...unknown]) {
		if (flaws.length >= 50) break;
		flaws.push(...flawsOf(kind, issue, value, 50 - flaws.length));
	}
	if (others.length > 0) return {
		object: null,
		flaws
	};
	const known = schema.safeParse(withoutUnknown(value, unknown), noMessages);
	return {
		object: known.success ? known.data : null,
		flaws
	};
}
const quickReaders = /* @__PURE__ */ new Map();
function quickReaderFor(kind) {
	const reader = quickReaders.get(kind) ?? quickReaderOf(kinds[kind].schema);
	quickReaders.set(kind, reader);
	return reader;
}
function isUnknownKeys(issue) {
	return issue.code === "unrecognized_keys";
}
/** An owner is an Actor or a Ref: its keys tell which one was meant, and only what is wrong with that one counts. */
function withoutUnions(issue, value) {
	if (issue.code !== "invalid_union") return [issue];
	const [asActor = [], asRef = []] = issue.errors;
	const owner = valueAt(value, issue.path);
	if (!isMapping(owner)) return [issue];
	const has = (...keys) => keys.some((key) => Object.hasOwn(owner, key));
	const meant = has("actor_kind", "actor_id") ? asActor : has("kind", "id") ? asRef : null;
	if (meant === null) return [issue];
	return meant.map((inner) => below(issue.path, inner));
}
function below(path, issue) {
	return {
		...issue,
		path: [...path, ...issue.path]
	};
}
function withoutUnknown(value, unknown) {
	const known = structuredClone(value);
	for (const { path, keys } of unknown) {
		const mapping = valueAt(known, path);
		if (isMapping(mapping)) for (const key of keys) delete mapping[key];
	}
	return known;
}
// src/store/local-path.ts
/** The path of the repository that a uri names, `%20` and the like undone; null for a uri that leads elsewhere or out of the repository. */
function localPathOf(uri) {
	if (uri === "" || uri.startsWith("/") || /^[a-z][a-z0-9+.-]*:/i.test(uri) || /[\\?#\0]/.test(uri)) return null;
	const segments = uri.split("/").map(decoded).filter((segment) => segment !== ".");
	return segments.length > 0 && segments.every(isInside) ? segments.join("/") : null;
}
function isInside(segment) {
	return segment !== "" && segment !== ".." && !gitFolder.test(segment) && !/[/\\\0]/.test(segment);
}
/** Names that some disk takes for `.git`, and that git therefore keeps nowhere. */
const gitFolder = /^(?:\.git|git~1)[ .]*(?::.*)?$/iu;
/** A `%` that escapes nothing is one of the name. */
function decoded(segment) {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
// src/store/reading.ts
const scalarLimit = 200;
/** Reads one file of the store from its bytes; never throws for what the bytes hold. */
function readBytes(bytes) {
	const { value, flaws } = readYaml(bytes, { timestampKeys });
	if (value === null) return {
		outline: {
			...emptyOutline,
			textFlaws: flaws
		},
		facts: /* @__PURE__ */ new Map(),
		value,
		object: null
	};
	return readValue(value, flaws);
}
/** The same for a value that was read before; `flaws` are those of its text. */
function readValue(value, flaws) {
	const kind = isKind(value["kind"]) ? value["kind"] : null;
	const id = typeof value["id"] === "string" && value["id"] !== "" ? value["id"] : null;
	const read = kind === null ? {
		object: null,
		flaws: []
	} : readObject(kind, value);
	return {
		outline: {
			kind,
			id,
			title: kind !== null && kinds[kind].titleOf(value) || null,
			scalars: shortScalars(value),
			refs: kind === null ? [] : refsOf(kind, value),
			localUris: kind === "ContextPacket" ? localUrisOf(value) : [],
			sealDigest: sealDigestOf(value),
			textFlaws: flaws,
			schemaFlaws: read.flaws,
			readable: true,
			valid: read.object !== null
		},
		facts: /* @__PURE__ */ new Map(),
		value,
		object: read.object
	};
}
/** A reading whose outline and facts were kept, and whose value is fetched by its blob id when somebody asks; null says that it cannot be. */
var KeptReading = class {
	outline;
	#oid;
	#keptFacts;
	#fetchValue;
	#facts = null;
	#whole = null;
	constructor(oid, kept, fetchValue) {
		this.outline = kept.outline;
		this.#oid = oid;
		this.#keptFacts = kept.facts;
		this.#fetchValue = fetchValue;
	}
	get facts() {
		this.#facts ??= new Map(Object.entries(this.#keptFacts));
		return this.#facts;
	}
	/** Whether there are more facts now than were kept. */
	get hasLearned() {
		return this.#facts !== null && this.#facts.size > Object.keys(this.#keptFacts).length;
	}
	get value() {
		return this.#read().value;
	}
	get object() {
		return this.#read().object;
	}
	#read() {
		if (this.#whole !== null) return this.#whole;
		const { kind, readable, valid } = this.outline;
		const value = readable ? this.#fetchValue(this.#oid) : null;
		if (readable && value === null) throw lostValue();
		const object = value !== null && kind !== null && valid ? readObject(kind, value).object : null;
		this.#whole = {
			value,
			object
		};
		return this.#whole;
	}
};
function lostValue() {
	return new Failure("git", "the cache of readings lost a value", "run it again; if it stays, delete cwom/cache.sqlite in the git directory");
}
/** The outline of a file of which nothing can be said. */
const emptyOutline = {
	kind: null,
	id: null,
	title: null,
	scalars: {},
	refs: [],
	localUris: [],
	sealDigest: null,
	textFlaws: [],
	schemaFlaws: [],
	readable: false,
	valid: false
};
function shortScalars(value) {
	const scalars = {};
	for (const [key, member] of Object.entries(value)) if (typeof member === "string" && member.length <= scalarLimit) scalars[key] = member;
	return scalars;
}
function sealDigestOf(value) {
	const seal = value["seal"];
	const digest = isMapping(seal) ? seal["digest"] : null;
	return typeof digest === "string" ? digest : null;
}
function refsOf(kind, value) {
	return refFields(kind).flatMap(({ pattern, target }) => expand(pattern, value).flatMap(({ pointer, value: ref }) => {
		const use = refUse(pointer, ref, target);
		return use === null ? [] : [use];
	}));
}
function localUrisOf(packet) {
	return ["/inputs/documents/*", "/inputs/data_blobs/*"].flatMap((pattern) => expand(pattern, packet).flatMap(({ pointer, value }) => {
		const { uri = null, digest = null } = isMapping(value) ? value : {};
		const path = typeof uri === "string" ? localPathOf(uri) : null;
		return path === null ? [] : [{
			at: pointer,
			path,
			digest: typeof digest === "string" ? digest : null
		}];
	}));
}
/** A Ref with a flaw in it is the schema's to report, so it is left out here and never reported twice. */
function refUse(at, ref, wants) {
	if (!isMapping(ref)) return null;
	const { kind = null, id = null, role = null, digest = null } = ref;
	if (!isKind(kind) || typeof id !== "string" || id === "") return null;
	return {
		at,
		kind,
		id,
		role: typeof role === "string" ? role : null,
		digest: typeof digest === "string" ? digest : null,
		wants
	};
}
export { valueAt as a, readObject as i, readBytes as n, shortValue as o, localPathOf as r, quickReaderOf as s, KeptReading as t };
