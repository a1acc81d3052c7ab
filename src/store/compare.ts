import type { Kind } from "../model/enums.ts";
import { isAtHome } from "./corpus.ts";
import type { Corpus, StoredFile, StoredObject } from "./corpus.ts";
import { successorsOf } from "./successors.ts";

/** One object that differs between two corpora, matched by kind and id, never by path or likeness. */
export type Change =
  | {
      readonly change: "added";
      readonly kind: Kind;
      readonly id: string;
      readonly base: null;
      readonly head: StoredObject;
    }
  | {
      readonly change: "modified";
      readonly kind: Kind;
      readonly id: string;
      readonly base: StoredObject;
      readonly head: StoredObject;
    }
  | {
      readonly change: "deleted";
      readonly kind: Kind;
      readonly id: string;
      readonly base: StoredObject;
      readonly head: null;
    };

/** What the event or the person says of the pair, beyond the two corpora. */
export interface Pair {
  /** How base and head were chosen, in words. */
  readonly chosenBy: string;
  /** The base is no ancestor of the head on a branch that must only grow. */
  readonly rewritten: boolean;
}

/** A base corpus against a head corpus. */
export interface Comparison extends Pair {
  /** What became of objects that are gone at head, where they live on under another kind or id. */
  readonly successors: ReadonlyMap<StoredObject, StoredObject>;
  readonly base: Corpus;
  readonly head: Corpus;
  /** In order of path. */
  readonly changes: readonly Change[];
  /** Files of either side whose path, mode or content the other side does not have. */
  readonly changedFiles: { readonly base: readonly StoredFile[]; readonly head: readonly StoredFile[] };
}

/** Compares two corpora; files with the same path, mode and blob id on both sides are not looked into. */
export function compare(base: Corpus, head: Corpus, pair: Pair): Comparison {
  const changedFiles = { base: filesNotIn(base, head), head: filesNotIn(head, base) };
  const before = objectsOf(base, changedFiles.base);
  const after = objectsOf(head, changedFiles.head);
  const compared = new Set(before.map(keyOf));
  const changes: Change[] = [
    ...before.flatMap((object) => changeOf(object, head.find(object.kind, object.id)) ?? []),
    ...after.filter((object) => !compared.has(keyOf(object))).flatMap((object) => changeFrom(base, object) ?? []),
    ...copiesChanged(base, head, changedFiles.base),
  ];
  changes.sort((a, b) => (pathOfChange(a) < pathOfChange(b) ? -1 : 1));
  return { base, head, ...pair, changedFiles, changes, successors: successorsOf(changes, head) };
}

/** The path a change is shown at: where the object stands at head, or stood at base when it is gone. */
export function pathOfChange(change: Change): string {
  return (change.head ?? change.base).file.path;
}

function filesNotIn(side: Corpus, other: Corpus): StoredFile[] {
  return side.files.filter((file) => {
    const twin = other.at(file.path);
    return twin === null || twin.oid !== file.oid || twin.mode !== file.mode;
  });
}

/** The objects of changed files, one for each kind and id: the one that lookups by kind and id give. */
function objectsOf(corpus: Corpus, files: readonly StoredFile[]): StoredObject[] {
  const paths = new Set(files.map((file) => file.path));
  const changed = corpus.objects.filter((object) => paths.has(object.file.path));
  const found = changed.flatMap((object) => corpus.find(object.kind, object.id) ?? []);
  return [...new Set(found)];
}

/** A landed object may stand in two files by mistake: the copy that a lookup does not give is compared by its path. Deleting it is mending. */
function copiesChanged(base: Corpus, head: Corpus, files: readonly StoredFile[]): Change[] {
  return files.flatMap((file) => {
    const copy = base.objectAt(file.path);
    const now = head.objectAt(file.path);
    if (copy === null || now === null || base.find(copy.kind, copy.id) === copy) return [];
    return keyOf(copy) === keyOf(now) ? (changeOf(copy, now) ?? []) : [];
  });
}

function keyOf(object: StoredObject): string {
  return `${object.kind}/${object.id}`;
}

function changeOf(base: StoredObject, head: StoredObject | null): Change | null {
  const { kind, id } = base;
  if (head === null) return { change: "deleted", kind, id, base, head: null };
  return isSameFile(base, head) ? null : { change: "modified", kind, id, base, head };
}

function changeFrom(base: Corpus, head: StoredObject): Change | null {
  const { kind, id } = head;
  const landed = base.find(kind, id);
  return landed === null ? { change: "added", kind, id, base: null, head } : changeOf(landed, head);
}

function isSameFile(a: StoredObject, b: StoredObject): boolean {
  return a.file.path === b.file.path && a.file.oid === b.file.oid && a.file.mode === b.file.mode;
}

/** Whether the change is nothing but the move of the same bytes from a wrong place to the rightful one. */
export function isMoveHome(change: Change): boolean {
  if (change.change !== "modified") return false;
  return (
    !isAtHome(change.base) &&
    isAtHome(change.head) &&
    change.base.file.oid === change.head.file.oid &&
    change.head.file.regular
  );
}
