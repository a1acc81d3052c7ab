import type { Finish, Program } from "../program.ts";
import { writing } from "../write-options.ts";

/** `cwom claim`: one of many gets the work. */
export function addClaim(cwom: Program, finish: Finish): void {
  writing(
    cwom
      .command("claim")
      .description(
        "take an Issue or a ready Run, so that nobody else does; of many at once one wins, the others exit 1 and are told who",
      )
      .argument("<id>", "the Issue or Run, or any beginning or end of its id")
      .option("--as <actor>", "who takes it: ada, agent:coder (default: CWOM_ACTOR, else git's user.email)"),
  )
    .addHelpText("after", "\nExample:\n  $ cwom claim 0C9 --as agent:coder")
    .action(async (id, { as: actor, ...options }) => {
      const { claim } = await import("../../operations/claim.ts");
      const { carryOut } = await import("../carry-out.ts");
      finish(await carryOut(claim, { id, actor }, options, cwom.opts()));
    });
}
