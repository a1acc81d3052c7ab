import { homeOf, filesOf, sampleObjects } from "../support/sample-store.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";

/** The files of the valid sample store, by path. */
export const sampleFiles: ReadonlyMap<string, string> = filesOf(sampleObjects);

/** A repository that holds the sample store in one commit. */
export function sampleRepository(): TestRepository {
  const repository = createRepository();
  for (const [path, text] of sampleFiles) repository.write(path, text);
  repository.commit("sample store");
  return repository;
}

/** Path and text of the sample object of one kind. */
export function sampleFile(kind: string): readonly [path: string, text: string] {
  const object = sampleObjects.find((sample) => sample["kind"] === kind);
  if (object === undefined) throw new Error(`no sample of ${kind}`);
  const path = homeOf(object);
  return [path, sampleFiles.get(path) ?? ""];
}
