import type { GitRepository } from "../git/repository.ts";
import { objectHistory } from "../query/object-history.ts";
import type { HistoryStep } from "../query/object-history.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { BranchService, StoreView } from "../service/branch-service.ts";

/** Where a text comes from, so that its reader can judge it. */
export interface Provenance {
  readonly path: string;
  /** Blob id of the file. */
  readonly blob: string;
  /** The commit that gave the file its content, and its author as written there. */
  readonly commit: string | null;
  readonly author: string | null;
  /** The same file stands on the branch that reviewed work lands on: the remote's default branch, else its main or master, else this one. */
  readonly landed: boolean;
}

/** Tells of objects of a view where they come from. */
export async function provenanceOf(
  service: BranchService,
  { revision }: StoreView,
  objects: readonly StoredObject[],
): Promise<(object: StoredObject) => Provenance> {
  const { repository } = service;
  const paths = objects.map(({ file }) => file.path);
  const tip = revision.commit;
  const history = tip === null ? new Map<string, HistoryStep[]>() : await objectHistory(repository, tip, paths);
  const landed = await landedBlobs(repository, paths);
  return ({ file: { path, oid } }) => {
    const [last] = history.get(path) ?? [];
    const isLanded = landed === null || landed.get(path) === oid;
    return { path, blob: oid, commit: last?.commit ?? null, author: last?.author ?? null, landed: isLanded };
  };
}

/** Where reviewed work lands. A clone of an empty repository, or one whose remote was added by hand, knows its branches and not which of them is the default. */
const landingBranches = ["HEAD", "main", "master"].map((name) => `refs/remotes/origin/${name}`);

/** Null where nothing is known of a remote. */
async function landedBlobs(
  repository: GitRepository,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string> | null> {
  const known = await Promise.all(landingBranches.map((name) => repository.resolveCommit(name)));
  const commit = known.find((one) => one !== null) ?? null;
  if (commit === null) return null;
  const entries = await repository.listPaths(commit, paths);
  return new Map(entries.map(({ path, oid }) => [path, oid]));
}
