import { collect } from "../collect.ts";
import type { Finish, Program } from "../program.ts";

/** What `cwom work` may be given. */
export interface WorkOptions {
  readonly once?: true | undefined;
  readonly exec?: string | undefined;
  /** Name of a remote; true for `origin`. */
  readonly push?: string | true | undefined;
  /** `slug=place`, each. */
  readonly repository?: readonly string[] | undefined;
}

/** `cwom work`: carries out ready Runs. */
export function addWork(cwom: Program, finish: Finish): void {
  cwom
    .command("work")
    .description("take ready Runs, the most urgent first, and carry each out with a command in a work tree of its own")
    .option("--once", "one Run, and then end: 0 done or nothing ready, 1 failed")
    .option("--exec <command>", "what is executed, by /bin/sh (default: work.exec of cwom/config.yaml)")
    .option("--push [remote]", "the queue is the branch as a remote has it (origin), for workers on many machines")
    .option(
      "--repository <slug=place>",
      "where the code of a Repo is, a folder or an address, unless it is here (again for more)",
      collect,
    )
    .addHelpText("after", "\nExample:\n  $ cwom work --once --exec './agent.sh'")
    .action(async (options) => {
      const { runWork } = await import("./run-work.ts");
      finish(await runWork(options, cwom.opts()));
    });
}
