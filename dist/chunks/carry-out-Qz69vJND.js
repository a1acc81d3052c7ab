import { n as exitCodeOf, r as toFailure, t as Failure } from "./failure-DAUSSkE2.js";
import { t as objectsOf } from "./objects-D5R4Y3z3.js";
import { t as apply } from "./apply-C6l0PV73.js";
import { i as openWorkTree, n as withRepository, t as printRefusal } from "./workplace-umX6Ls6S.js";
import { t as jsonText } from "./json-text-Sn7HBHor.js";
import { t as renderPatch } from "./render-patch-D8iNQjDo.js";
import { t as kinds } from "./kinds-C3J5CVKf.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { t as actorKinds } from "./enums-J2hstI5N.js";
import { n as printFailure, t as print } from "./output-M2-tyEn8.js";
import crypto, { createHash } from "node:crypto";
// src/apply/perform.ts
/** How often an operation that lost a race is planned anew. */
const attempts = 50;
/**
* Plans an operation, checks it and writes it. One that loses a race is planned anew from what is there then: reading,
* deciding and checking too. Failure `conflict` when it goes on losing.
*/
async function perform(operation, input, performing) {
	for (let left = attempts;; left -= 1) {
		const place = await performing.open();
		const outcome = await operation.plan(input, objectsOf(place.tree, place.cache), performing.env(place));
		try {
			const applied = await apply(place, outcome.transaction, performing.dryRun);
			if (applied.is === "refused") return {
				is: "refused",
				outcome,
				commit: null,
				findings: applied.findings
			};
			return {
				is: performing.dryRun ? "planned" : "written",
				outcome,
				commit: applied.commit,
				findings: []
			};
		} catch (thrown) {
			if (!(thrown instanceof Failure) || thrown.code !== "conflict" || left === 0) throw thrown;
		}
	}
}
// src/operations/read-input.ts
/** An operation's input as its schema makes it of what came from outside; Failure `usage` that names every member that does not fit. */
function readInput(operation, given) {
	const result = operation.input.safeParse(given);
	if (result.success) return result.data;
	const flaws = result.error.issues.map(wordsFor).slice(0, 10);
	throw new Failure("usage", `${operation.name}: ${flaws.join("; ")}`, `see what it takes: cwom ${operation.name} --help`);
}
function wordsFor({ path, message, ...issue }) {
	const place = path.map(String).join(".");
	const words = issue.code === "unrecognized_keys" ? `there is no ${issue.keys.join(", ")}` : message;
	return place === "" ? words : `${place}: ${words}`;
}
// src/store/file-facts.ts
/** Files larger than this are not read for a digest, in bytes. */
const byteLimit = 268435456;
/** Digest and size of a file of the repository as a revision has it; null when there is none at that path, or a link leads to it. */
async function readFileFacts(revision, path) {
	const entry = await revision.entryAt(path);
	if (entry?.mode.startsWith("100") !== true) return null;
	for await (const { bytes, size } of revision.read([entry], byteLimit)) return {
		digest: bytes === null ? null : `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
		bytes: size
	};
	return null;
}
// src/cli/actor.ts
/**
* Who acts here: CWOM_ACTOR (`ada`, `agent:reviewer`), else git's user.email as a human. Failure `usage` when that is nobody.
*/
async function actorHere(repository) {
	const named = process.env["CWOM_ACTOR"] ?? "";
	const kind = actorKinds.find((name) => named.startsWith(`${name}:`));
	const actor_id = kind === void 0 ? named : named.slice(kind.length + 1);
	if (actor_id !== "") return {
		actor_kind: kind ?? "human",
		actor_id
	};
	const identity = await repository.userIdentity();
	if (identity !== null) {
		const display = identity.name === identity.id ? {} : { display: identity.name };
		return {
			actor_kind: "human",
			actor_id: identity.id,
			...display
		};
	}
	throw new Failure("usage", "nobody is named as the one who acts", "set CWOM_ACTOR (ada, agent:reviewer) or git's user.email");
}
// node_modules/ulid/dist/node/index.js
const ENCODING = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ENCODING_LEN = 32;
const RANDOM_LEN = 16;
const TIME_MAX = 0xffffffffffff;
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
// src/cli/new-ulid.ts
/** A new ULID of this process, later than those before it even within one millisecond. */
const newUlid = monotonicFactory();
// src/cli/carry-out.ts
/** Carries an operation out in the checkout that a folder is in, says what became of it, and answers the exit code: 0 done or shown, 1 refused. */
async function carryOut(operation, given, options, globals) {
	try {
		const input = readInput(operation, given);
		return await withRepository(globals.C, async ({ repository, cache, now }) => {
			const open = () => openWorkTree(repository, cache, now);
			const dryRun = options.dryRun === true;
			return tell(await perform(operation, input, {
				open,
				env: operationEnv,
				dryRun
			}), options, globals);
		});
	} catch (thrown) {
		if (options.format !== "json") throw thrown;
		const failure = toFailure(thrown, "run it again; if it stays, report the command and this message");
		const { code, message, help } = failure;
		print(jsonText({
			schema: resultSchema,
			conclusion: "failed",
			failure: {
				code,
				message,
				help
			}
		}));
		printFailure(failure);
		return exitCodeOf(failure);
	}
}
/** The world as operations on a checkout see it. */
function operationEnv({ repository, tree, now }) {
	return {
		now: now.replace(/\.\d+Z$/, "Z"),
		newId: newUlid,
		actor: () => actorHere(repository),
		fileFacts: (path) => readFileFacts(tree, path)
	};
}
const resultSchema = "cwom.result/1";
/** What became of an operation, for a person or as one JSON object. */
function tell(performed, { format }, { quiet }) {
	const { is, outcome, commit, findings } = performed;
	if (format === "json") {
		const { summary } = outcome.transaction;
		print(jsonText({
			schema: resultSchema,
			conclusion: is,
			summary,
			commit,
			objects: outcome.objects,
			findings
		}));
		return is === "refused" ? 1 : 0;
	}
	if (is === "refused") return printRefusal(findings);
	if (is === "planned") print(renderPatch(outcome.transaction));
	else if (quiet !== true) for (const touched of outcome.objects) print(lineFor(touched));
	if (outcome.objects.length === 0 && quiet !== true) print("nothing to change\n");
	return 0;
}
function lineFor({ kind, id, path, change, value }) {
	const title = JSON.stringify(kinds[kind].titleOf(value));
	return `${change}  ${kind} ${printable(id)} ${printable(title)}  ${printable(path)}\n`;
}
export { carryOut as t };
