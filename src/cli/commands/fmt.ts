import type { Finish, Program } from "../program.ts";

/** `cwom fmt`: canonical form of every object that may still change. */
export function addFmt(cwom: Program, finish: Finish): void {
  cwom
    .command("fmt")
    .description("write the work objects in canonical form; comments stay, sealed objects are never touched")
    .option("--check", "write nothing; exit 1 when something would change")
    .addHelpText("after", "\nExample:\n  $ cwom fmt --check")
    .action(async ({ check }) => {
      const { runFmt } = await import("./run-fmt.ts");
      finish(await runFmt(check === true, cwom.opts()));
    });
}
