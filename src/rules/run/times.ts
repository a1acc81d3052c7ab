import { isFinalStatus } from "../../model/enums.ts";
import { kindRule } from "../rule.ts";
import { startedStatuses } from "./has-started.ts";

const waitingStatuses: ReadonlySet<string> = new Set(["planned", "ready"]);

/** A Run that has started says when, and one that has not does not (§4.6). */
export const runStartedAt = kindRule(
  "Run",
  {
    id: "run/started-at",
    level: "warning",
    summary: "a Run has started without started_at, or has started_at but is planned or ready",
    why: "§4.6: telemetry: started_at: string|null (derived)",
  },
  ({ status, telemetry: { started_at: start } }, about) => {
    const at = "/telemetry/started_at";
    if (start === null && startedStatuses.has(status)) {
      return [{ about, at, message: `is ${status}, but lacks telemetry.started_at`, help: "add the time it started" }];
    }
    if (start === null || !waitingStatuses.has(status)) return [];
    const help = "set the status that it has, or remove telemetry.started_at";
    return [{ about, at, message: `is ${status}, but started at ${start}`, help }];
  },
);

/** A Run that is over says when it ended, and one that is not does not (§4.6). */
export const runEndedAt = kindRule(
  "Run",
  {
    id: "run/ended-at",
    level: "warning",
    summary: "a Run is over without ended_at, or has ended_at but is not over",
    why: "§4.6: telemetry: ended_at: string|null (derived)",
  },
  ({ status, telemetry: { started_at: start, ended_at: end } }, about) => {
    const at = "/telemetry/ended_at";
    const over = isFinalStatus(status);
    if (end === null && over) {
      return [{ about, at, message: `is ${status}, but lacks telemetry.ended_at`, help: "add the time it ended" }];
    }
    // A status that lags behind both times is one mistake, and run/started-at names it.
    if (end === null || over || (start !== null && waitingStatuses.has(status))) return [];
    const help = "set done, failed or canceled, or remove telemetry.ended_at";
    return [{ about, at, message: `is ${status}, but ended at ${end}`, help }];
  },
);

/** The duration is the time between start and end, to the second (§4.6). */
export const runDuration = kindRule(
  "Run",
  {
    id: "run/duration",
    level: "info",
    summary: "a Run's duration_s is more than a second off from its two times",
    why: "§4.6: telemetry: started_at, ended_at, duration_s (derived)",
  },
  ({ telemetry: { started_at: start, ended_at: end, duration_s: duration } }, about) => {
    // A negative duration is run/cost's, an end before the start run/time-order's.
    if (start === null || end === null || duration === null || duration < 0) return [];
    const seconds = (Date.parse(end) - Date.parse(start)) / 1000;
    if (seconds < 0 || Math.abs(seconds - duration) <= 1) return [];
    return [
      {
        about,
        at: "/telemetry/duration_s",
        message: `has telemetry.duration_s ${duration}, but ${seconds} seconds lie between its start and its end`,
        help: `write duration_s: ${seconds}, or correct the time that is wrong`,
        old: String(seconds),
        new: String(duration),
      },
    ];
  },
);
