import { kinds } from "../../model/kinds.ts";
import { isTimestamp } from "../../model/timestamp.ts";
import { differences } from "../../store/differences.ts";
import { isEarlier } from "../earlier.ts";
import { meanings } from "../meaning.ts";
import { changeRule } from "../rule.ts";
import { textOf } from "../text-of.ts";

/** Whoever asks for what is new since yesterday goes by updated_at (§2.3). */
export const updatedAtStale = changeRule(
  {
    id: "diff/updated-at-stale",
    level: "info",
    summary: "an object means something else than at the base, but its updated_at is no later",
    why: "§2.3: Objects SHOULD include: created_at, updated_at",
  },
  (comparison) =>
    comparison.changes.flatMap(({ base, head }) => {
      // A sealed object has no later version of itself.
      if (base === null || head === null || kinds[head.kind].sealed) return [];
      const before = textOf(base, "updated_at");
      const after = textOf(head, "updated_at");
      // A time that is missing is object/timestamps', one of another form object/timestamp-format's.
      if (before === null || after === null || !isTimestamp(before) || !isTimestamp(after)) return [];
      if (isEarlier(before, after)) return [];
      // Another time of creation is diff/created-at-changed's.
      const changed = differences(...meanings(base, head)).find(
        ({ pointer }) => !/^\/(?:created|updated)_at$/.test(pointer),
      );
      if (changed === undefined) return [];
      return [
        {
          about: head,
          at: "/updated_at",
          message: `changed, but updated_at is ${after === before ? "as" : "earlier than"} at the base`,
          help: "write the time of the change in updated_at",
          old: before,
          new: after,
          related: [{ place: { path: head.file.path, pointer: changed.pointer }, message: "changed since the base" }],
        },
      ];
    }),
);
