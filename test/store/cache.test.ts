import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TreeEntry } from "../../src/git/repository.ts";
import { openFileCache } from "../../src/store/cache.ts";
import type { FileCache } from "../../src/store/cache.ts";
import { blobOid } from "../../src/store/work-tree.ts";
import { readBytes } from "../../src/store/reading.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";
import { createFolder } from "../support/git.ts";

const now = Date.parse("2026-01-05T09:00:00Z");
const cacheFile = (): string => join(createFolder(), "cwom", "cache.sqlite");

/** Bytes of an object, and of others that differ from it in a comment. */
function bytesOf(number: number): Uint8Array {
  const texts = [...filesOf(sampleObjects)].map(([, text]) => text);
  return Buffer.from(`${texts[number % texts.length]}# ${number}\n`);
}

function put(cache: FileCache, number: number): string {
  const bytes = bytesOf(number);
  const oid = blobOid(bytes);
  if (cache.get(oid) === null) cache.put(oid, readBytes(bytes));
  return oid;
}

/** Opens the cache for a while, as one run of the program does. */
function session<T>(file: string, use: (cache: FileCache) => T, build = "build"): T {
  const cache = openFileCache(file, build, now);
  try {
    return use(cache);
  } finally {
    cache.close();
  }
}

/** A file of the work tree that was last changed so many milliseconds ago. */
function entry(path: string, text: string, age: number): TreeEntry {
  return { path, mode: "100644", oid: "", size: 1, stamp: { text, changedAt: now - age } };
}

describe("a cache of readings in a file", () => {
  it("gives back what was kept, the value and the object too", () => {
    const file = cacheFile();
    const oids = session(file, (cache) => sampleObjects.map((_, number) => put(cache, number)));
    session(file, (cache) => {
      for (const [number, oid] of oids.entries()) {
        const { outline, value, object } = readBytes(bytesOf(number));
        expect(cache.get(oid)).toMatchObject({ outline, value, object });
      }
    });
  });

  it("knows what any sessions kept, however many they were and however much each of them kept", () => {
    // As many as are kept in any case, used or not.
    const use = fc.record({ from: fc.nat(300), count: fc.constantFrom(1, 5, 600), note: fc.string() });
    const sessions = fc.property(fc.array(use, { minLength: 1, maxLength: 4 }), (uses) => {
      const file = cacheFile();
      const notes = new Map<string, string>();
      for (const { from, count, note } of uses) {
        session(file, (cache) => {
          for (let number = from; number < from + count; number++) {
            const oid = put(cache, number);
            if (number % 3 === 0) notes.set(oid, note);
            if (number % 3 === 0) cache.keepNote(oid, note);
            cache.get(oid)?.facts.set("digest", note);
          }
        });
      }
      session(file, (cache) => {
        for (const [oid, note] of notes)
          expect([cache.noteOf(oid), cache.get(oid)?.outline.readable]).toEqual([note, true]);
      });
    });
    fc.assert(sessions, { numRuns: 5, endOnFailure: true });
  });

  it("learns facts and notes of readings that it kept before", () => {
    const file = cacheFile();
    const oid = session(file, (cache) => put(cache, 0));
    session(file, (cache) => cache.get(oid)?.facts.set("digest", "cwom-jcs1:1"));
    session(file, (cache) => cache.keepNote(oid, "a note"));
    session(file, (cache) => {
      expect(cache.get(oid)?.facts.get("digest")).toBe("cwom-jcs1:1");
      expect(cache.noteOf(oid)).toBe("a note");
      expect(cache.noteOf("0".repeat(40))).toBeNull();
    });
  });

  it("drops what is out of use once that is most of it, and keeps the values of the rest", () => {
    const file = cacheFile();
    session(file, (cache) => {
      for (let number = 0; number < 1100; number++) put(cache, number);
    });
    const used = session(file, (cache) => [0, 1, 2, 1100].map((number) => put(cache, number)));
    session(file, (cache) => {
      expect(used.map((oid) => cache.get(oid)?.value?.["kind"])).not.toContain(undefined);
      expect(cache.get(blobOid(bytesOf(1099)))).toBeNull();
    });
  });

  it("keeps what it knows of a work tree when somebody looks at a few of its files only", () => {
    const file = cacheFile();
    const oids = session(file, (cache) =>
      Array.from({ length: 1500 }, (_, number) => {
        const oid = put(cache, number);
        cache.keepOid(entry(`${number}`, "1", 60_000), oid);
        return oid;
      }),
    );
    session(file, (cache) => put(cache, 1500));
    session(file, (cache) => expect(oids.filter((oid) => cache.get(oid) === null)).toEqual([]));
  });

  it("remembers the blob id of a file as it stands, if it was left alone for a while", () => {
    const file = cacheFile();
    session(file, (cache) => {
      cache.keepOid(entry("a", "1", 60_000), "1".repeat(40));
      cache.keepOid(entry("b", "1", 10), "2".repeat(40));
    });
    session(file, (cache) => {
      expect(cache.oidOf(entry("a", "1", 60_000))).toBe("1".repeat(40));
      expect(cache.oidOf(entry("a", "2", 60_000))).toBeNull();
      expect(cache.oidOf(entry("b", "1", 10))).toBeNull();
    });
  });

  it("starts afresh for another build", () => {
    const file = cacheFile();
    const oid = session(file, (cache) => put(cache, 0));
    expect(session(file, (cache) => cache.get(oid), "another build")).toBeNull();
  });

  it("does without a file that is none of its own, and leaves it alone", () => {
    const file = cacheFile();
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, "no database, but long enough to be taken for one ".repeat(50));
    const before = readFileSync(file, "utf8");
    session(file, (cache) => expect(cache.get(put(cache, 0))).not.toBeNull());
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});
