import { O as objectMalformed } from "./refuse-unreadable-eZxwF_rh.js";
// src/git/commit-object.ts
/**
* Reads a raw commit object the way git does: `tree`, then the `parent` lines that follow it, then `author` and `committer`.
* A time that is no time is 1970, as in git; a commit without a tree is a Failure.
*/
function parseCommit(oid, bytes) {
	const text = Buffer.from(bytes).toString("latin1");
	const end = text.indexOf("\n\n");
	const lines = (end < 0 ? text : text.slice(0, end)).split("\n");
	const tree = /^tree ([0-9a-f]{40})$/.exec(lines[0] ?? "")?.[1];
	if (tree === void 0) throw objectMalformed("commit", oid);
	const parents = [];
	for (const line of lines.slice(1)) {
		const parent = /^parent ([0-9a-f]{40})$/.exec(line)?.[1];
		if (parent === void 0) break;
		parents.push(parent);
	}
	return {
		oid,
		tree,
		parents,
		committedAt: committerTime(lines)
	};
}
/** The same with the author's name. */
function parseHistoryCommit(oid, bytes) {
	const author = /\nauthor ([^\n]*?)(?: ?<[^\n]*)?\n/.exec(Buffer.from(bytes).toString("utf8"))?.[1] ?? "";
	return {
		...parseCommit(oid, bytes),
		author
	};
}
/** A time of a commit, in seconds since 1970 as text, in ISO-8601 UTC; what is no time is 1970, as in git. */
function commitTime(text) {
	const seconds = Number(text);
	return `${(/* @__PURE__ */ new Date((seconds >= 0 && seconds <= 253402300799 ? seconds : 0) * 1e3)).toISOString().slice(0, 19)}Z`;
}
/** The object an annotated tag points at; null when the tag is malformed. */
function parseTagTarget(bytes) {
	return /^object ([0-9a-f]{40})\n/.exec(Buffer.from(bytes.subarray(0, 64)).toString("latin1"))?.[1] ?? null;
}
function committerTime(lines) {
	const committer = lines.find((line) => line.startsWith("committer ")) ?? "";
	return commitTime(/> (\d+)(?: [+-]\d+)?$/.exec(committer)?.[1] ?? "0");
}
export { parseTagTarget as i, parseCommit as n, parseHistoryCommit as r, commitTime as t };
