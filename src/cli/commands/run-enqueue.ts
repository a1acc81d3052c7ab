import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { Failure } from "../../failure.ts";
import { enqueueTask } from "../../operations/task/enqueue-task.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import type { GlobalOptions } from "../program.ts";

/** Lets a Task in; answers the exit code. */
export async function runEnqueue(file: string, options: WriteOptions, globals: GlobalOptions): Promise<number> {
  return carryOut(enqueueTask, { task: jsonFrom(await textFrom(file), file) }, options, globals);
}

async function textFrom(file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new Failure("usage", `${file} cannot be read`, "name a file with one Task in JSON, or - for stdin", cause);
  }
}

function jsonFrom(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "";
    throw new Failure("usage", `${file} is no JSON: ${reason}`, "write one Task as a JSON object", cause);
  }
}
