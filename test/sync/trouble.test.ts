import { describe, expect, it } from "vitest";
import { ReplayGithub } from "../support/replay-github.ts";
import type { Thread } from "../support/replay-thread.ts";
import { expectTruth } from "../support/replay-truth.ts";
import { settle, syncedWith } from "../support/synced.ts";
import type { Synced } from "../support/synced.ts";

/** A repository with so many issues, a minute apart, and a store that follows it. */
async function withIssues(count: number): Promise<{ github: ReplayGithub; synced: Synced; issues: Thread[] }> {
  const github = new ReplayGithub();
  const issues = Array.from({ length: count }, (_, index) => {
    github.wait(60);
    return github.open(`Issue ${index + 1}`, "Something is wrong.");
  });
  return { github, synced: await syncedWith(github), issues };
}

/** Changes the one file of an Issue by hand. */
async function editIssue(synced: Synced, title: string, change: (text: string) => string): Promise<string> {
  const found = (await synced.all("Issue")).find((issue) => issue.title === title);
  const path = `cwom/Issue/${found?.id ?? ""}.yaml`;
  synced.repository.write(path, change(synced.repository.read(path)));
  return path;
}

describe("trouble with the server", () => {
  it("stops at a limit with everything landed so far, and goes on there", async () => {
    const { github, synced } = await withIssues(120);
    github.remaining = 6;
    const first = await synced.sync();
    expect(first).toMatchObject({ limitedUntil: "2030-01-01T00:00:00Z", brokenBy: null });
    github.remaining = null;
    await settle(synced);
    await expectTruth(synced, github);
  });

  it("comes to the end of a full pass that is longer than the limit, and finds what no list tells", async () => {
    const github = new ReplayGithub();
    const pulls = Array.from({ length: 12 }, (_, index) => {
      github.wait(60);
      return github.open(`Change ${index + 1}`, "", {});
    });
    const synced = await syncedWith(github);
    await settle(synced);
    // A label got another name, which moves no row.
    for (const pull of pulls) pull.labels = ["renamed"];
    let passes = 0;
    for (let isOver = false; !isOver; passes += 1) {
      github.remaining = 30;
      isOver = (await synced.sync({ full: true })).limitedUntil === null;
      expect(passes).toBeLessThan(5);
    }
    github.remaining = null;
    expect(passes).toBeGreaterThan(1);
    await expectTruth(synced, github);
    expect((await synced.sync({ full: true })).written).toEqual([]);
    expect(synced.repository.read("cwom/.sync/github.com-4711.json")).not.toContain('"full"');
  });

  it("lands the part of a batch that was read before a limit", async () => {
    const { github, synced, issues } = await withIssues(10);
    for (const [index, issue] of issues.entries()) if (index > 0) issue.blockedBy = [1];
    // The repository, a page, and five lists of what they wait for.
    github.remaining = 12;
    const first = await synced.sync();
    expect(first.limitedUntil).not.toBeNull();
    const there = (await synced.all("Issue")).length;
    expect(there).toBeGreaterThan(1);
    expect(there).toBeLessThan(10);
    github.remaining = null;
    await settle(synced);
    await expectTruth(synced, github);
  });

  it("says what broke, keeps what has landed, and reads it the next time", async () => {
    const { github, synced } = await withIssues(4);
    github.wait(60);
    const pull = github.open("Change", "Fixes #2", {});
    github.meddle = ({ path }) => (path.endsWith(`/pulls/${pull.number}`) ? { status: 500, body: {} } : null);
    const first = await synced.sync();
    expect(first.failed).toEqual([pull.number]);
    expect((await synced.all("Issue")).length).toBe(4);
    expect((await synced.sync()).written).toEqual([]);
    github.meddle = () => null;
    expect((await settle(synced)).failed).toEqual([]);
    await expectTruth(synced, github);
  });

  it("takes a torn list for no list", async () => {
    const { github, synced } = await withIssues(3);
    github.meddle = ({ path }) => (path.endsWith("/issues") ? { torn: true, body: [{ number: 1 }] } : null);
    const { brokenBy } = await synced.sync();
    expect(brokenBy).toMatchObject({ code: "github" });
    expect(await synced.all("Issue")).toEqual([]);
    github.meddle = () => null;
    await settle(synced);
    await expectTruth(synced, github);
  });

  it("names the permission that a token lacks", async () => {
    const { github, synced } = await withIssues(1);
    github.meddle = ({ path }) =>
      path.endsWith("/issues") ? { status: 403, body: { message: "Resource not accessible by integration" } } : null;
    const { brokenBy } = await synced.sync();
    expect(brokenBy?.help).toBe("give the token the permission issues: read");
  });
});

describe("issues that go away", () => {
  it("are canceled when they were deleted, and follow when they were transferred", async () => {
    const { synced, issues } = await withIssues(4);
    await settle(synced);
    const before = new Map((await synced.all("Issue")).map(({ title, id }) => [title, id]));
    const [first, second] = issues;
    if (first !== undefined) first.away = "gone";
    if (second !== undefined) second.away = { repository: 99, number: 7 };
    const full = await synced.sync({ full: true });
    expect(full.objects.length).toBe(2);
    const after = new Map((await synced.all("Issue")).map((issue) => [issue.title, issue]));
    expect(after.get("Issue 1")).toMatchObject({ status: "canceled", id: before.get("Issue 1") });
    expect(after.get("Issue 2")).toMatchObject({
      id: before.get("Issue 2"),
      meta: { "github/issue": { external_id: "github.com/99#7", previous: ["github.com/4711#2"] } },
    });
    expect((await synced.sync({ full: true })).written).toEqual([]);
  });

  it("are looked for at once where an event tells of them, and no others", async () => {
    const { github, synced, issues } = await withIssues(3);
    await settle(synced);
    const [first, second, third] = issues;
    if (first === undefined || second === undefined || third === undefined) throw new Error("there are three");
    first.away = "gone";
    second.away = "gone";
    const before = github.requests;
    expect((await synced.sync({ gone: [first.number, third.number] })).objects.length).toBe(1);
    // The repository, two lists and the two issues.
    expect(github.requests - before).toBeLessThanOrEqual(3 + 2);
    expect((await synced.all("Issue")).map(({ status }) => status).toSorted()).toEqual([
      "canceled",
      "planned",
      "planned",
    ]);
  });

  it("stay as they are where a token may not see them any more", async () => {
    const { github, synced, issues } = await withIssues(2);
    await settle(synced);
    github.threads.delete(issues[0]?.number ?? 0);
    expect((await synced.sync({ full: true })).written).toEqual([]);
    expect(await synced.all("Issue")).toMatchObject([{ status: "planned" }, { status: "planned" }]);
  });

  it("are not made again when they were deleted here", async () => {
    const { github, synced, issues } = await withIssues(2);
    await settle(synced);
    synced.repository.delete(
      `cwom/Issue/${(await synced.all("Issue")).find(({ title }) => title === "Issue 1")?.id}.yaml`,
    );
    const [first] = issues;
    if (first !== undefined) github.edit(first, (issue) => (issue.title = "Come back"));
    await settle(synced);
    expect((await synced.all("Issue")).map(({ title }) => title)).toEqual(["Issue 2"]);
  });
});

describe("what people change here", () => {
  it("stays where CWOM owns it, with its comments", async () => {
    const { github, synced, issues } = await withIssues(1);
    await settle(synced);
    const path = await editIssue(
      synced,
      "Issue 1",
      (text) => `# Looked at by Ada\n${text}acceptance:\n  tests_expected: [ it works ] # and stays so\n`,
    );
    const [issue] = issues;
    if (issue !== undefined) github.edit(issue, (one) => (one.labels = ["bug"]));
    await settle(synced);
    const text = synced.repository.read(path);
    expect(text).toContain("# Looked at by Ada\n");
    expect(text).toContain("tests_expected: [ it works ] # and stays so\n");
    expect(text).toContain("type: bug\n");
  });

  it("is merged with what changes on GitHub, and a true conflict is for a person to decide", async () => {
    const { github, synced, issues } = await withIssues(2);
    await settle(synced);
    const path = await editIssue(synced, "Issue 1", (text) =>
      text.replace("priority: P2", "priority: P0").replace("title: Issue 1", "title: Ours"),
    );
    const [issue, other] = issues;
    if (issue === undefined || other === undefined) throw new Error("there are two");
    github.wait(60);
    github.edit(issue, (one) => (one.body = "More is wrong."));
    await settle(synced);
    expect(synced.repository.read(path)).toMatch(/title: Ours\n[^]*description: More is wrong\.\n[^]*priority: P0\n/);
    github.wait(60);
    github.edit(issue, (one) => (one.title = "Theirs"));
    github.edit(other, (one) => (one.title = "Another"));
    const { conflicts } = await synced.sync();
    expect(conflicts).toMatchObject([{ kind: "Issue", field: "title", ours: "Ours", theirs: "Theirs" }]);
    expect((await synced.all("Issue")).map(({ title }) => title).toSorted()).toEqual(["Another", "Ours"]);
    // It is told until it is decided.
    expect(await synced.sync()).toMatchObject({ conflicts: [{ field: "title" }], written: [] });
    synced.repository.write(path, synced.repository.read(path).replace("title: Ours", "title: Theirs"));
    expect((await settle(synced)).conflicts).toEqual([]);
  });
});

describe("a workflow run that is tried again long after", () => {
  it("is read where an event tells of it", async () => {
    const { github, synced } = await withIssues(1);
    const old = github.start("a".repeat(40));
    github.finish(old, "failure");
    await settle(synced);
    github.wait(20 * 24 * 3600);
    github.finish(github.start("b".repeat(40)), "success");
    await settle(synced);
    github.again(old);
    github.finish(old, "success");
    expect((await synced.sync()).written).toEqual([]);
    expect((await synced.sync({ runs: [old.id] })).objects.map(({ kind, change }) => `${change} ${kind}`)).toContain(
      "created Run",
    );
    await expectTruth(synced, github);
  });
});

describe("a long list", () => {
  it("loses no row that moves while it is read", async () => {
    const { github, synced, issues } = await withIssues(230);
    // While the second page is asked for, rows of the first one move to the end.
    github.meddle = (_, count) => {
      const moved = count === 3 ? issues.slice(10, 60) : [];
      for (const issue of moved) {
        github.wait(1);
        github.edit(issue, (one) => (one.title = `${one.title}, edited`));
      }
      return null;
    };
    await settle(synced);
    await expectTruth(synced, github);
  });

  it("is read to its end where hundreds were changed in one second", async () => {
    const { github, synced, issues } = await withIssues(210);
    for (const issue of issues) github.edit(issue, (one) => (one.labels = ["bug"]));
    await settle(synced);
    await expectTruth(synced, github);
  });

  it("lands no more at once than GitHub takes in one commit", async () => {
    const github = new ReplayGithub();
    for (let left = 36; left > 0; left -= 1) {
      github.wait(60);
      github.open(`Change ${left}`, "", {});
    }
    const synced = await syncedWith(github);
    const sizes: number[] = [];
    await synced.sync({ landed: ({ writes }) => void sizes.push(writes.length) });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(105);
    expect(sizes.length).toBe(3);
    expect((await synced.sync()).written).toEqual([]);
    await expectTruth(synced, github);
  });

  it("lands in batches, and makes no object twice", async () => {
    const { synced } = await withIssues(120);
    const { objects, written } = await settle(synced);
    expect(objects.length).toBe(121);
    expect(new Set(written.filter((path) => !path.includes(".sync"))).size).toBe(121);
    expect(written.filter((path) => path.includes(".sync")).length).toBeGreaterThan(2);
  });
});
