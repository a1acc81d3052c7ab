import { Failure } from "../failure.ts";
import { branchTip, statusOf } from "./github-branch.ts";
import type { GithubBranch } from "./github-branch.ts";
import { writingFailure } from "./writing-failure.ts";

/** The one branch that a sync by pull request works on. */
export const syncBranch = "cwom/sync";

type Where = Pick<GithubBranch, "octokit" | "name">;

/** Number of the open pull request from the sync's branch; null where there is none. */
export async function openSyncPull({ octokit, name }: Where): Promise<number | null> {
  try {
    const { data } = await octokit.pulls.list({
      ...name,
      state: "open",
      head: `${name.owner}:${syncBranch}`,
      per_page: 100,
    });
    // A server that ignores the filter answers other pull requests too, and a fork may have a branch of that name.
    const home = `${name.owner}/${name.repo}`.toLowerCase();
    const own = data.find(({ head }) => head.ref === syncBranch && head.repo?.full_name.toLowerCase() === home);
    return own?.number ?? null;
  } catch (thrown) {
    throw writingFailure(thrown, "pull requests cannot be listed", "pull requests: read");
  }
}

/** Brings the sync's branch to where it can be worked on: as it is while its pull request is open, else at the tip of the default branch. */
export async function prepareSyncBranch(where: Where, defaultBranch: string): Promise<void> {
  const { octokit, name } = where;
  const [pull, tip, base] = [
    await openSyncPull(where),
    await branchTip({ ...where, branch: syncBranch }),
    await branchTip({ ...where, branch: defaultBranch }),
  ];
  if (base === null || tip === base) return;
  try {
    if (tip !== null && pull !== null) await mergeInto(where, defaultBranch);
    else if (tip === null) await octokit.git.createRef({ ...name, ref: `refs/heads/${syncBranch}`, sha: base });
    // What is there has been merged or closed: nobody looks at it any more.
    else await octokit.git.updateRef({ ...name, ref: `heads/${syncBranch}`, sha: base, force: true });
  } catch (thrown) {
    throw writingFailure(thrown, `the branch ${syncBranch} cannot be made`, "contents: write");
  }
}

/** What people changed meanwhile is to be seen by the sync. */
async function mergeInto({ octokit, name }: Where, defaultBranch: string): Promise<void> {
  try {
    await octokit.repos.merge({ ...name, base: syncBranch, head: defaultBranch });
  } catch (thrown) {
    if (statusOf(thrown) !== 409) throw thrown;
    const help = `merge ${defaultBranch} into ${syncBranch} by hand, or close its pull request: then it is made anew`;
    throw new Failure("conflict", `${syncBranch} does not merge with ${defaultBranch} any more`, help, thrown);
  }
}

/** Title and body of the sync's pull request. */
export interface PullText {
  readonly title: string;
  readonly body: string;
}

/** Keeps the one pull request of the sync: makes it where there is none, else tells it what is new, if anything is. Answers its number; null where there is nothing to merge. */
export async function keepSyncPull(where: Where, defaultBranch: string, news: PullText | null): Promise<number | null> {
  const { octokit, name } = where;
  const pull = await openSyncPull(where);
  const tip = await branchTip({ ...where, branch: syncBranch });
  if (tip === null || tip === (await branchTip({ ...where, branch: defaultBranch }))) return pull;
  const text = news ?? { title: `Sync with ${name.owner}/${name.repo}`, body: "What GitHub has, as work objects." };
  try {
    if (pull === null) {
      const { data } = await octokit.pulls.create({ ...name, head: syncBranch, base: defaultBranch, ...text });
      return data.number;
    }
    if (news !== null) await octokit.pulls.update({ ...name, pull_number: pull, ...text });
    return pull;
  } catch (thrown) {
    // Somebody else made it meanwhile, or the answer was lost: it is asked for before it is tried again.
    const made = statusOf(thrown) === 422 ? await openSyncPull(where) : null;
    if (made !== null) return made;
    throw writingFailure(thrown, "the pull request cannot be made", "pull requests: write");
  }
}
