import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";

/** Ids of the sample store, by their ends. */
export const issueId = "01JD00000000000000000000B1";
export const repoId = "01JD00000000000000000000A1";
export const packetId = "01JD00000000000000000000C1";

/** A repository with the sample store, committed. */
export function sampleStore(): TestRepository {
  const repository = createRepository();
  for (const [path, text] of filesOf(sampleObjects)) repository.write(path, text);
  repository.commit("landed");
  return repository;
}
