import type { DatabaseSync } from "node:sqlite";
import type { TreeEntry } from "../git/repository.ts";
import { readCorpus } from "../store/corpus.ts";
import { mayHoldObject } from "../store/layout.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import type { Revision } from "../store/revision.ts";
import { memoryDatabase } from "./index-file.ts";
import type { QueryIndex } from "./open-index.ts";
import { writeIndex } from "./write-index.ts";

/** What became of a store from one commit to the next. */
export interface StoreStep {
  /** Paths where nothing stands any more. */
  readonly gone: readonly string[];
  /** Entries that are new or have other content. */
  readonly changed: readonly TreeEntry[];
  /** The store as it is now; only what changed is read of it. */
  readonly revision: Revision;
}

/** A derived index in memory that stays open and is told what changed, for a process that answers many questions. */
export class LiveIndex {
  readonly #database: DatabaseSync;

  private constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** An index without objects. */
  static async open(): Promise<LiveIndex> {
    return new LiveIndex(await memoryDatabase());
  }

  /** Brings the index up to date; nobody sees a part of it. */
  async follow({ gone, changed, revision }: StoreStep, cache: ReadingCache): Promise<void> {
    const objects = changed.filter(({ path }) => mayHoldObject(path));
    const only: Revision = { ...revision, entries: () => Promise.resolve([...objects]) };
    const read = objects.length === 0 ? null : await readCorpus(only, cache);
    const states = new Map(objects.map(({ path, mode, oid }) => [path, `${mode} ${oid}`]));
    const lost = [...gone, ...changed.filter((entry) => !mayHoldObject(entry.path)).map(({ path }) => path)];
    writeIndex(this.#database, { gone: lost, read, stateOf: (path) => states.get(path) ?? "", listing: "" });
  }

  /** The index as it stands, to be asked before the next step; `hasStore` is for whoever knows all entries. */
  at(hasStore: boolean): QueryIndex {
    const unread = this.#database.prepare("SELECT count(*) AS n FROM files WHERE unread = 1").get();
    return { database: this.#database, file: null, unread: Number(unread?.["n"]), hasStore };
  }

  close(): void {
    this.#database.close();
  }
}
