import type { GitRepository } from "../../git/repository.ts";
import type { Kind } from "../../model/enums.ts";
import { kinds } from "../../model/kinds.ts";
import { fileByteLimit } from "../../model/limits.ts";
import { mayHoldObject } from "../../store/layout.ts";
import { readBytes } from "../../store/reading.ts";

/** A file as far as its content may be a sealed object. */
export interface BlobAt {
  readonly path: string;
  readonly mode: string;
  readonly oid: string;
}

/** The ContextPacket or ConstraintSnapshot that a blob holds. */
export interface SealedBlob {
  /** Kind and id in one. */
  readonly key: string;
  readonly hasSeal: boolean;
}

/** A first line that leaves no way for the rest to be a readable sealed object: most of a history need not be parsed. */
const otherKind = /^kind: (?:Repo|Issue|DoctrineRef|Run|Artifact)\n/;

/** Which blobs of a history hold a sealed object; each is read and parsed once, and nothing of its content is kept. */
export class SealedBlobs {
  readonly #repository: GitRepository;
  readonly #known = new Map<string, SealedBlob | null>();

  constructor(repository: GitRepository) {
    this.#repository = repository;
  }

  /** Reads those that are not known yet, in one batch. */
  async learn(files: Iterable<BlobAt | null>): Promise<void> {
    const unknown = new Set<string>();
    for (const file of files) {
      if (file !== null && isLookedInto(file) && !this.#known.has(file.oid)) unknown.add(file.oid);
    }
    for await (const { oid, bytes } of this.#repository.readBlobs([...unknown], fileByteLimit)) {
      this.#known.set(oid, bytes === null ? null : sealedIn(bytes));
    }
  }

  /** What a file holds, where it was learned and may hold an object at all. */
  in(file: BlobAt | null): SealedBlob | null {
    return file !== null && isLookedInto(file) ? (this.#known.get(file.oid) ?? null) : null;
  }
}

function isLookedInto({ path, mode }: BlobAt): boolean {
  return mode.startsWith("100") && mayHoldObject(path);
}

function sealedIn(bytes: Uint8Array): SealedBlob | null {
  if (otherKind.test(Buffer.from(bytes.subarray(0, 32)).toString("latin1"))) return null;
  const { kind, id, sealDigest } = readBytes(bytes).outline;
  if (kind === null || id === null || !kinds[kind].sealed) return null;
  return { key: keyOf(kind, id), hasSeal: sealDigest !== null };
}

function keyOf(kind: Kind, id: string): string {
  return `${kind}/${id}`;
}
