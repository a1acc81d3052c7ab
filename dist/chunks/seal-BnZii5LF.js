import { t as Failure } from "./failure-CoSUsjhv.js";
import { B as strictObject, C as array, V as string, w as boolean } from "./schemas-BfIwbAFZ.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { t as actorNamed } from "./loose-value-DURo3BSs.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { i as sealedText, r as refuseUnsealable, t as hasNoSeal } from "./seal-objects-mr-fGvi-.js";
// src/operations/seal.ts
/** Puts a seal on packets and snapshots, at the end of each file, and changes not one byte besides. */
const seal = operation({
	name: "seal",
	summary: "put a seal on packets and snapshots; what is sealed never changes again",
	input: strictObject({
		ids: array(string().min(1)).default([]).describe("The packets and snapshots."),
		all: boolean().default(false).describe("Every packet and snapshot that has none yet, in place of ids."),
		actor: string().min(1).optional().describe("Who seals, in one word: agent:coder. Who acts, unless given.")
	}),
	plan: async ({ ids, all, actor: word }, objects, env) => {
		if (ids.length === 0 !== all) throw new Failure("usage", "name the objects to seal, or all of them", "cwom seal <id>…, or cwom seal --all");
		const chosen = all ? [...await objects.all("ContextPacket"), ...await objects.all("ConstraintSnapshot")].filter(hasNoSeal) : await Promise.all(ids.map((id) => objects.find(id, ...kindNames)));
		for (const object of chosen) refuseUnsealable(object);
		const sealing = {
			by: word === void 0 ? await env.actor() : await actorNamed(word, env),
			at: env.now
		};
		const changes = new Changes(objects, env.now);
		for (const object of chosen) {
			const before = await objects.bytesAt(object.file.path);
			if (before !== null) await changes.replace(object, sealedText(object, before, sealing));
		}
		return changes.outcome(`Seal ${chosen.map(({ kind, id }) => `${kind} ${id}`).join(", ")}`);
	}
});
export { seal as t };
