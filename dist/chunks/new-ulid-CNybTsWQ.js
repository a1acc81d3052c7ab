import { t as monotonicFactory } from "./node-UFyY5mtt.js";
import { createHash } from "node:crypto";
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
export { readFileFacts as n, newUlid as t };
