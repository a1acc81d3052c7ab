import { fitsPattern } from "../../store/path-pattern.ts";
import { wantedBy } from "../../model/evidence-words.ts";
import type { Made, ProofCheck, ProofInput, Status } from "./proof-input.ts";
import { claimed } from "./claims.ts";
import { evidenceCheckName, isOfCi, isReview } from "../../model/fact-names.ts";

/** The check of a piece of evidence that a Task asks for: passed only where something shows it that the executor alone did not say. */
export function evidenceCheck(entry: string, input: ProofInput): ProofCheck {
  const name = evidenceCheckName(entry);
  const wanted = wantedBy(entry);
  switch (wanted.is) {
    case "made":
      return made(
        name,
        input.made.filter(({ type }) => wanted.types.includes(type)),
      );
    case "file":
      return made(
        name,
        input.made.filter(({ path }) => path !== null && fitsPattern(path, wanted.pattern)),
      );
    case "ci":
      return over(name, input.facts.filter(isOfCi), "nothing is known of CI");
    case "review":
      return over(name, input.facts.filter(isReview), "nobody has reviewed it");
    case "tests":
      return input.tests === null ? inWords(name, entry, input) : testsIn(name, input);
    case "words":
      return inWords(name, entry, input);
  }
}

/** One that is verified is enough. */
function made(name: string, found: readonly Made[]): ProofCheck {
  const [first] = found;
  if (first === undefined) return { name, status: "unverified", why: "nothing of the sort was made" };
  const verified = found.find(({ status }) => status === "passed");
  if (verified === undefined)
    return { name, status: "unverified", evidence_uri: first.uri, why: "it was named, and nobody could look at it" };
  return { name, status: "passed", evidence_uri: verified.uri, why: "it was made and is as it was handed in" };
}

/** The worst counts. */
function over(name: string, checks: readonly ProofCheck[], without: string): ProofCheck {
  const worst = (["failed", "unverified", "passed"] as const).flatMap(
    (status) => checks.find((check) => check.status === status) ?? [],
  )[0];
  if (worst === undefined) return { name, status: "unverified", why: without };
  const { status, evidence_uri: uri } = worst;
  return { name, status, ...(uri === undefined ? {} : { evidence_uri: uri }), why: worst.name };
}

function testsIn(name: string, { tests, testsUri }: ProofInput): ProofCheck {
  const has = (status: Status): boolean => (tests ?? []).some((test) => test.status === status);
  const status = has("failed") ? "failed" : has("passed") ? "passed" : "unverified";
  const why = status === "unverified" ? "no test ran" : "the JUnit file says so";
  return { name, status, ...(testsUri === null ? {} : { evidence_uri: testsUri }), why };
}

/** By a claim with its text, which has to name evidence that is there: that is what was asked for. */
function inWords(name: string, entry: string, input: ProofInput): ProofCheck {
  const claims = input.claims.filter((claim) => claim.name.trim() === entry.trim() || claim.name.trim() === name);
  const check = claimed(name, claims, input);
  const isBare = check.status === "passed" && claims.every(({ evidence_uri: uri }) => uri === undefined);
  if (isBare) return { name, status: "unverified", why: "whoever says so names no evidence" };
  return check;
}
