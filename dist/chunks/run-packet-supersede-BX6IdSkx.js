import { i as openWorkTree, o as objectsOf } from "./workplace-LQTluRvJ.js";
import { t as Failure } from "./failure-D-8LPefk.js";
import { N as strictObject, P as string, S as boolean, x as array } from "./schemas-Bgo1bdGB.js";
import { t as openRepository } from "./open-repository-C4Ehfxus.js";
import { a as timestampKeys } from "./schema-fields-g4_Me3S2.js";
import { n as Changes, r as objectText, t as operation } from "./operation-BcgEWodK.js";
import { n as isMapping } from "./json-Db2zG5np.js";
import { a as packetsOf, c as nextVersion, n as planObject, o as successorOf, r as named, s as supersedesKey, t as looseFields } from "./new-object-B1fcm0Pe.js";
import { r as strictValue } from "./mirrors-sAsZgN6Q.js";
import { a as refuseFixed, i as assignment, r as assigned, t as assignmentFrom } from "./run-set-D4Qj0qi1.js";
import { t as memoryCache } from "./reading-cache-CHmpnVJJ.js";
import { i as readYaml } from "./reading-BgcYlSIw.js";
import { r as newUlid, t as carryOut } from "./carry-out-C7RaWIzT.js";
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { readFile, rm, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
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
// src/cli/making/editor.ts
/**
* Opens a file in the editor that VISUAL or EDITOR names (a command line, as git takes it; vi without one) and waits until it
* is closed. What the editor shows goes to stderr's terminal: stdout is for data. Failure `usage` when it cannot be run, or fails.
*/
async function openEditor(file) {
	const editor = [process.env["VISUAL"], process.env["EDITOR"]].find((name) => name !== void 0 && name !== "") ?? "vi";
	const child = spawn("sh", [
		"-c",
		`${editor} "$@"`,
		editor,
		file
	], { stdio: [
		"inherit",
		2,
		"inherit"
	] });
	const code = await new Promise((done, failed) => {
		child.on("error", failed);
		child.on("close", done);
	});
	if (code === 0) return;
	throw new Failure("usage", `the editor ${JSON.stringify(editor)} ended with ${code ?? "a signal"}`, "name another: EDITOR=nano cwom …");
}
// src/cli/read-input.ts
/** All of stdin, to its end. */
async function readInput() {
	const chunks = [];
	for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}
/** What a file holds that somebody named on the command line; `-` is stdin. Failure `usage` where it cannot be read. */
async function readNamed(file) {
	if (file === "-") return readInput();
	try {
		return await readFile(file);
	} catch (cause) {
		throw new Failure("usage", `${file} cannot be read`, "name a file that is there, or - for stdin", cause);
	}
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
	if (edit === true) return editNext(id, globals, take);
	return take(from === void 0 ? {} : fieldsIn(await readNamed(from), from));
}
/** Has the next version written in an editor, starting from the old one. A text that is not taken stays in a file of the git directory. */
async function editNext(id, { C }, take) {
	const repository = await openRepository(C);
	const place = await openWorkTree(repository, memoryCache(), (/* @__PURE__ */ new Date()).toISOString());
	const old = await objectsOf(place.tree, place.cache).find(id, "ContextPacket");
	const before = contentOf(old.value);
	const file = join(repository.gitDir, `CWOM_EDIT-${newUlid()}.yaml`);
	await writeFile(file, objectText("ContextPacket", before), { flag: "wx" });
	let code = 2;
	try {
		await openEditor(file);
		const after = fieldsIn(await readFile(file), file);
		const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
		code = await take({
			...Object.fromEntries(gone.map((key) => [key, null])),
			...after
		});
		return code;
	} finally {
		if (code === 0) await rm(file);
		else process.stderr.write(`your text is kept: ${file}\nhelp   cwom packet supersede ${old.id} --from ${file}\n`);
	}
}
/** The mapping that a text in YAML or JSON is. Failure `usage` with its first flaw. */
function fieldsIn(bytes, file) {
	const { value, flaws } = readYaml(bytes, { timestampKeys });
	if (value !== null) return value;
	const [flaw] = flaws;
	const place = flaw === void 0 ? "" : `:${flaw.span.line}:${flaw.span.column}`;
	throw new Failure("usage", `${file === "-" ? "stdin" : file}${place} ${flaw?.message ?? "is no mapping"}`, flaw?.help ?? "write key: value lines");
}
export { runPacketSupersede };
