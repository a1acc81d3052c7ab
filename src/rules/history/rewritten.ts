import { changeRule } from "../rule.ts";

/** A branch that people rely on only grows. */
export const historyRewritten = changeRule(
  {
    id: "history/rewritten",
    level: "error",
    locked: true,
    summary: "a forced push replaced commits of the default branch",
    why: "ours: what has landed stays in the history, or nobody can prove that it did",
  },
  (comparison) =>
    comparison.rewritten
      ? [
          {
            about: "store",
            message:
              "the history of the default branch was rewritten: the commit before the push is no ancestor of the one after it",
            help: "push the old commits back, then forbid forced pushes to the branch",
          },
        ]
      : [],
);
