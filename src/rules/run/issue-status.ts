import { refAt } from "../ref/at.ts";
import { corpusRule } from "../rule.ts";
import { named } from "../words.ts";

const closed: ReadonlySet<string> = new Set(["done", "canceled"]);

/** Nobody works on what is closed. */
export const runIssueStatus = corpusRule(
  {
    id: "run/issue-status",
    level: "info",
    summary: "a Run is running, but its Issue is done or canceled",
    why: "ours: work on a closed Issue is either forgotten or not wanted any more",
  },
  function* (corpus) {
    for (const run of corpus.of("Run")) {
      if (run.outline.scalars["status"] !== "running") continue;
      const ref = refAt(run, "/for_issue");
      const issue = ref === null ? null : corpus.find("Issue", ref.id);
      const status = issue?.outline.scalars["status"] ?? "";
      if (issue === null || !closed.has(status)) continue;
      yield {
        about: run,
        at: "/status",
        message: `is running, but its ${named(issue)} is ${status}`,
        help: "end the Run (status done, failed or canceled, with ended_at), or open the Issue again",
        related: [{ place: { path: issue.file.path, pointer: "/status" }, message: "the Issue is closed here" }],
      };
    }
  },
);
