import { z } from "zod";
import { numericId } from "./payload.ts";

/** What the event that started a sync says: nothing is taken from it but where to look. */
export interface SyncEvent {
  /** A pull request from a fork, whose token may only read. */
  readonly isOfFork: boolean;
  /** Numbers of issues that have gone: no list tells of them any more. */
  readonly gone: readonly number[];
  /** Ids of workflow runs that something happened to, however old they are. */
  readonly runs: readonly number[];
}

const pullRequest = z.object({
  pull_request: z.object({ head: z.object({ repo: z.object({ full_name: z.string() }).nullish() }) }),
  repository: z.object({ full_name: z.string() }),
});
const departure = z.object({
  action: z.enum(["deleted", "transferred"]),
  issue: z.object({ number: z.int().positive() }),
});

const workflowRun = z.object({ workflow_run: z.object({ id: numericId }) });

/** Reads an event by its name and the text of its payload; a payload that nobody understands says nothing. */
export function readSyncEvent(name: string, payload: string): SyncEvent {
  const given = jsonOf(payload);
  const pull = /^pull_request(?:_review|_review_comment)?$/.test(name) ? pullRequest.safeParse(given).data : undefined;
  const gone = name === "issues" ? departure.safeParse(given).data : undefined;
  const run = name === "workflow_run" ? workflowRun.safeParse(given).data : undefined;
  return {
    isOfFork: pull !== undefined && pull.pull_request.head.repo?.full_name !== pull.repository.full_name,
    gone: gone === undefined ? [] : [gone.issue.number],
    runs: run === undefined ? [] : [run.workflow_run.id],
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
