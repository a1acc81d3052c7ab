import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as enqueueTask } from "./enqueue-task-OZmErBR3.js";
import { t as carryOut } from "./carry-out-D-SsVuAG.js";
import { t as readNamed } from "./read-named-CEVWLFTo.js";
// src/cli/commands/run-enqueue.ts
/** Lets a Task in; answers the exit code. */
async function runEnqueue(file, options, globals) {
	return carryOut(enqueueTask, { task: jsonFrom(await readNamed(file), file) }, options, globals);
}
function jsonFrom(bytes, file) {
	try {
		return JSON.parse(bytes.toString("utf8"));
	} catch (cause) {
		const reason = cause instanceof Error ? cause.message : "";
		throw new Failure("usage", `${file} is no JSON: ${reason}`, "write one Task as a JSON object", cause);
	}
}
export { runEnqueue };
