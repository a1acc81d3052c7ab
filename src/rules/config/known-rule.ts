import { nearest } from "../../model/did-you-mean.ts";
import { flawLimit } from "../../model/limits.ts";
import type { Setting } from "../../finding/finding.ts";
import type { Config } from "../../store/config.ts";
import { configPath, suppressionsPath } from "../../store/layout.ts";
import { pointerOf } from "../../text/json-pointer.ts";
import { settingsRule } from "../rule.ts";
import type { Remark, RuleInfo, SettingsUse } from "../rule.ts";
import { isLower } from "../setting-order.ts";
import { settingsFile, settingsRemark } from "../settings-remark.ts";

/** Settings say what somebody meant, or they say nothing: a mistyped rule would go on unchanged. */
export const configKnownRule = settingsRule(
  {
    id: "config/known-rule",
    level: "error",
    summary: "config.yaml cannot be used as it is, a setting names no rule, or would lower or suppress a locked one",
    why: "ours: a setting that has no effect is believed to have one",
  },
  (use) => {
    const known = new Map(use.rules.map((rule) => [rule.id, rule]));
    return [
      ...use.config.flaws.flatMap((flaw) => settingsRemark(use, flaw) ?? []),
      // Lazily: each guess at what a hostile file's 20,000 names may have meant takes its time.
      ...levelRemarks(use, known).take(flawLimit),
      ...suppressionRemarks(use, known).take(flawLimit),
    ];
  },
);

type KnownRules = ReadonlyMap<string, RuleInfo>;

function levelRemarks(use: SettingsUse, known: KnownRules): IteratorObject<Remark> {
  const about = settingsFile(use, configPath);
  return levelsIn(use.config.config).flatMap(({ id, setting, at }): Remark[] => {
    const rule = known.get(id);
    if (rule === undefined) return [{ about, at, atKey: true, ...unknownRule(id, known) }];
    if (rule.locked !== true || !isLower(setting, rule.level)) return [];
    return [
      {
        about,
        at,
        message: `${id} is locked at ${rule.level} and cannot be set to ${setting}`,
        help: "remove the line; mend what the rule finds",
        old: rule.level,
        new: setting,
      },
    ];
  });
}

/** Every level that is set, for all files or for some paths. */
function* levelsIn({ rules, overrides }: Config): Generator<{ id: string; setting: Setting; at: string }> {
  for (const [id, setting] of Object.entries(rules)) yield { id, setting, at: pointerOf(["rules", id]) };
  for (const [index, override] of overrides.entries()) {
    for (const [id, setting] of Object.entries(override.rules)) {
      yield { id, setting, at: pointerOf(["overrides", index, "rules", id]) };
    }
  }
}

function suppressionRemarks(use: SettingsUse, known: KnownRules): IteratorObject<Remark> {
  const about = settingsFile(use, suppressionsPath);
  return use.suppressions.suppressions.values().flatMap(({ at, rule, fingerprint }): Remark[] => {
    const place = { about, at: `${at}/rule`, args: [rule, fingerprint] };
    const named = known.get(rule);
    if (named === undefined) return [{ ...place, ...unknownRule(rule, known) }];
    if (named.locked !== true) return [];
    return [
      {
        ...place,
        message: `${rule} is locked and cannot be suppressed`,
        help: "remove the entry; mend what the rule finds",
      },
    ];
  });
}

function unknownRule(id: string, known: KnownRules): Pick<Remark, "message" | "help"> {
  const meant = nearest(id, [...known.keys()]);
  return {
    message: `there is no rule ${id}${meant === null ? "" : `, did you mean ${meant}?`}`,
    help: meant === null ? "take it out; every rule is listed by: cwom rules" : `write ${meant}`,
  };
}
