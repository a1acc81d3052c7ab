import { Failure } from "../../failure.ts";
import { webHost } from "../../github/client.ts";
import type { RepositoryName } from "../../github/read-issue.ts";
import { parseRemote, parseRepositoryName } from "../../github/repository-name.ts";
import type { Environment } from "../../github/runner.ts";
import type { Repo } from "../../model/repo.ts";
import type { BranchService } from "../../service/branch-service.ts";
import { repositoryNamed } from "../github-remote.ts";

/** A repository on GitHub that a store takes its work from. */
export interface SyncedRepository {
  /** As the store knows it, which may be an older name. */
  readonly name: RepositoryName;
  /** `github.com/4711`, which stays; null before its first sync. */
  readonly externalId: string | null;
}

/** The repositories that the served store syncs: those of its Repos that are on this GitHub, and the one that the remote `origin` leads to. */
export async function syncedRepositories(service: BranchService, env: Environment): Promise<SyncedRepository[]> {
  const { objects } = await service.view();
  const repos = await objects.all("Repo");
  const named = repos.flatMap(({ object }) => (object === null ? [] : (repositoryOf(object, webHost(env)) ?? [])));
  const origin = await originOf(service, env);
  const isNew = origin !== null && !named.some(({ name }) => isSame(name, origin));
  return isNew ? [...named, { name: origin, externalId: null }] : named;
}

/** Which of them is meant by the id or the name that an event has. */
export function repositoryMeant(
  known: readonly SyncedRepository[],
  { id, fullName }: { readonly id: number | null; readonly fullName: string },
  env: Environment,
): SyncedRepository | null {
  const externalId = `${webHost(env)}/${id}`;
  const name = parseRepositoryName(fullName);
  const byId = known.find((one) => one.externalId === externalId);
  return byId ?? known.find((one) => name !== null && isSame(one.name, name)) ?? null;
}

function repositoryOf({ source, slug }: Repo, host: string): SyncedRepository | null {
  if (source.system !== "github") return null;
  const at = source.url === null ? null : parseRemote(source.url);
  if (at !== null && at.host !== host.replace(/:\d+$/, "")) return null;
  const name = at === null ? parseRepositoryName(slug) : { owner: at.owner, repo: at.repo };
  return name === null ? null : { name, externalId: source.external_id };
}

async function originOf({ repository }: BranchService, env: Environment): Promise<RepositoryName | null> {
  try {
    return await repositoryNamed(undefined, repository, env);
  } catch (thrown) {
    if (thrown instanceof Failure) return null;
    throw thrown;
  }
}

/** GitHub's names are the same in upper and lower case. */
function isSame(a: RepositoryName, b: RepositoryName): boolean {
  return `${a.owner}/${a.repo}`.toLowerCase() === `${b.owner}/${b.repo}`.toLowerCase();
}
