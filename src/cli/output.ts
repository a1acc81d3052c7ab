import { styleText } from "node:util";
import { exitCodeOf, toFailure } from "../failure.ts";
import type { Failure } from "../failure.ts";
import { printable } from "../text/printable.ts";

/** Whether output for a person may be coloured: asked for by nobody's environment to be plain, and read by a terminal. */
export function wantsColor(stream: NodeJS.WriteStream, option: boolean): boolean {
  if (!option) return false;
  const { FORCE_COLOR: force } = process.env;
  if (force !== undefined && force !== "" && force !== "0") return true;
  return stream.isTTY && stream.hasColors();
}

/** Data for stdout, whole before the process may end. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Whatever was thrown on the way of a command, as a Failure. */
export function failureOf(thrown: unknown): Failure {
  return toFailure(thrown, "run it again; if it stays, report the command and this message");
}

/** A Failure for a person, on stderr. */
export function printFailure(failure: Failure): void {
  const label = styleText("red", "error", { stream: process.stderr });
  process.stderr.write(`${label}  ${printable(failure.message)}\nhelp   ${printable(failure.help)}\n`);
}

/** The exit code that something answers, or that of the Failure it ended with, which is told on stderr. */
export async function codeOf<T extends number | null>(attempt: () => Promise<T>): Promise<T | number> {
  try {
    return await attempt();
  } catch (thrown) {
    const failure = failureOf(thrown);
    printFailure(failure);
    return exitCodeOf(failure);
  }
}
