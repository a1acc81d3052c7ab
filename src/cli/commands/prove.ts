import { collect } from "../collect.ts";
import type { Finish, Program } from "../program.ts";
import { writing } from "../write-options.ts";

/** `cwom prove`: weighs a Run or an Issue once more. */
export function addProve(cwom: Program, finish: Finish): void {
  writing(
    cwom
      .command("prove")
      .description(
        "weigh a Run that is over, or an Issue, by what the store, git, and what a sync brought of GitHub say now: a new report with a check for each criterion, and nothing where it would say the same as the latest",
      )
      .argument("<id>", "the Run or Issue, or any beginning or end of its id")
      .option(
        "--check <name=status>",
        "what you found yourself of a criterion, by its number or text, or of anything else: passed, failed or unverified; =evidence may follow",
        collect,
      ),
  )
    .addHelpText("after", '\nExample:\n  $ cwom prove 0C9 --check "2=passed=https://example.com/timings" --commit')
    .action(async (id, options) => {
      const { runProve } = await import("./run-prove.ts");
      finish(await runProve(id, options, cwom.opts()));
    });
}
