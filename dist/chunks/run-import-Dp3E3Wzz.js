import { r as objectDigest } from "./digest-As52ZD5b.js";
import { B as strictObject, C as array, w as boolean } from "./schemas-BfIwbAFZ.js";
import { n as isMapping, o as fileByteLimit, t as isJsonObject } from "./json-BOP16j8H.js";
import { i as valueAt } from "./json-pointer-Bx-9x7vW.js";
import { n as sealKey, r as toPlainSpec, t as pinsKey } from "./to-plain-spec-C1ZgjUjg.js";
import { c as isKind } from "./enums-CzFq0Rxf.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { a as isFileSafeId } from "./kinds-DFgvPIu9.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { t as looseFields } from "./new-object-BlU1S0Ro.js";
import { r as wholeText } from "./object-text-CInyoK1D.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { t as carryOut } from "./carry-out-DG_iOblC.js";
import { r as unreadable } from "./read-named-CEVWLFTo.js";
import { isDeepStrictEqual } from "node:util";
import { createReadStream } from "node:fs";
// src/export/from-plain-spec.ts
/** The object that `toPlainSpec` made a value of, with its pins and its seal in their places; any other value as it is. */
function fromPlainSpec(kind, value) {
	const { meta, ...members } = structuredClone(value);
	if (!isMapping(meta)) return value;
	const { [pinsKey]: pins, [sealKey]: seal, ...rest } = meta;
	if (pins === void 0 && seal === void 0) return value;
	const bare = {
		...members,
		...Object.keys(rest).length > 0 && { meta: rest }
	};
	for (const [pointer, digest] of Object.entries(isMapping(pins) ? pins : {})) {
		const ref = valueAt(bare, pointer);
		if (isMapping(ref)) ref["digest"] = digest;
	}
	const back = seal === void 0 ? bare : {
		...withItsMeta(bare, seal),
		seal
	};
	return isDeepStrictEqual(toPlainSpec(kind, back), value) ? back : value;
}
/** A free `meta` that was there and empty shows in the digest of the seal alone. */
function withItsMeta(bare, seal) {
	const withEmpty = {
		...bare,
		meta: {}
	};
	const digest = isMapping(seal) ? seal["digest"] : null;
	return !("meta" in bare) && digest === objectDigest(withEmpty) ? withEmpty : bare;
}
// src/operations/import-objects.ts
/** Most objects of one import. */
const importLimit = 2e5;
/** How many objects that differ are named. */
const namedAtMost = 10;
/** Takes in objects as an export wrote them, member by member, so that every digest stays: all of them, or none. */
const importObjects = operation({
	name: "import",
	summary: "take in objects as an export wrote them: all of them, or none",
	input: strictObject({
		objects: array(looseFields).max(importLimit).describe("Whole objects with kind and id, every Ref written out."),
		update: boolean().default(false).describe("Put objects that differ in place of those that are there.")
	}),
	plan: async ({ objects: given, update }, objects, env) => {
		const changes = new Changes(objects, env.now);
		const different = [];
		const incoming = distinct(given);
		let [added, left] = [0, 0];
		for (const { kind, id, value } of incoming) {
			const found = await objects.get(kind, id);
			if (found === null) {
				await changes.create(kind, id, value, wholeText(kind, value));
				added += 1;
			} else if (isDeepStrictEqual(found.value, value)) left += 1;
			else different.push(found);
		}
		if (different.length > 0 && !update) throw conflict(different);
		const byPlace = new Map(incoming.map((one) => [`${one.kind}/${one.id}`, one.value]));
		for (const found of different) await changes.replace(found, wholeText(found.kind, byPlace.get(`${found.kind}/${found.id}`) ?? {}));
		const counts = `${added} new, ${different.length} changed, ${left} as they were`;
		return {
			...changes.outcome(`Import ${incoming.length} objects (${counts})`),
			note: `${incoming.length} objects: ${counts}`
		};
	}
});
/** Every object once; Failure `usage` for one without kind or id, and for two that have both in common and differ. */
function distinct(given) {
	const found = /* @__PURE__ */ new Map();
	for (const [index, value] of given.entries()) {
		const { kind, id } = value;
		if (!isKind(kind) || typeof id !== "string" || !isFileSafeId(id)) throw new Failure("usage", `object ${index + 1} has no kind and id that a file could be named by`, "give objects as cwom export writes them");
		const other = found.get(`${kind}/${id}`);
		if (other !== void 0 && !isDeepStrictEqual(other.value, value)) throw new Failure("usage", `${kind} ${id} is given twice and differs`, "leave one of the two out");
		found.set(`${kind}/${id}`, {
			kind,
			id,
			value
		});
	}
	return [...found.values()];
}
function conflict(different) {
	const names = different.slice(0, namedAtMost).map(({ kind, id, title }) => `${kind} ${id} ${JSON.stringify(title ?? "")}`);
	const more = different.length > namedAtMost ? ` and ${different.length - namedAtMost} more` : "";
	return new Failure("conflict", `${different.length === 1 ? "an object is there already and differs" : `${different.length} objects are there already and differ`}: ${names.join(", ")}${more}`, "see the differences: cwom import --update --dry-run; to take what is given: --update");
}
// src/cli/read-object-lines.ts
/** Longest line, in characters: an object of the largest size with every character escaped is shorter. */
const lineLimit = 6 * fileByteLimit;
/** Most characters of all lines. */
const wholeLimit = 536870912;
/** The objects of JSON Lines that come in chunks of bytes, empty lines left out. Failure `usage` with the line's number for what is none, or too much. */
async function readObjectLines(chunks) {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	const objects = [];
	let [rest, number, length] = [
		"",
		0,
		0
	];
	const take = (line) => {
		number += 1;
		if (line.trim() !== "") objects.push(objectIn(line, number));
	};
	for await (const chunk of chunks) {
		const text = chunk instanceof Uint8Array ? decoded(decoder, chunk, number + 1) : "";
		length += text.length;
		const lines = (rest + text).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) take(line);
		if (rest.length > lineLimit || length > wholeLimit) throw flaw(number + 1, "is too long", "import less at once");
	}
	take(rest + decoded(decoder, /* @__PURE__ */ new Uint8Array(), number + 1, false));
	return objects;
}
function decoded(decoder, bytes, number, stream = true) {
	try {
		return decoder.decode(bytes, { stream });
	} catch {
		throw flaw(number, "or one soon after it is not UTF-8", "write the file in UTF-8");
	}
}
function objectIn(line, number) {
	let value;
	try {
		value = JSON.parse(line);
	} catch {
		throw flaw(number, "is no JSON", "give one object a line, as cwom export writes them");
	}
	if (isJsonObject(value)) return value;
	throw flaw(number, "is no object", "give one object a line, as cwom export writes them");
}
function flaw(number, words, help) {
	return new Failure("usage", `line ${number} ${words}`, help);
}
// src/cli/commands/run-import.ts
/** Takes in the objects of a file or of stdin; answers the exit code. */
async function runImport(file, { update, ...options }, globals) {
	const objects = await readObjectLines(file === "-" ? process.stdin : chunksOf(file));
	return carryOut(importObjects, {
		objects: objects.map(whole),
		update: update === true
	}, options, globals);
}
/** With its pins and its seal in their places, where a strict export has moved them. */
function whole(value) {
	const { kind } = value;
	return isKind(kind) ? fromPlainSpec(kind, value) : value;
}
async function* chunksOf(file) {
	try {
		yield* createReadStream(file);
	} catch (cause) {
		throw unreadable(file, cause);
	}
}
export { runImport };
