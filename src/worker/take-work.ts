import { randomBytes } from "node:crypto";
import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { apply } from "../apply/apply.ts";
import type { Place } from "../apply/place.ts";
import { Failure } from "../failure.ts";
import { wordFor } from "../operations/run-state.ts";
import { retryRun } from "../operations/worker/retry-run.ts";
import { takeRun } from "../operations/worker/take-run.ts";
import { objectsOf } from "../store/objects.ts";
import { overlayRevision } from "../store/overlay.ts";
import type { Revision } from "../store/revision.ts";
import type { WorkSettings } from "../store/work-settings.ts";
import { mayPass, performOnQueue, untilItPasses, workerEnv } from "./desk.ts";
import { codeSources } from "./code-source.ts";
import type { CodeSource } from "./code-source.ts";
import type { RunBoard } from "./run-board.ts";
import type { WorkerWorld } from "./world.ts";

/** A Run that this worker has from now on. */
export interface TakenRun {
  readonly id: string;
  readonly token: string;
  /** When the lease ends unless it is renewed; milliseconds. */
  readonly until: number;
  /** The store with the Run as it was taken. */
  readonly tree: Revision;
  readonly settings: WorkSettings;
  readonly source: CodeSource;
}

/** How long a worker that is too slow every time goes on before it rests, in milliseconds. */
const patience = 120_000;

/** Takes the most wanted Run of those that are ready; null where there is none. Runs of workers that are lost are failed first, and tried again. */
export async function takeWork(world: WorkerWorld, board: RunBoard): Promise<TakenRun | null> {
  // Shorter than what the check takes for a secret: it is none once it is written.
  const token = randomBytes(8).toString("hex");
  const giveUp = Date.now() + patience;
  for (;;) {
    const taken = await untilItPasses(
      () => takeOnce(world, board, token),
      () => (world.stopping.aborted ? 0 : giveUp),
    );
    if (taken !== "again") return taken;
  }
}

async function takeOnce(world: WorkerWorld, board: RunBoard, token: string): Promise<TakenRun | null | "again"> {
  const place = await world.open();
  const objects = objectsOf(place.tree, place.cache);
  const { work: settings } = await objects.settings();
  const now = Date.parse(place.now);
  const found = await board.find(place.tree);
  const places = new Map([...Object.entries(settings.repositories), ...world.places]);
  const sourceOf = await codeSources(world.repository, objects, places);
  // The answer to a push may have been lost on its way: then the Run is ours already.
  const ours = found.leased.find((run) => run.lease?.token === token);
  if (ours !== undefined) {
    const until = Date.parse(ours.lease?.until ?? "");
    return { id: ours.id, token, until, tree: place.tree, settings, source: sourceOf(ours.repo) ?? { is: "here" } };
  }
  if (await failLost(world, found.leased, settings, now)) return "again";
  if (found.ready.length > 0) refuseFull(settings);
  const until = now + settings.lease_seconds * 1000;
  for (const { id, repo } of found.ready) {
    const source = sourceOf(repo);
    if (source === null) {
      board.tellOnce(repo, () => world.say(leftWords(id, repo)));
      continue;
    }
    const tree = await begin(world, place, { id, token, until }, board);
    if (tree !== null) return { id, token, until, tree, settings, source };
  }
  return null;
}

/** A worker without room would take one Run after the other, and fail them all. */
function refuseFull({ trace }: WorkSettings): void {
  const { bavail, bsize } = statfsSync(tmpdir());
  if (bavail * bsize >= 2 * trace.max_bytes) return;
  throw new Failure("refused", `there is too little room in ${tmpdir()} to work`, "make room there, or set TMPDIR");
}

function leftWords(run: string, repo: string): string {
  return `Run ${run} is left to others: the code of its Repo ${repo} is not here; where it is: cwom work --repository <slug>=<place>`;
}

/** Takes one Run; answers the store with it, null where it cannot be begun, which must not keep the others from being begun. */
async function begin(
  world: WorkerWorld,
  place: Place,
  { id, token, until }: Pick<TakenRun, "id" | "token" | "until">,
  board: RunBoard,
): Promise<Revision | null> {
  const input = {
    candidates: [id],
    actor: wordFor(world.actor),
    worker: world.name,
    token,
    until: new Date(until).toISOString(),
  };
  try {
    const planned = await takeRun.plan(input, objectsOf(place.tree, place.cache), workerEnv(world, place));
    if (!planned.objects.some(({ kind }) => kind === "Run")) return null;
    const applied = await apply(place, planned.transaction);
    if (applied.is === "written") return overlayRevision(place.tree, planned.transaction);
    const [first] = applied.findings;
    const why = `the check would find: ${first?.message ?? ""} (${first?.rule ?? ""})`;
    board.tellOnce(id, () => world.say(`Run ${id} cannot be begun, for ${why}`));
  } catch (thrown) {
    if (mayPass(thrown) || !(thrown instanceof Failure)) throw thrown;
    board.tellOnce(id, () => world.say(`Run ${id} cannot be begun: ${thrown.message}`));
  }
  return null;
}

/** Fails the Runs whose workers have not been heard of since their leases ended; whether there were any. */
async function failLost(
  world: WorkerWorld,
  leased: Awaited<ReturnType<RunBoard["find"]>>["leased"],
  settings: WorkSettings,
  now: number,
): Promise<boolean> {
  // Clocks differ a little from machine to machine.
  const before = now - marginOf(settings) * 1000;
  const lost = leased.filter(({ lease }) => lease !== null && Date.parse(lease.until) < before);
  for (const { id, lease } of lost) {
    const { worker = "", token = "", until = "" } = lease ?? {};
    const input = {
      run: id,
      token,
      expired_before: new Date(before).toISOString(),
      category: "runtime",
      message: `worker ${worker} is lost: it was to be heard of until ${until}`,
      attempts: settings.attempts,
    } as const;
    try {
      const { is, commit } = await performOnQueue(world, retryRun, input, () => 0);
      if (is !== "written") world.say(`Run ${id} cannot be failed`);
      // Written in no commit: another worker has done it.
      else if (commit !== null) world.say(`Run ${id} is failed: its worker ${worker} is lost`);
    } catch (thrown) {
      // Another worker may have done it, or the lost one is heard of again.
      if (!(thrown instanceof Failure) || thrown.code !== "conflict") throw thrown;
    }
  }
  return lost.length > 0;
}

/** Seconds after the end of a lease before a Run is taken from its worker. */
export function marginOf({ lease_seconds: lease }: WorkSettings): number {
  return Math.min(lease / 10, 30);
}
