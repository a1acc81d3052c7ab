import { randomUUID } from "node:crypto";
import { appendFile, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { error, notice, setOutput, warning } from "@actions/core";
import { exitCodeOf, Failure, toFailure } from "../failure.ts";
import { openRepository } from "../git/open-repository.ts";
import { connect } from "../github/client.ts";
import { fetchCredentials } from "../github/fetch-credentials.ts";
import { openReader } from "../github/reader.ts";
import { connectForReading } from "../github/reading-client.ts";
import { parseRepositoryName } from "../github/repository-name.ts";
import type { Environment } from "../github/runner.ts";
import { readSyncEvent } from "../github/sync-event.ts";
import type { SyncEvent } from "../github/sync-event.ts";
import { openWriter } from "../github/writer.ts";
import { connectForWriting } from "../github/writing-client.ts";
import { logLine } from "../report/log-line.ts";
import { fencedText } from "../report/markdown-text.ts";
import { guardWorkflowCommands } from "../report/render-github.ts";
import type { GithubSettings } from "../store/github-settings.ts";
import { memoryCache } from "../store/reading-cache.ts";
import { objectsOf } from "../store/objects.ts";
import type { Bringing } from "../sync/brought.ts";
import { landOnGithub } from "../sync/github-landing.ts";
import { exitCodeOfSync, syncWords } from "../sync/sync-words.ts";
import { syncGithub } from "../sync/sync-github.ts";
import type { SyncResult } from "../sync/sync-github.ts";
import type { ActionInputs } from "./inputs.ts";

/** Requests that are left for the other jobs of the repository, which share one limit. */
const reserve = 100;

/**
 * Syncs the repository that the workflow belongs to and answers the exit code: 0 also where a limit ends it early, as the next
 * run goes on there; 1 where a person must decide something; 3 where GitHub could not be read or written.
 */
export async function runSync(inputs: ActionInputs, env: Environment): Promise<number> {
  try {
    const event = await eventOf(env);
    if (event.isOfFork) {
      notice("nothing is synced for a pull request from a fork: its token may only read");
      return 0;
    }
    const { result, pull } = await sync(inputs, event, env);
    await tell(result, pull, env);
    const code = exitCodeOfSync(result);
    const isOnlyLimited = code === 3 && result.failed.length === 0 && result.brokenBy === null;
    return isOnlyLimited ? 0 : code;
  } catch (thrown) {
    const failure = toFailure(thrown, "run the job again; if it stays, report this message");
    error(logLine(`${failure.message}; ${failure.help}`, 1000));
    return exitCodeOf(failure);
  }
}

async function sync(
  inputs: ActionInputs,
  { gone, runs }: SyncEvent,
  env: Environment,
): Promise<{ result: SyncResult; pull: number | null }> {
  const name = parseRepositoryName(env["GITHUB_REPOSITORY"] ?? "");
  if (name === null) throw new Failure("usage", "GITHUB_REPOSITORY names no repository", "run it in a GitHub workflow");
  const folder = resolve(env["GITHUB_WORKSPACE"] ?? ".", inputs.path);
  const repository = await openRepository(folder, { env: fetchCredentials(inputs.token, env) });
  const now = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const cache = memoryCache();
  const octokit = connect(inputs.token, env);
  const landing = await landOnGithub(inputs.syncTo, { octokit, name, repository, cache, now });
  const { tree } = await landing.open();
  const { sync: settings } = await objectsOf(tree, cache).settings();
  const connection = connectForReading(inputs.token, env, settings.github.api_version);
  const reader = openReader(connection, { reserve, now: clock });
  const bringing = inputs.push ? bringingWith(inputs.token, env, settings.github.api_version) : null;
  const given = { reader, name, full: inputs.full, now, open: landing.open, dryRun: false, bringing, gone, runs };
  const result = await syncGithub({ ...given, landed: ignore, progress: ignore });
  return { result, pull: await landing.finish(result) };
}

function bringingWith(token: string, env: Environment, version: GithubSettings["api_version"]): Bringing {
  const writer = openWriter(connectForWriting(token, env, version), { reserve, now: clock });
  return { writer, newNonce: randomUUID, clock, wait: (seconds) => setTimeout(seconds * 1000) };
}

function clock(): string {
  return new Date().toISOString();
}

function ignore(): void {
  return undefined;
}

async function eventOf({ GITHUB_EVENT_NAME: name = "", GITHUB_EVENT_PATH: path }: Environment): Promise<SyncEvent> {
  return readSyncEvent(name, path === undefined ? "" : await readFile(path, "utf8"));
}

async function tell(result: SyncResult, pull: number | null, env: Environment): Promise<void> {
  const { told, warned } = syncWords(result, false);
  const lines = [...told, ...warned, ...(pull === null ? [] : [`pull request #${pull}`])];
  process.stdout.write(guardWorkflowCommands(lines.map((line) => `${logLine(line, 1000)}\n`).join(""), randomUUID()));
  if (result.limitedUntil !== null)
    notice(`limited until ${result.limitedUntil}: the next run goes on where this one stopped`);
  if (result.brokenBy !== null) error(logLine(`${result.brokenBy.message}; ${result.brokenBy.help}`, 1000));
  for (const { kind, id, field } of result.conflicts.slice(0, 9))
    warning(logLine(`${kind} ${id}: ${field} was changed here and on GitHub`, 500));
  setOutput("synced", result.objects.length);
  setOutput("complete", result.limitedUntil === null && result.brokenBy === null && result.failed.length === 0);
  setOutput("pull-request", pull ?? "");
  const file = env["GITHUB_STEP_SUMMARY"] ?? "";
  const summary = `### Sync with GitHub\n\n${fencedText(lines.join("\n"), 60_000)}\n`;
  if (file !== "") await appendFile(file, summary);
}
