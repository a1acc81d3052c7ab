import type { FileCache } from "./cache.ts";
import { memoryCache } from "./reading-cache.ts";
import type { ReadingCache } from "./reading-cache.ts";
import type { Reading } from "./reading.ts";

/** Reading so many files again costs less than opening the readings that were kept of a large store. */
const few = 100;

/** A cache for who most likely reads a few objects only, whatever the size of the store: it is opened when more are read, and else never. */
export function lateCache(open: () => FileCache): FileCache {
  const early = new Map<string, Reading>();
  const memory = memoryCache();
  let opened: FileCache | null = null;
  const cache = (): ReadingCache => opened ?? memory;
  const openNow = (): void => {
    opened = open();
    for (const [oid, reading] of early) if (opened.get(oid) === null) opened.put(oid, reading);
  };
  return {
    oidOf: (entry) => cache().oidOf(entry),
    get: (oid) => cache().get(oid),
    put: (oid, reading) => {
      if (opened === null) early.set(oid, reading);
      if (opened === null && early.size > few) openNow();
      return cache().put(oid, reading);
    },
    noteOf: (oid) => cache().noteOf(oid),
    keepNote: (oid, note) => cache().keepNote(oid, note),
    keepOid: (entry, oid) => cache().keepOid(entry, oid),
    close: () => opened?.close(),
  };
}
