import { setTimeout as wait } from "node:timers/promises";
import type * as z from "zod";
import { perform } from "../apply/perform.ts";
import type { Performed } from "../apply/perform.ts";
import { placeFacts } from "../apply/place-facts.ts";
import type { Place } from "../apply/place.ts";
import { Failure, Raced } from "../failure.ts";
import type { FailureCode } from "../failure.ts";
import type { Operation, OperationEnv } from "../operations/operation.ts";
import type { WorkerWorld } from "./world.ts";

/** What may be otherwise in a moment: somebody was faster, a lock, the network, a file that a person is about to commit. */
const passing: ReadonlySet<FailureCode> = new Set(["git", "uncommitted", "base-unavailable"]);

/** Whether what failed may succeed when it is done again. */
export function mayPass(thrown: unknown): boolean {
  return thrown instanceof Raced || (thrown instanceof Failure && passing.has(thrown.code));
}

/** The world as a worker's operations see it. */
export function workerEnv({ newId, actor }: WorkerWorld, place: Place): OperationEnv {
  return { ...placeFacts(place), newId, actor: () => Promise.resolve(actor) };
}

/** Carries out an operation on the queue; what may pass is tried again, with pauses, until a time (in milliseconds) that may be put off meanwhile. */
export async function performOnQueue<S extends z.ZodType>(
  world: WorkerWorld,
  operation: Operation<S>,
  input: z.output<S>,
  until: () => number,
): Promise<Performed> {
  const env = (place: Place): OperationEnv => workerEnv(world, place);
  const performing = { open: world.open, env, dryRun: false, attempts: 1 };
  return await untilItPasses(() => perform(operation, input, performing), until);
}

/** Does something again and again while what it fails with may pass, until a time. */
export async function untilItPasses<T>(action: () => Promise<T>, until: () => number): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const began = Date.now();
    try {
      return await action();
    } catch (thrown) {
      if (!mayPass(thrown) || Date.now() >= until()) throw thrown;
      await wait(pauseAfter(tries, Date.now() - began, until() - Date.now()));
    }
  }
}

/** The longest pause between two tries, in milliseconds. */
const longestPause = 15_000;

/**
 * Milliseconds to wait before the next try of what took so long. By chance, or those who met once would meet again; and in
 * proportion, for where everything takes long all the others are at work too, and each try of one makes those of the others
 * slower. Who has little time left waits little: to keep a Run is more urgent than to take one.
 */
function pauseAfter(tries: number, took: number, left: number): number {
  const wanted = Math.max(took, 20) * 3 * 2 ** Math.min(tries, 4);
  return Math.random() * Math.min(wanted, longestPause, Math.max(left / 8, 20));
}
