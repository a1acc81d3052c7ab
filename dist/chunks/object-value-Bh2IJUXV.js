import { n as isMapping } from "./json-BOP16j8H.js";
// src/query/object-value.ts
/** An object as it was written. */
function valueOf({ database }, { path }) {
	return parsedObject(database.prepare("SELECT value FROM objects WHERE path = ?").get(path)?.["value"]);
}
/** A cell that holds a whole object. */
function parsedObject(cell) {
	const value = JSON.parse(String(cell));
	if (!isMapping(value)) throw new TypeError("the index holds an object that is no mapping");
	return value;
}
export { valueOf as n, parsedObject as t };
