import type { Setting } from "../../finding/finding.ts";
import { readConfig } from "../../store/config.ts";
import type { Config } from "../../store/config.ts";
import type { Comparison } from "../../store/compare.ts";
import { configPath, suppressionsPath } from "../../store/layout.ts";
import { readSuppressions } from "../../store/suppressions.ts";
import type { Suppression } from "../../store/suppressions.ts";
import { pointerOf } from "../../text/json-pointer.ts";
import { changeRule } from "../rule.ts";
import type { ChangeRule, Remark, RuleInfo } from "../rule.ts";
import { isLower } from "../setting-order.ts";

/**
 * A change that makes later checks say less is seen by whoever reviews it. `rules` gives the list of all rules, and is asked
 * for only when the rule runs, because the rule is itself in the list.
 */
export function configWeakened(rules: () => readonly RuleInfo[]): ChangeRule {
  return changeRule(
    {
      id: "config/weakened",
      level: "warning",
      summary: "a change lowers the level of a rule, seals less than before, or adds a suppression",
      why: "ours: whoever reviews a change should see that later checks will say less",
    },
    (comparison) => {
      const known = rules();
      return [...configRemarks(comparison, known), ...suppressionRemarks(comparison, known)];
    },
  );
}

const help = "put it back, or say in the pull request why later checks may say less";

function configRemarks(comparison: Comparison, known: readonly RuleInfo[]): Remark[] {
  const before = readConfig(comparison.base).config;
  const after = readConfig(comparison.head);
  // A file with a flaw in it is config/known-rule's, and the defaults stand.
  if (after.flaws.length > 0) return [];
  const about = settingsPlace(comparison, configPath);
  const remarks = known.flatMap((rule): Remark[] => {
    const old = effective(rule, before);
    const now = effective(rule, after.config);
    if (!isLower(now, old)) return [];
    const message = `${rule.id} was ${old} at the base and is ${now} now, so later checks say less`;
    return [{ ...about, at: pointerOf(["rules", rule.id]), message, help, old, new: now, args: [old, now] }];
  });
  if (before.seal !== "landing" || after.config.seal !== "explicit") return remarks;
  const message = "seal was landing at the base and is explicit now, so what has landed without a seal may be changed";
  return [...remarks, { ...about, at: "/seal", message, help, old: "landing", new: "explicit" }];
}

/** The level that a rule has in fact; lowering a locked one has no effect, and config/known-rule says so. */
function effective(rule: RuleInfo, config: Config): Setting {
  const set = Object.hasOwn(config.rules, rule.id) ? config.rules[rule.id] : undefined;
  if (set === undefined) return rule.level;
  return rule.locked === true && isLower(set, rule.level) ? rule.level : set;
}

function suppressionRemarks(comparison: Comparison, known: readonly RuleInfo[]): Remark[] {
  const ids: ReadonlySet<string> = new Set(known.map(({ id }) => id));
  const landed = Map.groupBy(readSuppressions(comparison.base).suppressions, keyOf);
  const about = settingsPlace(comparison, suppressionsPath);
  return readSuppressions(comparison.head).suppressions.flatMap((entry): Remark[] => {
    const before = landed.get(keyOf(entry)) ?? [];
    // One that names no rule takes nothing away: it is config/known-rule's.
    if (!ids.has(entry.rule) || before.some((other) => endOf(other) >= endOf(entry))) return [];
    const { at, rule, fingerprint } = entry;
    const what = before.length === 0 ? "is suppressed now" : "is suppressed for longer now";
    const message = `finding ${fingerprint} of ${rule} ${what}, so later checks do not say it`;
    return [{ ...about, at, message, help, args: [rule, fingerprint] }];
  });
}

function keyOf({ rule, fingerprint }: Suppression): string {
  return `${rule} ${fingerprint}`;
}

/** As a text that sorts by time; no end comes after every date. */
function endOf({ expires }: Suppression): string {
  return expires ?? "no end";
}

/** The settings file at head, or the one of the base where taking it away is what weakens. */
function settingsPlace({ base, head }: Comparison, path: string): Pick<Remark, "about" | "side"> {
  const file = head.at(path);
  if (file !== null) return { about: file };
  const gone = base.at(path);
  return gone === null ? { about: "store" } : { about: gone, side: "base" };
}
