/** One file as it is to be: null bytes take it away. */
export interface FileWrite {
  /** Path from the repository's root: below `cwom/`, but for the files beside a store that init makes. */
  readonly path: string;
  /** Bytes it was planned from; null where there was no file. What stands there otherwise when it is written is a conflict. */
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** The writes of one operation: all of them, or none. */
export interface Transaction {
  /** What it does, in one line fit for a commit message. */
  readonly summary: string;
  readonly writes: readonly FileWrite[];
}
