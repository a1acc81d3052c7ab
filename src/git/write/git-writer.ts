/** A name and an address as a commit states them. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** One file of a commit: null bytes take it away. */
export interface PathWrite {
  /** Path from the repository's root with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

/** One commit to be made on top of a branch. */
export interface CommitRequest {
  /** Full name of a branch: `refs/heads/…`. */
  readonly ref: string;
  /** The commit that the branch stands at, whose tree the writes change; null makes the branch. */
  readonly expected: string | null;
  /** Further parents, of a merge. */
  readonly otherParents?: readonly string[];
  /** Each becomes a plain file (mode 100644), its bytes as they are: no filter and no line ending is applied. */
  readonly writes: readonly PathWrite[];
  readonly message: string;
  readonly author: Person;
  readonly committer: Person;
  /** ISO-8601 UTC; both of the commit's times. */
  readonly time: string;
}

/** What became of a commit; when it lost, the branch stands elsewhere, and the whole operation has to be done again from there. */
export type CommitOutcome = { readonly is: "committed"; readonly oid: string } | { readonly is: "lost" };

/** One file of the work tree as it is to be, and as it has to be before; null where there is no file. */
export interface FileReplacement {
  /** Path from the repository's root with `/`. */
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** One push of one commit to one branch of a remote. */
export interface PushRequest {
  /** Name of a configured remote, such as `origin`. */
  readonly remote: string;
  /** Branch name without `refs/heads/`. */
  readonly branch: string;
  readonly oid: string;
  /** Where the remote's branch has to stand, an ancestor of `oid`; null when it must not be there yet. */
  readonly expected: string | null;
}

/**
 * Writing to a repository, safe beside other processes of ours and beside git itself. Nothing runs that the repository names: no
 * hook (so no pre-commit), no filter, no signing; only to reach a remote do the configured ssh command and credential helpers.
 * Every method throws a Failure when the world broke; `lost` is an answer. What a process that died left unfinished is finished or
 * undone before anything else is written.
 */
export interface GitWriter {
  /**
   * Makes one commit, on disk before this answers. Where this checkout stands on the branch, its index and work tree get the
   * written paths too; a path that differs from `expected` there is a Failure `uncommitted`, other staged changes stay staged.
   * A branch that another work tree stands on is a Failure `usage`.
   */
  commit(request: CommitRequest): Promise<CommitOutcome>;
  /** Stores a commit that no branch has, and answers its id: `push` may bring it to a remote, whose branch then decides who was first. */
  prepare(request: Omit<CommitRequest, "ref">): Promise<string>;
  /**
   * Replaces files of the work tree, all or none, and reads them back; the index stays. A file that is not as it has to be is a Failure
   * `Raced`: the whole operation has to be done again from what is there now. `refuse` is asked first, when no other writer can come
   * between, and what it throws is thrown.
   */
  replaceFiles(writes: readonly FileReplacement[], refuse?: () => Promise<void>): Promise<void>;
  /** Puts files as they were written into the index of this checkout, for the next commit; everything else in it stays. */
  stageFiles(writes: readonly FileReplacement[]): Promise<void>;
  /** Does something while no other process of ours writes; this one may write meanwhile, through any writer. */
  alone<T>(action: () => Promise<T>): Promise<T>;
  /** Finishes or undoes what dead processes left, and answers the paths left as they are because somebody changed them since. */
  recover(): Promise<readonly string[]>;
  /** Gets a branch of a remote into its remote-tracking ref and answers its commit; null when the remote has no such branch. Bounded to two minutes. */
  fetchBranch(remote: string, branch: string): Promise<string | null>;
  /** Moves a branch of a remote, if it still stands where it is expected; bounded to four minutes. A refusal by the server is a Failure with the server's words (hostile text). */
  push(request: PushRequest): Promise<"pushed" | "lost">;
}
