import { describe, expect, it } from "vitest";
import { ReplayGithub } from "../support/replay-github.ts";
import { sha } from "../support/replay-rows.ts";
import { settle, syncedWith } from "../support/synced.ts";

describe("a sync with GitHub", () => {
  it("makes objects of what is there, and writes nothing when nothing changed", async () => {
    const github = new ReplayGithub();
    const issue = github.open("Crash", "It crashes.\r\nOften.");
    github.wait(60);
    const pull = github.open("Fix the crash", `Fixes #${issue.number}`, {});
    const synced = await syncedWith(github);
    const { objects } = await settle(synced);
    expect(objects.map(({ kind }) => kind).toSorted()).toEqual(["Artifact", "Issue", "Repo", "Run"]);
    expect(await synced.all("Issue")).toMatchObject([
      { title: "Crash", status: "running", description: "It crashes.\nOften." },
    ]);
    github.wait(3600);
    github.merge(pull);
    github.close(issue);
    const merged = await settle(synced);
    expect(merged.objects.map(({ kind, change }) => `${change} ${kind}`).toSorted()).toEqual(
      ["changed Artifact", "changed Issue", "changed Run", "created Artifact"].toSorted(),
    );
    expect(await synced.all("Issue")).toMatchObject([{ status: "done" }]);
    expect((await synced.all("Artifact")).map(({ digest }) => digest)).toContain(
      `gitCommit:${sha(`merge ${pull.number}`)}`,
    );
    expect(await synced.findings()).toEqual([]);
  });
});
