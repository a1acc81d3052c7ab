import { getInput } from "@actions/core";
import { Failure } from "../failure.ts";

/** The Action's inputs, each one of the words that action.yml allows. */
export interface ActionInputs {
  readonly mode: "check" | "comment" | "sync";
  readonly token: string;
  /** Empty where the event decides. */
  readonly base: string;
  readonly head: string;
  readonly failOn: "error" | "warning";
  readonly comment: "auto" | "always" | "never";
  readonly suggestions: "auto" | "never";
  /** Empty for no file. */
  readonly sarifFile: string;
  /** The report to post; empty but for mode comment. */
  readonly reportFile: string;
  readonly path: string;
  /** Where a sync lands. */
  readonly syncTo: "branch" | "pull-request";
  /** Whether a sync reads everything again. */
  readonly full: boolean;
  /** Whether a sync also writes to GitHub. */
  readonly push: boolean;
}

/** Events that are about issues and no commit: there is nothing to check, and something to sync. */
const issueEvents: ReadonlySet<string> = new Set(["issues", "sub_issues", "issue_dependencies"]);

/** Reads the inputs; a word that is not allowed is a Failure `usage`. `eventName` is what mode auto goes by. */
export function readInputs(eventName: string): ActionInputs {
  const mode = oneOf("mode", ["auto", "check", "sync", "comment"] as const, "auto");
  return {
    mode: mode === "auto" ? (issueEvents.has(eventName) ? "sync" : "check") : mode,
    token: getInput("github-token"),
    base: getInput("base"),
    head: getInput("head"),
    failOn: oneOf("fail-on", ["error", "warning"] as const, "error"),
    comment: oneOf("comment", ["auto", "always", "never"] as const, "auto"),
    suggestions: oneOf("suggestions", ["auto", "never"] as const, "auto"),
    sarifFile: getInput("sarif-file"),
    reportFile: getInput("report-file"),
    path: getInput("path") || ".",
    syncTo: oneOf("sync-to", ["branch", "pull-request"] as const, "branch"),
    full: oneOf("full", ["true", "false"] as const, "false") === "true",
    push: oneOf("push", ["true", "false"] as const, "false") === "true",
  };
}

function oneOf<const T extends string>(name: string, allowed: readonly T[], fallback: T): T {
  const given = getInput(name);
  if (given === "") return fallback;
  const found = allowed.find((word) => word === given);
  if (found !== undefined) return found;
  throw new Failure("usage", `the input ${name} is ${JSON.stringify(given)}`, `write one of ${allowed.join(", ")}`);
}
