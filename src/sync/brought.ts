import type { Refusal } from "../github/answer.ts";
import { accountPayload } from "../github/payload.ts";
import type { Reader } from "../github/reader.ts";
import type { Writer } from "../github/writer.ts";

/** What bringing Issues to GitHub needs besides a sync. */
export interface Bringing {
  readonly writer: Writer;
  /** A new word of 16 to 64 letters, digits and `-` that nobody can guess. */
  readonly newNonce: () => string;
  /** The time as it goes on, ISO-8601 UTC. */
  readonly clock: () => string;
  readonly wait: (seconds: number) => Promise<void>;
}

/** An issue that was made or changed, or would be in a dry run. */
export interface BroughtIssue {
  readonly id: string;
  readonly title: string;
  /** Null for one that would be made. */
  readonly number: number | null;
  /** Fields of the Issue that went out, by their names with dots; empty for a new one, of which all do. */
  readonly fields: readonly string[];
  /** Names that the text of a new one mentions. */
  readonly mentions: readonly string[];
}

/** What GitHub does not have, and a person has to see to. */
export interface UnsentField {
  readonly id: string;
  readonly number: number | null;
  /** `issue` where there is none at all. */
  readonly field: string;
  readonly why: string;
  readonly help: string;
}

/** What became of bringing Issues to GitHub. */
export interface BroughtSum {
  readonly created: BroughtIssue[];
  readonly changed: BroughtIssue[];
  readonly unsent: UnsentField[];
  /** Ids of Issues of which nobody knows whether GitHub made an issue: the next sync finds out. */
  readonly unclear: string[];
  /** How many writes were sent. */
  readonly writes: number;
}

/** Why bringing stops; null at the end of it. */
export type Stop = Refusal | null;

/** Logins of accounts by their numbers, asked of GitHub once: no login is guessed, and no old one is taken for granted. */
export class Logins {
  readonly #known = new Map<number, string>();
  readonly #asked = new Set<number>();
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  get known(): ReadonlyMap<number, string> {
    return this.#known;
  }

  /** Takes note of one that GitHub just named. */
  learn(id: number, login: string): void {
    this.#asked.add(id);
    this.#known.set(id, login);
  }

  /** Asks for those that are not known yet; one that cannot be had stays unknown. */
  async ask(accounts: readonly number[]): Promise<void> {
    for (const id of accounts.filter((one) => !this.#asked.has(one))) {
      this.#asked.add(id);
      const parameters = { account_id: id };
      const answer = await this.#reader.one({ name: "account", parameters }, accountPayload);
      if (answer.is === "found" && answer.value.id === id) this.#known.set(id, answer.value.login);
    }
  }
}
