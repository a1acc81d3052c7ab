import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ReplayGithub } from "../support/replay-github.ts";
import type { Thread } from "../support/replay-thread.ts";
import { expectTruth } from "../support/replay-truth.ts";
import { settle, syncedWith } from "../support/synced.ts";
import type { Synced } from "../support/synced.ts";

interface Here {
  readonly github: ReplayGithub;
  readonly synced: Synced;
  readonly pulls: readonly Thread[];
}

/** A store that follows a repository in which three pull requests were opened in the last minute, with a workflow run that goes on. */
async function here(): Promise<Here> {
  const github = new ReplayGithub();
  github.open("Crash", "It crashes.");
  const pulls = [1, 2, 3].map((number) => github.open(`Change ${number}`, "Fixes #1", {}));
  github.start(pulls[0]?.pull?.head ?? "");
  const synced = await syncedWith(github);
  await settle(synced);
  return { github, synced, pulls };
}

/** How often one sync asks, and how much of a limit that takes; it must write nothing. */
async function cost({ github, synced }: Here): Promise<{ asked: number; quota: number }> {
  const before = github.requests;
  github.remaining = 1_000;
  expect((await synced.sync()).written).toEqual([]);
  return { asked: github.requests - before, quota: 1_000 - github.remaining };
}

function memoryIn({ repository }: Synced): string {
  const folder = join(repository.folder, ".git", "cwom", "sync");
  const [name = ""] = readdirSync(folder);
  return join(folder, name);
}

describe("a sync with nothing new", () => {
  it("asks three times, and takes nothing of the limit", async () => {
    const all = await here();
    expect(await cost(all)).toEqual({ asked: 3, quota: 0 });
    expect(all.synced.repository.git("status", "--porcelain", "--", ".git")).toBe("");
  });

  it("reads no pull request again that says what it said, though another was changed", async () => {
    const { github, synced, pulls } = await here();
    const [first] = pulls;
    if (first === undefined) throw new Error("there are three");
    github.edit(first, (pull) => (pull.title = "Another change"));
    const before = github.requests;
    expect((await synced.sync()).written.length).toBe(2);
    const asked = github.requests - before;
    // The repository, two lists, and what belongs to one pull request.
    expect(asked).toBe(3 + 4);
    await expectTruth(synced, github);
  });

  it("sees what came in the very second of the last one, and the end of a workflow run", async () => {
    const { github, synced } = await here();
    github.open("Another crash");
    for (const run of github.workflows.values()) github.finish(run, "success");
    await settle(synced);
    await expectTruth(synced, github);
  });

  it("sees what a check says of a pull request that was merged before it ended, also after a limit", async () => {
    const limit = { status: 403, headers: { "retry-after": "60" }, body: { message: "a secondary rate limit" } };
    const { github, synced, pulls } = await here();
    const [first] = pulls;
    const pull = first?.pull ?? null;
    if (first === undefined || pull === null) throw new Error("there are three");
    pull.checks.push({ id: 1, name: "test", head: pull.head, conclusion: null });
    github.merge(first);
    // What a list has again for its overlap is not what this is about.
    github.wait(3_600);
    github.open("Another crash");
    await settle(synced);
    pull.checks = [{ id: 1, name: "test", head: pull.head, conclusion: "failure" }];
    for (const run of github.workflows.values()) github.finish(run, "failure");
    github.meddle = ({ path }) => (path.includes("/pulls/") ? limit : null);
    expect(await synced.sync()).toMatchObject({ limitedUntil: expect.any(String), failed: [] });
    github.meddle = () => null;
    await settle(synced);
    const verdicts = (await synced.all("Artifact")).map(({ verification }) => verification.status);
    expect(verdicts.filter((status) => status === "failed")).toHaveLength(1);
  });

  it("remembers nothing of another cursor, of another name, or of a broken memory", async () => {
    const all = await here();
    const { synced, github } = all;
    const cursor = "cwom/.sync/github.com-4711.json";
    const text = synced.repository.read(cursor);
    synced.repository.write(cursor, text.replace(/"full_name": ?"shop\/orders"/, '"full_name":"shop/older"'));
    await synced.sync();
    expect(synced.repository.read(cursor)).toBe(text);
    writeFileSync(memoryIn(synced), readFileSync(memoryIn(synced)).subarray(0, 100));
    expect((await cost(all)).quota).toBeGreaterThan(0);
    expect(await cost(all)).toEqual({ asked: 3, quota: 0 });
    github.rename("shop/purchases");
    await settle(synced);
    await expectTruth(synced, github);
    // The old name leads on to the new one.
    expect(await cost(all)).toEqual({ asked: 4, quota: 1 });
  });

  it("makes nothing twice and writes nothing needless where the cursor was deleted", async () => {
    const { github, synced } = await here();
    synced.repository.commit();
    const cursor = "cwom/.sync/github.com-4711.json";
    const text = synced.repository.read(cursor);
    synced.repository.delete(cursor);
    const again = await synced.sync();
    expect([...new Set(again.written)]).toEqual([cursor]);
    expect(synced.repository.read(cursor)).toBe(text);
    expect(synced.repository.git("status", "--porcelain")).toBe("");
    await expectTruth(synced, github);
  });
});
