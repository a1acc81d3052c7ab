import { Failure } from "../failure.ts";

/** Said when a question starts at, or a walk meets, a commit that this clone does not have. */
export function commitMissing(oid: string): Failure {
  return new Failure(
    "base-unavailable",
    `commit ${oid} is not in this clone`,
    "Fetch it: git fetch origin, or give actions/checkout `fetch-depth: 0`.",
  );
}

/** Said when the answer lies in history that this clone does not have. */
export function historyMissing(what: string): Failure {
  return new Failure(
    "base-unavailable",
    `${what} cannot be told: this clone is shallow`,
    "Run `git fetch --unshallow`, or give actions/checkout `fetch-depth: 0`.",
  );
}

/** Said of a tree or blob that is named and is not there, or is another type of object. */
export function objectMissing(type: "tree" | "blob", oid: string): Failure {
  return new Failure("git", `${type} ${oid} is not in this clone`, "Run `git fetch origin`, then `git fsck`.");
}

/** Said of an object that git itself cannot parse. */
export function objectMalformed(type: "tree" | "commit", oid: string): Failure {
  return new Failure("git", `${type} ${oid} is malformed`, "Run `git fsck` to see what is wrong.");
}

/** Said where a bare repository is asked for its index. */
export function noIndex(): Failure {
  return new Failure("usage", "a bare repository has no index", "Name a commit instead: --head <revision>");
}

/** Said of a repository with 64-digit object ids: every id here has 40 digits. */
export function sha256Failure(): Failure {
  return new Failure(
    "unsupported-repository",
    "the repository uses SHA-256 object ids",
    "Work objects need a repository with SHA-1 object ids: git init --object-format=sha1",
  );
}

/** Said of a form of repository or index that only the git binary reads. */
export function needsGit(what: string): Failure {
  return new Failure("unsupported-repository", `the repository ${what}`, "Install git: with it this can be read.");
}
