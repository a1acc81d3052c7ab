import type * as z from "zod";
import type { CommitStanding } from "../git/commit-standing.ts";
import type { Kind } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import type { FileFacts } from "../store/file-facts.ts";
import type { Objects } from "../store/objects.ts";
import type { Transaction } from "../store/transaction.ts";

/** Who acts, as a file says it (§2.4). */
export interface ActorValue {
  readonly actor_kind: "human" | "agent" | "system";
  readonly actor_id: string;
  readonly display?: string;
}

/** What an operation may know of the world; nothing else comes in but its input and the store. */
export interface OperationEnv {
  /** ISO-8601 UTC, whole seconds. */
  readonly now: string;
  /** A new ULID, later than those before it. */
  readonly newId: () => string;
  /** Who acts; Failure `usage` when nobody is named. */
  readonly actor: () => Promise<ActorValue>;
  /** What can be said of a file of the repository, by its path from the root; null when there is none, or it is no plain file. */
  readonly fileFacts: (path: string) => Promise<FileFacts | null>;
  /** How a commit, by its whole id, stands to a branch of this repository. */
  readonly commitStanding: (oid: string, branch: string) => Promise<CommitStanding>;
}

/** An object that an operation makes or changes. */
export interface Touched {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
  readonly change: "created" | "changed";
  /** The object as it will stand. */
  readonly value: JsonObject;
}

/** What an operation would do: its writes, and the objects it is about, the main one first. */
export interface Outcome {
  readonly transaction: Transaction;
  readonly objects: readonly Touched[];
  /** One line on what the objects do not show, such as that nothing had to be done. */
  readonly note?: string;
}

/** One verb: its input is declared once, and the command line, REST and MCP follow. `plan` only reads; whoever loses a race plans again. */
export interface Operation<S extends z.ZodType = z.ZodType> {
  readonly name: string;
  /** One line for lists and help. */
  readonly summary: string;
  readonly input: S;
  /** Gives one asker what nobody else may have: between clones too, whoever is second is refused. */
  readonly isExclusive?: true;
  readonly plan: (input: z.output<S>, objects: Objects, env: OperationEnv) => Promise<Outcome>;
}

/** Declares an operation; its input's type follows from the schema. */
export function operation<S extends z.ZodType>(given: Operation<S>): Operation<S> {
  return given;
}
