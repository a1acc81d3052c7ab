import { r as printableLine } from "./printable-bEUe1wzd.js";
// src/report/log-line.ts
/** Hostile text as part of one line of a log: printable, cut to about `max` characters, and without what a workflow runner obeys. */
function logLine(text, max) {
	return withoutRunnerPrefix(printableLine(text, max));
}
/** A GitHub runner reads `##[command]` anywhere in a line (actions/runner, ActionCommand.TryParse): the bracket is shown as `\x5B`. */
function withoutRunnerPrefix(text) {
	return text.replaceAll("##[", String.raw`##\x5B`);
}
/** `path:line:column`, fit to begin a line: a runner trims the line and reads a leading `::` as a command, so `./` goes before it. */
function logPlace(place) {
	return `${logLine(place.path, 400).replace(/^(?=\s*::)/u, "./")}:${place.line}:${place.column}`;
}
/** A whole page for a log: nothing in it is a command to a runner, and nothing else is changed. */
function withoutCommands(page) {
	return withoutRunnerPrefix(page).replace(/^(?<indent>[\s\x85]*):(?=:)/gmu, String.raw`$<indent>\x3A`);
}
export { withoutRunnerPrefix as i, logPlace as n, withoutCommands as r, logLine as t };
