import { t as Failure } from "./failure-CoSUsjhv.js";
import { t as decodePath } from "./path-bytes-CPZsJUqh.js";
import { dirname, join, resolve, sep } from "node:path";
import { readFile, readdir, realpath, stat } from "node:fs/promises";
import { spawn } from "node:child_process";
// src/git/git-failures.ts
/** Said when a question starts at, or a walk meets, a commit that this clone does not have. */
function commitMissing(oid) {
	return new Failure("base-unavailable", `commit ${oid} is not in this clone`, "Fetch it: git fetch origin, or give actions/checkout `fetch-depth: 0`.");
}
/** Said when the answer lies in history that this clone does not have. */
function historyMissing(what) {
	return new Failure("base-unavailable", `${what} cannot be told: this clone is shallow`, "Run `git fetch --unshallow`, or give actions/checkout `fetch-depth: 0`.");
}
/** Said of a tree or blob that is named and is not there, or is another type of object. */
function objectMissing(type, oid) {
	return new Failure("git", `${type} ${oid} is not in this clone`, "Run `git fetch origin`, then `git fsck`.");
}
/** Said of an object that git itself cannot parse. */
function objectMalformed(type, oid) {
	return new Failure("git", `${type} ${oid} is malformed`, "Run `git fsck` to see what is wrong.");
}
/** Said where a bare repository is asked for its index. */
function noIndex() {
	return new Failure("usage", "a bare repository has no index", "Name a commit instead: --head <revision>");
}
/** Said of a repository with 64-digit object ids: every id here has 40 digits. */
function sha256Failure() {
	return new Failure("unsupported-repository", "the repository uses SHA-256 object ids", "Work objects need a repository with SHA-1 object ids: git init --object-format=sha1");
}
/** Said of a form of repository or index that only the git binary reads. */
function needsGit(what) {
	return new Failure("unsupported-repository", `the repository ${what}`, "Install git: with it this can be read.");
}
// src/git/git-process.ts
/** Nothing that a repository's own configuration holds may run a program or change what is read. */
const safety = [
	"--no-optional-locks",
	"--no-replace-objects",
	...[
		"core.fsmonitor=false",
		"core.hooksPath=/dev/null",
		"protocol.ext.allow=never",
		"core.quotePath=false"
	].flatMap((setting) => ["-c", setting])
];
const fixed = {
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_TERMINAL_PROMPT: "0",
	LC_ALL: "C"
};
/** Variables that point git at another repository or change how it reads paths: the folder alone decides here. */
const redirecting = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|NAMESPACE|PREFIX|IMPLICIT_WORK_TREE|INTERNAL_SUPER_PREFIX|GRAFT_FILE|REPLACE_REF_BASE|CONFIG|ATTR_SOURCE|(LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS|TRACE\w*)$/;
/** Variables that a receiving hook needs to see the objects it judges; anywhere else they redirect. */
const quarantine = /^GIT_(OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH|SHALLOW_FILE)$/;
/**
* The environment this process was started with. The one read of process.env below rank 5 (an exception in test/house.test.ts):
* a git that runs inside a hook, or behind a proxy, cannot do without it.
*/
function inheritedEnvironment() {
	return process.env;
}
/** The index that a running git hook is about, relative to the work tree's root; undefined outside a hook. */
function indexFileOfHook(env) {
	return env["GIT_INDEX_FILE"] ?? inheritedEnvironment()["GIT_INDEX_FILE"];
}
/** Starts git; arguments are ours or validated, never a raw string of a user. */
function startGit(place, args, options = {}) {
	const { child, ended } = spawnGit(place, args, options.timeout);
	child.stdin.end(options.input ?? "");
	return {
		stdout: child.stdout,
		ended
	};
}
/** Starts a git that waits for what it is told. */
function talkToGit(place, args) {
	const { child, ended } = spawnGit(place, args, void 0);
	const say = (text) => void child.stdin.write(text);
	const held = [
		child,
		child.stdin,
		child.stdout,
		child.stderr
	].filter(isHolding);
	const hold = (isHeld) => {
		for (const handle of held) if (isHeld) handle.ref();
		for (const handle of held) if (!isHeld) handle.unref();
	};
	return {
		stdout: child.stdout,
		ended,
		pid: child.pid,
		say,
		finish: () => void child.stdin.end(),
		hold
	};
}
/** The pipes of a child are sockets, though their types do not say so. */
function isHolding(handle) {
	return "ref" in handle && "unref" in handle;
}
function spawnGit(place, args, timeout) {
	const child = spawn("git", [...safety, ...args], {
		cwd: place.cwd,
		env: environmentFor(place.env),
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		],
		...timeout === void 0 ? {} : { timeout }
	});
	let stderr = "";
	child.stderr.setEncoding("utf8").on("data", (text) => {
		if (stderr.length < 65536) stderr += text;
	});
	child.stdin.on("error", () => void 0);
	return {
		child,
		ended: new Promise((resolve) => {
			child.on("error", (error) => resolve({
				code: null,
				stderr: error.message
			}));
			child.on("close", (code) => resolve({
				code,
				stderr
			}));
			child.on("exit", (code) => {
				if (code !== null) return;
				child.stdout.destroy();
				child.stderr.destroy();
			});
		})
	};
}
/** Runs git to its end with its whole stdout in memory: for short answers. */
async function runGit(place, args, options = {}) {
	const running = startGit(place, args, options);
	const chunks = [];
	try {
		for await (const chunk of running.stdout) chunks.push(chunk);
	} catch {}
	return {
		...await running.ended,
		stdout: Buffer.concat(chunks)
	};
}
/** Whether a git binary new enough for what is asked of it here (2.31) can be run. */
async function gitWorks(place) {
	const { code, stdout } = await runGit(place, ["version"]);
	const version = /^git version (\d+)\.(\d+)/.exec(stdout.toString("latin1"));
	if (code !== 0 || version === null) return false;
	const [major, minor] = [Number(version[1]), Number(version[2])];
	return major > 2 || major === 2 && minor >= 31;
}
/** What git said on stderr as a Failure; the refusal to read a stranger's repository comes with the command that allows it. */
function gitFailure(task, stderr) {
	const dubious = /dubious ownership in repository at '([^']*)'/.exec(stderr);
	if (dubious) return new Failure("git", `git does not read ${dubious[1]}: the folder belongs to another user`, `If you trust it: git config --global --add safe.directory '${dubious[1]}'`);
	return new Failure("git", `git could not ${task}: ${plainLineOf(stderr)}`, "Run `git fsck` to see what is wrong.");
}
/** The line of stderr that says what went wrong, without credentials and control characters. */
function plainLineOf(stderr) {
	const lines = stderr.split("\n").filter((line) => line.trim() !== "");
	return withoutCredentials(lines.find((text) => /^(fatal|error|remote error):/.test(text)) ?? lines[0] ?? "it ended without a word").replace(/authorization:.*/gi, "AUTHORIZATION: (hidden)").replace(/\p{Cc}+/gu, " ").slice(0, 500);
}
/** A text without the names and passwords that stand before the hosts of addresses. */
function withoutCredentials(text) {
	return text.replace(/(\w[\w+.-]*:\/\/)[^\s/]*@/g, "$1");
}
function environmentFor(extra) {
	const inherited = inheritedEnvironment();
	const inReceivingHook = inherited["GIT_QUARANTINE_PATH"] !== void 0;
	const kept = Object.entries(inherited).filter(([name]) => !redirecting.test(name) && (inReceivingHook || !quarantine.test(name)));
	return {
		...Object.fromEntries(kept),
		...fixed,
		...extra
	};
}
// src/git/locate-git-dir.ts
/** The repository that a folder (a real path) is in, found the way git finds it: `.git` folder, `.git` file, bare. Null when there is none. */
async function locateGitDir(folder) {
	for (let at = folder;; at = dirname(at)) {
		const gitDir = await gitDirOf(join(at, ".git"));
		if (gitDir !== null) return {
			gitDir,
			commonDir: await commonDirOf(gitDir),
			workTree: at
		};
		if (await isGitDir(at)) return {
			gitDir: at,
			commonDir: await commonDirOf(at),
			workTree: null
		};
		if (at === dirname(at)) return null;
	}
}
/**
* Whether the repository a folder is in is a bare one that lies in somebody's checkout: such files can be committed, and a git
* that discovers them obeys their configuration.
*/
async function isEmbeddedBare(folder) {
	const location = await locateGitDir(folder);
	if (location === null || location.workTree !== null) return false;
	if (location.gitDir.split(sep).includes(".git")) return false;
	for (let at = dirname(location.gitDir);; at = dirname(at)) {
		if (await gitDirOf(join(at, ".git")) !== null) return true;
		if (at === dirname(at)) return false;
	}
}
/** A file's text; null when there is none to read at that path. */
async function textOf(path) {
	try {
		return await readFile(path, "utf8");
	} catch (thrown) {
		if (isAbsent(thrown)) return null;
		throw thrown;
	}
}
/** Whether an error of the file system says that nothing, or no file, is at a path. */
function isAbsent(thrown) {
	const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
	return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}
/** The git directory a `.git` stands for: itself, or the folder that a `.git` file of a linked work tree or submodule names. */
async function gitDirOf(dotGit) {
	if (await isGitDir(dotGit)) return await realpath(dotGit);
	const target = /^gitdir: (.+?)[\r\n]*$/.exec(await textOf(dotGit) ?? "")?.[1];
	if (target === void 0) return null;
	const gitDir = resolve(dirname(dotGit), target);
	return await isGitDir(gitDir) ? await realpath(gitDir) : null;
}
async function isGitDir(folder) {
	if (await textOf(join(folder, "HEAD")) === null) return false;
	const common = await commonDirOf(folder);
	return await isFolder$1(join(common, "objects")) && await isFolder$1(join(common, "refs"));
}
async function commonDirOf(gitDir) {
	const written = await textOf(join(gitDir, "commondir"));
	if (written === null) return gitDir;
	const common = resolve(gitDir, written.trim());
	return await realpath(common).catch(() => common);
}
async function isFolder$1(path) {
	return await stat(path).then((found) => found.isDirectory(), () => false);
}
// src/git/revision-name.ts
/** Whether a text can name one commit at all: not empty, no control characters, not git's `^name` for "all but". */
function mayNameCommit(revision) {
	return /^[^~^]/.test(revision) && !/\p{Cc}/u.test(revision);
}
/**
* A revision as a name and the steps after it: `main~2^2` is `main` and first parent, first parent, second parent.
* Of gitrevisions only `~N`, `^N`, `^{commit}` and `^{}` are understood; the rest is a Failure `usage`.
*/
function parseRevision(revision) {
	const [, name = "", suffix = ""] = /^([^~^]*)(.*)$/s.exec(revision) ?? [];
	const steps = [];
	const parts = suffix.match(/~\d{0,5}|\^\d{0,5}(?!\{)|\^\{(?:commit)?\}/g) ?? [];
	if (parts.join("") !== suffix || /@\{|:/.test(name)) throw notUnderstood(revision);
	for (const part of parts) {
		const count = part.length === 1 ? 1 : Number(part.slice(1));
		if (part.startsWith("^{")) steps.push({ parent: 0 });
		else if (part.startsWith("^")) steps.push({ parent: count });
		else for (let left = count; left > 0; left -= 1) steps.push({ parent: 1 });
	}
	return {
		name: name === "@" ? "HEAD" : name,
		steps
	};
}
/** The id as given when it is a full one of 40 hex digits, else a Failure `usage`: nothing else may reach a command line. */
function checkOid(oid) {
	if (/^[0-9a-f]{40}$/.test(oid)) return oid;
	throw new Failure("usage", `${JSON.stringify(oid)} is no full object id`, "Give 40 hex digits: git rev-parse <name>");
}
function notUnderstood(revision) {
	return new Failure("usage", `the revision ${JSON.stringify(revision)} cannot be read without git`, "Name the commit by its id, a branch or a tag, or install git.");
}
// src/git/tree-object.ts
/**
* The entries of one raw tree object in stored order, each path with `prefix` before the name. Modes come as stored, padded to six
* digits (git's own listing would show 100664 as 100644); duplicates stay; a tree that git itself cannot parse or check out is a Failure.
*/
function parseTree(oid, bytes, prefix) {
	const entries = [];
	let at = 0;
	while (at < bytes.length) {
		const space = bytes.indexOf(32, at);
		const nul = bytes.indexOf(0, at);
		const mode = space < 0 ? "" : bytes.toString("latin1", at, space);
		if (!/^[0-7]{1,7}$/.test(mode) || nul <= space + 1 || nul + 21 > bytes.length) throw objectMalformed("tree", oid);
		const { path, ...odd } = decodePath(bytes.subarray(space + 1, nul));
		if (isNoName(path)) throw objectMalformed("tree", oid);
		entries.push({
			path: prefix + path,
			mode: mode.replace(/^0+/, "").padStart(6, "0"),
			oid: bytes.toString("hex", nul + 1, nul + 21),
			size: null,
			...odd
		});
		at = nul + 21;
	}
	return entries;
}
/** The tree without entries, which git knows in every repository, whether it is stored or not. */
const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** Whether git takes the entry for a folder. */
function isFolder(entry) {
	return (Number.parseInt(entry.mode, 8) & 61440) === 16384;
}
/** Names by which a path would say one thing and lead to another; git checks out none of them. */
function isNoName(name) {
	return name.includes("/") || name === "." || name === ".." || name.toLowerCase() === ".git";
}
// src/git/git-config.ts
/**
* The settings of a git configuration file in order, without following includes: enough to know what form a repository has.
* A key without a value is `true`, as in git; lines that are no setting are passed over.
*/
function parseGitConfig(text) {
	const settings = [];
	let section = "";
	let subsection = null;
	for (const line of text.replace(/\\\r?\n/g, "").split(/\r?\n/)) {
		const header = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]\s*/.exec(line);
		if (header) {
			section = (header[1] ?? "").toLowerCase();
			subsection = header[2]?.replace(/\\(.)/g, "$1") ?? null;
		}
		const setting = /^\s*([a-z][\w-]*)\s*(?:=(.*))?$/i.exec(header ? line.slice(header[0].length) : line);
		if (!setting) continue;
		const value = setting[2] === void 0 ? "true" : plainValue(setting[2]);
		settings.push({
			section,
			subsection,
			key: (setting[1] ?? "").toLowerCase(),
			value
		});
	}
	return settings;
}
/** Git's reading of a boolean value. */
function isTrue(value) {
	return /^(true|yes|on|[1-9]\d*)$/i.test(value);
}
function plainValue(written) {
	let value = "";
	let isQuoted = false;
	for (const part of written.match(/\\.|"|[^\\"]/g) ?? []) if (part === "\"") isQuoted = !isQuoted;
	else if (!isQuoted && (part === "#" || part === ";")) break;
	else value += part.startsWith("\\") ? part.slice(1) : part;
	return value.trim();
}
// src/git/refuse-unreadable.ts
/** Throws a Failure `unsupported-repository` for a repository that isomorphic-git would misread in silence. */
async function refuseUnreadable(commonDir) {
	refuseForm(parseGitConfig(await textOf(join(commonDir, "config")) ?? ""));
	if ((await textOf(join(commonDir, "objects", "info", "alternates")))?.split("\n").some((line) => line.trim() !== "" && !line.startsWith("#")) === true) throw needsGit("borrows objects from another repository (objects/info/alternates)");
	await refusePacks(join(commonDir, "objects", "pack"));
}
const harmlessExtensions = /* @__PURE__ */ new Set([
	"noop",
	"noop-v1",
	"preciousobjects",
	"worktreeconfig",
	"relativeworktrees"
]);
const maxPackBytes = 2 ** 30;
function refuseForm(settings) {
	const version = settings.findLast(({ section, key }) => section === "core" && key === "repositoryformatversion");
	if (version !== void 0 && Number(version.value) > 1) throw needsGit(`has format version ${version.value}`);
	for (const { section, key, value } of settings) {
		if (section === "remote" && key === "promisor" && isTrue(value)) throw needsGit("is a partial clone");
		if (section !== "extensions" || harmlessExtensions.has(key)) continue;
		if (key === "objectformat" && value.toLowerCase() !== "sha1") throw sha256Failure();
		if (key === "partialclone") throw needsGit("is a partial clone");
		if (key === "refstorage" && value.toLowerCase() !== "files") throw needsGit(`stores its refs as ${value}`);
		if (!knownExtensions.has(key) && Number(version?.value ?? "0") > 0) throw needsGit(`has the extension "${key}"`);
	}
}
/** Extensions of a repository's form that this program knows, in lower case; whether it can do with them is another question. */
const knownExtensions = /* @__PURE__ */ new Set([
	...harmlessExtensions,
	"objectformat",
	"partialclone",
	"refstorage"
]);
async function refusePacks(folder) {
	for (const name of await namesIn(folder)) {
		if (name.endsWith(".promisor")) throw needsGit("is a partial clone");
		if (!name.endsWith(".pack")) continue;
		const { size } = await stat(join(folder, name)).catch(() => ({ size: 0 }));
		if (size > maxPackBytes) throw needsGit("has a pack of more than 1 GiB");
	}
}
/** Names in a folder; none when the folder is absent. */
async function namesIn(folder) {
	try {
		return await readdir(folder);
	} catch (thrown) {
		if (isAbsent(thrown)) return [];
		throw thrown;
	}
}
export { sha256Failure as A, withoutCredentials as C, noIndex as D, needsGit as E, objectMalformed as O, talkToGit as S, historyMissing as T, gitWorks as _, parseGitConfig as a, runGit as b, parseTree as c, parseRevision as d, isAbsent as f, gitFailure as g, textOf as h, isTrue as i, objectMissing as k, checkOid as l, locateGitDir as m, namesIn as n, emptyTree as o, isEmbeddedBare as p, refuseUnreadable as r, isFolder as s, knownExtensions as t, mayNameCommit as u, indexFileOfHook as v, commitMissing as w, startGit as x, plainLineOf as y };
