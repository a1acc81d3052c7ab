import { t as Failure } from "./failure-D-8LPefk.js";
import { spawn } from "node:child_process";
// src/cli/making/editor.ts
/**
* Opens a file in the editor that VISUAL or EDITOR names (a command line, as git takes it; vi without one) and waits until it
* is closed. What the editor shows goes to stderr's terminal: stdout is for data. Failure `usage` when it cannot be run, or fails.
*/
async function openEditor(file) {
	const editor = [process.env["VISUAL"], process.env["EDITOR"]].find((name) => name !== void 0 && name !== "") ?? "vi";
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
export { openEditor as t };
