import { z } from "zod";
import type { Place } from "../apply/place.ts";
import { Failure, Raced } from "../failure.ts";
import type { GitRepository } from "../git/repository.ts";
import type { Octokit } from "../github/client.ts";
import type { RepositoryName } from "../github/read-issue.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import { commitRevision } from "../store/revision.ts";
import type { Transaction } from "../store/transaction.ts";
import { writingFailure } from "./writing-failure.ts";

/** A branch of a repository on GitHub that every write becomes a commit of, made and signed by GitHub itself. */
export interface GithubBranch {
  readonly octokit: Octokit;
  readonly name: RepositoryName;
  /** Name of the branch, without `refs/heads/`. */
  readonly branch: string;
  /** A clone, into which commits are fetched to be read. */
  readonly repository: GitRepository;
  readonly cache: ReadingCache;
  /** ISO-8601 UTC. */
  readonly now: string;
}

const createCommit = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
const created = z.object({
  createCommitOnBranch: z.object({ commit: z.object({ oid: z.string().regex(/^[0-9a-f]{40}$/) }) }),
});

/** A branch on GitHub as the place of work: operations see its last commit, and a write is one commit on top of it, if it still stands there. */
export async function openGithubBranch(given: GithubBranch): Promise<Place> {
  const { repository, cache, now, branch } = given;
  const tip = await branchTip(given);
  if (tip === null) throw new Failure("github", `there is no branch ${branch} on GitHub`, "push it first");
  const revision = await revisionAt(repository, tip);
  return { repository, tree: revision, landed: revision, cache, now, write: (writes) => commitOn(given, tip, writes) };
}

/** The commit that a branch stands at on GitHub; null where there is no such branch. */
export async function branchTip({
  octokit,
  name,
  branch,
}: Pick<GithubBranch, "octokit" | "name" | "branch">): Promise<string | null> {
  try {
    const { data } = await octokit.git.getRef({ ...name, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (thrown) {
    if (statusOf(thrown) === 404) return null;
    throw writingFailure(thrown, `the branch ${branch} cannot be read`, "contents: read");
  }
}

async function revisionAt(repository: GitRepository, oid: string) {
  if ((await repository.readCommit(oid)) === null) await repository.fetch({ want: oid, depth: "tip" });
  return commitRevision(repository, oid);
}

/** Asked once: a commit that was made though the answer was lost shows as a branch that moved, and is planned anew. */
async function commitOn(
  { octokit, name, branch, repository }: GithubBranch,
  expected: string,
  transaction: Transaction,
): Promise<string> {
  const [headline = "", ...more] = transaction.summary.split("\n");
  const input = {
    branch: { repositoryNameWithOwner: `${name.owner}/${name.repo}`, branchName: branch },
    expectedHeadOid: expected,
    message: { headline, body: more.join("\n").trim() },
    fileChanges: fileChanges(transaction),
  };
  try {
    const answer = created.parse(await octokit.graphql(createCommit, { input }));
    const { oid } = answer.createCommitOnBranch.commit;
    await revisionAt(repository, oid);
    await refuseUnlike(repository, oid, transaction);
    return oid;
  } catch (thrown) {
    const isMoved =
      thrown instanceof Error && /expected branch to point to|STALE_DATA|is out of date/i.test(thrown.message);
    if (isMoved) throw new Raced(branch);
    throw writingFailure(thrown, `no commit can be made on ${branch}`, "contents: write");
  }
}

function fileChanges({ writes }: Transaction): object {
  return {
    additions: writes.flatMap(({ path, after }) =>
      after === null ? [] : [{ path, contents: Buffer.from(after).toString("base64") }],
    ),
    deletions: writes.flatMap(({ path, after }) => (after === null ? [{ path }] : [])),
  };
}

async function refuseUnlike(repository: GitRepository, oid: string, { writes }: Transaction): Promise<void> {
  const entries = await repository.listPaths(
    oid,
    writes.map(({ path }) => path),
  );
  const there = new Set(entries.map(({ path }) => path));
  const wrong = writes.find(({ path, after }) => there.has(path) !== (after !== null));
  if (wrong !== undefined)
    throw new Failure(
      "github",
      `commit ${oid} does not hold ${wrong.path} as it was sent`,
      "look at the commit on GitHub",
    );
}

/** HTTP status of an error of the client; 0 where it has none. */
export function statusOf(thrown: unknown): number {
  return z.object({ status: z.number() }).catch({ status: 0 }).parse(thrown).status;
}
