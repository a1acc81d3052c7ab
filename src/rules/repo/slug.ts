import type { StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import { textOf } from "../text-of.ts";
import { named, shown } from "../words.ts";

/** A Repo is known by its slug, so there is one, and it is its own (§4.1). */
export const repoSlug = corpusRule(
  {
    id: "repo/slug",
    level: "error",
    locked: true,
    summary: "a Repo's slug is empty, or another Repo has it",
    why: "§4.1: slug: string (stable identifier)",
  },
  function* (corpus) {
    const owners = new Map<string, StoredObject>();
    for (const repo of corpus.of("Repo")) {
      const slug = textOf(repo, "slug");
      if (slug === null) continue;
      if (slug.trim() === "") {
        const message = "has an empty slug, expected a stable name such as shop/orders";
        yield { about: repo, at: "/slug", message, help: "write a slug" };
        continue;
      }
      const owner = owners.get(slug) ?? repo;
      owners.set(slug, owner);
      // The same id twice is object/id-unique's.
      if (owner.id === repo.id) continue;
      yield {
        about: repo,
        at: "/slug",
        message: `has the slug ${shown(slug)}, which is that of ${named(owner)}`,
        help: "give each Repo a slug of its own, or keep one of the two",
        related: [
          { place: { path: owner.file.path, pointer: "/slug" }, message: "the Repo that has the slug already" },
        ],
      };
    }
  },
);
