import { Failure, toFailure } from "../failure.ts";
import type { FailureCode } from "../failure.ts";
import { objectsOf } from "../store/objects.ts";
import { carryOutRun } from "./carry-out-run.ts";
import { pause } from "./pause.ts";
import { RunBoard } from "./run-board.ts";
import { takeWork } from "./take-work.ts";
import { sweepBenches } from "./work-bench.ts";
import type { WorkerWorld } from "./world.ts";

/** What only a person can mend. */
const lasting: ReadonlySet<FailureCode> = new Set(["usage", "config", "no-store", "no-repository"]);

/** Works until it is told to stop, or with `once` on one Run: answers 0 where that is done, 1 where it failed or was lost, 0 where nothing is ready. */
export async function work(world: WorkerWorld, once: boolean): Promise<number> {
  const board = new RunBoard();
  let rest = await refuseIdle(world);
  let troubles = 0;
  while (!world.stopping.aborted) {
    try {
      sweepBenches(world.repository);
      const taken = await takeWork(world, board);
      if (taken !== null) {
        rest = taken.settings.poll_seconds * 1000;
        const end = await carryOutRun(world, taken);
        if (end === "lost") world.say(`Run ${taken.id} was taken from this worker: its lease is lost`);
        if (once) return end === "done" ? 0 : 1;
        troubles = end === "returned" ? troubles + 1 : 0;
        if (end !== "returned") continue;
      } else if (once) {
        world.say("nothing is ready");
        return 0;
      }
    } catch (thrown) {
      if (once || (thrown instanceof Failure && lasting.has(thrown.code))) throw thrown;
      world.say(`not now: ${toFailure(thrown, "").message}`);
    }
    // By chance, so that many workers do not all ask at once; longer and longer where one Run after the other is given back.
    await pause(rest * 2 ** Math.min(troubles, mostDoublings) * (0.5 + Math.random()), world.stopping);
  }
  return 0;
}

/** At ten seconds between two looks this is ten minutes. */
const mostDoublings = 6;

/** Milliseconds between two looks at the queue; Failure `usage` where nobody says what is to be executed, or it cannot be as the settings want it. */
async function refuseIdle(world: WorkerWorld): Promise<number> {
  const { tree, cache } = await world.open();
  const { work: settings } = await objectsOf(tree, cache).settings();
  if (world.exec === null && settings.exec === undefined)
    throw new Failure(
      "usage",
      "nobody says what the worker is to execute",
      "cwom work --exec '<command>', or work.exec in cwom/config.yaml",
    );
  if (settings.network === "enforce" && (await world.findCage()) === null)
    throw new Failure(
      "usage",
      "no command can be kept from the network here, and work.network is enforce",
      "work on Linux with unshare and user namespaces, or set work.network: tell in cwom/config.yaml",
    );
  return settings.poll_seconds * 1000;
}
