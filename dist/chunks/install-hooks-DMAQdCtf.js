import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as shellQuoted } from "./shell-quoted-Bd_h8eBP.js";
import { basename, join } from "node:path";
import { lstat, mkdir, readFile, rename, writeFile } from "node:fs/promises";
// src/cli/hooks/hook-script.ts
/** A line that only a script of ours holds. */
const mark = "# Written by `cwom hook install`";
/** Whether a hook was written by this program, in whatever version, so that it may be written again. */
function isOurs(script) {
	return script.split("\n").some((line) => line.startsWith(mark));
}
/** The line that brings a hook of one's own to call this program too, wherever it is installed. */
function lineToAdd(name, node, bin) {
	return `${shellQuoted(node)} ${shellQuoted(bin)} hook ${name} "$@" || exit $?`;
}
/**
* A POSIX shell script that runs the hook with the cwom and the node that wrote it, else with the project's own, else with one
* on the PATH; without any it refuses. On a server there is no project to look into.
*/
function hookScript(name, node, bin) {
	const own = `if [ -x node_modules/.bin/cwom ]; then exec node_modules/.bin/cwom hook ${name} "$@"; fi\n`;
	return [
		"#!/bin/sh\n",
		`${mark}; it may be deleted at any time.\n`,
		`if [ -x ${shellQuoted(node)} ] && [ -f ${shellQuoted(bin)} ]; then exec ${shellQuoted(node)} ${shellQuoted(bin)} hook ${name} "$@"; fi\n`,
		name === "pre-receive" ? "" : own,
		`if command -v cwom >/dev/null 2>&1; then exec cwom hook ${name} "$@"; fi\n`,
		`echo "cwom is not installed, so nothing was checked; install it, or delete this hook: $0" >&2\n`,
		"exit 3\n"
	].join("");
}
// src/cli/hooks/install-hooks.ts
/**
* Writes the hooks: pre-commit and pre-push in a checkout, pre-receive in a bare repository. Answers the paths written. A hook
* of somebody else is a Failure `usage` before anything is written; with `force` it is put aside as `<name>.old`.
*/
async function installHooks(repository, program, force) {
	const folder = await repository.hooksFolder();
	const names = repository.workTree === null ? ["pre-receive"] : ["pre-commit", "pre-push"];
	const foreign = [];
	for (const name of names) {
		if (!await isForeign(join(folder, name))) continue;
		if (!force) throw inTheWay(join(folder, name), lineToAdd(name, program.node, program.bin));
		if (await kindAt(join(folder, `${name}.old`)) !== "nothing") throw noRoom(join(folder, `${name}.old`));
		foreign.push(join(folder, name));
	}
	await mkdir(folder, { recursive: true });
	for (const path of foreign) await rename(path, `${path}.old`);
	return await Promise.all(names.map((name) => write(join(folder, name), hookScript(name, program.node, program.bin))));
}
/** In one step, so that git never runs half a script, and a link is replaced and not followed. */
async function write(path, script) {
	const part = `${path}.${process.pid}.part`;
	await writeFile(part, script, {
		mode: 493,
		flag: "wx"
	});
	await rename(part, path);
	return path;
}
async function isForeign(path) {
	const kind = await kindAt(path);
	if (kind === "nothing") return false;
	return kind === "other" || !isOurs(await readFile(path, "utf8"));
}
async function kindAt(path) {
	const found = await lstat(path).catch(() => null);
	if (found === null) return "nothing";
	return found.isFile() ? "file" : "other";
}
function inTheWay(path, line) {
	const help = `add this line to it: ${line} (or put it aside as ${basename(path)}.old: cwom hook install --force)`;
	return new Failure("usage", `${path} is there already and is not ours`, help);
}
function noRoom(path) {
	return new Failure("usage", `${path} is there already, and it is nobody's to overwrite`, "move it away first");
}
export { installHooks };
