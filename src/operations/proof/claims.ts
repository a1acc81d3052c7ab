import { criterionName } from "../../model/criterion-name.ts";
import { isFactName } from "../../model/fact-names.ts";
import type { Claim, ProofCheck, ProofInput, Status } from "./proof-input.ts";

/** The criterion that a claim is about: the one with that text, else the one with that number, from 1; -1 where there is none. */
export function placeOf(name: string, criteria: readonly string[]): number {
  const wanted = name.trim();
  const place = criteria.findIndex((text) => text.trim() === wanted || criterionName(text) === wanted);
  if (place !== -1) return place;
  const number = Number(/^(?:criterion |#)?(\d{1,4})\.?$/i.exec(wanted)?.[1] ?? 0);
  return number >= 1 && number <= criteria.length ? number - 1 : -1;
}

/** Of several claims the worst counts; one whose evidence cannot be found is no more than a claim. */
export function claimed(name: string, claims: readonly Claim[], input: ProofInput): ProofCheck {
  const order: readonly Status[] = ["failed", "unverified", "passed"];
  const worst = order.flatMap((status) => claims.find((claim) => claim.status === status) ?? [])[0];
  if (worst === undefined) return { name, status: "unverified", why: "nobody looked at it" };
  const { status, evidence_uri: named, by } = worst;
  const says = by === undefined ? "it was claimed" : `${by} says so`;
  if (named === undefined) {
    const log = input.logUri === null ? {} : { evidence_uri: input.logUri };
    return { name, status, ...log, why: says };
  }
  const kept = input.evidence.get(named) ?? null;
  if (kept !== null) return { name, status, evidence_uri: kept, why: `${says}, with evidence` };
  const why = "the evidence that is named for it cannot be found";
  return { name, status: status === "passed" ? "unverified" : status, why };
}

/** A claim about none of the criteria, as a check of its own; one in the words of git, GitHub or a test report cannot pass. */
export function claimedBeside(claim: Claim, input: ProofInput): ProofCheck {
  const check = claimed(criterionName(claim.name), [claim], input);
  if (check.status !== "passed" || !isFactName(check.name)) return check;
  return { name: check.name, status: "unverified", why: "nobody can claim that" };
}
