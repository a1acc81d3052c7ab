import type { Level, Setting } from "../finding/finding.ts";
import type { Remark, RuleInfo } from "../rules/rule.ts";
import { isLower } from "../rules/setting-order.ts";

/** The level a remark gets: the rule's own, or the remark's where it says one, unless the store's settings say otherwise. A locked rule is never lowered. */
export function levelOf(
  rule: RuleInfo,
  remark: Pick<Remark, "level">,
  settings: Readonly<Record<string, Setting>>,
): Setting {
  const own = remark.level ?? rule.level;
  const set = Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined;
  if (set === undefined) return own;
  return rule.locked === true && isLower(set, own) ? own : set;
}

/** Whether a level is at or above the one that fails a check. */
export function fails(level: Level, failOn: "error" | "warning"): boolean {
  return !isLower(level, failOn);
}
