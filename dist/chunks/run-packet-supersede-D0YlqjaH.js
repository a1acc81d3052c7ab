import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as Changes, r as objectText, t as operation } from "./operation-DCBuhhfX.js";
import { N as strictObject, P as string, S as boolean, x as array } from "./schemas-Bgo1bdGB.js";
import { n as isMapping } from "./json-Db2zG5np.js";
import { c as supersedesKey, i as named, l as nextVersion, o as packetsOf, r as planObject, s as successorOf, t as looseFields } from "./new-object-SrajhrIg.js";
import { n as strictValue } from "./loose-value-mpg-6Rus.js";
import { a as refuseFixed, i as assignment, r as assigned, t as assignmentFrom } from "./run-set-C1UPW5pw.js";
import { n as withRepository, o as objectsOf } from "./workplace-CaAUiKyM.js";
import { t as carryOut } from "./carry-out-CRNPQhHN.js";
import { t as choosePlace } from "./chosen-place-BQ3L0vn3.js";
import { t as editUntilDone } from "./edit-until-done-1vCzakm-.js";
import { n as readFrom, t as fieldsIn } from "./read-from-CYrY88SM.js";
import { isDeepStrictEqual } from "node:util";
// src/operations/supersede-packet.ts
/** Makes the next version of a packet: a copy with changes, sealed, that names the one it stands in for. */
const supersedePacket = operation({
	name: "packet supersede",
	summary: "make the next version of a ContextPacket",
	input: strictObject({
		id: string().min(1).describe("Id of the packet, or any beginning or end that fits one alone."),
		fields: looseFields.default({}).describe("Members that the new version has in place of the old ones; null leaves one out."),
		changes: array(assignment).max(200).default([]).describe("Changes of single fields, in order, after `fields`."),
		draft: boolean().default(false).describe("Leave the new version without a seal until it lands.")
	}),
	plan: async ({ id, fields, changes: asked, draft }, objects, env) => {
		const old = await objects.find(id, "ContextPacket");
		refuseFixed(old, asked);
		const issue = await named("Issue", old.value["for_issue"], objects);
		const packets = issue === null ? [] : await packetsOf(issue, objects);
		refuseSuperseded(old, packets);
		const before = contentOf(old.value);
		const given = {
			...before,
			...contentOf(await strictValue("ContextPacket", fields, objects, env))
		};
		const { value } = await assigned("ContextPacket", withoutNulls(given), asked, objects, env);
		refuseUnchanged(old, before, value);
		const versions = [old, ...packets].flatMap(({ object }) => object?.version ?? []);
		const version = value["version"] ?? fields["version"] ?? nextVersion(versions);
		const meta = {
			...isMapping(value["meta"]) ? value["meta"] : {},
			[supersedesKey]: old.id
		};
		const changes = new Changes(objects, env.now);
		const made = await planObject(changes, "ContextPacket", {
			...value,
			version,
			meta
		}, objects, env, draft);
		return changes.outcome(`Add ContextPacket ${made.id} in place of ${old.id} ${JSON.stringify(old.title ?? "")}`);
	}
});
/** What a packet says, without what makes it this one packet: its kind, id, version, seal and times. */
function contentOf(value) {
	const { kind: _kind, id: _id, version: _version, seal: _seal, created_at: _c, updated_at: _u, ...content } = value;
	return content;
}
function withoutNulls(value) {
	return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}
/** Two successors would each lack what the other one says. */
function refuseSuperseded(old, packets) {
	const successor = successorOf(old.id, packets);
	if (successor === null) return;
	const version = JSON.stringify(successor.object?.version ?? "");
	throw new Failure("conflict", `ContextPacket ${old.id} is superseded already, by ${successor.id}, version ${version}`, `go on from that one: cwom packet supersede ${successor.id}`);
}
function refuseUnchanged(old, before, after) {
	if (before["for_issue"] !== void 0 && !isDeepStrictEqual(before["for_issue"], after["for_issue"])) throw new Failure("usage", `the next version of ContextPacket ${old.id} is for the same Issue`, "a briefing for another Issue is a new packet: cwom packet new");
	if (!isDeepStrictEqual(contentOf(after), contentOf(withoutNulls(before)))) return;
	throw new Failure("refused", `nothing would differ from ContextPacket ${old.id} "${old.title ?? ""}"`, `say what is new: cwom packet supersede ${old.id} --set field=value, --instructions "…" or --edit`);
}
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
