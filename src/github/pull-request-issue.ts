import { cleanLine, cleanText, wordOf } from "./clean-text.ts";
import { closedBy } from "./closing-keywords.ts";
import type { Draft, Mapped } from "./draft.ts";
import { issueOrigin, knownIssue } from "./mapping.ts";
import type { Mapping, RefValue } from "./mapping.ts";
import type { TimelineEvent } from "./payload-issue.ts";
import type { GithubPullRequest } from "./payload-pull-request.ts";
import { inboxIssue, refTo, stubIssue } from "./stub-issue.ts";
import type { Stub } from "./stub-issue.ts";
import { laterOf } from "./times.ts";

/** What tells which issue a pull request is for. */
interface Given {
  readonly pullRequest: GithubPullRequest;
  readonly timeline: readonly TimelineEvent[];
  readonly closes: readonly number[] | null;
}

/** The Issue that a pull request is for, with the one that had to be made up; null where the settings skip it. */
export interface Found extends Mapped<"Issue"> {
  readonly issue: RefValue<"Issue"> | null;
  /** Numbers of all issues it closes, whether they are known here or not. */
  readonly closes: readonly number[];
}

/** The Issue that a pull request was for when it came over, else the first issue that it closes, else what the settings say. */
export function issueOfPullRequest(given: Given, mapping: Mapping): Found {
  const { number } = given.pullRequest;
  const closes = closedNumbers(given, mapping);
  const stub = stubOf(given, mapping);
  const bound = mapping.issueOfRun(issueOrigin(mapping, number));
  const known = closes.flatMap((other) => knownIssue(mapping, other) ?? []);
  const [first] = bound === null ? known : [{ kind: "Issue" as const, id: bound }];
  if (first !== undefined && first.id !== stub.id)
    return { issue: first, closes, drafts: [], notes: notesOf(closes, known, number) };
  switch (first === undefined ? mapping.settings.unlinked_pr : "stub") {
    case "skip":
      return { issue: null, closes, drafts: [], notes: [] };
    case "inbox":
      return { issue: refTo(inboxIssue(mapping)), closes, drafts: [inboxIssue(mapping)], notes: [] };
    case "stub":
      return { issue: refTo(stub), closes, drafts: [stub], notes: [] };
  }
}

/** Numbers of the issues that a pull request closes: as GitHub links them, else as its text says. */
export function closedNumbers(
  { pullRequest, closes }: Pick<Given, "pullRequest" | "closes">,
  where: Pick<Mapping, "host" | "repository">,
): readonly number[] {
  const { number, body, title } = pullRequest;
  return closes ?? closedBy(`${title}\n${body ?? ""}`, where).filter((other) => other !== number);
}

function notesOf(closes: readonly number[], known: readonly RefValue<"Issue">[], number: number): string[] {
  if (known.length < 2) return [];
  return [
    `#${number}: closes ${closes.map((other) => `#${other}`).join(", ")}; its Run is for the first that is known`,
  ];
}

function stubOf({ pullRequest }: Given, mapping: Mapping): Draft<"Issue"> {
  const { number, title, body, state, merged_at: mergedAt } = pullRequest;
  const closed = mergedAt === null ? "canceled" : "done";
  const stub: Stub = {
    externalId: issueOrigin(mapping, number),
    title: cleanLine(title) || `(untitled #${number})`,
    description: cleanText(body ?? ""),
    status: state === "closed" ? closed : "running",
    origin: { number, node_id: wordOf(pullRequest.node_id), url: pullRequest.html_url },
    createdAt: pullRequest.created_at,
    updatedAt: laterOf(pullRequest.created_at, pullRequest.updated_at),
  };
  return stubIssue(stub, mapping);
}
