import type { Comparison } from "../store/compare.ts";
import type { StoredFile, StoredObject } from "../store/corpus.ts";
import type { Difference } from "../store/differences.ts";
import { firstDifference } from "../text/first-difference.ts";
import { changeRule } from "./rule.ts";
import type { ChangeRule, Remark, RuleEnv } from "./rule.ts";
import { sealedChanges } from "./sealed.ts";
import type { SealedChange, SealedKind } from "./sealed.ts";
import { restoring } from "./restoring.ts";
import { fieldName, shown } from "./words.ts";

/** What differs in words between the two sealed kinds. */
interface SealedWords {
  readonly group: "packet" | "snapshot";
  /** The sentence of the spec. */
  readonly sentence: string;
  /** The way to do what was meant, for the object with an id. */
  readonly instead: (id: string) => string;
}

/** The three rules that freeze a kind: its meaning, its being there, and its form. */
export function sealedRules(kind: SealedKind, words: SealedWords): [ChangeRule, ChangeRule, ChangeRule] {
  const { group } = words;
  const info = { level: "error", locked: true, why: words.sentence } as const;
  const rule = (name: string, summary: string, remarks: RemarksOf): ChangeRule =>
    changeRule({ ...info, id: `${group}/${name}`, summary }, (comparison, env) =>
      sealedChanges(comparison, env, kind).flatMap((change) => remarks(change, comparison, env, words)),
    );
  return [
    rule("changed", `a landed ${kind} means something else than at the base`, changedRemarks),
    rule("deleted", `a landed ${kind} is gone`, deletedRemarks),
    rule("reformatted", `a landed ${kind} has other bytes but the same meaning`, reformattedRemarks),
  ];
}

type RemarksOf = (change: SealedChange, comparison: Comparison, env: RuleEnv, words: SealedWords) => Remark[];

const changedRemarks: RemarksOf = (change, comparison, _env, words) => {
  const since = sinceBase(comparison);
  if (change.is === "unreadable") {
    const message = `is sealed, but no object can be read from its file any more${since}`;
    return [{ about: change.base, side: "base", message, help: helpFor(change.base, comparison, words) }];
  }
  if (change.is !== "changed") return [];
  const { head, base } = change;
  // A changed time of creation has a rule of its own.
  return change.differences
    .filter(({ pointer }) => !/^\/created_at(?:\/|$)/.test(pointer))
    .flatMap((difference) => [
      {
        about: head,
        ...placeOf(difference),
        message: `is sealed, but ${fieldName(difference.pointer)} ${verbOf(difference)}${since}`,
        help: helpFor(base, comparison, words),
        old: shown(difference.old),
        new: shown(difference.new),
      },
    ]);
};

const deletedRemarks: RemarksOf = (change, comparison, _env, words) => {
  if (change.is !== "deleted") return [];
  const file = comparison.head.at(change.base.file.path);
  const message = `is sealed, but ${whatBecameOf(file)}${sinceBase(comparison)}`;
  return [{ about: change.base, side: "base", message, help: helpFor(change.base, comparison, words) }];
};

const reformattedRemarks: RemarksOf = (change, comparison, env, words) => {
  if (change.is !== "reformatted") return [];
  const { base, head } = change;
  const before = env.contents.get(base.file.oid);
  const after = env.contents.get(head.file.oid);
  const span = before === undefined || after === undefined ? null : firstDifference(before, after);
  const message = `is sealed, but its text changed${sinceBase(comparison)} (its meaning did not)`;
  return [{ about: head, ...(span === null ? {} : { span }), message, help: helpFor(base, comparison, words) }];
};

function whatBecameOf(file: StoredFile | null): string {
  if (file === null) return "its file is gone";
  return file.regular ? "its file holds another object" : "its file is no regular file any more";
}

/** What is gone at head is shown at the mapping or list it is gone from. */
function placeOf({ pointer, new: value }: Difference): Pick<Remark, "at" | "atKey"> {
  if (value !== undefined) return { at: pointer, atKey: true };
  return { at: pointer };
}

function verbOf({ old, new: value }: Difference): string {
  if (old === undefined) return "was added";
  return value === undefined ? "was removed" : "changed";
}

function sinceBase({ base }: Comparison): string {
  return base.revision.commit === null ? "" : ` since ${base.revision.commit.slice(0, 7)}`;
}

/** A command that can be typed, and what to do with the new information. */
function helpFor({ id, file }: StoredObject, { base }: Comparison, { instead }: SealedWords): string {
  return `${restoring(file.path, base.revision.commit)}; ${instead(id)}`;
}
