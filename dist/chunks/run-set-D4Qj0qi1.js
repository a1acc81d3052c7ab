import { t as Failure } from "./failure-D-8LPefk.js";
import { l as kindNames } from "./enums-B7-IXLCX.js";
import { B as globalRegistry, E as json, N as strictObject, P as string, a as ZodEnum, d as ZodObject, h as ZodString, s as ZodLiteral, t as ZodArray, u as ZodNumber, v as ZodUnion, x as array, y as _enum } from "./schemas-Bgo1bdGB.js";
import { n as isMapping } from "./json-Db2zG5np.js";
import { c as valueAt, i as readYaml, o as parsePointer, s as pointerOf } from "./reading-BgcYlSIw.js";
import { n as Changes, t as operation } from "./operation-BcgEWodK.js";
import { t as nearest } from "./did-you-mean-D4f_Wh_J.js";
import { a as timestampKeys, c as unwrap } from "./schema-fields-g4_Me3S2.js";
import { i as marks, t as kinds } from "./kinds-Cg5tjGuQ.js";
import { r as strictValue, t as mirrorChange } from "./mirrors-sAsZgN6Q.js";
import { t as carryOut } from "./carry-out-C7RaWIzT.js";
import { isDeepStrictEqual } from "node:util";
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
	const { value, planned } = await assigned(object.kind, object.value, asked, objects, env);
	if (isDeepStrictEqual(value, object.value)) return;
	await changes.edit(object, planned);
	await mirrorChange(changes, object.kind, {
		before: object.value,
		after: value
	}, objects);
}
/** A value of a kind with changes applied, and the single steps to it. */
async function assigned(kind, before, asked, objects, env) {
	let value = before;
	const planned = [];
	for (const one of asked) {
		const steps = await changesOf(kind, value, one, objects, env);
		value = steps.reduce(applied, value);
		planned.push(...steps);
	}
	return {
		value,
		planned
	};
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
/** A change of a field as people type it: field=value, field+=item, field-=item. Failure `usage` for what is none. */
function assignmentFrom(text) {
	const { field, sign, value = "" } = /^(?<field>[A-Za-z_].*?)(?<sign>\+=|-=|=)(?<value>.*)$/su.exec(text)?.groups ?? {};
	if (field !== void 0 && (sign === "=" || sign === "+=" || sign === "-=")) return {
		field,
		how: hows[sign],
		...sign === "=" && value === "" ? { value: null } : { text: value }
	};
	throw new Failure("usage", `${JSON.stringify(text)} is no change of a field`, "write field=value, field+=item or field-=item");
}
export { refuseFixed as a, assignment as i, runSet as n, assigned as r, assignmentFrom as t };
