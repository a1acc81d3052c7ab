import { nearest } from "../../model/did-you-mean.ts";
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
      ...levelRemarks(use, known),
      ...suppressionRemarks(use, known),
    ];
  },
);

type KnownRules = ReadonlyMap<string, RuleInfo>;

function levelRemarks(use: SettingsUse, known: KnownRules): Remark[] {
  const about = settingsFile(use, configPath);
  return Object.entries(use.config.config.rules).flatMap(([id, setting]): Remark[] => {
    const at = pointerOf(["rules", id]);
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

function suppressionRemarks(use: SettingsUse, known: KnownRules): Remark[] {
  const about = settingsFile(use, suppressionsPath);
  return use.suppressions.suppressions.flatMap(({ at, rule, fingerprint }): Remark[] => {
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
