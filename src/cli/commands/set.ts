import type { Finish, Program } from "../program.ts";
import { writing } from "../write-options.ts";

/** `cwom set`: fields of one object. */
export function addSet(cwom: Program, finish: Finish): void {
  writing(
    cwom
      .command("set")
      .description(
        "change fields of a work object: status=ready, acceptance.criteria+=…, tags-=old, assignees+=agent:coder",
      )
      .argument("<id>", "id, or any beginning or end of it that fits one object")
      .argument("<changes...>", "field=value, field+=item, field-=item; field= takes it out"),
  )
    .addHelpText("after", "\nExample:\n  $ cwom set 0C9 status=running assignees+=me")
    .action(async (id, changes, options) => {
      const { runSet } = await import("./run-set.ts");
      finish(await runSet(id, changes, options, cwom.opts()));
    });
}
