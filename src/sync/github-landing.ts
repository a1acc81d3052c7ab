import type { Place } from "../apply/place.ts";
import { Failure } from "../failure.ts";
import type { GitRepository } from "../git/repository.ts";
import type { Octokit } from "../github/client.ts";
import type { RepositoryName } from "../github/read-issue.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import { openGithubBranch } from "./github-branch.ts";
import { keepSyncPull, prepareSyncBranch, syncBranch } from "./sync-branch.ts";
import { syncWords } from "./sync-words.ts";
import type { SyncResult } from "./sync-github.ts";
import { writingFailure } from "./writing-failure.ts";

/** How a sync lands on GitHub itself: on the default branch, or by the one pull request. */
export type GithubTarget = "branch" | "pull-request";

/** What landing on GitHub needs. */
export interface GithubLandingEnv {
  readonly octokit: Octokit;
  /** The repository that holds the store. */
  readonly name: RepositoryName;
  readonly repository: GitRepository;
  readonly cache: ReadingCache;
  /** ISO-8601 UTC. */
  readonly now: string;
}

/** A place on GitHub, and what is left to do there once a sync is over. */
export interface GithubLanding {
  readonly open: () => Promise<Place>;
  /** Answers the number of the pull request; null for none. */
  readonly finish: (result: SyncResult) => Promise<number | null>;
}

/** Prepares landing on GitHub. Nothing is written before there is something to write, but for a branch that is put back to its start. */
export async function landOnGithub(target: GithubTarget, env: GithubLandingEnv): Promise<GithubLanding> {
  const { octokit } = env;
  const { fullName, defaultBranch } = await homeOf(env);
  const [owner = "", repo = ""] = fullName.split("/");
  const name = { owner, repo };
  if (target === "branch") {
    return {
      open: () => openGithubBranch({ ...env, name, branch: defaultBranch }),
      finish: () => Promise.resolve(null),
    };
  }
  await prepareSyncBranch({ octokit, name }, defaultBranch);
  return {
    open: () => openGithubBranch({ ...env, name, branch: syncBranch }),
    finish: (result) =>
      keepSyncPull({ octokit, name }, defaultBranch, result.objects.length === 0 ? null : textFor(result)),
  };
}

function textFor(result: SyncResult): { title: string; body: string } {
  const { told } = syncWords(result, false);
  const lines = told.map((line) => `    ${line}`).join("\n");
  return {
    title: `Sync with ${result.fullName}`,
    body: `What GitHub has, as work objects. The last sync:\n\n${lines}\n`,
  };
}

async function homeOf({ octokit, name }: GithubLandingEnv): Promise<{ fullName: string; defaultBranch: string }> {
  try {
    const { data } = await octokit.repos.get({ ...name });
    return { fullName: data.full_name, defaultBranch: data.default_branch };
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw writingFailure(thrown, `${name.owner}/${name.repo} cannot be read`, "metadata: read");
  }
}
