import { t as Failure } from "./failure-CoSUsjhv.js";
import { E as needsGit } from "./refuse-unreadable-eZxwF_rh.js";
import { t as decodePath } from "./path-bytes-CPZsJUqh.js";
import { createHash } from "node:crypto";
// src/git/index-file.ts
/**
* Reads the bytes of `.git/index`, versions 2 and 3 (gitformat-index). A split or sparse index, version 4 and unknown required
* extensions are a Failure `unsupported-repository`; a torn file is a Failure `git`.
*/
function parseIndexFile(bytes) {
	if (bytes.length < 32 || bytes.toString("latin1", 0, 4) !== "DIRC") throw damaged();
	const version = bytes.readUInt32BE(4);
	if (version !== 2 && version !== 3) throw needsGit(`has an index of version ${version}`);
	verifyChecksum(bytes);
	const entries = [];
	let at = 12;
	for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
		const { entry, next } = parseEntry(bytes, at);
		entries.push(entry);
		at = next;
	}
	refuseRequiredExtensions(bytes, at);
	return entries;
}
/** The names of an index's extensions; null for one that is not of version 2 or 3, or is damaged. Much cheaper than reading it. */
function indexExtensions(bytes) {
	if (!(bytes.length >= 32 && bytes.toString("latin1", 0, 4) === "DIRC" && [2, 3].includes(bytes.readUInt32BE(4)))) return null;
	let at = 12;
	for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
		if (at + fixedLength + checksumLength > bytes.length) return null;
		const nameAt = at + fixedLength + ((bytes.readUInt16BE(at + 60) & 16384) === 0 ? 0 : 2);
		const nameEnd = bytes.indexOf(0, nameAt);
		if (nameEnd < nameAt) return null;
		at += nameEnd - at + 8 & -8;
	}
	return extensionsFrom(bytes, at);
}
const fixedLength = 62;
const checksumLength = 20;
function parseEntry(bytes, at) {
	if (at + fixedLength + checksumLength > bytes.length) throw damaged();
	const flags = bytes.readUInt16BE(at + 60);
	const isExtended = (flags & 16384) !== 0;
	const nameAt = at + fixedLength + (isExtended ? 2 : 0);
	const nameEnd = bytes.indexOf(0, nameAt);
	if (nameEnd < nameAt) throw damaged();
	return {
		entry: {
			...decodePath(bytes.subarray(nameAt, nameEnd)),
			mode: bytes.readUInt32BE(at + 24).toString(8).padStart(6, "0"),
			oid: bytes.toString("hex", at + 40, at + 60),
			size: null,
			stage: flags >> 12 & 3
		},
		next: at + (nameEnd - at + 8 & -8)
	};
}
function refuseRequiredExtensions(bytes, first) {
	const required = extensionsFrom(bytes, first).find((name) => !/^[A-Z]/.test(name));
	if (required === void 0) return;
	throw needsGit(nameOfIndex[required] ?? `needs the index extension "${required}"`);
}
function extensionsFrom(bytes, first) {
	const names = [];
	for (let at = first; at + 8 <= bytes.length - checksumLength; at += 8 + bytes.readUInt32BE(at + 4)) names.push(bytes.toString("latin1", at, at + 4));
	return names;
}
const nameOfIndex = {
	link: "has a split index",
	sdir: "has a sparse index"
};
function verifyChecksum(bytes) {
	const claimed = bytes.subarray(-20);
	if (claimed.every((byte) => byte === 0)) return;
	if (!createHash("sha1").update(bytes.subarray(0, -20)).digest().equals(claimed)) throw damaged();
}
function damaged() {
	return new Failure("git", "the index file is damaged", "Run `git fsck`, then `git reset` to build the index anew.");
}
export { parseIndexFile as n, indexExtensions as t };
