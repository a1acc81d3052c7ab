import { Option } from "@commander-js/extra-typings";
import type { Finish, Program } from "../program.ts";

const formatNames = ["text", "markdown", "json"] as const;

/** What `cwom diff` may be given. */
export interface DiffOptions {
  readonly staged?: true | undefined;
  readonly format: (typeof formatNames)[number];
}

/** `cwom diff`: the change of work objects in words. */
export function addDiff(cwom: Program, finish: Finish): void {
  cwom
    .command("diff")
    .description("show in words what changed in the work objects, and what the check says of it")
    .argument("[base]", "compare with this revision (branch, tag or commit; default: HEAD)")
    .argument("[head]", "show this revision (default: the work tree)")
    .option("--staged", "show what is staged")
    .addOption(
      new Option("--format <format>", "how to show it; markdown is what the pull request comment holds")
        .choices(formatNames)
        .default("text" as const),
    )
    .addHelpText(
      "after",
      "\nExample:\n  $ cwom diff main\n\nIt shows and does not judge: the exit code is 0 whatever the check finds; 2 and 3 as everywhere, where nothing can be shown.",
    )
    .action(async (base, head, options) => {
      const { runDiff } = await import("./run-diff.ts");
      finish(await runDiff({ base, head }, options, cwom.opts()));
    });
}
