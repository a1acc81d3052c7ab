import { t as rules } from "./rules-B5EgArkC.js";
import { n as readBytes } from "./reading-0TFQLvjP.js";
import { n as remarksNote, r as rulesByKind } from "./object-remarks-DLynBewC.js";
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
