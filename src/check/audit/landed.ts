import type { EntryChange } from "../../git/repository.ts";
import { slotOf } from "../../store/layout.ts";
import type { BlobAt, SealedBlob, SealedBlobs } from "./sealed-blobs.ts";
import type { HistoryStep } from "./history-steps.ts";

/** Everything sealed that ever stood in a history, and for each object the version that later ones must equal. */
export class Landed {
  readonly #references = new Map<string, BlobAt>();
  /** Every path and content an object ever had: with one alone nothing can have happened to it but deletion. */
  readonly #forms = new Map<string, Set<string>>();
  readonly #withSeal = new Set<string>();
  readonly #blobs: SealedBlobs;

  constructor(blobs: SealedBlobs) {
    this.#blobs = blobs;
  }

  /** How many objects stood there; with `explicit`, of those that ever carried a seal. */
  count(seal: "landing" | "explicit"): number {
    return seal === "landing" ? this.#forms.size : this.#withSeal.size;
  }

  /** The version that an object landed with, with a seal where one was rightly added later; undefined before it landed. */
  reference(key: string): BlobAt | undefined {
    return this.#references.get(key);
  }

  /** Takes note of a form that an object has somewhere in the history. */
  note(file: BlobAt | null): void {
    const sealed = this.#blobs.in(file);
    if (sealed === null || file === null) return;
    const form = `${file.mode} ${file.oid} ${file.path}`;
    const forms = this.#forms.get(sealed.key);
    if (forms === undefined) this.#forms.set(sealed.key, new Set([form]));
    else forms.add(form);
    if (sealed.hasSeal) this.#withSeal.add(sealed.key);
  }

  /** Whether a step may have done something to a sealed object, or does no more than bring new ones in. */
  mayConcern(step: HistoryStep): boolean {
    return step.changes.some(
      (change) =>
        this.#blobs.in(oldFile(change)) !== null ||
        [this.#blobs.in(newFile(change))].some((sealed) => sealed !== null && this.#formsOf(sealed) > 1),
    );
  }

  /** For each object in the files of one tree the version that counts: the one at its rightful path first. */
  holders(files: readonly BlobAt[]): Map<string, BlobAt> {
    const holders = new Map<string, BlobAt>();
    for (const file of files) {
      const key = this.#blobs.in(file)?.key;
      if (key !== undefined && (!holders.has(key) || isHome(file.path, key))) holders.set(key, file);
    }
    return holders;
  }

  /** Takes a version as what later ones must equal; without one, an object that was rightly taken away. */
  land(key: string, file: BlobAt | undefined): void {
    if (file === undefined) this.#references.delete(key);
    else this.#references.set(key, file);
  }

  #formsOf({ key }: SealedBlob): number {
    return this.#forms.get(key)?.size ?? 0;
  }
}

/** A change's file as it was. */
export function oldFile({ path, from }: EntryChange): BlobAt | null {
  return from === null ? null : { path, ...from };
}

/** A change's file as it became. */
export function newFile({ path, to }: EntryChange): BlobAt | null {
  return to === null ? null : { path, ...to };
}

function isHome(path: string, key: string): boolean {
  const slot = slotOf(path);
  return slot.is === "object" && `${slot.kind}/${slot.id}` === key;
}
