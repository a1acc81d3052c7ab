import { describe, expect } from "vitest";
import { repositoryIn } from "../support/git.ts";
import { createHub } from "../support/hub.ts";
import type { Hub } from "../support/hub.ts";
import { pushPayload } from "../support/payloads.ts";
import { runAction } from "../support/runner.ts";
import type { StepResult } from "../support/runner.ts";
import { add, addPacket, editIssue, editPacket, newId, packet } from "./edits.ts";
import { clean, failing, undecided, verdictOf, withHub } from "./with-hub.ts";

const main = "refs/heads/main";
const topic = "refs/heads/topic";

interface Push {
  readonly ref: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly forced?: true;
  readonly depth?: 0 | 1;
}

/** The Action after a push; the server has the ref at its new place already. */
async function checkPush(hub: Hub, { ref, before, after, forced, depth = 1 }: Push): Promise<StepResult> {
  hub.setRef(ref, after);
  const payload = pushPayload(ref, before, after, forced === undefined ? {} : { forced });
  const where = after === null ? { sha: hub.git("rev-parse", main), ref: main } : { sha: after, ref };
  return runAction(hub.checkout({ ...where, depth }), { event: "push", payload, ...where });
}

for (const depth of [1, 0] as const) {
  describe.concurrent(`the Action on a push, at depth ${depth},`, () => {
    withHub("passes what may change", async ({ hub }) => {
      const after = hub.commitOn(hub.landed, editIssue);
      const result = await checkPush(hub, { ref: main, before: hub.landed, after, depth });
      expect(verdictOf(result), result.stdout).toEqual(clean);
      expect(result.report?.comparison).toMatchObject({ base: hub.landed, head: after });
    });

    withHub("rejects an edited packet, several commits ago", async ({ hub }) => {
      const after = hub.commitOn(hub.commitOn(hub.landed, editPacket), editIssue);
      const result = await checkPush(hub, { ref: main, before: hub.landed, after, depth });
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    });

    withHub("that was forced finds the old tip that is only on the server", async ({ hub }) => {
      const before = hub.commitOn(hub.landed, addPacket);
      const after = hub.commitOn(hub.landed, editIssue);
      const result = await checkPush(hub, { ref: topic, before, after, forced: true, depth });
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/deleted"));
      expect(result.report?.comparison).toMatchObject({ base: before, head: after });
    });

    withHub("that was forced on the default branch says that history was rewritten", async ({ hub }) => {
      const before = hub.commitOn(hub.landed, editIssue);
      const after = hub.commitOn(hub.landed, editIssue);
      const result = await checkPush(hub, { ref: main, before, after, forced: true, depth });
      expect(verdictOf(result), result.stdout).toEqual(failing("history/rewritten"));
    });

    withHub("whose old tip is gone everywhere is undecided", async ({ hub }) => {
      const before = "1234567890".repeat(4);
      const after = hub.commitOn(hub.landed, editIssue);
      const result = await checkPush(hub, { ref: main, before, after, forced: true, depth });
      expect(verdictOf(result), result.stdout).toEqual(undecided);
      expect(result.report?.failure?.message).toContain(before);
      expect(result.summary).toContain("could not decide");
      expect(result.stdout).toMatch(/^::error title=cwom could not decide::/m);
    });

    withHub("that made a branch compares from where it left the default branch", async ({ hub }) => {
      hub.setRef(main, hub.commitOn(hub.landed, addPacket));
      const after = hub.commitOn(hub.commitOn(hub.landed, editPacket), editIssue);
      const result = await checkPush(hub, { ref: topic, before: null, after, depth });
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
      expect(result.report?.comparison).toMatchObject({ base: hub.landed, head: after });
    });

    withHub("that made a branch of what has landed finds no change", async ({ hub }) => {
      const result = await checkPush(hub, { ref: topic, before: null, after: hub.landed, depth });
      expect(verdictOf(result), result.stdout).toEqual(clean);
    });

    withHub("that made the default branch sees everything as added", async ({ hub }) => {
      const result = await checkPush(hub, { ref: main, before: null, after: hub.landed, depth });
      expect(verdictOf(result), result.stdout).toEqual(clean);
      expect(result.report?.comparison).toMatchObject({ base: null, head: hub.landed });
      expect(result.outputs["changed"]).toBe("7");
    });

    withHub("that made the default branch rejects a store that is wrong", async ({ hub }) => {
      const after = hub.commitOn(hub.landed, (files) => files.delete(packet));
      const result = await checkPush(hub, { ref: main, before: null, after, depth });
      expect(verdictOf(result), result.stdout).toEqual(failing("ref/resolves"));
    });

    withHub("that made a branch without common history is undecided", async ({ hub }) => {
      const tree = hub.git("rev-parse", `${hub.landed}^{tree}`);
      const after = hub.git("commit-tree", tree, "-m", "orphan");
      const result = await checkPush(hub, { ref: topic, before: null, after, depth });
      expect(verdictOf(result), result.stdout).toEqual(undecided);
    });

    withHub("that deleted a branch has nothing to check", async ({ hub }) => {
      const before = hub.commitOn(hub.landed, editPacket);
      const result = await checkPush(hub, { ref: topic, before, after: null, depth });
      expect(verdictOf(result), result.stdout).toEqual(clean);
      expect(result.report).toMatchObject({ comparison: null, notes: [expect.stringContaining("was deleted")] });
    });

    withHub("of a tag looks at the state alone", async ({ hub }) => {
      const ref = "refs/tags/v1";
      const result = await checkPush(hub, { ref, before: null, after: hub.commitOn(hub.landed, editPacket), depth });
      expect(verdictOf(result), result.stdout).toEqual(clean);
      expect(result.report).toMatchObject({ comparison: null, objects: 7 });
    });

    withHub("of a tag on a wrong store rejects it", async ({ hub }) => {
      const after = hub.commitOn(hub.landed, (files) => files.delete(packet));
      const result = await checkPush(hub, { ref: "refs/tags/v1", before: null, after, depth });
      expect(verdictOf(result), result.stdout).toEqual(failing("ref/resolves"));
    });
  });
}

describe.concurrent("the Action on a push", () => {
  withHub("of the merge queue's branch is looked at like a new branch", async ({ hub }) => {
    const ref = "refs/heads/gh-readonly-queue/main/pr-7-4f3a9df";
    const result = await checkPush(hub, { ref, before: null, after: hub.commitOn(hub.landed, editPacket) });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
  });

  withHub("whose remote is gone is undecided", async ({ hub }) => {
    const after = hub.commitOn(hub.landed, editIssue);
    const checkout = hub.checkout({ sha: after, ref: main });
    repositoryIn(checkout).git("remote", "remove", "origin");
    const payload = pushPayload(main, hub.landed, after);
    const result = await runAction(checkout, { event: "push", payload, sha: after, ref: main });
    expect(verdictOf(result), result.stdout).toEqual(undecided);
  });

  withHub("that lands a second packet of the same id under another path is rejected", async ({ hub }) => {
    const before = hub.commitOn(hub.landed, addPacket);
    const after = hub.commitOn(before, (files) => add(files, { kind: "DoctrineRef", id: newId(1), name: "twin" }));
    const result = await checkPush(hub, { ref: main, before, after });
    expect(verdictOf(result), result.stdout).toEqual(failing("object/id-unique"));
  });

  withHub("whose old tip the server has pruned is undecided", async ({ hub }) => {
    const before = hub.commitOn(hub.landed, addPacket);
    const after = hub.commitOn(hub.landed, editIssue);
    hub.git("reflog", "expire", "--expire=now", "--all");
    hub.git("prune", "--expire=now", after);
    const result = await checkPush(hub, { ref: topic, before, after, forced: true });
    expect(verdictOf(result), result.stdout).toEqual(undecided);
  });
});

describe.concurrent("the Action on a first push of a repository", () => {
  withHub("without a store says where to look for one", async ({ onTestFinished }) => {
    const hub = createHub(new Map());
    onTestFinished(hub.remove);
    const result = await checkPush(hub, { ref: main, before: null, after: hub.landed });
    expect(verdictOf(result), result.stdout).toEqual({ ...undecided, code: 2 });
    expect(result.report?.failure?.code).toBe("no-store");
  });
});
