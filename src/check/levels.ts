import type { Level, Setting } from "../finding/finding.ts";
import type { Remark, RuleInfo } from "../rules/rule.ts";
import { isLower } from "../rules/setting-order.ts";
import { levelSetting, overridesAt } from "../store/config.ts";
import type { Config } from "../store/config.ts";

/**
 * The level a remark gets: the rule's own, or the remark's where it says one, unless the store's settings say otherwise, for
 * the rule or for the path the remark is about. A locked rule is never lowered.
 */
export function levelOf(rule: RuleInfo, remark: Pick<Remark, "level">, config: Config, path: string): Setting {
  const own = remark.level ?? rule.level;
  const set = levelSetting(config, rule.id, overridesAt(config, path))?.level;
  if (set === undefined) return own;
  return rule.locked === true && isLower(set, own) ? own : set;
}

/** Whether a level is at or above the one that fails a check. */
export function fails(level: Level, failOn: "error" | "warning"): boolean {
  return !isLower(level, failOn);
}
