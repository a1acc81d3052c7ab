import type { Octokit } from "./client.ts";
import { bareLogin, viewer } from "./own-comments.ts";

/** Lines of a pull request's head, and the comment on them. */
export interface LineComment {
  readonly path: string;
  /** First and last line, 1-based; both stand in one hunk of the pull request. */
  readonly startLine: number;
  readonly line: number;
  /** First line of the comment, by which it is known. */
  readonly marker: string;
  /** Whole text, marker first. */
  readonly body: string;
}

/** The comments to have on the lines of a pull request. */
export interface SuggestionReview {
  readonly owner: string;
  readonly repo: string;
  /** Number of the pull request. */
  readonly number: number;
  /** Full id of the head that the lines are of. */
  readonly commit: string;
  /** How all markers begin. */
  readonly mark: string;
  readonly comments: readonly LineComment[];
  /** What a review with so many comments says of itself. */
  readonly words: (comments: number) => string;
}

/** More comments than this are no help, and a review of them is refused as too many. */
const mostComments = 30;

/**
 * Sees to it that each comment stands on the pull request once: what was never said becomes one review, and one of ours on a line that
 * still stands is updated when its text changed. What its lines have left behind is left alone, and never said again.
 */
export async function keepSuggestions(octokit: Octokit, review: SuggestionReview): Promise<"posted" | "left"> {
  const { owner, repo, number, commit, comments, words } = review;
  const own = await findOwn(octokit, review);
  const news = comments.filter(({ marker }) => !own.has(marker)).slice(0, mostComments);
  for (const { marker, body } of comments) {
    const known = own.get(marker);
    if (known === undefined || known.isOutdated || known.body.trimEnd() === body.trimEnd()) continue;
    await octokit.pulls.updateReviewComment({ owner, repo, comment_id: known.id, body });
  }
  if (news.length === 0) return "left";
  await octokit.pulls.createReview({
    owner,
    repo,
    pull_number: number,
    commit_id: commit,
    event: "COMMENT",
    body: words(news.length),
    comments: news.map(({ path, startLine, line, body }) => ({
      path,
      body,
      line,
      side: "RIGHT",
      ...(startLine < line ? { start_line: startLine, start_side: "RIGHT" } : {}),
    })),
  });
  return "posted";
}

interface Own {
  readonly id: number;
  readonly body: string;
  readonly isOutdated: boolean;
}

/** Our comments by marker. Ours are known by marker and author: anybody can copy a marker. */
async function findOwn(octokit: Octokit, review: SuggestionReview): Promise<Map<string, Own>> {
  const { owner, repo, number, mark } = review;
  const me = await viewer(octokit);
  const pages = octokit.paginate.iterator(octokit.pulls.listReviewComments, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  });
  const own = new Map<string, Own>();
  for await (const { data } of pages) {
    for (const { id, body, user, line } of data) {
      // Who left GitHub has no user here, whatever the type says.
      const login = (user as { login: string } | null)?.login ?? "";
      if (!body.startsWith(mark) || bareLogin(login) !== me) continue;
      const [marker = ""] = body.split(/\r?\n/, 1);
      const known = own.get(marker);
      // One on a line that still stands counts before one that was left behind.
      if (known === undefined || known.isOutdated) own.set(marker, { id, body, isOutdated: (line ?? null) === null });
    }
  }
  return own;
}
