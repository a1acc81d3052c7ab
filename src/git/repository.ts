import type { GitWriter } from "./write/git-writer.ts";
import type { Step } from "./write/step.ts";

/** One entry of a commit's tree, of the index or of the work tree, below the folder that was asked for. */
export interface TreeEntry {
  /** Path from the repository's root with `/`; bytes that are not UTF-8 are written `\xNN` and set `oddName`. Two entries may share a path. */
  readonly path: string;
  /** Git's octal mode in six digits, as stored (100664 stays so): 100644, 100755, 120000 (link), 160000 (submodule), 040000; in a work tree also `fifo`, `socket`, `device`. */
  readonly mode: string;
  /** Object id (40 hex digits); empty in a work tree, where it is computed when the file is read, and for a folder of the index. */
  readonly oid: string;
  /** Size in bytes; null where it is not known without reading. */
  readonly size: number | null;
  /** The name holds bytes that are not UTF-8. */
  readonly oddName?: true;
  /** In a work tree: what tells that a file is as it was, and when it last changed in milliseconds. */
  readonly stamp?: { readonly text: string; readonly changedAt: number };
}

/** What is read of a commit object itself, whether or not its parents are present. */
export interface CommitFacts {
  readonly oid: string;
  readonly tree: string;
  /** Parents as the commit object names them, even in a shallow clone that lacks them. */
  readonly parents: readonly string[];
  /** Committer time, ISO-8601 UTC with seconds. */
  readonly committedAt: string;
}

/** A blob's content, or null in place of content larger than the limit that was asked for. */
export interface BlobContent {
  readonly oid: string;
  readonly size: number;
  readonly bytes: Uint8Array | null;
}

/** One commit of a history: what it names, and who made it when. */
export interface HistoryCommit extends CommitFacts {
  /** The author's name as written, bytes that are no UTF-8 replaced; hostile text. */
  readonly author: string;
}

/** Which commits of a history are wanted. */
export interface HistoryRequest {
  /** Full id of the newest commit. */
  readonly tip: string;
  /** Follow the first parent of a merge alone: the commits that a branch itself stood at. */
  readonly firstParent: boolean;
  /** Full id of a commit that is left out, with all its ancestors; null for all. */
  readonly without: string | null;
}

/** Two trees by id; `from` is null for the empty one. */
export interface TreePair {
  readonly from: string | null;
  readonly to: string;
}

/** One path at which two trees differ, matched by path alone: mode and id on each side, null where there is nothing. */
export interface EntryChange {
  readonly path: string;
  readonly from: { readonly mode: string; readonly oid: string } | null;
  readonly to: { readonly mode: string; readonly oid: string } | null;
}

/** What to get from the remote `origin`. */
export interface FetchRequest {
  /** A full object id, or a full ref name such as `refs/pull/7/merge`. Nothing else is accepted. */
  readonly want: string;
  /** `tip`: that commit, alone where the clone is shallow; `history`: all of its history (blobs may stay away until asked for). */
  readonly depth: "tip" | "history";
}

/**
 * Git, as far as this program needs it: the one port, with an adapter for the git binary and one for isomorphic-git.
 * Every method throws a Failure when the repository cannot be read; null and false are answers, never errors.
 */
export interface GitRepository {
  readonly adapter: "native" | "isomorphic";
  /** The git directory of this checkout (for a linked work tree its own one). */
  readonly gitDir: string;
  /** The git directory shared by all work trees, where objects and `cwom/` caches live. */
  readonly commonDir: string;
  /** Root of the checkout; null in a bare repository. */
  readonly workTree: string | null;

  /** Object id of the commit that a revision names (`HEAD`, a branch, a tag, a short id); null when nothing here has that name. */
  resolveCommit(revision: string): Promise<string | null>;
  /** The commit object, or null when it is not in this clone. */
  readCommit(oid: string): Promise<CommitFacts | null>;
  /**
   * All entries below `folder` in a commit, in path order (UTF-16), submodules and links unfollowed. When `folder` itself is no folder
   * the one entry is `folder`. Entries whose whole path equals `folder` but for case are listed too (mode 040000 for a folder, unlisted below).
   * More than a million entries, or a nesting deeper than 100, is a Failure `unsupported-repository`.
   */
  listTree(commit: string, folder: string): Promise<TreeEntry[]>;
  /** The entries at these paths of a commit, exact in case, in path order; a path with nothing there has none. */
  listPaths(commit: string, paths: readonly string[]): Promise<TreeEntry[]>;
  /** The same as listTree for the index (stage 0; unmerged paths below `folder` are a Failure); inside a git hook, the index the hook is about. */
  listIndex(folder: string): Promise<TreeEntry[]>;
  /** Contents of blobs, each asked-for id once, in any order; a blob that is missing is a Failure, one over `maxBytes` has null bytes and is never inflated whole. */
  readBlobs(oids: readonly string[], maxBytes: number): AsyncIterable<BlobContent>;
  /** Best common ancestor of two full ids, null when there is none. Where a shallow clone cuts the history of either, or lacks one, a Failure `base-unavailable`. */
  mergeBase(a: string, b: string): Promise<string | null>;
  /** Whether `ancestor` is `descendant` or one of its ancestors; `unknown` where a shallow clone cuts the history of `descendant`, a Failure when it lacks that. */
  isAncestor(ancestor: string, descendant: string): Promise<boolean | "unknown">;
  isShallow(): Promise<boolean>;
  /** Commits from the tip back, each before its parents. Past a commit at which a shallow clone ends it throws a Failure `base-unavailable`. */
  history(request: HistoryRequest): AsyncIterable<HistoryCommit>;
  /** Everything but folders that differs below `folder` (one name, exact in case; empty for the whole tree), one list for each pair in the order asked; equal folders are not looked into. */
  compareTrees(pairs: readonly TreePair[], folder: string): AsyncIterable<EntryChange[]>;
  /** The folder that git runs this repository's hooks from, whether it is there or not. */
  hooksFolder(): Promise<string>;
  /** Who commits here by the configuration: `user.email` or, without one, `user.name`; null where neither is set or readable. */
  userIdentity(): Promise<{ readonly id: string; readonly name: string } | null>;
  /** Gets objects from `origin` without moving a ref; answers the commit's id, or null when the remote does not have it. Asks nobody for a commit that is here. No answer in 120 s, or a refusal, is a Failure `base-unavailable`. */
  fetch(request: FetchRequest): Promise<string | null>;
  /** The port for writing; `onStep` is told of every step before it is made, so that a test can break off there. */
  writer(onStep?: (step: Step) => void): Promise<GitWriter>;
}
