import { kindNames } from "../../model/enums.ts";
import { timestampFields } from "../../model/schema-fields.ts";
import { isTimestamp } from "../../model/timestamp.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { isEarlier } from "../earlier.ts";
import { corpusRule, objectRule } from "../rule.ts";

const slackMs = 5 * 60 * 1000;

/** Every object says when it was made and last changed; a ConstraintSnapshot has captured_at instead (§2.3, §4.4). */
export const objectTimestamps = objectRule(
  {
    id: "object/timestamps",
    level: "warning",
    summary: "created_at or updated_at is missing (a ConstraintSnapshot needs neither)",
    why: "§2.3: Objects SHOULD include: created_at, updated_at",
  },
  function* (object) {
    if (object.kind === "ConstraintSnapshot") return;
    const missing = (["created_at", "updated_at"] as const).filter((name) => isMissing(object, name));
    if (missing.length === 0) return;
    yield {
      about: object,
      fix: { is: "date", members: missing },
      message: `lacks ${missing.join(" and ")}`,
      help: `add ${missing.map((name) => `${name}: <time in UTC, such as 2026-01-31T12:00:00Z>`).join(" and ")}`,
    };
  },
);

/** Nothing was changed before it was made (§2.3). */
export const objectTimestampOrder = objectRule(
  {
    id: "object/timestamp-order",
    level: "warning",
    summary: "updated_at is before created_at",
    why: "§2.3: created_at and updated_at, derived: an object is created before it is updated",
  },
  function* (object) {
    const created = timeAt(object, "created_at");
    const updated = timeAt(object, "updated_at");
    if (created === null || updated === null || !isEarlier(updated, created)) return;
    yield {
      about: object,
      at: "/updated_at",
      message: `was updated at ${updated}, before it was created at ${created}`,
      help: "correct the one that is wrong",
    };
  },
);

/** No top-level time lies after the commit that states it; a few minutes of clock drift are forgiven. */
export const objectTimestampFuture = corpusRule(
  {
    id: "object/timestamp-future",
    level: "info",
    summary: "a time is more than five minutes after the commit that states it",
    why: "ours: what has not happened yet cannot be recorded",
  },
  function* (corpus, env) {
    const latest = new Date(Date.parse(env.now) + slackMs).toISOString();
    for (const object of corpus.objects) {
      for (const name of topLevelTimes.get(object.kind) ?? []) {
        // Most times are long past: that shows in the text, before anything is taken apart.
        const time = (object.outline.scalars[name] ?? "") < latest ? null : timeAt(object, name);
        if (time === null || !isEarlier(latest, time)) continue;
        yield {
          about: object,
          at: `/${name}`,
          message: `has ${name} ${time}, which is later than ${env.now}`,
          help: `correct ${name}, or the clock of the machine that wrote it`,
        };
      }
    }
  },
);

/** Nested times would cost reading every object again; they have rules of their own. */
const topLevelTimes = new Map(
  kindNames.map((kind) => [
    kind,
    timestampFields(kind).flatMap((pattern) => (pattern.lastIndexOf("/") === 0 ? [pattern.slice(1)] : [])),
  ]),
);

/** A value of the wrong form is there, and object/timestamp-format or object/type says what is wrong with it. */
function isMissing({ outline }: StoredObject, name: string): boolean {
  return outline.scalars[name] === undefined && !outline.schemaFlaws.some(({ pointer }) => pointer === `/${name}`);
}

function timeAt({ outline }: StoredObject, name: string): string | null {
  const time = outline.scalars[name];
  return time !== undefined && isTimestamp(time) ? time : null;
}
