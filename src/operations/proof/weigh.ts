import { criterionName } from "../../model/criterion-name.ts";
import { evidenceCheckName, testCheckName } from "../../model/fact-names.ts";
import { verdictOver } from "../../model/proof.ts";
import type { Verdict } from "../../model/proof.ts";
import { claimed, claimedBeside, placeOf } from "./claims.ts";
import type { Claim, ProofCheck, ProofInput } from "./proof-input.ts";
import { evidenceCheck } from "./required-evidence.ts";

/** A Run or an Issue weighed against what is asked for. */
export interface Proof {
  readonly verdict: Verdict;
  readonly checks: readonly ProofCheck[];
}

/** Weighs: a check for each criterion in their order, the expected tests, the evidence that is asked for, what git and GitHub say, and what else was claimed. */
export function weigh(input: ProofInput): Proof {
  const { criteria, testsExpected, required, claims, facts } = input;
  const places = claims.map((claim) => placeOf(claim.name, criteria));
  const about = (place: number): Claim[] => claims.filter((_, index) => places[index] === place);
  const asked = new Set([
    ...testsExpected.map(testCheckName),
    ...required.flatMap((entry) => [entry.trim(), evidenceCheckName(entry)]),
  ]);
  const checks = [
    ...criteria.map((criterion, place) => claimed(criterionName(criterion), about(place), input)),
    ...testsExpected.map((test) => tested(test, input)),
    ...required.map((entry) => evidenceCheck(entry, input)),
    ...facts,
    ...about(-1)
      .filter(({ name }) => !asked.has(name.trim()))
      .map((claim) => claimedBeside(claim, input)),
  ];
  return { verdict: verdictOver(checks), checks };
}

function tested(test: string, { tests, testsUri, earlier }: ProofInput): ProofCheck {
  const name = testCheckName(test);
  if (tests === null) {
    const before = earlier.find((check) => check.name === name);
    return before ?? { name, status: "unverified", why: "no JUnit file tells of it" };
  }
  const evidence = testsUri === null ? {} : { evidence_uri: testsUri };
  const found = tests.filter(({ names }) => names.includes(test.trim()));
  const worst = found.find(({ status }) => status === "failed") ?? found.find(({ status }) => status !== "passed");
  const status = worst?.status ?? (found.length > 0 ? "passed" : "unverified");
  return { name, status, ...evidence, why: found.length > 0 ? "the JUnit file says so" : "it is not among what ran" };
}
