import { t as rules } from "./rules-DbzDLzxJ.js";
import { n as readBytes } from "./reading-Cu8Hpa4z.js";
import { n as remarksNote, r as rulesByKind } from "./object-remarks-BajEFmt6.js";
import { parentPort } from "node:worker_threads";
// src/check/reading-worker.ts
parentPort?.on("message", (tasks) => {
	parentPort?.postMessage(tasks.map(resultOf));
});
const rulesFor = rulesByKind(rules);
function resultOf({ oid, bytes }) {
	const reading = readBytes(bytes);
	return {
		oid,
		outline: JSON.stringify(reading.outline),
		value: JSON.stringify(reading.value),
		note: remarksNote(rulesFor, oid, reading)
	};
}
export {};
