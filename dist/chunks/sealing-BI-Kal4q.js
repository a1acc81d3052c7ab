import { t as Failure } from "./failure-D-MmrxjY.js";
import { r as objectDigest } from "./digest-CCVZZ7qC.js";
import { i as printYaml } from "./format-yaml-Bg6MsQec.js";
// src/operations/seal-objects.ts
/** Plans a seal at the end of each object's file, and not one byte besides. Failure `usage` for what cannot be sealed. */
async function planSeals(corpus, objects, sealing) {
	for (const object of objects) refuseUnsealable(object);
	const texts = await corpus.contentsOf(objects.map(({ file }) => file));
	const writes = objects.flatMap((object) => {
		const before = texts.get(object.file.path);
		return before === void 0 ? [] : [{
			path: object.file.path,
			before,
			after: sealed(object, before, sealing)
		}];
	});
	return {
		summary: `Seal ${objects.map(({ kind, id }) => `${kind} ${id}`).join(", ")}`,
		writes
	};
}
function refuseUnsealable(object) {
	const { kind, id, value } = object;
	const refuse = (reason, help) => {
		throw new Failure("usage", `${kind} ${id} ${reason}`, help);
	};
	if (kind !== "ContextPacket" && kind !== "ConstraintSnapshot") refuse("cannot be sealed", "only ContextPacket and ConstraintSnapshot are");
	if (object.object === null) refuse("has mistakes, which a seal would make last", "mend them first: cwom check");
	if (Object.hasOwn(value, "seal")) refuse(value["seal"] === null ? "says seal: null" : "is sealed already", "see cwom verify, or take the line out first");
}
function sealed(object, before, { by, at }) {
	const text = Buffer.from(before).toString("utf8");
	const lineEnd = text === "" || text.endsWith("\n") ? "" : "\n";
	const seal = {
		digest: objectDigest(object.value),
		sealed_at: at,
		sealed_by: { ...by }
	};
	return Buffer.from(`${text}${lineEnd}${printYaml({ seal })}`);
}
// src/cli/sealing.ts
/** The packets and snapshots of the work tree that say nothing of a seal. */
function unsealed(head) {
	return [...head.of("ContextPacket"), ...head.of("ConstraintSnapshot")].filter(({ value }) => !Object.hasOwn(value, "seal"));
}
/** Who seals now: the one named, else CWOM_ACTOR, else git's user.email. Failure `usage` when that is nobody. */
async function sealingBy(place, { by, as = "human" } = {}) {
	return {
		by: {
			actor_kind: as,
			actor_id: by ?? await actorId(place)
		},
		at: place.now.replace(/\.\d+Z$/, "Z")
	};
}
async function actorId({ repository }) {
	const id = process.env["CWOM_ACTOR"] ?? (await repository.userIdentity())?.id;
	if (id !== void 0 && id !== "") return id;
	throw new Failure("usage", "nobody is named as the one who seals", "set CWOM_ACTOR or git's user.email, or name one: cwom seal --by <id>");
}
export { unsealed as n, planSeals as r, sealingBy as t };
