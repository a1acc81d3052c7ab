import * as z from "zod";
import { Failure, Raced } from "../../failure.ts";
import type { FailureCode } from "../../failure.ts";
import { taskSchema } from "../../model/task.ts";
import type { Task } from "../../model/task.ts";
import type { Gate } from "../../store/config.ts";
import { Changes } from "../changes.ts";
import { operation } from "../operation.ts";
import { issuesFirst, planTask } from "./enqueue-task.ts";
import { passGate } from "./task-gate.ts";

/** Tasks that are let in at once at most: what is more is a second commit. */
export const mostTasks = 1_000;
/** Of those that are turned away, so many are named. */
const mostNamed = 10;

const tasks = z
  .array(z.unknown())
  .min(1, "there is no Task")
  .max(mostTasks, `there are more than ${mostTasks} Tasks; let fewer in at once`);

/** Lets many Tasks in at once, or none of them: a Failure names those that cannot come in, by their number in the list. */
export const enqueueTasks = operation({
  name: "enqueue",
  summary: "let Tasks in: for each an Issue with its briefing and limits, and a Run that is ready",
  input: z.strictObject({ tasks: tasks.describe("Tasks (V1), in the order in which they are to be worked on.") }),
  isExclusive: true,
  plan: async ({ tasks: given }, objects, env) => {
    const { gate } = await objects.settings();
    const read = readTasks(given, gate);
    const changes = new Changes(objects, env.now);
    for (const [index, task] of read.entries())
      await planTask(task, changes, changes.objects, env).catch((thrown: unknown) => {
        throw thrown instanceof Failure && !(thrown instanceof Raced) ? numbered(thrown, index, read.length) : thrown;
      });
    return issuesFirst(changes.outcome(`Let ${read.length} Tasks in`));
  },
});

/** The Tasks, each of which the gate lets pass; one Failure for all of those that are none, or may not. */
function readTasks(given: readonly unknown[], gate: Gate): Task[] {
  const failures: Failure[] = [];
  const read = given.flatMap((one, index) => {
    try {
      return [readTask(one, gate)];
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      failures.push(numbered(thrown, index, given.length));
      return [];
    }
  });
  const [first, ...others] = failures;
  if (first === undefined) return read;
  const named = [first, ...others].slice(0, mostNamed).map(({ message }) => message);
  const more = failures.length > mostNamed ? [`and ${failures.length - mostNamed} more`] : [];
  // What is no Task at all weighs more than one that the policy turns away.
  const code: FailureCode = failures.some((failure) => failure.code === "usage") ? "usage" : first.code;
  const helps = new Set(failures.map(({ help }) => help));
  const help = helps.size === 1 ? first.help : "mend these, or take them out";
  throw new Failure(code, [...named, ...more].join("; "), `none was let in: ${help}`);
}

function readTask(given: unknown, gate: Gate): Task {
  const parsed = taskSchema.safeParse(given);
  if (!parsed.success) throw new Failure("usage", flawsOf(parsed.error), "see what a Task is: cwom enqueue --help");
  passGate(parsed.data, gate);
  return parsed.data;
}

function flawsOf({ issues }: z.ZodError): string {
  const flaws = issues.slice(0, 3).map(({ path, message, ...issue }) => {
    const words = issue.code === "unrecognized_keys" ? `there is no ${issue.keys.join(", ")}` : message;
    return path.length === 0 ? words : `${path.map(String).join(".")}: ${words}`;
  });
  return flaws.join(", ");
}

function numbered({ code, message, help }: Failure, index: number, count: number): Failure {
  return new Failure(code, `${message} (Task ${index + 1} of ${count})`, help);
}
