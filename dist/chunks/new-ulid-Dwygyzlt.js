import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as monotonicFactory } from "./node-UFyY5mtt.js";
import { createHash } from "node:crypto";
// src/operations/read-input.ts
/** An operation's input as its schema makes it of what came from outside; Failure `usage` that names every member that does not fit. */
function readInput(operation, given) {
	const result = operation.input.safeParse(given);
	if (result.success) return result.data;
	const flaws = result.error.issues.map(wordsFor).slice(0, 10);
	throw new Failure("usage", `${operation.name}: ${flaws.join("; ")}`, `see what it takes: cwom ${operation.name} --help`);
}
function wordsFor({ path, message, ...issue }) {
	const place = path.map(String).join(".");
	const words = issue.code === "unrecognized_keys" ? `there is no ${issue.keys.join(", ")}` : message;
	return place === "" ? words : `${place}: ${words}`;
}
// src/store/file-facts.ts
/** Files larger than this are not read for a digest, in bytes. */
const byteLimit = 268435456;
/** Digest and size of a file of the repository as a revision has it; null when there is none at that path, or a link leads to it. */
async function readFileFacts(revision, path) {
	const entry = await revision.entryAt(path);
	if (entry?.mode.startsWith("100") !== true) return null;
	for await (const { bytes, size } of revision.read([entry], byteLimit)) return {
		digest: bytes === null ? null : `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
		bytes: size
	};
	return null;
}
// src/cli/new-ulid.ts
/** A new ULID of this process, later than those before it even within one millisecond. */
const newUlid = monotonicFactory();
export { readFileFacts as n, readInput as r, newUlid as t };
