import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { GithubIssue } from "../github/payload-issue.ts";
import { repositoryPayload } from "../github/payload.ts";
import { version } from "../version.ts";
import { secondsBefore } from "./seconds-before.ts";

const etag = z.string().min(1).max(300);
const hash = z.string().max(64);
const mostBytes = 8 * 1024 * 1024;

const lastSync = z.strictObject({
  schema: z.literal("cwom.last-sync/1"),
  version: z.literal(version),
  /** Of the cursor that it left: with any other nothing of what follows holds, but for the repository. */
  cursor: hash,
  repository: z.strictObject({ etag, value: repositoryPayload }).nullable(),
  issues: z.strictObject({ since: z.string().nullable(), etag }).nullable(),
  /** Issues and pull requests that the next list will show again: what the row said, and when it was read. */
  rows: z.record(z.string(), z.strictObject({ hash, at: z.string() })),
  /** `open`: ids of the listed workflow runs that were not over. */
  runs: z.strictObject({ from: z.string(), etag, open: z.array(z.number()) }).nullable(),
});

/** What a clone remembers of a sync beside its store. */
export type LastSync = z.output<typeof lastSync>;

/** GitHub says to the second when something was updated, and its copies may lag behind by so much. */
const settledSeconds = 60;

/**
 * What a clone remembers of the last sync, so that one with nothing new costs next to nothing: derived, lost without harm, and kept
 * below `.git`, as an ETag that is new must be no change of the store. The new memory is gathered while a sync goes on.
 */
export class Memory {
  readonly #file: string;
  readonly #text: string;
  readonly #known: LastSync | null;
  #isSame = false;
  repository: LastSync["repository"] = null;
  issues: LastSync["issues"] = null;
  runs: LastSync["runs"] = null;
  readonly #rows = new Map<number, GithubIssue>();
  #isUnchanged = false;

  /** `what` tells syncs of one clone apart: server, repository and settings. */
  constructor(commonDir: string, what: readonly string[]) {
    this.#file = join(commonDir, "cwom", "sync", `${hashOf(what.join("\n"))}.json`);
    this.#text = textOf(this.#file);
    this.#known = lastSync.safeParse(jsonOf(this.#text)).data ?? null;
  }

  /** The repository as it was, for an answer that it is unchanged. */
  get knownRepository(): LastSync["repository"] {
    return this.#known?.repository ?? null;
  }

  /** Says which cursor a sync begins with; of another one, and for a full sync (null), nothing is remembered. */
  begin(cursor: Uint8Array | null): void {
    this.#isSame = cursor !== null && this.#known?.cursor === hashOf(cursor);
  }

  /** The ETag of the list of issues since a time; null where there is none. */
  issuesTag(since: string | null): string | null {
    const known = this.#isSame ? (this.#known?.issues ?? null) : null;
    return known?.since === since ? known.etag : null;
  }

  /** What is known of the list of workflow runs since a time; null where nothing is. */
  runsSince(from: string): LastSync["runs"] {
    const known = this.#isSame ? (this.#known?.runs ?? null) : null;
    return known?.from === from ? known : null;
  }

  /** Whether a row says what it said when it was read, and was read late enough to be sure of it. */
  isSettled(row: GithubIssue): boolean {
    const known = this.#isSame ? this.#known?.rows[String(row.number)] : undefined;
    if (known === undefined || row.updated_at === null || known.hash !== hashOf(JSON.stringify(row))) return false;
    return Date.parse(secondsBefore(known.at, settledSeconds)) >= Date.parse(row.updated_at);
  }

  listed(row: GithubIssue): void {
    this.#rows.set(row.number, row);
  }

  /** The list of issues is as it was. */
  listUnchanged(): void {
    this.issues = this.#known?.issues ?? null;
    this.#isUnchanged = true;
  }

  /** Keeps what a sync that came to its end has found; `since` is where the next list begins, `failed` what that one has to read again. */
  keep(
    cursor: Uint8Array | null,
    { since, failed, now }: { readonly since: string | null; readonly failed: readonly number[]; readonly now: string },
  ): void {
    const next: LastSync = {
      schema: "cwom.last-sync/1",
      version,
      cursor: hashOf(cursor ?? ""),
      repository: this.repository,
      issues: this.issues,
      rows: this.#isUnchanged ? (this.#known?.rows ?? {}) : this.#rowsSince(since, failed, now),
      runs: this.runs,
    };
    const text = JSON.stringify(next);
    if (text !== this.#text && text.length <= mostBytes) writeWhole(this.#file, text);
  }

  #rowsSince(since: string | null, failed: readonly number[], now: string): LastSync["rows"] {
    const kept = [...this.#rows.values()].filter(
      ({ number, updated_at: at }) =>
        at !== null && since !== null && Date.parse(at) >= Date.parse(since) && !failed.includes(number),
    );
    return Object.fromEntries(
      kept.map((row) => {
        const known = this.isSettled(row) ? this.#known?.rows[String(row.number)] : undefined;
        return [String(row.number), known ?? { hash: hashOf(JSON.stringify(row)), at: now }];
      }),
    );
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 32);
}

function textOf(file: string): string {
  try {
    return statSync(file).size > mostBytes ? "" : readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whole or not at all; where it cannot be written, the next sync asks once more. */
function writeWhole(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch {
    return;
  }
}
