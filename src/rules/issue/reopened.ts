import { changeRule } from "../rule.ts";
import { statusOf } from "../status-of.ts";

const closed: ReadonlySet<string | null> = new Set(["done", "canceled"]);
const active: ReadonlySet<string | null> = new Set(["planned", "ready", "running", "blocked"]);

/** An Issue may be reopened; whoever follows it should hear of it. */
export const issueReopened = changeRule(
  {
    id: "issue/reopened",
    level: "info",
    summary: "an Issue that was done or canceled is worked on again",
    why: "ours: GitHub reopens, and §3.1 lists statuses without an order",
  },
  (comparison) =>
    comparison.changes.flatMap(({ kind, base, head }) => {
      if (kind !== "Issue" || base === null || head === null) return [];
      const before = statusOf(base);
      const after = statusOf(head);
      if (before === null || after === null || !closed.has(before) || !active.has(after)) return [];
      return [
        {
          about: head,
          at: "/status",
          message: `was ${before} at the base and is ${after} again`,
          help: "nothing to mend if that is meant; what is new and different is better asked for in an Issue of its own",
          old: before,
          new: after,
        },
      ];
    }),
);
