import type { StoredFile } from "../../store/corpus.ts";
import { storeFolder } from "../../store/layout.ts";
import { corpusRule } from "../rule.ts";
import { collisionsOf } from "./collisions.ts";

/** The store holds work objects and nothing that nobody reads. */
export const fileStray = corpusRule(
  {
    id: "file/stray",
    level: "warning",
    summary: "a file below cwom/ is no YAML file and nothing else that belongs there",
    why: "ours: what is no work object is seen by no rule and found by nobody",
  },
  function* (corpus) {
    const collisions = collisionsOf(corpus);
    for (const file of corpus.files) {
      // file/regular and file/case-collision say more of an entry than that it is no YAML file.
      if (!isStray(file) || !file.regular || collisions.has(file)) continue;
      const { path, oddName } = file;
      yield {
        about: file,
        message: `${path} ${oddName ? "has a name that is not UTF-8" : "is no work object"}, expected cwom/<Kind>/<id>.yaml`,
        help: "move it out of cwom/",
        args: [path],
      };
    }
  },
);

/** A YAML file with an odd name is file/location's. */
function isStray({ path, slot, oddName }: StoredFile): boolean {
  if (!path.startsWith(`${storeFolder}/`)) return false;
  return slot.is === "stray" || (slot.is === "sync" && oddName);
}
