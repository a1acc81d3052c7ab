import { Failure } from "../failure.ts";
import { openRepository } from "../git/open-repository.ts";
import { BranchService } from "../service/branch-service.ts";
import { memoryCache } from "../store/reading-cache.ts";
import { actorHere, personHere } from "./actor.ts";
import { headBranch } from "./head-branch.ts";
import { newUlid } from "./new-ulid.ts";
import { cacheFor } from "./reading-cache.ts";

/** A branch that is served, and the end of it. */
export interface OpenService {
  readonly service: BranchService;
  /** Answers what waits, and keeps what was read for the next time. */
  readonly close: () => Promise<void>;
}

/** Opens the branch that is checked out, or the one that is named, of the repository that a folder is in. Failure `usage` where there is none. */
export async function openService(folder: string, branch: string | undefined): Promise<OpenService> {
  const repository = await openRepository(folder);
  const ref = branch === undefined ? await headBranch(repository) : `refs/heads/${branch}`;
  if (ref === null) throw new Failure("usage", "HEAD is at no branch", "name one: --branch <name>");
  if (branch !== undefined && (await repository.resolveCommit(ref)) === null)
    throw new Failure("usage", `there is no branch ${JSON.stringify(branch)}`, `make it first: git branch ${branch}`);
  const cache = await cacheFor(repository, Date.now());
  const service = new BranchService({
    repository,
    writer: await repository.writer(),
    ref,
    person: await personHere(repository),
    readings: cache ?? memoryCache(),
    now: () => new Date(),
    newId: newUlid,
    actor: () => actorHere(repository),
  });
  const close = async (): Promise<void> => {
    await service.idle();
    service.close();
    cache?.close();
  };
  return { service, close };
}
