import { createHash } from "node:crypto";
import type { Pull, Thread, Workflow } from "./replay-thread.ts";

type Row = Record<string, unknown>;

/** What rows are made of. */
export interface Repository {
  readonly id: number;
  readonly fullName: string;
  readonly threads: ReadonlyMap<number, Thread>;
}

/** An attempt of a workflow run. */
export function runRow({ fullName }: Repository, run: Workflow, attempt: number): Row {
  const isOld = attempt < run.attempt;
  return {
    id: run.id,
    name: "CI",
    path: ".github/workflows/ci.yml",
    workflow_id: 3,
    event: "pull_request",
    head_sha: run.head,
    head_branch: "work",
    run_attempt: attempt,
    run_started_at: isOld ? run.createdAt : run.startedAt,
    status: isOld ? "completed" : run.status,
    conclusion: isOld ? "failure" : run.conclusion,
    html_url: `https://github.com/${fullName}/actions/runs/${run.id}`,
    actor: account(1),
    triggering_actor: account(1),
    created_at: run.createdAt,
    updated_at: run.updatedAt,
  };
}

/** The repository. */
export function repositoryRow({ id, fullName }: Repository): Row {
  const [, name = ""] = fullName.split("/");
  return {
    id,
    node_id: "R_1",
    name,
    full_name: fullName,
    owner: account(1),
    private: false,
    html_url: `https://github.com/${fullName}`,
    default_branch: "main",
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
  };
}

/** An issue, or the row of a pull request in a list of issues. */
export function issueRow({ fullName, threads }: Repository, thread: Thread): Row {
  const { number, pull, blockedBy, parent } = thread;
  const open = blockedBy.filter((other) => threads.get(other)?.state === "open").length;
  const api = `https://api.github.com/repos/${fullName}`;
  return {
    id: 50_000 + number,
    node_id: `I_${number}`,
    number,
    title: thread.title,
    body: thread.body,
    html_url: `https://github.com/${fullName}/${pull === null ? "issues" : "pull"}/${number}`,
    repository_url: api,
    state: thread.state,
    state_reason: thread.reason,
    user: account(1),
    closed_by: null,
    locked: thread.locked,
    labels: thread.labels.map((name) => ({ name })),
    assignees: thread.assignees.map(account),
    milestone: null,
    issue_dependencies_summary: {
      blocked_by: open,
      total_blocked_by: blockedBy.length,
      blocking: 0,
      total_blocking: 0,
    },
    ...(parent === null ? {} : { parent_issue_url: `${api}/issues/${parent}` }),
    created_at: thread.createdAt,
    updated_at: thread.updatedAt,
    closed_at: thread.closedAt,
    ...(pull === null ? {} : { pull_request: { url: `${api}/pulls/${number}` } }),
  };
}

/** An issue that was transferred to another repository, where it has another number. */
export function movedRow(from: Repository, thread: Thread, number: number): Row {
  const row = issueRow(from, thread);
  const page = `https://github.com/shop/other/issues/${number}`;
  return { ...row, number, html_url: page, repository_url: "https://api.github.com/repos/shop/other" };
}

/** A pull request. */
export function pullRow({ id, fullName }: Repository, thread: Thread, pull: Pull): Row {
  const { number } = thread;
  const repo = { id, full_name: fullName };
  return {
    id: 70_000 + number,
    node_id: `P_${number}`,
    number,
    title: thread.title,
    body: thread.body,
    state: thread.state,
    html_url: `https://github.com/${fullName}/pull/${number}`,
    user: account(1),
    draft: pull.draft,
    labels: thread.labels.map((name) => ({ name })),
    merged: pull.mergedAt !== null,
    merged_at: pull.mergedAt,
    merged_by: pull.mergedAt === null ? null : account(1),
    merge_commit_sha: pull.mergeSha ?? sha(`trial ${pull.head}`),
    head: { ref: `work-${number}`, sha: pull.head, repo },
    base: { ref: "main", sha: sha("base"), repo },
    created_at: thread.createdAt,
    updated_at: thread.updatedAt,
    closed_at: thread.closedAt,
  };
}

/** A commit. */
export function commitRow(id: string): Row {
  const commit = {
    message: "Work",
    committer: { date: "2026-01-02T00:00:00Z" },
    verification: { verified: false, reason: "unsigned" },
  };
  return { sha: id, html_url: `https://github.com/shop/orders/commit/${id}`, parents: [{ sha: sha("base") }], commit };
}

/** An account. */
export function account(id: number): Row {
  return { id, login: `user-${id}`, type: "User" };
}

/** A commit id made of any text. */
export function sha(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

/** A time as GitHub writes it. */
export function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, "Z");
}
