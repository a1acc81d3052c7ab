// src/model/limits.ts
/** Longest summary, statement or preview, in characters. */
const summaryLimit = 4e3;
/** Longest instructions, description and any other text, in characters. */
const textLimit = 65536;
/** Largest file of the store, in bytes. */
const fileByteLimit = 524288;
/** Most keys, values, items and comments of a file, together: each takes a reader about 2 KB of memory. */
const entryLimit = 65536;
// src/model/json.ts
/** Whether a value is a mapping: neither null nor a list. */
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The value of a mapping's own member; undefined where there is none. */
function memberOf(mapping, key) {
	return Object.hasOwn(mapping, key) ? mapping[key] : void 0;
}
/** Whether a value is a plain mapping of JSON values, within the nesting limit and without NaN or infinities. */
function isJsonObject(value) {
	return typeof value === "object" && !Array.isArray(value) && value !== null && isJson(value, 1);
}
function isJson(value, depth) {
	if (value === null || typeof value === "string" || typeof value === "boolean") return true;
	if (typeof value === "number") return Number.isFinite(value);
	if (typeof value !== "object" || depth > 32) return false;
	if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
	return isPlain(value) && Object.values(value).every((member) => isJson(member, depth + 1));
}
function isPlain(value) {
	const prototype = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
/** One more step of a JSON pointer (RFC 6901). */
function pointerStep(pointer, step) {
	return `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
export { entryLimit as a, textLimit as c, pointerStep as i, isMapping as n, fileByteLimit as o, memberOf as r, summaryLimit as s, isJsonObject as t };
