import { visibilities } from "../model/enums.ts";
import { cleanLine, wordOf } from "./clean-text.ts";
import { draftOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { mapActor } from "./map-actor.ts";
import { repoRef, repositoryOrigin } from "./mapping.ts";
import type { Mapping } from "./mapping.ts";
import type { GithubRepository } from "./payload.ts";
import { tagsOf } from "./tags.ts";

/** A repository as a Repo; its slug is the name of the first import, which the merge never changes. */
export function mapRepository(repository: GithubRepository, mapping: Mapping): Draft<"Repo"> {
  const externalId = repositoryOrigin(mapping);
  const { html_url: url, homepage, created_at: created } = repository;
  return draftOf("Repo", repoRef(mapping).id, externalId, {
    name: cleanLine(repository.name),
    slug: cleanLine(repository.full_name.toLowerCase()),
    source: { system: "github", external_id: externalId, url },
    default_branch: cleanLine(repository.default_branch ?? "main"),
    visibility: visibilityOf(repository),
    owners: repository.owner === null ? [] : [mapActor(repository.owner, mapping)],
    links: [...new Set([url, ...(homepage === null ? [] : [homepage])])],
    tags: tagsOf(repository.topics),
    meta: {
      "github/repository": {
        external_id: externalId,
        node_id: wordOf(repository.node_id),
        full_name: wordOf(repository.full_name),
        archived: repository.archived === true || undefined,
        fork: repository.fork === true || undefined,
        license: wordOf(repository.license?.spdx_id),
      },
    },
    created_at: created,
    updated_at: repository.updated_at ?? created,
  });
}

function visibilityOf({ visibility, private: isPrivate }: GithubRepository): string {
  return visibilities.find((known) => known === visibility) ?? (isPrivate === false ? "public" : "private");
}
