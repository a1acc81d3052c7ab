import type { Status } from "../model/enums.ts";
import type { GithubSettings } from "../store/github-settings.ts";
import { byName, decided, quoted } from "./decision.ts";
import type { Decision } from "./decision.ts";
import type { GithubIssue } from "./payload-issue.ts";

/** What a status is decided by; what GitHub was not asked for is false. */
export interface StatusFacts {
  readonly issue: Pick<GithubIssue, "state" | "state_reason" | "labels" | "issue_dependencies_summary">;
  /** Whether it became a discussion; only its timeline says so. */
  readonly isDiscussion: boolean;
  /** Whether an open pull request that is no draft is to close it. */
  readonly hasOpenPullRequest: boolean;
}

const prefix = /^(?:status|state)\s{0,2}[:/ -]\s{0,2}/i;
const blocked = /^blocked\b/i;
const running = /^(?:in[ -]?progress|wip|doing|working|started)$/i;
const ready = /^(?:ready|todo|to[ -]do)\b/i;

/** The status of an Issue. Closed always wins, and an Issue never becomes failed: it is intent, not execution. */
export function decideStatus(
  { issue, isDiscussion, hasOpenPullRequest }: StatusFacts,
  settings: GithubSettings,
): Decision<Status> {
  if (isDiscussion) return decided("canceled", "state", "its conversion to a discussion");
  if (issue.state === "closed") return closed(issue.state_reason);
  const waits = issue.issue_dependencies_summary?.blocked_by ?? 0;
  if (waits > 0)
    return decided("blocked", "relation", `${waits} open ${waits === 1 ? "issue" : "issues"} that it waits for`);
  const named = issue.labels.map((label) => ({ label, status: statusBy(label, settings) }));
  const labelled = (status: Status): string | null => named.find((entry) => entry.status === status)?.label ?? null;
  for (const status of ["blocked", "running"] as const) {
    const label = labelled(status);
    if (label !== null) return decided(status, "label", `the label ${quoted([label])}`);
  }
  if (hasOpenPullRequest) return decided("running", "relation", "an open pull request that is to close it");
  const label = labelled("ready");
  if (label !== null) return decided("ready", "label", `the label ${quoted([label])}`);
  return unlessUnknown(issue.state);
}

function closed(reason: string | null): Decision<Status> {
  switch (reason) {
    case "not_planned":
    case "duplicate":
      return decided("canceled", "state", `closed as ${reason}`);
    case "completed":
    case null:
      return decided("done", "state", reason === null ? "closed" : "closed as completed");
    default:
      return {
        value: "done",
        by: "state",
        from: "closed",
        note: `the reason ${quoted([reason])} for closing is not known`,
      };
  }
}

function statusBy(label: string, settings: GithubSettings): Status | null {
  const set = byName(settings.labels.status, label);
  if (set !== null) return set;
  const rest = label.trim().replace(prefix, "");
  if (blocked.test(rest)) return "blocked";
  if (running.test(rest)) return "running";
  return ready.test(rest) ? "ready" : null;
}

function unlessUnknown(state: string): Decision<Status> {
  const note = state === "open" ? null : `the state ${quoted([state])} is not known`;
  return { value: "planned", by: "state", from: state === "open" ? "open" : "the default", note };
}
