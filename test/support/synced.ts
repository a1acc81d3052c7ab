import { expect } from "vitest";
import { openWorkTree } from "../../src/apply/place.ts";
import { check } from "../../src/check/check.ts";
import { openRepository } from "../../src/git/open-repository.ts";
import { openReader } from "../../src/github/reader.ts";
import type { ObjectOf } from "../../src/model/kinds.ts";
import type { Kind } from "../../src/model/enums.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { commitRevision } from "../../src/store/revision.ts";
import type { Transaction } from "../../src/store/transaction.ts";
import { syncGithub } from "../../src/sync/sync-github.ts";
import type { SyncRequest, SyncResult } from "../../src/sync/sync-github.ts";
import { impatient, startLoopback } from "../github/loopback.ts";
import type { Reply, Seen } from "../github/loopback.ts";
import { createRepository } from "./git.ts";
import type { TestRepository } from "./git.ts";
import { objectsIn } from "./objects-in.ts";
import type { ReplayGithub } from "./replay-github.ts";

/** Syncs of one store with one server. */
export interface Synced {
  readonly repository: TestRepository;
  readonly url: string;
  /** One sync into the work tree, with the paths that it wrote. */
  readonly sync: (changes?: Partial<SyncRequest>) => Promise<SyncResult & { readonly written: readonly string[] }>;
  /** Every object of a kind, as its model has it. */
  readonly all: <K extends Kind>(kind: K) => Promise<ObjectOf<K>[]>;
  /** Commits everything, and answers what a check of the change says: rules and messages of errors and warnings. */
  readonly findings: () => Promise<string[]>;
}

const later = "2027-01-01T00:00:00Z";

/** What a test may have otherwise around a sync. */
export interface Surroundings {
  readonly reply: (seen: Seen, url: string) => Reply | null;
  /** ISO-8601 UTC. */
  readonly now: () => string;
  readonly version: "2022-11-28" | "2026-03-10";
}

/** A store in a new repository, and a server that answers as `github` does. */
export async function syncedWith(
  github: ReplayGithub,
  { reply = github.reply, now = () => later, version }: Partial<Surroundings> = {},
): Promise<Synced> {
  const repository = createRepository();
  repository.write("README.md", "# Orders\n");
  repository.commit();
  const { url } = await startLoopback(reply);
  const cache = memoryCache();
  // Starting git for every question would take most of the time of a long story.
  const opened = await openRepository(repository.folder, { adapter: "isomorphic" });
  const open = () => openWorkTree(opened, cache, now());
  return {
    repository,
    url,
    sync: async (changes) => {
      const written: string[] = [];
      const [owner = "", repo = ""] = "shop/orders".split("/");
      const landed = ({ writes }: Transaction): void => void written.push(...writes.map(({ path }) => path));
      // The server has no GraphQL, and each question would wait a second.
      const reader = openReader(impatient(url, version), { reserve: 5, now, absent: ["linked issues"] });
      const given = { reader, name: { owner, repo }, full: false, now: now(), open, dryRun: false };
      const result = await syncGithub({ ...given, landed, progress: () => undefined, ...changes });
      return { ...result, written };
    },
    all: (kind) => objectsIn(repository.folder, kind),
    findings: async () => {
      const before = await commitRevision(opened, (await opened.resolveCommit("HEAD")) ?? "");
      const after = await commitRevision(opened, repository.commit());
      const [base, head] = [await readCorpus(before, cache), await readCorpus(after, cache)];
      const report = await check({ base: base.exists ? base : null, head, now: now(), cache });
      const found = report.findings.filter(({ level, isNew }) => level !== "info" && isNew);
      return found.map(({ rule, message }) => `${rule} ${message}`);
    },
  };
}

/** Syncs until nothing is left, and sees that once more writes nothing. */
export async function settle(synced: Synced): Promise<SyncResult & { readonly written: readonly string[] }> {
  const first = await synced.sync();
  const again = await synced.sync();
  expect(again.written).toEqual([]);
  return first;
}
