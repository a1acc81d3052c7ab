import type { Artifact } from "../../model/artifact.ts";
import { provesKey, proofKey } from "../../model/proof.ts";
import type { CommitStanding } from "../../git/commit-standing.ts";
import { localPathOf } from "../../store/local-path.ts";
import type { OperationEnv } from "../operation.ts";
import { commitCheckName, digestCheckName } from "../../model/fact-names.ts";
import type { Made, ProofCheck } from "./proof-input.ts";
import { commitOf } from "./pull-requests.ts";
import type { PullRequest } from "./pull-requests.ts";

/** What Artifacts are, looked at once more. */
export interface Looked {
  readonly made: readonly Made[];
  readonly facts: readonly ProofCheck[];
}

/** What is needed to look at an Artifact. */
export interface Looking {
  readonly env: Pick<OperationEnv, "fileFacts">;
  /** How a commit stands to the branch. */
  readonly standing: (oid: string) => Promise<CommitStanding>;
  readonly branch: string;
  readonly pullRequests: readonly PullRequest[];
  /** Names of checks that an earlier proof has as failed. */
  readonly failedBefore: ReadonlySet<string>;
}

/** Looks at one Artifact again: its commit in git, its file's digest. A proof is no evidence for itself. */
export async function lookAt(artifact: Artifact, looking: Looking): Promise<Looked> {
  const { type, uri } = artifact;
  const oid = type === "commit" ? commitOf(artifact) : null;
  if (oid !== null) return lookAtCommit(oid, looking);
  const path = localPathOf(uri);
  const isProof = artifact.meta[proofKey] !== undefined || artifact.meta[provesKey] !== undefined;
  if (path !== null) return lookAtFile(artifact, path, isProof, looking);
  const isKnown = type === "pr" && artifact.meta["github/pull_request"] !== undefined;
  const made: Made = { type, uri, path: null, status: isKnown ? "passed" : "unverified" };
  return { made: isProof ? [] : [made], facts: [] };
}

async function lookAtCommit(oid: string, looking: Looking): Promise<Looked> {
  const { standing, branch, pullRequests } = looking;
  const name = commitCheckName(oid, branch);
  const stands = await standing(oid);
  const made: Made = {
    type: "commit",
    uri: `git:${oid}`,
    path: null,
    status: stands === "absent" ? "unverified" : "passed",
  };
  const found = (status: ProofCheck["status"], why: string, uri = `git:${oid}`): Looked => ({
    made: [made],
    facts: [{ name, status, evidence_uri: uri, why }],
  });
  if (stands === "on") return found("passed", "git says so");
  for (const { number, uri, commit, commits } of pullRequests)
    if (commits.has(oid) && (await standing(commit)) === "on")
      return found("passed", `pull request #${number} brought it there as ${commit.slice(0, 12)}`, uri);
  if (stands === "beside") return found("unverified", `the commit is there, and not on ${branch} yet`);
  if (stands === "unknown") return found("unverified", `this clone has not all of ${branch}: git fetch --unshallow`);
  const wasFailed = looking.failedBefore.has(name);
  return found(wasFailed ? "failed" : "unverified", "this clone has no such commit");
}

async function lookAtFile(
  { type, uri, digest }: Artifact,
  path: string,
  isProof: boolean,
  { env }: Looking,
): Promise<Looked> {
  const file = await env.fileFacts(path);
  const isOther = file !== null && digest?.startsWith("sha256:") === true && file.digest !== digest;
  const isSame = file !== null && file.digest !== null && file.digest === digest;
  // In a trace a file stands below the folder of its Run, by its path in the tree that it was made in.
  const made: Made = {
    type,
    uri,
    path: path.replace(/^.*?\/artifacts\//, ""),
    status: isOther ? "failed" : isSame ? "passed" : "unverified",
  };
  const fact = { name: digestCheckName(path), status: "failed" as const, evidence_uri: uri };
  return {
    made: isProof ? [] : [made],
    facts: isOther ? [{ ...fact, why: "the file has another digest than when it was handed in" }] : [],
  };
}
