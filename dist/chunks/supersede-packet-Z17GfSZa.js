import { t as Failure } from "./failure-CoSUsjhv.js";
import { B as strictObject, C as array, V as string, w as boolean } from "./schemas-BfIwbAFZ.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { a as named, r as planObject, t as looseFields } from "./new-object-BlU1S0Ro.js";
import { a as nextVersion, i as supersedesKey, n as packetsOf, r as successorOf } from "./issue-packets-D843iaHJ.js";
import { n as strictValue } from "./loose-value-DURo3BSs.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { n as assignment, r as refuseFixed, t as assigned } from "./set-fields-B-uueqQy.js";
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
export { supersedePacket as n, contentOf as t };
