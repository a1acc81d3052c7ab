import type { Refusal } from "../github/answer.ts";
import { readClosingIssues } from "../github/closing-issues.ts";
import type { LinkedPullRequest } from "../github/closing-issues.ts";
import { duplicatedNumbers, isOurs } from "../github/issue-relations.ts";
import type { IssueInput } from "../github/map-issue.ts";
import type { PullRequestInput } from "../github/map-pull-request.ts";
import { issueOrigin } from "../github/mapping.ts";
import type { Mapping } from "../github/mapping.ts";
import type { GithubIssue } from "../github/payload-issue.ts";
import { readIssue, readIssueInput } from "../github/read-issue.ts";
import type { RepositoryName } from "../github/read-issue.ts";
import { readPullRequest, readPullRequestInput } from "../github/read-pull-request.ts";
import type { Reader } from "../github/reader.ts";
import type { GithubSettings } from "../store/github-settings.ts";
import { linkOf } from "./batch-mapping.ts";
import type { Origins } from "./origins.ts";

/** What reading needs besides what is to be read. */
export interface Asking {
  readonly reader: Reader;
  readonly name: RepositoryName;
  readonly where: Pick<Mapping, "host" | "repository">;
  readonly settings: GithubSettings;
  readonly origins: Origins;
  /** Whether an issue was imported once and deleted here since, by its external id. */
  readonly isDeletedHere: (externalId: string) => boolean;
}

/** An issue or a pull request to be read; of an issue the row of a list is enough to begin with. */
export type Wanted =
  | { readonly is: "issue"; readonly number: number; readonly row: GithubIssue | null }
  | { readonly is: "pull"; readonly number: number };

/** A stop, for a limit or because the server broke. */
export type Stop = Extract<Refusal, { is: "limited" }>;

/** What was read of what was wanted, from the first on. */
export interface RowsRead {
  readonly issues: readonly IssueInput[];
  readonly pulls: readonly PullRequestInput[];
  /** How many of those wanted are read, or cannot be. */
  readonly done: number;
  readonly settled: readonly number[];
  readonly failed: readonly number[];
  readonly notes: readonly string[];
  readonly stop: Stop | null;
}

/** Issues that come along with others, at most; a chain may lead through a whole repository. */
const mostAlong = 500;

/** So many objects are enough for one landing: GitHub makes commits of so many files well, and of far more not always. */
export const enoughObjects = 100;

/** How a row of a list is to be read. */
export function wantedOf(row: GithubIssue): Wanted {
  const { number } = row;
  return row.pull_request === null ? { is: "issue", number, row } : { is: "pull", number };
}

/**
 * Reads issues and pull requests one after another, each with the issues that it cannot be told without: those that it closes
 * or waits for, when they are not in the store. Ends early at a limit, and when it is enough for one landing; what was read until then is whole.
 */
export async function readRows(wanted: readonly Wanted[], asking: Asking): Promise<RowsRead> {
  const reading = new Reading(asking, wanted);
  await reading.askForLinks(wanted.flatMap((one) => (one.is === "pull" ? [one.number] : [])));
  let done = 0;
  for (const one of wanted) {
    if (reading.stop !== null || reading.objects >= enoughObjects) break;
    await reading.read(one);
    if (reading.stop === null) done += 1;
  }
  const { stop, settled, failed } = reading;
  const notes = [...reading.notes];
  return {
    issues: [...reading.issues.values()],
    pulls: [...reading.pulls.values()],
    done,
    settled,
    failed,
    notes,
    stop,
  };
}

class Reading {
  readonly issues = new Map<number, IssueInput>();
  readonly pulls = new Map<number, PullRequestInput>();
  readonly settled: number[] = [];
  readonly failed: number[] = [];
  readonly notes = new Set<string>();
  stop: Stop | null = null;
  #linked: ReadonlyMap<number, LinkedPullRequest> = new Map();
  #along = 0;
  readonly #asking: Asking;
  readonly #rows: ReadonlyMap<number, GithubIssue>;

  constructor(asking: Asking, wanted: readonly Wanted[]) {
    this.#asking = asking;
    this.#rows = new Map(
      wanted.flatMap((one) => (one.is === "issue" && one.row !== null ? [[one.number, one.row]] : [])),
    );
  }

  /** How many objects come of what was read, about. */
  get objects(): number {
    const ofPulls = [...this.pulls.values()].map(({ commits }) => 3 + commits.length);
    return this.issues.size + ofPulls.reduce((sum, one) => sum + one, 0);
  }

  /** Asks which issues pull requests close; where that cannot be asked, their texts have to do. */
  async askForLinks(numbers: readonly number[]): Promise<void> {
    if (numbers.length === 0) return;
    const answer = await readClosingIssues(this.#asking.reader, this.#asking.name, numbers);
    if (answer.is === "found") this.#linked = answer.value;
    if (answer.is === "limited") this.stop = answer;
    if (answer.is === "refused" || answer.is === "broken")
      this.notes.add(`${answer.failure.message}; linked issues are taken from texts`);
  }

  /** Reads one with everything it needs; nothing of it is kept when a limit comes between. */
  async read(one: Wanted): Promise<void> {
    const before = { issues: new Set(this.issues.keys()), pulls: new Set(this.pulls.keys()) };
    const ended = await this.#whole(one);
    if (ended === "read") this.settled.push(one.number);
    if (ended === "failed") this.failed.push(one.number);
    if (ended === "read") return;
    for (const number of this.issues.keys()) if (!before.issues.has(number)) this.issues.delete(number);
    for (const number of this.pulls.keys()) if (!before.pulls.has(number)) this.pulls.delete(number);
  }

  /** Of a number alone nobody knows yet whether it is a pull request. */
  async #whole(one: Wanted): Promise<Ended> {
    if (one.is === "pull") return this.#pull(one.number);
    if (one.row !== null) return this.#issues([one]);
    const found = this.#take(await readIssue(this.#asking.reader, this.#asking.name, one.number));
    if (!("value" in found)) return found.ended;
    return found.value.pull_request === null ? this.#issues([{ ...one, row: found.value }]) : this.#pull(one.number);
  }

  async #pull(number: number): Promise<Ended> {
    const { reader, name, settings, where, origins } = this.#asking;
    const linked = this.#linked.get(number) ?? null;
    const found = await readPullRequest(reader, name, number);
    const pull = this.#take(found);
    if (!("value" in pull)) {
      if (found.is !== "missing") return pull.ended;
      this.notes.add(`pull request #${number} is listed, but cannot be read; does the token have pull requests: read?`);
      return "failed";
    }
    const answer = await readPullRequestInput(reader, name, pull.value, linked, settings);
    for (const note of answer.notes) this.notes.add(note);
    const input = this.#take(answer);
    if (!("value" in input)) return input.ended;
    this.pulls.set(number, input.value);
    const before = origins.link(number);
    const now = linkOf(input.value, where);
    const isSame = before !== null && before.isOpen === now.isOpen && sameNumbers(before.closes, now.closes);
    // Whether one of them is being worked on is decided anew.
    const touched = isSame
      ? now.closes.filter((other) => !this.#isKnown(other))
      : [...(before?.closes ?? []), ...now.closes];
    return this.#issues(touched.map((other) => ({ is: "issue", number: other, row: this.#rows.get(other) ?? null })));
  }

  /** Reads issues, and on to those that they name and nobody knows. */
  async #issues(first: readonly WantedIssue[]): Promise<Ended> {
    const queue = [...first];
    let ended: Ended = "read";
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const isFirst = first.includes(next);
      if (this.issues.has(next.number)) continue;
      const how = await this.#issue(next);
      if (how === "limited") return how;
      if (how === "failed" && isFirst) ended = how;
      if (how === "failed" && !isFirst) this.failed.push(next.number);
      const along = this.#alongWith(next.number);
      queue.push(...along.slice(0, Math.max(0, mostAlong - this.#along)));
      this.#along += along.length;
    }
    return ended;
  }

  async #issue({ number, row }: WantedIssue): Promise<Ended> {
    const { reader, name } = this.#asking;
    const issue = row === null ? this.#take(await readIssue(reader, name, number)) : { value: row };
    if (!("value" in issue)) return issue.ended;
    if (issue.value.pull_request !== null || issue.value.number !== number) return "read";
    const answer = await readIssueInput(reader, name, issue.value);
    for (const note of answer.notes) this.notes.add(note);
    const input = this.#take(answer);
    if (!("value" in input)) return input.ended;
    this.issues.set(number, input.value);
    return "read";
  }

  /** Issues that an issue names and nobody knows, and those that wait for it where it was closed or opened: nothing else tells of that. */
  #alongWith(number: number): WantedIssue[] {
    const input = this.issues.get(number);
    if (input === undefined) return [];
    const { where, origins } = this.#asking;
    const { issue, parent, blockedBy, comments } = input;
    const related = [...(parent === null ? [] : [parent]), ...blockedBy].filter((other) => isOurs(other, where));
    const duplicated = issue.state_reason === "duplicate" ? duplicatedNumbers(issue, comments) : [];
    const named = [...related.map((other) => other.number), ...duplicated].filter((other) => !this.#isKnown(other));
    const waiting = origins.waitingFor(number, issue.state === "closed") ?? [];
    const rows = new Map([...related.map((other): [number, GithubIssue] => [other.number, other]), ...this.#rows]);
    return [...named, ...waiting]
      .filter((other) => !this.issues.has(other))
      .map((other) => ({ is: "issue", number: other, row: rows.get(other) ?? null }));
  }

  #isKnown(number: number): boolean {
    const origin = issueOrigin(this.#asking.where, number);
    return this.#asking.origins.idOf("Issue", origin) !== null || this.#asking.isDeletedHere(origin);
  }

  /** The value of an answer, or how reading ended without it. Something that is not there needs no other try. */
  #take<T>(answer: { readonly is: "found"; readonly value: T } | Refusal): { value: T } | { ended: Ended } {
    switch (answer.is) {
      case "found":
        return { value: answer.value };
      case "limited":
        this.stop = answer;
        return { ended: "limited" };
      case "refused":
      case "broken":
        this.notes.add(`${answer.failure.message}; ${answer.failure.help}`);
        return { ended: "failed" };
      case "unchanged":
      case "moved":
      case "gone":
      case "missing":
      case "withheld":
      case "absent":
        return { ended: "read" };
    }
  }
}

type WantedIssue = Extract<Wanted, { is: "issue" }>;
type Ended = "read" | "failed" | "limited";

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number) => b.includes(number));
}
