import { readFileSync, realpathSync } from "node:fs";
import { relative } from "node:path";
import { Failure } from "../failure.ts";
import type { GitRepository } from "../git/repository.ts";
import { readWorkflowEvent } from "./workflow-event.ts";
import type { WorkflowContext } from "./workflow-event.ts";

/** An environment: names and values. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The workflow event that this process runs for, when a runner started it for this very checkout; null anywhere else.
 * A runner that does not say which event is a Failure `base-unavailable`, like an event that cannot be understood.
 */
export function workflowOf(repository: GitRepository, env: Environment): WorkflowContext | null {
  const { GITHUB_ACTIONS, GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_SHA = "", GITHUB_REF = "" } = env;
  if (GITHUB_ACTIONS !== "true" || !isInWorkspace(repository, env["GITHUB_WORKSPACE"])) return null;
  if (GITHUB_EVENT_NAME === undefined) throw unreadable("GITHUB_EVENT_NAME is not set");
  if (GITHUB_EVENT_PATH === undefined) throw unreadable("GITHUB_EVENT_PATH is not set");
  const payload = readPayload(GITHUB_EVENT_PATH);
  return readWorkflowEvent({ eventName: GITHUB_EVENT_NAME, payload, sha: GITHUB_SHA, gitRef: GITHUB_REF });
}

/** A job may also check repositories that it made itself, somewhere else: the event is not about those. */
function isInWorkspace({ workTree, commonDir }: GitRepository, workspace: string | undefined): boolean {
  if (workspace === undefined || workspace === "") return true;
  try {
    const path = relative(realpathSync(workspace), realpathSync(workTree ?? commonDir));
    return path !== ".." && !path.startsWith("../") && !path.startsWith("/");
  } catch {
    return true;
  }
}

function readPayload(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw unreadable("the file at GITHUB_EVENT_PATH cannot be read", cause);
  }
}

function unreadable(message: string, cause?: unknown): Failure {
  return new Failure("base-unavailable", message, "name both commits: --base <commit> --head <commit>", cause);
}
