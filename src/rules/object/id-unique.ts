import { isAtHome } from "../../store/corpus.ts";
import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import type { Remark } from "../rule.ts";
import { named } from "../words.ts";

/** No two objects share an id, whatever their kinds; the one at its rightful path keeps it (§2.2). */
export const objectIdUnique = corpusRule(
  {
    id: "object/id-unique",
    level: "error",
    locked: true,
    summary: "two objects have the same id",
    why: "§2.2: id must be unique across all CWOM objects within a deployment",
  },
  function* (corpus) {
    for (const group of sharedIds(corpus)) {
      const owner = group.find(isAtHome) ?? group[0];
      if (owner === undefined) continue;
      for (const object of group) if (object !== owner) yield remarkOn(object, owner);
    }
  },
);

function sharedIds(corpus: Corpus): (readonly StoredObject[])[] {
  return corpus.idGroups.filter((group) => group.length > 1);
}

function remarkOn(object: StoredObject, owner: StoredObject): Remark {
  return {
    about: object,
    at: "/id",
    message: `has the id of ${named(owner)} in ${owner.file.path}`,
    help: `give it an id of its own, and name its file after it`,
    args: [object.file.path],
    related: [{ place: { path: owner.file.path, pointer: "/id" }, message: `${named(owner)} has the same id` }],
  };
}
