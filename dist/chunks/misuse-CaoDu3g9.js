import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as nearest } from "./did-you-mean-n7IoM4GU.js";
// src/cli/misuse.ts
/** What the command line does not allow, as a Failure `usage`: what is wrong, what was meant most likely, and whose help tells more; `command` as it is typed, such as `cwom issue new`. */
function misuse(error, command) {
	const [first = "", ...hints] = error.message.replace(/^error: /, "").split("\n");
	const [, message = first, allowed] = /^(.*?)\.? Allowed choices are (.*)\.$/.exec(first) ?? [];
	const meant = allowed === void 0 ? /Did you mean (.*)\?/.exec(hints.join(" "))?.[1] ?? null : nearTo(message, allowed);
	const choices = allowed === void 0 ? "" : `one of ${allowed}; `;
	const help = `${meant === null ? "" : `did you mean ${meant}? `}${choices}all options: ${command} --help`;
	return new Failure("usage", error.code === "commander.help" ? `${command} needs a command after it` : message, help);
}
/** Code of the error that stands for a help text in place of a command that was left out. */
const helpShown = "commander.help";
/** The command that words lead to, as it is typed: the longest way of names from the top. */
function commandTyped(top, words) {
	let at = top;
	const names = [top.name()];
	for (const word of words) {
		const next = at.commands.find((command) => command.name() === word);
		if (next === void 0) break;
		names.push(word);
		at = next;
	}
	return names.join(" ");
}
/** The choice that a refused word is near to. */
function nearTo(message, allowed) {
	const word = /(?:argument|value) '(.*)' is invalid/.exec(message)?.[1];
	return nearest(word ?? "", allowed.split(", "));
}
export { helpShown as n, misuse as r, commandTyped as t };
