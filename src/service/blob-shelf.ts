import type { EntryContent } from "../store/revision.ts";

/** Bytes that are kept at most. */
const limit = 32 * 1024 * 1024;

/** Contents of blobs read lately, by id; what was kept first goes first. */
export class BlobShelf {
  readonly #contents = new Map<string, Uint8Array>();
  #size = 0;

  get(oid: string): Uint8Array | null {
    return this.#contents.get(oid) ?? null;
  }

  keep({ oid, bytes }: Pick<EntryContent, "oid" | "bytes">): void {
    if (bytes === null || this.#contents.has(oid)) return;
    this.#contents.set(oid, bytes);
    this.#size += bytes.length;
    for (const [first, content] of this.#contents) {
      if (this.#size <= limit) return;
      this.#contents.delete(first);
      this.#size -= content.length;
    }
  }
}
