import { z } from "zod";
import { Failure } from "../failure.ts";

const oid = z.string().regex(/^[0-9a-f]{40}$/);
const repository = z.object({ default_branch: z.string() });

const pullRequest = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    head: z.object({ sha: oid }),
    base: z.object({ ref: z.string(), sha: oid }),
  }),
});

const push = z.object({
  ref: z.string(),
  before: oid,
  after: oid,
  created: z.boolean().default(false),
  deleted: z.boolean().default(false),
  forced: z.boolean().default(false),
  repository,
});

const mergeGroup = z.object({ merge_group: z.object({ base_sha: oid, head_sha: oid }) });
const dispatch = z.object({ repository });

/** A workflow's event as far as a comparison needs it; GitHub's own names, tolerant of everything else in the payload. */
export type WorkflowEvent =
  | { readonly name: "pull_request" | "pull_request_target"; readonly payload: z.output<typeof pullRequest> }
  | { readonly name: "push"; readonly payload: z.output<typeof push> }
  | { readonly name: "merge_group"; readonly payload: z.output<typeof mergeGroup> }
  | { readonly name: "workflow_dispatch"; readonly payload: z.output<typeof dispatch> }
  | { readonly name: "other" };

/** What a runner says of the job besides the payload. */
export interface WorkflowContext {
  /** GITHUB_EVENT_NAME, shown to people. */
  readonly eventName: string;
  readonly event: WorkflowEvent;
  /** GITHUB_SHA. */
  readonly sha: string;
  /** GITHUB_REF. */
  readonly gitRef: string;
}

/** The variables of a runner that are read here. */
export interface RunnerVariables {
  readonly eventName: string;
  /** The text of the file at GITHUB_EVENT_PATH. */
  readonly payload: string;
  readonly sha: string;
  readonly gitRef: string;
}

/** Reads a workflow's event; what cannot be understood is a Failure, because a guess could be green. */
export function readWorkflowEvent({ eventName, payload, sha, gitRef }: RunnerVariables): WorkflowContext {
  if (!oid.safeParse(sha).success) throw notUnderstood(`GITHUB_SHA is not a commit id`);
  return { eventName, sha, gitRef, event: eventOf(eventName, jsonOf(payload)) };
}

function eventOf(name: string, payload: unknown): WorkflowEvent {
  switch (name) {
    case "pull_request":
    case "pull_request_target":
      return { name, payload: understood(name, pullRequest, payload) };
    // They run on the same merge commit, and their check runs stand beside those of pull_request.
    case "pull_request_review":
    case "pull_request_review_comment":
      return { name: "pull_request", payload: understood(name, pullRequest, payload) };
    case "push":
      return { name, payload: understood(name, push, payload) };
    case "merge_group":
      return { name, payload: understood(name, mergeGroup, payload) };
    case "workflow_dispatch":
      return { name, payload: understood(name, dispatch, payload) };
    default:
      if (!withoutComparison.has(name)) throw notUnderstood(`the event ${JSON.stringify(name)} is not known`);
      return { name: "other" };
  }
}

/** Events of a workflow that are about no change of a branch: the state is all there is to check. */
const withoutComparison: ReadonlySet<string> = new Set([
  "branch_protection_rule",
  "check_run",
  "check_suite",
  "create",
  "delete",
  "deployment",
  "deployment_status",
  "discussion",
  "discussion_comment",
  "dynamic",
  "fork",
  "gollum",
  "image_version",
  "issue_comment",
  "issues",
  "label",
  "member",
  "milestone",
  "page_build",
  "project",
  "project_card",
  "project_column",
  "public",
  "registry_package",
  "release",
  "repository_dispatch",
  "schedule",
  "status",
  "watch",
  "workflow_run",
]);

function understood<T>(name: string, schema: z.ZodType<T>, payload: unknown): T {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const [problem] = parsed.error.issues;
  throw notUnderstood(`the payload of ${name} lacks ${problem?.path.join(".") ?? "what is needed"}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw notUnderstood("the event payload is not JSON", cause);
  }
}

function notUnderstood(message: string, cause?: unknown): Failure {
  return new Failure("base-unavailable", message, "name both commits: --base <commit> --head <commit>", cause);
}
