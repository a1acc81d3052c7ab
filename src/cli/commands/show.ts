import { Option } from "@commander-js/extra-typings";
import type { Finish, Program } from "../program.ts";

const formats = ["text", "json", "yaml"] as const;

/** What `cwom show` may be given. */
export interface ShowOptions {
  readonly at?: string | undefined;
  readonly format: (typeof formats)[number];
}

/** `cwom show`: one object, and what it is connected with. */
export function addShow(cwom: Program, finish: Finish): void {
  cwom
    .command("show")
    .description("show one object with all it says and all it is connected with")
    .argument("<id>", "its id, or any beginning or end of it that fits one object")
    .option("--at <revision>", "as the store stood at this revision")
    .addOption(new Option("--format <format>", "how to write it").choices(formats).default("text" as const))
    .addHelpText("after", "\nExample:\n  $ cwom show 01JD00000000000000000000B1 --format yaml")
    .action(async (id, options) => {
      const { runShow } = await import("./run-show.ts");
      finish(await runShow(id, options, cwom.opts()));
    });
}
