import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { Json } from "../../src/model/json.ts";
import type { Hub } from "../support/hub.ts";
import { pullRequestPayload, workflowRunPayload } from "../support/payloads.ts";
import { foreignIn } from "../support/rendered-markdown.ts";
import { runAction } from "../support/runner.ts";
import type { StepResult } from "../support/runner.ts";
import { editPacket } from "./edits.ts";
import { comments, marker, withApi, writesOf } from "./with-api.ts";
import type { Api } from "./with-api.ts";
import { failing, verdictOf } from "./with-hub.ts";

const fork = { full_name: "eve/Hello-World" };

/** The check of pull request 7 from a fork, whose token may only read: its head, and the report it leaves. */
async function checkFork(hub: Hub, api: Api): Promise<{ head: string; result: StepResult; report: string }> {
  const head = hub.commitOn(hub.landed, editPacket);
  const pull = hub.openPull(7, { base: hub.landed, head });
  const where = { sha: pull.merge ?? "", ref: "refs/pull/7/merge" };
  const payload = pullRequestPayload(pull, { "pull_request.head.repo": fork });
  const step = {
    event: "pull_request",
    payload,
    ...where,
    inputs: { comment: "auto" },
    env: { GITHUB_API_URL: api.url },
  };
  const result = await runAction(hub.checkout(where), step);
  return { head, result, report: result.outputs["report"] ?? "" };
}

/** The second workflow, on the event of the finished run, with the report that was handed on. */
function relay(
  hub: Hub,
  api: Api,
  head: string,
  report: string,
  changes: Record<string, Json> = {},
): Promise<StepResult> {
  const where = { sha: hub.landed, ref: "refs/heads/main" };
  return runAction(hub.checkout(where), {
    event: "workflow_run",
    payload: workflowRunPayload(head, changes),
    ...where,
    inputs: { mode: "comment", comment: "auto", "report-file": report },
    env: { GITHUB_API_URL: api.url },
  });
}

function openPull(number: number, sha: string, repository: number | null = 66): object {
  return { number, head: { sha, repo: repository === null ? null : { id: repository } } };
}

/** A file beside the checkouts with this content. */
function written(hub: Hub, content: string): string {
  const file = join(mkdtempSync(join(hub.root, "artifact-")), "cwom-report.json");
  writeFileSync(file, content);
  return file;
}

describe.concurrent("a fork's comment", () => {
  withApi(
    "is posted by the second workflow, on the pull request that GitHub's event leads to",
    async ({ hub, api }) => {
      const { head, result, report } = await checkFork(hub, api);
      expect(verdictOf(result), result.stdout).toEqual(failing("packet/changed"));
      expect(api.requests).toEqual([]);
      expect(result.summary).toContain("#### Changed objects");
      expect(result.summary).toContain("```mermaid");
      expect(foreignIn(result.summary)).toEqual([]);

      api.pulls = [openPull(3, hub.landed), openPull(4, head, 67), openPull(5, head, null), openPull(7, head)];
      const posted = await relay(hub, api, head, report);
      expect(posted.stdout).toContain("the comment on pull request #7 was created");
      expect(posted.code).toBe(0);
      expect(writesOf(api)).toEqual([`POST ${comments}`]);
      const body = api.comments[0]?.body ?? "";
      expect(body).toMatch(new RegExp(`^${marker}\n\\*\\*✖ 1 error`));
      expect(body).toContain("which the pull request can change");
      expect(body).toContain("##### ContextPacket `Healthz briefing` for Issue `Add /healthz` modified: ✖ 1 error");
      expect(foreignIn(body)).toEqual([]);

      expect((await relay(hub, api, head, report)).stdout).toContain("#7 was left");
      expect(writesOf(api)).toHaveLength(1);
    },
  );

  withApi(
    "is not posted where the head moved on, two pull requests have it, or the run was about none",
    async ({ hub, api }) => {
      const { head, report } = await checkFork(hub, api);
      const said: string[] = [];
      for (const [pulls, changes] of [
        [[openPull(7, hub.landed)], {}],
        [[openPull(7, head), openPull(8, head)], {}],
        [[], {}],
        [[openPull(7, head)], { "workflow_run.event": "push" }],
      ] as const) {
        api.pulls = pulls;
        const { code, stdout } = await relay(hub, api, head, report, changes);
        said.push(`${code} ${stdout.split(":")[0] ?? ""}`);
      }
      expect(new Set(said)).toEqual(new Set(["0 nothing posted"]));
      expect(writesOf(api)).toEqual([]);
    },
  );

  withApi(
    "does not say clean of a run that failed, nor believe who the report says it is for",
    async ({ hub, api }) => {
      const { head, report } = await checkFork(hub, api);
      api.pulls = [openPull(7, head)];
      const told = JSON.parse(readFileSync(report, "utf8"));
      const clean = written(hub, JSON.stringify({ ...told, conclusion: "clean", number: 9, pull_request: 9 }));
      expect((await relay(hub, api, head, clean)).stdout).toContain("the run did not end well");
      expect(writesOf(api)).toEqual([]);
      await relay(hub, api, head, clean, { "workflow_run.conclusion": "success" });
      expect(writesOf(api)).toEqual([`POST ${comments}`]);
    },
  );

  withApi("is not made of anything but a report", async ({ hub, api }) => {
    const { head, report } = await checkFork(hub, api);
    api.pulls = [openPull(7, head)];
    const told = JSON.parse(readFileSync(report, "utf8"));
    const link = written(hub, "");
    const files = [
      written(hub, ""),
      written(hub, "{}"),
      written(hub, JSON.stringify({ ...told, findings: [{}] })),
      written(hub, JSON.stringify({ ...told, review: { objects: "all" } })),
      hub.root,
      `${link}.gone`,
    ];
    symlinkSync(report, `${link}.link`);
    for (const file of [...files, `${link}.link`, ""]) {
      const { code, stdout } = await relay(hub, api, head, file);
      expect([2, 3], `${file}: ${stdout}`).toContain(code);
      expect(stdout).toMatch(/^::error title=cwom could not decide::/m);
    }
    expect(api.requests).toEqual([]);
  });

  withApi(
    "that GitHub refuses, or that is asked for on another event, is an error of the job",
    async ({ hub, api }) => {
      const { head, result, report } = await checkFork(hub, api);
      api.refusal = 403;
      expect(await relay(hub, api, head, report)).toMatchObject({ code: 3 });
      const where = { sha: result.outputs["head"] ?? "", ref: "refs/pull/7/merge" };
      const step = { event: "pull_request", payload: {}, ...where, inputs: { mode: "comment", "report-file": report } };
      expect(await runAction(hub.checkout(where), step)).toMatchObject({ code: 2 });
      expect(writesOf(api)).toEqual([]);
    },
  );
});
