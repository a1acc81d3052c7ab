import { i as toFailure, r as exitCodeOf } from "./failure-CoSUsjhv.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { styleText } from "node:util";
// src/cli/output.ts
/** Whether output for a person may be coloured: asked for by nobody's environment to be plain, and read by a terminal. */
function wantsColor(stream, option) {
	if (!option) return false;
	const { FORCE_COLOR: force } = process.env;
	if (force !== void 0 && force !== "" && force !== "0") return true;
	return stream.isTTY && stream.hasColors();
}
/** Data for stdout, whole before the process may end. */
function print(text) {
	process.stdout.write(text);
}
/** Whatever was thrown on the way of a command, as a Failure. */
function failureOf(thrown) {
	return toFailure(thrown, "run it again; if it stays, report the command and this message");
}
/** A Failure for a person, on stderr. */
function printFailure(failure) {
	const label = styleText("red", "error", { stream: process.stderr });
	process.stderr.write(`${label}  ${printable(failure.message)}\nhelp   ${printable(failure.help)}\n`);
}
/** The exit code that something answers, or that of the Failure it ended with, which is told on stderr. */
async function codeOf(attempt) {
	try {
		return await attempt();
	} catch (thrown) {
		const failure = failureOf(thrown);
		printFailure(failure);
		return exitCodeOf(failure);
	}
}
export { wantsColor as a, printFailure as i, failureOf as n, print as r, codeOf as t };
