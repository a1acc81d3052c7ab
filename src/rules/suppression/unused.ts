import { suppressionsPath } from "../../store/layout.ts";
import { holdsAt } from "../../store/suppressions.ts";
import type { Suppression } from "../../store/suppressions.ts";
import { settingsRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { settingsFile } from "../settings-remark.ts";

/** A suppression that is not needed any more would hide the finding when it comes back. */
export const suppressionUnused = settingsRule(
  {
    id: "suppression/unused",
    level: "warning",
    summary: "a suppression matches no finding, or has expired",
    why: "ours: a suppression that nobody needs hides the next mistake of its kind",
  },
  (use) => {
    const known = new Set<string>(use.rules.flatMap(({ id, locked }) => (locked === true ? [] : [id])));
    const about = settingsFile(use, suppressionsPath);
    return use.unused.flatMap((entry) => {
      const { at, rule, fingerprint } = entry;
      // One that names no rule, or a locked one, is config/known-rule's.
      return known.has(rule) ? [{ about, at, ...wordsOf(entry, use.now), args: [rule, fingerprint] }] : [];
    });
  },
);

function wordsOf(entry: Suppression, now: string): Pick<Remark, "message" | "help"> {
  const name = `suppression of ${entry.rule} ${entry.fingerprint}`;
  if (holdsAt(entry, now)) return { message: `${name} matches no finding`, help: "remove it" };
  return {
    message: `${name} holds no longer: its last day was ${entry.expires ?? ""}`,
    help: "remove it, or if the finding is still there and may stay, write a later expires with the reason",
  };
}
