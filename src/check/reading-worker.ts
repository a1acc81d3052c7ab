import { parentPort } from "node:worker_threads";
import { rules } from "../rules/index.ts";
import { readBytes } from "../store/reading.ts";
import type { HelperResult, HelperTask } from "../store/reading-helper.ts";
import { remarksNote, rulesByKind } from "./object-remarks.ts";

// The other thread of a large check: it gets batches of blobs and answers each with what reading them gave.
parentPort?.on("message", (tasks: readonly HelperTask[]) => {
  parentPort?.postMessage(tasks.map(resultOf));
});

const rulesFor = rulesByKind(rules);

function resultOf({ oid, bytes }: HelperTask): HelperResult {
  const reading = readBytes(bytes);
  return {
    oid,
    outline: JSON.stringify(reading.outline),
    value: JSON.stringify(reading.value),
    note: remarksNote(rulesFor, oid, reading),
  };
}
