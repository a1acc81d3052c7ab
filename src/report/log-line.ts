import type { ReportedFinding } from "../finding/report.ts";
import { printableLine } from "../text/printable.ts";

/** Hostile text as part of one line of a log: printable, cut to about `max` characters, and without what a workflow runner obeys. */
export function logLine(text: string, max: number): string {
  return withoutRunnerPrefix(printableLine(text, max));
}

/** A GitHub runner reads `##[command]` anywhere in a line (actions/runner, ActionCommand.TryParse): the bracket is shown as `\x5B`. */
export function withoutRunnerPrefix(text: string): string {
  return text.replaceAll("##[", String.raw`##\x5B`);
}

/** `path:line:column`, fit to begin a line: a runner trims the line and reads a leading `::` as a command, so `./` goes before it. */
export function logPlace(place: Pick<ReportedFinding, "path" | "line" | "column">): string {
  const path = logLine(place.path, 400).replace(/^(?=\s*::)/u, "./");
  return `${path}:${place.line}:${place.column}`;
}

/** A whole page for a log: nothing in it is a command to a runner, and nothing else is changed. */
export function withoutCommands(page: string): string {
  return withoutRunnerPrefix(page).replace(/^(?<indent>[\s\x85]*):(?=:)/gmu, String.raw`$<indent>\x3A`);
}
