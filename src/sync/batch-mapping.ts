import type { Cursor } from "../github/cursor.ts";
import type { Draft } from "../github/draft.ts";
import { mapIssue } from "../github/map-issue.ts";
import { mapPullRequest, isMerged } from "../github/map-pull-request.ts";
import { mapRepository } from "../github/map-repository.ts";
import { mapWorkflowRun } from "../github/map-workflow-run.ts";
import { deterministicId, issueOrigin } from "../github/mapping.ts";
import type { Mapping } from "../github/mapping.ts";
import type { GithubPullRequest } from "../github/payload-pull-request.ts";
import { closedNumbers } from "../github/pull-request-issue.ts";
import type { Kind } from "../model/enums.ts";
import type { GithubSettings } from "../store/github-settings.ts";
import type { Facts, Transfer } from "./facts.ts";
import type { Origins, PullRequestLink } from "./origins.ts";

/** What facts are mapped with. */
export interface BatchEnv {
  readonly host: string;
  readonly settings: GithubSettings;
  readonly origins: Origins;
  readonly cursor: Cursor;
}

/** Drafts of everything in some facts, each object once, and what had to be guessed. */
export function mapFacts(facts: Facts, env: BatchEnv): { drafts: Draft[]; notes: string[] } {
  const mapping = mappingFor(facts, env);
  const open = openPullRequests(facts, env, mapping);
  const mapped = [
    ...facts.issues.map((input) =>
      mapIssue(
        { ...input, hasOpenPullRequest: open.has(input.issue.number), previous: previousOf(input.issue) },
        mapping,
      ),
    ),
    ...facts.transfers.map((transfer) => mapTransfer(transfer, mapping)),
    ...facts.pulls.map((input) => mapPullRequest(input, mapping)),
    ...facts.attempts.map(({ pullRequests, ...attempt }) => {
      const issues = pullRequests.flatMap((number) => env.origins.issueOfRun(issueOrigin(mapping, number)) ?? []);
      return mapWorkflowRun({ ...attempt, issues }, mapping);
    }),
  ];
  const drafts = [mapRepository(facts.repository, mapping), ...mapped.flatMap((one) => one.drafts)];
  const unique = new Map(drafts.map((draft) => [`${draft.kind} ${draft.id}`, draft]));
  return { drafts: [...unique.values()], notes: mapped.flatMap(({ notes }) => notes) };

  function previousOf({ number }: { number: number }): readonly string[] {
    return env.origins.previousOf(issueOrigin(mapping, number));
  }
}

/** How a pull request stands to issues. */
export function linkOf(
  given: { readonly pullRequest: GithubPullRequest; readonly closes: readonly number[] | null },
  where: Pick<Mapping, "host" | "repository">,
): PullRequestLink {
  const { pullRequest } = given;
  const isOpen = pullRequest.state !== "closed" && pullRequest.draft !== true && !isMerged(pullRequest);
  return { closes: closedNumbers(given, where), isOpen, head: pullRequest.head.sha };
}

/** A mapping that knows the store, and the issues of these facts that will be in it. */
export function mappingFor({ repository, issues }: Pick<Facts, "repository" | "issues">, env: BatchEnv): Mapping {
  const { host, settings, origins, cursor } = env;
  const where = {
    host,
    repository: { id: repository.id, fullName: repository.full_name, createdAt: repository.created_at },
  };
  const along = new Map(
    issues.flatMap(({ issue }): [string, string][] => {
      const origin = issueOrigin(where, issue.number);
      // One that was here, and was deleted, is not made again.
      if (cursor.objects[origin]?.Issue !== undefined) return [];
      return [[origin, deterministicId("Issue", origin, issue.created_at)]];
    }),
  );
  return {
    ...where,
    settings,
    knownId: (kind: Kind, externalId: string) =>
      origins.idOf(kind, externalId) ?? (kind === "Issue" ? (along.get(externalId) ?? null) : null),
    issueOfRun: (externalId) => origins.issueOfRun(externalId),
  };
}

/** Numbers of the issues that an open pull request is to close. */
function openPullRequests({ pulls }: Facts, { origins }: BatchEnv, mapping: Mapping): ReadonlySet<number> {
  const links = new Map(origins.links);
  for (const input of pulls) links.set(input.pullRequest.number, linkOf(input, mapping));
  return new Set([...links.values()].flatMap(({ closes, isOpen }) => (isOpen ? closes : [])));
}

/** An issue that went to another repository stays the Issue it was; its relations there are none of this store's. */
function mapTransfer({ from, repository, issue }: Transfer, mapping: Mapping): ReturnType<typeof mapIssue> {
  const there = { ...mapping.repository, id: repository.id, fullName: repository.fullName };
  const id = mapping.knownId("Issue", from);
  const knownId: Mapping["knownId"] = (kind, externalId) =>
    kind === "Issue" && externalId === issueOrigin({ ...mapping, repository: there }, issue.number)
      ? id
      : mapping.knownId(kind, externalId);
  const input = { issue, parent: null, blockedBy: [], comments: [], timeline: [], hasOpenPullRequest: false };
  return mapIssue({ ...input, previous: [from] }, { ...mapping, repository: there, knownId });
}
