import { knownIssue } from "./mapping.ts";
import type { Mapping, RefValue } from "./mapping.ts";
import type { GithubComment, GithubIssue } from "./payload-issue.ts";

/** How an Issue stands to others, as far as they are known here, and the addresses of those that are not. */
export interface Relations {
  readonly parent: RefValue<"Issue"> | null;
  readonly blockedBy: readonly RefValue<"Issue">[];
  readonly duplicates: readonly RefValue<"Issue">[];
  readonly unresolved: readonly { readonly relation: string; readonly url: string }[];
}

type Given = {
  readonly issue: GithubIssue;
  readonly parent: GithubIssue | null;
  readonly blockedBy: readonly GithubIssue[];
  readonly comments: readonly GithubComment[];
};

/** The relations of an issue. An issue of another repository, or one that is not known here, stays an address. */
export function relationsOf({ issue, parent, blockedBy, comments }: Given, mapping: Mapping): Relations {
  const unresolved: { relation: string; url: string }[] = [];
  const resolve = (relation: string, other: GithubIssue): RefValue<"Issue">[] => {
    const ref = isOurs(other, mapping) && other.number !== issue.number ? knownIssue(mapping, other.number) : null;
    if (ref !== null) return [ref];
    unresolved.push({ relation, url: other.html_url });
    return [];
  };
  const parents = parent === null ? unread(issue, unresolved) : resolve("parent", parent);
  const waits = blockedBy.flatMap((other) => resolve("blocked_by", other));
  return {
    parent: parents[0] ?? null,
    blockedBy: unique(waits),
    duplicates: issue.state_reason === "duplicate" ? originals(issue, comments, mapping) : [],
    unresolved,
  };
}

/** A parent that could not be read is known by its address in the API alone. */
function unread(issue: GithubIssue, unresolved: { relation: string; url: string }[]): [] {
  if (issue.parent_issue_url !== null) unresolved.push({ relation: "parent", url: issue.parent_issue_url });
  return [];
}

/** Whether an issue is one of the repository that is mapped. */
export function isOurs(
  { repository_url: api, html_url: page }: GithubIssue,
  { repository }: Pick<Mapping, "repository">,
): boolean {
  const path = api ?? page.replace(/\/(?:issues|pull)\/\d+$/, "");
  return path.toLowerCase().endsWith(`/${repository.fullName.toLowerCase()}`);
}

/** GitHub says of a duplicate what it duplicates in the comment that closed it, and nowhere else in REST. */
function originals(issue: GithubIssue, comments: readonly GithubComment[], mapping: Mapping): RefValue<"Issue">[] {
  const said = duplicatedNumbers(issue, comments).flatMap((number) => knownIssue(mapping, number) ?? []);
  return unique(said).slice(-1);
}

/** Numbers of the issues that an issue is said to duplicate. */
export function duplicatedNumbers(issue: GithubIssue, comments: readonly GithubComment[]): number[] {
  const said = [issue.body, ...comments.map(({ body }) => body)].map((body) =>
    Number(/^\s{0,20}duplicate of #(?<number>\d{1,9})\b/im.exec(body ?? "")?.groups?.["number"] ?? "0"),
  );
  return said.filter((number) => number !== 0 && number !== issue.number);
}

function unique(refs: readonly RefValue<"Issue">[]): RefValue<"Issue">[] {
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}
