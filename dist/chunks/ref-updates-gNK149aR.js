import { t as Failure } from "./failure-CoSUsjhv.js";
import { r as readCorpus } from "./corpus-CwjWYWj4.js";
import { n as emptyRevision, t as commitRevision } from "./revision-CCHKd7Vo.js";
import { t as check } from "./check-gGr5wbvS.js";
// src/check/check-commits.ts
/** Checks one commit against another, or against nothing. Throws a Failure when that cannot be done, `no-store` where neither has a store. */
async function checkCommits(options) {
	const { repository, base, head, chosenBy, rewritten, now, cache } = options;
	const revision = base === null ? emptyRevision : await commitRevision(repository, base);
	return await check({
		head: await readCorpus(await commitRevision(repository, head), cache),
		base: await readCorpus(revision, cache),
		pair: {
			chosenBy,
			rewritten
		},
		cache,
		now
	});
}
// src/cli/hooks/ref-updates.ts
const receiveLine = /^(?<before>[0-9a-f]{40}) (?<after>[0-9a-f]{40}) (?<ref>refs\/\S+)$/;
const pushLine = /^\S+ (?<after>[0-9a-f]{40}) (?<ref>refs\/\S+) (?<before>[0-9a-f]{40})$/;
/** What git tells a hook on stdin: `<old> <new> <ref>` to pre-receive, `<local ref> <local id> <remote ref> <remote id>` to pre-push. Tags and other refs are left out. */
function branchUpdates(input, hook) {
	const line = hook === "pre-receive" ? receiveLine : pushLine;
	return input.split("\n").filter((text) => text !== "").flatMap((text) => {
		const { ref, before, after } = line.exec(text)?.groups ?? {};
		if (ref === void 0 || before === void 0 || after === void 0) throw notUnderstood(hook);
		return ref.startsWith("refs/heads/") ? [{
			ref,
			before: unlessZero(before),
			after: unlessZero(after)
		}] : [];
	});
}
function unlessZero(oid) {
	return /^0+$/.test(oid) ? null : oid;
}
function notUnderstood(hook) {
	return new Failure("usage", `the input is not what git gives ${hook}`, `let git run it: cwom hook install`);
}
export { checkCommits as n, branchUpdates as t };
