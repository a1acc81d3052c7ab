import { join } from "node:path";
import type * as z from "zod";
import { check } from "./check/check.ts";
import { Failure, Raced } from "./failure.ts";
import type { Report, ReportedFinding } from "./finding/report.ts";
import type { GitRepository } from "./git/repository.ts";
import type { Operation, OperationEnv, Outcome } from "./operations/operation.ts";
import { readCorpus } from "./store/corpus.ts";
import type { Corpus } from "./store/corpus.ts";
import { objectsOf } from "./store/objects.ts";
import { overlayRevision } from "./store/overlay.ts";
import type { ReadingCache } from "./store/reading-cache.ts";
import { commitRevision, emptyRevision } from "./store/revision.ts";
import type { Revision } from "./store/revision.ts";
import { scopeOf, withinScope } from "./store/scope.ts";
import type { Scope } from "./store/scope.ts";
import type { Transaction } from "./store/transaction.ts";
import { workTreeRevision } from "./store/work-tree.ts";
import { whileLocked } from "./store/write-lock.ts";
import { refuseStale, writeWorkTree } from "./store/write-work-tree.ts";

/** A checkout whose store is about to be changed; nothing of the store is read yet. */
export interface Workplace {
  readonly repository: GitRepository;
  /** Root of the checkout. */
  readonly root: string;
  /** The files as they stand. */
  readonly tree: Revision;
  /** The last commit: what stands there has landed. */
  readonly landed: Revision;
  readonly cache: ReadingCache;
  /** ISO-8601 UTC. */
  readonly now: string;
}

/** Opens a checkout; Failure `usage` where there is no work tree. */
export async function openWorkplace(repository: GitRepository, cache: ReadingCache, now: string): Promise<Workplace> {
  const root = repository.workTree;
  if (root === null) throw new Failure("usage", "there is no work tree to change here", "run it in a checkout");
  const oid = await repository.resolveCommit("HEAD");
  const landed = oid === null ? emptyRevision : await commitRevision(repository, oid);
  return { repository, root, tree: workTreeRevision(root), landed, cache, now };
}

/** A store as it stands, and as the last commit has it. */
export interface WholeStore {
  readonly head: Corpus;
  readonly landed: Corpus;
}

/** The whole store as it stands and as the last commit has it, for what looks at every object; Failure `no-store` where there is none. */
export async function readWhole(place: Workplace): Promise<WholeStore> {
  const landed = await readCorpus(place.landed, place.cache);
  const head = await readCorpus(place.tree, place.cache);
  if (head.exists) return { head, landed };
  throw new Failure("no-store", "there is no cwom/ folder in the work tree", "begin one: cwom init");
}

/** How an operation is carried out. */
export interface Performing {
  /** Only say what would be done. */
  readonly dryRun: boolean;
}

/** What became of an operation: its outcome, and whether that is written, would be, or is refused. */
export interface Performed {
  readonly is: "written" | "planned" | "refused";
  readonly outcome: Outcome;
  /** Errors that it would have brought; empty unless it is refused. */
  readonly findings: readonly ReportedFinding[];
}

/** How often an operation that lost a race is planned anew. */
const attempts = 20;

/**
 * Plans an operation on the work tree, checks it and writes it. One that loses a race is planned anew from what is there
 * then. Failure `conflict` when it goes on losing.
 */
export async function perform<S extends z.ZodType>(
  place: Workplace,
  operation: Operation<S>,
  input: z.output<S>,
  env: OperationEnv,
  { dryRun }: Performing,
): Promise<Performed> {
  for (let left = attempts; ; left -= 1) {
    try {
      const outcome = await operation.plan(input, objectsOf(place.tree, place.cache), env);
      const applied = await apply(place, outcome.transaction, dryRun);
      if (applied.is === "refused") return { is: "refused", outcome, findings: applied.findings };
      return { is: dryRun ? "planned" : "written", outcome, findings: [] };
    } catch (thrown) {
      // A conflict that the operation itself speaks of is its answer, and stays.
      if (!(thrown instanceof Raced) || left === 0) throw thrown;
    }
  }
}

/** What became of a transaction: written, or refused for the errors that it would have brought. */
export type Applied =
  | { readonly is: "written" }
  | { readonly is: "refused"; readonly findings: readonly ReportedFinding[] };

/**
 * Checks a transaction against every rule and, when it brings no new error, writes it into the work tree, whole or not at all.
 * Only the part of the store that it can break is read. With `dryRun` nothing is written.
 */
export async function apply(place: Workplace, transaction: Transaction, dryRun = false): Promise<Applied> {
  const findings = await newErrors(place, transaction);
  if (findings.length > 0) {
    // What was planned from old bytes may break what the new ones would not.
    refuseStale(place.root, transaction);
    return { is: "refused", findings };
  }
  if (!dryRun && transaction.writes.length > 0) writeAlone(place, transaction);
  return { is: "written" };
}

/** Of two writers that planned from the same bytes, the second one finds them changed. */
function writeAlone({ repository, root }: Workplace, transaction: Transaction): void {
  whileLocked(join(repository.gitDir, "cwom", "write-lock.sqlite"), () => writeWorkTree(root, transaction));
}

/** Errors that the store would have with the change and does not have without it. */
async function newErrors(place: Workplace, transaction: Transaction): Promise<ReportedFinding[]> {
  const planned = overlayRevision(place.tree, transaction);
  const scope = await scopeOf(transaction, place.tree, planned, place.cache);
  const after = errorsIn(await report(place, planned, scope));
  if (after.length === 0) return [];
  const known = new Set(errorsIn(await report(place, place.tree, scope)).map(nameOf));
  return after.filter((finding) => !known.has(nameOf(finding)));
}

function errorsIn(found: Report | null): ReportedFinding[] {
  return (found?.findings ?? []).filter(({ level }) => level === "error");
}

function nameOf({ rule, fingerprint }: ReportedFinding): string {
  return `${rule} ${fingerprint}`;
}

/** Null where there is nothing to check yet. */
async function report({ landed, cache, now }: Workplace, revision: Revision, scope: Scope): Promise<Report | null> {
  const head = await readCorpus(withinScope(revision, scope), cache);
  const base = await readCorpus(withinScope(landed, scope), cache);
  if (!head.exists && !base.exists) return null;
  return check({ head, base: base.exists ? base : null, cache, now });
}
