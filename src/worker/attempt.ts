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
  readonly startedAt: string;
  readonly events: TraceEvent[];
}
