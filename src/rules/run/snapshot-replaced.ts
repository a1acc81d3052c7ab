import { isFlawedAt } from "../flawed-at.ts";
import { modifiedOf } from "../modified.ts";
import { refAt } from "../ref/at.ts";
import { changeRule } from "../rule.ts";
import { isOver } from "./is-over.ts";
import { hasStarted } from "./has-started.ts";

const at = "/inputs/constraint_snapshot";

/** A Run keeps the snapshot that was pinned when it started (§4.6). */
export const runSnapshotReplaced = changeRule(
  {
    id: "run/snapshot-replaced",
    level: "warning",
    summary: "a landed Run has another ConstraintSnapshot, or got one after it had started",
    why: "§4.6: constraint_snapshot: pinned at run start; A Run SHOULD pin a ConstraintSnapshot at start for auditability",
  },
  function* (comparison) {
    for (const { base, head } of modifiedOf(comparison, "Run")) {
      const before = refAt(base, at)?.id ?? null;
      const after = refAt(head, at)?.id ?? null;
      // A broken Ref, on either side, is the schema's or ref/kind's to report.
      if (before === after || isBroken(base) || isBroken(head)) continue;
      if (before === null && !hasStarted(base) && !isOver(base)) continue;
      const old = before === null ? {} : { old: before };
      const args = [before ?? "", after ?? ""];
      if (after === null) {
        const message = `lost ConstraintSnapshot ${before}, which was pinned at the base`;
        const help = `write constraint_snapshot: {kind: ConstraintSnapshot, id: ${before}} again`;
        yield { about: head, at, atKey: true, message, help, args, ...old };
        continue;
      }
      const message =
        before === null
          ? `got ConstraintSnapshot ${after} after it had started without one`
          : `has ConstraintSnapshot ${after}, but at the base it was ${before}`;
      const help = `${before === null ? "take it out" : `name ${before} again`}: an attempt under other limits is a new Run`;
      yield { about: head, at: `${at}/id`, message, help, args, ...old, new: after };
    }
  },
);

function isBroken(run: Parameters<typeof refAt>[0]): boolean {
  if (isFlawedAt(run, at)) return true;
  return run.outline.refs.some((ref) => ref.at === at && ref.kind !== ref.wants);
}
