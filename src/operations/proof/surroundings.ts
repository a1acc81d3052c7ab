import type { Artifact } from "../../model/artifact.ts";
import type { Issue } from "../../model/issue.ts";
import { provesKey } from "../../model/proof.ts";
import type { Run } from "../../model/run.ts";
import type { Objects } from "../../store/objects.ts";
import { isClosing } from "./pull-requests.ts";
import { isWorkflowRun } from "./workflow-facts.ts";

/** All that was done for an Issue. */
export interface Surroundings {
  /** The Runs that worked on it and are done, the newest first: no pull requests, workflow runs or proofs. */
  readonly works: readonly Run[];
  /** Attempts of workflow runs, of any Issue: they are told apart by their commit. */
  readonly workflows: readonly Run[];
  /** What Runs for the Issue made, and the pull requests that close it. */
  readonly artifacts: readonly Artifact[];
}

/** Reads what was done for an Issue: every Run and Artifact of the store is looked at, since they name the Issue and not the other way round. */
export async function readSurroundings(issue: Issue, objects: Objects): Promise<Surroundings> {
  const runs = (await objects.all("Run")).flatMap(({ object }) => object ?? []);
  const artifacts = (await objects.all("Artifact")).flatMap(({ object }) => object ?? []);
  return {
    works: runs
      .filter((run) => run.for_issue.id === issue.id && run.status === "done" && isWork(run))
      .toSorted((a, b) => endOf(b) - endOf(a) || (a.id < b.id ? 1 : -1)),
    workflows: runs.filter(isWorkflowRun),
    artifacts: artifacts.filter((artifact) => artifact.for_issue.id === issue.id || isClosing(artifact, issue)),
  };
}

/** Whether a Run worked on its Issue: one that a pull request or workflow run is told by, or that weighed another, did not. */
function isWork(run: Run): boolean {
  return !isWorkflowRun(run) && run.meta["github/pull_request"] === undefined && run.meta[provesKey] === undefined;
}

/** When a Run ended, in milliseconds. */
export function endOf({ telemetry: { ended_at: end }, created_at: made }: Run): number {
  return Date.parse(end ?? made ?? "") || 0;
}
