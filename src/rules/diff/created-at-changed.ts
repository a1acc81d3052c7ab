import { isDeepStrictEqual } from "node:util";
import { isSealed } from "../sealed.ts";
import { changeRule } from "../rule.ts";
import { shown } from "../words.ts";

/** The time of creation is a fact: on a sealed object changing it rewrites what is frozen, elsewhere it deserves a look (§2.3). */
export const createdAtChanged = changeRule(
  {
    id: "diff/created-at-changed",
    level: "warning",
    upTo: "error",
    locked: true,
    summary: "created_at differs from the base (an error on a sealed object)",
    why: "§2.3: created_at: ISO-8601 UTC string; §1.4: immutability where it matters",
  },
  (comparison, env) =>
    comparison.changes.flatMap(({ base, head }) => {
      if (base === null || head === null) return [];
      const before = base.value["created_at"] ?? null;
      const after = head.value["created_at"] ?? null;
      const sealed = isSealed(base, env);
      // Adding the time to an object that may change is filling a gap.
      if (isDeepStrictEqual(before, after) || (before === null && !sealed)) return [];
      return [
        {
          about: head,
          at: "/created_at",
          message: sealed ? "is sealed, but created_at changed" : "has another created_at than at the base",
          help: `write created_at: ${shown(before)} again`,
          old: shown(before),
          new: shown(after),
          level: sealed ? ("error" as const) : ("warning" as const),
        },
      ];
    }),
);
