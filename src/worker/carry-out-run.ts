import { hostname } from "node:os";
import { Failure, toFailure } from "../failure.ts";
import type { Ending } from "../operations/end-run.ts";
import { endWork } from "../operations/worker/end-work.ts";
import type { WorkEnding } from "../operations/worker/end-work.ts";
import { retryRun } from "../operations/worker/retry-run.ts";
import { objectsOf } from "../store/objects.ts";
import { memoryCache } from "../store/reading-cache.ts";
import type { Attempt } from "./attempt.ts";
import { performOnQueue, untilItPasses } from "./desk.ts";
import { guardClone } from "./clone-guard.ts";
import type { GuardedWorld } from "./clone-guard.ts";
import { openCode } from "./code-source.ts";
import type { CodeWorld } from "./code-source.ts";
import { executeAttempt } from "./execute-attempt.ts";
import type { Ended } from "./execute-limited.ts";
import { startHeartbeat } from "./heartbeat.ts";
import type { Heartbeat } from "./heartbeat.ts";
import { givenVariables } from "./given-variables.ts";
import { readAssignment } from "./run-context.ts";
import type { RunFailure } from "./outcome-of.ts";
import type { TakenRun } from "./take-work.ts";
import { weighWork } from "./weigh-work.ts";
import { makeBench } from "./work-bench.ts";
import type { WorkBench } from "./work-bench.ts";
import type { WorkerWorld } from "./world.ts";

/** What became of a Run that a worker had: it is `lost` where another has it now, and nothing more was written; `returned` as the next attempt where this worker could do nothing about it. */
export type RunEnd = "done" | "failed" | "lost" | "returned";

/** Carries out a Run that this worker took, to its end, and records all of it. The lease is kept alive meanwhile. */
export async function carryOutRun(unguarded: WorkerWorld, taken: TakenRun): Promise<RunEnd> {
  const { id: run, token, until, settings } = taken;
  const world = await guardClone(unguarded);
  const guarded = [world];
  const heartbeat = startHeartbeat(world, { run, token, until, lease: settings.lease_seconds * 1000 });
  try {
    return await carryOut(world, taken, heartbeat, guarded).catch((thrown: unknown) => {
      if (isLost(thrown, heartbeat)) throw thrown;
      return fail(world, taken, heartbeat, "runtime", `the worker failed: ${toFailure(thrown, "").message}`);
    });
  } catch (thrown) {
    if (isLost(thrown, heartbeat)) return "lost";
    throw thrown;
  } finally {
    await heartbeat.stop();
    for (const { refuseChanged } of guarded) await refuseChanged();
  }
}

function isLost(thrown: unknown, { lost }: Heartbeat): boolean {
  return lost.aborted || (thrown instanceof Failure && thrown.code === "conflict");
}

/** How long code that cannot be had just now is asked for, in milliseconds. */
const patience = 60_000;

/** Adds the world of the code to those that are looked at once more in the end. */
async function carryOut(
  world: GuardedWorld,
  taken: TakenRun,
  heartbeat: Heartbeat,
  guarded: GuardedWorld[],
): Promise<RunEnd> {
  const failed = (message: string): Promise<RunEnd> => fail(world, taken, heartbeat, "dependency", message);
  const objects = objectsOf(taken.tree, memoryCache());
  const assignment = await readAssignment(taken.id, objects, taken.settings).catch((thrown: unknown) =>
    toFailure(thrown, ""),
  );
  if (assignment instanceof Failure) return failed(assignment.message);
  const command = world.exec ?? taken.settings.exec;
  if (command === undefined) return failed("no command is named for the worker");
  const { limits } = assignment.context;
  const launcher = limits.network === "denied" ? await world.findCage() : [];
  const returned = (why: string): Promise<RunEnd> => giveBack(world, taken, heartbeat, why);
  if (launcher === null) return returned(`worker ${world.name} cannot keep a command from the network`);
  let bench: WorkBench;
  let code: CodeWorld;
  try {
    const giveUp = Date.now() + patience;
    code = await untilItPasses(
      () => openCode(world, taken.source, taken.tree, assignment.target),
      () => (world.stopping.aborted ? 0 : giveUp),
    );
    if (code.world !== world) guarded.push(code.world);
    bench = await makeBench(world.repository, code, assignment.context);
  } catch (thrown) {
    const { code: kind, message } = toFailure(thrown, "");
    if (kind === "refused") return failed(`the tree could not be made: ${message}`);
    // The next Run would fare no better here, but this one may elsewhere.
    return returned(`worker ${world.name} could not make the tree: ${message}`);
  }
  const { given, withheld } = givenVariables(taken.settings, world.environment, limits.secrets);
  if (withheld.length > 0) world.say(`Run ${taken.id} may not see secrets, and does not get ${withheld.join(", ")}`);
  const { seconds } = limits;
  const startedAt = new Date().toISOString();
  const work = { taken, assignment, command, seconds, given, launcher, startedAt, events: [] };
  const attempt = { ...work, world: code.world, commit: code.commit };
  const stopped = `worker ${world.name} on ${hostname()} was stopped before the Run had ended`;
  try {
    if (world.stopping.aborted) return await returned(stopped);
    const ended = await executeAttempt(attempt, bench, heartbeat);
    if (ended.cut === "lost" || heartbeat.lost.aborted) return "lost";
    if (ended.cut === "stopped") return await returned(stopped);
    return await record(world, attempt, bench, ended, heartbeat);
  } finally {
    clear(world, bench);
  }
}

function clear({ say }: WorkerWorld, bench: WorkBench): void {
  try {
    bench.remove();
  } catch (thrown) {
    say(`${bench.tree} stays: ${toFailure(thrown, "").message}`);
  }
}

/** Hands in what the attempt made; where the check refuses that, the Run fails with what it found. */
async function record(
  world: WorkerWorld,
  attempt: Attempt,
  bench: WorkBench,
  ended: Ended,
  heartbeat: Heartbeat,
): Promise<RunEnd> {
  const { taken } = attempt;
  await bench.takeCommits();
  const work = await weighWork(attempt, bench, ended);
  const performed = await performOnQueue(world, endWork, work, heartbeat.until);
  if (performed.is === "written") {
    const { status } = work.ending;
    world.say(
      `Run ${taken.id} is ${status}${work.ending.failure === undefined ? "" : `: ${work.ending.failure.message}`}`,
    );
    return status === "done" ? "done" : "failed";
  }
  const [first] = performed.findings;
  const why = `what it made cannot be recorded: ${first?.message ?? ""} (${first?.rule ?? ""})`;
  return fail(world, taken, heartbeat, "policy", why);
}

async function fail(
  world: WorkerWorld,
  { id, token }: TakenRun,
  heartbeat: Heartbeat,
  category: RunFailure["category"],
  message: string,
): Promise<RunEnd> {
  const ending: Ending = { status: "failed", summary: message, failure: { category, message } };
  const work: WorkEnding = { run: id, token, ending, artifacts: [], files: [] };
  const { is } = await performOnQueue(world, endWork, work, heartbeat.until);
  world.say(is === "written" ? `Run ${id} is failed: ${message}` : `Run ${id} could not be failed`);
  return "failed";
}

/** A worker that stops, or cannot go on, leaves the Run to others. */
async function giveBack(world: WorkerWorld, taken: TakenRun, heartbeat: Heartbeat, message: string): Promise<RunEnd> {
  const { attempts } = taken.settings;
  const input = { run: taken.id, token: taken.token, category: "runtime", message, attempts } as const;
  await performOnQueue(world, retryRun, input, heartbeat.until);
  world.say(`Run ${taken.id} is given back: ${message}`);
  return "returned";
}
