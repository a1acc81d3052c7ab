import { openRepository } from "../git/open-repository.ts";
import type { GitRepository } from "../git/repository.ts";
import { isLeftBehind } from "../git/write/left-behind.ts";

/** The repository that a folder is in, what a killed process left half written being finished or undone first: nobody is told of half a change. */
export async function openSettled(folder: string): Promise<GitRepository> {
  const repository = await openRepository(folder);
  if (isLeftBehind(repository.commonDir)) await (await repository.writer()).recover();
  return repository;
}
