import { a as readWhole, n as withRepository, t as printRefusal } from "./workplace-k7szFChc.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { r as mayHoldObject } from "./layout-DeakROi7.js";
import { t as formattedText } from "./object-text-CInyoK1D.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { t as renderPatch } from "./render-patch-NyUryspL.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { n as carryOutAt } from "./carry-out-DG_iOblC.js";
import { a as choosePlace, i as tellShared, n as pushedCommit, t as commitLine } from "./tell-pJTHBdk5.js";
import { r as print } from "./output-BW60d30d.js";
// src/operations/format-store.ts
/** Plans the canonical form of every object that may still change; `landed` is the last commit's store. */
async function planFormatting(head, landed) {
	const pinned = new Set(head.objects.flatMap(({ outline }) => outline.refs.flatMap(pinOf)));
	const writes = [];
	const left = head.files.flatMap((file) => isUnread(file, head) ? [{
		path: file.path,
		reason: "it cannot be read"
	}] : []);
	const texts = await head.contentsOf(head.objects.map(({ file }) => file));
	for (const object of head.objects) {
		const before = texts.get(object.file.path);
		if (before === void 0) throw unread(object);
		const text = formattedText(object, Buffer.from(before).toString("utf8"));
		const after = text === null ? null : Buffer.from(text);
		if (after !== null && Buffer.compare(after, before) === 0) continue;
		const reason = after === null ? "it has mistakes" : reasonToLeave(object, landed, pinned);
		if (reason !== null || after === null) left.push({
			path: object.file.path,
			reason: reason ?? ""
		});
		else writes.push({
			path: object.file.path,
			before,
			after
		});
	}
	return {
		transaction: {
			summary: `Write ${writes.length} work objects in canonical form`,
			writes
		},
		objects: [],
		left: left.toSorted((a, b) => a.path < b.path ? -1 : 1)
	};
}
/** A file that may hold an object, and of which nobody knows which. */
function isUnread({ path }, head) {
	return mayHoldObject(path) && head.objectAt(path) === null;
}
function pinOf({ kind, id, digest }) {
	return digest === null ? [] : [`${kind}/${id}`];
}
function reasonToLeave(object, landed, pinned) {
	const { kind, id } = object;
	const isFrozenKind = kinds[kind].sealed;
	if (isFrozenKind && (object.value["seal"] ?? null) !== null) return "it carries a seal";
	if (isFrozenKind && landed.find(kind, id) !== null) return "it has landed";
	return pinned.has(`${kind}/${id}`) ? "a Run has pinned it" : null;
}
function unread({ file }) {
	return new Failure("git", `${file.path} changed while it was read`, "run it again");
}
// src/cli/commands/run-fmt.ts
/** Formats the store, or says what would change; answers the exit code. */
function runFmt(options, { C, quiet }) {
	return withRepository(C, async (shop) => {
		const place = await choosePlace(shop, options);
		if (options.check === true || options.dryRun === true) {
			const formatting = await planned(await place.open());
			print(options.format === "json" ? formattingJson(formatting, null) : words(formatting, options, quiet === true));
			return formatting.transaction.writes.length === 0 ? 0 : 1;
		}
		const told = await carryOutAt(planned, place, options);
		const { performed } = told;
		if (options.format === "json") print(formattingJson(performed.outcome, told));
		if (performed.is === "refused") return options.format === "json" ? 1 : printRefusal(performed.findings);
		if (options.format === "text") print(words(performed.outcome, options, quiet === true));
		if (performed.commit !== null && options.format === "text" && quiet !== true) print(commitLine(performed.commit, performed.outcome.transaction));
		return tellShared(told);
	});
}
const planned = async (place) => {
	const { head, landed } = await readWhole(place);
	return planFormatting(head, landed);
};
function words({ transaction, left }, { check, dryRun }, isQuiet) {
	if (dryRun === true) return renderPatch(transaction);
	const done = transaction.writes.map(({ path }) => `${check === true ? "would change" : "written"}  ${printable(path)}\n`);
	const alone = isQuiet ? [] : left.map(({ path, reason }) => `left alone   ${printable(path)}: ${reason}\n`);
	return [...done, ...alone].join("");
}
/** `changed` are the paths that were written, or with `planned` would be; `pushed` is the commit that the remote has now. */
function formattingJson({ transaction, left }, told) {
	const done = told === null ? "planned" : told.performed.is;
	return jsonText({
		schema: "cwom.format/1",
		conclusion: transaction.writes.length === 0 ? "clean" : done,
		commit: told?.performed.commit ?? null,
		pushed: pushedCommit(told?.shared ?? null),
		changed: transaction.writes.map(({ path }) => path),
		left,
		findings: told?.performed.findings ?? []
	});
}
export { runFmt };
