import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { together } from "../../apply/group.ts";
import { share } from "../../apply/share.ts";
import { Failure } from "../../failure.ts";
import type { Place } from "../../apply/place.ts";
import { connect } from "../../github/client.ts";
import type { RepositoryName } from "../../github/read-issue.ts";
import { openReader } from "../../github/reader.ts";
import type { Reader } from "../../github/reader.ts";
import { connectForReading } from "../../github/reading-client.ts";
import { openWriter } from "../../github/writer.ts";
import { connectForWriting } from "../../github/writing-client.ts";
import { jsonText } from "../../report/json-text.ts";
import { renderPatch } from "../../report/render-patch.ts";
import type { GithubSettings } from "../../store/github-settings.ts";
import { objectsOf } from "../../store/objects.ts";
import type { Transaction } from "../../store/transaction.ts";
import type { Bringing } from "../../sync/brought.ts";
import { landOnGithub } from "../../sync/github-landing.ts";
import { explainNumber } from "../../sync/explain-number.ts";
import { broughtWords, exitCodeOfSync, syncWords } from "../../sync/sync-words.ts";
import { syncGithub } from "../../sync/sync-github.ts";
import type { SyncResult } from "../../sync/sync-github.ts";
import { printable } from "../../text/printable.ts";
import { choosePlace } from "../chosen-place.ts";
import { githubToken, repositoryNamed } from "../github-remote.ts";
import { print, printFailure } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { progressOn } from "../progress.ts";
import { tellShared } from "../tell.ts";
import { withRepository } from "../workplace.ts";
import type { Workshop } from "../workplace.ts";
import type { SyncOptions } from "./sync.ts";

/** Requests that are left for others before a limit. */
const reserve = 50;

/** Syncs with GitHub and says what became of it; answers the exit code: 0 all is in, 1 a person must decide something, 3 not everything could be read. */
export function runSyncGithub(options: SyncOptions, globals: GlobalOptions): Promise<number> {
  if (typeof options.push === "string") throw noRemote(options.push);
  return withRepository(globals.C, async (shop) => {
    const name = await repositoryNamed(options.repo, shop.repository, process.env);
    const target = await targetOf(shop, name, options);
    const reader = await readerFor(target, options);
    if (options.explain === undefined) return await sync({ shop, target, reader, name }, options, globals);
    const lines = await explainNumber(options.explain, { reader, name, place: await target.open() });
    print(`${lines.join("\n")}\n`);
    return 0;
  });
}

function noRemote(given: string): Failure {
  return new Failure(
    "usage",
    "--push brings Issues to GitHub, and takes no value",
    `to push the commits of the sync: --share ${given}; to bring Issues to GitHub: --push alone`,
  );
}

const resultSchema = "cwom.sync-result/1";

/** Where a sync lands, and what has to be done before and after; both answer an exit code. */
interface Target {
  readonly open: () => Promise<Place>;
  /** What others have synced already is not to be done twice. */
  readonly before: () => Promise<number>;
  readonly after: (result: SyncResult) => Promise<number>;
}

async function targetOf(shop: Workshop, name: RepositoryName, options: SyncOptions): Promise<Target> {
  if (options.pullRequest === true && options.dryRun !== true) {
    const octokit = connect(githubToken(options.tokenFile, process.env), process.env);
    const landing = await landOnGithub("pull-request", { octokit, name, ...shop });
    return { open: landing.open, before: nothing, after: async (result) => tellPull(await landing.finish(result)) };
  }
  const { stage, commit, share: to } = options;
  const place = await choosePlace(shop, { stage, commit, push: to });
  if (place.is === "files" || to === undefined || options.dryRun === true)
    return { open: place.open, before: nothing, after: nothing };
  const remote = to === true ? "origin" : to;
  const branch = place.branch.ref.replace(/^refs\/heads\//, "");
  const push = async (): Promise<number> => {
    const shared = await share(place.branch, { name: remote, branch });
    return tellShared({ shared, remote: `${remote} ${branch}` });
  };
  return { open: place.open, before: push, after: ({ commits }) => (commits.length === 0 ? nothing() : push()) };
}

function nothing(): Promise<number> {
  return Promise.resolve(0);
}

function tellPull(number: number | null): number {
  if (number !== null) process.stderr.write(`pull request  #${number}\n`);
  return 0;
}

interface Here {
  readonly shop: Workshop;
  readonly target: Target;
  readonly reader: Reader;
  readonly name: RepositoryName;
}

async function sync(
  { shop, target, reader, name }: Here,
  options: SyncOptions,
  globals: GlobalOptions,
): Promise<number> {
  const dryRun = options.dryRun === true;
  const behind = await target.before();
  if (behind !== 0) return behind;
  const progress = progressOn(process.stderr);
  const planned: Transaction[] = [];
  const result = await syncGithub({
    reader,
    name,
    full: options.full === true,
    now: shop.now.replace(/\.\d+Z$/, "Z"),
    open: target.open,
    dryRun,
    landed: (transaction) => void (dryRun && planned.push(transaction)),
    progress: progress.say,
    bringing: options.push === undefined ? null : await bringingFor(target, options),
  }).finally(progress.end);
  tell(result, together(planned), options, globals);
  return (await target.after(result)) || exitCodeOfSync(result);
}

async function readerFor(target: Target, { tokenFile }: SyncOptions): Promise<Reader> {
  const { api_version: version } = await settingsOf(target);
  const connection = connectForReading(githubToken(tokenFile, process.env), process.env, version);
  return openReader(connection, { reserve, now: clock });
}

async function bringingFor(target: Target, { tokenFile }: SyncOptions): Promise<Bringing> {
  const { api_version: version } = await settingsOf(target);
  const token = githubToken(tokenFile, process.env);
  if (token === "")
    throw new Failure("usage", "writing to GitHub needs a token", "set GITHUB_TOKEN, or name --token-file");
  const writer = openWriter(connectForWriting(token, process.env, version), { reserve, now: clock });
  return { writer, newNonce: randomUUID, clock, wait: (seconds) => setTimeout(seconds * 1000) };
}

async function settingsOf({ open }: Target): Promise<GithubSettings> {
  const { tree, cache } = await open();
  return (await objectsOf(tree, cache).settings()).sync.github;
}

function clock(): string {
  return new Date().toISOString();
}

function tell(
  result: SyncResult,
  planned: Transaction,
  { format, dryRun }: SyncOptions,
  { quiet }: GlobalOptions,
): void {
  const { told, warned } = syncWords(result, dryRun === true);
  if (format === "json") print(jsonText({ schema: resultSchema, ...jsonOf(result) }));
  else if (dryRun === true) print(wouldWords(result) + renderPatch(planned));
  else if (quiet !== true) print(told.map((line) => `${printable(line)}\n`).join(""));
  for (const line of warned) process.stderr.write(`${printable(line)}\n`);
  if (result.brokenBy instanceof Failure) printFailure(result.brokenBy);
}

/** What would go to GitHub stands above the diff, which programs read from its first line on. */
function wouldWords(result: SyncResult): string {
  return broughtWords(result.brought, true)
    .map((line) => `${printable(line)}\n`)
    .join("");
}

function jsonOf(result: SyncResult): object {
  const {
    fullName,
    renamedFrom,
    objects,
    commits,
    conflicts,
    refused,
    limitedUntil,
    failed,
    notes,
    requests,
    brokenBy,
    brought,
  } = result;
  const code = exitCodeOfSync(result);
  return {
    conclusion: code === 0 ? "complete" : code === 1 ? "undecided" : "incomplete",
    repository: fullName,
    renamedFrom,
    objects: objects.map(({ kind, id, path, change }) => ({ kind, id, path, change })),
    commits,
    conflicts,
    refused,
    limitedUntil,
    failed,
    failure: brokenBy === null ? null : { code: brokenBy.code, message: brokenBy.message, help: brokenBy.help },
    notes,
    requests,
    brought,
  };
}
