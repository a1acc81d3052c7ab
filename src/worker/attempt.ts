import type { Launcher } from "./network-cage.ts";
import type { Assignment } from "./run-context.ts";
import type { TakenRun } from "./take-work.ts";
import type { TraceEvent } from "./trace-files.ts";
import type { WorkerWorld } from "./world.ts";

/** One attempt, and what is on record of it so far. */
export interface Attempt {
  readonly world: WorkerWorld;
  readonly taken: TakenRun;
  readonly assignment: Assignment;
  /** The command as it is executed. */
  readonly command: string;
  /** The commit that the work started from. */
  readonly commit: string;
  readonly seconds: number;
  /** Variables of the worker that the command gets, by name. */
  readonly given: Readonly<Record<string, string>>;
  /** What keeps the command from the network; empty where nothing does. */
  readonly launcher: Launcher;
  readonly startedAt: string;
  readonly events: TraceEvent[];
}
