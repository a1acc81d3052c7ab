import { Failure, Raced } from "../failure.ts";
import type { ReportedFinding } from "../finding/report.ts";
import type { EntryChange, GitRepository } from "../git/repository.ts";
import { fileByteLimit } from "../model/limits.ts";
import { isOfStore } from "../store/layout.ts";
import { mergeStores } from "../store/merge-stores.ts";
import type { OpenFile, StoreFiles } from "../store/merge-stores.ts";
import type { FileWrite } from "../store/transaction.ts";
import { apply, errorForbids } from "./apply.ts";
import { commitTo, openBranch } from "./branch-place.ts";
import type { Branch } from "./branch-place.ts";

/** Where a branch is shared. */
export interface Remote {
  /** Name of a configured remote, such as `origin`. */
  readonly name: string;
  /** Name of the branch there, without `refs/heads/`. */
  readonly branch: string;
}

/** What became of sharing a branch: it is at the remote, or a person must decide first. Nothing is pushed unless it is `shared`. */
export type Shared = { readonly is: "shared"; readonly commit: string } | Unshared;

/** Why two sides do not fit: both changed the same, or together they break a rule. */
export type Unshared =
  | { readonly is: "undecided"; readonly conflicts: readonly OpenFile[] }
  | { readonly is: "refused"; readonly findings: readonly ReportedFinding[] };

/** How often a push that lost a race is merged anew. */
const attempts = 10;

/**
 * Brings a branch to its remote: fetches, merges what others pushed field by field, checks the merge, and pushes with a lease.
 * Failure `conflict` when others are faster every time, or have changed files beside the store that a person must merge.
 */
export async function share(branch: Branch, remote: Remote): Promise<Shared> {
  const { repository, writer, ref } = branch;
  for (let left = attempts; left > 0; left -= 1) {
    const theirs = await writer.fetchBranch(remote.name, remote.branch);
    const ours = await repository.resolveCommit(ref);
    if (ours === null) throw new Failure("usage", `${ref} has no commit to share`, "make one first");
    if (theirs !== null && (await repository.isAncestor(ours, theirs)) === true) return { is: "shared", commit: ours };
    if (theirs !== null && (await repository.isAncestor(theirs, ours)) !== true) {
      const merged = await mergeWith(branch, ours, theirs);
      if (merged !== null) return merged;
      continue;
    }
    const pushed = await writer.push({ remote: remote.name, branch: remote.branch, oid: ours, expected: theirs });
    if (pushed === "pushed") return { is: "shared", commit: ours };
  }
  throw tooFast(remote);
}

/** Brings what others pushed into a branch, and pushes nothing; null when it holds all of it, else what a person must decide first. */
export async function catchUp(branch: Branch, remote: Remote): Promise<Unshared | null> {
  const { repository, writer, ref } = branch;
  for (let left = attempts; left > 0; left -= 1) {
    const theirs = await writer.fetchBranch(remote.name, remote.branch);
    const ours = await repository.resolveCommit(ref);
    if (theirs === null || ours === null || (await repository.isAncestor(theirs, ours)) === true) return null;
    const merged = await mergeWith(branch, ours, theirs);
    if (merged !== null) return merged;
  }
  throw tooFast(remote);
}

function tooFast({ name, branch }: Remote): Failure {
  return new Failure("conflict", `others push to ${name} ${branch} all the time`, "run it again");
}

/** Makes a merge of both; null when it is made, or has to be tried anew. */
async function mergeWith(branch: Branch, ours: string, theirs: string): Promise<Unshared | null> {
  const { repository } = branch;
  const base = await repository.mergeBase(ours, theirs);
  if (base === null) throw new Failure("usage", "the two branches have no common history", "merge them by hand");
  const [left = [], right = []] = await changesSince(repository, base, [ours, theirs]);
  const beside = await besideTheStore(repository, left, right);
  const paths = [...left, ...right].map(({ path }) => path).filter(isOfStore);
  const [was, mine, other] = await Promise.all(
    [base, ours, theirs].map((commit) => filesAt(repository, commit, paths)),
  );
  const merged = mergeStores({ base: was ?? new Map(), ours: mine ?? new Map(), theirs: other ?? new Map() });
  if (merged.conflicts.length > 0) return { is: "undecided", conflicts: merged.conflicts };
  const place = await openBranch(branch);
  if (place.tree.commit !== ours) return null;
  const summary = `Merge the work of others (${theirs.slice(0, 7)})`;
  const applied = await apply(place, { summary, writes: merged.writes }, true, errorForbids);
  if (applied.is === "refused") return { is: "refused", findings: applied.findings };
  try {
    await commitTo(branch, ours, { summary, writes: [...merged.writes, ...beside] }, [theirs]);
  } catch (thrown) {
    if (!(thrown instanceof Raced)) throw thrown;
  }
  return null;
}

async function changesSince(
  repository: GitRepository,
  base: string,
  tips: readonly string[],
): Promise<EntryChange[][]> {
  const [from, ...to] = await Promise.all(
    [base, ...tips].map(async (oid) => (await repository.readCommit(oid))?.tree ?? null),
  );
  const pairs = to.flatMap((tree) => (tree === null ? [] : [{ from: from ?? null, to: tree }]));
  const changes: EntryChange[][] = [];
  for await (const change of repository.compareTrees(pairs, "")) changes.push(change);
  return changes;
}

/** What only they changed beside the store is taken as they have it; what cannot be taken as a plain file is for a person. */
async function besideTheStore(
  repository: GitRepository,
  ours: readonly EntryChange[],
  theirs: readonly EntryChange[],
): Promise<FileWrite[]> {
  const mine = new Map(ours.map((change) => [change.path, change]));
  const taken = theirs.filter((change) => !isOfStore(change.path) && !isSame(mine.get(change.path), change));
  const hard = taken.find(({ path, from, to }) => mine.has(path) || !isPlain(from) || !isPlain(to));
  if (hard !== undefined) {
    throw new Failure(
      "conflict",
      `others changed ${hard.path} too, which is no work object`,
      "merge by hand: git pull",
    );
  }
  const contents = await blobsOf(
    repository,
    taken.flatMap(({ from, to }) => [from?.oid ?? [], to?.oid ?? []].flat()),
  );
  return taken.map(({ path, from, to }) => ({
    path,
    before: from === null ? null : (contents.get(from.oid) ?? null),
    after: to === null ? null : (contents.get(to.oid) ?? null),
  }));
}

function isSame(mine: EntryChange | undefined, { to }: EntryChange): boolean {
  return mine !== undefined && mine.to?.oid === to?.oid && mine.to?.mode === to?.mode;
}

function isPlain(entry: EntryChange["to"]): boolean {
  return entry === null || entry.mode === "100644";
}

async function filesAt(repository: GitRepository, commit: string, paths: readonly string[]): Promise<StoreFiles> {
  const entries = (await repository.listPaths(commit, paths)).filter(({ mode }) => mode.startsWith("100"));
  const contents = await blobsOf(
    repository,
    entries.map(({ oid }) => oid),
  );
  return new Map(
    entries.flatMap(({ path, oid }) => (contents.has(oid) ? [[path, contents.get(oid) ?? Buffer.alloc(0)]] : [])),
  );
}

async function blobsOf(repository: GitRepository, oids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  for await (const { oid, bytes } of repository.readBlobs(oids, besideByteLimit)) {
    if (bytes === null) throw new Failure("conflict", "others changed a file too large to be merged here", "git pull");
    contents.set(oid, bytes);
  }
  return contents;
}

/** Bytes of one file that is taken over; objects are far smaller. */
const besideByteLimit = 64 * fileByteLimit;
