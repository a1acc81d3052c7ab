import type { Corpus, StoredObject } from "../store/corpus.ts";

/** What an export comes to. With anything refused, `text` must not be handed out: half an export is none. */
export interface Exported {
  /** JSON Lines: one value a line, each ended by LF. */
  readonly text: string;
  /** Lines on what the format cannot say, or says nothing about. */
  readonly notes: readonly string[];
  /** Lines on what the format would lose. */
  readonly refused: readonly string[];
}

/** Makes an export of a corpus that was checked without an error; `chosen` narrows it down, and null is everything. */
export type Exporter = (corpus: Corpus, chosen: readonly StoredObject[] | null) => Exported;
