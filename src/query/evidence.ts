import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";

/** A check of an Artifact (§4.7). */
export interface Check {
  readonly name: string;
  readonly status: string;
  readonly evidenceUri: string | null;
  /** The Artifact that it was made on. */
  readonly artifact: JsonObject;
}

/** What an Issue asks for, and the checks that say whether it is there. */
export interface Criterion {
  readonly text: string;
  /** A test that is expected, rather than a criterion. */
  readonly isTest: boolean;
  /** Those of the newest Artifact first; none where nobody has shown anything. */
  readonly checks: readonly Check[];
  /** What the newest check says; null without one. */
  readonly state: string | null;
}

/** What is asked of an Issue with its evidence, and the checks that answer to nothing that was asked. */
export interface Acceptance {
  readonly criteria: readonly Criterion[];
  readonly others: readonly Check[];
}

/**
 * An Issue's acceptance criteria and expected tests, each with the checks of its Artifacts that have it for a name: the same text but
 * for case, spaces and a full stop at the end.
 */
export function acceptanceOf(issue: JsonObject, artifacts: readonly JsonObject[]): Acceptance {
  const checks = artifacts.toSorted((a, b) => compare(ageOf(b), ageOf(a))).flatMap(checksOf);
  const byName = Map.groupBy(checks, ({ name }) => plain(name));
  const asked = isMapping(issue["acceptance"]) ? issue["acceptance"] : {};
  const criteria = [
    ...texts(asked["criteria"]).map((text) => ({ text, isTest: false })),
    ...texts(asked["tests_expected"]).map((text) => ({ text, isTest: true })),
  ].map(({ text, isTest }) => {
    const found = byName.get(plain(text)) ?? [];
    return { text, isTest, checks: found, state: found[0]?.status ?? null };
  });
  const used = new Set(criteria.flatMap((criterion) => criterion.checks));
  return { criteria, others: checks.filter((check) => !used.has(check)) };
}

function ageOf({ created_at: created, id }: JsonObject): string {
  return `${typeof created === "string" ? created : ""} ${typeof id === "string" ? id : ""}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function checksOf(artifact: JsonObject): Check[] {
  const verification = isMapping(artifact["verification"]) ? artifact["verification"] : {};
  const { checks = [] } = verification;
  if (!Array.isArray(checks)) return [];
  return checks.filter(isMapping).flatMap(({ name, status, evidence_uri: uri }) => {
    if (typeof name !== "string") return [];
    return [
      {
        name,
        status: typeof status === "string" ? status : "unverified",
        evidenceUri: typeof uri === "string" ? uri : null,
        artifact,
      },
    ];
  });
}

function texts(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim().replace(/\.$/, "");
}
