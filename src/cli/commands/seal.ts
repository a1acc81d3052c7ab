import type { Finish, Program } from "../program.ts";
import { writing } from "../write-options.ts";

/** `cwom seal`: a digest in the object itself, which proves without any history that it is as it was. */
export function addSeal(cwom: Program, finish: Finish): void {
  writing(
    cwom
      .command("seal")
      .description("put a seal on ContextPackets and ConstraintSnapshots; what is sealed never changes again")
      .argument("[ids...]", "ids, or any beginning or end of them that fits one object")
      .option("--all", "every packet and snapshot that has none yet")
      .option("--as <actor>", "who seals: ada, agent:coder (default: CWOM_ACTOR, else git's user.email)"),
  )
    .addHelpText("after", "\nExample:\n  $ cwom seal 01JD00000000000000000000C1 --as ada")
    .action(async (ids, options) => {
      const { runSeal } = await import("./run-seal.ts");
      finish(await runSeal(ids, options, cwom.opts()));
    });
}
