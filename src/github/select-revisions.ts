import type { GitRepository } from "../git/repository.ts";
import { availableCommit, commonAncestor } from "./available-commit.ts";
import { pullRequestHead, pullRequestPair } from "./pull-request-pair.ts";
import type { WorkflowContext, WorkflowEvent } from "./workflow-event.ts";

/** What to look at for one event. */
export type Selection =
  | {
      readonly is: "pair";
      /** Full commit id, present in the repository; null for the empty tree. */
      readonly base: string | null;
      readonly head: string;
      readonly chosenBy: string;
      readonly rewritten: boolean;
    }
  /** The head alone; `reason` says why there is nothing to compare with. */
  | { readonly is: "state"; readonly head: string; readonly reason: string }
  | { readonly is: "skip"; readonly reason: string };

/**
 * The two commits that an event is about, fetched where this clone lacks them. Throws Failure `base-unavailable` when
 * they cannot be had: a check that could not decide is never green.
 */
export async function selectRevisions(context: WorkflowContext, repository: GitRepository): Promise<Selection> {
  const { event } = context;
  switch (event.name) {
    case "pull_request":
    case "pull_request_target":
      return pullRequestPair(event.payload.pull_request, mergeShaOf(context), repository);
    case "merge_group":
      return {
        is: "pair",
        base: await availableCommit(repository, event.payload.merge_group.base_sha),
        head: await availableCommit(repository, event.payload.merge_group.head_sha),
        chosenBy: "base and head of the merge group",
        rewritten: false,
      };
    case "push":
      return pushPair(event.payload, repository);
    case "workflow_dispatch":
      return branchPair(context, event.payload.repository.default_branch, repository);
    case "other":
      return { is: "state", head: await availableCommit(repository, context.sha), reason: nothingToCompare(context) };
  }
}

/** The commit that an event is about, for a base that was named; null when the event leaves nothing to check. */
export async function selectHead(context: WorkflowContext, repository: GitRepository): Promise<string | null> {
  const { event } = context;
  switch (event.name) {
    case "pull_request":
    case "pull_request_target":
      return pullRequestHead(event.payload.pull_request, mergeShaOf(context), repository);
    case "merge_group":
      return availableCommit(repository, event.payload.merge_group.head_sha);
    case "push":
      return isZero(event.payload.after) ? null : availableCommit(repository, event.payload.after);
    case "workflow_dispatch":
    case "other":
      return availableCommit(repository, context.sha);
  }
}

/** GITHUB_SHA is a pull request's merge commit in one of its two events; in the other it is the default branch. */
function mergeShaOf({ event, sha }: WorkflowContext): string | null {
  return event.name === "pull_request" ? sha : null;
}

type PushPayload = Extract<WorkflowEvent, { name: "push" }>["payload"];

async function pushPair(payload: PushPayload, repository: GitRepository): Promise<Selection> {
  const { ref, before, after } = payload;
  if (isZero(after)) return { is: "skip", reason: `${ref} was deleted: there is nothing to check` };
  const head = await availableCommit(repository, after);
  if (ref.startsWith("refs/tags/")) return { is: "state", head, reason: "a tag was pushed: it changes no branch" };
  const isDefault = ref === `refs/heads/${payload.repository.default_branch}`;
  // Whoever may push may choose that name: it is looked at like any other new branch, beside its merge_group event.
  const isOfQueue = ref.startsWith("refs/heads/gh-readonly-queue/");
  if (isZero(before) || isOfQueue) return newBranch(head, isDefault, payload, repository);
  const base = await availableCommit(repository, before);
  return {
    is: "pair",
    base,
    head,
    chosenBy: payload.forced ? "before and after of a forced push" : "before and after of the push",
    rewritten: isDefault && (payload.forced || (await repository.isAncestor(base, head)) === false),
  };
}

function isZero(oid: string): boolean {
  return /^0+$/.test(oid);
}

async function newBranch(
  head: string,
  isDefault: boolean,
  payload: PushPayload,
  repository: GitRepository,
): Promise<Selection> {
  const { default_branch } = payload.repository;
  if (isDefault) {
    return { is: "pair", base: null, head, chosenBy: "first push of the default branch", rewritten: false };
  }
  return fromDefaultBranch(head, default_branch, "a new branch", repository);
}

async function branchPair(
  context: WorkflowContext,
  defaultBranch: string,
  repository: GitRepository,
): Promise<Selection> {
  const head = await availableCommit(repository, context.sha);
  if (context.gitRef === `refs/heads/${defaultBranch}`) {
    return { is: "state", head, reason: `${nothingToCompare(context)}; give the input base to compare` };
  }
  return fromDefaultBranch(head, defaultBranch, "a branch started by hand", repository);
}

async function fromDefaultBranch(
  head: string,
  defaultBranch: string,
  what: string,
  repository: GitRepository,
): Promise<Selection> {
  const base = await commonAncestor(repository, `refs/heads/${defaultBranch}`, head);
  return { is: "pair", base, head, chosenBy: `${what}: from where it left ${defaultBranch}`, rewritten: false };
}

function nothingToCompare({ eventName }: WorkflowContext): string {
  return `the event ${eventName} has no base: only the state at head was checked`;
}
