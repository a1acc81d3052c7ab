import { t as Failure } from "./failure-CoSUsjhv.js";
import { r as monotonicFactory } from "./apply-BIgiKGeE.js";
import { createHash } from "node:crypto";
// src/git/commit-standing.ts
/**
* How a commit, by its whole id, stands to a branch as this clone or its remote `origin` has it. Where neither has a branch of
* that name the commit `otherwise` stands in for it.
*/
async function commitStanding(repository, oid, { branch, otherwise }) {
	if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid) || await repository.readCommit(oid) === null) return "absent";
	const tips = await tipsOf(repository, branch);
	const wanted = tips.length > 0 ? tips : otherwise === null ? [] : [otherwise];
	const answers = await Promise.all(wanted.map((tip) => isOn(repository, oid, tip)));
	if (answers.includes(true)) return "on";
	return answers.length === 0 || answers.includes("unknown") ? "unknown" : "beside";
}
/** The name is a file's word and no more: what git would read as more than a name names no branch. */
async function tipsOf(repository, branch) {
	if (!/^\w[\w./-]*$/.test(branch) || branch.includes("..")) return [];
	const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
	return (await Promise.all(refs.map((ref) => repository.resolveCommit(ref)))).filter((tip) => tip !== null);
}
async function isOn(repository, oid, tip) {
	try {
		return await repository.isAncestor(oid, tip);
	} catch (thrown) {
		if (thrown instanceof Failure) return "unknown";
		throw thrown;
	}
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
// src/apply/place-facts.ts
/** What operations may know of the world from the place that they are planned for: all but who acts, and new ids. */
function placeFacts({ repository, tree, landed, now }) {
	return {
		now: now.replace(/\.\d+Z$/, "Z"),
		fileFacts: (path) => readFileFacts(tree, path),
		commitStanding: (oid, branch) => commitStanding(repository, oid, {
			branch,
			otherwise: landed.commit
		})
	};
}
// src/cli/new-ulid.ts
/** A new ULID of this process, later than those before it even within one millisecond. */
const newUlid = monotonicFactory();
export { placeFacts as n, commitStanding as r, newUlid as t };
