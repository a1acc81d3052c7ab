import { readStdin } from "../read-named.ts";
import { checkCommits } from "../../check/check-commits.ts";
import { Failure } from "../../failure.ts";
import type { Report } from "../../finding/report.ts";
import { openRepository } from "../../git/open-repository.ts";
import type { GitRepository } from "../../git/repository.ts";
import { memoryCache } from "../../store/reading-cache.ts";
import type { ReadingCache } from "../../store/reading-cache.ts";
import { branchUpdates } from "./ref-updates.ts";
import type { BranchUpdate } from "./ref-updates.ts";
import { verdictOf } from "./verdict.ts";

/** Judges what is about to be pushed to a remote, branch by branch; answers the worst exit code. */
export async function runPrePush(folder: string, remote: string): Promise<number> {
  const repository = await openRepository(folder);
  const cache = memoryCache();
  let worst = 0;
  for (const update of branchUpdates((await readStdin()).toString("utf8"), "pre-push")) {
    const { after } = update;
    if (after === null) continue;
    const check = (): Promise<Report> => checkPushed(repository, { ...update, after }, remote, cache);
    worst = Math.max(worst, await verdictOf(`the push to ${update.ref}`, check));
  }
  return worst;
}

async function checkPushed(
  repository: GitRepository,
  { before, after }: BranchUpdate & { readonly after: string },
  remote: string,
  cache: ReadingCache,
): Promise<Report> {
  if (before !== null && (await repository.readCommit(before)) === null) throw notFetched(remote, before);
  const base = before ?? (await forkPoint(repository, after, remote));
  const chosenBy = before === null ? "a new branch: from where it left the default branch" : "what the remote has";
  const now = new Date().toISOString();
  return await checkCommits({ repository, base, head: after, chosenBy, rewritten: false, now, cache });
}

/** Where a new branch left the remote's default branch, as far as this clone knows that; null when it does not. */
async function forkPoint(repository: GitRepository, head: string, remote: string): Promise<string | null> {
  for (const name of ["HEAD", "main", "master"]) {
    const tip = await repository.resolveCommit(`refs/remotes/${remote}/${name}`);
    if (tip !== null) return await repository.mergeBase(tip, head);
  }
  return null;
}

function notFetched(remote: string, oid: string): Failure {
  const message = `the remote has commit ${oid.slice(0, 7)}, which is not in this clone`;
  return new Failure("base-unavailable", message, `fetch it first: git fetch ${remote}`);
}
