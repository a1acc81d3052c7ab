import type { Place } from "../apply/place.ts";
import type { Remote } from "../apply/share.ts";
import type { GitRepository } from "../git/repository.ts";
import type { Person } from "../git/write/git-writer.ts";
import type { ActorValue } from "../operations/operation.ts";
import type { FindCage } from "./network-cage.ts";

/** Where a worker works, and how it is told to; the edge that starts it knows. */
export interface WorkerWorld {
  readonly repository: GitRepository;
  /** Opens the branch that the queue is, as it stands now: here, or at the remote. */
  readonly open: () => Promise<Place>;
  /** The remote that holds the queue; null where it is a branch of this clone. */
  readonly remote: Remote | null;
  /** Name of the queue's branch, without `refs/heads/`. */
  readonly branch: string;
  /** Gets a branch of the remote; null where it has none of that name. */
  readonly fetchBranch: (branch: string) => Promise<string | null>;
  /** Keeps a commit that an executor made, as a branch where the queue is. */
  readonly keepCommit: (branch: string, oid: string) => Promise<void>;
  /** Where the code of Repos is, by their slugs in small letters: folders and addresses, before those of the settings. */
  readonly places: ReadonlyMap<string, string>;
  /** Whoever commits, in the worker's name and in the executor's. */
  readonly person: Person;
  /** Who executes. */
  readonly actor: ActorValue;
  /** Name of this worker, unlike that of any other. */
  readonly name: string;
  /** The command, where it is not left to the settings. */
  readonly exec: string | null;
  /** What executors may be given parts of. */
  readonly environment: NodeJS.ProcessEnv;
  /** How commands are kept from the network here. */
  readonly findCage: FindCage;
  readonly newId: () => string;
  /** Says a line to whoever watches; hostile text is made harmless here. */
  readonly say: (words: string) => void;
  /** The worker is to take no more work. */
  readonly stopping: AbortSignal;
}
