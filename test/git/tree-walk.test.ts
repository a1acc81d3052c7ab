import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../src/git/open-repository.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { commitTree, writeBlob, writeTree } from "./fixtures.ts";

/** A file's mode, or a folder: names with what they hold. Names may repeat, and be any bytes but NUL, slash and (for `.` and `..` are no names) dot. */
type Shape = string | [Uint8Array, Shape][];

const name = fc.oneof(
  fc.constantFrom("cwom", "CWOM", "Issue", "a.yaml", "é", "e\u0301", "\ufeff", "\u{1f600}", "...").map(bytesOf),
  fc
    .uint8Array({ minLength: 1, maxLength: 6 })
    .map((bytes) => bytes.map((byte) => ([0, 46, 47].includes(byte) ? 1 : byte))),
);
const mode = fc.constantFrom("100644", "100755", "100664", "120000", "160000", "0100644");
const shape = fc.letrec<{ node: Shape; folder: [Uint8Array, Shape][] }>((tie) => ({
  node: fc.oneof({ maxDepth: 4, withCrossShrink: true }, mode, tie("folder")),
  folder: fc.array(fc.tuple(name, tie("node")), { maxLength: 5 }),
})).folder;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function write(repository: TestRepository, folder: readonly [Uint8Array, Shape][]): string {
  const blob = writeBlob(repository, "x");
  const entries = folder.map(([entry, below]) =>
    typeof below === "string"
      ? { mode: below, name: entry, oid: blob }
      : { mode: "40000", name: entry, oid: write(repository, below) },
  );
  return writeTree(repository, entries);
}

function countFiles(folder: readonly [Uint8Array, Shape][]): number {
  return folder.reduce((sum, [, below]) => sum + (typeof below === "string" ? 1 : countFiles(below)), 0);
}

describe("listing a tree", () => {
  it("gives the same entries in the same order with both adapters, and every file, whatever the tree", async () => {
    const repository = createRepository();
    const native = await openRepository(repository.folder, { adapter: "native" });
    const isomorphic = await openRepository(repository.folder, { adapter: "isomorphic" });
    const law = fc.asyncProperty(shape, async (folder) => {
      const commit = commitTree(repository, write(repository, [[bytesOf("cwom"), folder]]));
      const entries = await native.listTree(commit, "cwom");
      expect(entries).toHaveLength(countFiles(folder));
      expect(await isomorphic.listTree(commit, "cwom")).toEqual(entries);
    });
    await fc.assert(law, { numRuns: 40 });
  });
});
