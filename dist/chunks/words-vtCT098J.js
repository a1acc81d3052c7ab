import { s as isKind } from "./enums-B7-IXLCX.js";
import { n as isMapping } from "./json-Db2zG5np.js";
// src/report/review/words.ts
/** A Ref, told by its members alone; null for every other value. */
function refIn(value) {
	if (!isMapping(value)) return null;
	const { kind, id } = value;
	return isKind(kind) && typeof id === "string" ? {
		kind,
		id
	} : null;
}
/** An Actor (§2.4) in words, told by its members alone; null for every other value. */
function actorIn(value) {
	if (!isMapping(value)) return null;
	const { actor_kind: kind, actor_id: id, display = null } = value;
	if (typeof kind !== "string" || typeof id !== "string") return null;
	return typeof display !== "string" || display === "" || display === id ? `${id} (${kind})` : `${display} (${kind} ${id})`;
}
/** Any value in words of one line or more: a Ref by the title of its target, an Actor by its name, a mapping by its members. */
function wordsOf(value, titleOf) {
	if (Array.isArray(value)) return value.map((item) => wordsOf(item, titleOf)).join(", ");
	if (!isMapping(value)) return String(value);
	const ref = refIn(value);
	if (ref !== null) return refWords(value, ref, titleOf);
	const actor = actorIn(value);
	if (actor !== null) return actor;
	return Object.entries(value).filter(([, member]) => !isAbsent(member)).map(([key, member]) => `${key}: ${wordsOf(member, titleOf)}`).join("; ");
}
/** Null, and what the model takes for the same: an empty text, list or mapping. */
function isAbsent(value) {
	if (value === null || value === "") return true;
	return typeof value === "object" && Object.keys(value).length === 0;
}
/** `Kind id "title"`: the id before a title that may run from right to left, which would tear its digits from its letters. */
function nameOf({ kind, id, title }) {
	return title === null ? `${kind} ${id}` : `${kind} ${id} "${title}"`;
}
function refWords(value, { kind, id }, titleOf) {
	const { role = null, digest = null } = value;
	return `${nameOf({
		kind,
		id,
		title: titleOf(kind, id)
	})}${typeof role === "string" && role !== "" ? ` as ${role}` : ""}${digest === null ? "" : ", pinned"}`;
}
export { wordsOf as a, refIn as i, isAbsent as n, nameOf as r, actorIn as t };
