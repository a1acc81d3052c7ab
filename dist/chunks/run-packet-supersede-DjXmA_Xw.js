import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as objectText } from "./object-text-CInyoK1D.js";
import { n as supersedePacket, t as contentOf } from "./supersede-packet-Z17GfSZa.js";
import { t as objectsOf } from "./objects-BPhXLp2z.js";
import { t as carryOut } from "./carry-out-DG_iOblC.js";
import { a as choosePlace } from "./tell-pJTHBdk5.js";
import { t as editUntilDone } from "./edit-until-done-BuYybgEB.js";
import { n as readFrom, t as fieldsIn } from "./read-from-CxdCKMBX.js";
import { n as withRepository } from "./workplace-k7szFChc.js";
import { t as assignmentFrom } from "./run-set-C4f8HX78.js";
// src/cli/commands/run-packet-supersede.ts
/** Makes the next version of a packet; answers the exit code. */
async function runPacketSupersede(id, { set = [], instructions, from, edit, draft, ...write }, globals) {
	if (edit === true && from !== void 0) throw new Failure("usage", "--edit and --from both give the fields", "leave one of them out");
	const changes = [...set.map(assignmentFrom), ...instructions === void 0 ? [] : [{
		field: "instructions",
		how: "set",
		value: instructions
	}]];
	const take = (fields) => carryOut(supersedePacket, {
		id,
		fields,
		changes,
		draft: draft === true
	}, write, globals);
	if (edit !== true) return take(from === void 0 ? {} : await readFrom("ContextPacket", from));
	const { id: oldId, before } = await nextOf(id, write, globals);
	return editUntilDone(globals.C, {
		start: objectText("ContextPacket", before),
		take: (text) => {
			const after = fieldsIn(Buffer.from(text), "the text");
			const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
			return take({
				...Object.fromEntries(gone.map((key) => [key, null])),
				...after
			});
		},
		resume: (path) => `go on with it there, then: cwom packet supersede ${oldId} --from ${path}`
	});
}
/** What an editor opens with: what the old version says. */
function nextOf(id, write, { C }) {
	return withRepository(C, async (shop) => {
		const { open } = await choosePlace(shop, write);
		const { tree, cache } = await open();
		const old = await objectsOf(tree, cache).find(id, "ContextPacket");
		return {
			id: old.id,
			before: contentOf(old.value)
		};
	});
}
export { runPacketSupersede };
