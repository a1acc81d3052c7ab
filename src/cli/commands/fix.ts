import type { Finish, Program } from "../program.ts";

/** `cwom fix`: the mends that cannot change what anybody meant. */
export function addFix(cwom: Program, finish: Finish): void {
  cwom
    .command("fix")
    .description(
      "mend what can be mended safely (places, quotes, times from git's history, mirrored relations), shown as a diff",
    )
    .option("--dry-run", "show the diff, write nothing; exit 1 when there is something to mend")
    .addHelpText("after", "\nExample:\n  $ cwom fix --dry-run")
    .action(async ({ dryRun }) => {
      const { runFix } = await import("./run-fix.ts");
      finish(await runFix(dryRun === true, cwom.opts()));
    });
}
