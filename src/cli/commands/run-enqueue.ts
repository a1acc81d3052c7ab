import { enqueueTask } from "../../operations/task/enqueue-task.ts";
import { enqueueTasks } from "../../operations/task/enqueue-tasks.ts";
import { carryOut } from "../carry-out.ts";
import type { WriteOptions } from "../carry-out.ts";
import type { GlobalOptions } from "../program.ts";
import { readNamed } from "../read-named.ts";
import { readTasks } from "../read-tasks.ts";

/** Lets the Task or Tasks of a file in; answers the exit code. */
export async function runEnqueue(file: string, options: WriteOptions, globals: GlobalOptions): Promise<number> {
  const read = readTasks(await readNamed(file), file);
  return read.is === "one"
    ? carryOut(enqueueTask, { task: read.task }, options, globals)
    : carryOut(enqueueTasks, { tasks: read.tasks }, options, globals);
}
