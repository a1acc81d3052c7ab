import type { Artifact } from "./artifact.ts";
import { criterionName } from "./criterion-name.ts";
import type { verificationStatuses } from "./enums.ts";
import { comesLater, evidenceCheckName, testCheckName } from "./fact-names.ts";
import { isMapping, memberOf } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";

/** Where in an Artifact's `meta` the verdict of a proof stands: pass, fail or partial. */
export const proofKey = "cwom/proof";
/** Where in `meta` a proof that was made later, and its Run, say the id of the Run or Issue that was weighed. */
export const provesKey = "cwom/proves";
/** Where in an Issue's `meta` the parts of its Task are kept that have no place of their own. */
export const taskKey = "jct/task";

/** What a proof comes to: fail where anything failed, pass where everything passed, else partial. */
export type Verdict = "pass" | "fail" | "partial";
type Status = (typeof verificationStatuses)[number];

/** What a check found, as a proof has it. */
export interface Check {
  readonly name: string;
  readonly status: Status;
}

/** The verdict over some checks; over none it is partial. */
export function verdictOver(checks: readonly { readonly status: Status }[]): Verdict {
  if (checks.some(({ status }) => status === "failed")) return "fail";
  return checks.length > 0 && checks.every(({ status }) => status === "passed") ? "pass" : "partial";
}

/** Whether the checks of a Run bear out that it is done: none failed, and nothing is open but what comes after the Run. */
export function bearOut(checks: readonly Check[]): boolean {
  const isFine = (check: Check): boolean =>
    check.status === "passed" || (check.status === "unverified" && comesLater(check));
  return checks.every(isFine) && checks.some(({ status }) => status === "passed");
}

/** The pieces of evidence that an Issue which came as a Task asks for. */
export function requiredEvidence({ meta }: JsonObject): string[] {
  const entries = textsAt(memberIn(memberIn(meta, taskKey), "evidence_requirements"));
  return entries.filter((entry) => entry.trim() !== "");
}

/** What the checks are called that a proof of an Issue, or of a Run for it, must have. */
export function askedChecks(issue: JsonObject): string[] {
  const { acceptance } = issue;
  const names = [
    ...textsAt(memberIn(acceptance, "criteria")).map(criterionName),
    ...textsAt(memberIn(acceptance, "tests_expected")).map(testCheckName),
    ...requiredEvidence(issue).map(evidenceCheckName),
  ];
  return [...new Set(names)];
}

/** The id of the Run or Issue that a report is the proof of; null for what is no proof. */
export function subjectOf({ type, meta, produced_by: run }: Artifact): string | null {
  if (type !== "report" || meta[proofKey] === undefined) return null;
  const named = meta[provesKey];
  return typeof named === "string" ? named : run.id;
}

/** Whether a Run did nothing but weigh another Run, or an Issue: the work was done by others. */
export function isWeighing({ meta }: JsonObject): boolean {
  return memberIn(meta, provesKey) !== undefined;
}

/** Why the verdict of a proof is not the one that its own checks come to, in words; null where it is. */
export function contradictionIn({ meta, verification: { status, checks } }: Artifact): string | null {
  const verdict = verdictOver(checks);
  if (meta[proofKey] !== verdict) return `its checks come to ${verdict}, not to ${JSON.stringify(meta[proofKey])}`;
  return status === statusFor[verdict] ? null : `its checks come to ${verdict}, but it is ${status} as a whole`;
}

const statusFor: Readonly<Record<Verdict, Status>> = { pass: "passed", fail: "failed", partial: "unverified" };

function memberIn(value: Json | undefined, name: string): Json | undefined {
  return value !== undefined && isMapping(value) ? memberOf(value, name) : undefined;
}

function textsAt(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
