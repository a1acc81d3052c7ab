import type { Status } from "../../model/enums.ts";
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
      // A pull request may be opened again, and a workflow run was seen when somebody looked.
      if (targets.includes(after) || followsGithub({ base, head }, "pull_request", "workflow_run")) return [];
      return [{ about: head, at: "/status", ...words(before, after, targets), old: before, new: after }];
    }),
);

function words(before: Status, after: Status, targets: readonly Status[]): Pick<Remark, "message" | "help"> {
  const went = `went from ${before} to ${after}`;
  if (targets.length === 0) {
    const help = `write status: ${before} again, and make a new Run for a new attempt`;
    return { message: `${went}, but a Run that is ${before} stays so`, help };
  }
  const message = `${went}, expected one of ${targets.join(", ")}`;
  return { message, help: "write one of them, or allow it under transitions in cwom/config.yaml" };
}
