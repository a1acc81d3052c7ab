import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFileCache } from "../../src/store/cache.ts";
import type { FileCache } from "../../src/store/cache.ts";
import { lateCache } from "../../src/store/late-cache.ts";
import { readBytes } from "../../src/store/reading.ts";
import { blobOid } from "../../src/store/work-tree.ts";
import { createFolder } from "../support/git.ts";

const now = Date.parse("2026-01-05T09:00:00Z");

/** Reads so many files through a cache that may be opened late; answers their blob ids. */
function readThrough(file: string, count: number): string[] {
  const cache: FileCache = lateCache(() => openFileCache(file, "build", now));
  const oids = Array.from({ length: count }, (_, number) => {
    const bytes = Buffer.from(`kind: Issue\nid: "${number}"\n`);
    const oid = blobOid(bytes);
    if (cache.get(oid) === null) cache.put(oid, readBytes(bytes));
    return oid;
  });
  expect(oids.map((oid) => cache.get(oid)?.outline.id)).toEqual(oids.map((_, number) => String(number)));
  cache.close();
  return oids;
}

describe("a cache that is opened late", () => {
  it("is never opened for a few files", () => {
    const file = join(createFolder(), "cache.sqlite");
    readThrough(file, 50);
    expect(existsSync(file)).toBe(false);
  });

  it("keeps all that was read once it is opened, before and after", () => {
    const file = join(createFolder(), "cache.sqlite");
    const oids = readThrough(file, 300);
    const cache = openFileCache(file, "build", now);
    const lost = oids.filter((oid) => cache.get(oid) === null);
    cache.close();
    expect(lost).toEqual([]);
    readThrough(file, 300);
  });
});
