import { n as withWorkplace, r as apply, t as printRefusal } from "./workplace-DBuWEbxx.js";
import { t as Failure } from "./failure-DnepG_F2.js";
import { C as objectDigest } from "./rules-BqEUX4lT.js";
import { n as printYaml } from "./format-yaml-BOAKEVQ0.js";
import { t as findObject } from "./find-object-DkYOEuAB.js";
import { n as printable } from "./printable-DgtL6E-l.js";
import { t as print } from "./output-BV61bHsp.js";
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
// src/cli/commands/run-seal.ts
/** Seals objects in the work tree and answers the exit code. */
function runSeal(ids, options, { C }) {
	if (ids.length === 0 !== (options.all === true)) throw new Failure("usage", "name the objects to seal, or all of them", "cwom seal <id>…, or cwom seal --all");
	return withWorkplace(C, async (place) => {
		const objects = options.all === true ? unsealed(place) : ids.map((id) => findObject(place.head, id));
		const by = {
			actor_kind: options.as,
			actor_id: options.by ?? await actorId(place)
		};
		const at = place.now.replace(/\.\d+Z$/, "Z");
		const transaction = await planSeals(place.head, objects, {
			by,
			at
		});
		const applied = await apply(place, transaction, options.dryRun === true);
		if (applied.is === "refused") return printRefusal(applied.findings);
		const verb = options.dryRun === true ? "would seal" : "sealed";
		for (const { kind, id, file } of objects) print(`${verb}  ${kind} ${printable(id)}  ${printable(file.path)}\n`);
		return 0;
	});
}
function unsealed({ head }) {
	return [...head.of("ContextPacket"), ...head.of("ConstraintSnapshot")].filter(({ value }) => !Object.hasOwn(value, "seal"));
}
async function actorId({ repository }) {
	const id = process.env["CWOM_ACTOR"] ?? (await repository.userIdentity())?.id;
	if (id !== void 0 && id !== "") return id;
	throw new Failure("usage", "nobody is named as the one who seals", "give --by <id>, or set CWOM_ACTOR or git's user.email");
}
export { runSeal };
