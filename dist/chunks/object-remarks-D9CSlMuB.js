import { l as kindNames } from "./enums-J2hstI5N.js";
import { _ as storedObject } from "./rules-CVbhhxzn.js";
// src/check/object-remarks.ts
/** What the object rules say of the objects of a corpus, by rule id; bytes that were looked at before are not looked at again. */
function objectRemarks(rules, objects, cache) {
	const rulesFor = rulesByKind(rules);
	const remarks = /* @__PURE__ */ new Map();
	for (const object of objects) {
		const { oid } = object.file;
		const note = cache.noteOf(oid) ?? noteOn(rulesFor, object);
		cache.keepNote(oid, note);
		if (note === nothing) continue;
		const kept = JSON.parse(note);
		for (const [rule, remark] of kept) {
			const said = remarks.get(rule) ?? [];
			said.push(remarkOn(object, remark));
			remarks.set(rule, said);
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
/** The same for one reading, as the note to keep beside it; empty where it is no object. */
function remarksNote(rulesFor, oid, reading) {
	const object = storedObject({
		path: "",
		mode: "100644",
		oid,
		size: null,
		slot: { is: "stray" },
		oddName: false,
		regular: true,
		tooLarge: false,
		reading,
		settings: null
	});
	return object === null ? "" : noteOn(rulesFor, object);
}
/** Sorts the object rules out of all rules. */
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
export { remarksNote as n, rulesByKind as r, objectRemarks as t };
