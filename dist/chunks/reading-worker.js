import { t as rules } from "./rules-CVbhhxzn.js";
import { n as readBytes } from "./reading-C3L4PVnI.js";
import { n as remarksNote, r as rulesByKind } from "./object-remarks-D9CSlMuB.js";
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
