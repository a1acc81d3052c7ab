import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareIssue, mapIssue } from "../../src/github/map-issue.ts";
import type { Draft } from "../../src/github/draft.ts";
import { barePullRequest, mapPullRequest } from "../../src/github/map-pull-request.ts";
import { baseOf, mergeSynced } from "../../src/github/merge-synced.ts";
import type { Merged } from "../../src/github/merge-synced.ts";
import { issuePayload } from "../../src/github/payload-issue.ts";
import { pullRequestPayload } from "../../src/github/payload-pull-request.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { readObject } from "../../src/model/read-object.ts";
import { mappingOf } from "./mapped.ts";

const page = "https://github.com/Codertocat/Hello-World";

/** The draft of an issue, changed in some of GitHub's members. */
function issue(changes: object = {}): Draft {
  const payload = {
    id: 1,
    number: 1,
    html_url: `${page}/issues/1`,
    title: "Crash",
    body: "It crashes.",
    state: "open",
    labels: ["bug"],
    created_at: "2019-05-16T10:00:00Z",
    updated_at: "2019-05-16T10:00:00Z",
    ...changes,
  };
  const [draft] = mapIssue(bareIssue(issuePayload.parse(payload)), mappingOf()).drafts;
  if (draft === undefined) throw new Error("an issue has a draft");
  return draft;
}

function listed(text: string): Draft {
  return issue({ body: `# Acceptance\n- [ ] ${text}` });
}

function assigned(login: string): Draft {
  return issue({ assignees: [{ id: 7, login, type: "User" }] });
}

/** An object with its tags in no order. */
function unordered({ tags, ...others }: JsonObject): object {
  return { ...others, tags: Array.isArray(tags) ? tags.map(String).toSorted() : [] };
}

/** The Artifact of a pull request with some reviews. */
function artifact(reviews: readonly { login: string; state: string }[], head: string): Draft {
  const sha = head.repeat(40);
  const side = { ref: "fix", sha, repo: null };
  const pullRequest = pullRequestPayload.parse({
    id: 2,
    number: 2,
    html_url: `${page}/pull/2`,
    state: "open",
    head: side,
    base: side,
    created_at: "2019-05-16T10:00:00Z",
  });
  const given = reviews.map(({ login, state }, index) => ({
    id: index + 1,
    user: { id: index + 1, login, type: "User" },
    state,
    commit_id: sha,
    html_url: null,
    submitted_at: null,
  }));
  const { drafts } = mapPullRequest({ ...barePullRequest(pullRequest), reviews: given }, mappingOf());
  const draft = drafts.find(({ kind }) => kind === "Artifact");
  if (draft === undefined) throw new Error("a pull request has an Artifact");
  return draft;
}

/** What a sync makes of an Issue that came over as `before`, was edited here, and is `after` on GitHub. */
function synced(before: Draft, edit: JsonObject, after: Draft): Merged {
  return mergeSynced(after, baseOf(before.kind, before.value), { ...before.value, ...edit });
}

describe("an object that comes over for the first time", () => {
  it("is what GitHub says", () => {
    expect(mergeSynced(issue(), null, null)).toMatchObject({
      value: issue().value,
      conflicts: [],
      isDeletedHere: false,
    });
  });

  it("is not made again once it was deleted here", () => {
    const base = baseOf("Issue", issue().value);
    expect(mergeSynced(issue({ title: "New" }), base, null)).toMatchObject({ value: null, isDeletedHere: true });
  });
});

describe("a second sync", () => {
  it("writes nothing where nothing changed", () => {
    expect(synced(issue(), {}, issue())).toMatchObject({ value: null, conflicts: [] });
  });

  it("writes nothing for a comment, which GitHub counts as an update", () => {
    expect(synced(issue(), {}, issue({ updated_at: "2020-01-01T00:00:00Z", comments: 9 })).value).toBeNull();
  });

  it("writes nothing where only the form of the file differs", () => {
    const spelled = { description: issue().value["description"] ?? "", watchers: [], constraints: null };
    expect(synced(issue(), spelled, issue()).value).toBeNull();
  });

  it("takes over what changed on GitHub, and when", () => {
    const after = issue({ title: "Crash on start", updated_at: "2020-01-01T00:00:00Z" });
    expect(synced(issue(), {}, after).value).toEqual(after.value);
  });
});

describe("what was changed here", () => {
  it.each([
    ["a title", { title: "Crash, again" }],
    ["a priority", { priority: "P0" }],
    ["what CWOM owns", { watchers: [{ actor_kind: "human", actor_id: "ada" }], meta: { "team/board": "red" } }],
    ["acceptance", { acceptance: { criteria: ["It does not crash"] } }],
  ])("stays where GitHub did not change it: %s", (_what, edit) => {
    const { value } = synced(issue(), edit, issue({ body: "It crashes often." }));
    const { meta, ...others } = edit as JsonObject & { meta?: JsonObject };
    expect(value).toMatchObject({
      ...others,
      ...(meta === undefined ? {} : { meta }),
      description: "It crashes often.",
    });
  });

  it("stays and is told as a conflict where GitHub changed it to something else, and is told again next time", () => {
    const after = issue({ title: "Crash on start", body: "It crashes often." });
    const { value, conflicts, base } = synced(issue(), { title: "Crash, again" }, after);
    expect(value).toMatchObject({ title: "Crash, again", description: "It crashes often." });
    expect(conflicts).toEqual([{ field: "title", ours: "Crash, again", theirs: "Crash on start" }]);
    expect(mergeSynced(after, base, value)).toMatchObject({ value: null, conflicts: [{ field: "title" }] });
    const solved = { ...value, title: "Crash on start" };
    expect(mergeSynced(after, base, solved)).toMatchObject({ value: null, conflicts: [] });
  });

  it("is no conflict where both sides changed it alike", () => {
    const after = issue({ title: "Crash on start" });
    expect(synced(issue(), { title: "Crash on start" }, after)).toMatchObject({ value: null, conflicts: [] });
  });

  it("is what the next sync compares with once GitHub has it too, also where the repository has another name by then", () => {
    const edit = { title: "Crash on start" };
    const told = issue({ title: "Crash on start", html_url: `${page.replace("Hello", "Brave")}/issues/1` });
    const { value, base } = synced(issue(), edit, told);
    expect(value).toBeNull();
    const next = mergeSynced(told, base, { ...issue().value, title: "Crash" });
    expect(next).toMatchObject({ conflicts: [], value: null });
    expect(mergeSynced(issue(), base, { ...issue().value, ...edit }).value).toMatchObject({ title: "Crash" });
  });

  it("is never a conflict in acceptance, which CWOM owns", () => {
    const edit = { acceptance: { criteria: ["Ours"] } };
    expect(synced(listed("a"), edit, listed("b"))).toMatchObject({ conflicts: [], value: edit });
    expect(synced(listed("a"), {}, listed("b")).value).toMatchObject({ acceptance: { criteria: ["b"] } });
  });
});

describe("a list", () => {
  const before = issue({ labels: ["bug", "ui"] });

  it("takes what either side adds and takes off", () => {
    const { value } = synced(before, { tags: ["bug", "mine"] }, issue({ labels: ["bug", "ui", "new"] }));
    expect(value).toMatchObject({ tags: ["bug", "mine", "new"] });
    expect(synced(before, { tags: ["bug", "ui", "mine"] }, issue({ labels: ["ui"] })).value).toMatchObject({
      tags: ["ui", "mine"],
    });
  });

  it("loses nothing where the cursor is lost", () => {
    const current = { ...before.value, tags: ["bug", "mine"] };
    expect(mergeSynced(before, null, current).value).toMatchObject({ tags: ["bug", "mine", "ui"] });
  });

  it("knows a person by number, whatever the login is now", () => {
    expect(synced(assigned("ada"), {}, assigned("ada-l")).value).toMatchObject({
      assignees: [{ actor_id: "github.com/user/7", display: "ada-l" }],
    });
  });
});

describe("the checks of a pull request", () => {
  it("stay on record when its head moved on, and hold no longer", () => {
    const before = artifact([{ login: "ada", state: "APPROVED" }], "a");
    const { value } = synced(before, {}, artifact([], "b"));
    expect(value).toMatchObject({
      digest: `gitCommit:${"b".repeat(40)}`,
      verification: { status: "unverified", checks: [{ name: "review: ada", status: "unverified" }] },
    });
  });

  it("pass without a review that was dismissed", () => {
    const reviews = [
      { login: "ada", state: "APPROVED" },
      { login: "bob", state: "DISMISSED" },
    ];
    expect(artifact(reviews, "a").value["verification"]).toMatchObject({ status: "passed" });
    expect(artifact(reviews.slice(1), "a").value["verification"]).toMatchObject({
      checks: [{ name: "review: bob", status: "unverified" }],
    });
  });

  it("stay as they are where this time the token might not read them", () => {
    const before = artifact([{ login: "ada", state: "APPROVED" }], "a");
    const after = { ...artifact([], "a"), untold: ["verification.status", "verification.checks"] };
    const { value, base } = synced(before, {}, after);
    expect(value).toBeNull();
    expect(base).toEqual(baseOf("Artifact", before.value));
  });

  it("of other systems are left alone", () => {
    const ours = { name: "audit", status: "passed" };
    const edit = { verification: { status: "unverified", checks: [ours] } };
    const { value } = synced(artifact([], "a"), edit, artifact([{ login: "ada", state: "APPROVED" }], "a"));
    expect(value).toMatchObject({ verification: { checks: [ours, { name: "review: ada", status: "passed" }] } });
  });
});

describe("the law of merging", () => {
  const texts = fc.constantFrom("a", "b", "c");
  const sides = fc.record({
    title: texts,
    body: texts,
    labels: fc.uniqueArray(texts),
    state: fc.constantFrom("open", "closed"),
  });

  it("ends: a second sync of the same writes nothing, and tells the same conflicts", () => {
    fc.assert(
      fc.property(sides, sides, sides, (before, here, there) => {
        const edit = { title: here.title, description: here.body, tags: here.labels };
        const first = synced(issue(before), edit, issue(there));
        const current = first.value ?? { ...issue(before).value, ...edit };
        expect(readObject("Issue", current).flaws).toEqual([]);
        const second = mergeSynced(issue(there), first.base, current);
        expect(second.value).toBeNull();
        expect(second.conflicts).toEqual(first.conflicts);
      }),
    );
  });

  it("takes GitHub's side where nobody here changed anything", () => {
    fc.assert(
      fc.property(sides, sides, (before, there) => {
        const { value, conflicts } = synced(issue(before), {}, issue(there));
        expect(unordered(value ?? issue(before).value)).toEqual(unordered(issue(there).value));
        expect(conflicts).toEqual([]);
      }),
    );
  });
});
