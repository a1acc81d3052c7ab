/** What kind of thing went wrong outside the data; the edges turn it into an exit code. */
export type FailureCode =
  /** The command line or an input of the Action is wrong (exit 2). */
  | "usage"
  /** `cwom/config.yaml` or `cwom/suppressions.yaml` is wrong (exit 2). */
  | "config"
  /** There is no store where one was looked for (exit 2). */
  | "no-store"
  /** The folder is not inside a git repository (exit 2). */
  | "no-repository"
  /** Somebody else changed the same thing first (exit 1). */
  | "conflict"
  /** The store's own policy does not allow it, or an object as it stands does not take it (exit 1). */
  | "refused"
  /** The commits to compare cannot be had (exit 3). */
  | "base-unavailable"
  /** git or the file system did not do what it was asked (exit 3). */
  | "git"
  /** GitHub does not answer, or refuses what it is asked (exit 3). */
  | "github"
  /** A database did not do what it was asked (exit 3). */
  | "database"
  /** The repository has a form that cannot be read or written safely (exit 3). */
  | "unsupported-repository"
  /** What would be written has changes in this checkout that are not committed: nothing was written (exit 1). */
  | "uncommitted";

/** The world broke: git, the network, the configuration. Never a mistake in the data, which is a Finding. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** The next command to type or setting to change. */
  readonly help: string;

  constructor(code: FailureCode, message: string, help: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "Failure";
    this.code = code;
    this.help = help;
  }
}

/** What was planned from is not there any more: whoever lost such a race may plan again. */
export class Raced extends Failure {
  /** `what` is a path or the name of a branch. */
  constructor(what: string) {
    super("conflict", `${what} changed while this was going on`, "run it again");
  }
}

const refused: ReadonlySet<FailureCode> = new Set(["conflict", "uncommitted", "refused"]);
const wrongUse: ReadonlySet<FailureCode> = new Set(["usage", "config", "no-store", "no-repository"]);

/** The exit code of a Failure: 1 where the change was refused, 2 where the person asking can mend it by asking otherwise, 3 where nothing could be decided. */
export function exitCodeOf(failure: Failure): 1 | 2 | 3 {
  if (refused.has(failure.code)) return 1;
  return wrongUse.has(failure.code) ? 2 : 3;
}

const onDisk = "see who may write there, and that the disk has room; then run it again";

/** Any thrown value as a Failure; what is not one already becomes code `git` with the original as its cause. */
export function toFailure(thrown: unknown, help: string): Failure {
  if (thrown instanceof Failure) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new Failure("git", message, /^(?:EACCES|EPERM|EROFS|ENOSPC)\b/.test(message) ? onDisk : help, thrown);
}
