import { exitCodeOf } from "../failure.ts";
import { globalsFirst } from "./globals-first.ts";
import { failureOf, printFailure } from "./output.ts";
import { program } from "./program.ts";
import { CommanderError } from "commander";

/** Runs one command line (without node and script) and answers its exit code: 0, 1, 2 or 3; never throws. */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that has seen enough, such as head, is no mistake of anybody.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.stderr.write(`error  the output could not be written: ${error.message}\n`);
    process.exit(3);
  });
  let code = 0;
  const finish = (result: number): void => {
    code = result;
  };
  try {
    await program(finish).parseAsync(globalsFirst(args), { from: "user" });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    const failure = failureOf(thrown);
    printFailure(failure);
    return exitCodeOf(failure);
  }
}
