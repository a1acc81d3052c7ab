import type { StoredObject } from "../store/corpus.ts";
import { readCorpus } from "../store/corpus.ts";
import { pathOf, storeFolder } from "../store/layout.ts";
import { memoryCache } from "../store/reading-cache.ts";
import type { Revision } from "../store/revision.ts";
import { withinScope } from "../store/scope.ts";
import { leaseOf } from "../operations/worker/lease.ts";
import type { Lease } from "../operations/worker/lease.ts";

/** A Run as far as a worker that looks for work has to know it. */
export interface BoardRun {
  readonly id: string;
  readonly issue: string;
  /** Id of the Repo that it works in. */
  readonly repo: string;
  readonly status: string;
  /** ISO-8601 UTC; empty where it is not said. */
  readonly createdAt: string;
  readonly isForPeople: boolean;
  readonly lease: Lease | null;
}

/** What there is to do at one revision. */
export interface WorkFound {
  /** Runs that can be begun, the most wanted first: by the priority of their Issue, then the oldest. */
  readonly ready: readonly BoardRun[];
  /** Runs that a worker has. */
  readonly leased: readonly BoardRun[];
}

/** Finds work in a store, revision by revision; a Run that is as it was is not read again. */
export class RunBoard {
  #known: ReadonlyMap<string, { readonly oid: string; readonly run: BoardRun | null }> = new Map();

  readonly #told = new Set<string>();

  /** Tells of what cannot be begun once, though it is found at every look. */
  tellOnce(about: string, tell: () => void): void {
    if (this.#told.has(about)) return;
    this.#told.add(about);
    tell();
  }

  async find(revision: Revision): Promise<WorkFound> {
    const runs = await this.#runsAt(revision);
    const busy = new Set(runs.filter(({ status }) => status === "running").map(({ issue }) => issue));
    const waiting = runs.filter((run) => run.status === "ready" && !run.isForPeople && !busy.has(run.issue));
    const leased = runs.filter(({ status, lease }) => status === "running" && lease !== null);
    return { ready: await mostWanted(revision, waiting), leased };
  }

  async #runsAt(revision: Revision): Promise<BoardRun[]> {
    const entries = await revision.entriesBelow(`${storeFolder}/Run`);
    const fresh = entries.filter(({ path, oid }) => this.#known.get(path)?.oid !== oid);
    const corpus = await readCorpus(
      withinScope(revision, { is: "paths", paths: fresh.map(({ path }) => path) }),
      memoryCache(),
    );
    const read = new Map(corpus.of("Run").map((run) => [run.file.path, boardRun(run)]));
    const known = entries.map(({ path, oid }) => {
      const before = this.#known.get(path);
      return [path, before?.oid === oid ? before : { oid, run: read.get(path) ?? null }] as const;
    });
    this.#known = new Map(known);
    return known.flatMap(([, { run }]) => run ?? []);
  }
}

/** Null for one that has mistakes, or stands where no Run with its id belongs. */
function boardRun(stored: StoredObject<"Run">): BoardRun | null {
  const { id, object, file } = stored;
  if (object === null || file.path !== pathOf("Run", id)) return null;
  const { for_issue: issue, repo, status, mode, created_at: created } = object;
  const isForPeople = mode === "human";
  const lease = leaseOf(stored);
  return { id, issue: issue.id, repo: repo.id, status, createdAt: created ?? "", isForPeople, lease };
}

/** Those whose Issue is open and waits for no open one, in order. */
async function mostWanted(revision: Revision, runs: readonly BoardRun[]): Promise<BoardRun[]> {
  const issues = await issuesOf(
    revision,
    runs.map(({ issue }) => issue),
  );
  const blockers = [...issues.values()].flatMap(({ object }) => object?.relationships.blocked_by ?? []);
  const others = await issuesOf(
    revision,
    blockers.map(({ id }) => id),
  );
  const wanted = runs.flatMap((run) => {
    const issue = issues.get(run.issue)?.object ?? null;
    const isFree = issue?.relationships.blocked_by.every(({ id }) => isClosed(others.get(id))) === true;
    return issue !== null && isFree && !isClosed(issues.get(run.issue)) ? [{ run, priority: issue.priority }] : [];
  });
  const keyOf = ({ run, priority }: (typeof wanted)[number]): string => `${priority} ${run.createdAt} ${run.id}`;
  return wanted.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).map(({ run }) => run);
}

async function issuesOf(revision: Revision, ids: readonly string[]): Promise<Map<string, StoredObject<"Issue">>> {
  const paths = [...new Set(ids)].map((id) => pathOf("Issue", id));
  const corpus = await readCorpus(withinScope(revision, { is: "paths", paths }), memoryCache());
  return new Map(corpus.of("Issue").map((issue) => [issue.id, issue]));
}

/** An Issue that is not there is not closed. */
function isClosed(issue: StoredObject<"Issue"> | undefined): boolean {
  const status = issue?.object?.status;
  return status === "done" || status === "canceled";
}
