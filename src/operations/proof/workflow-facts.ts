import * as z from "zod";
import type { Run } from "../../model/run.ts";
import { workflowCheckName } from "../../model/fact-names.ts";
import type { ProofCheck } from "./proof-input.ts";

const originKey = "github/workflow_run";
const origin = z.looseObject({
  run_id: z.number(),
  attempt: z.number(),
  url: z.string(),
  event: z.string().optional(),
  head: z.looseObject({ sha: z.string() }),
});

/** Whether a Run is one attempt of a workflow run that a sync brought. */
export function isWorkflowRun({ meta }: Pick<Run, "meta">): boolean {
  return origin.safeParse(meta[originKey]).success;
}

/** What the workflow runs on some commits came to: of each workflow and event the latest attempt. One that was skipped or called off decides nothing. */
export function workflowFacts(runs: readonly Run[], commits: ReadonlySet<string>): ProofCheck[] {
  const attempts = runs.flatMap((run) => {
    const { success, data } = origin.safeParse(run.meta[originKey]);
    return success && commits.has(data.head.sha) && run.status !== "canceled" ? [{ run, ...data }] : [];
  });
  const ordered = attempts.toSorted((a, b) => a.run_id - b.run_id || a.attempt - b.attempt);
  const latest = new Map(ordered.map((one) => [checkNameOf(one), one]));
  return [...latest].map(([name, { run, attempt, url }]) => ({
    name,
    status: run.status === "done" ? "passed" : run.status === "failed" ? "failed" : "unverified",
    evidence_uri: url,
    why: `attempt ${attempt} is ${run.status}`,
  }));
}

/** By the workflow's file; without one no two runs are of the same workflow. */
function checkNameOf({
  run,
  run_id: number,
  event = "",
  head,
}: { readonly run: Run } & z.output<typeof origin>): string {
  const file =
    run.executor.toolchain
      .find((tool) => /\.ya?ml$/i.test(tool))
      ?.split("/")
      .at(-1) ?? `run ${number}`;
  return workflowCheckName(event === "" ? file : `${file} (${event})`, head.sha);
}
