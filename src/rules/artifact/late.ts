import { refAt } from "../ref/at.ts";
import { changeRule } from "../rule.ts";
import { isOver } from "../run/is-over.ts";
import { named } from "../words.ts";

/** A Run that is over produces nothing more (§4.6). */
export const artifactLate = changeRule(
  {
    id: "artifact/late",
    level: "warning",
    summary: "a new Artifact names a Run that was over at the base",
    why: "§4.6: Run inputs/outputs SHOULD be treated as append-only; supersede by creating a new Run",
  },
  function* ({ base, changes, successors }) {
    const moved = new Set(successors.values());
    for (const { change, kind, head } of changes) {
      // One that had another id or kind at the base is not new, and that is its mistake.
      if (change !== "added" || kind !== "Artifact" || moved.has(head)) continue;
      const producer = refAt(head, "/produced_by");
      const run = producer === null ? null : base.find("Run", producer.id);
      if (run === null || !isOver(run)) continue;
      yield {
        about: head,
        at: "/produced_by",
        message: `is new, but ${named(run)} that is to have produced it was ${run.outline.scalars["status"]} at the base`,
        help: "name the Run that really produced it, or make a new Run for it",
        args: [run.id],
      };
    }
  },
);
