import { objectMalformed } from "./git-failures.ts";
import type { CommitFacts, HistoryCommit } from "./repository.ts";

/**
 * Reads a raw commit object the way git does: `tree`, then the `parent` lines that follow it, then `author` and `committer`.
 * A time that is no time is 1970, as in git; a commit without a tree is a Failure.
 */
export function parseCommit(oid: string, bytes: Uint8Array): CommitFacts {
  const text = Buffer.from(bytes).toString("latin1");
  const end = text.indexOf("\n\n");
  const lines = (end < 0 ? text : text.slice(0, end)).split("\n");
  const tree = /^tree ([0-9a-f]{40})$/.exec(lines[0] ?? "")?.[1];
  if (tree === undefined) throw objectMalformed("commit", oid);
  const parents: string[] = [];
  for (const line of lines.slice(1)) {
    const parent = /^parent ([0-9a-f]{40})$/.exec(line)?.[1];
    if (parent === undefined) break;
    parents.push(parent);
  }
  return { oid, tree, parents, committedAt: committerTime(lines) };
}

/** The same with the author's name. */
export function parseHistoryCommit(oid: string, bytes: Uint8Array): HistoryCommit {
  const author = /\nauthor ([^\n]*?)(?: ?<[^\n]*)?\n/.exec(Buffer.from(bytes).toString("utf8"))?.[1] ?? "";
  return { ...parseCommit(oid, bytes), author };
}

/** A time of a commit, in seconds since 1970 as text, in ISO-8601 UTC; what is no time is 1970, as in git. */
export function commitTime(text: string): string {
  const seconds = Number(text);
  const lastSecond = 253_402_300_799;
  const date = new Date((seconds >= 0 && seconds <= lastSecond ? seconds : 0) * 1000);
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** The object an annotated tag points at; null when the tag is malformed. */
export function parseTagTarget(bytes: Uint8Array): string | null {
  return /^object ([0-9a-f]{40})\n/.exec(Buffer.from(bytes.subarray(0, 64)).toString("latin1"))?.[1] ?? null;
}

function committerTime(lines: readonly string[]): string {
  const committer = lines.find((line) => line.startsWith("committer ")) ?? "";
  return commitTime(/> (\d+)(?: [+-]\d+)?$/.exec(committer)?.[1] ?? "0");
}
