import { Option } from "@commander-js/extra-typings";
import type { Finish, Program } from "../program.ts";

/** `cwom verify`: recomputes what digests promise. */
export function addVerify(cwom: Program, finish: Finish): void {
  cwom
    .command("verify")
    .description("recompute seals, pins and the digests of local files, of the store or of what one object rests on")
    .argument("[id]", "an object: it and everything it refers to is verified")
    .option("--head <revision>", "verify this revision instead of the work tree")
    .addOption(
      new Option("--format <format>", "how to say it").choices(["text", "json"] as const).default("text" as const),
    )
    .addHelpText("after", "\nExample:\n  $ cwom verify 01JD00000000000000000000G1")
    .action(async (id, options) => {
      const { runVerify } = await import("./run-verify.ts");
      finish(await runVerify(id, options, cwom.opts()));
    });
}
