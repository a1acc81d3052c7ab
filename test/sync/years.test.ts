import { describe, expect, it } from "vitest";
import { oddReply, poor, rich } from "../support/odd-github.ts";
import { ReplayGithub } from "../support/replay-github.ts";
import { diceOf } from "../support/replay-history.ts";
import { expectTruth, issueTruths } from "../support/replay-truth.ts";
import { live } from "../support/replay-years.ts";
import { syncedWith } from "../support/synced.ts";
import type { Synced } from "../support/synced.ts";

/** How much: `CWOM_TEST_REPLAY=4000` is three years of a real repository, and takes minutes. */
const events = Number(process.env["CWOM_TEST_REPLAY"] ?? 80);
const steps = Math.min(36, Math.max(2, Math.round(events / 50)));

/** What GitHub says of each issue, but for what CWOM does not take over: a sync is to write those where it changed, and no others. */
function told(github: ReplayGithub): Map<number, string> {
  const truths = issueTruths(github);
  const issues = [...github.threads.values()].filter(({ pull }) => pull === null);
  return new Map(
    issues.map((issue) => {
      const { updatedAt: _at, closedAt: _closed, comments: _comments, ...thread } = issue;
      return [issue.number, JSON.stringify([thread, truths.get(issue.number)])];
    }),
  );
}

/** Syncs until no limit stops it any more; answers the numbers of the issues that were written, and how often GitHub was asked. */
async function syncAll(synced: Synced, github: ReplayGithub, limit: number | null, full: boolean) {
  const numbers = new Set<number>();
  const before = github.requests;
  for (let isOver = false; !isOver;) {
    github.remaining = limit;
    const result = await synced.sync({ full });
    expect(result).toMatchObject({ brokenBy: null, conflicts: [], refused: [], failed: [] });
    for (const { kind, value } of result.objects) {
      const found = kind === "Issue" ? /"external_id":"github.com\/4711#(?<n>\d+)"/.exec(JSON.stringify(value)) : null;
      if (found !== null && !JSON.stringify(value).includes('"synthesized":true'))
        numbers.add(Number(found.groups?.["n"]));
    }
    isOver = result.limitedUntil === null;
  }
  github.remaining = null;
  return { numbers, requests: github.requests - before };
}

/** Numbers of the issues that pull requests name. */
function fixedBy(github: ReplayGithub): ReadonlySet<number> {
  return new Set(
    [...github.threads.values()].flatMap(({ body }) => Number(/Fixes #(?<n>\d+)/.exec(body)?.groups?.["n"])),
  );
}

/** What a check says, but for commits of a pull request that was closed once, and is merged after all. */
async function strange(synced: Synced): Promise<string[]> {
  return (await synced.findings()).filter((finding) => !finding.startsWith("artifact/late"));
}

describe("years of a repository's life, with all that real archives have", () => {
  it.each([
    { seed: 11, odd: rich, version: "2022-11-28" },
    { seed: 12, odd: rich, version: "2026-03-10" },
    { seed: 13, odd: poor, version: "2022-11-28" },
  ] as const)("are told truly, with no write too many (%j)", { timeout: 7_200_000 }, async ({ seed, odd, version }) => {
    const github = new ReplayGithub();
    github.tie = (a, b) => ((a.number * 7919) % 101) - ((b.number * 7919) % 101) || b.number - a.number;
    const dice = diceOf(seed);
    const synced = await syncedWith(github, { reply: oddReply(github, odd), version, now: () => github.now });
    const calls: number[] = [];
    const idle: number[] = [];
    let before = new Map<number, string>();
    for (let step = 0; step < steps; step += 1) {
      const { isHidden } = live(github, dice, {
        count: Math.ceil(events / steps),
        isBare: odd.isBare,
        isSlow: events > 1_000,
      });
      if (step === Math.floor(steps / 2)) github.rename("shop/purchases");
      const now = told(github);
      const limit = dice(4) === 0 ? 60 + dice(100) : null;
      const { numbers, requests } = await syncAll(synced, github, limit, isHidden);
      const changed = [...now].filter(([number, text]) => before.get(number) !== text).map(([number]) => number);
      // One that came and went between two syncs was never seen.
      const seen = changed.filter((number) => github.threads.get(number)?.away === null || numbers.has(number));
      expect(seen.filter((number) => !numbers.has(number))).toEqual([]);
      // Between two landings of one step an issue may have lost one pull request and got another.
      const named = fixedBy(github);
      expect([...numbers].filter((number) => !seen.includes(number) && !named.has(number))).toEqual([]);
      calls.push(requests);
      const asked = github.requests;
      expect((await synced.sync()).written).toEqual([]);
      idle.push(github.requests - asked);
      await expectTruth(synced, github);
      if (step % 6 === 0 || step === steps - 1) expect(await strange(synced)).toEqual([]);
      before = now;
    }
    const { threads, workflows } = github;
    const pulls = [...threads.values()].filter(({ pull }) => pull !== null).length;
    const facts = { seed, version, until: github.now, threads: threads.size, pulls, runs: workflows.size };
    const line = `${JSON.stringify(facts)} calls a step: ${calls.join(" ")}; of a second pass: ${idle.join(" ")}\n`;
    if (events > 80) process.stderr.write(line);
  });
});
