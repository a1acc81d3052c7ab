import { readConfig } from "../../store/config.ts";
import type { Config } from "../../store/config.ts";
import type { Comparison } from "../../store/compare.ts";
import type { Corpus } from "../../store/corpus.ts";
import { kinds } from "../../model/kinds.ts";
import { configPath, suppressionsPath } from "../../store/layout.ts";
import { readSuppressions } from "../../store/suppressions.ts";
import type { Suppression } from "../../store/suppressions.ts";
import { changeRule } from "../rule.ts";
import type { ChangeRule, Remark, RuleInfo } from "../rule.ts";
import { loosenedTransitions, loweredLevels } from "./lowered.ts";
import type { Lowering } from "./lowered.ts";
import { workflowRemarks } from "./workflow-edits.ts";

/**
 * A change that makes later checks say less is seen by whoever reviews it. `rules` gives the list of all rules, and is asked
 * for only when the rule runs, because the rule is itself in the list.
 */
export function configWeakened(rules: () => readonly RuleInfo[]): ChangeRule {
  return changeRule(
    {
      id: "config/weakened",
      level: "warning",
      upTo: "error",
      locked: true,
      summary:
        "a change lowers a level, seals less, allows more transitions, adds a suppression, or weakens a workflow that runs CWOM",
      why: "ours: whoever reviews a change should see that later checks will say less",
    },
    (comparison, env) => {
      const known = rules();
      return [
        ...configRemarks(comparison, known),
        ...suppressionRemarks(comparison, known),
        ...workflowRemarks(env.workflows),
      ];
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
  const lowerings: (Lowering & Partial<Pick<Remark, "level" | "help">>)[] = [
    ...loweredLevels(before, after.config, known),
    ...loosenedTransitions(before, after.config),
    ...loosenedSeal(before, after.config, comparison.head),
  ];
  return lowerings.map((lowering) => ({ ...about, help, ...lowering }));
}

/** Nobody may thaw what has landed by a setting: the change that makes seals explicit seals all of it, or fails. */
function loosenedSeal(before: Config, after: Config, head: Corpus): (Lowering & Pick<Remark, "level" | "help">)[] {
  if (before.seal !== "landing" || after.seal !== "explicit") return [];
  const unsealed = head.objects.filter(({ kind, outline }) => kinds[kind].sealed && outline.sealDigest === null).length;
  const place = {
    at: "/seal",
    old: "landing",
    new: "explicit",
    help: "seal what has landed in the same change: cwom seal --all",
  };
  if (unsealed === 0) {
    const message = "seal was landing at the base and is explicit now, so what lands without a seal may be changed";
    return [{ ...place, message, help }];
  }
  const message = `seal was landing at the base and is explicit now, but ${unsealed} that have landed carry no seal`;
  return [{ ...place, message, level: "error" }];
}

function suppressionRemarks(comparison: Comparison, known: readonly RuleInfo[]): Remark[] {
  const ids: ReadonlySet<string> = new Set(known.flatMap(({ id, locked }) => (locked === true ? [] : [id])));
  const landed = Map.groupBy(readSuppressions(comparison.base).suppressions, keyOf);
  const about = settingsPlace(comparison, suppressionsPath);
  return readSuppressions(comparison.head).suppressions.flatMap((entry): Remark[] => {
    const before = landed.get(keyOf(entry)) ?? [];
    // One that names no rule, or a locked one, takes nothing away: it is config/known-rule's.
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
