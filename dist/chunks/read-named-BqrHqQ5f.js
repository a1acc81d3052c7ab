import { t as Failure } from "./failure-CoSUsjhv.js";
import { readFile } from "node:fs/promises";
// src/cli/read-named.ts
/** All of stdin, to its end. */
async function readStdin() {
	const chunks = [];
	for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}
/** What a file holds that somebody named on the command line; `-` is stdin. Failure `usage` where it cannot be read. */
async function readNamed(file) {
	if (file === "-") return readStdin();
	try {
		return await readFile(file);
	} catch (cause) {
		throw unreadable(file, cause);
	}
}
/** What to say of a file that somebody named and that cannot be read. */
function unreadable(file, cause) {
	return new Failure("usage", `${file} cannot be read`, "name a file that is there, or - for stdin", cause);
}
export { readStdin as n, unreadable as r, readNamed as t };
