import type { Octokit } from "./client.ts";
import { bareLogin, viewer } from "./own-comments.ts";

/** The one comment to keep on a pull request. */
export interface StickyComment {
  readonly owner: string;
  readonly repo: string;
  /** Number of the pull request. */
  readonly number: number;
  /** First line of the comment, by which it is known. */
  readonly marker: string;
  /** Whole text, marker first. */
  readonly body: string;
  /** Whether there is enough to say for a first comment. */
  readonly mayCreate: boolean;
}

/** Creates the comment, or updates it when its text changed. Ours is known by marker and author: anybody can copy a marker. */
export async function keepComment(octokit: Octokit, comment: StickyComment): Promise<"created" | "updated" | "left"> {
  const { owner, repo, number, body } = comment;
  const own = await findOwn(octokit, comment);
  if (own === null) {
    if (!comment.mayCreate) return "left";
    await octokit.issues.createComment({ owner, repo, issue_number: number, body });
    return "created";
  }
  if (own.body === body) return "left";
  await octokit.issues.updateComment({ owner, repo, comment_id: own.id, body });
  return "updated";
}

async function findOwn(
  octokit: Octokit,
  { owner, repo, number, marker }: StickyComment,
): Promise<{ id: number; body: string } | null> {
  const me = await viewer(octokit);
  const pages = octokit.paginate.iterator(octokit.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
  for await (const { data } of pages) {
    const own = data.find(({ body, user }) => body?.startsWith(marker) === true && bareLogin(user?.login ?? "") === me);
    if (own !== undefined) return { id: own.id, body: own.body ?? "" };
  }
  return null;
}
