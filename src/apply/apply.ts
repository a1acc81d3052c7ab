import { check } from "../check/check.ts";
import { Raced } from "../failure.ts";
import type { Report, ReportedFinding } from "../finding/report.ts";
import { isFinalStatus } from "../model/enums.ts";
import { readCorpus } from "../store/corpus.ts";
import { objectsOf } from "../store/objects.ts";
import { overlayRevision } from "../store/overlay.ts";
import type { Revision } from "../store/revision.ts";
import { scopeOf, withinScope } from "../store/scope.ts";
import type { Scope } from "../store/scope.ts";
import type { Transaction } from "../store/transaction.ts";
import type { Place } from "./place.ts";

/** What became of a transaction: written, or refused for what it would have brought. */
export type Applied =
  | {
      readonly is: "written";
      /** The commit that it is in; null where it is in none. */ readonly commit: string | null;
    }
  | { readonly is: "refused"; readonly findings: readonly ReportedFinding[] };

/** Whether a finding that a transaction would bring is a reason not to write it. */
export type Forbids = (finding: ReportedFinding) => boolean;

/** Every error is. */
export const errorForbids: Forbids = ({ level }) => level === "error";

/** What a program is asked for is held to more than what people merged: out of done, failed and canceled it leads no landed Run (§4.6). */
const operationForbids: Forbids = (finding) =>
  errorForbids(finding) || (finding.rule === "run/status-transition" && isFinalStatus(finding.old));

/**
 * Checks a transaction against every rule and, when it brings nothing new that forbids it, writes it, whole or not at all.
 * Only the part of the store that it can break is read. With `dryRun` nothing is written.
 */
export async function apply(
  place: Place,
  transaction: Transaction,
  dryRun = false,
  forbids: Forbids = operationForbids,
): Promise<Applied> {
  // What changes nothing breaks nothing.
  if (transaction.writes.length === 0) return { is: "written", commit: null };
  const findings = await newFindings(place, transaction, forbids);
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

/** What the store would have against it with the change and has not without it. */
async function newFindings(place: Place, transaction: Transaction, forbids: Forbids): Promise<ReportedFinding[]> {
  const planned = overlayRevision(place.tree, transaction);
  const scope = await scopeOf(transaction, place.tree, planned, place.cache);
  const after = (await report(place, planned, scope))?.findings.filter(forbids) ?? [];
  if (after.length === 0) return [];
  const before = (await report(place, place.tree, scope))?.findings.filter(forbids) ?? [];
  const known = new Set(before.map(nameOf));
  return after.filter((finding) => !known.has(nameOf(finding))).map((finding) => ({ ...finding, level: "error" }));
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
