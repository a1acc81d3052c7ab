import { t as Failure } from "./failure-CoSUsjhv.js";
import { h as textOf } from "./refuse-unreadable-eZxwF_rh.js";
import { join } from "node:path";
// src/git/ref-files.ts
/** The object id that a short or full ref name stands for, tried in git's order (gitrevisions); null when there is no such ref. */
async function resolveRefName(location, name) {
	if (!isRefName(name)) return null;
	for (const full of fullNames(name)) {
		const oid = await readRef(location, full, 5);
		if (oid !== null) return oid;
	}
	return null;
}
function fullNames(name) {
	const atRoot = /^[A-Z_]+$/.test(name) || name.startsWith("refs/") ? [name] : [];
	const below = [
		"refs/",
		"refs/tags/",
		"refs/heads/",
		"refs/remotes/"
	].map((prefix) => prefix + name);
	return [
		...atRoot,
		...below,
		`refs/remotes/${name}/HEAD`
	];
}
/** Whether a text may name a ref (git check-ref-format): no control characters or `~^:?*[\`, no `..` or `@{`, no component that starts with `.` or ends with `.lock`. */
function isRefName(name) {
	if (/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\.$/.test(name)) return false;
	return name.split("/").every((part) => part !== "" && !part.startsWith(".") && !part.endsWith(".lock"));
}
/** The object id that a full ref name leads to over at most some symbolic refs; null when there is no such ref, a Failure when one is torn. */
async function readRef(location, name, linksLeft) {
	const folder = isOfWorkTree(name) ? location.gitDir : location.commonDir;
	const text = await textOf(join(folder, name));
	if (text === null) return await readPackedRef(location.commonDir, name);
	const oid = /^([0-9a-f]{40})(?:\s|$)/.exec(text)?.[1];
	if (oid !== void 0) return oid;
	const target = /^ref:\s*(\S+)\s*$/.exec(text)?.[1];
	if (target === void 0 || !isRefName(target) || linksLeft === 0) throw broken(name);
	return await readRef(location, target, linksLeft - 1);
}
/** A ref may move from its own file to packed-refs at any moment, but is in one of them always: its file is read first. */
async function readPackedRef(commonDir, name) {
	return ((await textOf(join(commonDir, "packed-refs")))?.split("\n").find((text) => text.slice(41) === name && /^[0-9a-f]{40} /.test(text)))?.slice(0, 40) ?? null;
}
function isOfWorkTree(name) {
	return !name.startsWith("refs/") || /^refs\/(bisect|worktree|rewritten)\//.test(name);
}
function broken(name) {
	return new Failure("git", `the ref ${name} is broken`, "Run `git fsck`, then set the ref anew.");
}
export { readRef as n, resolveRefName as r, isRefName as t };
