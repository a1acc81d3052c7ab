import type { CommitFacts } from "./repository.ts";
import type { ReadTrees } from "./tree-walk.ts";

/** Bytes of trees that are kept at most, and of one tree. */
const treesLimit = 32 * 1024 * 1024;
const treeLimit = 4 * 1024 * 1024;
const commitsLimit = 10_000;

/**
 * Keeps trees and commits that were read lately: they never change, and whoever goes on a way through a tree goes on many. What
 * was kept longest goes first.
 */
export class RecentObjects {
  readonly #trees = new Map<string, Uint8Array>();
  readonly #commits = new Map<string, CommitFacts>();
  #bytes = 0;

  /** A way to read trees that asks another only for what is not kept. */
  trees(read: ReadTrees): ReadTrees {
    return (oids) => this.#readTrees(read, oids);
  }

  /** The commit, read unless it is kept; one that is missing may come later. */
  async commit(oid: string, read: () => Promise<CommitFacts | null>): Promise<CommitFacts | null> {
    const facts = this.#commits.get(oid) ?? (await read());
    if (facts === null) return null;
    this.#commits.set(oid, facts);
    if (this.#commits.size > commitsLimit) this.#commits.delete(firstOf(this.#commits));
    return facts;
  }

  async *#readTrees(read: ReadTrees, oids: readonly string[]): ReturnType<ReadTrees> {
    const missing: string[] = [];
    for (const oid of oids) {
      const bytes = this.#trees.get(oid);
      if (bytes === undefined) missing.push(oid);
      else yield { oid, bytes };
    }
    if (missing.length === 0) return;
    for await (const tree of read(missing)) {
      this.#keep(tree.oid, tree.bytes);
      yield tree;
    }
  }

  #keep(oid: string, bytes: Uint8Array): void {
    if (bytes.length > treeLimit || this.#trees.has(oid)) return;
    // A copy: what is read may be a part of something larger.
    this.#trees.set(oid, Uint8Array.from(bytes));
    this.#bytes += bytes.length;
    while (this.#bytes > treesLimit) {
      const oldest = firstOf(this.#trees);
      this.#bytes -= this.#trees.get(oldest)?.length ?? 0;
      this.#trees.delete(oldest);
    }
  }
}

function firstOf(map: ReadonlyMap<string, unknown>): string {
  const [first = ""] = map.keys();
  return first;
}
