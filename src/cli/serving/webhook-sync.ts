import { setTimeout as wait } from "node:timers/promises";
import { WebhookReceiver } from "../../api/webhooks.ts";
import type { Failure } from "../../failure.ts";
import { openReader } from "../../github/reader.ts";
import type { Reader } from "../../github/reader.ts";
import { connectForReading } from "../../github/reading-client.ts";
import type { BranchService } from "../../service/branch-service.ts";
import { syncGithub } from "../../sync/sync-github.ts";
import { syncWords } from "../../sync/sync-words.ts";
import { githubToken } from "../github-remote.ts";
import { failureOf } from "../output.ts";
import { HintedWork } from "./hinted-work.ts";
import type { Ending, Pace } from "./hinted-work.ts";
import { stoppable } from "./stoppable-reader.ts";
import { repositoryMeant, syncedRepositories } from "./synced-repositories.ts";
import type { SyncedRepository } from "./synced-repositories.ts";

/** What following GitHub's events needs. */
export interface WebhookSyncOptions {
  readonly service: BranchService;
  /** The secret that GitHub signs with. */
  readonly secret: string;
  /** File with the token for GitHub, read anew for each sync; undefined for the one in the environment. */
  readonly tokenFile: string | undefined;
  /** Seconds from the end of a sync of a repository to the next. */
  readonly pauseSeconds: number;
  /** Told what becomes of it, a line at a time; `isWarning` when somebody has to look at it. */
  readonly say: (line: string, isWarning: boolean) => void;
}

/** Requests that are left for others before a limit. */
const reserve = 50;

/** Syncs repositories when GitHub says that something happened in them, onto the branch that is served. */
export class WebhookSync {
  readonly receiver: WebhookReceiver;
  readonly #options: WebhookSyncOptions;
  readonly #work: HintedWork;

  constructor(options: WebhookSyncOptions) {
    this.#options = options;
    const pause = options.pauseSeconds * 1_000;
    const pace: Pace = { gather: Math.min(pause, 1_000), pause, retry: 30_000, longestRetry: 900_000 };
    this.#work = new HintedWork(
      (name, signal) => this.#sync(name, signal),
      pace,
      (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
    );
    this.receiver = new WebhookReceiver({
      secret: options.secret,
      onHint: async (repository) => {
        const known = await syncedRepositories(options.service, process.env);
        const meant = repositoryMeant(known, repository, process.env);
        if (meant === null) options.say(`ignored  a hint at ${repository.fullName}, which is not synced here`, true);
        else this.#work.hint(fullNameOf(meant));
        return meant !== null;
      },
    });
  }

  /** Catches up with what happened while nobody listened, in repositories that were synced before. */
  async begin(): Promise<void> {
    try {
      const known = await syncedRepositories(this.#options.service, process.env);
      for (const one of known.filter(({ externalId }) => externalId !== null)) this.#work.hint(fullNameOf(one));
    } catch (thrown) {
      this.#sayFailure("what happened meanwhile", failureOf(thrown));
    }
  }

  /** Ends when a batch that is being landed has landed; the rest is left to the next sync. */
  async stop(): Promise<void> {
    await this.#work.stop();
  }

  /** Whatever happens is said, and never the end of the server. */
  async #sync(fullName: string, signal: AbortSignal): Promise<Ending> {
    const { say, service } = this.#options;
    const [owner = "", repo = ""] = fullName.split("/");
    try {
      const result = await syncGithub({
        reader: stoppable(await this.#reader(), signal),
        name: { owner, repo },
        full: false,
        now: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
        open: async () => {
          signal.throwIfAborted();
          return service.place();
        },
        dryRun: false,
        landed: () => undefined,
        progress: () => undefined,
      });
      const { told, warned } = syncWords(result, false);
      for (const line of told) say(line, false);
      for (const line of warned) say(line, true);
      if (result.brokenBy !== null) this.#sayFailure(fullName, result.brokenBy);
      if (result.limitedUntil !== null)
        return { is: "limited", wait: Date.parse(result.limitedUntil) - new Date().getTime() || 0 };
      return { is: result.brokenBy === null && result.failed.length === 0 ? "done" : "failed" };
    } catch (thrown) {
      if (signal.aborted) say(`stopped  the sync of ${fullName}: the next one goes on where it was`, false);
      else this.#sayFailure(fullName, failureOf(thrown));
      return { is: "failed" };
    }
  }

  async #reader(): Promise<Reader> {
    const { objects } = await this.#options.service.view();
    const { sync } = await objects.settings();
    const token = githubToken(this.#options.tokenFile, process.env);
    const connection = connectForReading(token, process.env, sync.github.api_version);
    return openReader(connection, { reserve, now: () => new Date().toISOString() });
  }

  #sayFailure(fullName: string, { message, help }: Failure): void {
    this.#options.say(`error  ${fullName} is not synced: ${message}`, true);
    this.#options.say(`help   ${help}`, true);
  }
}

function fullNameOf({ name: { owner, repo } }: SyncedRepository): string {
  return `${owner}/${repo}`;
}
