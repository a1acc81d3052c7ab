import { criterionName } from "../../model/criterion-name.ts";
import type { verificationStatuses } from "../../model/enums.ts";

type Status = (typeof verificationStatuses)[number];

/** Where in an Artifact's `meta` the verdict of a proof stands: pass, fail or partial. */
export const proofKey = "cwom/proof";

/** One thing that was looked at, and what speaks for what was found. */
export interface ProofCheck {
  readonly name: string;
  readonly status: Status;
  readonly evidence_uri?: string;
  /** Why it is so, in one line. */
  readonly why: string;
}

/** What an executor says of a criterion, by its text or number, or of something else. */
export interface Claim {
  readonly name: string;
  readonly status: Status;
  readonly evidence_uri?: string | undefined;
}

/** One test that ran, as a JUnit file tells it. */
export interface TestResult {
  /** Every name that it goes by: alone, with its class, with its suite. */
  readonly names: readonly string[];
  readonly status: Status;
}

/** What a Run is weighed by. */
export interface ProofInput {
  readonly criteria: readonly string[];
  readonly testsExpected: readonly string[];
  readonly claims: readonly Claim[];
  /** What git and the files themselves say. */
  readonly facts: readonly ProofCheck[];
  /** The tests that ran; null where the executor names no JUnit file. */
  readonly tests: readonly TestResult[] | null;
  readonly testsUri: string | null;
  /** Where what a claim names as evidence is kept; null where it cannot be found. */
  readonly evidence: ReadonlyMap<string, string | null>;
  /** What the Run said: evidence where a claim names none. */
  readonly logUri: string;
}

/** A Run weighed against what its Issue asks for: fail where anything failed, pass where everything passed, else partial. */
export interface Proof {
  readonly verdict: "pass" | "fail" | "partial";
  readonly checks: readonly ProofCheck[];
}

/** Weighs a Run: a check for each criterion in their order, then the expected tests, what git says, and what else was claimed. */
export function prove(input: ProofInput): Proof {
  const { criteria, testsExpected, claims, facts } = input;
  const places = claims.map((claim) => placeOf(claim.name, criteria));
  const about = (place: number): Claim[] => claims.filter((_, index) => places[index] === place);
  const checks = [
    ...criteria.map((criterion, place) => weighed(criterionName(criterion), about(place), input)),
    ...testsExpected.map((test) => tested(test, input)),
    ...facts,
    ...about(-1).map((claim) => weighed(criterionName(claim.name), [claim], input)),
  ];
  const is = (status: Status): boolean => checks.every((check) => check.status === status);
  const hasFailed = checks.some(({ status }) => status === "failed");
  return { verdict: hasFailed ? "fail" : checks.length > 0 && is("passed") ? "pass" : "partial", checks };
}

/** The criterion that a claim is about: the one with that text, else the one with that number, from 1; -1 where there is none. */
function placeOf(name: string, criteria: readonly string[]): number {
  const wanted = name.trim();
  const place = criteria.findIndex((text) => text.trim() === wanted || criterionName(text) === wanted);
  if (place !== -1) return place;
  const number = Number(/^(?:criterion |#)?(\d{1,4})\.?$/i.exec(wanted)?.[1] ?? 0);
  return number >= 1 && number <= criteria.length ? number - 1 : -1;
}

/** Of several claims the worst counts; one whose evidence cannot be found is no more than a claim. */
function weighed(name: string, claims: readonly Claim[], input: ProofInput): ProofCheck {
  const order: readonly Status[] = ["failed", "unverified", "passed"];
  const worst = order.flatMap((status) => claims.find((claim) => claim.status === status) ?? [])[0];
  if (worst === undefined) return { name, status: "unverified", why: "nobody looked at it" };
  const { status, evidence_uri: named } = worst;
  if (named === undefined) return { name, status, evidence_uri: input.logUri, why: "the executor says so" };
  const kept = input.evidence.get(named) ?? null;
  if (kept !== null) return { name, status, evidence_uri: kept, why: "the executor says so, with evidence" };
  const why = "the evidence that the executor names cannot be found";
  return { name, status: status === "passed" ? "unverified" : status, why };
}

function tested(test: string, { tests, testsUri }: ProofInput): ProofCheck {
  const name = criterionName(`test ${test}`);
  if (tests === null) return { name, status: "unverified", why: "no JUnit file tells of it" };
  const evidence = testsUri === null ? {} : { evidence_uri: testsUri };
  const found = tests.filter(({ names }) => names.includes(test.trim()));
  const worst = found.find(({ status }) => status === "failed") ?? found.find(({ status }) => status !== "passed");
  const status = worst?.status ?? (found.length > 0 ? "passed" : "unverified");
  return { name, status, ...evidence, why: found.length > 0 ? "the JUnit file says so" : "it is not among what ran" };
}
