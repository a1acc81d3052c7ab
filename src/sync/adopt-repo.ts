import { repositoryOrigin } from "../github/mapping.ts";
import type { Mapping } from "../github/mapping.ts";
import type { GithubRepository } from "../github/payload.ts";
import type { Repo } from "../model/repo.ts";
import type { Objects } from "../store/objects.ts";
import type { Origins } from "./origins.ts";

/** Takes the Repo that somebody made of a repository by hand, or a Task brought, for the one that a sync would make, so that there are never two. */
export async function adoptRepo(
  origins: Origins,
  objects: Objects,
  repository: GithubRepository,
  where: Pick<Mapping, "host" | "repository">,
): Promise<void> {
  const origin = repositoryOrigin(where);
  if (origins.idOf("Repo", origin) !== null) return;
  const repos = await objects.all("Repo");
  const found = repos.find(({ object }) => object !== null && isOf(object, repository, origin));
  if (found !== undefined) origins.adopt("Repo", origin, found.id);
}

function isOf({ source, slug }: Repo, repository: GithubRepository, origin: string): boolean {
  // A Repo that came with a Task knows the slug alone, and says it as its external_id too.
  const bound = source.system === "task" ? null : (source.external_id ?? null);
  if (bound !== null) return bound === origin;
  const isSame = (url: string): boolean => plain(url) === plain(repository.html_url);
  return isSame(source.url ?? "") || slug.toLowerCase() === repository.full_name.toLowerCase();
}

/** An address without what does not tell one repository from another. */
function plain(url: string): string {
  return url.toLowerCase().replace(/\.git$|\/$/, "");
}
