import { isUtf8 } from "node:buffer";
// src/git/path-bytes.ts
/** A name as git stores it, in text: bytes that are not UTF-8 are written `\xNN` and set `oddName`. */
function decodePath(bytes) {
	if (isUtf8(bytes)) return { path: bytes.toString("utf8") };
	let path = "";
	let at = 0;
	while (at < bytes.length) {
		const length = characterLength(bytes, at);
		path += length === 0 ? `\\x${bytes.toString("hex", at, at + 1)}` : bytes.toString("utf8", at, at + length);
		at += Math.max(length, 1);
	}
	return {
		path,
		oddName: true
	};
}
/** Whether a case-insensitive file system would take two names for the same. */
function equalButForCase(a, b) {
	return a === b || a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();
}
/** A folder without leading, trailing and doubled slashes; "" is the root. */
function tidyFolder(folder) {
	return folder.split("/").filter((segment) => segment !== "" && segment !== ".").join("/");
}
/** Path order of a listing: by UTF-16 units, entries of one path in the order they were stored. */
function sortByPath(entries) {
	return entries.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
/** Bytes of the UTF-8 character at a place; 0 when none stands there. */
function characterLength(bytes, at) {
	return [
		1,
		2,
		3,
		4
	].find((length) => at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length))) ?? 0;
}
export { tidyFolder as i, equalButForCase as n, sortByPath as r, decodePath as t };
