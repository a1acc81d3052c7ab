import type { GitRepository, TreeEntry } from "../../git/repository.ts";
import { incidentsOf } from "../../rules/history/immutable.ts";
import type { Incident } from "../../rules/rule.ts";
import { compare } from "../../store/compare.ts";
import { readConfig } from "../../store/config.ts";
import { configPath } from "../../store/layout.ts";
import { noWorkflows } from "../../store/workflows.ts";
import { sealedContents } from "../check.ts";
import { readPair } from "./corpora.ts";
import type { StoreListings } from "./corpora.ts";
import type { HistoryStep } from "./history-steps.ts";
import { newFile, oldFile } from "./landed.ts";
import type { Landed } from "./landed.ts";
import type { BlobAt, SealedBlobs } from "./sealed-blobs.ts";

/** What the audit knows so far. */
export interface Knowledge {
  readonly repository: GitRepository;
  readonly listings: StoreListings;
  readonly blobs: SealedBlobs;
  readonly landed: Landed;
}

/**
 * What one step did to sealed objects, by the rules of an ordinary comparison. Its base is the parent, but for objects that
 * were gone there, and for those that get back what they landed with: these are held against what landed.
 */
export async function judgeStep(step: HistoryStep, knowledge: Knowledge): Promise<Incident[]> {
  const { repository, listings, blobs, landed } = knowledge;
  const before = await listings.of(step.parent);
  const after = await listings.of(step.commit.oid);
  await blobs.learn([...before, ...after]);
  const keys = keysOf(step, blobs);
  const holders = { before: landed.holders(before), after: landed.holders(after) };
  const elsewhere = await keysAt(step.others, knowledge);
  const restored = step.hasStood ? new Map<string, BlobAt>() : restoredBy(keys, holders, landed, elsewhere);
  const expected = withRestored(before, restored, blobs);
  const paths = new Set([...step.changes.map(({ path }) => path), configPath]);
  for (const file of [...expected, ...after]) if (keys.has(blobs.in(file)?.key ?? "")) paths.add(file.path);
  const [base, head] = await readPair(
    repository,
    { commit: step.parent, entries: only(expected, paths) },
    { commit: step.commit.oid, entries: only(after, paths) },
  );
  const comparison = compare(base, head, { chosenBy: "a commit and its parent", rewritten: false });
  const incidents = incidentsOf(
    comparison,
    {
      config: readConfig(base).config,
      now: step.commit.committedAt,
      localFiles: new Map(),
      contents: await sealedContents(comparison),
      workflows: noWorkflows,
    },
    step.commit,
  );
  for (const key of keys)
    settle(key, holders, { isWrong: incidents.length > 0, isRestored: restored.has(key) }, landed);
  return incidents;
}

function keysOf({ changes }: HistoryStep, blobs: SealedBlobs): Set<string> {
  const files = changes.flatMap((change) => [oldFile(change), newFile(change)]);
  return new Set(files.flatMap((file) => blobs.in(file)?.key ?? []));
}

/** The version of each object that counts before and after a step. */
interface Holders {
  readonly before: ReadonlyMap<string, BlobAt>;
  readonly after: ReadonlyMap<string, BlobAt>;
}

/** The objects that other parents of a merge hold: with those they are compared, and not with what landed. */
async function keysAt(commits: readonly string[], { listings, blobs, landed }: Knowledge): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const commit of commits) {
    const files = await listings.of(commit);
    await blobs.learn(files);
    for (const key of landed.holders(files).keys()) keys.add(key);
  }
  return keys;
}

/** What landed, for the objects that are not to be compared with the parent. */
function restoredBy(
  keys: ReadonlySet<string>,
  { before, after }: Holders,
  landed: Landed,
  elsewhere: ReadonlySet<string>,
): Map<string, BlobAt> {
  const restored = new Map<string, BlobAt>();
  for (const key of keys) {
    const reference = landed.reference(key);
    const was = before.get(key);
    const isRestored = was !== undefined && was.oid !== reference?.oid && after.get(key)?.oid === reference?.oid;
    const isBack = isRestored || (was === undefined && !elsewhere.has(key));
    if (reference !== undefined && isBack) restored.set(key, reference);
  }
  return restored;
}

/** The files before a step, with what landed in place of what stood there. */
function withRestored(
  before: readonly TreeEntry[],
  restored: ReadonlyMap<string, BlobAt>,
  blobs: SealedBlobs,
): TreeEntry[] {
  const paths = new Set([...restored.values()].map(({ path }) => path));
  const kept = before.filter((entry) => !paths.has(entry.path) && !restored.has(blobs.in(entry)?.key ?? ""));
  return [...kept, ...[...restored.values()].map((file) => ({ ...file, size: null }))];
}

/** What stands after a step is what later ones must equal, unless the step, or one before it, did wrong. */
function settle(
  key: string,
  { before, after }: Holders,
  { isWrong, isRestored }: { readonly isWrong: boolean; readonly isRestored: boolean },
  landed: Landed,
): void {
  const reference = landed.reference(key);
  const isFaithful = isRestored || before.get(key)?.oid === reference?.oid;
  if (reference === undefined || (isFaithful && !isWrong)) landed.land(key, after.get(key));
}

function only(entries: readonly TreeEntry[], paths: ReadonlySet<string>): TreeEntry[] {
  return entries.filter(({ path }) => paths.has(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
