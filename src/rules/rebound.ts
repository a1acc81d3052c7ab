import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { Json } from "../model/json.ts";
import { changeRule } from "./rule.ts";
import type { ChangeRule, RuleInfo } from "./rule.ts";

/** A rule that the Refs at some top-level members of a kind never point elsewhere than at the base. */
export function reboundRule(kind: Kind, members: readonly string[], info: RuleInfo): ChangeRule {
  return changeRule(info, (comparison) =>
    comparison.changes.flatMap(({ base, head }) => {
      if (base === null || head === null || base.kind !== kind) return [];
      return members.flatMap((member) => {
        const before = targetOf(base.value[member]);
        const after = targetOf(head.value[member]);
        if (before === null || after === null || before === after) return [];
        return [
          {
            about: head,
            at: `/${member}`,
            message: `names another ${member} than at the base: ${after}, not ${before}`,
            help: `write ${before} again, and make a new ${kind} for ${after}`,
            old: before,
            new: after,
          },
        ];
      });
    }),
  );
}

/** A Ref that is absent or broken is the schema's to report. */
function targetOf(ref: Json | undefined): string | null {
  if (!isMapping(ref) || typeof ref["kind"] !== "string" || typeof ref["id"] !== "string") return null;
  return `${ref["kind"]} ${ref["id"]}`;
}
