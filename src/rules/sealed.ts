import { kinds } from "../model/kinds.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { objectDigest } from "../model/digest.ts";
import { seal as sealSchema } from "../model/primitives.ts";
import { withoutMember } from "../text/without-member.ts";
import { isMoveHome } from "../store/compare.ts";
import type { Change, Comparison } from "../store/compare.ts";
import { isAtHome } from "../store/corpus.ts";
import type { StoredObject } from "../store/corpus.ts";
import { differences } from "../store/differences.ts";
import type { Difference } from "../store/differences.ts";
import { meanings } from "./meaning.ts";
import type { RuleEnv } from "./rule.ts";
import { ruleOfFlaw } from "./schema-routes.ts";

/** The two kinds that are immutable once they have landed (§1.4). */
export type SealedKind = "ContextPacket" | "ConstraintSnapshot";

/** What became of one sealed object between base and head. */
export type SealedChange =
  | { readonly is: "deleted"; readonly base: StoredObject }
  /** The file is there but no object can be read from it any more. */
  | { readonly is: "unreadable"; readonly base: StoredObject }
  | {
      readonly is: "changed";
      readonly base: StoredObject;
      readonly head: StoredObject;
      readonly differences: readonly Difference[];
    }
  | {
      readonly is: "seal-removed" | "seal-changed" | "reformatted";
      readonly base: StoredObject;
      readonly head: StoredObject;
    };

/** Every way in which the sealed objects of a kind differ from the base, but for the changes that are allowed. */
export function sealedChanges(comparison: Comparison, env: RuleEnv, kind: SealedKind): SealedChange[] {
  return comparison.changes.flatMap((change) => {
    if (change.kind !== kind || change.base === null || !isSealed(change.base, env)) return [];
    if (change.change === "deleted") return goneOf(change.base, comparison);
    if (isMoveHome(change)) return [];
    return isLeftToCopy(change, comparison) ? [{ is: "deleted", base: change.base }] : changesOf(change, env);
  });
}

/** Whether an object of the base is frozen: by having landed, or with `seal: explicit` by carrying a seal. */
export function isSealed(base: StoredObject, env: Pick<RuleEnv, "config">): boolean {
  if (!kinds[base.kind].sealed) return false;
  return env.config.seal === "landing" || sealOf(base) !== null;
}

/** The seal of an object as written; null when it has none. */
export function sealOf(object: StoredObject): Json {
  return object.value["seal"] ?? null;
}

function goneOf(base: StoredObject, { head, successors }: Comparison): SealedChange[] {
  // An object that lives on under another id or kind is one mistake, and diff/id-changed or diff/kind-changed names it.
  if (successors.has(base)) return [];
  const file = head.at(base.file.path);
  const outline = file?.reading?.outline;
  const holdsAnother = outline != null && outline.kind !== null && outline.id !== null;
  return [{ is: file?.regular === true && !holdsAnother ? "unreadable" : "deleted", base }];
}

type Modified = Extract<Change, { change: "modified" }>;

/** Whether the file at the rightful place is gone and a copy that stood at a wrong place before is all there is: file/location calls that copy an old finding. */
function isLeftToCopy({ base, head }: Modified, comparison: Comparison): boolean {
  if (!isAtHome(base) || isAtHome(head)) return false;
  const before = comparison.base.at(head.file.path)?.reading?.outline;
  return before?.kind === base.kind && before.id === base.id;
}

function changesOf({ base, head }: Modified, env: RuleEnv): SealedChange[] {
  if (base.file.oid === head.file.oid) return [];
  const changed = differences(...meanings(base, head));
  const seal = sealChange(base, head);
  const all: SealedChange[] = [];
  if (changed.length > 0) all.push({ is: "changed", base, head, differences: changed });
  if (seal !== null) all.push({ is: seal, base, head });
  if (all.length > 0 || isAddedSeal(base, head, env)) return all;
  return [{ is: "reformatted", base, head }];
}

function sealChange(base: StoredObject, head: StoredObject): "seal-removed" | "seal-changed" | null {
  const before = sealOf(base);
  const after = sealOf(head);
  if (before === null || differences(before, after).length === 0) return null;
  return after === null ? "seal-removed" : "seal-changed";
}

/** A seal on an object that had none, and not one byte besides, is the one allowed change; a wrong seal is let through where its own rule speaks. */
function isAddedSeal(base: StoredObject, head: StoredObject, env: RuleEnv): boolean {
  const seal = sealOf(head);
  if (sealOf(base) !== null || seal === null) return false;
  const before = env.contents.get(base.file.oid);
  const after = env.contents.get(head.file.oid);
  if (before === undefined || after === undefined) return false;
  const text = Buffer.from(before).toString("utf8");
  // A last line without an end gets one when something follows it.
  if (withoutMember(after, "seal") !== (text.endsWith("\n") ? text : `${text}\n`)) return false;
  return isGoodSeal(seal, head.value) || isNamedElsewhere(head);
}

/** Unknown members of a seal, or a name that is a speech, would carry unsealed words to whoever reads the packet. */
function isGoodSeal(seal: Json, value: JsonObject): boolean {
  const read = sealSchema.safeParse(seal);
  if (!read.success || read.data === null || read.data.digest !== objectDigest(value)) return false;
  const { actor_id, display } = read.data.sealed_by;
  return [actor_id, display].every((name) => name.length <= longestName && !/[\r\n]/.test(name));
}

/** Longest name of whoever sealed a landed object, in UTF-16 units. */
const longestName = 128;

/** Whether seal/form or seal/digest has a finding for the seal: seal/digest looks at valid objects only. */
function isNamedElsewhere({ kind, object, value, outline }: StoredObject): boolean {
  if (outline.schemaFlaws.some((flaw) => ruleOfFlaw(kind, flaw) === "seal/form")) return true;
  return object !== null && sealSchema.safeParse(value["seal"]).success;
}
