import { n as Raced } from "./failure-CoSUsjhv.js";
import { s as isFinalStatus } from "./enums-CzFq0Rxf.js";
import { r as readCorpus } from "./corpus-CwjWYWj4.js";
import { t as check } from "./check-gGr5wbvS.js";
import { i as overlayRevision, n as scopeOf, r as withinScope, t as objectsOf } from "./objects-BPhXLp2z.js";
import crypto from "node:crypto";
// node_modules/ulid/dist/node/index.js
const B32_CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ENCODING = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ENCODING_LEN = 32;
const RANDOM_LEN = 16;
const TIME_MAX = 0xffffffffffff;
const UUID_REGEX = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;
var ULIDErrorCode;
(function(ULIDErrorCode) {
	ULIDErrorCode["Base32IncorrectEncoding"] = "B32_ENC_INVALID";
	ULIDErrorCode["DecodeTimeInvalidCharacter"] = "DEC_TIME_CHAR";
	ULIDErrorCode["DecodeTimeValueMalformed"] = "DEC_TIME_MALFORMED";
	ULIDErrorCode["EncodeTimeNegative"] = "ENC_TIME_NEG";
	ULIDErrorCode["EncodeTimeSizeExceeded"] = "ENC_TIME_SIZE_EXCEED";
	ULIDErrorCode["EncodeTimeValueMalformed"] = "ENC_TIME_MALFORMED";
	ULIDErrorCode["PRNGDetectFailure"] = "PRNG_DETECT";
	ULIDErrorCode["ULIDInvalid"] = "ULID_INVALID";
	ULIDErrorCode["Unexpected"] = "UNEXPECTED";
	ULIDErrorCode["UUIDInvalid"] = "UUID_INVALID";
})(ULIDErrorCode || (ULIDErrorCode = {}));
var ULIDError = class extends Error {
	constructor(errorCode, message) {
		super(`${message} (${errorCode})`);
		this.name = "ULIDError";
		this.code = errorCode;
	}
};
function randomChar(prng) {
	const randomPosition = Math.floor(prng() * ENCODING_LEN) % ENCODING_LEN;
	return ENCODING.charAt(randomPosition);
}
function replaceCharAt(str, index, char) {
	if (index > str.length - 1) return str;
	return str.substr(0, index) + char + str.substr(index + 1);
}
function crockfordEncode(input) {
	const output = [];
	let bitsRead = 0;
	let buffer = 0;
	const reversedInput = new Uint8Array(input.slice().reverse());
	for (const byte of reversedInput) {
		buffer |= byte << bitsRead;
		bitsRead += 8;
		while (bitsRead >= 5) {
			output.unshift(buffer & 31);
			buffer >>>= 5;
			bitsRead -= 5;
		}
	}
	if (bitsRead > 0) output.unshift(buffer & 31);
	return output.map((byte) => B32_CHARACTERS.charAt(byte)).join("");
}
function incrementBase32(str) {
	let done = void 0, index = str.length, char, charIndex, output = str;
	const maxCharIndex = 31;
	while (!done && index-- >= 0) {
		char = output[index];
		charIndex = ENCODING.indexOf(char);
		if (charIndex === -1) throw new ULIDError(ULIDErrorCode.Base32IncorrectEncoding, "Incorrectly encoded string");
		if (charIndex === maxCharIndex) {
			output = replaceCharAt(output, index, ENCODING[0]);
			continue;
		}
		done = replaceCharAt(output, index, ENCODING[charIndex + 1]);
	}
	if (typeof done === "string") return done;
	throw new ULIDError(ULIDErrorCode.Base32IncorrectEncoding, "Failed incrementing string");
}
/**
* Detect the best PRNG (pseudo-random number generator)
* @param root The root to check from (global/window)
* @returns The PRNG function
*/
function detectPRNG(root) {
	const rootLookup = detectRoot();
	const globalCrypto = rootLookup && (rootLookup.crypto || rootLookup.msCrypto) || (typeof crypto !== "undefined" ? crypto : null);
	if (typeof globalCrypto?.getRandomValues === "function") return () => {
		const buffer = /* @__PURE__ */ new Uint8Array(1);
		globalCrypto.getRandomValues(buffer);
		return buffer[0] / 256;
	};
	else if (typeof globalCrypto?.randomBytes === "function") return () => globalCrypto.randomBytes(1).readUInt8() / 256;
	else if (crypto?.randomBytes) return () => crypto.randomBytes(1).readUInt8() / 256;
	throw new ULIDError(ULIDErrorCode.PRNGDetectFailure, "Failed to find a reliable PRNG");
}
function detectRoot() {
	if (inWebWorker()) return self;
	if (typeof window !== "undefined") return window;
	if (typeof global !== "undefined") return global;
	if (typeof globalThis !== "undefined") return globalThis;
	return null;
}
function encodeRandom(len, prng) {
	let str = "";
	for (; len > 0; len--) str = randomChar(prng) + str;
	return str;
}
/**
* Encode the time portion of a ULID
* @param now The current timestamp
* @param len Length to generate
* @returns The encoded time
*/
function encodeTime(now, len = 10) {
	if (isNaN(now)) throw new ULIDError(ULIDErrorCode.EncodeTimeValueMalformed, `Time must be a number: ${now}`);
	else if (now > 0xffffffffffff) throw new ULIDError(ULIDErrorCode.EncodeTimeSizeExceeded, `Cannot encode a time larger than ${TIME_MAX}: ${now}`);
	else if (now < 0) throw new ULIDError(ULIDErrorCode.EncodeTimeNegative, `Time must be positive: ${now}`);
	else if (Number.isInteger(now) === false) throw new ULIDError(ULIDErrorCode.EncodeTimeValueMalformed, `Time must be an integer: ${now}`);
	let mod, str = "";
	for (let currentLen = len; currentLen > 0; currentLen--) {
		mod = now % ENCODING_LEN;
		str = ENCODING.charAt(mod) + str;
		now = (now - mod) / ENCODING_LEN;
	}
	return str;
}
function inWebWorker() {
	return typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope;
}
/**
* Create a ULID factory to generate monotonically-increasing
*  ULIDs
* @param prng The PRNG to use
* @returns A ulid factory
* @example
*  const ulid = monotonicFactory();
*  ulid(); // "01HNZXD07M5CEN5XA66EMZSRZW"
*/
function monotonicFactory(prng) {
	const currentPRNG = prng || detectPRNG();
	let lastTime = 0, lastRandom;
	return function _ulid(seedTime) {
		const seed = !seedTime || isNaN(seedTime) ? Date.now() : seedTime;
		if (seed <= lastTime) {
			const incrementedRandom = lastRandom = incrementBase32(lastRandom);
			return encodeTime(lastTime, 10) + incrementedRandom;
		}
		lastTime = seed;
		const newRandom = lastRandom = encodeRandom(RANDOM_LEN, currentPRNG);
		return encodeTime(seed, 10) + newRandom;
	};
}
/**
* Convert a UUID to a ULID
* @param uuid The UUID to convert
* @returns A ULID string
*/
function uuidToULID(uuid) {
	if (!UUID_REGEX.test(uuid)) throw new ULIDError(ULIDErrorCode.UUIDInvalid, `Invalid UUID: ${uuid}`);
	const bytes = uuid.replace(/-/g, "").match(/.{1,2}/g);
	if (!bytes) throw new ULIDError(ULIDErrorCode.Unexpected, `Failed parsing UUID bytes: ${uuid}`);
	return crockfordEncode(new Uint8Array(bytes.map((byte) => parseInt(byte, 16))));
}
// src/apply/apply.ts
/** Every error is. */
const errorForbids = ({ level }) => level === "error";
/** What a program is asked for is held to more than what people merged: out of done, failed and canceled it leads no landed Run (§4.6). */
const operationForbids = (finding) => errorForbids(finding) || finding.rule === "run/status-transition" && isFinalStatus(finding.old);
/**
* Checks a transaction against every rule and, when it brings nothing new that forbids it, writes it, whole or not at all.
* Only the part of the store that it can break is read. With `dryRun` nothing is written.
*/
async function apply(place, transaction, dryRun = false, forbids = operationForbids) {
	if (transaction.writes.length === 0) return {
		is: "written",
		commit: null
	};
	const findings = await newFindings(place, transaction, forbids);
	if (findings.length > 0) {
		await refuseStale(place, transaction);
		return {
			is: "refused",
			findings
		};
	}
	return {
		is: "written",
		commit: dryRun ? null : await place.write(transaction)
	};
}
/** Failure `Raced` where a file is not as it was planned from: what was planned from old bytes may break what the new ones would not. */
async function refuseStale({ tree, cache }, { writes }) {
	const objects = objectsOf(tree, cache);
	for (const { path, before } of writes) {
		const found = await objects.bytesAt(path);
		if (found !== null && (before === null || Buffer.compare(found, before) !== 0)) throw new Raced(path);
	}
}
/** What the store would have against it with the change and has not without it. */
async function newFindings(place, transaction, forbids) {
	const planned = overlayRevision(place.tree, transaction);
	const scope = await scopeOf(transaction, place.tree, planned, place.cache);
	const after = (await report(place, planned, scope))?.findings.filter(forbids) ?? [];
	if (after.length === 0) return [];
	const before = (await report(place, place.tree, scope))?.findings.filter(forbids) ?? [];
	const known = new Set(before.map(nameOf));
	return after.filter((finding) => !known.has(nameOf(finding))).map((finding) => ({
		...finding,
		level: "error"
	}));
}
function nameOf({ rule, fingerprint }) {
	return `${rule} ${fingerprint}`;
}
/** Null where there is nothing to check yet. */
async function report({ landed, cache, now }, revision, scope) {
	const head = await readCorpus(withinScope(revision, scope), cache);
	const base = await readCorpus(withinScope(landed, scope), cache);
	if (!head.exists && !base.exists) return null;
	return check({
		head,
		base: base.exists ? base : null,
		cache,
		now
	});
}
export { uuidToULID as i, errorForbids as n, monotonicFactory as r, apply as t };
