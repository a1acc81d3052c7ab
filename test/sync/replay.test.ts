import { describe, expect, it } from "vitest";
import { ReplayGithub } from "../support/replay-github.ts";
import { diceOf, happen } from "../support/replay-history.ts";
import { expectTruth } from "../support/replay-truth.ts";
import { settle, syncedWith } from "../support/synced.ts";

describe("a repository's history, followed step by step", () => {
  it("is told truly at every step, and a second sync writes nothing", { timeout: 180_000 }, async () => {
    const github = new ReplayGithub();
    const dice = diceOf(1);
    const synced = await syncedWith(github);
    for (let step = 0; step < 14; step += 1) {
      for (let left = 1 + dice(12); left > 0; left -= 1) happen(github, dice);
      if (step === 7) github.rename("shop/purchases");
      await settle(synced);
      await expectTruth(synced, github);
      expect(await synced.findings()).toEqual([]);
    }
  });
});
