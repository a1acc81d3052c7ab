import { Failure } from "../failure.ts";
import { extendLease } from "../operations/worker/extend-lease.ts";
import type { GuardedWorld } from "./clone-guard.ts";
import { performOnQueue } from "./desk.ts";
import { pause } from "./pause.ts";

/** A lease that is kept alive. */
export interface Heartbeat {
  /** Aborted when the lease is lost, or has run out unrenewed: then nothing may be executed any more. */
  readonly lost: AbortSignal;
  /** Tells somebody when the lease ends, now and after each renewal, until the answer is called. */
  readonly watch: (tell: (until: number) => void) => () => void;
  /** When the lease ends, as far as the queue is known to say; milliseconds. */
  readonly until: () => number;
  /** Ends the keeping alive, and waits for what is under way. */
  stop(): Promise<void>;
}

/** A Run under a lease, and for how long each renewal is, in milliseconds. */
export interface Held {
  readonly run: string;
  readonly token: string;
  /** Milliseconds. */
  readonly until: number;
  readonly lease: number;
}

/** Renews the lease of a Run at half of its time, again and again. */
export function startHeartbeat(world: GuardedWorld, held: Held): Heartbeat {
  const lost = new AbortController();
  const stopped = new AbortController();
  const told = new Set<(until: number) => void>();
  let { until } = held;
  const beat = async (): Promise<void> => {
    while (!stopped.signal.aborted && !lost.signal.aborted) {
      await pause(held.lease / 2, stopped.signal);
      if (stopped.signal.aborted) return;
      const wanted = Date.now() + held.lease;
      const input = { run: held.run, token: held.token, until: new Date(wanted).toISOString() };
      try {
        const { is } = await performOnQueue(world, extendLease, input, () => until);
        if (is !== "written") continue;
        until = wanted;
        for (const tell of told) tell(until);
      } catch (thrown) {
        const isTaken = thrown instanceof Failure && thrown.code === "conflict";
        const isSound = await world.refuseChanged().then(
          () => true,
          () => false,
        );
        if (isTaken || !isSound || Date.now() >= until) lost.abort();
        else world.say(`the lease of Run ${held.run} could not be renewed yet: ${wordsOf(thrown)}`);
      }
    }
  };
  const expire = async (): Promise<void> => {
    while (!stopped.signal.aborted && Date.now() < until) await pause(until - Date.now(), stopped.signal);
    if (!stopped.signal.aborted) lost.abort();
  };
  const running = Promise.all([beat(), expire()]);
  return {
    lost: lost.signal,
    watch: (tell) => {
      told.add(tell);
      tell(until);
      return () => void told.delete(tell);
    },
    until: () => until,
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}

function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
