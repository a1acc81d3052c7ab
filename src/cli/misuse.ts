import type { CommanderError, CommandUnknownOpts } from "@commander-js/extra-typings";
import { Failure } from "../failure.ts";
import { nearest } from "../model/did-you-mean.ts";

/** What the command line does not allow, as a Failure `usage`: what is wrong, what was meant most likely, and whose help tells more; `command` as it is typed, such as `cwom issue new`. */
export function misuse(error: CommanderError, command: string): Failure {
  const [first = "", ...hints] = error.message.replace(/^error: /, "").split("\n");
  const [, message = first, allowed] = /^(.*?)\.? Allowed choices are (.*)\.$/.exec(first) ?? [];
  const meant =
    allowed === undefined ? (/Did you mean (.*)\?/.exec(hints.join(" "))?.[1] ?? null) : nearTo(message, allowed);
  const choices = allowed === undefined ? "" : `one of ${allowed}; `;
  const help = `${meant === null ? "" : `did you mean ${meant}? `}${choices}all options: ${command} --help`;
  return new Failure("usage", error.code === helpShown ? `${command} needs a command after it` : message, help);
}

/** Code of the error that stands for a help text in place of a command that was left out. */
export const helpShown = "commander.help";

/** The command that words lead to, as it is typed: the longest way of names from the top. */
export function commandTyped(top: CommandUnknownOpts, words: readonly string[]): string {
  let at = top;
  const names = [top.name()];
  for (const word of words) {
    const next = at.commands.find((command) => command.name() === word);
    if (next === undefined) break;
    names.push(word);
    at = next;
  }
  return names.join(" ");
}

/** The choice that a refused word is near to. */
function nearTo(message: string, allowed: string): string | null {
  const word = /(?:argument|value) '(.*)' is invalid/.exec(message)?.[1];
  return nearest(word ?? "", allowed.split(", "));
}
