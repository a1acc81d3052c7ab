import type { Refusal } from "../github/answer.ts";
import type { Cursor } from "../github/cursor.ts";
import type { GithubIssue } from "../github/payload-issue.ts";
import type { GithubRepository } from "../github/payload.ts";
import { listIssues } from "../github/read-issue.ts";
import type { Page } from "../github/page.ts";
import { noFacts } from "./facts.ts";
import type { Lander } from "./landing.ts";
import type { SyncMemory } from "./sync-memory.ts";
import { readRows, wantedOf } from "./read-rows.ts";
import type { Asking, RowsRead, Wanted } from "./read-rows.ts";
import { secondsBefore } from "./seconds-before.ts";

/** What every part of a sync works with. */
export interface Pass {
  readonly asking: Asking;
  readonly lander: Lander;
  readonly repository: GithubRepository;
  /** As it was when the sync began. */
  readonly cursor: Cursor;
  readonly full: boolean;
  /** Ids of workflow runs to be read besides those of the list. */
  readonly runs?: readonly number[];
  readonly dryRun: boolean;
  readonly now: string;
  readonly notes: Set<string>;
  /** Numbers of pull requests that a limit left unread, for the next sync. */
  readonly waiting: Set<number>;
  readonly memory: SyncMemory;
  readonly progress: (words: string) => void;
}

/** So many issues and pull requests land together: few enough that a limit or a kill costs little. */
const batchSize = 50;
/** GitHub's lists may lag behind by so much. */
const overlapSeconds = 60;

/** Reads and lands issues and pull requests: those that failed before, then everything updated since; answers why it stopped, null at the end. */
export async function syncIssues(pass: Pass): Promise<Refusal | null> {
  const { cursor, full } = pass;
  const again = cursor.failed.map((number): Wanted => known(pass, number));
  const stopped = await landWanted(pass, again, null, false);
  if (stopped !== null) return stopped;
  const ended = await landSince(pass, full ? null : listedSince(cursor));
  if (ended !== null && full) await keepProgress(pass);
  return ended;
}

/** A full pass that is stopped goes on where it was, if it does so soon: what was read long ago may have changed without a sign. */
const resumedSeconds = 2 * 24 * 3600;

/** The full pass that this one goes on with; null for none. */
function resumed({ full, cursor, now }: Pass): NonNullable<Cursor["full"]> | null {
  const begun = full ? cursor.full : undefined;
  if (begun === undefined || Date.parse(begun.from) < Date.parse(secondsBefore(now, resumedSeconds))) return null;
  return begun;
}

/** Up to which updates a pass has landed everything that it listed. */
const landedTo = new WeakMap<Pass, string>();

async function keepProgress(pass: Pass): Promise<void> {
  const to = landedTo.get(pass);
  const from = resumed(pass)?.from ?? pass.now;
  if (to !== undefined) await pass.lander.land({ ...noFacts(pass.repository), full: { from, to } });
}

/** Where a list of what is new begins, ISO-8601 UTC; null for all. */
export function listedSince({ position }: Pick<Cursor, "position">): string | null {
  return position.issues === null ? null : secondsBefore(position.issues, overlapSeconds);
}

/** Numbers of all issues and pull requests that were listed; filled by a full pass. */
const seenBy = new WeakMap<Pass, Map<number, string>>();

/** When each issue and pull request that this pass listed was last updated, by its number. */
export function seenIn(pass: Pass): Map<number, string> {
  const seen = seenBy.get(pass) ?? new Map<number, string>();
  seenBy.set(pass, seen);
  return seen;
}

/**
 * Each list is left after its first page, and asked for anew from there: while it is read, rows move to its end, and the pages
 * behind would miss as many. Where a page is of one second, its next page has to do.
 */
async function landSince(pass: Pass, from: string | null): Promise<Refusal | null> {
  const { asking, memory } = pass;
  let since = from;
  for (;;) {
    let goesOn = false;
    for await (const page of listIssues(asking.reader, asking.name, since, memory.issuesTag(since))) {
      if (page.is === "unchanged") memory.listUnchanged();
      if (page.is !== "page") return page.is === "unchanged" ? null : page;
      const stopped = await landPage(pass, page);
      if (stopped !== null) return stopped;
      if (!page.hasNext && page.etag !== null) memory.issues = { since, etag: page.etag };
      if (!page.hasNext) break;
      const last = page.items.at(-1)?.updated_at ?? null;
      const next = last === null ? null : secondsBefore(last, 1);
      goesOn = next !== null && (since === null || Date.parse(next) > Date.parse(since));
      if (!goesOn) continue;
      since = next;
      break;
    }
    if (!goesOn) return null;
  }
}

async function landPage(pass: Pass, page: Page<GithubIssue>): Promise<Refusal | null> {
  const seen = seenIn(pass);
  for (const row of page.items) pass.memory.listed(row);
  const settled = page.items.filter((row) => pass.memory.isSettled(row));
  for (const { number, updated_at: at } of settled) seen.set(number, at ?? "");
  const before = resumed(pass)?.to ?? "1970-01-01";
  const fresh = page.items.filter(
    ({ number, updated_at: at }) => at === null || (seen.get(number) !== at && Date.parse(at) >= Date.parse(before)),
  );
  for (const { number, updated_at: at } of page.items)
    if (at !== null && Date.parse(at) < Date.parse(before)) seen.set(number, at);
  const broken = page.unreadable.flatMap(({ number, why }) => {
    pass.notes.add(`${number === null ? "a row of the list" : `#${number}`} cannot be understood: ${why}`);
    return number ?? [];
  });
  for (let start = 0; start < fresh.length || start === 0; start += batchSize) {
    const rows = fresh.slice(start, start + batchSize);
    const isLong = page.hasNext || start + batchSize < fresh.length;
    const stopped = await landRows(pass, rows, start === 0 ? broken : [], isLong);
    if (stopped !== null) return stopped;
    for (const { number, updated_at: at } of rows) seen.set(number, at ?? "");
  }
  return null;
}

async function landRows(
  pass: Pass,
  rows: readonly GithubIssue[],
  broken: readonly number[],
  isLong: boolean,
): Promise<Refusal | null> {
  const wanted = rows.map(wantedOf);
  return landWanted(
    pass,
    wanted,
    rows.map(({ updated_at: at }) => at),
    isLong,
    broken,
  );
}

/** Reads and lands some; `times` says up to when everything is in once each of them is. */
export async function landWanted(
  pass: Pass,
  wanted: readonly Wanted[],
  times: readonly (string | null)[] | null,
  isLong: boolean,
  broken: readonly number[] = [],
): Promise<Refusal | null> {
  let left = broken;
  for (let start = 0; start < wanted.length || left.length > 0;) {
    const read = await readRows(wanted.slice(start), pass.asking);
    start += read.done;
    const last = times?.slice(0, start).findLast((time) => time !== null) ?? null;
    const isMore = isLong || read.stop !== null || start < wanted.length;
    await landRead(pass, { ...read, failed: [...read.failed, ...left] }, last, isMore);
    if (read.stop !== null) return read.stop;
    left = [];
  }
  return null;
}

async function landRead(pass: Pass, read: RowsRead, last: string | null, isLong: boolean): Promise<void> {
  const { asking, lander, repository } = pass;
  for (const note of read.notes) pass.notes.add(note);
  const { issues, pulls, settled, failed } = read;
  // A row out of a far future would hide everything that is updated until then.
  const isTime = last !== null && Date.parse(last) < Date.parse(secondsBefore(pass.now, -24 * 3600));
  const position = { issues: isTime ? last : null, workflowRuns: null };
  await lander.land({ ...noFacts(repository), issues, pulls, settled, failed, position, isLong });
  if (position.issues !== null) landedTo.set(pass, position.issues);
  pass.progress(`${asking.reader.sent()} requests, up to ${position.issues ?? "now"}`);
}

function known({ asking }: Pass, number: number): Wanted {
  return asking.origins.link(number) === null ? { is: "issue", number, row: null } : { is: "pull", number };
}
