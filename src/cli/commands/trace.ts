import { Option } from "@commander-js/extra-typings";
import type { Finish, Program } from "../program.ts";

const formats = ["text", "json", "mermaid", "dot"] as const;

/** What `cwom trace` may be given. */
export interface TraceOptions {
  readonly at?: string | undefined;
  readonly format: (typeof formats)[number];
}

/** `cwom trace`: the chain of causes around an object. */
export function addTrace(cwom: Program, finish: Finish): void {
  cwom
    .command("trace")
    .description("show the chain of causes around an object: what led to it, and what came of it")
    .argument("<id>", "its id, or any beginning or end of it that fits one object")
    .option("--at <revision>", "as the store stood at this revision")
    .addOption(new Option("--format <format>", "how to write it").choices(formats).default("text" as const))
    .addHelpText("after", "\nExample:\n  $ cwom trace 01JD00000000000000000000G1 --format mermaid")
    .action(async (id, options) => {
      const { runTrace } = await import("./run-trace.ts");
      finish(await runTrace(id, options, cwom.opts()));
    });
}
