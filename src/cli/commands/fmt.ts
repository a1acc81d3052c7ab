import type { Finish, Program } from "../program.ts";
import { keeping } from "../write-options.ts";

/** `cwom fmt`: canonical form of every object that may still change. */
export function addFmt(cwom: Program, finish: Finish): void {
  keeping(
    cwom
      .command("fmt")
      .description("write the work objects in canonical form; comments stay, sealed objects are never touched")
      .option("--check", "write nothing; exit 1 when something would change"),
  )
    .addHelpText("after", "\nExample:\n  $ cwom fmt --check")
    .action(async ({ check, ...kept }) => {
      const { runFmt } = await import("./run-fmt.ts");
      finish(await runFmt(check === true, kept, cwom.opts()));
    });
}
