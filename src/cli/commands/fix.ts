import { Option } from "@commander-js/extra-typings";
import type { Finish, Program } from "../program.ts";
import { keeping } from "../write-options.ts";

/** `cwom fix`: the mends that cannot change what anybody meant. */
export function addFix(cwom: Program, finish: Finish): void {
  keeping(
    cwom
      .command("fix")
      .description(
        "mend what can be mended safely (places, quotes, words in another case, times in UTC and from git's history, mirrored relations), shown as a diff",
      )
      .option("--dry-run", "show the diff, write nothing; exit 1 when there is something to mend")
      .option("--seal", "then seal every packet and snapshot that has none (by CWOM_ACTOR, else git's user.email)")
      .addOption(
        new Option("--format <format>", "how to say it").choices(["text", "json"] as const).default("text" as const),
      ),
  )
    .addHelpText("after", "\nExample:\n  $ cwom fix --dry-run")
    .action(async (options) => {
      const { runFix } = await import("./run-fix.ts");
      finish(await runFix(options, cwom.opts()));
    });
}
