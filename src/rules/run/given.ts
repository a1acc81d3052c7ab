import type { StoredObject } from "../../store/corpus.ts";
import { githubOrigin } from "../github-origin.ts";
import type { Run } from "../../model/run.ts";
import { kindRule } from "../rule.ts";
import { hasStarted } from "./has-started.ts";

/** Whoever executes was told what to do (§4.6). */
export const runHasPacket = kindRule(
  "Run",
  {
    id: "run/has-packet",
    level: "warning",
    summary: "a Run has started without a ContextPacket",
    why: "§4.6: A Run SHOULD reference at least one ContextPacket once it transitions to running",
  },
  (run, about) =>
    !isBriefedHere(about) || run.inputs.context_packets.length > 0
      ? []
      : [
          {
            about,
            at: "/inputs/context_packets",
            message: `${startOf(run)} without a ContextPacket, so nothing says what it was told`,
            help: `add the briefing to inputs.context_packets, or write a ContextPacket for Issue ${run.for_issue.id}`,
          },
        ],
);

/** What held when the Run started is on record (§4.6). */
export const runPinsSnapshot = kindRule(
  "Run",
  {
    id: "run/pins-snapshot",
    level: "warning",
    summary: "a Run has started without a ConstraintSnapshot",
    why: "§4.6: A Run SHOULD pin a ConstraintSnapshot at start for auditability",
  },
  (run, about) =>
    !isBriefedHere(about) || run.inputs.constraint_snapshot !== null
      ? []
      : [
          {
            about,
            at: "/inputs/constraint_snapshot",
            message: `${startOf(run)} without a ConstraintSnapshot, so nothing says what limits it had`,
            help: "name the snapshot that held when it started in inputs.constraint_snapshot",
          },
        ],
);

/** Nobody on GitHub says what a pull request's author or a workflow was told, and under which limits. */
function isBriefedHere(run: StoredObject): boolean {
  return hasStarted(run) && githubOrigin(run, "pull_request", "workflow_run") === null;
}

function startOf({ status, telemetry }: Run): string {
  return telemetry.started_at === null ? `is ${status}` : `started at ${telemetry.started_at}`;
}
