import { Argument } from "@commander-js/extra-typings";
import { print } from "../output.ts";
import { shells, shellScripts } from "../completion/shell-scripts.ts";
import type { Finish, Program } from "../program.ts";

/** `cwom completion`: a script for a shell; and `cwom complete`, which such a script asks what may stand where the cursor is. */
export function addCompletion(cwom: Program, finish: Finish): void {
  cwom
    .command("completion")
    .description("print a script that completes commands, flags, values and ids in your shell")
    .addArgument(new Argument("<shell>", "the shell").choices(shells))
    .addHelpText("after", '\nExample:\n  $ eval "$(cwom completion bash)"')
    .action((shell) => print(shellScripts[shell]));
  cwom
    .command("complete", { hidden: true })
    .description("print what may stand at the end of a command line, one candidate a line")
    .argument("[words...]", "the words after cwom; the last one is being typed")
    .option("--breaks <characters>", "characters at which the shell breaks words", "")
    .addHelpText("after", "\nExample:\n  $ cwom complete -- set 0C9 sta")
    .action(async (words, { breaks }) => {
      const { runComplete } = await import("../completion/run-complete.ts");
      const { typedWords } = await import("../completion/typed-words.ts");
      finish(await runComplete(cwom, typedWords(words, breaks), (line) => print(`${line}\n`)));
    });
}
