import { check } from "../check/check.ts";
import { Raced } from "../failure.ts";
import type { Report, ReportedFinding } from "../finding/report.ts";
import { readCorpus } from "../store/corpus.ts";
import { objectsOf } from "../store/objects.ts";
import { overlayRevision } from "../store/overlay.ts";
import type { Revision } from "../store/revision.ts";
import { scopeOf, withinScope } from "../store/scope.ts";
import type { Scope } from "../store/scope.ts";
import type { Transaction } from "../store/transaction.ts";
import type { Place } from "./place.ts";

/** What became of a transaction: written, or refused for the errors that it would have brought. */
export type Applied =
  | {
      readonly is: "written";
      /** The commit that it is in; null where it is in none. */ readonly commit: string | null;
    }
  | { readonly is: "refused"; readonly findings: readonly ReportedFinding[] };

/**
 * Checks a transaction against every rule and, when it brings no new error, writes it, whole or not at all.
 * Only the part of the store that it can break is read. With `dryRun` nothing is written.
 */
export async function apply(place: Place, transaction: Transaction, dryRun = false): Promise<Applied> {
  // What changes nothing breaks nothing.
  if (transaction.writes.length === 0) return { is: "written", commit: null };
  const findings = await newErrors(place, transaction);
  if (findings.length > 0) {
    await refuseStale(place, transaction);
    return { is: "refused", findings };
  }
  return { is: "written", commit: dryRun ? null : await place.write(transaction) };
}

/** Failure `Raced` where a file is not as it was planned from: what was planned from old bytes may break what the new ones would not. */
async function refuseStale({ tree, cache }: Place, { writes }: Transaction): Promise<void> {
  const objects = objectsOf(tree, cache);
  for (const { path, before } of writes) {
    const found = await objects.bytesAt(path);
    if (found !== null && (before === null || Buffer.compare(found, before) !== 0)) throw new Raced(path);
  }
}

/** Errors that the store would have with the change and does not have without it. */
async function newErrors(place: Place, transaction: Transaction): Promise<ReportedFinding[]> {
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
async function report({ landed, cache, now }: Place, revision: Revision, scope: Scope): Promise<Report | null> {
  const head = await readCorpus(withinScope(revision, scope), cache);
  const base = await readCorpus(withinScope(landed, scope), cache);
  if (!head.exists && !base.exists) return null;
  return check({ head, base: base.exists ? base : null, cache, now });
}
