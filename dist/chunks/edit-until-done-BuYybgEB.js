import { t as openRepository } from "./open-repository-esVB68mp.js";
import { t as newUlid } from "./new-ulid-DcPLl4jp.js";
import { t as codeOf } from "./output-BW60d30d.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { join } from "node:path";
import { readFile, rm, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
// src/cli/making/prompter.ts
/** Whether there is a person to ask: both ends are a terminal. */
function hasTerminal() {
	return process.stdin.isTTY && process.stderr.isTTY;
}
/** Asks on the terminal, on stderr: stdout is for data. */
async function terminalPrompter() {
	const { isCancel, select, text } = await import("./dist-BRGFAL84.js");
	const output = process.stderr;
	return {
		async text(question, flawOf) {
			const validate = (answer) => flawOf(answer ?? "") ?? void 0;
			const answer = await text({
				message: printable(question),
				validate,
				output
			});
			return isCancel(answer) ? null : answer;
		},
		async choose(question, choices) {
			const options = choices.map(({ value, label }) => ({
				value,
				label: printable(label)
			}));
			const answer = await select({
				message: printable(question),
				options,
				maxItems: 10,
				output
			});
			return isCancel(answer) ? null : answer;
		}
	};
}
// src/cli/making/editor.ts
/**
* Opens a file in the editor that VISUAL or EDITOR names (a command line, as git takes it; vi without one, on a terminal) and waits until it
* is closed. What the editor shows goes to stderr's terminal: stdout is for data. Failure `usage` when it cannot be run, or fails.
*/
async function openEditor(file) {
	const named = [process.env["VISUAL"], process.env["EDITOR"]].find((name) => name !== void 0 && name !== "");
	if (named === void 0 && !hasTerminal()) throw new Failure("usage", "there is no terminal for an editor, and EDITOR names none", "set EDITOR, or give the text: --from <file>, or single fields: cwom set <id> field=value");
	const editor = named ?? "vi";
	const child = spawn("sh", [
		"-c",
		`${editor} "$@"`,
		editor,
		file
	], { stdio: [
		"inherit",
		2,
		"inherit"
	] });
	const code = await new Promise((done, failed) => {
		child.on("error", failed);
		child.on("close", done);
	});
	if (code === 0) return;
	throw new Failure("usage", `the editor ${JSON.stringify(editor)} ended with ${code ?? "a signal"}`, "name another: EDITOR=nano cwom …");
}
// src/cli/making/edit-until-done.ts
/**
* Has a text written in an editor and taken. An unchanged or emptied one makes nothing. One that is refused is offered again
* on a terminal, and otherwise stays in a file of the git directory whose path is told: no text is lost. Answers the exit code.
*/
async function editUntilDone(folder, { start, take, resume }) {
	const { gitDir } = await openRepository(folder);
	const file = join(gitDir, `CWOM_EDIT-${newUlid()}.yaml`);
	await writeFile(file, start, { flag: "wx" });
	for (let last = start;;) {
		const code = await codeOf(async () => {
			await openEditor(file);
			const text = await readFile(file, "utf8");
			if (text === last || isEmpty(text)) return null;
			last = text;
			return take(text);
		});
		if (code === 0 || code === null && last === start) await rm(file);
		if (code === null && last === start) process.stderr.write("nothing was changed: the text is empty or as it was\n");
		if (code === 0) return 0;
		if (code !== null && hasTerminal() && await wantsAgain()) continue;
		if (last !== start || code !== null) process.stderr.write(`your text is kept: ${file}\nhelp   ${resume(file)}\n`);
		return code ?? 1;
	}
}
async function wantsAgain() {
	return await (await terminalPrompter()).choose("It was not taken.", [{
		value: "again",
		label: "edit it again"
	}, {
		value: "keep",
		label: "stop, and keep the text in a file"
	}]) === "again";
}
function isEmpty(text) {
	return text.split("\n").every((line) => /^\s*(?:#|$)/.test(line));
}
export { hasTerminal as n, terminalPrompter as r, editUntilDone as t };
