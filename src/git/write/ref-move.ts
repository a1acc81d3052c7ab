import { join } from "node:path";
import { Failure } from "../../failure.ts";

/** A branch that is to move from one commit to another, and what its reflog will say. */
export interface RefMove {
  /** Full name. */
  readonly ref: string;
  /** Null where the branch must not be there yet. */
  readonly from: string | null;
  readonly to: string;
  /** `Name <address> seconds +0000` */
  readonly ident: string;
  readonly summary: string;
  /** Folder of the transaction, where what is needed to undo the move is kept. */
  readonly folder: string;
}

/** Where the file and the lock of a ref are. */
export function refPlace(commonDir: string, ref: string): { readonly file: string; readonly lock: string } {
  const file = join(commonDir, ref);
  return { file, lock: `${file}.lock` };
}

/** Said when the lock of a ref, or of the index, stays with somebody else. */
export function stillLocked(lock: string): Failure {
  return new Failure(
    "git",
    `${lock} is there: another git is at work in this repository, or one has died`,
    "Wait until it is done. When no git runs any more, remove that file.",
  );
}
