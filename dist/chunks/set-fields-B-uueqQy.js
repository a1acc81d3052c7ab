import { t as Failure } from "./failure-CoSUsjhv.js";
import { A as json, B as strictObject, C as array, V as string, b as _enum } from "./schemas-BfIwbAFZ.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { n as editValue } from "./edit-yaml-Dl_dK43G.js";
import { i as valueAt, r as pointerOf } from "./json-pointer-Bx-9x7vW.js";
import { n as misfit, t as Changes } from "./changes-BBeaR7QH.js";
import { n as itemValue, t as fieldValue } from "./field-value-D85Woys_.js";
import { t as fieldNamed } from "./fields-CZlJSRyx.js";
import { n as strictValue } from "./loose-value-DURo3BSs.js";
import { t as mirrorChange } from "./mirrors-COj0hST8.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { isDeepStrictEqual } from "node:util";
// src/operations/set-fields.ts
/** One change of a field, in the words of whoever asks. */
const assignment = strictObject({
	field: string().min(1).describe("Name of the field: status, acceptance.criteria, meta.github/issue."),
	how: _enum([
		"set",
		"add",
		"remove"
	]).describe("`set` gives it a value (null takes it out), `add` and `remove` change one item of a list."),
	value: json().meta({ id: "Json" }).optional().describe("The value, or the item; an id may be short, an actor may be one word."),
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
		value = editValue(value, steps) ?? refuseMisfit(kind, value, steps);
		planned.push(...steps);
	}
	return {
		value,
		planned
	};
}
function refuseMisfit(kind, { id }, steps) {
	throw misfit(kind, typeof id === "string" ? id : "", steps);
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
export { setFields as i, assignment as n, refuseFixed as r, assigned as t };
