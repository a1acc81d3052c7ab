import { Option } from "@commander-js/extra-typings";
import type { Finish, Program } from "../program.ts";

const formats = ["text", "json"] as const;

/** What `cwom log` may be given. */
export interface LogOptions {
  readonly at?: string | undefined;
  readonly format: (typeof formats)[number];
}

/** `cwom log`: what became of one object, from git's history. */
export function addLog(cwom: Program, finish: Finish): void {
  cwom
    .command("log")
    .description("show what became of an object, commit by commit and field by field, newest first")
    .argument("<id>", "its id, or any beginning or end of it that fits one object; the whole id of one that is gone")
    .option("--at <revision>", "the history of this revision (default: HEAD)")
    .addOption(new Option("--format <format>", "how to write it").choices(formats).default("text" as const))
    .addHelpText("after", "\nExample:\n  $ cwom log 01JD00000000000000000000B1")
    .action(async (id, options) => {
      const { runLog } = await import("./run-log.ts");
      finish(await runLog(id, options, cwom.opts()));
    });
}
