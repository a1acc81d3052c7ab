import { t as Failure } from "./failure-CoSUsjhv.js";
import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { a as isFileSafeId } from "./kinds-DFgvPIu9.js";
import { t as findInIndex } from "./find-in-index-BEYmnWie.js";
import { n as isMapping } from "./json-BOP16j8H.js";
import { n as printable, r as printableLine } from "./printable-bEUe1wzd.js";
import { t as objectHistory } from "./object-history-Xr0DP2dt.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { i as pathOf } from "./layout-DeakROi7.js";
import { r as print } from "./output-BW60d30d.js";
import { t as readIndex } from "./reading-index-CiATnWOe.js";
// src/query/history-text.ts
const valueLength = 120;
/** The history of an object for a person: a line for each commit, and below it one for each field that it changed. */
function historyText(steps) {
	return steps.flatMap(stepLines).map((line) => `${line}\n`).join("");
}
function stepLines({ commit, date, author, change, fields, isUnreadable }) {
	const head = `${commit.slice(0, 7)}  ${date}  ${printableLine(author, valueLength)}  ${change}`;
	if (isUnreadable) return [head, "  what it says cannot be read on both sides"];
	if (change === "modified" && fields.length === 0) return [head, "  only the form of the text changed"];
	return [head, ...fields.map(({ pointer, old, new: now }) => `  ${fieldName(pointer)}: ${shown(old)} → ${shown(now)}`)];
}
function fieldName(pointer) {
	return pointer === "" ? "all of it" : printable(pointer.slice(1).replaceAll("/", "."));
}
function shown(value) {
	if (value === void 0) return "nothing";
	return typeof value !== "string" && !isMapping(value) && !Array.isArray(value) ? String(value) : printableLine(JSON.stringify(value), valueLength);
}
// src/cli/commands/run-log.ts
/** Shows the history of one object on stdout; answers the exit code. */
async function runLog(id, { at, format }, { C: folder }) {
	const { repository, path } = await readIndex({
		folder,
		at
	}, (index, repository) => ({
		repository,
		path: pathIn(index, id)
	}));
	const tip = await repository.resolveCommit(at ?? "HEAD");
	const log = tip === null ? null : await logOf(repository, tip, typeof path === "string" ? [path] : pathsOf(id));
	if (log === null && path instanceof Failure) throw path;
	const { steps } = log ?? { steps: [] };
	print(format === "json" ? jsonText(steps) : historyText(steps));
	if (steps.length === 0) process.stderr.write("note  the object is not in any commit yet\n");
	return 0;
}
/** Where the object stands now; the Failure of looking for it where it does not. */
function pathIn(index, id) {
	try {
		return findInIndex(index, id).path;
	} catch (thrown) {
		if (thrown instanceof Failure) return thrown;
		throw thrown;
	}
}
/** Where an object of that id would have stood. */
function pathsOf(id) {
	return isFileSafeId(id) ? kindNames.map((kind) => pathOf(kind, id)) : [];
}
async function logOf(repository, tip, paths) {
	const logs = await objectHistory(repository, tip, paths);
	const path = paths.find((name) => (logs.get(name) ?? []).length > 0);
	return path === void 0 ? null : {
		path,
		steps: logs.get(path) ?? []
	};
}
export { runLog };
