import { t as Failure } from "./failure-CoSUsjhv.js";
import { B as strictObject, V as string } from "./schemas-BfIwbAFZ.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { t as kinds } from "./kinds-DFgvPIu9.js";
import { n as readBytes } from "./reading-B2MIY6L8.js";
import { t as Changes } from "./changes-BBeaR7QH.js";
import { t as mirrorChange } from "./mirrors-COj0hST8.js";
import { t as operation } from "./operation-Dwjby8X6.js";
import { t as objectsOf } from "./objects-BPhXLp2z.js";
import { t as carryOut } from "./carry-out-DG_iOblC.js";
import { a as choosePlace } from "./tell-pJTHBdk5.js";
import { t as editUntilDone } from "./edit-until-done-BuYybgEB.js";
import { t as readNamed } from "./read-named-CEVWLFTo.js";
import { n as withRepository } from "./workplace-k7szFChc.js";
import { isDeepStrictEqual } from "node:util";
// src/operations/replace-text.ts
/** Puts a text that somebody edited in the place of an object's file, if that is still as they had it before them. */
const replaceText = operation({
	name: "edit",
	summary: "replace the whole text of a work object's file",
	input: strictObject({
		id: string().min(1).describe("Id of the object, or any beginning or end that fits one alone."),
		before: string().describe("The text that was edited; the file must still be so."),
		text: string().describe("The text that it is to be, comments and all.")
	}),
	plan: async ({ id, before, text }, objects, env) => {
		const object = await objects.find(id, ...kindNames);
		const bytes = await objects.bytesAt(object.file.path);
		if (bytes === null || Buffer.compare(bytes, Buffer.from(before)) !== 0) throw changedMeanwhile(object);
		const changes = new Changes(objects, env.now);
		const after = readBytes(Buffer.from(text)).value;
		if (after !== null) refuseOther(object, after);
		if (text !== before) await changes.replace(object, text);
		if (after !== null && isNewer(object, after)) await changes.edit(object, [{
			is: "set",
			at: "/updated_at",
			value: env.now
		}]);
		if (after !== null) await mirrorChange(changes, object.kind, {
			before: object.value,
			after
		}, objects);
		return changes.outcome(`Edit ${object.kind} ${object.id} ${JSON.stringify(object.title ?? "")}`);
	}
});
/** Whether the meaning changed, and nobody wrote when. */
function isNewer({ kind, value }, after) {
	return !kinds[kind].sealed && after["updated_at"] === value["updated_at"] && !isDeepStrictEqual(after, value);
}
/** What an object is stays as it is: another kind or id is another object. */
function refuseOther({ kind, id }, after) {
	if (after["kind"] === kind && after["id"] === id) return;
	throw new Failure("usage", `the kind and the id of ${kind} ${id} cannot change`, `make a new object: cwom new ${kind}`);
}
function changedMeanwhile({ id, file }) {
	return new Failure("conflict", `${file.path} changed while it was edited`, `see git diff, then edit it again: cwom edit ${id}`);
}
// src/cli/commands/run-edit.ts
/** Has one object's file edited, or takes its new text from elsewhere; answers the exit code. */
async function runEdit(part, options, globals) {
	const { id, before } = await withRepository(globals.C, async (shop) => {
		const { tree, cache } = await (await choosePlace(shop, options)).open();
		const objects = objectsOf(tree, cache);
		const object = await objects.find(part, ...kindNames);
		refuseSealed(object);
		const bytes = await objects.bytesAt(object.file.path);
		return {
			id: object.id,
			before: Buffer.from(bytes ?? []).toString("utf8")
		};
	});
	const take = (text) => carryOut(replaceText, {
		id,
		before,
		text
	}, options, globals);
	if (options.from !== void 0) return take((await readNamed(options.from)).toString("utf8"));
	return editUntilDone(globals.C, {
		start: before,
		take,
		resume: (path) => `go on with it there, then: cwom edit ${id} --from ${path}`
	});
}
/** The check would say so too, but only after the work of writing. */
function refuseSealed({ kind, id, title, value }) {
	if ((value["seal"] ?? null) === null) return;
	const help = kind === "ContextPacket" ? `make its next version: cwom packet supersede ${id}` : "take a new one: cwom snapshot take";
	throw new Failure("usage", `${kind} ${id} ${JSON.stringify(title ?? "")} is sealed`, help);
}
export { runEdit };
