/** The bytes of a blob that somebody else is to read. */
export interface HelperTask {
  readonly oid: string;
  readonly bytes: Uint8Array;
}

/** What came of it, as JSON texts: they cross to this thread at little cost, and nothing is parsed before it is asked for. */
export interface HelperResult {
  readonly oid: string;
  /** An Outline. */
  readonly outline: string;
  /** The value as written, `null` where it is not readable. */
  readonly value: string;
  /** The note to keep beside the reading; empty for none. */
  readonly note: string;
}

/** Reads blobs on another thread while this one does its own part. */
export interface ReadingHelper {
  /** Hands a batch over; returns at once. */
  give(tasks: readonly HelperTask[]): void;
  /** Waits for all that was given, and ends the thread. Rejects when the thread broke. */
  finish(): Promise<HelperResult[]>;
}

/** With fewer blobs to read than this, a second thread would cost more than it saves. */
export const worthHelping = 1_500;
/** Blobs in one batch. */
export const batchSize = 250;
