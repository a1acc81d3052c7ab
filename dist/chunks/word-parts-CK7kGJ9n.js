import { r as printableLine } from "./printable-bEUe1wzd.js";
import { c as isKind } from "./enums-CzFq0Rxf.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { r as diffWordsWithSpace } from "./libesm-SI9qp1A2.js";
// src/report/review/words.ts
/** A Ref is known by its id; its title is a help. */
const longestTitle = 80;
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
	const check = checkIn(value);
	if (check !== null) return check.words;
	return Object.entries(value).filter(([, member]) => !isAbsent(member)).map(([key, member]) => `${key}: ${wordsOf(member, titleOf)}`).join("; ");
}
/** A check of an Artifact (§3.6), told by its members alone: its status and itself in words; null for every other value. */
function checkIn(value) {
	if (!isMapping(value)) return null;
	const { name, status, evidence_uri: evidence = null, ...others } = value;
	if (typeof name !== "string" || typeof status !== "string" || Object.keys(others).length > 0) return null;
	if (evidence !== null && typeof evidence !== "string") return null;
	return {
		status,
		words: `${status}: ${name}${evidence === null ? "" : ` (${evidence})`}`
	};
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
	const title = titleOf(kind, id);
	return `${nameOf({
		kind,
		id,
		title: title === null ? null : printableLine(title, longestTitle)
	})}${typeof role === "string" && role !== "" ? ` as ${role}` : ""}${digest === null ? "" : ", pinned"}`;
}
// src/report/review/word-parts.ts
/** More words than this that went or came are a new text, and take long to tell apart. */
const maxEditLength = 600;
/** Two texts word by word; texts that have little in common as the whole old one and the whole new one. */
function wordParts(old, now) {
	const parts = diffWordsWithSpace(old, now, { maxEditLength });
	const replaced = [{
		is: "removed",
		text: old
	}, {
		is: "added",
		text: now
	}];
	if (parts === void 0) return replaced;
	if (parts.reduce((sum, part) => part.added || part.removed ? sum : sum + part.value.length, 0) * 3 < Math.max(old.length, now.length)) return replaced;
	return parts.map(({ added, removed, value }) => {
		if (added) return {
			is: "added",
			text: value
		};
		return {
			is: removed ? "removed" : "same",
			text: value
		};
	});
}
export { nameOf as a, isAbsent as i, actorIn as n, refIn as o, checkIn as r, wordsOf as s, wordParts as t };
