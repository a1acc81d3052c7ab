import { Option } from "@commander-js/extra-typings";
import type { Keeping } from "../chosen-place.ts";
import type { Finish, Program } from "../program.ts";
import { keeping } from "../write-options.ts";

/** What `cwom fmt` may be given. */
export interface FmtOptions extends Keeping {
  readonly check?: true | undefined;
  readonly dryRun?: true | undefined;
  readonly format: "text" | "json";
}

/** `cwom fmt`: canonical form of every object that may still change. */
export function addFmt(cwom: Program, finish: Finish): void {
  keeping(
    cwom
      .command("fmt")
      .description("write the work objects in canonical form; comments stay, sealed objects are never touched")
      .option("--check", "write nothing; exit 1 when something would change")
      .option("--dry-run", "the same, and show the diff")
      .addOption(
        new Option("--format <format>", "how to say it").choices(["text", "json"] as const).default("text" as const),
      ),
  )
    .addHelpText("after", "\nExample:\n  $ cwom fmt --check")
    .action(async (options) => {
      const { runFmt } = await import("./run-fmt.ts");
      finish(await runFmt(options, cwom.opts()));
    });
}
