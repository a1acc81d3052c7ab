import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { HintedWork } from "../../src/cli/serving/hinted-work.ts";
import type { Ending, Sleep, Work } from "../../src/cli/serving/hinted-work.ts";

/** A sleeper that wakes when the test says so. */
function alarm() {
  const sleeping: { readonly milliseconds: number; readonly wake: () => void }[] = [];
  const sleep: Sleep = (milliseconds, signal) =>
    new Promise((done, failed) => {
      const fail = (): void => failed(new Error("woken"));
      if (signal.aborted) fail();
      signal.addEventListener("abort", fail);
      sleeping.push({ milliseconds, wake: done });
    });
  /** Ends the sleep that began first, and answers how long it was to be. */
  const wake = async (): Promise<number | null> => {
    const first = sleeping.shift();
    first?.wake();
    for (let turns = 0; turns < 5; turns += 1) await turn();
    return first?.milliseconds ?? null;
  };
  return { sleep, wake, sleeping };
}

const pace = { gather: 1, pause: 10, retry: 30, longestRetry: 100 };

/** Work that ends as the test says: at once, or when `end` is called. */
function counted(endings: readonly Ending[] = []) {
  const begun: string[] = [];
  const signals = new Set<AbortSignal>();
  const work: Work = (name, signal) => {
    begun.push(name);
    signals.add(signal);
    return Promise.resolve(endings[begun.length - 1] ?? { is: "done" });
  };
  return { begun, signals, work };
}

describe("hints", () => {
  it("of one name that come together are followed once, others beside them", async () => {
    const { sleep, wake, sleeping } = alarm();
    const { begun, signals, work } = counted();
    const hinted = new HintedWork(work, pace, sleep);
    for (const name of ["a", "a", "b", "a"]) hinted.hint(name);
    expect(begun).toEqual([]);
    expect([await wake(), await wake()]).toEqual([1, 1]);
    expect(begun).toEqual(["a", "b"]);
    expect([await wake(), await wake()]).toEqual([10, 10]);
    expect(begun).toEqual(["a", "b"]);
    expect(sleeping).toEqual([]);
    hinted.hint("a");
    await wake();
    expect(begun).toEqual(["a", "b", "a"]);
    expect(signals.size).toBe(3);
  });

  it("that come while it is being worked are followed once more, after the pause, and never two at a time", async () => {
    const { sleep, wake } = alarm();
    const ends: ((ending: Ending) => void)[] = [];
    const hinted = new HintedWork(() => new Promise((end) => ends.push(end)), pace, sleep);
    hinted.hint("a");
    hinted.hint("b");
    await wake();
    await wake();
    expect(ends).toHaveLength(1);
    for (let more = 0; more < 5; more += 1) hinted.hint("a");
    ends[0]?.({ is: "done" });
    await turn();
    expect(ends).toHaveLength(2);
    ends[1]?.({ is: "done" });
    expect(await wake()).toBe(10);
    expect(ends).toHaveLength(3);
  });

  it("are followed anew after a failure, less and less often, and after a limit when it has passed", async () => {
    const { sleep, wake, sleeping } = alarm();
    const failed = { is: "failed" } as const;
    const { begun, work } = counted([failed, failed, failed, failed, { is: "limited", wait: 7_000 }, failed]);
    new HintedWork(work, pace, sleep).hint("a");
    const waits: (number | null)[] = [];
    for (let round = 0; round < 8; round += 1) waits.push(await wake());
    expect(waits).toEqual([1, 30, 60, 100, 100, 7_000, 30, 10]);
    expect(begun).toHaveLength(7);
    expect(sleeping).toEqual([]);
  });

  it("are followed no more once it was told to stop, which ends what goes on", async () => {
    const { sleep, wake } = alarm();
    const begun: string[] = [];
    const ended: string[] = [];
    const work: Work = (name, signal) =>
      new Promise((end) => {
        begun.push(name);
        signal.addEventListener("abort", () => {
          ended.push(name);
          end({ is: "failed" });
        });
      });
    const hinted = new HintedWork(work, pace, sleep);
    hinted.hint("a");
    hinted.hint("b");
    await wake();
    await wake();
    hinted.hint("a");
    await hinted.stop();
    hinted.hint("a");
    await hinted.stop();
    expect([begun, ended]).toEqual([["a"], ["a"]]);
  });
});
