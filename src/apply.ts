import { check } from "./check/check.ts";
import { Failure } from "./failure.ts";
import type { Report, ReportedFinding } from "./finding/report.ts";
import type { GitRepository } from "./git/repository.ts";
import { readCorpus } from "./store/corpus.ts";
import type { Corpus } from "./store/corpus.ts";
import { overlayRevision } from "./store/overlay.ts";
import type { ReadingCache } from "./store/reading-cache.ts";
import { commitRevision, emptyRevision } from "./store/revision.ts";
import type { Transaction } from "./store/transaction.ts";
import { workTreeRevision } from "./store/work-tree.ts";
import { writeWorkTree } from "./store/write-work-tree.ts";

/** A checkout whose store is about to be changed. */
export interface Workplace {
  readonly repository: GitRepository;
  /** Root of the checkout. */
  readonly root: string;
  readonly head: Corpus;
  /** The last commit's store: what stands there has landed. */
  readonly landed: Corpus;
  readonly cache: ReadingCache;
  /** ISO-8601 UTC. */
  readonly now: string;
}

/** Reads the work tree and the last commit of a checkout; Failure `usage` where there is no work tree. */
export async function openWorkplace(repository: GitRepository, cache: ReadingCache, now: string): Promise<Workplace> {
  const root = repository.workTree;
  if (root === null) throw new Failure("usage", "there is no work tree to change here", "run it in a checkout");
  const oid = await repository.resolveCommit("HEAD");
  const landed = await readCorpus(oid === null ? emptyRevision : await commitRevision(repository, oid), cache);
  const head = await readCorpus(workTreeRevision(root), cache);
  if (!head.exists)
    throw new Failure(
      "no-store",
      "there is no cwom/ folder in the work tree",
      "begin one: a first object at cwom/Repo/<id>.yaml",
    );
  return { repository, root, head, landed, cache, now };
}

/** What became of a transaction: written, or refused for the errors that it would have brought. */
export type Applied =
  | { readonly is: "written" }
  | { readonly is: "refused"; readonly findings: readonly ReportedFinding[] };

/**
 * Checks a transaction against every rule and, when it brings no new error, writes it into the work tree, whole or not at all.
 * With `dryRun` nothing is written.
 */
export async function apply(place: Workplace, transaction: Transaction, dryRun = false): Promise<Applied> {
  const before = await report(place, place.head);
  const planned = await readCorpus(overlayRevision(place.head.revision, transaction), place.cache);
  const after = await report(place, planned);
  const findings = newErrors(before, after);
  if (findings.length > 0) return { is: "refused", findings };
  if (!dryRun) writeWorkTree(place.root, transaction);
  return { is: "written" };
}

function report(place: Workplace, head: Corpus): Promise<Report> {
  const { landed, cache, now } = place;
  const base = landed.exists ? landed : null;
  return check({ head, base, cache, now });
}

function newErrors(before: Report, after: Report): ReportedFinding[] {
  const known = new Set(before.findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`));
  return after.findings.filter(
    ({ rule, level, fingerprint }) => level === "error" && !known.has(`${rule} ${fingerprint}`),
  );
}
