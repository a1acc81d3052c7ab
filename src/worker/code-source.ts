import { resolve } from "node:path";
import { Failure } from "../failure.ts";
import { keepCommit } from "../git/keep-commit.ts";
import { keptClone } from "../git/kept-clone.ts";
import { openRepository } from "../git/open-repository.ts";
import { remoteUrl } from "../git/remote-url.ts";
import type { GitRepository } from "../git/repository.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Objects } from "../store/objects.ts";
import { placeOf } from "../operations/init/repo-fields.ts";
import { commitRevision } from "../store/revision.ts";
import { guardClone } from "./clone-guard.ts";
import type { GuardedWorld } from "./clone-guard.ts";
import { startingPoint } from "./starting-point.ts";
import type { WorkerWorld } from "./world.ts";

/** Where the code of a Repo is, for one worker: in the repository that the queue is in, or at the place that is named for it. */
export type CodeSource = { readonly is: "here" } | { readonly is: "there"; readonly place: string };

/** Says where the code of each Repo of a store is; null for one that is somewhere else, nobody has said where. */
export type CodeSources = (repo: string) => CodeSource | null;

/**
 * Looks up where the code of Repos is. A place that is named for a Repo's slug counts first. Else it is here, unless it is known
 * to be elsewhere: where this clone came from a server, and the Repo's address or slug names another repository of it while
 * another Repo is this one, or the Repo's address is another.
 */
export async function codeSources(
  repository: GitRepository,
  objects: Objects,
  named: ReadonlyMap<string, string>,
): Promise<CodeSources> {
  const url = await remoteUrl(repository);
  const own = url === null ? null : addressOf(url);
  if (own === null && named.size === 0) return () => ({ is: "here" });
  const repos = await objects.all("Repo");
  const ownRepo = own === null ? undefined : repos.find((repo) => isAt(repo, own));
  return (id) => {
    const repo = repos.find((one) => one.id === id);
    const place = named.get(repo?.object?.slug.toLowerCase() ?? "");
    if (place !== undefined) return { is: "there", place };
    if (repo === undefined || own === null || repo === ownRepo) return { is: "here" };
    const address = addressOf(repo.object?.source.url ?? "");
    return ownRepo !== undefined || (address !== null && address !== own) ? null : { is: "here" };
  };
}

/** A server and the path there, in small letters; null for what names no server. */
function addressOf(url: string): string | null {
  const place = placeOf(url);
  return place === null ? null : `${place.host}/${place.path}`.toLowerCase();
}

function isAt({ object }: StoredObject<"Repo">, own: string): boolean {
  if (object === null) return false;
  const address = addressOf(object.source.url ?? "");
  return address === null ? own.endsWith(`/${object.slug.toLowerCase()}`) : address === own;
}

/** A worker's world with the code of a Repo in it, and the commit that the work starts from, as the code's own remote has it now. */
export interface CodeWorld {
  readonly world: GuardedWorld;
  readonly commit: string;
}

/** Opens the code that work is to be done on. Failures of git where it cannot be had, `refused` for a target that is nowhere. */
export async function openCode(
  world: GuardedWorld,
  source: CodeSource,
  tree: Parameters<typeof startingPoint>[1],
  target: string | null,
): Promise<CodeWorld> {
  if (source.is === "here") return { world, commit: await startingPoint(world, tree, target) };
  const { place } = source;
  const { repository: queue } = world;
  const repository = isAddress(place)
    ? await keptClone(queue, place)
    : await openRepository(resolve(queue.workTree ?? queue.gitDir, place));
  if (repository.commonDir === queue.commonDir) return { world, commit: await startingPoint(world, tree, target) };
  const writer = await repository.writer();
  const branch = target ?? "main";
  const remote = (await remoteUrl(repository)) === null ? null : { name: "origin", branch };
  const code: WorkerWorld = {
    ...world,
    repository,
    remote,
    // The queue's own branch is in another repository.
    branch: "",
    fetchBranch: async (name) => (remote === null ? null : writer.fetchBranch(remote.name, name)),
    keepCommit: async (name, oid) => {
      if (remote === null) return keepCommit(repository, name, oid);
      await writer.push({ remote: remote.name, branch: name, oid, expected: null });
    },
  };
  const commit = await startingPoint(code, tree, branch);
  const open: WorkerWorld["open"] = async () => {
    const now = await startingPoint(code, tree, branch);
    return { ...(await world.open()), repository, tree: await commitRevision(repository, now) };
  };
  return { world: await guardClone({ ...code, branch, open }), commit };
}

function isAddress(place: string): boolean {
  return place.includes("://") || placeOf(place) !== null;
}

/** Reads `slug=place`; Failure `usage` for anything else. */
export function namedPlace(word: string): [slug: string, place: string] {
  const at = word.indexOf("=");
  if (at > 0 && at < word.length - 1) return [word.slice(0, at).toLowerCase(), word.slice(at + 1)];
  throw new Failure(
    "usage",
    `${JSON.stringify(word)} says of no Repo where its code is`,
    "--repository shop/orders=../orders",
  );
}
