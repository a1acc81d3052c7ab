import type { failureCategories } from "../model/enums.ts";
import type { ExecutorOutput } from "./executor-output.ts";
import type { Ended } from "./execute-limited.ts";

/** Why a Run failed. */
export interface RunFailure {
  readonly category: (typeof failureCategories)[number];
  readonly message: string;
}

/** Exit codes of a shell that could not run a command: not executable, and not there. */
const notRun: ReadonlySet<number> = new Set([126, 127]);

/** Why what an executor did counts as failed; null where it does not. What it names against the rules weighs more than how it ended. */
export function failureOf(
  ended: Ended,
  output: Pick<ExecutorOutput, "failure" | "flaw">,
  refused: readonly string[],
  seconds: number,
): RunFailure | null {
  const [first] = refused;
  if (ended.cut === "time") return { category: "runtime", message: `it was ended after its ${seconds} seconds` };
  if (first !== undefined) return { category: "policy", message: first };
  if (output.failure !== null) return output.failure;
  if (notRun.has(ended.exitCode))
    return { category: "dependency", message: `the command cannot be run: exit code ${ended.exitCode}` };
  if (ended.exitCode > 128)
    return { category: "runtime", message: `a signal ended the command: exit code ${ended.exitCode}` };
  if (ended.exitCode !== 0)
    return { category: "unknown", message: `the command ended with exit code ${ended.exitCode}` };
  return output.flaw === null ? null : { category: "runtime", message: output.flaw };
}
