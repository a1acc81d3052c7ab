import { t as Failure } from "./failure-D-8LPefk.js";
import { t as enqueueTask } from "./enqueue-task-DQYk5PTO.js";
import { t as carryOut } from "./carry-out-C7RaWIzT.js";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
// src/cli/commands/run-enqueue.ts
/** Lets a Task in; answers the exit code. */
async function runEnqueue(file, options, globals) {
	return carryOut(enqueueTask, { task: jsonFrom(await textFrom(file), file) }, options, globals);
}
async function textFrom(file) {
	if (file === "-") return text(process.stdin);
	try {
		return await readFile(file, "utf8");
	} catch (cause) {
		throw new Failure("usage", `${file} cannot be read`, "name a file with one Task in JSON, or - for stdin", cause);
	}
}
function jsonFrom(json, file) {
	try {
		return JSON.parse(json);
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : "";
		throw new Failure("usage", `${file} is no JSON: ${reason}`, "write one Task as a JSON object", cause);
	}
}
export { runEnqueue };
