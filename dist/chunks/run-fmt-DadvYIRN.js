import { t as apply } from "./apply-D1vFWPOh.js";
import { a as readWhole, t as printRefusal } from "./workplace-tBQXqUnb.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as kinds } from "./kinds-YRmV5cgc.js";
import { t as formattedText } from "./object-text-InKY54-1.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { t as renderPatch } from "./render-patch-NyUryspL.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { n as withChosenPlace } from "./chosen-place-Bp_Z9RBC.js";
import { r as print } from "./output-BW60d30d.js";
// src/operations/format-store.ts
/** Plans the canonical form of every object that may still change; `landed` is the last commit's store. */
async function planFormatting(head, landed) {
	const pinned = new Set(head.objects.flatMap(({ outline }) => outline.refs.flatMap(pinOf)));
	const writes = [];
	const left = [];
	const texts = await head.contentsOf(head.objects.map(({ file }) => file));
	for (const object of head.objects) {
		const before = texts.get(object.file.path);
		if (before === void 0) throw unread(object);
		const text = formattedText(object, Buffer.from(before).toString("utf8"));
		const after = text === null ? null : Buffer.from(text);
		if (after !== null && Buffer.compare(after, before) === 0) continue;
		const reason = after === null ? "it has mistakes" : reasonToLeave(object, landed, pinned);
		if (reason !== null || after === null) left.push({
			object,
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
		left
	};
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
	return withChosenPlace(C, options, async (place) => {
		const { head, landed } = await readWhole(place);
		const planned = await planFormatting(head, landed);
		const isNothing = planned.transaction.writes.length === 0;
		const isShown = options.check === true || options.dryRun === true;
		const applied = isNothing || isShown ? null : await apply(place, planned.transaction);
		const findings = applied?.is === "refused" ? applied.findings : [];
		if (options.format === "json") print(formattingJson(planned, applied, isShown, findings));
		else if (findings.length === 0) print(words(planned, options, quiet === true));
		if (findings.length > 0) return options.format === "json" ? 1 : printRefusal(findings);
		return isNothing || !isShown ? 0 : 1;
	});
}
function words({ transaction, left }, { check, dryRun }, isQuiet) {
	if (dryRun === true) return renderPatch(transaction);
	const done = transaction.writes.map(({ path }) => `${check === true ? "would change" : "written"}  ${printable(path)}\n`);
	const alone = isQuiet ? [] : left.map(({ object, reason }) => `left alone   ${printable(object.file.path)}: ${reason}\n`);
	return [...done, ...alone].join("");
}
/** `changed` are the paths that were written, or with `planned` would be. */
function formattingJson({ transaction, left }, applied, isShown, findings) {
	return jsonText({
		schema: "cwom.format/1",
		conclusion: isShown && transaction.writes.length > 0 ? "planned" : applied?.is ?? "clean",
		changed: transaction.writes.map(({ path }) => path),
		left: left.map(({ object, reason }) => ({
			path: object.file.path,
			reason
		})),
		findings
	});
}
export { runFmt };
