import { Option } from "@commander-js/extra-typings";
import type { ExportFormat } from "../../export/formats.ts";
import type { Finish, Program } from "../program.ts";

const formatNames = ["jsonl", "in-toto", "strict"] as const satisfies readonly ExportFormat[];

/** What `cwom export` may be given. */
export interface ExportOptions {
  readonly head?: string | undefined;
  readonly format?: ExportFormat | undefined;
  readonly strict?: true | undefined;
}

/** `cwom export`: the objects, or what they prove, for another program. */
export function addExport(cwom: Program, finish: Finish): void {
  cwom
    .command("export")
    .description("write the objects as JSON Lines, or finished Runs as in-toto statements with SLSA provenance")
    .argument("[ids...]", "objects to export, by id or a part that begins or ends it; all unless said")
    .option("--head <revision>", "export this revision instead of the work tree")
    .addOption(new Option("--format <format>", "what to write (default: jsonl)").choices(formatNames))
    .option("--strict", "short for --format strict: nothing that the plain spec does not know")
    .addHelpText("after", "\nExample:\n  $ cwom export --format in-toto --head main > provenance.jsonl")
    .action(async (ids, options) => {
      const { runExport } = await import("./run-export.ts");
      finish(await runExport(ids, options, cwom.opts()));
    });
}
