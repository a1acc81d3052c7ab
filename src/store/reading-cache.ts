import type { TreeEntry } from "../git/repository.ts";
import type { Reading } from "./reading.ts";

/**
 * Readings by blob id: the same bytes are parsed once, whichever side, path or run they come from. Everything in it is
 * derived and may be lost at any time.
 */
export interface ReadingCache {
  /** The blob id of an entry, where it is known without reading the file. */
  oidOf(entry: TreeEntry): string | null;
  get(oid: string): Reading | null;
  /** Keeps a reading and gives it back. */
  put(oid: string, reading: Reading): Reading;
  /** What was kept beside a reading: text whose meaning is the keeper's. */
  noteOf(oid: string): string | null;
  keepNote(oid: string, note: string): void;
  /** Remembers the blob id of a file of the work tree as it stands. */
  keepOid(entry: TreeEntry, oid: string): void;
}

/** A cache that lives as long as the process. */
export function memoryCache(): ReadingCache {
  const readings = new Map<string, Reading>();
  const notes = new Map<string, string>();
  return {
    oidOf: (entry) => (entry.oid === "" ? null : entry.oid),
    get: (oid) => readings.get(oid) ?? null,
    put: (oid, reading) => {
      readings.set(oid, reading);
      return reading;
    },
    noteOf: (oid) => notes.get(oid) ?? null,
    keepNote: (oid, note) => notes.set(oid, note),
    keepOid: () => undefined,
  };
}
