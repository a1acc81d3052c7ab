import { CommanderError } from "commander";
import { exitCodeOf } from "../failure.ts";
import type { Failure } from "../failure.ts";
import { globalsFirst } from "./globals-first.ts";
import { failureOf, print, printFailure } from "./output.ts";
import { program } from "./program.ts";

/** Runs one command line (without node and script) and answers its exit code: 0, 1, 2 or 3; never throws. */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that has seen enough, such as head, is no mistake of anybody.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.stderr.write(`error  the output could not be written: ${error.message}\n`);
    process.exit(3);
  });
  // Whoever closed stderr wants no words; the exit code is still asked for.
  process.stderr.on("error", () => undefined);
  let code = 0;
  const finish = (result: number): void => {
    code = result;
  };
  const cwom = program(finish);
  try {
    await cwom.parseAsync(globalsFirst(args), { from: "user" });
    return code;
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) return await fail(failureOf(thrown), args);
    if (thrown.exitCode === 0) return 0;
    const { commandTyped, helpShown, misuse } = await import("./misuse.ts");
    return await fail(misuse(thrown, commandTyped(cwom, cwom.args)), args, thrown.code === helpShown);
  }
}

/** Says what went wrong, on stdout too where JSON was asked for; answers the exit code. */
async function fail(failure: Failure, args: readonly string[], isSaid = false): Promise<number> {
  const { asksForJson, failureJson } = await import("./failure-json.ts");
  if (asksForJson(args)) print(failureJson(failure));
  if (!isSaid) printFailure(failure);
  return exitCodeOf(failure);
}
