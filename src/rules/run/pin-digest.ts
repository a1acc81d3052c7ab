import type { Corpus, StoredObject } from "../../store/corpus.ts";
import type { RefUse } from "../../store/reading.ts";
import { isObjectDigest, objectDigestForm } from "../digest-form.ts";
import { digestOf } from "../digest-of.ts";
import { corpusRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { fieldName, named, shown } from "../words.ts";

/** What a Run was given is still what it was: each pin is the digest of the object it names (§1.3). */
export const runPinDigest = corpusRule(
  {
    id: "run/pin-digest",
    level: "error",
    locked: true,
    summary: "an input of a Run is pinned with another digest than the object has",
    why: "§1.3: A Run's inputs and outputs must be explicit; §4.6: pinned at run start",
  },
  function* (corpus) {
    for (const run of corpus.of("Run")) {
      for (const ref of run.outline.refs) {
        if (ref.digest === null || !ref.at.startsWith("/inputs/")) continue;
        const remark = remarkOn(run, ref, ref.digest, corpus);
        if (remark !== null) yield remark;
      }
    }
  },
);

function remarkOn(run: StoredObject, ref: RefUse, pin: string, corpus: Corpus): Remark | null {
  // An object that is not there is ref/resolves', one of another kind ref/kind's.
  const target = ref.wants === ref.kind ? corpus.find(ref.kind, ref.id) : null;
  const digest = target === null ? null : digestOf(target);
  if (digest === pin) return null;
  const at = `${ref.at}/digest`;
  // That the pin was edited, or the object that it names, is said by the rules about the change where there is one.
  const follows = [`${run.kind}/${run.id}#${at}`, `${ref.kind}/${ref.id}`];
  const about = { about: run, at, args: [ref.kind, ref.id], follows };
  if (!isObjectDigest(pin)) {
    const message = `pins ${fieldName(ref.at)} with ${shown(pin)}, expected ${objectDigestForm}`;
    return { ...about, message, help: `pin it with the digest of ${ref.kind} ${ref.id}`, new: shown(pin) };
  }
  if (target === null || digest === null) return null;
  return {
    ...about,
    message: `pins in ${fieldName(ref.at)} another content than ${named(target)} has`,
    help: `restore ${target.file.path} as the Run was given it, or the pin; what is new belongs in a new object`,
    old: pin,
    new: digest,
  };
}
