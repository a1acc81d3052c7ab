import type { Corpus, StoredFile } from "../../store/corpus.ts";
import { storeFolder } from "../../store/layout.ts";
import type { Slot } from "../../store/layout.ts";

/**
 * Entries of a store that a file system which ignores case, or the form of accented letters, cannot hold beside another one;
 * each with the path that it collides with. Of two entries the one further from its place counts. Folders spelled in two ways
 * give nothing by themselves: what is in the wrong one is file/location's or file/stray's.
 */
export function collisionsOf(corpus: Corpus): ReadonlyMap<StoredFile, string> {
  const known = collisionsByCorpus.get(corpus);
  if (known !== undefined) return known;
  const collisions = findCollisions(corpus);
  collisionsByCorpus.set(corpus, collisions);
  return collisions;
}

/** Two rules ask for the same. */
const collisionsByCorpus = new WeakMap<Corpus, ReadonlyMap<StoredFile, string>>();

function findCollisions(corpus: Corpus): Map<StoredFile, string> {
  const taken = foldersOf(corpus.files);
  const collisions = new Map<StoredFile, string>();
  const files = corpus.files.toSorted((a, b) => distanceFromHome[a.slot.is] - distanceFromHome[b.slot.is]);
  for (const file of files) {
    const key = fold(file.path);
    const other = taken.get(key);
    if (other === undefined) taken.set(key, file.path);
    else if (other !== file.path || standsTwice(file)) collisions.set(file, other);
  }
  return collisions;
}

/** A path met for the second time, which git itself never writes; two objects at one path are object/id-unique's. */
function standsTwice({ path, slot }: StoredFile): boolean {
  return slot.is !== "object" && path !== storeFolder;
}

const distanceFromHome: Readonly<Record<Slot["is"], number>> = {
  object: 0,
  config: 0,
  suppressions: 0,
  readme: 0,
  sync: 0,
  misplaced: 1,
  stray: 2,
};

/** The folders above the entries by their folded path; the store's own is always there, so that a lone CWOM collides with it. */
function foldersOf(files: readonly StoredFile[]): Map<string, string> {
  const spellings = new Set([storeFolder]);
  for (const { path } of files) {
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) spellings.add(path.slice(0, end));
  }
  const folders = new Map<string, string>();
  for (const spelling of spellings) {
    const key = fold(spelling);
    if (!folders.has(key)) folders.set(key, spelling);
  }
  return folders;
}

/** Upper case first, because letters such as ſ and ß meet their like only there. */
function fold(path: string): string {
  // oxlint-disable-next-line no-control-regex -- all of ASCII, which nearly every path is
  if (/^[\0-\x7f]*$/.test(path)) return path.toLowerCase();
  return path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}
