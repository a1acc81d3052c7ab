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

  it("takes the Repo that a Task brought for the repository of that name", async () => {
    const github = new ReplayGithub();
    github.open("Crash", "It crashes.");
    const synced = await syncedWith(github);
    const id = "01JD00000000000000000000A1";
    const source = { system: "task", external_id: "shop/orders" };
    const brought = { kind: "Repo", id, name: "shop/orders", slug: "shop/orders", source };
    synced.repository.write(`cwom/Repo/${id}.yaml`, JSON.stringify(brought));
    await synced.sync();
    expect(await synced.all("Repo")).toMatchObject([{ id, source: { system: "github" } }]);
    expect(await synced.all("Issue")).toMatchObject([{ title: "Crash", repo: { id } }]);
  });

  it("leaves out what a rule refuses, which is no failure to read, and has it once the rule allows it", async () => {
    const github = new ReplayGithub();
    github.close(github.open("Crash", "It crashes."));
    const synced = await syncedWith(github);
    synced.repository.write("cwom/config.yaml", "rules: { issue/done-proved: error }\n");
    expect(await synced.sync()).toMatchObject({ refused: [{ rule: "issue/done-proved" }], leftOut: [1], failed: [] });
    synced.repository.write("cwom/config.yaml", "rules: {}\n");
    expect(await synced.sync()).toMatchObject({ refused: [], leftOut: [], failed: [] });
    expect(await synced.all("Issue")).toMatchObject([{ title: "Crash", status: "done" }]);
  });
});
