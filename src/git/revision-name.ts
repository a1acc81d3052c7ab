import { Failure } from "../failure.ts";

/** One step from a commit to an earlier one: to the parent of that number, or to the commit itself for `^0` and `^{commit}`. */
export type RevisionStep = { readonly parent: number };

/** Whether a text can name one commit at all: not empty, no control characters, not git's `^name` for "all but". */
export function mayNameCommit(revision: string): boolean {
  return /^[^~^]/.test(revision) && !/\p{Cc}/u.test(revision);
}

/**
 * A revision as a name and the steps after it: `main~2^2` is `main` and first parent, first parent, second parent.
 * Of gitrevisions only `~N`, `^N`, `^{commit}` and `^{}` are understood; the rest is a Failure `usage`.
 */
export function parseRevision(revision: string): { readonly name: string; readonly steps: readonly RevisionStep[] } {
  const [, name = "", suffix = ""] = /^([^~^]*)(.*)$/s.exec(revision) ?? [];
  const steps: RevisionStep[] = [];
  const parts = suffix.match(/~\d{0,5}|\^\d{0,5}(?!\{)|\^\{(?:commit)?\}/g) ?? [];
  if (parts.join("") !== suffix || /@\{|:/.test(name)) throw notUnderstood(revision);
  for (const part of parts) {
    const count = part.length === 1 ? 1 : Number(part.slice(1));
    if (part.startsWith("^{")) steps.push({ parent: 0 });
    else if (part.startsWith("^")) steps.push({ parent: count });
    else for (let left = count; left > 0; left -= 1) steps.push({ parent: 1 });
  }
  return { name: name === "@" ? "HEAD" : name, steps };
}

/** The id as given when it is a full one of 40 hex digits, else a Failure `usage`: nothing else may reach a command line. */
export function checkOid(oid: string): string {
  if (/^[0-9a-f]{40}$/.test(oid)) return oid;
  throw new Failure("usage", `${JSON.stringify(oid)} is no full object id`, "Give 40 hex digits: git rev-parse <name>");
}

function notUnderstood(revision: string): Failure {
  return new Failure(
    "usage",
    `the revision ${JSON.stringify(revision)} cannot be read without git`,
    "Name the commit by its id, a branch or a tag, or install git.",
  );
}
