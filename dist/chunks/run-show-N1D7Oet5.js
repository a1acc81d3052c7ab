import { t as connectionsOf } from "./connections-CMcNStvJ.js";
import { c as isKind } from "./enums-CzFq0Rxf.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { n as labelOf } from "./trace-text-CWYAbqoq.js";
import { t as findInIndex } from "./find-in-index-BEYmnWie.js";
import { n as valueOf } from "./object-value-Bh2IJUXV.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { r as print } from "./output-BW60d30d.js";
import { t as readIndex } from "./reading-index-CiATnWOe.js";
// src/query/describe-object.ts
/** An object for a person: what it says, field by field as it was written, and what it is connected with, by title. Harmless on a terminal. */
function describeObject(object, value, connections) {
	const { kind: _, id: __, ...members } = value;
	const lines = [
		labelOf(object),
		`  ${printable(object.path)}`,
		"",
		...linesOf(members)
	];
	const groups = [{
		head: "names",
		of: connections.filter(({ isInward }) => !isInward)
	}, {
		head: "named by",
		of: connections.filter(({ isInward }) => isInward)
	}];
	for (const { head, of } of groups) if (of.length > 0) lines.push("", head, ...of.map(connectionLine));
	return lines.map((line) => `${line}\n`).join("");
}
function connectionLine({ field, kind, id, object, role, digest }) {
	const label = labelOf({
		kind,
		id,
		title: object?.title ?? null
	});
	const notes = [
		...object === null ? ["not in the store"] : [],
		...role === null ? [] : [`as ${printable(role)}`],
		...digest === null ? [] : ["pinned"]
	];
	return `  ${field}  ${label}${notes.length === 0 ? "" : `  (${notes.join(", ")})`}`;
}
/** A value in lines: a text as it is, a mapping by members, a list by items with a dash. Refs are left to the connections, which say more of them. */
function linesOf(value) {
	if (Array.isArray(value)) return value.flatMap(itemLines);
	if (isMapping(value)) return Object.entries(value).flatMap(([name, member]) => memberLines(name, member));
	return (typeof value === "string" ? value.replace(/\n$/, "") : String(value)).split("\n").map(printable);
}
function memberLines(name, value) {
	if (value === null || isRef(value) || isRefList(value)) return [];
	const [first, ...rest] = linesOf(value);
	if (first === void 0) return [];
	return rest.length === 0 && typeof value !== "object" ? [`${printable(name)}: ${first}`] : [`${printable(name)}:`, ...[first, ...rest].map(indented)];
}
function itemLines(item) {
	const [first = "", ...rest] = linesOf(item);
	return [`- ${first}`, ...rest.map(indented)];
}
function indented(line) {
	return line === "" ? "" : `  ${line}`;
}
function isRefList(value) {
	return Array.isArray(value) && value.length > 0 && value.every(isRef);
}
function isRef(value) {
	return isMapping(value) && isKind(value["kind"]) && typeof value["id"] === "string";
}
// src/cli/commands/run-show.ts
/** Shows one object on stdout; answers the exit code. */
async function runShow(id, { at, format }, { C: folder }) {
	print(await readIndex({
		folder,
		at
	}, (index) => textOf(index, id, format)));
	return 0;
}
async function textOf(index, id, format) {
	const object = findInIndex(index, id);
	const value = valueOf(index, object);
	if (format === "json") return jsonText(value);
	if (format === "yaml") {
		const { printYaml } = await import("./format-yaml-BqTwSpDK.js");
		return printYaml(value);
	}
	return describeObject(object, value, connectionsOf(index, object));
}
export { runShow };
