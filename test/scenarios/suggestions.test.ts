import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { Json } from "../../src/model/json.ts";
import type { TestRepository } from "../support/git.ts";
import type { Hub } from "../support/hub.ts";
import { pullRequestPayload } from "../support/payloads.ts";
import { runAction, runCli } from "../support/runner.ts";
import type { StepResult } from "../support/runner.ts";
import { add, edit, issue, newId } from "./edits.ts";
import { comments, reviews, withApi, writesOf } from "./with-api.ts";
import type { Api } from "./with-api.ts";
import { clean, failing, verdictOf } from "./with-hub.ts";

interface Pushed {
  /** What `main` has meanwhile; the landed store unless said. */
  readonly base?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly changes?: Readonly<Record<string, Json>>;
  readonly depth?: 0 | 1;
}

/** The Action on pull request 7, whose branch left `main` where that had landed. */
function pushed(hub: Hub, api: Api, change: (files: TestRepository) => void, step: Pushed = {}): Promise<StepResult> {
  const { base = hub.landed, inputs, changes, depth = 1 } = step;
  const pull = hub.openPull(7, { base, head: hub.commitOn(hub.landed, change) });
  hub.setRef("refs/heads/main", base);
  const where = { sha: pull.merge ?? "", ref: "refs/pull/7/merge" };
  return runAction(hub.checkout({ ...where, depth }), {
    event: "pull_request",
    payload: pullRequestPayload(pull, changes),
    ...where,
    inputs: { comment: "auto", ...inputs },
    env: { GITHUB_API_URL: api.url },
  });
}

const added = `cwom/Issue/${newId(1)}.yaml`;

/** A new Issue with two slips. */
function addSlips(files: TestRepository): void {
  add(files, { kind: "Issue", id: newId(1), context_packets: [], status: "Done" });
  edit(files, added, "title: Add /healthz", "title: 1.10");
}

/** A slip in the landed Issue. */
function slip(files: TestRepository): void {
  edit(files, issue, "title: Add /healthz", "title: 1.10");
}

/** A new Issue that says nothing of when it was made. */
function addUndated(files: TestRepository): void {
  add(files, { kind: "Issue", id: newId(1), context_packets: [] });
  files.write(added, files.read(added).replace(/^(?:created|updated)_at: .*\n/gm, ""));
}

const findings = failing("object/enum", "object/type");

describe.concurrent("the mends that rules offer", () => {
  withApi("are one review of the head's lines, said once and updated when their text changed", async ({ hub, api }) => {
    const first = await pushed(hub, api, addSlips);
    expect(verdictOf(first), first.stdout).toEqual(findings);
    expect(first.stdout).not.toContain("::warning::could not");
    expect(writesOf(api)).toEqual([`POST ${comments}`, `POST ${reviews}`]);
    const body = "2 mends to take here, or all that there are with `cwom fix`.";
    expect(api.reviews).toEqual([{ commit_id: hub.git("rev-parse", "refs/pull/7/head"), event: "COMMENT", body }]);
    expect(api.lineComments.map(({ path, line, side, start_line: start }) => ({ path, line, side, start }))).toEqual([
      { path: added, line: 6, side: "RIGHT", start: undefined },
      { path: added, line: 10, side: "RIGHT", start: undefined },
    ]);
    expect(api.lineComments[0]?.body).toMatch(/`object\/type`\)\n\n```suggestion\ntitle: "1.10"\n```\n$/);
    expect(api.lineComments[1]?.body).toMatch(/\n```suggestion\nstatus: done\n```\n$/);

    const checkout = hub.checkout({ sha: hub.git("rev-parse", "refs/pull/7/head") });
    const file = join(checkout, added);
    const lines = readFileSync(file, "utf8").split("\n");
    for (const { line, body: said } of api.lineComments) {
      lines[(line ?? 0) - 1] = /\n```suggestion\n(?<text>.*)\n```\n$/.exec(said)?.groups?.["text"] ?? "";
    }
    expect(await runCli(checkout, ["fix"])).toMatchObject({ code: 0 });
    expect(readFileSync(file, "utf8")).toBe(lines.join("\n"));

    const [stale, reworded] = api.lineComments;
    if (stale === undefined || reworded === undefined) throw new Error("two were expected");
    api.lineComments.push({ ...reworded, id: 9, user: { login: "eve" } });
    stale.line = null;
    reworded.body = `${reworded.body.split("\n")[0] ?? ""}\nold words`;
    const again = await pushed(hub, api, addSlips);
    expect(verdictOf(again)).toEqual(findings);
    const more = writesOf(api)
      .slice(2)
      .filter((request) => request.includes("/pulls/"));
    expect(more).toEqual(["PATCH /repos/Codertocat/Hello-World/pulls/comments/2"]);
    expect(api.lineComments[1]?.body).toContain("status: done");
  });

  withApi(
    "are offered where only the merge has another commit, not where it has another file",
    async ({ hub, api }) => {
      const elsewhere = hub.commitOn(hub.landed, (files) => files.write("README.md", "# Other\n"));
      await pushed(hub, api, slip, { base: elsewhere });
      expect(api.lineComments.map(({ path, line }) => ({ path, line }))).toEqual([{ path: issue, line: 6 }]);
      api.lineComments.length = 0;
      const same = hub.commitOn(hub.landed, (files) => edit(files, issue, "GET /healthz answers 200", "It answers"));
      const result = await pushed(hub, api, slip, { base: same });
      expect(verdictOf(result), result.stdout).toEqual(failing("object/type"));
      expect(api.reviews).toHaveLength(1);
    },
  );

  withApi("name the times that git's history knows, where the checkout has it", async ({ hub, api }) => {
    const result = await pushed(hub, api, addUndated, { depth: 0 });
    expect(verdictOf(result), result.stdout).toEqual(clean);
    expect(api.lineComments).toHaveLength(1);
    expect(api.lineComments[0]?.body).toMatch(
      /answers 200\ncreated_at: "2026-[^"]+Z"\nupdated_at: "2026-[^"]+Z"\n```\n$/,
    );
    await pushed(hub, api, addUndated);
    expect(api.reviews).toHaveLength(1);
  });

  withApi("are not offered to a fork, on a closed pull request, or where nobody wants them", async ({ hub, api }) => {
    const steps: Pushed[] = [
      { changes: { "pull_request.head.repo": { full_name: "eve/Hello-World" } }, inputs: { comment: "always" } },
      { changes: { "pull_request.state": "closed" } },
      { inputs: { suggestions: "never" } },
    ];
    for (const step of steps) {
      const result = await pushed(hub, api, addSlips, step);
      expect(verdictOf(result), result.stdout).toEqual(findings);
    }
    expect(api.requests.filter((request) => request.includes("/pulls/7"))).toEqual([]);
  });

  withApi("that GitHub refuses are a warning, and change no verdict", async ({ hub, api }) => {
    api.reviewRefusal = 422;
    const result = await pushed(hub, api, addSlips);
    expect(verdictOf(result), result.stdout).toEqual(findings);
    expect(result.stdout).toMatch(/^::warning::could not suggest the mends: /m);
    expect(writesOf(api)).toEqual([`POST ${comments}`, `POST ${reviews}`]);
  });
});
