import { modifiedOf } from "../modified.ts";
import { changeRule } from "../rule.ts";
import { fieldName } from "../words.ts";
import { inputLists } from "./input-removed.ts";
import { isOver } from "./is-over.ts";
import { hasStarted } from "./has-started.ts";
import { missingFrom, refList } from "./ref-list.ts";

/** What is added to a Run under way came after its first decisions, and whoever audits it should know (§4.6). */
export const runInputLate = changeRule(
  {
    id: "run/input-late",
    level: "info",
    upTo: "warning",
    summary: "an input was added to a Run that had started (a warning where it was over)",
    why: "§4.6: Run inputs/outputs SHOULD be treated as append-only; supersede by creating a new Run",
  },
  function* (comparison) {
    for (const { base, head } of modifiedOf(comparison, "Run")) {
      if (!hasStarted(base) && !isOver(base)) continue;
      for (const list of inputLists) {
        for (const { at, kind, id } of missingFrom(refList(head, list), refList(base, list))) {
          yield {
            about: head,
            at,
            message: `was given ${kind} ${id} in ${fieldName(list)} after it ${isOver(base) ? "was over" : "had started"}`,
            help: isOver(base)
              ? "take it out: a new attempt is a new Run"
              : "nothing, if the Run really was given it then",
            args: [kind, id],
            // Nothing can be given to a Run that is over.
            level: isOver(base) ? "warning" : "info",
          };
        }
      }
    }
  },
);
