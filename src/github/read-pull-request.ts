import type { GithubSettings } from "../store/github-settings.ts";
import type { Answer } from "./answer.ts";
import type { LinkedPullRequest } from "./closing-issues.ts";
import { isMerged, mergeShaOf } from "./map-pull-request.ts";
import type { PullRequestInput } from "./map-pull-request.ts";
import { commitPayload } from "./payload.ts";
import { timelineEventPayload } from "./payload-issue.ts";
import { checkRunPayload, commitStatusPayload, pullRequestPayload, reviewPayload } from "./payload-pull-request.ts";
import type { GithubPullRequest } from "./payload-pull-request.ts";
import type { RepositoryName } from "./read-issue.ts";
import { Gathering, readList } from "./read-list.ts";
import type { Reader } from "./reader.ts";
import { z } from "zod";

/** One pull request by its number. */
export function readPullRequest(
  reader: Reader,
  where: RepositoryName,
  number: number,
): Promise<Answer<GithubPullRequest>> {
  return reader.one({ name: "pullRequest", parameters: { ...where, pull_number: number } }, pullRequestPayload);
}

/** What the mapping of a pull request asks for besides the pull request itself. `linked` comes from `readClosingIssues`, for many at once. */
export async function readPullRequestInput(
  reader: Reader,
  where: RepositoryName,
  asRead: GithubPullRequest,
  linked: LinkedPullRequest | null,
  settings: Pick<GithubSettings, "commits">,
): Promise<Answer<PullRequestInput> & { readonly notes: readonly string[] }> {
  const gathering = new Gathering();
  const pullRequest = { ...asRead, merge_commit_sha: asRead.merge_commit_sha ?? linked?.mergeSha ?? null };
  const parameters = { owner: where.owner, repo: where.repo };
  const ofPull = { ...parameters, pull_number: pullRequest.number };
  const ofHead = { ...parameters, ref: pullRequest.head.sha };
  const wantsCommits = settings.commits === "all" || (settings.commits === "merged" && isMerged(pullRequest));
  const lacksMerge = isMerged(pullRequest) && pullRequest.merge_commit_sha === null;
  const timeline = { name: "timeline", parameters: { ...parameters, issue_number: pullRequest.number } } as const;
  const events = lacksMerge ? await gathering.of(() => readList(reader, timeline, timelineEventPayload), []) : [];
  const mergeSha = mergeShaOf({ pullRequest, timeline: events });
  const input = {
    pullRequest,
    closes: linked?.closes ?? null,
    timeline: events,
    reviews: await gathering.of(() => readList(reader, { name: "reviews", parameters: ofPull }, reviewPayload), []),
    checkRuns: await gathering.of(
      () => readList(reader, { name: "checkRuns", parameters: ofHead }, checkRunPayload),
      [],
    ),
    statuses: await gathering.of(() => readStatuses(reader, ofHead), []),
    commits: wantsCommits
      ? await gathering.of(
          () => readList(reader, { name: "pullRequestCommits", parameters: ofPull }, commitPayload),
          [],
        )
      : [],
    mergeCommit:
      mergeSha === null
        ? null
        : await gathering.of(
            () => reader.one({ name: "commit", parameters: { ...parameters, ref: mergeSha } }, commitPayload),
            null,
          ),
  };
  const isEvidencePartial = gathering.notes.length > 0;
  return { ...gathering.answer({ ...input, isEvidencePartial }), notes: gathering.notes };
}

const combined = z.object({ statuses: z.array(z.unknown()) });

/** The combined status is one object: its list ends at a hundred contexts, which nobody has. */
async function readStatuses(reader: Reader, parameters: { owner: string; repo: string; ref: string }) {
  const schema = combined.transform(({ statuses }) =>
    statuses.flatMap((row) => {
      const parsed = commitStatusPayload.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    }),
  );
  return reader.one({ name: "statuses", parameters: { ...parameters, per_page: 100 } }, schema);
}
