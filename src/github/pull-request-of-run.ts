import { z } from "zod";
import { Failure } from "../failure.ts";
import type { Octokit } from "./client.ts";

const oid = z.string().regex(/^[0-9a-f]{40}$/);

const payload = z.object({
  workflow_run: z.object({
    event: z.string(),
    conclusion: z.string().nullish(),
    head_sha: oid,
    head_branch: z.string(),
    head_repository: z.object({ id: z.int(), owner: z.object({ login: z.string() }) }),
  }),
  repository: z.object({ full_name: z.string().regex(/^[\w.-]+\/[\w.-]+$/) }),
});

/** A finished workflow run, as GitHub itself tells it in the event `workflow_run`. */
export interface FinishedRun {
  readonly owner: string;
  readonly repo: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository: { readonly id: number; readonly owner: string };
  /** GitHub's word, such as `success`; null where it has none. */
  readonly conclusion: string | null;
}

/** Reads the payload of `workflow_run`; null for a run that was not about a pull request, a Failure `usage` for another payload. */
export function readFinishedRun(text: string): FinishedRun | null {
  const parsed = payload.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Failure("usage", "the event is no finished workflow run", "use on: workflow_run");
  const { workflow_run: run, repository } = parsed.data;
  if (run.event !== "pull_request") return null;
  const [owner = "", repo = ""] = repository.full_name.split("/");
  return {
    owner,
    repo,
    headSha: run.head_sha,
    headBranch: run.head_branch,
    headRepository: { id: run.head_repository.id, owner: run.head_repository.owner.login },
    conclusion: run.conclusion ?? null,
  };
}

/** Number of the one open pull request whose head is still the commit of the run; null when it moved on, or more than one has that head. */
export async function pullRequestOfRun(octokit: Octokit, run: FinishedRun): Promise<number | null> {
  const { owner, repo, headSha, headBranch, headRepository } = run;
  const { data } = await octokit.pulls.list({
    owner,
    repo,
    state: "open",
    head: `${headRepository.owner}:${headBranch}`,
    per_page: 100,
  });
  // A server that ignores the filter answers other people's pull requests too.
  const found = data.filter(({ head }) => head.sha === headSha && head.repo?.id === headRepository.id);
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only.number;
}
