import type { Setting } from "../../finding/finding.ts";
import { kindNames, statuses } from "../../model/enums.ts";
import { levelSetting, overridesAt } from "../../store/config.ts";
import type { Config } from "../../store/config.ts";
import { pointerOf } from "../../text/json-pointer.ts";
import type { Remark, RuleInfo } from "../rule.ts";
import { targetsOf } from "../run/transitions.ts";
import { isLower } from "../setting-order.ts";

/** One setting by which later checks say less, without the file it stands in. */
export type Lowering = Pick<Remark, "at" | "message" | "old" | "new" | "args">;

/** Every rule that has a lower level than before, in general or for some paths; told once for each line of the settings that does it. */
export function loweredLevels(before: Config, after: Config, known: readonly RuleInfo[]): Lowering[] {
  const areas = areasOf(before, after);
  return known.flatMap((rule) => {
    const told = new Map<string, Lowering>();
    for (const { path, old, now } of areas) {
      const lowering = lowered(rule, path, weightOf(rule, before, old), weightOf(rule, after, now));
      if (lowering?.at !== undefined && !told.has(lowering.at)) told.set(lowering.at, lowering);
    }
    return [...told.values()];
  });
}

/** Every status from which a Run may go further than before. */
export function loosenedTransitions(before: Config, after: Config): Lowering[] {
  return statuses.flatMap((from): Lowering[] => {
    const old = targetsOf(from, before);
    const now = targetsOf(from, after);
    const added = now.filter((status) => status !== from && !old.includes(status));
    if (added.length === 0) return [];
    const message = `a Run may go from ${from} to ${added.join(", ")} now, which it might not at the base`;
    return [
      { at: pointerOf(["transitions", from]), message, old: old.join(", "), new: now.join(", "), args: [...added] },
    ];
  });
}

/** Paths for which the same overrides hold on both sides, with one of them to speak of; none for what no override is about. */
interface Area {
  readonly path: string | null;
  readonly old: readonly number[];
  readonly now: readonly number[];
}

function areasOf(before: Config, after: Config): Area[] {
  const patterns = new Set([before, after].flatMap(({ overrides }) => overrides.flatMap(({ paths }) => paths)));
  const areas = new Map<string, Area>([["[[],[]]", { path: null, old: [], now: [] }]]);
  for (const path of [...patterns].flatMap(pathsFor)) {
    const [old, now] = [overridesAt(before, path), overridesAt(after, path)];
    const key = JSON.stringify([old, now]);
    if (!areas.has(key)) areas.set(key, { path, old, now });
  }
  return [...areas.values()];
}

/** Paths that fit a pattern, one for each kind where it leaves the kind open: two patterns that overlap do so in one of them. */
function pathsFor(pattern: string): string[] {
  return [...kindNames, "x"].map((name) =>
    pattern
      .replace("/**", () => `/${name}/x`)
      .replace("/*", () => `/${name}`)
      .replaceAll(/\*+|\?/g, "x"),
  );
}

/** What a rule's remarks weigh: those of its own level, and the gravest. */
interface Weight {
  readonly own: Setting;
  readonly most: Setting;
  readonly at: string;
}

/** Lowering a locked rule has no effect, and config/known-rule says so. */
function weightOf(rule: RuleInfo, config: Config, overrides: readonly number[]): Weight {
  const set = levelSetting(config, rule.id, overrides);
  const most = rule.upTo ?? rule.level;
  if (set === null) return { own: rule.level, most, at: pointerOf(["rules", rule.id]) };
  const held = (level: Setting): Setting => (rule.locked === true && isLower(set.level, level) ? level : set.level);
  return { own: held(rule.level), most: held(most), at: set.at };
}

function lowered(rule: RuleInfo, path: string | null, before: Weight, after: Weight): Lowering | null {
  const where = path === null ? "" : ` for paths such as ${path}`;
  const [old, now] = isLower(after.own, before.own) ? [before.own, after.own] : [before.most, after.most];
  if (!isLower(now, old)) return null;
  const message = `${rule.id} was ${old} at the base and is ${now} now${where}, so later checks say less`;
  return { at: after.at, message, old, new: now, args: [old, now] };
}
