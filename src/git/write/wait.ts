import { setTimeout as sleep } from "node:timers/promises";

const longest = 10_000;

/** Tries something again until it is true, for ten seconds at most, and answers whether it ever was. */
export async function patiently(attempt: () => boolean | Promise<boolean>): Promise<boolean> {
  let pause = 2;
  for (let waited = 0; waited < longest; waited += pause) {
    if (await attempt()) return true;
    await sleep(pause);
    // Somewhat random, so that two who wait for the same do not always come at the same time.
    pause = Math.min(50, pause * (1 + Math.random()));
  }
  return await attempt();
}
