import { n as Raced, t as Failure } from "./failure-CoSUsjhv.js";
import { n as emptyRevision, t as commitRevision } from "./revision-CCHKd7Vo.js";
import { t as blobOid } from "./work-tree-B0M0TnNU.js";
import { t as actorOfWord } from "./actor-of-word-hCQRL_DN.js";
// src/apply/branch-place.ts
/** A branch as the place of work: operations see its last commit and nothing of a work tree; a write is one commit on top of it, by compare-and-swap. */
async function openBranch(branch) {
	const { repository, ref, cache, now } = branch;
	const tip = await repository.resolveCommit(ref);
	const revision = tip === null ? emptyRevision : await commitRevision(repository, tip);
	return {
		repository,
		tree: revision,
		landed: revision,
		cache,
		now,
		write: (writes) => commitTo(branch, tip, writes)
	};
}
/** Makes one commit of a transaction on top of a branch that stands at `expected`, and reads it back; `Raced` when the branch has moved. */
async function commitTo({ repository, writer, ref, person, now }, expected, transaction, otherParents = []) {
	const done = await writer.commit({
		ref,
		expected,
		otherParents,
		writes: transaction.writes.map(({ path, after }) => ({
			path,
			bytes: after
		})),
		message: `${transaction.summary}\n`,
		author: person,
		committer: person,
		time: now
	});
	if (done.is === "lost") throw new Raced(ref);
	await refuseUnlike(repository, done.oid, transaction);
	return done.oid;
}
/** Failure `git` where a commit does not hold what was to be written. */
async function refuseUnlike(repository, commit, { writes }) {
	const entries = await repository.listPaths(commit, writes.map(({ path }) => path));
	const oids = new Map(entries.map(({ path, oid }) => [path, oid]));
	const wrong = writes.find(({ path, after }) => oids.get(path) !== (after === null ? void 0 : blobOid(after)));
	if (wrong === void 0) return;
	throw new Failure("git", `commit ${commit} does not hold ${wrong.path} as it was written`, "see what git says: git fsck");
}
// src/cli/actor.ts
/**
* Who acts here: CWOM_ACTOR (`ada`, `agent:reviewer`), else who commits here, as a human. Failure `usage` when that is nobody.
*/
async function actorHere(repository) {
	const word = process.env["CWOM_ACTOR"] ?? "";
	const named = actorOfWord(word);
	if (named !== null) return named;
	if (word !== "") throw new Failure("usage", `CWOM_ACTOR names nobody: ${JSON.stringify(word)}`, "write ada or agent:reviewer");
	const { name, email } = await personHere(repository);
	return {
		actor_kind: "human",
		actor_id: email,
		...name === email ? {} : { display: name }
	};
}
/** Who commits here: GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL, else git's user.name and user.email. Failure `usage` when that is nobody. */
async function personHere(repository) {
	const identity = await repository.userIdentity();
	const email = process.env["GIT_AUTHOR_EMAIL"] ?? identity?.id;
	const name = process.env["GIT_AUTHOR_NAME"] ?? identity?.name ?? email;
	if (email !== void 0 && email !== "" && name !== void 0 && name !== "") return {
		name,
		email
	};
	throw new Failure("usage", "nobody is named as the one who acts", "git config user.email you@example.com, or set CWOM_ACTOR (ada, agent:reviewer)");
}
export { refuseUnlike as a, openBranch as i, personHere as n, commitTo as r, actorHere as t };
