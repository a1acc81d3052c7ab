import { t as Failure } from "./failure-CoSUsjhv.js";
// src/operations/read-input.ts
/** An operation's input as its schema makes it of what came from outside; Failure `usage` that names every member that does not fit. */
function readInput(operation, given) {
	const result = operation.input.safeParse(given);
	if (result.success) return result.data;
	const flaws = result.error.issues.map(wordsFor).slice(0, 10);
	throw new Failure("usage", `${operation.name}: ${flaws.join("; ")}`, `see what it takes: cwom ${operation.name} --help`);
}
function wordsFor({ path, message, ...issue }) {
	const place = path.map(String).join(".");
	const words = issue.code === "unrecognized_keys" ? `there is no ${issue.keys.join(", ")}` : message;
	return place === "" ? words : `${place}: ${words}`;
}
export { readInput as t };
