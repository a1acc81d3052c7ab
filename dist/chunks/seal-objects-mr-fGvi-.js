import { t as Failure } from "./failure-CoSUsjhv.js";
import { r as objectDigest } from "./digest-As52ZD5b.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { o as printYaml } from "./format-yaml-CC6PaRre.js";
// src/operations/seal-objects.ts
/** Whether an object says nothing of a seal. */
function hasNoSeal({ value }) {
	return !Object.hasOwn(value, "seal");
}
/** Plans a seal at the end of each object's file, and not one byte besides. Failure `usage` for what cannot be sealed. */
async function planSeals(corpus, objects, sealing) {
	for (const object of objects) refuseUnsealable(object);
	const texts = await corpus.contentsOf(objects.map(({ file }) => file));
	const writes = objects.flatMap((object) => {
		const before = texts.get(object.file.path);
		return before === void 0 ? [] : [{
			path: object.file.path,
			before,
			after: Buffer.from(sealedText(object, before, sealing))
		}];
	});
	return {
		summary: `Seal ${objects.map(({ kind, id }) => `${kind} ${id}`).join(", ")}`,
		writes
	};
}
/** Failure `usage` for what cannot be sealed: another kind, one with mistakes, one that has a seal. */
function refuseUnsealable(object) {
	const { kind, id, value } = object;
	const refuse = (reason, help) => {
		throw new Failure("usage", `${kind} ${id} ${reason}`, help);
	};
	if (!kinds[kind].sealed) refuse("cannot be sealed", "only ContextPacket and ConstraintSnapshot are");
	if (object.object === null) refuse("has mistakes, which a seal would make last", "mend them first: cwom check");
	if (!hasNoSeal(object)) refuse(value["seal"] === null ? "says seal: null" : "is sealed already", "see cwom verify, or take the line out first");
}
/** The text of an object with a seal after its last line. */
function sealedText(object, before, { by, at }) {
	const text = Buffer.from(before).toString("utf8");
	const lineEnd = text === "" || text.endsWith("\n") ? "" : "\n";
	const seal = {
		digest: objectDigest(object.value),
		sealed_at: at,
		sealed_by: { ...by }
	};
	return `${text}${lineEnd}${printYaml({ seal })}`;
}
export { sealedText as i, planSeals as n, refuseUnsealable as r, hasNoSeal as t };
