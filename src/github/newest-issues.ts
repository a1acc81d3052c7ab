import type { Answer } from "./answer.ts";
import { issuePayload } from "./payload-issue.ts";
import type { GithubIssue } from "./payload-issue.ts";
import type { RepositoryName } from "./read-issue.ts";
import type { Reader } from "./reader.ts";

/** Issues that were made since a time (ISO-8601 UTC), latest first, without the pull requests that GitHub lists among them. */
export async function readNewestIssues(
  reader: Reader,
  { owner, repo }: RepositoryName,
  since: string,
): Promise<Answer<GithubIssue[]>> {
  const order = { state: "all", sort: "created", direction: "desc" };
  const found: GithubIssue[] = [];
  for await (const page of reader.pages({ name: "issues", parameters: { owner, repo, ...order } }, issuePayload)) {
    if (page.is !== "page") return page;
    const isNew = ({ created_at: at }: GithubIssue): boolean => Date.parse(at) >= Date.parse(since);
    found.push(...page.items.filter((row) => isNew(row) && row.pull_request === null));
    if (!page.items.every(isNew)) break;
  }
  return { is: "found", value: found, etag: null };
}
