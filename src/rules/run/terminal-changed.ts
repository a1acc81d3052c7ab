import type { Json } from "../../model/json.ts";
import { differences } from "../../store/differences.ts";
import type { Difference } from "../../store/differences.ts";
import { valueAt } from "../../text/json-pointer.ts";
import { isFlawedAt } from "../flawed-at.ts";
import { modifiedOf } from "../modified.ts";
import type { Modified } from "../modified.ts";
import { changeRule } from "../rule.ts";
import { meanings } from "../meaning.ts";
import { fieldName, shown } from "../words.ts";
import { isOver } from "./is-over.ts";

/** A Run that is over is a record: what a more specific rule does not name stays as it is too (§4.6). */
export const runTerminalChanged = changeRule(
  {
    id: "run/terminal-changed",
    level: "warning",
    summary: "a Run that was done, failed or canceled at the base was changed (tags and meta may change)",
    why: "§4.6: Run inputs/outputs SHOULD be treated as append-only; supersede by creating a new Run",
  },
  function* (comparison) {
    for (const run of modifiedOf(comparison, "Run")) {
      if (!isOver(run.base)) continue;
      for (const { pointer, old, new: value } of otherChanges(run)) {
        yield {
          about: run.head,
          at: pointer,
          ...(value === undefined ? {} : { atKey: true }),
          message: `was ${run.base.outline.scalars["status"]} at the base, but ${fieldName(pointer)} changed`,
          help: `restore ${fieldName(pointer)}; a new attempt is a new Run`,
          old: shown(old),
          new: shown(value),
        };
      }
    }
  },
);

function otherChanges({ base, head }: Modified): Difference[] {
  const [before, after] = meanings(base, head);
  const all = differences(before, after);
  // Entries that moved look like new ones at the end.
  const logRewritten = all.some(({ pointer, old }) => isIn(pointer, "/outputs/decision_log") && old !== undefined);
  return all.filter((difference) => {
    const { pointer } = difference;
    if (logRewritten && isIn(pointer, "/outputs/decision_log")) return false;
    return !isNamedElsewhere(difference, before, after) && !isFlawedAt(head, pointer);
  });
}

/** What may change, and what another rule about changes or times looks at. */
const elsewhere: readonly string[] = [
  "/tags",
  "/meta",
  "/created_at",
  "/updated_at",
  "/status",
  "/executor",
  "/telemetry/started_at",
  "/telemetry/ended_at",
  "/outputs/result_summary",
];

/** Refs, each of which other rules hold to its object and its pin; its role is nobody else's. */
const ref = /^(?<ref>\/(?:for_issue|repo|inputs\/constraint_snapshot|(?:inputs|outputs)\/[a-z_]+\/\d+))(?:\/|$)/;
const refLists = /^\/(?:inputs\/(?:context_packets|doctrine_refs)|outputs\/artifacts)(?:\/|$)/;

function isNamedElsewhere({ pointer, old }: Difference, before: Json, after: Json): boolean {
  if (elsewhere.some((member) => isIn(pointer, member))) return true;
  // A failure that was missing is a gap, and run/failure-given asks to fill it.
  if (isIn(pointer, "/failure")) return old === undefined || old === "";
  const at = ref.exec(pointer)?.groups?.["ref"];
  const isRef = at !== undefined && !isIn(pointer, "/outputs/decision_log");
  if (!isRef) return refLists.test(pointer);
  const isSame = sameTarget(valueAt(before, at), valueAt(after, at));
  // What an input is pinned with is run/input-removed's, and a pin that was missing is a gap.
  return !isSame || (isIn(pointer, "/inputs") && pointer.endsWith("/digest"));
}

function sameTarget(before: Json | undefined, after: Json | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return ["/kind", "/id"].every((step) => valueAt(before, step) === valueAt(after, step));
}

function isIn(pointer: string, member: string): boolean {
  return pointer === member || pointer.startsWith(`${member}/`);
}
