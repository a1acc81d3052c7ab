import { isFileSafeId } from "../../model/id.ts";
import { idLimit } from "../../model/limits.ts";
import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { pathOf } from "../../store/layout.ts";
import type { RefUse } from "../../store/reading.ts";
import { corpusRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { fieldName, named } from "../words.ts";

/** Every link leads somewhere (§2.6). */
export const refResolves = corpusRule(
  {
    id: "ref/resolves",
    level: "error",
    locked: true,
    summary: "a Ref names an object that is not in the store",
    why: "§2.6: kind + id must resolve to exactly one object",
  },
  function* (corpus) {
    for (const object of corpus.objects) {
      for (const ref of object.outline.refs) {
        // A Ref of the wrong kind is ref/kind's, an owner is repo/owners-actors', and an id that no object can have object/id's.
        if (ref.wants === null || ref.wants !== ref.kind || isPresent(corpus, ref) || !canBeId(ref.id)) continue;
        yield remarkOn(corpus, object, ref);
      }
    }
  },
);

function canBeId(id: string): boolean {
  return isFileSafeId(id) && id.length <= idLimit;
}

/** Whether the object of a Ref is there; one whose file names no kind and id that can be read is, and its own finding says what is wrong. */
export function isPresent(corpus: Corpus, ref: RefUse): boolean {
  if (corpus.find(ref.kind, ref.id) !== null) return true;
  // Its place is that of the object, whatever its text says now: file/location or another finding of its own names the slip.
  return corpus.at(pathOf(ref.kind, ref.id)) !== null;
}

function remarkOn(corpus: Corpus, about: StoredObject, ref: RefUse): Remark {
  const name = fieldName(ref.at);
  const [other] = corpus.withId(ref.id);
  const missing = `refers in ${name} to ${ref.kind} ${ref.id}, which is not in the store`;
  return {
    about,
    at: ref.at,
    message: other === undefined ? missing : `${missing}; that id is ${named(other)}`,
    help:
      other === undefined
        ? `add ${pathOf(ref.kind, ref.id)}, or correct ${name}`
        : `name the ${ref.kind} that was meant in ${name}`,
    args: [ref.kind, ref.id],
    missed: `${ref.kind}/${ref.id}`,
  };
}
