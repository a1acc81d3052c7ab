import { describe, expect, it } from "vitest";
import { runIn } from "../support/cwom-process.ts";
import { setUpMerging } from "../support/merge-setup.ts";
import { ReplayGithub } from "../support/replay-github.ts";
import { expectTruth } from "../support/replay-truth.ts";
import { settle, syncedWith } from "../support/synced.ts";

const cursor = "cwom/.sync/github.com-4711.json";

/** A repository whose branches `main` and `feature` were both synced, `feature` when more had happened. */
async function twoBranches(setUp: boolean) {
  const github = new ReplayGithub();
  const threads = ["Crash", "Slow", "Typo"].map((title) => {
    github.wait(60);
    return github.open(title, "As it says.");
  });
  const pull = github.open("Fix", "Fixes #1", {});
  const synced = await syncedWith(github);
  const { repository } = synced;
  if (setUp) setUpMerging(repository);
  await synced.sync();
  repository.commit();
  repository.git("branch", "feature");
  const [crash, slow, typo] = threads;
  if (crash === undefined || slow === undefined || typo === undefined) throw new Error("there are three");
  github.wait(600);
  github.edit(slow, (one) => (one.labels = ["bug"]));
  github.push(pull);
  await synced.sync();
  repository.commit("here");
  repository.git("switch", "-q", "feature");
  github.wait(600);
  github.edit(slow, (one) => (one.labels = ["bug", "P1"]));
  github.edit(typo, (one) => (one.title = "A typo"));
  github.open("New", "It came later.");
  await synced.sync();
  repository.commit("there");
  repository.git("switch", "-q", "main");
  return { github, synced, repository };
}

describe("two branches that both synced", () => {
  it("merge without a conflict, and the next sync makes everything true and nothing twice", async () => {
    const { github, synced, repository } = await twoBranches(true);
    const ended = await runIn(repository.folder, "git", ["merge", "-q", "--no-edit", "feature"]);
    expect([ended.code, ended.stderr]).toEqual([0, ""]);
    await settle(synced);
    await expectTruth(synced, github);
    expect(await synced.findings()).toEqual([]);
  });

  it("are refused where git merged their cursors by lines, and a deleted cursor makes nothing twice", async () => {
    const { github, synced, repository } = await twoBranches(false);
    expect((await runIn(repository.folder, "git", ["merge", "-q", "--no-edit", "feature"])).code).toBe(1);
    expect(repository.read(cursor)).toContain("<<<<<<<");
    for (const path of repository.git("diff", "--name-only", "--diff-filter=U").split("\n"))
      if (path !== cursor) repository.git("checkout", "-q", "--theirs", path);
    await expect(synced.sync()).rejects.toMatchObject({
      code: "config",
      help: expect.stringContaining(`rm ${cursor}`),
    });
    repository.delete(cursor);
    await settle(synced);
    await expectTruth(synced, github);
    expect(await synced.findings()).toEqual([]);
  });
});
