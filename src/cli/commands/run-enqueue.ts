import { Failure } from "../../failure.ts";
import { enqueueTask } from "../../operations/task/enqueue-task.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import type { GlobalOptions } from "../program.ts";
import { readNamed } from "../read-named.ts";

/** Lets a Task in; answers the exit code. */
export async function runEnqueue(file: string, options: WriteOptions, globals: GlobalOptions): Promise<number> {
  return carryOut(enqueueTask, { task: jsonFrom(await readNamed(file), file) }, options, globals);
}

function jsonFrom(bytes: Buffer, file: string): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "";
    throw new Failure("usage", `${file} is no JSON: ${reason}`, "write one Task as a JSON object", cause);
  }
}
