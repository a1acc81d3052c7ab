import type { Comparison } from "../../store/compare.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { restoring } from "../restoring.ts";
import { changeRule } from "../rule.ts";
import type { Remark, RuleEnv } from "../rule.ts";
import { sealedChanges } from "../sealed.ts";
import type { SealedChange } from "../sealed.ts";

const why = "§4.3, §4.4: immutable once created; §9: a formal sealed state";

/** A seal stays on the object it was put on. */
export const sealRemoved = changeRule(
  { id: "seal/removed", level: "error", locked: true, summary: "a landed object lost its seal", why },
  (comparison, env) =>
    changesOf(comparison, env).flatMap((change) =>
      change.is === "seal-removed"
        ? [{ about: change.head, ...words("its seal was removed", change.base, comparison) }]
        : [],
    ),
);

/** A seal is never replaced by another one. */
export const sealChanged = changeRule(
  { id: "seal/changed", level: "error", locked: true, summary: "a landed object has another seal", why },
  (comparison, env) =>
    changesOf(comparison, env).flatMap((change) =>
      change.is === "seal-changed"
        ? [
            {
              about: change.head,
              at: "/seal",
              atKey: true as const,
              ...words("its seal was replaced", change.base, comparison),
            },
          ]
        : [],
    ),
);

function changesOf(comparison: Comparison, env: RuleEnv): SealedChange[] {
  return [...sealedChanges(comparison, env, "ContextPacket"), ...sealedChanges(comparison, env, "ConstraintSnapshot")];
}

function words(what: string, { file }: StoredObject, { base }: Comparison): Pick<Remark, "message" | "help"> {
  const help = `${restoring(file.path, base.revision.commit)}; what is new belongs in a new object`;
  return { message: `is sealed, but ${what}`, help };
}
