import { describe, expect } from "vitest";
import type { Json } from "../../src/model/json.ts";
import type { TestRepository } from "../support/git.ts";
import type { Hub } from "../support/hub.ts";
import { pullRequestPayload, pushPayload } from "../support/payloads.ts";
import { runAction } from "../support/runner.ts";
import type { StepResult } from "../support/runner.ts";
import { editIssue, editPacket } from "./edits.ts";
import { comments, marker, withApi, writesOf } from "./with-api.ts";
import type { Api } from "./with-api.ts";
import { clean, failing, verdictOf } from "./with-hub.ts";

const nothing = (): void => undefined;
interface Step {
  readonly inputs?: Record<string, string>;
  readonly changes?: Record<string, Json>;
  readonly event?: string;
}

/** The Action on pull request 7 that changes something, with the comment as action.yml has it. */
function checkPull(hub: Hub, api: Api, change: (files: TestRepository) => void, step: Step = {}): Promise<StepResult> {
  const { inputs, changes, event = "pull_request" } = step;
  const pull = hub.openPull(7, { base: hub.landed, head: hub.commitOn(hub.landed, change) });
  const merge = pull.merge ?? "";
  const where =
    event === "pull_request" ? { sha: merge, ref: "refs/pull/7/merge" } : { sha: hub.landed, ref: "refs/heads/main" };
  return runAction(hub.checkout(where), {
    event,
    payload: pullRequestPayload(pull, changes),
    ...where,
    inputs: { comment: "auto", ...inputs },
    env: { GITHUB_API_URL: api.url },
  });
}

describe.concurrent("the comment on a pull request", () => {
  withApi("is written once, left while it is true, and updated when it is not", async ({ hub, api }) => {
    const first = await checkPull(hub, api, editPacket);
    expect(verdictOf(first), first.stdout).toEqual(failing("packet/changed"));
    expect(api.comments).toHaveLength(1);
    expect(api.comments[0]?.body).toMatch(new RegExp(`^${marker}\n[^]*packet/changed`));
    const text = api.comments[0]?.body;
    api.comments.push({ id: 2, body: text ?? "", user: { login: "eve" } });

    hub.setRef("refs/pull/7/merge", first.outputs["head"] ?? "");
    const again = await checkAgain(hub, api, first);
    expect(verdictOf(again)).toEqual(failing("packet/changed"));
    expect(writesOf(api)).toEqual([`POST ${comments}`]);

    const mended = await checkPull(hub, api, nothing);
    expect(verdictOf(mended), mended.stdout).toEqual(clean);
    expect(writesOf(api)).toEqual([`POST ${comments}`, "PATCH /repos/Codertocat/Hello-World/issues/comments/1"]);
    expect(api.comments[0]?.body).not.toContain("packet/changed");
    expect(api.comments[1]?.body).toBe(text);
  });

  withApi("is written for a clean change of work objects", async ({ hub, api }) => {
    const result = await checkPull(hub, api, editIssue);
    expect(verdictOf(result), result.stdout).toEqual(clean);
    expect(writesOf(api)).toEqual([`POST ${comments}`]);
  });

  withApi("is not written where no work object changed", async ({ hub, api }) => {
    const result = await checkPull(hub, api, (files) => files.write("README.md", "# Other\n"));
    expect(verdictOf(result), result.stdout).toEqual(clean);
    expect(writesOf(api)).toEqual([]);
  });

  withApi("is written where no work object changed when it is always wanted", async ({ hub, api }) => {
    await checkPull(hub, api, (files) => files.write("README.md", "# Other\n"), { inputs: { comment: "always" } });
    expect(writesOf(api)).toEqual([`POST ${comments}`]);
  });

  withApi("is not written when it is never wanted, nor without a token", async ({ hub, api }) => {
    for (const inputs of [{ comment: "never" }, { "github-token": "" }]) {
      const result = await checkPull(hub, api, editPacket, { inputs });
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    }
    expect(api.requests).toEqual([]);
  });

  withApi("is not written after a push", async ({ hub, api }) => {
    const sha = hub.commitOn(hub.landed, editPacket);
    hub.setRef("refs/heads/main", sha);
    const where = { sha, ref: "refs/heads/main" };
    const payload = pushPayload(where.ref, hub.landed, sha);
    const step = { event: "push", payload, ...where, inputs: { comment: "auto" }, env: { GITHUB_API_URL: api.url } };
    const result = await runAction(hub.checkout(where), step);
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    expect(api.requests).toEqual([]);
  });

  withApi("leaves a comment alone that copied the marker, and is found on a later page", async ({ hub, api }) => {
    const users = ["eve", "github-actions", "github-actions[bot]"];
    const bodies = [`${marker}\nall is well`, `quoting ${marker}`, `${marker}\nold`];
    for (const [index, body] of bodies.entries()) {
      api.comments.push({ id: index + 1, body, user: { login: users[index] ?? "" } });
    }
    api.comments.splice(1, 0, { id: 9, body: `${marker}\nby nobody`, user: null });
    await checkPull(hub, api, editPacket);
    expect(writesOf(api)).toEqual(["PATCH /repos/Codertocat/Hello-World/issues/comments/3"]);
    expect(api.comments.map(({ body }) => body).slice(0, 3)).toEqual([bodies[0], `${marker}\nby nobody`, bodies[1]]);
  });

  withApi("belongs to whoever the token belongs to", async ({ hub, api }) => {
    api.viewer = "cwom[bot]";
    api.comments.push({ id: 1, body: `${marker}\nold`, user: { login: "github-actions[bot]" } });
    api.comments.push({ id: 2, body: `${marker}\nold`, user: { login: "cwom" } });
    await checkPull(hub, api, editPacket);
    expect(writesOf(api)).toEqual(["PATCH /repos/Codertocat/Hello-World/issues/comments/2"]);
  });

  withApi("is not tried for a fork, whose token may only read", async ({ hub, api }) => {
    for (const repo of [{ full_name: "eve/Hello-World" }, null]) {
      const result = await checkPull(hub, api, editPacket, { changes: { "pull_request.head.repo": repo } });
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    }
    expect(api.requests).toEqual([]);
  });

  withApi("is written for a fork on pull_request_target when it is always wanted", async ({ hub, api }) => {
    const changes = { "pull_request.head.repo": { full_name: "eve/Hello-World" } };
    const step = { changes, event: "pull_request_target", inputs: { comment: "always" } };
    const result = await checkPull(hub, api, editPacket, step);
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    expect(writesOf(api)).toEqual([`POST ${comments}`]);
  });

  for (const refusal of [401, 403, 404, 422]) {
    withApi(`that GitHub refuses with ${refusal} is a warning and changes no verdict`, async ({ hub, api }) => {
      api.refusal = refusal;
      for (const [change, verdict] of [
        [editPacket, failing("packet/changed")],
        [editIssue, clean],
      ] as const) {
        const result = await checkPull(hub, api, change);
        expect(verdictOf(result), result.stdout).toEqual(verdict);
        expect(result.stdout).toMatch(/^::warning::could not write the comment: /m);
        expect(result.stdout + result.stderr).not.toContain("ghs_sample");
      }
      expect(writesOf(api)).toEqual([]);
    });
  }

  withApi("that no server takes is a warning and changes no verdict", async ({ hub, api }) => {
    const result = await checkPull(hub, { ...api, url: "http://127.0.0.1:9" }, editPacket);
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    expect(result.stdout).toMatch(/^::warning::could not write the comment: /m);
  });

  withApi("is never sent over a plain connection to another machine", async ({ hub, api }) => {
    const result = await checkPull(hub, { ...api, url: "http://ghe.example.com/api/v3" }, editPacket);
    expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
    expect(result.stdout).toMatch(/^::warning::could not write the comment: GITHUB_API_URL/m);
  });
});

/** The Action once more on the very same commits. */
function checkAgain(hub: Hub, api: Api, { report }: StepResult): Promise<StepResult> {
  const sha = report?.comparison?.head ?? "";
  const head = hub.git("rev-parse", `${sha}^2`);
  const where = { sha, ref: "refs/pull/7/merge" };
  const payload = pullRequestPayload({ number: 7, base: hub.landed, head, merge: sha });
  const step = {
    event: "pull_request",
    payload,
    ...where,
    inputs: { comment: "auto" },
    env: { GITHUB_API_URL: api.url },
  };
  return runAction(hub.checkout(where), step);
}
