import { Option } from "@commander-js/extra-typings";
import type { Finish, Program } from "../program.ts";

/** `cwom init`: everything that a store needs, in any repository; safe to repeat. */
export function addInit(cwom: Program, finish: Finish): void {
  cwom
    .command("init")
    .description("begin a store of work objects in this repository; safe to repeat, overwrites nothing")
    .option("--agent", "also write the lines that an agent needs into AGENTS.md")
    .addOption(
      new Option(
        "--worker <engine>",
        "also write what carries out ready Runs there: a workflow for GitHub Actions",
      ).choices(["actions"] as const),
    )
    .option("--action <owner/name@commit>", "the Action that the workflow runs, pinned to a commit")
    .option("--dry-run", "show the change as a diff, write nothing")
    .addOption(
      new Option("--format <format>", "how to say it").choices(["text", "json"] as const).default("text" as const),
    )
    .addHelpText("after", "\nExample:\n  $ cwom init")
    .action(async (options) => {
      const { runInit } = await import("./run-init.ts");
      finish(await runInit(options, cwom.opts()));
    });
}
