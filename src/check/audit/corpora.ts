import type { BlobContent, GitRepository, TreeEntry } from "../../git/repository.ts";
import { fileByteLimit } from "../../model/limits.ts";
import { readCorpus } from "../../store/corpus.ts";
import type { Corpus } from "../../store/corpus.ts";
import { storeFolder } from "../../store/layout.ts";
import { memoryCache } from "../../store/reading-cache.ts";
import { emptyRevision, shortOid } from "../../store/revision.ts";
import type { EntryContent, Revision } from "../../store/revision.ts";

/** Some files of a commit, or of the empty tree. */
export interface PartOfCommit {
  /** Full id; null for the empty tree. */
  readonly commit: string | null;
  readonly entries: readonly TreeEntry[];
}

/** Corpora of parts of two commits: all their files are read at once, for a history may ask for many. */
export async function readPair(
  repository: GitRepository,
  base: PartOfCommit,
  head: PartOfCommit,
): Promise<[base: Corpus, head: Corpus]> {
  const files = [...base.entries, ...head.entries].filter(({ mode }) => mode.startsWith("100"));
  const contents = new Map<string, BlobContent>();
  const oids = new Set(files.map(({ oid }) => oid));
  for await (const blob of repository.readBlobs([...oids], fileByteLimit)) contents.set(blob.oid, blob);
  const cache = memoryCache();
  return [await readCorpus(revisionOf(base, contents), cache), await readCorpus(revisionOf(head, contents), cache)];
}

/** Lists the store of commits; neighbours in a history ask for the same commit one after the other, so the last two are kept. */
export class StoreListings {
  readonly #repository: GitRepository;
  #last: { readonly commit: string; readonly entries: readonly TreeEntry[] }[] = [];

  constructor(repository: GitRepository) {
    this.#repository = repository;
  }

  /** Everything below `cwom/` in a commit given by its full id; nothing for null. */
  async of(commit: string | null): Promise<readonly TreeEntry[]> {
    if (commit === null) return [];
    const known = this.#last.find((listing) => listing.commit === commit);
    if (known !== undefined) return known.entries;
    const entries = await this.#repository.listTree(commit, storeFolder);
    this.#last = [...this.#last.slice(-1), { commit, entries }];
    return entries;
  }
}

function revisionOf({ commit, entries }: PartOfCommit, contents: ReadonlyMap<string, BlobContent>): Revision {
  return {
    ...emptyRevision,
    words: commit === null ? emptyRevision.words : `commit ${shortOid(commit)}`,
    commit,
    entries: () => Promise.resolve([...entries]),
    // oxlint-disable-next-line require-await -- the port is asynchronous
    async *read(wanted): AsyncGenerator<EntryContent> {
      for (const { path, oid } of wanted) {
        const content = contents.get(oid);
        if (content !== undefined) yield { ...content, path };
      }
    },
  };
}
