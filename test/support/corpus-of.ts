import type { TreeEntry } from "../../src/git/repository.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import type { Corpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import type { Revision } from "../../src/store/revision.ts";
import { memoryRevision } from "./memory-revision.ts";

/** The corpus of files by path; `modes` are those that are no plain files. */
export function corpusOf(
  files: Readonly<Record<string, string>>,
  modes: Readonly<Record<string, string>> = {},
): Promise<Corpus> {
  return readCorpus(revisionOf(files, modes), memoryCache());
}

/** The revision behind such a corpus. */
export function revisionOf(
  files: Readonly<Record<string, string>>,
  modes: Readonly<Record<string, string>> = {},
): Revision {
  const revision = memoryRevision(new Map(Object.entries(files)));
  const withMode = (entry: TreeEntry): TreeEntry => ({ ...entry, mode: modes[entry.path] ?? entry.mode });
  return { ...revision, entries: async () => (await revision.entries()).map(withMode) };
}

/** The text of an object of which only kind, id and title matter. */
export function textOf(kind: string, id: string, title = "A title"): string {
  return `kind: ${kind}\nid: ${id}\ntitle: ${title}\n`;
}
