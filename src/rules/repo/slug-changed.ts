import { changeRule } from "../rule.ts";
import { shown } from "../words.ts";

/** A Repo may be renamed, its slug may not (§4.1). */
export const slugChanged = changeRule(
  {
    id: "repo/slug-changed",
    level: "error",
    locked: true,
    summary: "a landed Repo has another slug",
    why: "§4.1: slug MUST remain stable even if name changes",
  },
  (comparison) =>
    comparison.changes.flatMap(({ base, head }) => {
      if (base === null || head === null || base.kind !== "Repo") return [];
      const before = base.value["slug"];
      const after = head.value["slug"];
      if (before === after || typeof before !== "string" || typeof after !== "string") return [];
      return [
        {
          about: head,
          at: "/slug",
          message: `has the slug ${shown(after)}, but at the base it was ${shown(before)}`,
          help: `write slug: ${before} again; name is what may change`,
          old: before,
          new: after,
        },
      ];
    }),
);
