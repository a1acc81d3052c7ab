import { describe, expect } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import type { Hub } from "../support/hub.ts";
import { payloadOf } from "../support/payloads.ts";
import { runAction } from "../support/runner.ts";
import type { StepResult } from "../support/runner.ts";
import { addPacket, editIssue, editPacket, packet } from "./edits.ts";
import { clean, failing, undecided, verdictOf, withHub } from "./with-hub.ts";

const main = "refs/heads/main";
/** What GitHub sends to a scheduled workflow: no example has it. */
const schedule = { schedule: "0 6 * * *", repository: payloadOf("push")["repository"] ?? null };

interface Event {
  readonly name: string;
  readonly payload: JsonObject;
  readonly ref?: string;
  readonly depth?: 0 | 1;
  readonly inputs?: Record<string, string>;
}

function checkEvent(
  hub: Hub,
  sha: string,
  { name, payload, ref = main, depth = 1, inputs = {} }: Event,
): Promise<StepResult> {
  hub.setRef(ref, sha);
  return runAction(hub.checkout({ sha, ref, depth }), { event: name, payload, sha, ref, inputs });
}

for (const depth of [1, 0] as const) {
  describe.concurrent(`the Action at depth ${depth}`, () => {
    withHub("compares the two ends of a merge group", async ({ hub }) => {
      const landed = hub.commitOn(hub.landed, addPacket);
      const head = hub.commitOn(landed, editPacket);
      const ref = "refs/heads/gh-readonly-queue/main/pr-7-4f3a9df";
      const payload = payloadOf("merge_group", { "merge_group.base_sha": landed, "merge_group.head_sha": head });
      const result = await checkEvent(hub, head, { name: "merge_group", payload, ref, depth });
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
      expect(result.report?.comparison).toMatchObject({ base: landed, head });
    });

    withHub("passes a merge group that changes nothing sealed", async ({ hub }) => {
      const head = hub.commitOn(hub.landed, editIssue);
      const ref = "refs/heads/gh-readonly-queue/main/pr-7-4f3a9df";
      const payload = payloadOf("merge_group", { "merge_group.base_sha": hub.landed, "merge_group.head_sha": head });
      const result = await checkEvent(hub, head, { name: "merge_group", payload, ref, depth });
      expect(verdictOf(result), result.stdout).toEqual(clean);
    });

    withHub("compares a branch that is started by hand from where it left the default branch", async ({ hub }) => {
      hub.setRef(main, hub.commitOn(hub.landed, addPacket));
      const ref = "refs/heads/topic";
      const payload = payloadOf("workflow_dispatch", { ref });
      const event = { name: "workflow_dispatch", payload, ref, depth };
      const result = await checkEvent(hub, hub.commitOn(hub.landed, editPacket), event);
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
      expect(result.report?.comparison?.base).toBe(hub.landed);
    });

    withHub("compares the default branch, started by hand, with a base that is named", async ({ hub }) => {
      const payload = payloadOf("workflow_dispatch", { ref: main });
      const event = { name: "workflow_dispatch", payload, depth, inputs: { base: hub.landed } };
      const result = await checkEvent(hub, hub.commitOn(hub.landed, editPacket), event);
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    });
  });
}

describe.concurrent("the Action", () => {
  for (const [name, payload] of [
    ["workflow_dispatch", payloadOf("workflow_dispatch", { ref: main })],
    ["schedule", schedule],
    ["watch", payloadOf("watch")],
  ] as const) {
    const isAudited = name !== "watch";
    withHub(`looks at the state on ${name}${isAudited ? ", and at the whole history" : " alone"}`, async ({ hub }) => {
      const right = await checkEvent(hub, hub.landed, { name, payload });
      expect(verdictOf(right), right.stdout).toEqual(clean);
      expect(right.report).toMatchObject({ comparison: null, objects: 7 });
      const audited = expect.stringMatching(/audited since the beginning, 2 sealed objects, nothing ever changed$/);
      expect(right.report?.notes).toEqual([expect.stringContaining(name), ...(isAudited ? [audited] : [])]);
      const broken = hub.commitOn(hub.landed, (files) => files.delete(packet));
      const wrong = await checkEvent(hub, broken, { name, payload });
      const expected = isAudited ? failing("history/immutable", "ref/resolves") : failing("ref/resolves");
      expect(verdictOf(wrong), wrong.stdout).toEqual(expected);
    });
  }

  withHub("is undecided on a merge group whose base is nowhere", async ({ hub }) => {
    const payload = payloadOf("merge_group", { "merge_group.head_sha": hub.landed });
    const result = await checkEvent(hub, hub.landed, { name: "merge_group", payload });
    expect(verdictOf(result), result.stdout).toEqual(undecided);
  });

  for (const name of ["merge_group", "push", "pull_request", "pull_request_target", "workflow_dispatch"]) {
    withHub(`is undecided on ${name} when its payload lacks what it needs`, async ({ hub }) => {
      const result = await checkEvent(hub, hub.landed, { name, payload: { action: "opened" } });
      expect(verdictOf(result), result.stdout).toEqual(undecided);
      expect(result.report?.failure?.message).toContain(name);
    });
  }
});
