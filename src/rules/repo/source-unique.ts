import type { StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import { named, shown } from "../words.ts";

/** One repository of another system is one Repo here. */
export const repoSourceUnique = corpusRule(
  {
    id: "repo/source-unique",
    level: "warning",
    summary: "two Repos have the same source.system and source.external_id",
    why: "ours: a sync that made a Repo twice would go on to double all its work",
  },
  function* (corpus) {
    const first = new Map<string, StoredObject>();
    for (const repo of corpus.of("Repo")) {
      const source = repo.recall("source", () => repo.object?.source ?? null);
      const externalId = source?.external_id?.trim() ?? "";
      if (source === null || externalId === "") continue;
      const key = JSON.stringify([source.system, externalId]);
      const other = first.get(key) ?? repo;
      first.set(key, other);
      // The same id twice is object/id-unique's.
      if (other.id === repo.id) continue;
      yield {
        about: repo,
        at: "/source/external_id",
        message: `has source.external_id ${shown(externalId)} in ${shown(source.system)}, which is that of ${named(other)}`,
        help: "keep one of the two Repos and let everything refer to it, or correct the one that is wrong",
        related: [
          { place: { path: other.file.path, pointer: "/source/external_id" }, message: "the Repo that has it already" },
        ],
      };
    }
  },
);
