import type { StoredObject } from "../../store/corpus.ts";
import { valueAt } from "../../text/json-pointer.ts";
import { modifiedOf } from "../modified.ts";
import { isFlawedAt } from "../flawed-at.ts";
import { followsGithub } from "../github-origin.ts";
import { changeRule } from "../rule.ts";
import { shown } from "../words.ts";
import { isOver } from "./is-over.ts";

const at = "/outputs/result_summary";

/** What came of a Run is told once (§4.6). */
export const runSummaryRewritten = changeRule(
  {
    id: "run/summary-rewritten",
    level: "warning",
    summary: "a Run that was over at the base has another result_summary",
    why: "§4.6: Run inputs/outputs SHOULD be treated as append-only; supersede by creating a new Run",
  },
  function* (comparison) {
    for (const { base, head } of modifiedOf(comparison, "Run")) {
      // A pull request that was closed may be opened again, and merged.
      if (followsGithub({ base, head }, "pull_request")) continue;
      const before = summaryOf(base);
      // One that was empty is a gap, and run/summary asks to fill it.
      if (!isOver(base) || before.trim() === "" || before === summaryOf(head) || isFlawedAt(head, at)) continue;
      yield {
        about: head,
        at,
        atKey: true,
        message: `was ${base.outline.scalars["status"]} at the base, but its result_summary was rewritten`,
        help: "restore it; what was learned later belongs in a new Run or in the description of the Issue",
        old: shown(before),
        new: shown(summaryOf(head)),
      };
    }
  },
);

function summaryOf(run: StoredObject): string {
  const summary = valueAt(run.value, at);
  return typeof summary === "string" ? summary : "";
}
