// src/failure.ts
/** The world broke: git, the network, the configuration. Never a mistake in the data, which is a Finding. */
var Failure = class extends Error {
	code;
	/** The next command to type or setting to change. */
	help;
	constructor(code, message, help, cause) {
		super(message, cause === void 0 ? {} : { cause });
		this.name = "Failure";
		this.code = code;
		this.help = help;
	}
};
/** What was planned from is not there any more: whoever lost such a race may plan again. */
var Raced = class extends Failure {
	/** `what` is a path or the name of a branch. */
	constructor(what) {
		super("conflict", `${what} changed while this was going on`, "run it again");
	}
};
const refused = /* @__PURE__ */ new Set([
	"conflict",
	"uncommitted",
	"refused"
]);
const wrongUse = /* @__PURE__ */ new Set([
	"usage",
	"config",
	"no-store",
	"no-repository"
]);
/** The exit code of a Failure: 1 where the change was refused, 2 where the person asking can mend it by asking otherwise, 3 where nothing could be decided. */
function exitCodeOf(failure) {
	if (refused.has(failure.code)) return 1;
	return wrongUse.has(failure.code) ? 2 : 3;
}
const onDisk = "see who may write there, and that the disk has room; then run it again";
/** Any thrown value as a Failure; what is not one already becomes code `git` with the original as its cause. */
function toFailure(thrown, help) {
	if (thrown instanceof Failure) return thrown;
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	return new Failure("git", message, /^(?:EACCES|EPERM|EROFS|ENOSPC)\b/.test(message) ? onDisk : help, thrown);
}
export { toFailure as i, Raced as n, exitCodeOf as r, Failure as t };
