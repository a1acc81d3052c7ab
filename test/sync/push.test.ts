import { describe, expect, it } from "vitest";
import { broughtTo, settlePush } from "../support/brought.ts";
import { WritableGithub } from "../support/writable-github.ts";

const octocat = { actor_kind: "human", actor_id: "github.com/user/7", display: "somebody" };

describe("a sync both ways", () => {
  it("makes an issue of each open Issue once, with its text, labels, assignees, parent and what it waits for", async () => {
    const github = new WritableGithub();
    const brought = await broughtTo(github);
    const parent = await brought.add({ title: "Orders", priority: "P1", status: "ready" });
    const first = await brought.add({ title: "Wait", description: "First this.\n\n@ada knows.\n", tags: ["api"] });
    const last = await brought.add({
      title: "Then",
      assignees: [octocat, { actor_kind: "agent", actor_id: "agent:coder" }],
      relationships: { parent: { kind: "Issue", id: parent }, blocked_by: [{ kind: "Issue", id: first }] },
    });
    await brought.add({ title: "Over", description: "Long ago.", status: "done" });
    const result = await settlePush(brought, github);
    expect(result.brought).toMatchObject({
      created: [
        { id: parent, number: 1 },
        { id: first, number: 2, mentions: ["ada"] },
        { id: last, number: 3 },
      ],
      changed: [{ number: 3, fields: ["relationships.parent", "relationships.blocked_by"] }],
      unsent: [],
      unclear: [],
    });
    expect(github.writes).toEqual([
      "POST /issues",
      "POST /issues",
      "POST /issues",
      "POST /issues/1/sub_issues",
      "POST /issues/3/dependencies/blocked_by",
    ]);
    expect([...github.threads.values()]).toMatchObject([
      { title: "Orders", body: expect.stringMatching(/^<!-- cwom:issue \S+ \S+ -->$/) },
      { title: "Wait", labels: ["api"], body: expect.stringMatching(/^First this\.\n\n@ada knows\.\n\n\n<!-- cwom:/) },
      { title: "Then", assignees: [7], parent: 1, blockedBy: [2] },
    ]);
    // What GitHub cannot hold stays, and what follows there from a relation is no conflict.
    expect(await brought.issue(parent)).toMatchObject({ type: "feature", priority: "P1", status: "ready" });
    expect(await brought.issue(first)).toMatchObject({ description: "First this.\n\n@ada knows.\n", tags: ["api"] });
    expect(await brought.issue(last)).toMatchObject({ status: "blocked", meta: { "github/issue": { number: 3 } } });
    expect((await brought.all("Issue")).length).toBe(4);
    expect(await brought.findings()).toEqual([]);
  });

  it("tells GitHub of a change in one field, and of nothing else", async () => {
    const github = new WritableGithub();
    const issue = github.open("Crash", "It crashes.\r\nOften.");
    const other = github.open("Other");
    Object.assign(issue, { labels: ["bug", "Zoë"], assignees: [3], blockedBy: [2], parent: 2 });
    const brought = await broughtTo(github);
    const id = await brought.idOf("Crash");
    const steps: [(issue: Record<string, unknown>) => void, string, object][] = [
      [(one) => (one["title"] = "Crash at night"), "PATCH /issues/1", { title: "Crash at night" }],
      [(one) => (one["description"] = "It crashes.\n"), "PATCH /issues/1", { body: "It crashes.\n" }],
      [(one) => (one["tags"] = ["bug", "night"]), "PATCH /issues/1", { labels: ["bug", "night"] }],
      [(one) => (one["assignees"] = [octocat]), "PATCH /issues/1", { assignees: [7] }],
      [(one) => (one["status"] = "canceled"), "PATCH /issues/1", { state: "closed", reason: "not_planned" }],
      [(one) => (one["status"] = "ready"), "PATCH /issues/1", { state: "open" }],
      [(one) => (one["relationships"] = { parent: null }), "DELETE /issues/2/sub_issue", { parent: null }],
    ];
    for (const [change, write, expected] of steps) {
      const before = github.writes.length;
      github.wait(60);
      await brought.edit(id, change);
      const { brought: sum, conflicts } = await settlePush(brought, github);
      expect([sum?.unsent, conflicts]).toEqual([[], []]);
      expect(github.writes.slice(before)[0]).toBe(write);
      expect(issue).toMatchObject(expected);
      const blockers = write.startsWith("DELETE") ? ["DELETE /issues/1/dependencies/blocked_by/50002"] : [];
      expect(github.writes.slice(before + 1)).toEqual(blockers);
    }
    expect([issue.blockedBy, other.title]).toEqual([[], "Other"]);
    expect(await brought.findings()).toEqual([]);
  });

  it("keeps labels that came meanwhile, and writes none that GitHub has in another case", async () => {
    const github = new WritableGithub();
    const issue = github.open("Crash");
    issue.labels = ["Bug"];
    const brought = await broughtTo(github);
    const id = await brought.idOf("Crash");
    await brought.edit(id, (one) => (one["tags"] = ["Bug", "bug", "night"]));
    github.wait(60);
    github.edit(issue, ({ labels }) => labels.push("urgent"));
    await settlePush(brought, github);
    expect(issue.labels).toEqual(["Bug", "urgent", "night"]);
  });

  it("writes nothing where both sides changed a field, and says so", async () => {
    const github = new WritableGithub();
    const issue = github.open("Crash", "It crashes.");
    const brought = await broughtTo(github);
    const id = await brought.idOf("Crash");
    await brought.edit(id, (one) => Object.assign(one, { title: "Ours", tags: ["night"] }));
    github.wait(60);
    github.edit(issue, (one) => (one.title = "Theirs"));
    const { conflicts } = await settlePush(brought, github);
    expect(conflicts).toMatchObject([{ field: "title", ours: "Ours", theirs: "Theirs" }]);
    expect(issue).toMatchObject({ title: "Theirs", labels: ["night"] });
  });

  it("says in a dry run what it would write, and writes nothing", async () => {
    const github = new WritableGithub();
    github.open("Crash");
    const brought = await broughtTo(github);
    const id = await brought.idOf("Crash");
    await brought.edit(id, (one) => (one["title"] = "Ours"));
    await brought.add({ title: "New", description: "`@code` of @ada" });
    const { brought: sum, written } = await brought.push({ dryRun: true });
    expect([written, github.writes]).toEqual([[], []]);
    expect(sum).toMatchObject({
      created: [{ title: "New", number: null, mentions: ["ada"] }],
      changed: [{ number: 1, fields: ["title"] }],
    });
  });

  it("brings only Issues with a tag of the settings, where there are any", async () => {
    const github = new WritableGithub();
    const brought = await broughtTo(github);
    brought.repository.write("cwom/config.yaml", "sync: { github: { push: { tags: [public] } } }\n");
    await brought.add({ title: "Ours alone" });
    await brought.add({ title: "For all", tags: ["public"] });
    await settlePush(brought, github);
    expect([...github.threads.values()].map(({ title }) => title)).toEqual(["For all"]);
  });
});
