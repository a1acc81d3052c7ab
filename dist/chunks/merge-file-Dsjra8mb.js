import { r as decodeLeniently, t as readYaml } from "./read-yaml-CNeyYoMe.js";
import { A as json, C as array, M as literal, N as looseObject, P as number, V as string, W as unknown, t as ZodArray, v as ZodType, y as ZodUnion, z as record } from "./schemas-BfIwbAFZ.js";
import { a as slotOf, r as mayHoldObject } from "./layout-DeakROi7.js";
import { n as isMapping, r as memberOf } from "./json-BOP16j8H.js";
import { i as marks, t as kinds } from "./kinds-DFgvPIu9.js";
import { r as printableLine } from "./printable-bEUe1wzd.js";
import { i as unwrap, n as memberSchema } from "./schema-walk-Dq8aE38m.js";
import { r as objectDigest } from "./digest-As52ZD5b.js";
import { t as withoutMember } from "./without-member-DCqldtp8.js";
import { t as differences } from "./differences-I57HkRQy.js";
import { i as valueAt, l as composeYaml, r as pointerOf, u as require_dist } from "./json-pointer-Bx-9x7vW.js";
import { a as timestampKeys } from "./schema-fields-DP9vXbW0.js";
import { o as printYaml } from "./format-yaml-CC6PaRre.js";
import { t as reshapeYaml } from "./reshape-yaml-D5H3W89C.js";
import { n as readBytes } from "./reading-B2MIY6L8.js";
import { t as printCursor } from "./cursor-text-Bb63g9C-.js";
import { isDeepStrictEqual } from "node:util";
// src/store/merge/conflict.ts
const longest = 200;
/** A field that both sides changed differently. */
function fieldConflict({ pointer, base, ours, theirs }, why) {
	return {
		pointer,
		why,
		base: wordsFor(base),
		ours: wordsFor(ours),
		theirs: wordsFor(theirs)
	};
}
/** A conflict about the whole file; for each side, what it is there in words. */
function fileConflict(why, sides) {
	return {
		pointer: "",
		why,
		...sides
	};
}
/** A merged value that the schema does not take, though it took both sides'. */
function flawConflict({ pointer, expected, actual }) {
	return {
		pointer,
		why: `both changes together break the schema: ${printableLine(expected, longest)} is expected`,
		base: "a valid value",
		ours: "a valid value",
		theirs: `together ${printableLine(actual, longest)}`
	};
}
function wordsFor(value) {
	return value === void 0 ? "nothing" : printableLine(JSON.stringify(value), longest);
}
// src/store/merge/field.ts
/** The whole object of a kind. */
function rootField(kind) {
	return {
		path: [],
		schema: kinds[kind].schema,
		fallback: void 0,
		appendOnly: false
	};
}
/** A member of a mapping. */
function memberField(field, key) {
	const schema = field.schema === null ? null : memberSchema(field.schema, key);
	const isOfRun = field.schema === kinds.Run.schema && (key === "inputs" || key === "outputs");
	return {
		path: [...field.path, key],
		schema,
		fallback: fallbackOf(schema),
		appendOnly: field.appendOnly || isOfRun
	};
}
/** An item of a list, for what is merged inside it; its place is named as the list's. */
function itemField(field) {
	const list = field.schema === null ? null : unwrap(field.schema);
	const element = list instanceof ZodArray ? list.def.element : null;
	return {
		...field,
		schema: element,
		fallback: void 0
	};
}
/** Whether the members of a mapping are fields of their own even where the base has no such mapping; else it came to be as a whole. */
function isLoose({ schema, fallback }) {
	return schema === null || isMapping(fallback);
}
/** Lists whose order says something. */
const ordered = /* @__PURE__ */ new Set([
	"criteria",
	"tests_expected",
	"steps",
	"risk_notes",
	"decision_log"
]);
/** How a list is merged: by the identity of its items, as a sequence, or (free data) not at all. */
function listSort({ path, schema }) {
	if (!(schema !== null && unwrap(schema) instanceof ZodArray)) return "opaque";
	return ordered.has(path.at(-1) ?? "") ? "sequence" : "keyed";
}
/** Whether two entries added at one place must be put in order by a person: what is done first is the point of a plan. */
function isOrderOpen({ path }) {
	return path.at(-1) === "steps";
}
/** What makes an item or a Ref the one that it is: kind, id and role of a Ref, kind and id of an Actor, the name of a check, else the value itself. */
function identityOf(value) {
	if (!isMapping(value)) return JSON.stringify(value);
	const { kind, id, role = null, actor_kind: actorKind, actor_id: actorId, name } = value;
	if (kind !== void 0 && id !== void 0) return JSON.stringify([
		kind,
		id,
		role
	]);
	if (actorId !== void 0) return JSON.stringify([actorKind ?? null, actorId]);
	return JSON.stringify(name === void 0 ? value : [name]);
}
/** Whether a mapping names something, so that its members mean nothing without its identity: a Ref, an Actor, an owner. */
function isName({ schema }) {
	const inner = schema === null ? null : unwrap(schema);
	if (inner instanceof ZodUnion) return true;
	const mark = inner === null ? void 0 : marks.get(inner);
	return mark?.is === "ref" || mark?.is === "actor";
}
/** The identity of a Ref or an Actor that stands alone in its field, where a role is a member like others. */
function nameOf$1(value) {
	return identityOf(isMapping(value) ? {
		...value,
		role: null
	} : value);
}
function fallbackOf(schema) {
	const fallback = (schema instanceof ZodType ? schema.meta() : void 0)?.["fallback"];
	return fallback === void 0 ? void 0 : json().parse(fallback);
}
// node_modules/node-diff3/dist/diff3.mjs
function LCS(buffer1, buffer2) {
	let equivalenceClasses = Object.create(null);
	for (let j = 0; j < buffer2.length; j++) {
		const item = buffer2[j];
		if (equivalenceClasses[item]) equivalenceClasses[item].push(j);
		else equivalenceClasses[item] = [j];
	}
	let candidates = [{
		buffer1index: -1,
		buffer2index: -1,
		chain: null
	}];
	for (let i = 0; i < buffer1.length; i++) {
		const buffer2indices = equivalenceClasses[buffer1[i]] || [];
		let r = 0;
		let c = candidates[0];
		for (const j of buffer2indices) {
			let s;
			for (s = r; s < candidates.length; s++) if (candidates[s].buffer2index < j && (s === candidates.length - 1 || candidates[s + 1].buffer2index > j)) break;
			if (s < candidates.length) {
				const newCandidate = {
					buffer1index: i,
					buffer2index: j,
					chain: candidates[s]
				};
				if (r === candidates.length) candidates.push(c);
				else candidates[r] = c;
				r = s + 1;
				c = newCandidate;
				if (r === candidates.length) break;
			}
		}
		candidates[r] = c;
	}
	return candidates[candidates.length - 1];
}
function diffIndices(buffer1, buffer2) {
	const lcs = LCS(buffer1, buffer2);
	let result = [];
	let tail1 = buffer1.length;
	let tail2 = buffer2.length;
	for (let candidate = lcs; candidate !== null; candidate = candidate.chain) {
		const mismatchLength1 = tail1 - candidate.buffer1index - 1;
		const mismatchLength2 = tail2 - candidate.buffer2index - 1;
		tail1 = candidate.buffer1index;
		tail2 = candidate.buffer2index;
		if (mismatchLength1 || mismatchLength2) result.push({
			buffer1: [tail1 + 1, mismatchLength1],
			buffer1Content: buffer1.slice(tail1 + 1, tail1 + 1 + mismatchLength1),
			buffer2: [tail2 + 1, mismatchLength2],
			buffer2Content: buffer2.slice(tail2 + 1, tail2 + 1 + mismatchLength2)
		});
	}
	result.reverse();
	return result;
}
function diff3MergeRegions(a, o, b) {
	let hunks = [];
	function addHunk(h, ab) {
		hunks.push({
			ab,
			oStart: h.buffer1[0],
			oLength: h.buffer1[1],
			abStart: h.buffer2[0],
			abLength: h.buffer2[1]
		});
	}
	diffIndices(o, a).forEach((item) => addHunk(item, "a"));
	diffIndices(o, b).forEach((item) => addHunk(item, "b"));
	hunks.sort((x, y) => x.oStart - y.oStart);
	let results = [];
	let currOffset = 0;
	function advanceTo(endOffset) {
		if (endOffset > currOffset) {
			results.push({
				stable: true,
				buffer: "o",
				bufferStart: currOffset,
				bufferLength: endOffset - currOffset,
				bufferContent: o.slice(currOffset, endOffset)
			});
			currOffset = endOffset;
		}
	}
	while (hunks.length) {
		let hunk = hunks.shift();
		let regionStart = hunk.oStart;
		let regionEnd = hunk.oStart + hunk.oLength;
		let regionHunks = [hunk];
		advanceTo(regionStart);
		while (hunks.length) {
			const nextHunk = hunks[0];
			const nextHunkStart = nextHunk.oStart;
			if (nextHunkStart > regionEnd) break;
			regionEnd = Math.max(regionEnd, nextHunkStart + nextHunk.oLength);
			regionHunks.push(hunks.shift());
		}
		if (regionHunks.length === 1) {
			if (hunk.abLength > 0) {
				const buffer = hunk.ab === "a" ? a : b;
				results.push({
					stable: true,
					buffer: hunk.ab,
					bufferStart: hunk.abStart,
					bufferLength: hunk.abLength,
					bufferContent: buffer.slice(hunk.abStart, hunk.abStart + hunk.abLength)
				});
			}
		} else {
			let bounds = {
				a: [
					a.length,
					-1,
					o.length,
					-1
				],
				b: [
					b.length,
					-1,
					o.length,
					-1
				]
			};
			while (regionHunks.length) {
				hunk = regionHunks.shift();
				const oStart = hunk.oStart;
				const oEnd = oStart + hunk.oLength;
				const abStart = hunk.abStart;
				const abEnd = abStart + hunk.abLength;
				let b2 = bounds[hunk.ab];
				b2[0] = Math.min(abStart, b2[0]);
				b2[1] = Math.max(abEnd, b2[1]);
				b2[2] = Math.min(oStart, b2[2]);
				b2[3] = Math.max(oEnd, b2[3]);
			}
			const aStart = bounds.a[0] + (regionStart - bounds.a[2]);
			const aEnd = bounds.a[1] + (regionEnd - bounds.a[3]);
			const bStart = bounds.b[0] + (regionStart - bounds.b[2]);
			const bEnd = bounds.b[1] + (regionEnd - bounds.b[3]);
			let result = {
				stable: false,
				aStart,
				aLength: aEnd - aStart,
				aContent: a.slice(aStart, aEnd),
				oStart: regionStart,
				oLength: regionEnd - regionStart,
				oContent: o.slice(regionStart, regionEnd),
				bStart,
				bLength: bEnd - bStart,
				bContent: b.slice(bStart, bEnd)
			};
			results.push(result);
		}
		currOffset = regionEnd;
	}
	advanceTo(o.length);
	return results;
}
function diff3Merge(a, o, b, options) {
	options = Object.assign({
		excludeFalseConflicts: true,
		stringSeparator: /\s+/
	}, options);
	if (typeof a === "string") a = a.split(options.stringSeparator);
	if (typeof o === "string") o = o.split(options.stringSeparator);
	if (typeof b === "string") b = b.split(options.stringSeparator);
	let results = [];
	const regions = diff3MergeRegions(a, o, b);
	let okBuffer = [];
	function flushOk() {
		if (okBuffer.length) results.push({ ok: okBuffer });
		okBuffer = [];
	}
	function isFalseConflict(a2, b2) {
		if (a2.length !== b2.length) return false;
		for (let i = 0; i < a2.length; i++) if (a2[i] !== b2[i]) return false;
		return true;
	}
	regions.forEach((region) => {
		if (region.stable) okBuffer.push(...region.bufferContent);
		else if (options.excludeFalseConflicts && isFalseConflict(region.aContent, region.bContent)) okBuffer.push(...region.aContent);
		else {
			flushOk();
			results.push({ conflict: {
				a: region.aContent,
				aIndex: region.aStart,
				o: region.oContent,
				oIndex: region.oStart,
				b: region.bContent,
				bIndex: region.bStart
			} });
		}
	});
	flushOk();
	return results;
}
// src/text/merge-sequences.ts
/** Steps that a comparison may take: it looks at each pair of equal items once for each candidate, which a text of blank lines would drive to hours. */
const stepLimit = 1e8;
/** Merges two changes of a sequence (diff3); stretches that touch are open. Swapping the sides swaps them in the result and changes nothing else. */
function mergeSequences({ base, ours, theirs }) {
	const shortest = Math.min(base.length, ours.length, theirs.length);
	const isAlike = (at) => ours.at(at) === base.at(at) && theirs.at(at) === base.at(at);
	let head = 0;
	while (head < shortest && isAlike(head)) head += 1;
	let tail = 0;
	while (tail < shortest - head && isAlike(-1 - tail)) tail += 1;
	const middle = (items) => items.slice(head, items.length - tail);
	return [
		...settled$1(base.slice(0, head)),
		...mergeDifferent({
			base: middle(base),
			ours: middle(ours),
			theirs: middle(theirs)
		}),
		...settled$1(base.slice(base.length - tail))
	];
}
/** The whole merged sequence, or null when a stretch of it is open. */
function settledItems(stretches) {
	return stretches.every((stretch) => stretch.is === "settled") ? stretches.flatMap(({ items }) => items) : null;
}
/** A text's lines, so that joining them with LF gives the text again. */
function linesToMerge(text) {
	return text.split("\n");
}
function mergeDifferent(versions) {
	const { base, ours, theirs } = versions;
	if (base.length + ours.length + theirs.length === 0) return [];
	if (stepsOf(base, ours) + stepsOf(base, theirs) > stepLimit) return [{
		is: "open",
		...versions
	}];
	return diff3Merge(ours, base, theirs).flatMap(({ ok, conflict }) => {
		if (conflict === void 0) return settled$1(ok ?? []);
		return [{
			is: "open",
			base: conflict.o,
			ours: conflict.a,
			theirs: conflict.b
		}];
	});
}
function settled$1(items) {
	return items.length === 0 ? [] : [{
		is: "settled",
		items
	}];
}
function stepsOf(from, to) {
	const counts = /* @__PURE__ */ new Map();
	for (const item of to) counts.set(item, (counts.get(item) ?? 0) + 1);
	return from.reduce((sum, item) => sum + (counts.get(item) ?? 0), 0) * Math.min(from.length, to.length);
}
// src/store/merge/conflict-marks.ts
/** Both sides of one stretch between git's markers; each is whole lines or nothing. */
function marked(ours, theirs, { size }) {
	return `${"<".repeat(size)} ours\n${ours}${"=".repeat(size)}\n${theirs}${">".repeat(size)} theirs\n`;
}
/**
* Any bytes merged by lines, as git does without a driver; with `mustMark` what would come out clean is marked as a whole.
* Every line of either side is in the result.
*/
function mergeBytes({ base, ours, theirs }, marks, mustMark = false) {
	const versions = {
		base: linesOf(base),
		ours: linesOf(ours),
		theirs: linesOf(theirs)
	};
	const stretches = mergeSequences(versions);
	const isClean = stretches.every(({ is }) => is === "settled");
	const shown = isClean && mustMark ? [{
		is: "open",
		...versions
	}] : stretches;
	const pieces = shown.map((stretch, index) => {
		const isLast = index === shown.length - 1;
		if (stretch.is === "settled") return asText(stretch.items, isLast);
		return marked(wholeLines$1(asText(stretch.ours, isLast)), wholeLines$1(asText(stretch.theirs, isLast)), marks);
	});
	return {
		bytes: Buffer.from(pieces.join(""), "latin1"),
		isClean
	};
}
/** One character a byte, so that what is no text comes back as it was. */
function linesOf(bytes) {
	return linesToMerge(Buffer.from(bytes).toString("latin1"));
}
/** The last of a text's lines is what stands after its last LF. */
function asText(lines, isLast) {
	return isLast ? lines.join("\n") : lines.map((line) => `${line}\n`).join("");
}
function wholeLines$1(text) {
	return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
// src/store/merge/merged.ts
/** What needs no look into the file: one side left it as it was, both made the same of it, or one deleted it. Else both sides, to be looked into. */
function mergeWhole(versions) {
	const { base, ours, theirs } = versions;
	if (isSameBytes(ours, theirs) || isSameBytes(theirs, base)) return {
		is: "merged",
		bytes: ours
	};
	if (isSameBytes(ours, base)) return {
		is: "merged",
		bytes: theirs
	};
	if (ours !== null && theirs !== null) return {
		base,
		ours,
		theirs
	};
	return {
		is: "conflict",
		conflicts: [fileConflict("one side deleted the file, and the other changed it", {
			base: "the file",
			ours: fateOf(ours),
			theirs: fateOf(theirs)
		})],
		marked: ours ?? theirs ?? /* @__PURE__ */ new Uint8Array()
	};
}
/** A conflict that leaves both files in one, marked wherever their lines differ, and as a whole where that shows nothing. */
function besideEachOther({ base, ours, theirs }, conflicts, marks) {
	return {
		is: "conflict",
		conflicts,
		marked: mergeBytes({
			base: base ?? /* @__PURE__ */ new Uint8Array(),
			ours,
			theirs
		}, marks, true).bytes
	};
}
function fateOf(bytes) {
	return bytes === null ? "deleted" : "changed";
}
function isSameBytes(a, b) {
	return a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
}
// src/store/merge/merge-sealed.ts
/** A packet or snapshot is never put together from two: taken is the side that is the other with its correct seal added, and nothing else. */
function mergeSealed(versions, { base, ours, theirs }, marks) {
	if (isSealOf(versions.theirs, theirs, versions.ours)) return {
		is: "merged",
		bytes: versions.theirs
	};
	if (isSealOf(versions.ours, ours, versions.theirs)) return {
		is: "merged",
		bytes: versions.ours
	};
	const why = "both sides changed it, and what a packet or snapshot says is never put together from two";
	const [before, here, there] = [
		base?.value ?? void 0,
		ours?.value ?? void 0,
		theirs?.value ?? void 0
	];
	const fields = differences(here, there).map(({ pointer, old, new: other }) => {
		return fieldConflict({
			pointer,
			base: before === void 0 ? void 0 : valueAt(before, pointer),
			ours: old,
			theirs: other
		}, why);
	});
	return besideEachOther(versions, fields.length > 0 ? fields : [fileConflict(why, {
		base: "the text",
		ours: "another text",
		theirs: "a third text that says the same"
	})], marks);
}
function isSealOf(sealed, reading, plain) {
	const { value = null, outline } = reading ?? {};
	if (value === null || outline?.sealDigest == null || withoutMember(sealed, "seal") !== decodeLeniently(plain)) return false;
	return outline.sealDigest === objectDigest(value);
}
// src/store/merge/order.ts
/**
* The order of a merged list of distinct keys: those of the base in the order of the one side that moved some (the base's when both did),
* each followed by what either side added behind it. Swapping the sides changes nothing.
*/
function mergedOrder({ base, ours, theirs }, kept) {
	const known = new Set(base);
	const ofBase = (keys) => keys.filter((key) => known.has(key) && kept.has(key));
	const [before, here, there] = [
		ofBase(base),
		ofBase(ours),
		ofBase(theirs)
	];
	const moved = [here, there].filter((side) => isMoved(side, before));
	const frame = moved.length === 1 ? [...moved[0] ?? [], ...before] : before;
	return withAdditions(new Set(frame), ours, theirs).filter((key) => kept.has(key));
}
/** The keys of a frame, each followed by what either list has behind it and the frame has not; of two runs at one place the smaller first. */
function withAdditions(frame, ours, theirs) {
	const here = additions(ours, frame);
	const there = additions(theirs, frame);
	const at = (anchor) => joined(here.get(anchor) ?? [], there.get(anchor) ?? []);
	return [.../* @__PURE__ */ new Set([...at(null), ...[...frame].flatMap((key) => [key, ...at(key)])])];
}
/** Two runs of additions at one place, one after the other: the smaller first, and what is in both once. */
function joined(ours, theirs) {
	const [first, second] = ours.join("\n") <= theirs.join("\n") ? [ours, theirs] : [theirs, ours];
	const known = new Set(first);
	return [...first, ...second.filter((key) => !known.has(key))];
}
/** Whether a side's keys stand in another order than in the base; one that lost some may still be in order. */
function isMoved(side, base) {
	const present = new Set(side);
	return base.filter((key) => present.has(key)).some((key, index) => key !== side[index]);
}
/** What a side has beyond a frame, by the key of the frame that it stands behind; null for the start. */
function additions(side, frame) {
	const runs = /* @__PURE__ */ new Map();
	let anchor = null;
	for (const key of side) {
		if (frame.has(key)) {
			anchor = key;
			continue;
		}
		const run = runs.get(anchor);
		if (run === void 0) runs.set(anchor, [key]);
		else run.push(key);
	}
	return runs;
}
// src/store/merge/outcome.ts
/** A value that nobody needs to decide. */
function settled(value) {
	return {
		ours: value,
		theirs: value,
		open: []
	};
}
/** A field that a person must decide. */
function left(pointer, { base, ours, theirs }) {
	return {
		ours,
		theirs,
		open: [{
			pointer,
			base,
			ours,
			theirs
		}]
	};
}
/** What one side changed and the other did not, or both in the same way; null where both changed it differently. `isAlike` decides what a change is. */
function oneSided({ base, ours, theirs }, isAlike = isSame) {
	if (isAlike(ours, theirs)) return settled(leastSaid(ours, theirs));
	if (isAlike(ours, base)) return settled(theirs);
	return isAlike(theirs, base) ? settled(ours) : null;
}
/** Whether two values are the same, whatever the order of members. */
function isSame(a, b) {
	return isDeepStrictEqual(a, b);
}
/** Of two values that mean the same, the shorter one to write, whichever side it is on. */
function leastSaid(a, b) {
	if (a === void 0 || b === void 0) return void 0;
	if (a === null || b === null) return null;
	return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}
// src/store/merge/merge-lists.ts
/** Merges a list that both sides changed: by the identity of its items where that tells them apart, else as a sequence. */
function mergeLists(field, versions, mergeItem) {
	const lists = {
		base: itemsOf(versions.base),
		ours: itemsOf(versions.ours),
		theirs: itemsOf(versions.theirs)
	};
	const sort = listSort(field);
	if (sort === "opaque") return left(pointerOf(field.path), versions);
	const { base, ours, theirs } = {
		base: byIdentity(lists.base),
		ours: byIdentity(lists.ours),
		theirs: byIdentity(lists.theirs)
	};
	if (sort === "keyed" && base !== null && ours !== null && theirs !== null) return mergeKeyed(field, {
		base,
		ours,
		theirs
	}, mergeItem);
	return mergeInOrder(field, lists);
}
function itemsOf(value) {
	return Array.isArray(value) ? value : [];
}
/** Null where two items have one identity. */
function byIdentity(items) {
	const found = new Map(items.map((item) => [identityOf(item), item]));
	return found.size === items.length ? found : null;
}
function mergeKeyed(field, versions, mergeItem) {
	const { base, ours, theirs } = versions;
	const items = new Map([.../* @__PURE__ */ new Set([
		...base.keys(),
		...ours.keys(),
		...theirs.keys()
	])].map((key) => {
		return [key, mergeOne(field, {
			base: base.get(key),
			ours: ours.get(key),
			theirs: theirs.get(key)
		}, mergeItem)];
	}));
	const kept = new Set([...items].flatMap(([key, outcome]) => isKept(outcome) ? [key] : []));
	const outcomes = mergedOrder({
		base: [...base.keys()],
		ours: [...ours.keys()],
		theirs: [...theirs.keys()]
	}, kept).flatMap((key) => items.get(key) ?? []);
	return {
		ours: outcomes.flatMap((outcome) => outcome.ours ?? []),
		theirs: outcomes.flatMap((outcome) => outcome.theirs ?? []),
		open: [...items.values()].flatMap(({ open }) => open)
	};
}
/** An item that was taken off a list that only grows is for a person to look at. */
function mergeOne(field, each, mergeItem) {
	const isLost = each.base !== void 0 && (each.ours === void 0 || each.theirs === void 0);
	if (field.appendOnly && isLost) return left(pointerOf(field.path), each);
	const merged = mergeItem(itemField(field), each);
	if (merged.open.length === 0) return merged;
	return {
		...merged,
		open: left(pointerOf(field.path), each).open
	};
}
function mergeInOrder(field, lists) {
	const texts = new Map([
		...lists.base,
		...lists.ours,
		...lists.theirs
	].map((item) => [JSON.stringify(item), item]));
	const itemsFor = (keys) => keys.flatMap((key) => texts.get(key) ?? []);
	const versions = {
		base: asTexts(lists.base),
		ours: asTexts(lists.ours),
		theirs: asTexts(lists.theirs)
	};
	if (field.appendOnly && !(isGrown(versions.base, versions.ours) && isGrown(versions.base, versions.theirs))) return left(pointerOf(field.path), {
		base: [...lists.base],
		ours: [...lists.ours],
		theirs: [...lists.theirs]
	});
	const stretches = mergeSequences(versions).map((stretch) => closed(stretch, isOrderOpen(field)));
	const open = stretches.flatMap((stretch) => {
		if (stretch.is === "settled") return [];
		const { base, ours, theirs } = stretch;
		return [{
			pointer: pointerOf(field.path),
			base: itemsFor(base),
			ours: itemsFor(ours),
			theirs: itemsFor(theirs)
		}];
	});
	if (open.length === 0) return settled(itemsFor(stretches.flatMap((stretch) => sideOf(stretch, "ours"))));
	return {
		ours: itemsFor(stretches.flatMap((stretch) => sideOf(stretch, "ours"))),
		theirs: itemsFor(stretches.flatMap((stretch) => sideOf(stretch, "theirs"))),
		open
	};
}
function isKept({ ours, theirs }) {
	return ours !== void 0 || theirs !== void 0;
}
function asTexts(items) {
	return items.map((item) => JSON.stringify(item));
}
function sideOf(stretch, side) {
	return stretch.is === "settled" ? stretch.items : stretch[side];
}
function isGrown(base, side) {
	return base.every((item, index) => item === side[index]);
}
/** Settles what a list of texts can settle and lines of a text cannot: additions at one place, and additions around what the other side changed. */
function closed(stretch, isOpenInOrder) {
	if (stretch.is === "settled") return stretch;
	const { base, ours, theirs } = stretch;
	if (base.length === 0) return isOpenInOrder ? stretch : {
		is: "settled",
		items: joined(ours, theirs)
	};
	const [here, there] = [around(base, ours, theirs), around(base, theirs, ours)];
	const items = here ?? there;
	return items === null || here !== null && there !== null ? stretch : {
		is: "settled",
		items
	};
}
/** What one side added before and after the base's items, around what the other made of those. */
function around(base, added, other) {
	const at = added.findIndex((_, from) => base.every((item, index) => item === added[from + index]));
	return at === -1 ? null : [
		...added.slice(0, at),
		...other,
		...added.slice(at + base.length)
	];
}
// src/store/merge/merge-values.ts
/** Merges a field three ways. Absent, null and a default mean the same, so none of them is a change of another. */
function mergeValues(field, versions) {
	const decided = oneSided(versions) ?? oneSided(versions, (a, b) => isAlike(field, a, b));
	if (decided !== null) return decided;
	const { base, ours, theirs } = versions;
	if (isUpdatedAt(field)) return settled(later(ours, theirs));
	if (Array.isArray(ours ?? field.fallback) && Array.isArray(theirs ?? field.fallback)) return mergeLists(field, versions, mergeValues);
	if (areMappings(field, versions)) return mergeMappings(field, versions);
	return mergeTexts(field, base, ours, theirs) ?? left(pointerOf(field.path), versions);
}
/** Merges two values that nothing is known to have come before: what differs is open, in the smallest places. */
function mergeUnfounded(field, ours, theirs) {
	const versions = {
		base: void 0,
		ours,
		theirs
	};
	if (isAlike(field, ours, theirs)) return settled(leastSaid(ours, theirs));
	if (isUpdatedAt(field)) return settled(later(ours, theirs));
	if (isMapping(ours) && isMapping(theirs) && !isName(field)) return mergeMembers$1(field, versions, (inner, each) => mergeUnfounded(inner, each.ours, each.theirs));
	return left(pointerOf(field.path), versions);
}
function isAlike({ fallback }, a, b) {
	return isSame(meantBy(a, fallback), meantBy(b, fallback));
}
function meantBy(value, fallback) {
	return isSame(value, fallback) ? void 0 : value ?? void 0;
}
function isUpdatedAt({ path }) {
	return path.length === 1 && path[0] === "updated_at";
}
function later(ours, theirs) {
	if (typeof ours !== "string" || typeof theirs !== "string") return typeof ours === "string" ? ours : typeof theirs === "string" ? theirs : leastSaid(ours, theirs);
	const [here, there] = [Date.parse(ours), Date.parse(theirs)];
	if (here === there || Number.isNaN(here) || Number.isNaN(there)) return ours > theirs ? ours : theirs;
	return here > there ? ours : theirs;
}
/** Whether the members of a mapping can be merged one by one. What names something is one thing with its name. */
function areMappings(field, { base, ours, theirs }) {
	const loose = isLoose(field);
	const isOne = (value) => isMapping(value) || loose && (value ?? null) === null;
	if (!isOne(base) || !isOne(ours) || !isOne(theirs)) return false;
	const names = [
		base,
		ours,
		theirs
	].map((value) => nameOf$1(value ?? null));
	return !isName(field) || new Set(names).size === 1;
}
/** A mapping that one side took away goes when nothing is left of it. */
function mergeMappings(field, versions) {
	const merged = mergeMembers$1(field, versions, mergeValues);
	const isEmpty = [merged.ours, merged.theirs].every((side) => isSame(side, {}));
	const isTaken = !isMapping(versions.ours) || !isMapping(versions.theirs);
	return isEmpty && isTaken && merged.open.length === 0 ? settled(void 0) : merged;
}
function mergeMembers$1(field, versions, mergeMember) {
	const [base, ours, theirs] = [
		versions.base,
		versions.ours,
		versions.theirs
	].map(asMapping);
	const members = withAdditions(new Set(Object.keys(ours ?? {})), [], Object.keys(theirs ?? {})).map((key) => {
		const each = {
			base: memberOf(base ?? {}, key),
			ours: memberOf(ours ?? {}, key),
			theirs: memberOf(theirs ?? {}, key)
		};
		return {
			key,
			outcome: mergeMember(memberField(field, key), each)
		};
	});
	return {
		ours: mappingOf(members.map(({ key, outcome }) => [key, outcome.ours])),
		theirs: mappingOf(members.map(({ key, outcome }) => [key, outcome.theirs])),
		open: members.flatMap(({ outcome }) => outcome.open)
	};
}
function asMapping(value) {
	return isMapping(value) ? value : {};
}
function mappingOf(entries) {
	return Object.fromEntries(entries.flatMap(([key, value]) => value === void 0 ? [] : [[key, value]]));
}
/** A text of several lines is merged by lines; free data may be anything, and stays whole. */
function mergeTexts({ schema }, base, ours, theirs) {
	if (schema === null || typeof base !== "string" || !base.includes("\n")) return null;
	if (typeof ours !== "string" || typeof theirs !== "string") return null;
	const lines = settledItems(mergeSequences({
		base: linesToMerge(base),
		ours: linesToMerge(ours),
		theirs: linesToMerge(theirs)
	}));
	return lines === null ? null : settled(lines.join("\n"));
}
// src/text/yaml-members.ts
var import_dist = require_dist();
/**
* Takes a text (LF line ends) apart into its top-level members; put together they are the text again, but for a missing last line end.
* Null when it is no mapping in block form whose keys stand at the start of lines, each once.
*/
function writtenMembers(text) {
	const { root } = composeYaml(text, "mapping");
	if (!(0, import_dist.isMap)(root) || root.flow === true) return null;
	const members = /* @__PURE__ */ new Map();
	const keys = root.items.map(({ key }) => key);
	let head = text.slice(0, keys[0]?.range[0]);
	for (const [index, key] of keys.entries()) {
		const from = key.range[0];
		const isAtStart = from === 0 || text[from - 1] === "\n";
		if (!(0, import_dist.isScalar)(key) || typeof key.value !== "string" || members.has(key.value) || !isAtStart) return null;
		const own = foot(wholeLines(text.slice(from, keys[index + 1]?.range[0])));
		members.set(key.value, {
			head,
			body: own.body
		});
		head = own.foot;
	}
	return {
		members,
		tail: head
	};
}
/** The comments of a piece of YAML, each with its `#`, in order. */
function commentsIn(text) {
	const comments = [];
	for (const lexeme of new import_dist.Lexer().lex(text)) if (lexeme.startsWith("#")) comments.push(lexeme.trimEnd());
	return comments;
}
/** Parts what stands above the next member from the end of a stretch: from the first comment at the left edge that only such and blank lines follow. */
function foot(stretch) {
	const lines = stretch.split("\n");
	let first = lines.length;
	for (let at = lines.length - 1; at >= 0 && /^(?:#|\s*$)/u.test(lines[at] ?? ""); at -= 1) if (lines[at]?.startsWith("#") === true) first = at;
	return {
		body: withEnds(lines.slice(0, Math.min(first, lines.length - 1))),
		foot: withEnds(lines.slice(first, -1))
	};
}
function withEnds(lines) {
	return lines.map((line) => `${line}\n`).join("");
}
function wholeLines(text) {
	return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
// src/store/merge/merge-written.ts
/**
* The text of a merged object, member by member: the lines of the side that changed it, else ours with theirs' change put in; comments of both stay.
* Members that are open stand twice, between conflict marks. Null when the texts do not let themselves be taken apart, or the result would say something else.
*/
function mergeWritten(texts, decided, marks) {
	const ours = writtenMembers(texts.ours);
	const theirs = writtenMembers(texts.theirs) ?? writtenMembers(printYaml(decided.theirs));
	if (ours === null || theirs === null) return null;
	const written = {
		base: (texts.base === null ? null : writtenMembers(texts.base)) ?? nothing,
		ours,
		theirs
	};
	const members = withAdditions(new Set(ours.members.keys()), [], [...theirs.members.keys()]).map((key) => writeMember(key, versionsOf(written, key), decided, marks));
	const tail = mergeComments({
		base: written.base.tail,
		ours: ours.tail,
		theirs: theirs.tail
	});
	const text = `${members.join("")}${tail}`;
	if (!isSame(decided.ours, decided.theirs)) return text;
	return says(text, decided.ours) ? withLostComments(texts, text, decided.ours) : null;
}
/** Ours as a whole changed to say a merged object, where it cannot be taken apart; null when that cannot be done. */
function rewritten(texts, value) {
	const text = says(texts.ours, value) ? texts.ours : reshapeYaml(texts.ours, value);
	return text !== null && says(text, value) ? withLostComments(texts, text, value) : null;
}
/** What no member took along stands at the end. */
function withLostComments({ base, ours, theirs }, text, value) {
	const more = `${text.endsWith("\n") ? "" : "\n"}${lostComments({
		base: base ?? "",
		ours,
		theirs
	}, text)}`;
	return says(text + more, value) ? text + more : text;
}
const nothing = {
	members: /* @__PURE__ */ new Map(),
	tail: ""
};
const absent = {
	head: "",
	body: ""
};
function versionsOf({ base, ours, theirs }, key) {
	const [before = absent, here = absent, there = absent] = [
		base,
		ours,
		theirs
	].map(({ members }) => members.get(key));
	return {
		base: before,
		ours: here,
		theirs: there
	};
}
function writeMember(key, written, decided, marks) {
	const { base, ours, theirs } = written;
	const bodies = {
		base: base.body,
		ours: ours.body,
		theirs: theirs.body
	};
	const head = mergeComments({
		base: base.head,
		ours: ours.head,
		theirs: theirs.head
	});
	const [here, there] = [memberOf(decided.ours, key), memberOf(decided.theirs, key)];
	const body = writeBody(key, here, bodies);
	if (isSame(here, there)) return `${head}${lostComments(bodies, head + body)}${body}`;
	return `${head}${marked(body, writeBody(key, there, {
		base: bodies.base,
		ours: bodies.theirs,
		theirs: bodies.ours
	}), marks)}`;
}
/** The lines that say a member's value, changed as little as can be. */
function writeBody(key, value, bodies) {
	if (value === void 0) return "";
	const wanted = { [key]: value };
	const found = likeliest(bodies).find((text) => text !== null && text !== "" && says(text, wanted));
	if (found !== void 0 && found !== null) return found;
	const start = bodies.ours === "" ? bodies.theirs : bodies.ours;
	const changed = start === "" ? null : reshapeYaml(start, wanted);
	return changed !== null && says(changed, wanted) ? changed : printYaml(wanted);
}
/** Ready texts, the best first: what one side alone touched, then both changes by lines, then a side as it is. */
function likeliest(bodies) {
	const { ours, theirs } = bodies;
	return [
		oneSidedText(bodies),
		mergedLines(bodies),
		ours,
		theirs
	];
}
function oneSidedText({ base, ours, theirs }) {
	if (ours === theirs || theirs === base) return ours;
	return ours === base ? theirs : null;
}
function mergedLines({ base, ours, theirs }) {
	return settledItems(mergeSequences({
		base: linesToMerge(base),
		ours: linesToMerge(ours),
		theirs: linesToMerge(theirs)
	}))?.join("\n") ?? null;
}
/** Comment lines have no value to be decided: where both sides changed them, all of them stay. */
function mergeComments(heads) {
	const merged = oneSidedText(heads) ?? mergedLines(heads);
	if (merged !== null) return merged;
	const known = new Set(linesToMerge(heads.ours));
	const more = linesToMerge(heads.theirs).filter((line) => !known.has(line));
	return `${heads.ours}${more.map((line) => `${line}\n`).join("")}`;
}
/** Comments that no side took out and that the new lines do not have, to stand by themselves. */
function lostComments(bodies, text) {
	const before = new Set(commentsIn(bodies.base));
	const [here, there] = [new Set(commentsIn(bodies.ours)), new Set(commentsIn(bodies.theirs))];
	const found = new Set(commentsIn(text));
	const isWanted = (comment) => !before.has(comment) || here.has(comment) && there.has(comment);
	return [...here.union(there)].filter((comment) => isWanted(comment) && !found.has(comment)).map((comment) => `${comment}\n`).join("");
}
function says(text, value) {
	return isDeepStrictEqual(readYaml(Buffer.from(text), { timestampKeys }).value, value);
}
// src/store/merge.ts
/**
* Merges two changes of one work object's file, field by field; null bytes are no file. What only one side changed is taken as it stands; where both
* changed the file, ours stays, comments, order and all, with theirs' changes put in. Never throws for what the bytes hold: what cannot be read is a conflict.
*/
function merge(base, ours, theirs, marks = { size: 7 }) {
	const sides = mergeWhole({
		base,
		ours,
		theirs
	});
	if ("is" in sides) return sides;
	const readings = {
		base: base === null ? null : readBytes(base),
		ours: readBytes(sides.ours),
		theirs: readBytes(sides.theirs)
	};
	const { kind, id } = readings.ours.outline;
	const strange = strangeness(readings);
	if (kind === null || strange !== null) return besideEachOther(sides, [strange ?? fileConflict("ours is no work object", unread)], marks);
	const before = readings.base?.outline.kind === kind && readings.base.outline.id === id ? readings.base : null;
	const found = {
		...readings,
		base: before
	};
	if (kinds[kind].sealed) return mergeSealed(sides, found, marks);
	return mergeFields(kind, sides, found, marks);
}
const unread = {
	base: "a file",
	ours: "a changed file",
	theirs: "a changed file"
};
/** Why two files cannot be merged as one object; null when they can. */
function strangeness({ ours, theirs }) {
	for (const [side, { outline }] of Object.entries({
		ours,
		theirs
	})) {
		if (outline.readable && outline.kind !== null) continue;
		return fileConflict(`${side} cannot be read: ${outline.textFlaws[0]?.message ?? "it names no kind of work object"}`, unread);
	}
	if (ours.outline.kind === theirs.outline.kind && ours.outline.id === theirs.outline.id) return null;
	return fileConflict("the sides hold different objects", {
		base: "a file",
		ours: nameOf(ours),
		theirs: nameOf(theirs)
	});
}
function mergeFields(kind, sides, found, marks) {
	const { ours, theirs, open } = outcomeOf(kind, found);
	if (!isMapping(ours) || !isMapping(theirs)) throw new TypeError("two mappings make a mapping");
	const texts = {
		base: found.base === null || sides.base === null ? null : withLineFeeds(sides.base),
		ours: withLineFeeds(sides.ours),
		theirs: withLineFeeds(sides.theirs)
	};
	const written = mergeWritten(texts, {
		ours,
		theirs
	}, marks);
	if (open.length > 0) {
		const why = found.base === null ? "both sides have it, and nothing is known of what was before" : "both sides changed it";
		const conflicts = open.map((field) => fieldConflict(field, why));
		if (written === null) return besideEachOther(sides, conflicts, marks);
		return {
			is: "conflict",
			conflicts,
			marked: asWritten(written, sides.ours)
		};
	}
	const text = written ?? rewritten(texts, ours);
	if (text === null) return besideEachOther(sides, [fileConflict("the two texts could not be brought together", unread)], marks);
	const bytes = asWritten(text, sides.ours);
	const flaws = brokenBy(bytes, found);
	return flaws.length === 0 ? {
		is: "merged",
		bytes
	} : besideEachOther(sides, flaws, marks);
}
function outcomeOf(kind, { base, ours, theirs }) {
	const values = {
		ours: ours.value ?? void 0,
		theirs: theirs.value ?? void 0
	};
	if (base === null) return mergeUnfounded(rootField(kind), values.ours, values.theirs);
	return mergeValues(rootField(kind), {
		base: base.value ?? void 0,
		...values
	});
}
function nameOf({ outline }) {
	return `${outline.kind} ${outline.id ?? "without an id"}`;
}
/** What a schema that took both sides has against the result. */
function brokenBy(bytes, { ours, theirs }) {
	if (!isGood(ours) || !isGood(theirs)) return [];
	return readBytes(bytes).outline.schemaFlaws.map(flawConflict);
}
function isGood({ outline }) {
	return outline.valid && outline.schemaFlaws.length === 0;
}
function withLineFeeds(bytes) {
	return decodeLeniently(bytes).replaceAll("\r\n", "\n");
}
/** The bytes of a merged text, with the line ends of ours where that has CR LF throughout. */
function asWritten(text, ours) {
	const before = decodeLeniently(ours);
	const hasReturns = before.includes("\r\n") && !/(?<!\r)\n/u.test(before);
	return Buffer.from(hasReturns ? text.replaceAll("\n", "\r\n") : text);
}
// src/store/merge/merge-cursors.ts
const records = record(string(), unknown());
/** What a merge has to know of a cursor; the rest is merged by member. */
const cursorShape = looseObject({
	schema: literal("cwom.sync/1"),
	host: string(),
	repository: looseObject({ id: number() }),
	position: record(string(), string().nullable()),
	open_runs: array(number()),
	failed: array(number()),
	objects: record(string(), record(string(), records))
});
/**
* Two cursors of one repository, of clones that both synced, as one by which nothing is skipped: read up to where the earlier is, and
* again what either has to. What GitHub was last known to say is merged three ways; where both know something else, nothing is known.
* Null for what is no pair of cursors.
*/
function mergeCursors(versions) {
	const [ours, theirs] = [cursorIn(versions.ours), cursorIn(versions.theirs)];
	if (ours === null || theirs === null) return null;
	if (ours.host !== theirs.host || ours.repository.id !== theirs.repository.id) return null;
	const { objects, ...head } = mergeMembers({
		base: (versions.base === null ? null : cursorIn(versions.base)) ?? {},
		ours,
		theirs
	}, (name, sides) => {
		if (name === "open_runs" || name === "failed") return union(ours[name], theirs[name]);
		if (name === "objects") return mergeKnown(sides);
		return isRecords(sides) ? mergeMembers(recordsIn(sides), (_, inner) => either(inner)) : either(sides);
	});
	const position = earlier(ours.position, theirs.position);
	return Buffer.from(printCursor({
		...head,
		position
	}, recordIn(objects)));
}
function cursorIn(bytes) {
	try {
		return cursorShape.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8"))).data ?? null;
	} catch {
		return null;
	}
}
/** Members that one side alone changed, added or took away are as that side has them; `decide` says what becomes of others, undefined for nothing. */
function mergeMembers({ base, ours, theirs }, decide) {
	const merged = [.../* @__PURE__ */ new Set([...Object.keys(ours), ...Object.keys(theirs)])].map((name) => {
		return [name, mergeMember(name, {
			base: base[name],
			ours: ours[name],
			theirs: theirs[name]
		}, decide)];
	});
	return Object.fromEntries(merged.filter(([, value]) => value !== void 0));
}
function mergeMember(name, sides, decide) {
	const { base, ours, theirs } = sides;
	if (isDeepStrictEqual(ours, theirs) || isDeepStrictEqual(theirs, base)) return ours;
	if (isDeepStrictEqual(ours, base)) return theirs;
	if (ours === void 0 || theirs === void 0) return ours ?? theirs;
	return decide(name, sides);
}
/** What is known of objects, down to their fields: nothing is known of a field of which both know something else. */
function mergeKnown(sides) {
	return mergeMembers(recordsIn(sides), (name, inner) => {
		if (isRecords(inner)) return mergeKnown(inner);
		return name === "id" ? either(inner) : mergeHashes(inner);
	});
}
/** Lists of what GitHub had: what either side saw come or go came or went. */
function mergeHashes({ base, ours, theirs }) {
	if (!Array.isArray(base) || !Array.isArray(ours) || !Array.isArray(theirs)) return void 0;
	const isGone = (item) => base.includes(item) && !(ours.includes(item) && theirs.includes(item));
	return [.../* @__PURE__ */ new Set([...ours, ...theirs])].filter((item) => !isGone(item)).map(String).toSorted();
}
/** The same one whichever side merges. */
function either({ ours, theirs }) {
	return JSON.stringify(ours) < JSON.stringify(theirs) ? ours : theirs;
}
function earlier(ours, theirs) {
	const names = [.../* @__PURE__ */ new Set([...Object.keys(ours), ...Object.keys(theirs)])];
	return Object.fromEntries(names.map((name) => {
		const [here, there] = [ours[name] ?? null, theirs[name] ?? null];
		if (here === null || there === null) return [name, null];
		return [name, Date.parse(there) < Date.parse(here) ? there : here];
	}));
}
function union(ours, theirs) {
	return [.../* @__PURE__ */ new Set([...ours, ...theirs])].toSorted((a, b) => a - b);
}
function isRecords({ ours, theirs }) {
	return records.safeParse(ours).success && records.safeParse(theirs).success;
}
function recordsIn({ base, ours, theirs }) {
	return {
		base: recordIn(base),
		ours: recordIn(ours),
		theirs: recordIn(theirs)
	};
}
function recordIn(value) {
	return records.safeParse(value).data ?? {};
}
// src/store/merge/merge-file.ts
const usual = { size: 7 };
/** Merges two changes of one file of the store by what its path is for: an object by field, a sync's cursor by its meaning, anything else by lines, as git does. */
function mergeFile(path, versions, marks = usual) {
	const { is } = slotOf(path);
	if (mayHoldObject(path)) return merge(versions.base, versions.ours, versions.theirs, marks);
	const sides = mergeWhole(versions);
	if ("is" in sides) return sides;
	const cursor = is === "sync" ? mergeCursors(sides) : null;
	if (cursor !== null) return {
		is: "merged",
		bytes: cursor
	};
	const { bytes, isClean } = mergeBytes({
		...sides,
		base: sides.base ?? /* @__PURE__ */ new Uint8Array()
	}, marks);
	const words = {
		base: "a file",
		ours: "a changed file",
		theirs: "a changed file"
	};
	if (!isClean) return {
		is: "conflict",
		conflicts: [fileConflict("both sides changed the same lines", words)],
		marked: bytes
	};
	const isSettings = is === "config" || is === "suppressions";
	const reads = (content) => readYaml(content, { root: is === "config" ? "mapping" : "list" }).value !== null;
	if (!isSettings || reads(bytes) || !(reads(sides.ours) && reads(sides.theirs))) return {
		is: "merged",
		bytes
	};
	return besideEachOther(sides, [fileConflict("the changed lines together cannot be read", words)], marks);
}
export { merge as n, mergeFile as t };
