import { isMapping } from "../../model/json.ts";
import type { JsonObject } from "../../model/json.ts";
import { changeRule } from "../rule.ts";
import { shown } from "../words.ts";

/** What a Repo stands for out there stays the same; naming it for the first time is no change (§2.5). */
export const repoSourceChanged = changeRule(
  {
    id: "repo/source-changed",
    level: "warning",
    summary: "a landed Repo is bound to another source",
    why: "§2.5: Source, for linkage to external systems; §1.1: stable identity (derived)",
  },
  (comparison) =>
    comparison.changes.flatMap(({ base, head }) => {
      if (base === null || head === null || base.kind !== "Repo") return [];
      const before = base.value["source"];
      const after = head.value["source"];
      if (!isMapping(before) || !isMapping(after)) return [];
      return rebound(before, after).map((member) => ({
        about: head,
        at: `/source/${member}`,
        message: `is bound to another source than at the base: ${member} is ${shown(after[member])}, it was ${shown(before[member])}`,
        help: "write the old source again; a Repo for another place is a new object",
        old: shown(before[member]),
        new: shown(after[member]),
      }));
    }),
);

/** The members by which the source is another one. */
function rebound(before: JsonObject, after: JsonObject): string[] {
  const isOther = (member: string): boolean => {
    const value = before[member] ?? null;
    return value !== null && value !== (after[member] ?? null);
  };
  // A place keeps its external_id when it is renamed, and only then may its address change.
  const isRenamed = (before["external_id"] ?? null) !== null && (after["url"] ?? null) !== null;
  const named = ["system", "external_id"].filter(isOther);
  return named.length > 0 || isRenamed || !isOther("url") ? named : ["url"];
}
