import type { MappedKind } from "./draft.ts";

/** How a field that GitHub has a say in follows it. */
export type Policy =
  /** Three ways: follows GitHub until it is changed here; changed on both sides is a conflict. */
  | "merge"
  /** A list without order: what either side adds or takes off is added or taken off. */
  | "set"
  /** A list that only grows. */
  | "append"
  /** Checks by name: those that GitHub names no more stay as unverified. */
  | "checks"
  /** Comes from GitHub until somebody here changes it; never a conflict, because CWOM owns it. */
  | "seed"
  /** Set when the object is made, left alone from then on. */
  | "once"
  /** Always what GitHub says. */
  | "mirror";

/** A field, by the names of its members from the root, and how it follows GitHub. */
export interface OwnedField {
  readonly path: readonly string[];
  readonly policy: Policy;
}

function owned(policy: Policy, ...paths: readonly string[]): OwnedField[] {
  return paths.map((path) => ({ path: path.split("."), policy }));
}

function origin(name: string): OwnedField {
  return { path: ["meta", `github/${name}`], policy: "mirror" };
}

/** The fields of each kind that GitHub has a say in. Every other field is CWOM's alone, and no sync touches it. */
export const ownership: Readonly<Record<MappedKind, readonly OwnedField[]>> = {
  Repo: [
    ...owned("merge", "name", "default_branch", "visibility"),
    ...owned("once", "slug", "created_at"),
    ...owned("mirror", "source"),
    ...owned("set", "owners", "links", "tags"),
    origin("repository"),
  ],
  Issue: [
    ...owned("once", "repo", "created_at"),
    ...owned("merge", "title", "description", "type", "priority", "status", "relationships.parent"),
    ...owned("set", "assignees", "relationships.blocked_by", "relationships.duplicates", "tags"),
    ...owned("seed", "acceptance.criteria"),
    origin("issue"),
  ],
  Run: [
    ...owned("once", "for_issue", "repo", "mode", "created_at"),
    ...owned("merge", "status", "executor", "telemetry", "cost.compute_s", "outputs.result_summary", "failure"),
    ...owned("seed", "plan.steps"),
    ...owned("append", "outputs.artifacts"),
    origin("pull_request"),
    origin("workflow_run"),
  ],
  Artifact: [
    ...owned("once", "produced_by", "for_issue", "type", "created_at"),
    ...owned("merge", "title", "uri", "digest", "media_type", "size_bytes", "preview", "verification.status"),
    ...owned("checks", "verification.checks"),
    ...owned("set", "tags"),
    origin("pull_request"),
    origin("commit"),
    origin("artifact"),
  ],
};
