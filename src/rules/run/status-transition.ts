import type { Status } from "../../model/enums.ts";
import { isMapping } from "../../model/json.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { followsGithub } from "../github-origin.ts";
import { changeRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { statusOf } from "../status-of.ts";
import { targetsOf } from "./transitions.ts";

/** A landed Run goes from one status to the next; a new one may start anywhere. */
export const runStatusTransition = changeRule(
  {
    id: "run/status-transition",
    level: "warning",
    summary: "a landed Run went from one status to another that does not follow it",
    why: "ours: §3.1 lists statuses and no transitions; §4.6: one execution attempt",
  },
  (comparison, env) =>
    comparison.changes.flatMap(({ kind, base, head }) => {
      if (kind !== "Run" || base === null || head === null) return [];
      const before = statusOf(base);
      const after = statusOf(head);
      if (before === null || after === null || before === after) return [];
      const targets = targetsOf(before, env.config);
      if (targets.includes(after) || hasRun(before, after, head, env.config)) return [];
      // A pull request may be opened again, and a workflow run was seen when somebody looked.
      if (followsGithub({ base, head }, "pull_request", "workflow_run")) return [];
      return [{ about: head, at: "/status", ...words(before, after, targets), old: before, new: after }];
    }),
);

/** Between base and head it began, which it says when, and went on from there: a worker takes a Run and ends it in two commits of one change. */
function hasRun(before: Status, after: Status, head: StoredObject, config: Parameters<typeof targetsOf>[1]): boolean {
  if (!targetsOf(before, config).includes("running") || !targetsOf("running", config).includes(after)) return false;
  const telemetry = head.value["telemetry"];
  return isMapping(telemetry) && typeof telemetry["started_at"] === "string";
}

function words(before: Status, after: Status, targets: readonly Status[]): Pick<Remark, "message" | "help"> {
  const went = `went from ${before} to ${after}`;
  if (targets.length === 0) {
    const help = `write status: ${before} again, and make a new Run for a new attempt`;
    return { message: `${went}, but a Run that is ${before} stays so`, help };
  }
  const message = `${went}, expected one of ${targets.join(", ")}`;
  return { message, help: "write one of them, or allow it under transitions in cwom/config.yaml" };
}
