import { Failure } from "../failure.ts";
import { objectDigest } from "../model/digest.ts";
import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { JsonObject } from "../model/json.ts";
import type { Ref } from "../model/primitives.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";

/** An object that a Run was given, and what vouches for it. */
export interface Told<K extends Kind = Kind> {
  readonly object: StoredObject<K>;
  readonly role: string | null;
  /** What its content amounts to now. */
  readonly digest: string;
  /** The Run pinned this very digest when it began; false for a Run that pinned nothing. */
  readonly isPinned: boolean;
  /** It carries a seal of this very digest. */
  readonly isSealed: boolean;
}

/** What a Ref of a Run names, as the Run was given it. Failure `refused` where that is gone, unreadable, or not any more what was pinned or sealed. */
export async function toldBy<K extends Kind>(
  kind: K,
  { id, role, digest: pin }: Ref,
  objects: Objects,
): Promise<Told<K>> {
  const object = await objects.get(kind, id);
  if (object === null || object.object === null) {
    const what = object === null ? "is not in the store" : "has mistakes";
    throw new Failure(
      "refused",
      `${kind} ${id}, which the Run was given, ${what}`,
      "see why: check; then ask a person",
    );
  }
  const digest = objectDigest(object.value);
  const sealed = sealOf(object.value);
  for (const [words, promised] of [
    ["the Run pinned it as", pin],
    ["it was sealed as", sealed],
  ] as const) {
    if (promised !== null && promised !== digest)
      throw new Failure(
        "refused",
        `${kind} ${id} is not what the Run was told: ${words} ${promised}, and it is ${digest} now`,
        "work from none of it; a person has to see who changed it: cwom audit",
      );
  }
  return { object, role, digest, isPinned: pin !== null, isSealed: sealed !== null };
}

function sealOf({ seal }: JsonObject): string | null {
  const digest = isMapping(seal) ? seal["digest"] : null;
  return typeof digest === "string" ? digest : null;
}
