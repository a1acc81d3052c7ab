import { isTimestamp } from "../../model/timestamp.ts";
import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";

const at = "/constraints/time/deadline";

/** A deadline is a day or a time that programs can read, and lies ahead (§4.4). */
export const snapshotDeadline = kindRule(
  "ConstraintSnapshot",
  {
    id: "snapshot/deadline",
    level: "warning",
    summary: "a deadline is no ISO-8601 date or time (an info when it lies before captured_at)",
    why: "§4.4: time: deadline: string|null (derived: like every other time, in ISO-8601)",
  },
  function* ({ constraints: { time }, captured_at: captured }, about) {
    const deadline = time?.deadline ?? null;
    if (deadline === null) return;
    const end = endOf(deadline);
    if (end === null) {
      yield {
        about,
        at,
        message: `has the deadline ${shown(deadline)}, expected an ISO-8601 date or time`,
        help: "write it as 2026-01-31 or 2026-01-31T12:00:00Z, or as a note in meta",
        new: deadline.slice(0, 200),
      };
    } else if (end < Date.parse(captured)) {
      const help = "correct the deadline, or leave it out if there is none any more";
      yield { about, at, message: `has the deadline ${deadline}, before captured_at ${captured}`, help, level: "info" };
    }
  },
);

const form = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/** When a deadline has passed, in milliseconds: a day passes with its end, a time without an offset is taken as UTC; null for what is neither. */
function endOf(deadline: string): number | null {
  const match = form.exec(deadline);
  if (match === null) return null;
  const [, day = "", minutes, seconds = ":00", offset = "Z"] = match;
  const local = `${day}T${minutes ?? "23:59"}${minutes === undefined ? ":59" : seconds}`;
  return isTimestamp(`${local}Z`) ? Date.parse(`${local}${offset}`) : null;
}
