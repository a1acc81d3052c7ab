import type * as z from "zod";
import { commitTo } from "../apply/branch-place.ts";
import { GroupWriter } from "../apply/group.ts";
import type { Performed } from "../apply/perform.ts";
import { placeFacts } from "../apply/place-facts.ts";
import type { Place } from "../apply/place.ts";
import { Failure } from "../failure.ts";
import { readRef } from "../git/ref-files.ts";
import type { EntryChange, GitRepository } from "../git/repository.ts";
import type { GitWriter, Person } from "../git/write/git-writer.ts";
import type { ActorValue, Operation, OperationEnv } from "../operations/operation.ts";
import { readInput } from "../operations/read-input.ts";
import { LiveIndex } from "../query/live-index.ts";
import type { QueryIndex } from "../query/open-index.ts";
import { objectsOf } from "../store/objects.ts";
import type { Objects } from "../store/objects.ts";
import { memoryCache } from "../store/reading-cache.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import type { Revision } from "../store/revision.ts";
import type { FileWrite } from "../store/transaction.ts";
import { blobOid } from "../store/work-tree.ts";
import { BlobShelf } from "./blob-shelf.ts";
import { noTip, stepTo } from "./branch-tip.ts";
import type { BranchTip, OwnCommit } from "./branch-tip.ts";

/** What serving a branch needs of the world. */
export interface ServiceInput {
  readonly repository: GitRepository;
  readonly writer: GitWriter;
  /** Full name of the branch: `refs/heads/…`. */
  readonly ref: string;
  /** Who makes the commits. */
  readonly person: Person;
  /** Readings that spare the first reading of the whole store. */
  readonly readings: ReadingCache;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly actor: () => Promise<ActorValue>;
}

/** The branch as it stood at one moment. */
export interface StoreView {
  readonly revision: Revision;
  readonly objects: Objects;
  readonly cache: ReadingCache;
  /** ISO-8601 UTC. */
  readonly now: string;
}

/** Groups of operations after which what was read is forgotten, so that a long life costs no memory. */
const freshAfter = 500;

/**
 * One branch for a process that reads and writes it for long: every question is answered from the branch's commit of that
 * moment, whoever made it, and every write is on disk, in a commit, before it is answered.
 */
export class BranchService {
  readonly #input: ServiceInput;
  readonly #shelf = new BlobShelf();
  readonly #writer: GroupWriter;
  #index: LiveIndex | null = null;
  #tip: BranchTip = noTip;
  #made: OwnCommit | null = null;
  #following: Promise<void> | null = null;
  #cache = memoryCache();
  #opened = 0;

  constructor(input: ServiceInput) {
    this.#input = input;
    this.#writer = new GroupWriter(
      () => this.#open(),
      (place) => this.#env(place),
    );
  }

  get repository(): GitRepository {
    return this.#input.repository;
  }

  /** Full name of the branch. */
  get ref(): string {
    return this.#input.ref;
  }

  /** Asks the derived index of the branch as it is now; `question` must not wait, for the next commit changes the index. */
  async ask<T>(question: (index: QueryIndex, commit: string | null) => T): Promise<T> {
    const tip = await this.#current();
    return question(this.#liveIndex().at(tip.entries.length > 0), tip.facts?.oid ?? null);
  }

  /** The branch as it is now, to be read at leisure. */
  async view(): Promise<StoreView> {
    const { revision } = await this.#current();
    const cache = this.#cache;
    return { revision, objects: objectsOf(revision, cache), cache, now: this.#input.now().toISOString() };
  }

  /** The branch as a place of work, for whoever plans by himself: a write is one commit on top of it as it is now. Failure `Raced` where it moves meanwhile. */
  async place(): Promise<Place> {
    return await this.#open();
  }

  /** Carries an operation out, together with others that come meanwhile, and answers when its commit is on disk. Failure `usage` for an input that does not fit. */
  async perform<S extends z.ZodType>(operation: Operation<S>, given: unknown): Promise<Performed> {
    const input = readInput(operation, given);
    if (!isWellFormed(input))
      throw new Failure("usage", "a text holds half a character", "send whole Unicode characters");
    return this.#writer.perform(operation, input);
  }

  /** Ends when every write that came so far is answered. */
  async idle(): Promise<void> {
    await this.#writer.idle();
  }

  /** To be called once nobody asks any more. */
  close(): void {
    this.#index?.close();
    this.#index = null;
  }

  #liveIndex(): LiveIndex {
    if (this.#index === null) throw new TypeError("the index is asked before anything was read");
    return this.#index;
  }

  /** The tip that the branch has, or had after this was asked. */
  async #current(): Promise<BranchTip> {
    for (;;) {
      const commit = await readRef(this.repository, this.ref, 5);
      if (this.#index !== null && commit === (this.#tip.facts?.oid ?? null)) return this.#tip;
      if (this.#following === null) {
        this.#following = this.#follow(commit);
        try {
          await this.#following;
          return this.#tip;
        } finally {
          this.#following = null;
        }
      }
      // Where that fails, whoever began it is told; this one tries for itself.
      await this.#following.catch(() => undefined);
    }
  }

  async #follow(commit: string | null): Promise<void> {
    const known = this.#index;
    const index = known ?? (await LiveIndex.open());
    const step = await stepTo(this.repository, this.#shelf, this.#tip, commit, this.#made);
    await index.follow({ ...step, revision: step.tip.revision }, known === null ? this.#input.readings : this.#cache);
    this.#tip = step.tip;
    this.#index = index;
  }

  async #open(): Promise<Place> {
    const { repository, writer, ref, person, now } = this.#input;
    this.#opened += 1;
    if (this.#opened % freshAfter === 0) this.#cache = memoryCache();
    const { revision, facts } = await this.#current();
    const branch = { repository, writer, ref, person, cache: this.#cache, now: now().toISOString() };
    const write: Place["write"] = async (transaction) => {
      for (const { after } of transaction.writes)
        if (after !== null) this.#shelf.keep({ oid: blobOid(after), bytes: after });
      const from = facts?.oid ?? null;
      const to = await commitTo(branch, from, transaction);
      this.#made = { from, to, changes: transaction.writes.map(changeBy) };
      return to;
    };
    return { repository, tree: revision, landed: revision, cache: branch.cache, now: branch.now, write };
  }

  #env(place: Place): OperationEnv {
    const { newId, actor } = this.#input;
    return { ...placeFacts(place), newId, actor };
  }
}

/** What a write changes in the tree, where it changes anything. */
function changeBy({ path, before, after }: FileWrite): EntryChange {
  const [from, to] = [before, after].map((bytes) => (bytes === null ? null : { mode: "100644", oid: blobOid(bytes) }));
  return { path, from: from ?? null, to: to ?? null };
}

/** Whether every text of a value is Unicode: JSON can say half of a surrogate pair, and no file can hold it. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, member]) => name.isWellFormed() && isWellFormed(member));
}
