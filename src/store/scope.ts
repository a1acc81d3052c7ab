import { equalButForCase } from "../git/path-bytes.ts";
import type { TreeEntry } from "../git/repository.ts";
import type { Kind } from "../model/enums.ts";
import { isFinalStatus, kindNames } from "../model/enums.ts";
import { isUlid } from "../model/id.ts";
import { fileByteLimit } from "../model/limits.ts";
import { readCorpus } from "./corpus.ts";
import type { Corpus, StoredObject } from "./corpus.ts";
import { configPath, isOfStore, pathOf, slotOf, storeFolder, suppressionsPath } from "./layout.ts";
import type { ReadingCache } from "./reading-cache.ts";
import type { Revision } from "./revision.ts";
import type { Transaction } from "./transaction.ts";

/** The part of a store that a change has to be checked with: these paths, or all of it. */
export type Scope = { readonly is: "paths"; readonly paths: readonly string[] } | { readonly is: "all" };

/** A revision of which only some paths, and the settings, are listed. */
export function withinScope(revision: Revision, scope: Scope): Revision {
  return scope.is === "all" ? revision : { ...revision, entries: () => revision.entriesAt(scope.paths) };
}

/** Objects of these kinds must differ from all others of their kind. */
const oneAmongMany: ReadonlySet<Kind> = new Set(["Repo", "DoctrineRef"]);
/** Objects of these kinds are pinned by others that they do not name. */
const pinnedFromAfar: ReadonlySet<Kind> = new Set(["Repo", "DoctrineRef", "ContextPacket", "ConstraintSnapshot"]);

/**
 * What a transaction can break: the objects it writes, before and after, and everything they lead to by Refs, so that the
 * cost is that of the neighbourhood and not of the store. All of the store where objects that do not show from there may
 * rest on what changes: a settings file, a deletion, a change of something that others pin.
 */
export async function scopeOf(
  transaction: Transaction,
  before: Revision,
  after: Revision,
  cache: ReadingCache,
): Promise<Scope> {
  if (transaction.writes.some(({ path, before: was, after: is }) => reachesFar(path, was === null, is === null)))
    return { is: "all" };
  const siblings = await siblingsOf(transaction, before);
  const paths = new Set([configPath, suppressionsPath, ...siblings]);
  const unlisted = [
    ...(await unlistedArtifacts(transaction, before, after, cache)),
    ...(await unlistedPackets(transaction, before, after, cache)),
  ];
  const alike = await lookalikes(transaction, before);
  let next = [
    ...transaction.writes.flatMap(({ path }) => (isOfStore(path) ? [path, ...namesakes(path)] : [])),
    ...unlisted,
    ...alike,
  ];
  while (next.length > 0) {
    for (const path of next) paths.add(path);
    const scope: Scope = { is: "paths", paths: next };
    const sides = [await read(before, scope, cache), await read(after, scope, cache)];
    next = [...new Set(sides.flatMap(pathsNamed))].filter((path) => !paths.has(path));
  }
  return { is: "paths", paths: [...paths] };
}

function reachesFar(path: string, isNew: boolean, isGone: boolean): boolean {
  // Nothing rests on a file beside the store that was not there; any object may rest on one that was.
  if (!isOfStore(path)) return !isNew;
  const slot = slotOf(path);
  // No object rests on how far a sync is.
  if (slot.is === "sync") return false;
  if (slot.is !== "object" || isGone) return true;
  return !isNew && pinnedFromAfar.has(slot.kind);
}

/** Where another object with the same id would stand. */
function namesakes(path: string): string[] {
  const slot = slotOf(path);
  return slot.is === "object" ? kindNames.map((kind) => pathOf(kind, slot.id)) : [];
}

/** Files that a disk which ignores case could not hold beside a new one; ULIDs are all in upper case, and never looked for. */
async function lookalikes({ writes }: Transaction, before: Revision): Promise<string[]> {
  const found = writes.map(async ({ path, before: was }) => {
    const slot = slotOf(path);
    if (slot.is !== "object" || was !== null || isUlid(slot.id)) return [];
    const folder = `${storeFolder}/${slot.kind}`;
    const paths = (await before.namesIn(folder)).map((name) => `${folder}/${name}`);
    return paths.filter((other) => equalButForCase(other, path));
  });
  return (await Promise.all(found)).flat();
}

async function siblingsOf({ writes }: Transaction, before: Revision): Promise<string[]> {
  const kinds = new Set(
    writes.flatMap(({ path }) => {
      const slot = slotOf(path);
      return slot.is === "object" && oneAmongMany.has(slot.kind) ? [slot.kind] : [];
    }),
  );
  const folders = await Promise.all([...kinds].map((kind) => before.entriesBelow(`${storeFolder}/${kind}`)));
  return folders.flatMap((entries) => entries.map(({ path }) => path));
}

/** Artifacts of Runs that come to an end or to another Issue, and of Issues that are done: neither need list what was made for it. */
async function unlistedArtifacts(
  { writes }: Transaction,
  before: Revision,
  after: Revision,
  cache: ReadingCache,
): Promise<string[]> {
  const changed = writes.filter(({ path, before: was }) => was !== null && canEnd.has(kindAt(path)));
  if (changed.length === 0) return [];
  const scope: Scope = { is: "paths", paths: changed.map(({ path }) => path) };
  const [was, is] = [await read(before, scope, cache), await read(after, scope, cache)];
  const moved = [
    ...is.of("Run").filter((run) => isMoved(was.find("Run", run.id), run)),
    ...is.of("Issue").filter((issue) => isDone(issue) && !isDone(was.find("Issue", issue.id))),
  ];
  return filesNaming("Artifact", new Set(moved.map(({ id }) => id)), before, cache);
}

/** Other packets for the Issues of new ones, whose versions must differ: an Issue need not list them. Nothing was told for an Issue that is new as well. */
async function unlistedPackets(
  { writes }: Transaction,
  before: Revision,
  after: Revision,
  cache: ReadingCache,
): Promise<string[]> {
  const made = new Set(writes.flatMap(({ path, before: was }) => (was === null ? [path] : [])));
  const packets = [...made].filter((path) => kindAt(path) === "ContextPacket");
  if (packets.length === 0) return [];
  const { objects } = await read(after, { is: "paths", paths: packets }, cache);
  const issues = objects.flatMap((packet) => issueOf(packet) ?? []).filter((id) => !made.has(pathOf("Issue", id)));
  return filesNaming("ContextPacket", new Set(issues), before, cache);
}

/**
 * The files of one kind that name one of some objects, and perhaps a few more. Of those that the cache does not know, each is
 * read, but only looked through for the ids: of a large store next to none is parsed.
 */
async function filesNaming(
  kind: Kind,
  ids: ReadonlySet<string>,
  revision: Revision,
  cache: ReadingCache,
): Promise<string[]> {
  if (ids.size === 0) return [];
  const paths: string[] = [];
  const unknown: TreeEntry[] = [];
  for (const entry of await revision.entriesBelow(`${storeFolder}/${kind}`)) {
    const oid = cache.oidOf(entry);
    const reading = oid === null ? null : cache.get(oid);
    if (reading === null) unknown.push(entry);
    else if (reading.outline.refs.some(({ id }) => ids.has(id))) paths.push(entry.path);
  }
  const files = unknown.filter(({ mode }) => mode.startsWith("100"));
  for await (const { path, bytes } of revision.read(files, fileByteLimit)) {
    const text = bytes === null ? "" : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
    if (ids.values().some((id) => text.includes(id))) paths.push(path);
  }
  return paths;
}

const canEnd: ReadonlySet<Kind | null> = new Set(["Run", "Issue"]);

function isDone(issue: StoredObject | null): boolean {
  return issue?.outline.scalars["status"] === "done";
}

function isMoved(was: StoredObject | null, is: StoredObject): boolean {
  return (isOver(is) && (was === null || !isOver(was))) || issueOf(is) !== (was === null ? null : issueOf(was));
}

function isOver({ outline }: StoredObject): boolean {
  return isFinalStatus(outline.scalars["status"]);
}

function issueOf({ outline }: StoredObject): string | null {
  return outline.refs.find(({ at }) => at === "/for_issue")?.id ?? null;
}

function kindAt(path: string): Kind | null {
  const slot = slotOf(path);
  return slot.is === "object" ? slot.kind : null;
}

function read(revision: Revision, scope: Scope, cache: ReadingCache): Promise<Corpus> {
  return readCorpus(withinScope(revision, scope), cache);
}

function pathsNamed(corpus: Corpus): string[] {
  return corpus.objects.flatMap(({ outline }) => outline.refs.map(({ kind, id }) => pathOf(kind, id)));
}
