import type { StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import { textOf } from "../text-of.ts";
import { named } from "../words.ts";

/** One version of a doctrine is one object (§4.5). */
export const doctrineIdentityUnique = corpusRule(
  {
    id: "doctrine/identity-unique",
    level: "error",
    locked: true,
    summary: "two DoctrineRefs have the same namespace, name and version",
    why: "§4.5: consumers MUST reference a specific version; one version is one text (derived)",
  },
  function* (corpus) {
    const first = new Map<string, StoredObject>();
    for (const doctrine of corpus.of("DoctrineRef")) {
      const identity = ["namespace", "name", "version"].map((member) => textOf(doctrine, member));
      if (identity.includes(null)) continue;
      const key = JSON.stringify(identity);
      const other = first.get(key) ?? doctrine;
      first.set(key, other);
      // The same id twice is object/id-unique's.
      if (other.id === doctrine.id) continue;
      yield {
        about: doctrine,
        at: "/version",
        message: `is the same doctrine in the same version as ${named(other)}`,
        help: "give it the next version, or refer to the other one and delete this",
        related: [{ place: { path: other.file.path, pointer: "/version" }, message: "the same doctrine and version" }],
      };
    }
  },
);
