import type { Artifact } from "../../model/artifact.ts";
import type { verificationStatuses } from "../../model/enums.ts";

/** What a check found (§3.6). */
export type Status = (typeof verificationStatuses)[number];

/** One thing that was looked at, and what speaks for what was found. */
export interface ProofCheck {
  readonly name: string;
  readonly status: Status;
  readonly evidence_uri?: string;
  /** Why it is so, in one line. */
  readonly why: string;
}

/** What somebody says of a criterion, by its text or number, of a piece of evidence, or of something else. */
export interface Claim {
  readonly name: string;
  readonly status: Status;
  readonly evidence_uri?: string | undefined;
  /** Who says so just now. */
  readonly by?: string;
}

/** One test that ran, as a JUnit file tells it. */
export interface TestResult {
  /** Every name that it goes by: alone, with its class, with its suite. */
  readonly names: readonly string[];
  readonly status: Status;
}

/** Something that was made: passed where it was seen by others than who made it, failed where it is not what it is said to be. */
export interface Made {
  readonly type: Artifact["type"];
  readonly uri: string;
  /** Of a file its path in the tree that it was made in. */
  readonly path: string | null;
  readonly status: Status;
}

/** What a Run or an Issue is weighed by. */
export interface ProofInput {
  readonly criteria: readonly string[];
  readonly testsExpected: readonly string[];
  /** The evidence that the Task asks for. */
  readonly required: readonly string[];
  readonly claims: readonly Claim[];
  readonly made: readonly Made[];
  /** What git, GitHub and the files themselves say. */
  readonly facts: readonly ProofCheck[];
  /** The tests that ran; null where there is no JUnit file. */
  readonly tests: readonly TestResult[] | null;
  readonly testsUri: string | null;
  /** Checks of expected tests that an earlier proof has: they count where no JUnit file is read. */
  readonly earlier: readonly ProofCheck[];
  /** Where what a claim names as evidence is kept; null where it cannot be found. */
  readonly evidence: ReadonlyMap<string, string | null>;
  /** What the Run said: evidence where a claim names none. Null where there is no such log. */
  readonly logUri: string | null;
}
