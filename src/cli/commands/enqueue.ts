import type { Finish, Program } from "../program.ts";
import { writing } from "../write-options.ts";

/** `cwom enqueue`: a Task becomes an Issue with its briefing and limits, and a Run that is ready. */
export function addEnqueue(cwom: Program, finish: Finish): void {
  writing(
    cwom
      .command("enqueue")
      .description(
        "let Tasks (V1) in, all or none: for each an Issue with its briefing and limits, and a Run that is ready; cwom/config.yaml says which",
      )
      .argument("<file>", "a JSON file with one Task or an array of them, JSON Lines with one a line, or - for stdin"),
  )
    .addHelpText("after", "\nExample:\n  $ cwom enqueue task.json")
    .action(async (file, options) => {
      const { runEnqueue } = await import("./run-enqueue.ts");
      finish(await runEnqueue(file, options, cwom.opts()));
    });
}
