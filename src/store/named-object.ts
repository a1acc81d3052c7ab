import { Failure } from "../failure.ts";
import { excerpt } from "../text/printable.ts";
import type { Corpus, StoredObject } from "./corpus.ts";

/** The object that somebody names by its id, or by the beginning or end of it that no other id has. Failure `usage` where that is none, or more than one. */
export function namedObject(corpus: Corpus, name: string): StoredObject {
  const candidates = candidatesFor(corpus, name);
  const [object, other] = candidates;
  if (object === undefined) {
    throw new Failure("usage", `no object has the id ${excerpt(name)}`, "look among the files below cwom/");
  }
  if (other === undefined) return object;
  const shown = candidates.slice(0, 5).map(({ kind, id }) => `${kind} ${id}`);
  const more = candidates.length > shown.length ? `, and ${candidates.length - shown.length} more` : "";
  const message = `${excerpt(name)} may be any of ${shown.join(", ")}${more}`;
  throw new Failure("usage", message, "give more of the id");
}

function candidatesFor(corpus: Corpus, name: string): readonly StoredObject[] {
  const exact = corpus.withId(name);
  if (exact.length > 0 || name === "") return exact;
  return corpus.objects.filter(({ id }) => id.startsWith(name) || id.endsWith(name));
}
