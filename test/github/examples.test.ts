import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { bareIssue, mapIssue } from "../../src/github/map-issue.ts";
import { barePullRequest, mapPullRequest } from "../../src/github/map-pull-request.ts";
import { mapRepository } from "../../src/github/map-repository.ts";
import { mapWorkflowRun } from "../../src/github/map-workflow-run.ts";
import type { Draft } from "../../src/github/draft.ts";
import type { Mapping } from "../../src/github/mapping.ts";
import { jobPayload, workflowRunPayload } from "../../src/github/payload-actions.ts";
import { commentPayload, issuePayload } from "../../src/github/payload-issue.ts";
import { checkRunPayload, pullRequestPayload, reviewPayload } from "../../src/github/payload-pull-request.ts";
import { accountPayload, repositoryPayload } from "../../src/github/payload.ts";
import { Failure } from "../../src/failure.ts";
import { readSyncEvent } from "../../src/github/sync-event.ts";
import { readWorkflowEvent } from "../../src/github/workflow-event.ts";
import { readObject } from "../../src/model/read-object.ts";
import { mappingOf } from "./mapped.ts";

interface Event {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

const events: readonly Event[] = createRequire(import.meta.url)("@octokit/webhooks-examples");
const payloads = events.flatMap(({ name, examples }) => examples.map((payload) => ({ name, payload })));

/** What each member of an event is read with. */
const schemas: Readonly<Record<string, z.ZodType>> = {
  repository: repositoryPayload,
  sender: accountPayload,
  issue: issuePayload,
  comment: commentPayload,
  pull_request: pullRequestPayload,
  review: reviewPayload,
  check_run: checkRunPayload,
  workflow_run: workflowRunPayload,
  workflow_job: jobPayload,
};

/** The drafts of everything in an event that is mapped. */
function draftsOf(payload: Readonly<Record<string, unknown>>, mapping: Mapping): Draft[] {
  const drafts: Draft[] = [];
  const read = <T>(schema: z.ZodType<T>, name: string, map: (value: T) => readonly Draft[]): void => {
    const parsed = schema.safeParse(payload[name]);
    if (parsed.success) drafts.push(...map(parsed.data));
  };
  read(repositoryPayload, "repository", (value) => [mapRepository(value, mapping)]);
  read(issuePayload, "issue", (value) => mapIssue(bareIssue(value), mapping).drafts);
  read(pullRequestPayload, "pull_request", (value) => mapPullRequest(barePullRequest(value), mapping).drafts);
  read(
    workflowRunPayload,
    "workflow_run",
    (run) => mapWorkflowRun({ run, jobs: [], artifacts: [], issues: [] }, mapping).drafts,
  );
  return drafts;
}

describe("GitHub's examples of its events", () => {
  it("are understood, whatever is missing in them", () => {
    const flaws = payloads.flatMap(({ name, payload }) =>
      Object.entries(schemas).flatMap(([member, schema]) => {
        const error = (payload[member] ?? null) === null ? undefined : schema.safeParse(payload[member]).error;
        return error === undefined ? [] : [`${name}.${member}: ${error.issues[0]?.path.join(".") ?? ""}`];
      }),
    );
    expect([...new Set(flaws)]).toEqual([]);
    expect(payloads.length).toBeGreaterThan(300);
  });

  it("become valid objects", () => {
    const drafts = payloads.flatMap(({ payload }) => draftsOf(payload, mappingOf()));
    expect(drafts.flatMap(({ kind, value }) => readObject(kind, value).flaws)).toEqual([]);
    expect(drafts.length).toBeGreaterThan(300);
  });

  it("start an Action, or are refused in words: none of them is a crash, in any mode", () => {
    const [sha, gitRef] = ["a".repeat(40), "refs/heads/main"];
    const ends = payloads.map(({ name, payload }) => {
      const text = JSON.stringify(payload);
      for (const cut of [text, text.slice(0, text.length / 2), "null", "[]", "{}"]) readSyncEvent(name, cut);
      try {
        return readWorkflowEvent({ eventName: name, payload: text, sha, gitRef }).event.name;
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown;
        return `${name}: ${thrown.code}`;
      }
    });
    expect(new Set(ends)).toContain("pull_request");
    // What starts a workflow is understood; all others are no events of workflows.
    const refused = new Set(ends.filter((end) => end.includes(":")).map((end) => end.split(":")[0] ?? ""));
    expect(["issues", "pull_request", "push", "workflow_run", "schedule"].filter((name) => refused.has(name))).toEqual(
      [],
    );
  });

  it("tell a sync of forks, and of issues that have gone", () => {
    const told = payloads.map(({ name, payload }) => ({
      name,
      payload,
      ...readSyncEvent(name, JSON.stringify(payload)),
    }));
    const gone = told.filter((one) => one.gone.length > 0);
    expect(gone.map(({ name, payload }) => `${name} ${String(payload["action"])}`)).toEqual([
      "issues deleted",
      "issues transferred",
    ]);
    const forked = {
      pull_request: { head: { repo: { full_name: "eve/orders" } } },
      repository: { full_name: "shop/orders" },
    };
    const lost = { pull_request: { head: { repo: null } }, repository: { full_name: "shop/orders" } };
    for (const payload of [forked, lost]) {
      expect(readSyncEvent("pull_request", JSON.stringify(payload)).isOfFork).toBe(true);
      expect(readSyncEvent("pull_request_target", JSON.stringify(payload)).isOfFork).toBe(false);
    }
  });

  it("may be cut anywhere: an answer to any value is understood or refused, and never a crash", () => {
    const values = payloads.flatMap(({ payload }) => Object.values(payload)).slice(0, 1500);
    const odd = [null, 0, "", [], true, { id: 1 }, { number: 1 }, { id: "1", number: "1" }, ...values];
    for (const value of odd) {
      for (const schema of Object.values(schemas)) expect(() => schema.safeParse(value)).not.toThrow();
    }
  });
});
