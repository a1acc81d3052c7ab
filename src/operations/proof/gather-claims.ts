import type { Artifact } from "../../model/artifact.ts";
import { proofKey } from "../../model/proof.ts";
import type { Run } from "../../model/run.ts";
import { isFactName } from "../../model/fact-names.ts";
import { placeOf } from "./claims.ts";
import { proofsOf } from "./latest-proof.ts";
import type { Claim } from "./proof-input.ts";
import { endOf } from "./surroundings.ts";

/** What was said at one time, by a Run or about the Issue itself. */
export interface Source {
  /** Milliseconds. */
  readonly at: number;
  /** Null for what is said of the Issue as a whole. */
  readonly run: Run | null;
  readonly claims: readonly Claim[];
}

/** What a Run, and its latest proof, say. */
export function sourceOfRun(run: Run, artifacts: readonly Artifact[], asked: ReadonlySet<string>): Source {
  const own = artifacts.filter(
    ({ type, meta, produced_by: maker }) => maker.id === run.id && !unclaimed.has(type) && meta[proofKey] === undefined,
  );
  const [proof] = proofsOf(run.id, artifacts);
  const claims = [...(proof === undefined ? [] : [proof]), ...own].flatMap((one) => claimsIn(one, asked));
  return { at: endOf(run), run, claims };
}

/** What others say of these: GitHub, a signature. */
const unclaimed: ReadonlySet<string> = new Set(["pr", "commit"]);

/** What the latest proof of an Issue itself says. */
export function sourceOfIssue(id: string, artifacts: readonly Artifact[], asked: ReadonlySet<string>): Source[] {
  const [proof] = proofsOf(id, artifacts);
  return proof === undefined
    ? []
    : [{ at: Date.parse(proof.created_at ?? "") || 0, run: null, claims: claimsIn(proof, asked) }];
}

/** The checks of an Artifact that somebody claimed: what has to be there because it is asked for, and nobody looked at, is no claim. */
function claimsIn({ verification: { checks } }: Artifact, asked: ReadonlySet<string>): Claim[] {
  return checks
    .filter(({ name, status }) => !isFactName(name) && (status !== "unverified" || !asked.has(name)))
    .map(({ name, status, evidence_uri: uri }) => ({ name, status, ...(uri === null ? {} : { evidence_uri: uri }) }));
}

/** Of each thing the newest source that speaks of it decides; gives the claims that count, and the sources that have one. */
export function decide(
  sources: readonly Source[],
  criteria: readonly string[],
): { readonly claims: readonly Claim[]; readonly deciding: readonly Source[] } {
  const decided = new Set<string>();
  const claims: Claim[] = [];
  const deciding: Source[] = [];
  for (const source of sources.toSorted((a, b) => b.at - a.at)) {
    const fresh = source.claims.filter(({ name }) => !decided.has(thing(name, criteria)));
    if (fresh.length > 0) deciding.push(source);
    claims.push(...fresh);
    for (const { name } of source.claims) decided.add(thing(name, criteria));
  }
  return { claims, deciding };
}

/** What a claim is about, in a form in which two claims about it are alike. */
function thing(name: string, criteria: readonly string[]): string {
  const place = placeOf(name, criteria);
  return place === -1 ? name.trim().replace(/^evidence: /, "") : `#${place}`;
}
