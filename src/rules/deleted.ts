import type { Kind } from "../model/enums.ts";
import type { Comparison } from "../store/compare.ts";
import type { StoredObject } from "../store/corpus.ts";
import { changeRule } from "./rule.ts";
import type { ChangeRule, RuleInfo } from "./rule.ts";

const identity = "§1.1: Stable identity: every object has a globally unique, stable id";
const appendOnly = "§1.3: A Run's inputs and outputs must be explicit; §4.6: treated as append-only";

/** A Repo stays, as what was done in it does (§1.1). */
export const repoDeleted = deletedRule("Repo", identity, "restore the file");
/** An Issue stays: one that is not wanted any more is canceled (§1.1). */
export const issueDeleted = deletedRule("Issue", identity, "restore the file; what is not wanted is status: canceled");
/** Doctrine stays, for the work that was held to it (§1.1). */
export const doctrineDeleted = deletedRule("DoctrineRef", identity, "restore the file; stop referring to it instead");
/** A Run stays, whatever came of it (§1.3, §4.6). */
export const runDeleted = deletedRule("Run", appendOnly, "restore the file; a new attempt is a new Run");
/** An Artifact stays, as what a Run produced (§1.3, §4.6). */
export const artifactDeleted = deletedRule(
  "Artifact",
  appendOnly,
  "restore the file; what takes its place is a new one",
);

/** A rule that the landed objects of a kind stay. */
function deletedRule(kind: Kind, why: string, help: string): ChangeRule {
  const info: RuleInfo = {
    id: `${groupOf(kind)}/deleted`,
    level: "warning",
    summary: `a landed ${kind} is gone`,
    why,
  };
  return changeRule(info, (comparison) =>
    comparison.changes.flatMap(({ kind: changed, base, head }) => {
      if (changed !== kind || base === null || head !== null || isNamedElsewhere(base, comparison)) return [];
      const message = "was there at the base and is gone, and with it a part of the chain of causes";
      return [{ about: base, side: "base" as const, message, help }];
    }),
  );
}

function groupOf(kind: Kind): string {
  return kind === "DoctrineRef" ? "doctrine" : kind.toLowerCase();
}

/**
 * An object that lives on under another id or kind is diff/id-changed's or diff/kind-changed's; a file that is still there but
 * holds no object any more has a finding of its own.
 */
function isNamedElsewhere(base: StoredObject, { head, successors }: Comparison): boolean {
  const { path } = base.file;
  return successors.has(base) || (head.at(path) !== null && head.objectAt(path) === null);
}
