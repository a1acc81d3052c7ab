import { n as withChosenPlace, o as apply } from "./chosen-place-D5ujvRMx.js";
import { n as printRefusal, o as readWhole } from "./workplace-C1y7iznm.js";
import { t as Failure } from "./failure-D-8LPefk.js";
import { t as memberOrder } from "./member-order-CejZw6aX.js";
import { t as redundantMembers } from "./redundant-members-DAgrhCGr.js";
import { n as formatYaml } from "./format-yaml-D3Mw9ErP.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { i as print } from "./output-A_V_fa61.js";
// src/operations/canonical-text.ts
/** The canonical form of a valid object's text, comments kept; null for one that cannot be formatted. */
function canonicalText({ kind, value, object }, text) {
	if (object === null) return null;
	return formatYaml(text, {
		orderAt: (path) => memberOrder(kind, path),
		redundant: redundantMembers(kind, value)
	});
}
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
		const text = canonicalText(object, Buffer.from(before).toString("utf8"));
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
	const isFrozenKind = kind === "ContextPacket" || kind === "ConstraintSnapshot";
	if (isFrozenKind && (object.value["seal"] ?? null) !== null) return "it carries a seal";
	if (isFrozenKind && landed.find(kind, id) !== null) return "it has landed";
	return pinned.has(`${kind}/${id}`) ? "a Run has pinned it" : null;
}
function unread({ file }) {
	return new Failure("git", `${file.path} changed while it was read`, "run it again");
}
// src/cli/commands/run-fmt.ts
/** Formats the store, or says what would change; answers the exit code. */
function runFmt(checkOnly, kept, { C, quiet }) {
	return withChosenPlace(C, kept, async (place) => {
		const { head, landed } = await readWhole(place);
		const { transaction, left } = await planFormatting(head, landed);
		for (const { path } of transaction.writes) print(`${checkOnly ? "would change" : "written"}  ${printable(path)}\n`);
		if (quiet !== true) for (const { object, reason } of left) print(`left alone   ${printable(object.file.path)}: ${reason}\n`);
		if (transaction.writes.length === 0) return 0;
		if (checkOnly) return 1;
		const applied = await apply(place, transaction);
		return applied.is === "written" ? 0 : printRefusal(applied.findings);
	});
}
export { runFmt };
