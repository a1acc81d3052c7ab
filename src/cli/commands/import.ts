import type { Finish, Program } from "../program.ts";
import { writing } from "../write-options.ts";

/** `cwom import`: what `cwom export` wrote. */
export function addImport(cwom: Program, finish: Finish): void {
  writing(
    cwom
      .command("import")
      .description(
        "take in JSON Lines as cwom export writes them: all objects, or none; those that are there already stay",
      )
      .argument("[file]", "the file; stdin unless given, or for -", "-")
      .option("--update", "put objects that differ in place of those that are there"),
  )
    .addHelpText("after", "\nExample:\n  $ cwom -C ../old export | cwom import")
    .action(async (file, options) => {
      const { runImport } = await import("./run-import.ts");
      finish(await runImport(file, options, cwom.opts()));
    });
}
