import type { Run } from "../model/run.ts";
import { cleanLine } from "./clean-text.ts";
import { quoted } from "./decision.ts";
import type { WorkflowJob, WorkflowRun } from "./payload-actions.ts";

/** How far an attempt is, and what was not known about it. */
export interface Outcome {
  readonly status: Run["status"];
  readonly note: string | null;
}

const byStatus: Readonly<Record<string, Run["status"]>> = {
  queued: "ready",
  requested: "ready",
  pending: "ready",
  waiting: "blocked",
  action_required: "blocked",
  in_progress: "running",
};

const byConclusion: Readonly<Record<string, Run["status"]>> = {
  success: "done",
  neutral: "done",
  skipped: "canceled",
  cancelled: "canceled",
  stale: "canceled",
  action_required: "blocked",
  failure: "failed",
  timed_out: "failed",
  startup_failure: "failed",
};

/** The status of a workflow run's attempt; a word that is not known is blocked, never guessed to be done. */
export function outcomeOf({ status, conclusion }: Pick<WorkflowRun, "status" | "conclusion">): Outcome {
  const isOver = status === "completed";
  const word = (isOver ? conclusion : status) ?? "";
  const table = isOver ? byConclusion : byStatus;
  const known = Object.hasOwn(table, word) ? table[word] : undefined;
  if (known !== undefined) return { status: known, note: null };
  return { status: "blocked", note: `the ${isOver ? "conclusion" : "status"} ${quoted([word])} is not known` };
}

/** Why an attempt failed: by its conclusion, else by the names of the jobs that failed. */
export function failureOf({ conclusion }: WorkflowRun, jobs: readonly WorkflowJob[]): Run["failure"] {
  const failed = jobs.filter((job) => job.conclusion === "failure" || job.conclusion === "timed_out");
  const names = failed.map(({ name }) => name);
  const what = names.length === 0 ? "no job is said to have failed" : `failed: ${names.slice(0, 20).join(", ")}`;
  const message = cleanLine(`The workflow run ended as ${conclusion ?? "unknown"}; ${what}.`);
  return { category: categoryOf(conclusion, names), message };
}

function categoryOf(conclusion: string | null, names: readonly string[]): NonNullable<Run["failure"]>["category"] {
  if (conclusion === "timed_out") return "runtime";
  const has = (word: RegExp): boolean => names.some((name) => word.test(name));
  if (has(/test/i)) return "test";
  if (has(/build|compile/i)) return "build";
  return has(/lint|policy/i) ? "policy" : "unknown";
}
