import type { CommitStanding } from "../../git/commit-standing.ts";
import type { Artifact } from "../../model/artifact.ts";
import type { Issue } from "../../model/issue.ts";
import { testCheckName } from "../../model/fact-names.ts";
import { askedChecks, requiredEvidence } from "../../model/proof.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Run } from "../../model/run.ts";
import { localPathOf } from "../../store/local-path.ts";
import type { Objects } from "../../store/objects.ts";
import type { OperationEnv } from "../operation.ts";
import { decide, sourceOfIssue, sourceOfRun } from "./gather-claims.ts";
import { lookAt } from "./gather-made.ts";
import { proofsOf } from "./latest-proof.ts";
import type { Claim, ProofCheck, ProofInput } from "./proof-input.ts";
import { commitOf, pullRequestFacts, pullRequestsFor } from "./pull-requests.ts";
import type { PullRequest } from "./pull-requests.ts";
import { readSurroundings } from "./surroundings.ts";
import { workflowFacts } from "./workflow-facts.ts";

/** What is to be weighed: a Run alone, or with null all that was done for the Issue. */
export interface Asked {
  readonly run: Run | null;
  readonly issue: Issue;
  /** The Issue as it is written. */
  readonly value: JsonObject;
  /** What somebody says just now. */
  readonly claims: readonly Claim[];
}

/** All that a Run or Issue is weighed by, as the store and git have it now. */
export interface Gathered {
  readonly input: ProofInput;
  /** The latest proof that there is already. */
  readonly latest: Artifact | null;
  /** The Run whose inputs the weighing is held to: the one that is weighed, or the newest that worked on the Issue. */
  readonly basis: Run | null;
}

/** Gathers what there is to weigh: claims of the Runs that count, what they made, and what git, GitHub and CI say of it. */
export async function gatherProof(asked: Asked, objects: Objects, env: OperationEnv): Promise<Gathered> {
  const { run, issue, value } = asked;
  const { works, workflows, artifacts } = await readSurroundings(issue, objects);
  const { criteria, tests_expected: tests } = issue.acceptance;
  const { claims, counted } = said(asked, works, artifacts);
  const ids = new Set(counted.map(({ id }) => id));
  const own = artifacts.filter(({ produced_by: maker }) => ids.has(maker.id));
  const pullRequests = pullRequestsFor(issue, artifacts).filter((one) => run === null || isOf(one, own));
  const branch = (await objects.get("Repo", issue.repo.id))?.object?.default_branch ?? "main";
  const standing = remembered((oid) => env.commitStanding(oid, branch));
  const subject = run?.id ?? issue.id;
  const [latest = null] = proofsOf(subject, artifacts);
  const proofs = [...new Set([subject, ...ids])].flatMap((id) => proofsOf(id, artifacts).slice(0, 1));
  const before = proofs.flatMap(({ verification }) => verification.checks.map(withWhy));
  const failedBefore = new Set(before.flatMap(({ name, status }) => (status === "failed" ? [name] : [])));
  const brought = new Set(pullRequests.map(({ uri }) => uri));
  const seen = artifacts.filter((one) => own.includes(one) || proofs.includes(one) || isPullRequest(one, brought));
  const looking = { env, standing, branch, pullRequests, failedBefore };
  const looked = await Promise.all(seen.map((one) => lookAt(one, looking)));
  const merges = pullRequests.map(async (one) => pullRequestFacts(one, (await standing(one.commit)) === "on", branch));
  const expected = new Set((tests ?? []).map(testCheckName));
  const facts = [...looked.flatMap((one) => one.facts), ...(await Promise.all(merges)).flat()];
  const input: ProofInput = {
    criteria,
    testsExpected: tests ?? [],
    required: requiredEvidence(value),
    claims,
    made: looked.flatMap(({ made }) => made),
    facts: onceEach([...facts, ...workflowFacts(workflows, commitsOf(own, pullRequests))]),
    tests: null,
    testsUri: null,
    earlier: before.filter(({ name }) => expected.has(name)),
    evidence: await evidenceOf(claims, env),
    logUri: null,
  };
  return { input, latest, basis: counted[0] ?? null };
}

/** The claims that count, and the Runs that do: of all Runs those that decide something, and the newest, whatever it says. */
function said(
  { run, issue, value, claims }: Asked,
  works: readonly Run[],
  artifacts: readonly Artifact[],
): { readonly claims: readonly Claim[]; readonly counted: readonly Run[] } {
  const runs = run === null ? works : [run];
  const asked = new Set(askedChecks(value));
  const { criteria } = issue.acceptance;
  const ofRuns = runs.map((one) => sourceOfRun(one, artifacts, asked));
  const now = { at: Number.POSITIVE_INFINITY, run: null, claims };
  const others = run === null ? sourceOfIssue(issue.id, artifacts, asked) : [];
  // An earlier proof of the Issue repeats what its Runs said, and must not stand in for what became of them.
  const deciding = new Set(decide(ofRuns, criteria).deciding.map((source) => source.run));
  return {
    claims: decide([now, ...others, ...ofRuns], criteria).claims,
    counted: runs.filter((one, index) => index === 0 || deciding.has(one)),
  };
}

/** Whether a pull request brings what a Run made: one of its commits, or the pull request itself. */
function isOf({ commits, uri }: PullRequest, own: readonly Artifact[]): boolean {
  return own.some(
    (one) => (one.type === "pr" && one.uri === uri) || (one.type === "commit" && commits.has(commitOf(one) ?? "")),
  );
}

function isPullRequest({ type, uri }: Artifact, wanted: ReadonlySet<string>): boolean {
  return type === "pr" && wanted.has(uri);
}

/** The commits that CI may have looked at. */
function commitsOf(own: readonly Artifact[], pullRequests: readonly PullRequest[]): ReadonlySet<string> {
  const made = own.flatMap((one) => (one.type === "commit" ? (commitOf(one) ?? []) : []));
  return new Set([...made, ...pullRequests.flatMap(({ head, commit }) => [head, commit])]);
}

function withWhy({ name, status, evidence_uri: uri }: Artifact["verification"]["checks"][number]): ProofCheck {
  return { name, status, ...(uri === null ? {} : { evidence_uri: uri }), why: "an earlier proof says so" };
}

/** Two Artifacts may be of one commit. */
function onceEach(facts: readonly ProofCheck[]): ProofCheck[] {
  return [...new Map(facts.map((fact) => [fact.name, fact])).values()];
}

function remembered(ask: (oid: string) => Promise<CommitStanding>): (oid: string) => Promise<CommitStanding> {
  const answers = new Map<string, Promise<CommitStanding>>();
  return (oid) => {
    const answer = answers.get(oid) ?? ask(oid);
    answers.set(oid, answer);
    return answer;
  };
}

/** Where the evidence of claims is: a file that the repository has, or an address, which nobody looks up. */
async function evidenceOf(
  claims: readonly Claim[],
  { fileFacts }: Pick<OperationEnv, "fileFacts">,
): Promise<Map<string, string | null>> {
  const uris = [...new Set(claims.flatMap(({ evidence_uri: uri }) => uri ?? []))];
  const found = uris.map(async (uri): Promise<[string, string | null]> => {
    const path = localPathOf(uri);
    if (path === null) return [uri, /^[a-z][a-z0-9+.-]*:/i.test(uri) ? uri : null];
    return [uri, (await fileFacts(path)) === null ? null : uri];
  });
  return new Map(await Promise.all(found));
}
