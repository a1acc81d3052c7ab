import { getInput } from "@actions/core";
import { Failure } from "../failure.ts";

/** The Action's inputs, each one of the words that action.yml allows. */
export interface ActionInputs {
  readonly mode: "check" | "comment";
  readonly token: string;
  /** Empty where the event decides. */
  readonly base: string;
  readonly head: string;
  readonly failOn: "error" | "warning";
  readonly comment: "auto" | "always" | "never";
  /** Empty for no file. */
  readonly sarifFile: string;
  /** The report to post; empty but for mode comment. */
  readonly reportFile: string;
  readonly path: string;
}

/** Reads the inputs; a word that is not allowed is a Failure `usage`. */
export function readInputs(): ActionInputs {
  const mode = oneOf("mode", ["auto", "check", "sync", "comment"] as const, "auto");
  if (mode === "sync") {
    throw new Failure("usage", "mode sync is not part of this version", "use mode: check, or leave mode out");
  }
  return {
    mode: mode === "comment" ? mode : "check",
    token: getInput("github-token"),
    base: getInput("base"),
    head: getInput("head"),
    failOn: oneOf("fail-on", ["error", "warning"] as const, "error"),
    comment: oneOf("comment", ["auto", "always", "never"] as const, "auto"),
    sarifFile: getInput("sarif-file"),
    reportFile: getInput("report-file"),
    path: getInput("path") || ".",
  };
}

function oneOf<const T extends string>(name: string, allowed: readonly T[], fallback: T): T {
  const given = getInput(name);
  if (given === "") return fallback;
  const found = allowed.find((word) => word === given);
  if (found !== undefined) return found;
  throw new Failure("usage", `the input ${name} is ${JSON.stringify(given)}`, `write one of ${allowed.join(", ")}`);
}
