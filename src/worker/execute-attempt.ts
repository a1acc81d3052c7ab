import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { attemptOf } from "../operations/worker/retry-run.ts";
import type { Attempt } from "./attempt.ts";
import { executeLimited } from "./execute-limited.ts";
import type { Ended } from "./execute-limited.ts";
import type { Heartbeat } from "./heartbeat.ts";
import { hideValues } from "./hide-values.ts";
import { lineWriter } from "./line-writer.ts";
import { marginOf } from "./take-work.ts";
import type { WorkBench } from "./work-bench.ts";

/** Executes the command of an attempt on its bench, within its limits, and puts on record when it began and how it ended. */
export async function executeAttempt(attempt: Attempt, bench: WorkBench, heartbeat: Heartbeat): Promise<Ended> {
  const { world, taken, assignment, command, commit, seconds, given, launcher, events } = attempt;
  const { network } = assignment.context.limits;
  const mark = randomBytes(16).toString("hex");
  const say = lineWriter((line) => world.say(`  ${line}`), hideValues(given));
  events.push({ at: attempt.startedAt, event: "started", command, commit, network });
  world.say(`Run ${taken.id} begins: ${assignment.issue.title}`);
  const ended = await executeLimited({
    command,
    launcher,
    folder: bench.tree,
    environment: environmentOf(attempt, bench, mark),
    mark: `CWOM_MARK=${mark}`,
    stdin: `${JSON.stringify(assignment.context)}\n`,
    timeLimit: seconds * 1000,
    grace: taken.settings.grace_seconds * 1000,
    lost: heartbeat.lost,
    // Others take the Run a little later still.
    watchLease: (tell) => heartbeat.watch((until) => tell(until + (marginOf(taken.settings) * 1000) / 2)),
    stopping: world.stopping,
    onText: (bytes) => say.add(bytes),
  });
  say.end();
  events.push({ at: new Date().toISOString(), event: "ended", exit_code: ended.exitCode, cut: ended.cut });
  return ended;
}

/** All that an executor sees of the environment: where programs are, a home of its own, what it is about, and what it is given. */
function environmentOf({ world, taken, assignment, seconds, commit, given }: Attempt, bench: WorkBench, mark: string) {
  return {
    ...given,
    PATH: world.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
    HOME: bench.home,
    TMPDIR: bench.temporary,
    CWOM_RUN: taken.id,
    CWOM_ISSUE: assignment.issue.id,
    CWOM_ATTEMPT: String(attemptOf(assignment.run)),
    CWOM_INPUT: bench.input,
    CWOM_OUTPUT: join(bench.desk, "output"),
    CWOM_TREE: bench.tree,
    CWOM_COMMIT: commit,
    CWOM_SECONDS: String(seconds),
    CWOM_MARK: mark,
  };
}
