import type { Finish, Program } from "../program.ts";

/** `cwom mcp`: MCP over stdin and stdout. */
export function addMcp(cwom: Program, finish: Finish): void {
  cwom
    .command("mcp")
    .description(
      "answer an agent over stdin and stdout (Model Context Protocol); every write is a commit on the branch that is checked out",
    )
    .option("--branch <name>", "work on this branch in place of the one that is checked out")
    .addHelpText("after", "\nExample:\n  $ CWOM_ACTOR=agent:coder cwom mcp")
    .action(async ({ branch }) => {
      const { runMcp } = await import("./run-mcp.ts");
      finish(await runMcp(branch, cwom.opts()));
    });
}
