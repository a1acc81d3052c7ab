import type { Kind } from "../model/enums.ts";
import { kindNames } from "../model/enums.ts";
import { readCorpus } from "./corpus.ts";
import type { Corpus } from "./corpus.ts";
import { configPath, pathOf, slotOf, storeFolder, suppressionsPath } from "./layout.ts";
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
  let next = transaction.writes.flatMap(({ path }) => [path, ...namesakes(path)]);
  while (next.length > 0) {
    for (const path of next) paths.add(path);
    const scope: Scope = { is: "paths", paths: next };
    const sides = [await read(before, scope, cache), await read(after, scope, cache)];
    next = [...new Set(sides.flatMap(pathsNamed))].filter((path) => !paths.has(path));
  }
  return { is: "paths", paths: [...paths] };
}

function reachesFar(path: string, isNew: boolean, isGone: boolean): boolean {
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

function read(revision: Revision, scope: Scope, cache: ReadingCache): Promise<Corpus> {
  return readCorpus(withinScope(revision, scope), cache);
}

function pathsNamed(corpus: Corpus): string[] {
  return corpus.objects.flatMap(({ outline }) => outline.refs.map(({ kind, id }) => pathOf(kind, id)));
}
