import { Option } from "@commander-js/extra-typings";
import type { FormatName } from "../../report/formats.ts";
import type { Finish, Program } from "../program.ts";

const formatNames = ["text", "json", "github", "sarif", "junit", "agent"] as const satisfies readonly FormatName[];

/** What `cwom check` may be given. */
export interface CheckOptions {
  readonly base?: string | undefined;
  readonly head?: string | undefined;
  readonly staged?: true | undefined;
  readonly cache: boolean;
  readonly failOn: "error" | "warning";
  readonly format: FormatName;
}

/** `cwom check`: every rule over the store, and over a change when there is a base to compare with. */
export function addCheck(cwom: Program, finish: Finish): void {
  cwom
    .command("check")
    .description("check the store; with a base also what changed since")
    .option("--base <revision>", "compare with this revision (branch, tag or commit)")
    .option("--head <revision>", "check this revision instead of the work tree")
    .option("--staged", "check what is staged, against HEAD")
    .option("--no-cache", "read every file afresh, and keep nothing for the next check")
    .addOption(
      new Option("--fail-on <level>", "lowest level that fails")
        .choices(["error", "warning"] as const)
        .default("error" as const),
    )
    .addOption(new Option("--format <format>", "how to say it").choices(formatNames).default("text" as const))
    .addHelpText("after", "\nExample:\n  $ cwom check --base main --format json")
    .action(async (options) => {
      const { runCheck } = await import("./run-check.ts");
      finish(await runCheck(options, cwom.opts()));
    });
}
