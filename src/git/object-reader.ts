import { ByteReader } from "./byte-reader.ts";
import { gitFailure, talkToGit } from "./git-process.ts";
import type { GitPlace, GitTalk } from "./git-process.ts";
import { contentOf, describeObjects, parseHeader, readObjects, refuseLarge } from "./object-batch.ts";
import type { DescribedObject, StoredObject } from "./object-batch.ts";
import { emptyTree } from "./tree-object.ts";

/** Who asks for more objects, or more bytes, than this gets a git of its own: its answer is streamed, and may be broken off. */
const mostObjects = 100;
const mostBytes = 2 ** 22;
/** A git that nobody asks for so long is ended, in milliseconds. */
const patience = 5_000;

/**
 * Describes and reads the objects of one repository. The git that answers is kept for the next question; it holds up no exit of
 * this process, and ends with it.
 */
export class ObjectReader {
  readonly #place: GitPlace;
  #idle: Conversation | null = null;
  /** Git before 2.36 knows no `--batch-command`. */
  #isOld = false;
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(place: GitPlace) {
    this.#place = place;
  }

  /**
   * Type and size of each object in the order asked, by id or by any name that git resolves, without line ends; null for one
   * that is missing.
   */
  async describe(names: readonly string[]): Promise<(DescribedObject | null)[]> {
    const answer = await this.#inTurn(names, (git) => git.describe(names));
    return answer ?? (await describeObjects(this.#place, names));
  }

  /** The objects in the order asked, named as for `describe`, streamed; null for one that is missing. Objects over `maxBytes` are a Failure. */
  async *read(names: readonly string[], maxBytes: number): AsyncGenerator<StoredObject | null> {
    const answer = await this.#inTurn(names, (git) => readFew(git, names, maxBytes));
    yield* answer ?? readObjects(this.#place, names, maxBytes);
  }

  /** Ends the git that is kept: a new one knows what has changed in the shape of the repository. */
  forget(): void {
    this.#idle?.end();
    this.#idle = null;
  }

  /** Asks the git that is kept, after those who asked before; null where the question needs one of its own. */
  async #inTurn<T>(names: readonly string[], ask: (git: Conversation) => Promise<T>): Promise<T | null> {
    if (this.#isOld || names.length === 0 || names.length > mostObjects) return null;
    const turn = this.#lastTurn.then(() => this.#ask(ask));
    this.#lastTurn = turn.catch(() => undefined);
    return await turn;
  }

  async #ask<T>(ask: (git: Conversation) => Promise<T>): Promise<T | null> {
    const git = this.#idle ?? (await Conversation.start(this.#place));
    this.#idle = null;
    this.#isOld = git === null;
    if (git === null) return null;
    git.hold();
    let isAnswered = false;
    try {
      const answer = await ask(git);
      isAnswered = true;
      return answer;
    } finally {
      // What was not read to the end would be taken for the next answer.
      if (isAnswered) this.#keep(git);
      else git.end();
    }
  }

  #keep(git: Conversation): void {
    this.#idle = git;
    git.rest(() => {
      if (this.#idle === git) this.forget();
    });
  }
}

/** ObjectReader.read from a git that others wait for; null where the objects are so large that they had better be streamed. */
async function readFew(
  git: Conversation,
  names: readonly string[],
  maxBytes: number,
): Promise<(StoredObject | null)[] | null> {
  const described = await git.describe(names);
  for (const [at, found] of described.entries()) refuseLarge(names[at] ?? "", found?.size ?? 0, maxBytes);
  const size = described.reduce((sum, found) => sum + (found?.size ?? 0), 0);
  return size > mostBytes ? null : await git.read(described);
}

/** A running `git cat-file --batch-command`. */
class Conversation {
  readonly #git: GitTalk;
  readonly #answers: ByteReader;
  #timer: NodeJS.Timeout | undefined;

  private constructor(git: GitTalk) {
    this.#git = git;
    this.#answers = new ByteReader(git.stdout);
  }

  /** Null where git is too old for it. */
  static async start(place: GitPlace): Promise<Conversation | null> {
    const git = new Conversation(talkToGit(place, ["cat-file", "--batch-command"]));
    git.#git.say(`info ${emptyTree}\n`);
    if ((await git.#answers.line()) !== null) return git;
    const { code, stderr } = await git.#git.ended;
    if (code === 129) return null;
    throw gitFailure("read objects", stderr);
  }

  async describe(names: readonly string[]): Promise<(DescribedObject | null)[]> {
    this.#git.say(names.map((name) => `info ${name}\n`).join(""));
    const described: (DescribedObject | null)[] = [];
    while (described.length < names.length) described.push(await this.#header());
    return described;
  }

  async read(described: readonly (DescribedObject | null)[]): Promise<(StoredObject | null)[]> {
    this.#git.say(described.map((found) => (found === null ? "" : `contents ${found.oid}\n`)).join(""));
    const read: (StoredObject | null)[] = [];
    for (const found of described) {
      const header = found === null ? null : await this.#header();
      read.push(header === null ? null : { ...header, bytes: await contentOf(this.#answers, header.size, header.oid) });
    }
    return read;
  }

  async #header(): Promise<DescribedObject | null> {
    const line = await this.#answers.line();
    if (line === null) throw gitFailure("read objects", (await this.#git.ended).stderr);
    return parseHeader(line);
  }

  /** An answer is awaited: this process must not end before it. */
  hold(): void {
    clearTimeout(this.#timer);
    this.#git.hold(true);
  }

  /** Nothing is awaited for now; `end` is called when that lasts. */
  rest(end: () => void): void {
    this.#git.hold(false);
    this.#timer = setTimeout(end, patience).unref();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#git.finish();
    void this.#answers.close();
  }
}
