import type { Finish, Program } from "../program.ts";
import { writing } from "../write-options.ts";

/** `cwom edit`: the file of one object in an editor, with the checks of every other change. */
export function addEdit(cwom: Program, finish: Finish): void {
  writing(cwom.command("edit"))
    .description("edit a work object in $VISUAL or $EDITOR; nothing is written that the check would refuse")
    .argument("<id>", "id, or any beginning or end of it that fits one object")
    .option("--from <file>", "take the new text from a file in place of an editor; - is stdin")
    .addHelpText("after", "\nExample:\n  $ cwom edit 0C9")
    .action(async (id, options) => {
      const { runEdit } = await import("./run-edit.ts");
      finish(await runEdit(id, options, cwom.opts()));
    });
}
