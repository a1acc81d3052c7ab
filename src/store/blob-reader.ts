import type { HelperTask, ReadingHelper } from "./reading-helper.ts";
import { batchSize } from "./reading-helper.ts";
import type { ReadingCache } from "./reading-cache.ts";
import { readBytes } from "./reading.ts";

/** Of five batches the helper gets three: this thread also fetches the bytes. */
const helperShare = 3;
const shares = 5;

/** Reads blobs into a cache, each once, sharing the work with a helper where there is one. */
export class BlobReader {
  readonly #cache: ReadingCache;
  readonly #helper: ReadingHelper | null;
  readonly #given = new Set<string>();
  #batch: HelperTask[] = [];
  #turn = 0;

  constructor(cache: ReadingCache, helper: ReadingHelper | null) {
    this.#cache = cache;
    this.#helper = helper;
  }

  /** Reads a blob, or puts it into the next batch. */
  take(task: HelperTask): void {
    if (this.#given.has(task.oid) || this.#cache.get(task.oid) !== null) return;
    this.#given.add(task.oid);
    if (this.#helper === null) return this.#read(task);
    this.#batch.push(task);
    if (this.#batch.length === batchSize) this.#share(this.#helper);
  }

  /** Everything taken is in the cache when this is done. */
  async finish(): Promise<void> {
    for (const task of this.#batch) this.#read(task);
    this.#batch = [];
    for (const result of (await this.#helper?.finish()) ?? []) this.#cache.putTexts(result);
  }

  #share(helper: ReadingHelper): void {
    const batch = this.#batch;
    this.#batch = [];
    if (this.#turn++ % shares < helperShare) helper.give(batch);
    else for (const task of batch) this.#read(task);
  }

  #read({ oid, bytes }: HelperTask): void {
    this.#cache.put(oid, readBytes(bytes));
  }
}
