import { suppressionsPath } from "../../store/layout.ts";
import type { SettingsFlaw } from "../../store/settings-file.ts";
import { settingsRule } from "../rule.ts";
import type { Remark, SettingsUse } from "../rule.ts";
import { settingsFile, settingsRemark } from "../settings-remark.ts";

/** Whoever lives with a finding says why. */
export const suppressionReasoned = settingsRule(
  {
    id: "suppression/reasoned",
    level: "error",
    summary: "suppressions.yaml cannot be used as it is: above all, a suppression has no reason",
    why: "ours: a finding that nobody sees any more needs a reason that everybody can read",
  },
  (use) => [...use.suppressions.flaws.flatMap((flaw) => remarkOn(use, flaw) ?? []), ...blankReasons(use)],
);

const needsReason: Pick<Remark, "message" | "help"> = {
  message: "a suppression has no reason, expected a sentence on why the finding may stay",
  help: "say in reason why the finding may stay, or remove the suppression",
};

function remarkOn(use: SettingsUse, flaw: SettingsFlaw): Remark | null {
  const remark = settingsRemark(use, flaw);
  if (remark === null || !/^\/\d+\/reason$/.test(flaw.at) || flaw.span !== undefined) return remark;
  return { ...remark, ...needsReason };
}

/** To the schema a space is a text. */
function blankReasons(use: SettingsUse): Remark[] {
  const about = settingsFile(use, suppressionsPath);
  return use.suppressions.suppressions.flatMap(({ at, reason }) =>
    reason.trim() === "" ? [{ about, at: `${at}/reason`, ...needsReason }] : [],
  );
}
