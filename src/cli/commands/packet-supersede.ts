import { collect } from "../collect.ts";
import { group } from "../noun.ts";
import type { Finish, Program } from "../program.ts";
import { writing } from "../write-options.ts";

/** `cwom packet supersede`: the way to say something new when a packet has landed. */
export function addPacketSupersede(cwom: Program, finish: Finish): void {
  writing(
    group(cwom, "packet")
      .command("supersede")
      .description("make the next version of a ContextPacket: a copy with changes, sealed and listed in the Issue")
      .argument("<id>", "the packet, or any beginning or end of its id that fits one object")
      .option("--set <field=value>", "change a field, as cwom set does (field+=item, field-=item too)", collect)
      .option("--instructions <text>", "the new instructions")
      .option(
        "--from <file>",
        "take the fields that change from Markdown with front matter, YAML or JSON; - is YAML or JSON from stdin",
      )
      .option("--edit", "write the next version in $VISUAL or $EDITOR")
      .option("--draft", "leave it without a seal, so that it may still change before it lands"),
  )
    .addHelpText("after", '\nExample:\n  $ cwom packet supersede 0C3 --instructions "Answer 204."')
    .action(async (id, options) => {
      const { runPacketSupersede } = await import("./run-packet-supersede.ts");
      finish(await runPacketSupersede(id, options, cwom.opts()));
    });
}
