import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";

import type { TestRepository } from "../support/git.ts";
import { payloadOf, pullRequestPayload, pushPayload } from "../support/payloads.ts";
import { runAction, runCli } from "../support/runner.ts";
import { editIssue, editPacket } from "./edits.ts";
import { clean, failing, undecided, verdictOf, withHub } from "./with-hub.ts";

const main = "refs/heads/main";

describe.concurrent("nobody gets a green check by", () => {
  withHub("turning a pull request to another base after the merge commit was made", async ({ hub }) => {
    const own = hub.commitOn(hub.landed, editPacket);
    hub.setRef("refs/heads/own", own);
    const pull = hub.openPull(7, { base: own, head: hub.commitOn(own, editIssue) });
    const payload = pullRequestPayload({ ...pull, base: hub.landed });
    const sha = pull.merge ?? "";
    const checkout = hub.checkout({ sha, ref: "refs/pull/7/merge" });
    const result = await runAction(checkout, { event: "pull_request", payload, sha, ref: "refs/pull/7/merge" });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
  });

  withHub("pushing a tag with the name of the base branch", async ({ hub }) => {
    const evil = hub.commitOn(hub.landed, editPacket);
    hub.setRef("refs/tags/main", evil);
    hub.setRef("refs/heads/topic", evil);
    const checkout = hub.checkout({ sha: evil, ref: "refs/heads/topic", depth: 0 });
    const { code, stderr } = await runCli(checkout, ["check", "--base", "main", "--head", "HEAD"]);
    expect(code).toBe(3);
    expect(stderr).toContain("the name of a tag and of a branch");
    expect((await runCli(checkout, ["check", "--base", "refs/remotes/origin/main", "--head", "HEAD"])).code).toBe(1);
  });

  withHub("leading the path out of the workspace", async ({ hub }) => {
    const sha = hub.commitOn(hub.landed, editPacket);
    hub.setRef("refs/heads/topic", sha);
    const payload = pushPayload("refs/heads/topic", hub.landed, sha);
    const checkout = hub.checkout({ sha, ref: "refs/heads/topic" });
    const elsewhere = hub.checkout({ sha: hub.landed, ref: main });
    symlinkSync(elsewhere, join(checkout, "link"));
    const step = { event: "push", payload, sha, ref: "refs/heads/topic", inputs: { path: "link" } };
    expect(verdictOf(await runAction(checkout, step))).toEqual(undecided);
  });

  withHub("choosing the name of a branch of the merge queue", async ({ hub }) => {
    const ref = "refs/heads/gh-readonly-queue/main/mine";
    const sha = hub.commitOn(hub.landed, editPacket);
    hub.setRef(ref, sha);
    const result = await runAction(hub.checkout({ sha, ref }), {
      event: "push",
      payload: pushPayload(ref, hub.landed, sha),
      sha,
      ref,
    });
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
  });

  withHub("an event that contradicts itself", async ({ hub }) => {
    const sha = hub.commitOn(hub.landed, editPacket);
    hub.setRef(main, sha);
    const checkout = hub.checkout({ sha, ref: main });
    for (const changes of [{ created: true }, { deleted: true }]) {
      const payload = pushPayload(main, hub.landed, sha, changes);
      const result = await runAction(checkout, { event: "push", payload, sha, ref: main });
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    }
  });

  withHub("replacing the default branch without saying that it was forced", async ({ hub }) => {
    const orphan = hub.git("commit-tree", "-m", "again", `${hub.landed}^{tree}`);
    hub.setRef(main, orphan);
    const payload = pushPayload(main, hub.landed, orphan);
    const checkout = hub.checkout({ sha: orphan, ref: main, depth: 0 });
    const result = await runAction(checkout, { event: "push", payload, sha: orphan, ref: main });
    expect(verdictOf(result), result.stdout).toEqual(failing("history/rewritten"));
  });

  withHub("an event that nobody knows", async ({ hub }) => {
    const checkout = hub.checkout({ sha: hub.landed, ref: main });
    for (const event of ["Pull_Request", "", "made_up"]) {
      const result = await runAction(checkout, { event, payload: payloadOf("push"), sha: hub.landed, ref: main });
      expect(verdictOf(result), event).toEqual(undecided);
    }
    const known = await runAction(checkout, {
      event: "schedule",
      payload: payloadOf("push"),
      sha: hub.landed,
      ref: main,
    });
    expect(verdictOf(known), known.stdout).toEqual(clean);
  });

  withHub("committing the parts of a bare repository whose configuration runs a command", async ({ hub }) => {
    const canary = join(hub.root, "ran");
    const sha = hub.commitOn(hub.landed, (files) => writeBare(files, canary));
    hub.setRef("refs/heads/topic", sha);
    const checkout = hub.checkout({ sha, ref: "refs/heads/topic" });
    mkdirSync(join(checkout, "svc", "objects"), { recursive: true });
    const payload = pushPayload("refs/heads/topic", hub.landed, sha);
    const step = { event: "push", payload, sha, ref: "refs/heads/topic", inputs: { path: "svc" } };
    expect(verdictOf(await runAction(checkout, step))).toEqual(undecided);
    expect(existsSync(canary)).toBe(false);
  });
});

function writeBare(files: TestRepository, canary: string): void {
  const origin = `[remote "origin"]\n\turl = ssh://example.invalid/x\n`;
  files.write("svc/HEAD", "ref: refs/heads/main\n");
  files.write("svc/objects/.keep", "");
  files.write("svc/refs/.keep", "");
  files.write("svc/config", `[core]\n\tbare = true\n\tsshCommand = touch ${canary} #\n${origin}`);
}
