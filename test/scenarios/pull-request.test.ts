import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { repositoryIn } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import type { Hub, Pull } from "../support/hub.ts";
import { payloadOf, pullRequestPayload } from "../support/payloads.ts";
import { runAction } from "../support/runner.ts";
import type { ActionStep, StepResult } from "../support/runner.ts";
import { add, addPacket, edit, editIssue, editPacket, issue, newId, packet } from "./edits.ts";
import { clean, failing, undecided, verdictOf, withHub } from "./with-hub.ts";

const depths = [1, 0] as const;

/** Another packet with the same id. */
const addTwin = (files: TestRepository): void =>
  void add(files, { kind: "ContextPacket", id: newId(1), version: "1.1", summary: "Other" });

function editBoth(files: TestRepository): void {
  editIssue(files);
  editPacket(files);
}

/** `main` moves on with a packet that the branches from the first commit lack. */
function moveMainOn(hub: Hub): string {
  const main = hub.commitOn(hub.landed, addPacket);
  hub.setRef("refs/heads/main", main);
  return main;
}

function openPull(hub: Hub, change: (files: TestRepository) => void, base = hub.landed): Pull {
  return hub.openPull(7, { base, head: hub.commitOn(hub.landed, change) });
}

interface PullStep extends Partial<ActionStep> {
  readonly checkedOut?: string;
  readonly depth?: 0 | 1;
}

/** The Action on the event pull_request, with what differs from the usual way: the merge commit at depth 1. */
function checkPull(hub: Hub, pull: Pull, { checkedOut, depth = 1, ...step }: PullStep = {}): Promise<StepResult> {
  const ref = `refs/pull/${pull.number}/merge`;
  const sha = step.sha ?? pull.merge ?? "";
  const checkout = hub.checkout({ sha: checkedOut ?? sha, ref, depth });
  return runAction(checkout, { event: "pull_request", payload: pullRequestPayload(pull), ref, ...step, sha });
}

/** The Action on pull_request_target: the default branch is checked out, GITHUB_SHA is its tip. */
function checkTarget(hub: Hub, pull: Pull, main: string, depth: 0 | 1 = 1): Promise<StepResult> {
  const event = "pull_request_target";
  return checkPull(hub, pull, { event, sha: main, ref: "refs/heads/main", depth });
}

describe.concurrent("the Action on a pull request whose base moved on", () => {
  for (const depth of depths) {
    withHub(`calls nothing deleted that the branch never had, at depth ${depth}`, async ({ hub }) => {
      const main = moveMainOn(hub);
      const result = await checkPull(hub, openPull(hub, editIssue, main), { depth });
      expect(verdictOf(result), result.stdout).toEqual(clean);
      expect(result.report?.comparison).toMatchObject({ base: main, changed: [{ change: "modified" }] });
    });

    withHub(`gives the same verdict when the head itself is checked out, at depth ${depth}`, async ({ hub }) => {
      const pull = openPull(hub, editPacket, moveMainOn(hub));
      const result = await checkPull(hub, pull, { checkedOut: pull.head, depth });
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
      expect(result.report?.comparison).toMatchObject({ base: pull.base, head: pull.merge });
    });
  }

  withHub("sees an id that another branch landed under another kind", async ({ hub }) => {
    const main = moveMainOn(hub);
    const pull = openPull(hub, (files) => add(files, { kind: "DoctrineRef", id: newId(1), name: "twin" }), main);
    const result = await checkPull(hub, pull);
    expect(verdictOf(result), result.stdout).toEqual(failing("object/id-unique"));
  });

  withHub("lets an identical object through that another branch landed", async ({ hub }) => {
    const result = await checkPull(hub, openPull(hub, addPacket, moveMainOn(hub)));
    expect(verdictOf(result), result.stdout).toEqual(clean);
    expect(result.report?.comparison?.changed).toEqual([]);
  });
});

describe.concurrent("the Action on a pull request with a merge commit", () => {
  withHub("that itself changes a packet rejects it", async ({ hub }) => {
    const pull = openPull(hub, editIssue);
    const evil = hub.commitOn(pull.merge ?? "", editPacket);
    const merge = hub.git("commit-tree", `${evil}^{tree}`, "-p", pull.base, "-p", pull.head, "-m", "evil");
    const result = await checkPull(hub, { ...pull, merge });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
  });

  withHub("of an older head asks the server for the current one", async ({ hub }) => {
    const stale = openPull(hub, editIssue);
    const current = openPull(hub, editPacket);
    const result = await checkPull(hub, current, { sha: stale.merge ?? "" });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    expect(result.report?.comparison).toMatchObject({ base: hub.landed, head: current.merge });
  });

  for (const depth of depths) {
    withHub(`of an older head for good compares from where it branched, at depth ${depth}`, async ({ hub }) => {
      const pull = openPull(hub, editIssue, moveMainOn(hub));
      const head = hub.commitOn(pull.head, editPacket);
      hub.setRef("refs/pull/7/head", head);
      const result = await checkPull(hub, { ...pull, head }, { depth });
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
      expect(result.report?.comparison).toMatchObject({ base: hub.landed, head });
    });
  }

  withHub("and no answer from the server is undecided", async ({ hub }) => {
    const pull = openPull(hub, editIssue);
    const checkout = hub.checkout({ sha: pull.merge ?? "" });
    repositoryIn(checkout).git("remote", "set-url", "origin", "file:///nowhere");
    const step = { event: "pull_request", payload: pullRequestPayload(pull), sha: pull.merge ?? "" };
    const result = await runAction(checkout, step);
    expect(verdictOf(result), result.stdout).toEqual(undecided);
    expect(result.report?.failure?.code).toBe("base-unavailable");
  });

  withHub("but no history in common is undecided", async ({ hub }) => {
    const tree = hub.git("rev-parse", `${hub.landed}^{tree}`);
    const orphan = hub.git("commit-tree", tree, "-m", "orphan");
    const pull = { number: 7, base: hub.landed, head: orphan, merge: null };
    const result = await checkTarget(hub, pull, hub.landed);
    expect(verdictOf(result), result.stdout).toEqual(undecided);
  });
});

describe.concurrent("the Action on a pull request", () => {
  for (const [what, repo] of [
    ["a fork", { full_name: "eve/Hello-World" }],
    ["a fork that is gone", null],
  ] as const) {
    withHub(`of ${what} gives the same verdict`, async ({ hub }) => {
      const pull = openPull(hub, editPacket);
      const payload = pullRequestPayload(pull, { "pull_request.head.repo": repo });
      const result = await checkPull(hub, pull, { payload, inputs: { comment: "auto" } });
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
      expect(result.stdout).not.toContain("could not write the comment");
    });
  }

  for (const event of ["pull_request_review", "pull_request_review_comment"]) {
    withHub(`gives the same verdict on ${event}`, async ({ hub }) => {
      const pull = openPull(hub, editPacket);
      const result = await checkPull(hub, pull, { event, payload: pullRequestPayload(pull, {}, event) });
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
      expect(result.report?.comparison).toMatchObject({ base: hub.landed, head: pull.merge });
    });
  }

  withHub("that was merged, long after, compares from where it branched", async ({ hub }) => {
    const pull = openPull(hub, editPacket);
    const later = hub.commitOn(pull.merge ?? "", editIssue);
    hub.setRef("refs/heads/main", later);
    hub.setRef("refs/pull/7/merge", null);
    const result = await checkPull(hub, pull, { sha: later, ref: "refs/heads/main" });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    expect(result.report?.comparison).toMatchObject({ base: hub.landed, head: pull.head });
  });
});

describe.concurrent("the Action on pull_request_target", () => {
  for (const depth of depths) {
    withHub(`judges the pull request without checking out a file of it, at depth ${depth}`, async ({ hub }) => {
      const main = moveMainOn(hub);
      const pull = openPull(hub, editPacket, main);
      const checkout = hub.checkout({ sha: main, ref: "refs/heads/main", depth });
      const payload = pullRequestPayload(pull);
      const step = { event: "pull_request_target", payload, sha: main, ref: "refs/heads/main" };
      const result = await runAction(checkout, step);
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
      expect(result.report?.comparison).toMatchObject({ base: main, head: pull.merge });
      expect(repositoryIn(checkout).git("rev-parse", "HEAD")).toBe(main);
      expect(repositoryIn(checkout).git("status", "--porcelain")).toBe("");
      expect(readFileSync(join(checkout, packet), "utf8")).toContain("Answer 200");
    });

    withHub(`compares from where the branch began when it conflicts, at depth ${depth}`, async ({ hub }) => {
      const main = hub.commitOn(hub.landed, (files) => edit(files, issue, "title: Add", "title: Refuse"));
      hub.setRef("refs/heads/main", main);
      const pull = openPull(hub, editBoth, main);
      expect(pull.merge).toBeNull();
      const result = await checkTarget(hub, pull, main, depth);
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
      expect(result.report?.comparison).toMatchObject({ base: hub.landed, head: pull.head });
    });
  }

  withHub("judges by itself what conflicts with an object of the same id that landed meanwhile", async ({ hub }) => {
    const main = moveMainOn(hub);
    const pull = openPull(hub, addTwin, main);
    expect(pull.merge).toBeNull();
    const result = await checkTarget(hub, pull, main);
    expect(verdictOf(result), result.stdout).toEqual(clean);
    expect(result.report?.comparison?.chosenBy).toContain("no current merge commit");
    const forced = hub.commitOn(main, addTwin);
    const landing = await checkTarget(hub, hub.openPull(8, { base: main, head: forced }), main);
    expect(verdictOf(landing), landing.stdout).toEqual(failing("packet/changed"));
  });

  withHub("passes a pull request that touches no sealed object", async ({ hub }) => {
    const result = await checkTarget(hub, openPull(hub, editIssue), hub.landed);
    expect(verdictOf(result), result.stdout).toEqual(clean);
  });
});

describe.concurrent("a payload that cannot be understood", () => {
  const broken: [string, (pull: Pull) => object | string][] = [
    ["no JSON", () => "{"],
    ["an empty file", () => ""],
    ["null", () => "null"],
    ["a list", () => []],
    ["another event's", () => payloadOf("push")],
    ["a head that is no commit id", (pull) => pullRequestPayload(pull, { "pull_request.head.sha": "main" })],
    ["a number that is none", (pull) => pullRequestPayload(pull, { "pull_request.number": "7" })],
  ];
  for (const [what, payloadFor] of broken) {
    withHub(`is undecided: ${what}`, async ({ hub }) => {
      const pull = openPull(hub, editIssue);
      const result = await checkPull(hub, pull, { payload: payloadFor(pull) });
      expect(verdictOf(result), result.stdout).toEqual(undecided);
    });
  }

  withHub("does not matter when both commits are named", async ({ hub }) => {
    const pull = openPull(hub, editPacket);
    const inputs = { base: hub.landed, head: pull.head };
    const result = await checkPull(hub, pull, { payload: "{", inputs });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
  });

  for (const missing of ["GITHUB_EVENT_PATH", "GITHUB_EVENT_NAME", "GITHUB_SHA"]) {
    withHub(`is undecided where the runner says no ${missing}`, async ({ hub }) => {
      const result = await checkPull(hub, openPull(hub, editIssue), { env: { [missing]: undefined } });
      expect(verdictOf(result), result.stdout).toEqual(undecided);
    });
  }
});
