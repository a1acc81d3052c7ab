import { mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect } from "vitest";
import { repositoryIn } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import type { Hub } from "../support/hub.ts";
import { pullRequestPayload, pushPayload } from "../support/payloads.ts";
import { runAction } from "../support/runner.ts";
import type { ActionStep, StepResult } from "../support/runner.ts";
import { add, editIssue, editPacket, newId } from "./edits.ts";
import { clean, failing, undecided, verdictOf, withHub } from "./with-hub.ts";

const main = "refs/heads/main";
/** A change with a warning and no error. */
const warn = (files: TestRepository): void =>
  void add(files, { kind: "Issue", id: newId(1), context_packets: [], updated_at: "2026-01-04T09:00:00Z" });

/** The Action on a push to `main` that changes something, with inputs. */
function checkPush(
  hub: Hub,
  change: (files: TestRepository) => void,
  inputs: Record<string, string>,
  step: Partial<ActionStep> = {},
): Promise<StepResult> {
  const sha = hub.commitOn(hub.landed, change);
  hub.setRef(main, sha);
  const payload = pushPayload(main, hub.landed, sha);
  return runAction(hub.checkout({ sha, ref: main }), { event: "push", payload, sha, ref: main, inputs, ...step });
}

describe.concurrent("the inputs base and head", () => {
  withHub("win over the event", async ({ hub }) => {
    const edited = hub.commitOn(hub.landed, editPacket);
    hub.setRef("refs/heads/edited", edited);
    const result = await checkPush(hub, editIssue, { base: hub.landed, head: edited });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    expect(result.report?.comparison).toMatchObject({ base: hub.landed, head: edited, chosenBy: "asked for by name" });
  });

  withHub("may be names that only the server knows", async ({ hub }) => {
    hub.setRef("refs/tags/v1", hub.landed);
    hub.setRef("refs/heads/feature/edited", hub.commitOn(hub.landed, editPacket));
    const result = await checkPush(hub, editIssue, { base: "v1", head: "feature/edited" });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
  });

  withHub("leave the other to the event: base alone", async ({ hub }) => {
    const landed = hub.commitOn(hub.landed, editIssue);
    const result = await checkPush(hub, editPacket, { base: landed });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    expect(result.report?.comparison?.base).toBe(landed);
  });

  withHub("leave the other to the event: head alone", async ({ hub }) => {
    const edited = hub.commitOn(hub.landed, editPacket);
    const result = await checkPush(hub, editIssue, { head: edited });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    expect(result.report?.comparison).toMatchObject({ base: hub.landed, head: edited });
  });

  withHub("never make pull_request_target compare the default branch with itself", async ({ hub }) => {
    const pull = hub.openPull(7, { base: hub.landed, head: hub.commitOn(hub.landed, editPacket) });
    const where = { sha: hub.landed, ref: main };
    const payload = pullRequestPayload(pull);
    const step = { event: "pull_request_target", payload, ...where, inputs: { base: hub.landed } };
    const result = await runAction(hub.checkout(where), step);
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
  });

  for (const base of ["nowhere", "0".repeat(40), "--upload-pack=touch /tmp/x", "^main", "a..b", "HEAD:cwom"]) {
    withHub(`are undecided when they name nothing: ${JSON.stringify(base)}`, async ({ hub }) => {
      const result = await checkPush(hub, editIssue, { base });
      expect(verdictOf(result), result.stdout).toEqual(undecided);
    });
  }

  withHub("are left to the event when they are blank", async ({ hub }) => {
    const result = await checkPush(hub, editPacket, { base: " ", head: "" });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
  });
});

describe.concurrent("the input fail-on", () => {
  withHub("lets warnings pass as error, the default", async ({ hub }) => {
    const result = await checkPush(hub, warn, {});
    expect(verdictOf(result), result.stdout).toEqual(clean);
    expect(result.outputs).toMatchObject({ errors: "0", warnings: "1" });
  });

  withHub("fails on warnings as warning", async ({ hub }) => {
    const result = await checkPush(hub, warn, { "fail-on": "warning" });
    expect(verdictOf(result), result.stdout).toEqual(failing());
    expect(result.outputs).toMatchObject({ errors: "0", warnings: "1" });
  });

  withHub("does not fail on what is only noted", async ({ hub }) => {
    const result = await checkPush(hub, editIssue, { "fail-on": "warning" });
    expect(verdictOf(result), result.stdout).toEqual(clean);
  });
});

describe.concurrent("an input that is wrong", () => {
  for (const inputs of [{ "fail-on": "fatal" }, { "fail-on": "Error" }, { comment: "maybe" }, { mode: "lint" }]) {
    withHub(`stops the check before it begins: ${JSON.stringify(inputs)}`, async ({ hub }) => {
      const result = await checkPush(hub, editIssue, inputs);
      expect(verdictOf(result), result.stdout).toEqual({ ...undecided, code: 2 });
      expect(result.report?.failure?.code).toBe("usage");
      expect(result.summary).toContain("could not decide");
    });
  }
});

describe.concurrent("the input path", () => {
  withHub("names the checkout below the workspace", async ({ hub }) => {
    const sha = hub.commitOn(hub.landed, editPacket);
    hub.setRef(main, sha);
    const checkout = hub.checkout({ sha, ref: main });
    const payload = pushPayload(main, hub.landed, sha);
    const env = { GITHUB_WORKSPACE: dirname(checkout) };
    const step = { event: "push", payload, sha, ref: main, env, inputs: { path: `./${basename(checkout)}/` } };
    const result = await runAction(checkout, step);
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
  });

  withHub("may be a folder inside the checkout", async ({ hub }) => {
    const result = await checkPush(hub, editPacket, { path: "cwom/Issue" });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
  });

  withHub("must be there", async ({ hub }) => {
    const result = await checkPush(hub, editIssue, { path: "nowhere" });
    expect(verdictOf(result), result.stdout).toEqual({ ...undecided, code: 2 });
  });

  withHub("must be in a repository", async ({ hub }) => {
    const folder = join(hub.root, "plain");
    mkdirSync(folder);
    const result = await checkPush(hub, editIssue, { path: folder });
    expect(verdictOf(result), result.stdout).toEqual({ ...undecided, code: 2 });
  });

  withHub("that leads to another repository is not judged by this event's commits", async ({ hub }) => {
    const folder = join(hub.root, "workspace", "other");
    mkdirSync(folder, { recursive: true });
    const other = repositoryIn(folder);
    other.git("init", "-q", "--template=", "-b", "main");
    other.write("cwom/README.md", "empty\n");
    other.commit();
    const env = { GITHUB_WORKSPACE: dirname(folder) };
    const result = await checkPush(hub, editIssue, { path: "other" }, { env });
    expect(verdictOf(result), result.stdout).toEqual(undecided);
  });
});
