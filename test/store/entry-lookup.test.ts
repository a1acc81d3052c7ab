import { describe, expect, it } from "vitest";
import { Failure } from "../../src/failure.ts";
import type { TreeEntry } from "../../src/git/repository.ts";
import { entryLookup } from "../../src/store/entry-lookup.ts";

const paths = Array.from({ length: 100 }, (_, index) => `docs/${index}.md`);

function entryOf(path: string): TreeEntry {
  return { path, mode: "100644", oid: "", size: null };
}

/** A tree that counts how often it is listed; `whole` says whether all of it can be. */
function countedTree(whole: boolean): { list: (folder: string) => Promise<TreeEntry[]>; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    list: (folder) => {
      asked.push(folder);
      if (folder === "" && !whole) return Promise.reject(new Failure("unsupported-repository", "too many", "none"));
      return Promise.resolve(paths.filter((path) => path.startsWith(folder)).map(entryOf));
    },
  };
}

describe("looking up single paths", () => {
  it.each([true, false])(
    "finds each, and none that is a folder or not there, whole listing or not: %s",
    async (whole) => {
      const { list } = countedTree(whole);
      const entryAt = entryLookup(list);
      for (const path of paths) expect((await entryAt(path))?.path).toBe(path);
      expect(await entryAt("docs")).toBeNull();
      expect(await entryAt("none.md")).toBeNull();
    },
  );

  it("lists everything once when there are many", async () => {
    const { list, asked } = countedTree(true);
    const entryAt = entryLookup(list);
    for (const path of paths) await entryAt(path);
    expect(asked.length).toBeLessThan(10);
    expect(asked.filter((folder) => folder === "")).toHaveLength(1);
  });

  it("tries to list everything once, even in vain", async () => {
    const { list, asked } = countedTree(false);
    const entryAt = entryLookup(list);
    for (const path of paths) await entryAt(path);
    expect(asked.filter((folder) => folder === "")).toHaveLength(1);
  });
});
