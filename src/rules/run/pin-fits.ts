import type { Corpus } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";
import { isObjectDigest } from "../digest-form.ts";
import { digestOf } from "../digest-of.ts";

/** Whether run/pin-digest has nothing to say of a Ref: it has no pin, or the right one, or names what is not there. */
export function pinFits(corpus: Corpus, ref: RefUse): boolean {
  if (ref.digest === null) return true;
  if (!isObjectDigest(ref.digest)) return false;
  const target = ref.wants === ref.kind ? corpus.find(ref.kind, ref.id) : null;
  return target === null || digestOf(target) === ref.digest;
}
