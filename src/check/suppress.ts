import type { Finding } from "../finding/finding.ts";
import { holdsAt } from "../store/suppressions.ts";
import type { Suppression } from "../store/suppressions.ts";

/** Findings that stay, and those that a suppression takes away. */
export interface Sifted {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/**
 * Takes away the findings that a suppression names by rule and fingerprint and that has not expired. A locked rule cannot be
 * suppressed: what a later change will do to a sealed object can be told, and suppressed, beforehand.
 */
export function sift(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  locked: ReadonlySet<string>,
  now: string,
): Sifted {
  const holding = new Set(suppressions.filter((entry) => holdsAt(entry, now) && !locked.has(entry.rule)).map(keyOf));
  const { kept = [], suppressed = [] } = Object.groupBy(findings, (finding) =>
    holding.has(keyOf(finding)) ? "suppressed" : "kept",
  );
  return { kept, suppressed };
}

/** The suppressions that name none of the findings, or hold no longer. */
export function unusedSuppressions(
  suppressions: readonly Suppression[],
  findings: readonly Finding[],
  now: string,
): Suppression[] {
  const present = new Set(findings.map(keyOf));
  return suppressions.filter((entry) => !holdsAt(entry, now) || !present.has(keyOf(entry)));
}

function keyOf({ rule, fingerprint }: { readonly rule: string; readonly fingerprint: string }): string {
  return `${rule} ${fingerprint}`;
}
