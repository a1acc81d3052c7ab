import { n as Raced, t as Failure } from "./failure-CoSUsjhv.js";
import { O as objectMalformed, a as parseGitConfig, b as runGit, g as gitFailure, h as textOf, i as isTrue, l as checkOid, s as isFolder, t as knownExtensions, y as plainLineOf } from "./refuse-unreadable-eZxwF_rh.js";
import { a as writeJournal, c as bytesNow, d as namesNow, i as readJournal, l as hasCode, n as gateFolder, o as writingFolder, r as openTransaction, t as closeTransaction, u as isSameFile } from "./journal-CBRUCPsF.js";
import { n as ownerToken, r as pidOf, t as ownerState } from "./owner-qz4qnRET.js";
import { n as readRef, t as isRefName } from "./ref-files-Bein_yDo.js";
import { n as parseIndexFile, t as indexExtensions } from "./index-file-93rzyj0x.js";
import { createHash } from "node:crypto";
import { AsyncLocalStorage } from "node:async_hooks";
import { basename, dirname, join } from "node:path";
import { constants, existsSync, lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
// src/git/write/new-object.ts
/** An object with its id, from its content. */
function newObject(type, content) {
	const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
	return {
		type,
		bytes,
		oid: createHash("sha1").update(headerOf(type, bytes)).update(bytes).digest("hex")
	};
}
/** What stands before an object's content when it is hashed and stored. */
function headerOf(type, bytes) {
	return `${type} ${bytes.length}\0`;
}
/** The commit that a request asks for, given its tree; a name, time or message that git could not store is a Failure `usage`. */
function commitObject(request, tree) {
	const { expected, otherParents = [], time } = request;
	const parents = [...expected === null ? [] : [expected], ...otherParents];
	const message = request.message.toWellFormed().trimEnd();
	if (message === "" || message.includes("\0")) throw unfit$1("message", request.message);
	const lines = [
		`tree ${tree}`,
		...parents.map((parent) => `parent ${parent}`),
		`author ${identLine(request.author, time)}`,
		`committer ${identLine(request.committer, time)}`
	];
	return newObject("commit", Buffer.from(`${lines.join("\n")}\n\n${message}\n`));
}
/** `Name <address> seconds +0000`, as commits and reflogs have it. */
function identLine(person, time) {
	const seconds = Math.floor(Date.parse(time) / 1e3);
	if (!(seconds >= 0)) throw unfit$1("time", time);
	const name = plain(person.name);
	if (name === "") throw unfit$1("name", person.name);
	return `${name} <${plain(person.email)}> ${seconds} +0000`;
}
/** Git cuts the same away: what would end a name, an address or the line, and spaces around. */
function plain(text) {
	return text.toWellFormed().replace(/[<>]|\p{Cc}/gu, "").trim();
}
function unfit$1(what, text) {
	return new Failure("usage", `a commit cannot have the ${what} ${JSON.stringify(text)}`, `Give another ${what}.`);
}
// src/git/write/edit-tree.ts
/**
* Changes some files of a tree. Only the folders above them are read and written, as bytes, so that whatever else stands in
* them stays as it is; the cost of a folder is one pass over its bytes.
*/
async function editTree(readFolders, writes) {
	const edits = /* @__PURE__ */ new Map([["", /* @__PURE__ */ new Map()]]);
	const objects = /* @__PURE__ */ new Map();
	for (const { path, bytes } of writes) {
		const blob = bytes === null ? null : newObject("blob", bytes);
		if (blob !== null) objects.set(blob.oid, blob);
		addEdit(edits, path, blob === null ? null : {
			mode: "100644",
			oid: blob.oid
		});
	}
	const folders = [...edits.keys()].sort((a, b) => depthOf(b) - depthOf(a));
	const read = await readFolders(folders);
	const changes = [];
	let root = "";
	for (const folder of folders) {
		const before = read.get(folder) ?? null;
		const bytes = editFolder(folder, before ?? Buffer.alloc(0), edits.get(folder) ?? /* @__PURE__ */ new Map(), changes);
		const tree = newObject("tree", bytes);
		if (before === null || !before.equals(bytes)) objects.set(tree.oid, tree);
		if (folder === "") root = tree.oid;
		else addEdit(edits, folder, bytes.length === 0 ? null : {
			mode: "40000",
			oid: tree.oid
		}, true);
	}
	return {
		tree: root,
		objects: [...objects.values()],
		changes
	};
}
/** Notes what is to become of a path in its folder, and that the folders above it change. */
function addEdit(edits, path, slot, folder = false) {
	const slash = path.lastIndexOf("/");
	const above = slash < 0 ? "" : path.slice(0, slash);
	if (above !== "" && !edits.has(above)) addEdit(edits, above, null, true);
	const inFolder = edits.get(above) ?? /* @__PURE__ */ new Map();
	edits.set(above, inFolder);
	inFolder.set(Buffer.from(path.slice(slash + 1)).toString("latin1"), {
		isFolder: folder,
		slot
	});
}
function depthOf(folder) {
	return folder === "" ? 0 : folder.split("/").length;
}
function editFolder(folder, bytes, edits, changes) {
	const left = [...edits].map(([name, edit]) => ({
		name,
		key: keyOf(name, edit.isFolder),
		...edit
	}));
	left.sort((a, b) => a.key < b.key ? -1 : 1);
	const pieces = [];
	let [copied, next, last] = [
		0,
		0,
		""
	];
	const put = (slot, name, before) => {
		if (slot !== null) pieces.push(Buffer.from(`${slot.mode} ${name}\0`, "latin1"), Buffer.from(slot.oid, "hex"));
		if (edits.get(name)?.isFolder === false) {
			const path = (folder === "" ? "" : `${folder}/`) + Buffer.from(name, "latin1").toString("utf8");
			changes.push({
				path,
				before,
				after: slot
			});
		}
	};
	for (const { start, end, mode, name } of entriesOf(bytes)) {
		const key = keyOf(name, isFolder({
			path: "",
			mode,
			oid: "",
			size: null
		}));
		if (key <= last) throw objectMalformed("tree", newObject("tree", bytes).oid);
		last = key;
		if (edits.has(name) && keyOf(name, edits.get(name)?.isFolder === true) !== key) throw otherKind(folder, name);
		for (let edit = left[next]; edit !== void 0 && edit.key <= key; edit = left[next]) {
			pieces.push(bytes.subarray(copied, start));
			copied = edit.key === key ? end : start;
			put(edit.slot, edit.name, edit.key === key ? {
				mode,
				oid: bytes.toString("hex", end - 20, end)
			} : null);
			next += 1;
		}
	}
	pieces.push(bytes.subarray(copied));
	for (const edit of left.slice(next)) put(edit.slot, edit.name, null);
	return Buffer.concat(pieces);
}
function* entriesOf(bytes) {
	for (let start = 0; start < bytes.length;) {
		const space = bytes.indexOf(32, start);
		const nul = bytes.indexOf(0, space);
		const end = nul + 21;
		if (space < 0 || nul < 0 || end > bytes.length) throw objectMalformed("tree", newObject("tree", bytes).oid);
		yield {
			start,
			end,
			mode: bytes.toString("latin1", start, space),
			name: bytes.toString("latin1", space + 1, nul)
		};
		start = end;
	}
}
/** Git sorts a folder as if its name ended with a slash. */
function keyOf(name, folder) {
	return folder ? `${name}/` : name;
}
function otherKind(folder, name) {
	const path = `${folder}/${Buffer.from(name, "latin1").toString("utf8")}`;
	return new Failure("usage", `${path} is a folder where a file is written, or a file where a folder is needed`, "Choose another path.");
}
/** Said where a folder is needed and something else stands. */
function notFolder(path) {
	return new Failure("usage", `${path} is not a folder in that commit`, "Choose another path.");
}
// src/git/write/ref-move.ts
/** Where the file and the lock of a ref are. */
function refPlace(commonDir, ref) {
	const file = join(commonDir, ref);
	return {
		file,
		lock: `${file}.lock`
	};
}
/** Said when the lock of a ref, or of the index, stays with somebody else. */
function stillLocked(lock) {
	return new Failure("git", `${lock} is there: another git is at work in this repository, or one has died`, "Wait until it is done. When no git runs any more, remove that file.");
}
// src/git/write/edit-index.ts
/**
* The bytes of an index with some paths changed; every other entry stays byte by byte. Extensions are left out: those that may be are
* built anew by git, and parseIndexFile refuses the others.
*/
function editIndex(index, changes) {
	const version = index === null ? 2 : index.readUInt32BE(4);
	const changed = new Set(changes.map(({ path }) => Buffer.from(path).toString("latin1")));
	const entries = (index === null ? [] : rawEntries(index)).filter(({ name }) => !changed.has(name));
	for (const { path, after, stats } of changes) if (after !== null) entries.push(newEntry(Buffer.from(path), after, stats));
	entries.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
	const head = Buffer.alloc(12);
	head.write("DIRC", "latin1");
	head.writeUInt32BE(version, 4);
	head.writeUInt32BE(entries.length, 8);
	const bytes = Buffer.concat([head, ...entries.map(({ bytes: entry }) => entry)]);
	return Buffer.concat([bytes, createHash("sha1").update(bytes).digest()]);
}
/** The entries of an index, after all of it was found to be readable. */
function rawEntries(index) {
	const { length } = parseIndexFile(index);
	const entries = [];
	for (let at = 12; entries.length < length;) {
		const nameAt = at + 62 + ((index.readUInt16BE(at + 60) & 16384) === 0 ? 0 : 2);
		const nameEnd = index.indexOf(0, nameAt);
		const end = at + (nameEnd - at + 8 & -8);
		entries.push({
			name: index.toString("latin1", nameAt, nameEnd),
			bytes: index.subarray(at, end)
		});
		at = end;
	}
	return entries;
}
/** gitformat-index: forty bytes of stat data, id, flags with the name's length, name, one to eight NULs. */
function newEntry(name, slot, stats) {
	const bytes = Buffer.alloc(62 + name.length + 8 & -8);
	const words = stats === null ? [] : statWords(stats);
	for (const [at, word] of words.entries()) bytes.writeUInt32BE(Number(word & 4294967295n), at * 4);
	bytes.writeUInt32BE(Number.parseInt(slot.mode, 8), 24);
	bytes.write(slot.oid, 40, "hex");
	bytes.writeUInt16BE(Math.min(name.length, 4095), 60);
	name.copy(bytes, 62);
	return {
		name: name.toString("latin1"),
		bytes
	};
}
function statWords({ ctimeNs, mtimeNs, dev, ino, uid, gid, size }) {
	const billion = 1000000000n;
	return [
		...[
			ctimeNs / billion,
			ctimeNs % billion,
			mtimeNs / billion,
			mtimeNs % billion
		],
		dev,
		ino,
		0n,
		uid,
		gid,
		size
	];
}
// src/git/write/place-files.ts
/** What stands at a path of a work tree: a blob's id; null for nothing; `other` for what is no plain file, or is reached over a link. */
function stateOf(workTree, path) {
	const file = join(workTree, path);
	try {
		const stats = lstatSync(file, { throwIfNoEntry: false });
		if (stats === void 0) return isReachedOverLink(workTree, path) ? "other" : null;
		if (!stats.isFile() || isReachedOverLink(workTree, path)) return "other";
		return newObject("blob", readFileSync(file, { flag: constants.O_RDONLY | constants.O_NOFOLLOW })).oid;
	} catch (thrown) {
		if (hasCode(thrown, "ENOTDIR")) return "other";
		throw thrown;
	}
}
/** Keeps the new content of files in the transaction's folder: beside the files, whoever lists them would see it. */
function stageFiles(disk, folder, contents) {
	for (const [at, bytes] of contents.entries()) if (bytes !== null) disk.create(stagedFile(folder, at), bytes, 420);
}
/**
* Puts the staged files into the work tree, each whole. One that is neither as before nor as after is somebody else's and stays;
* answers those paths. May be done again after it was broken off.
*/
function placeFiles(disk, workTree, folder, changes) {
	const left = [];
	const touched = /* @__PURE__ */ new Set();
	for (const [at, { path, before, after }] of changes.entries()) {
		const now = stateOf(workTree, path);
		if (after !== null && (now === after.oid || now === (before?.oid ?? null))) touched.add(dirname(join(workTree, path)));
		if (now === (after?.oid ?? null)) continue;
		if (now === (before?.oid ?? null)) moveFile(disk, workTree, path, after === null ? null : stagedFile(folder, at));
		else left.push(path);
	}
	for (const one of touched) disk.flushFolder(one);
	return left;
}
/** Moves a staged file to a path of the work tree, on disk; null takes away what is there. */
function putFile(disk, workTree, path, staged) {
	moveFile(disk, workTree, path, staged);
	if (staged !== null) disk.flushFolder(dirname(join(workTree, path)));
}
function moveFile(disk, workTree, path, staged) {
	const file = join(workTree, path);
	if (staged === null) {
		disk.unlink(file);
		return;
	}
	disk.makeFolder(dirname(file));
	if (isReachedOverLink(workTree, path)) throw new Failure("git", `the folder of ${path} is a link`, "make it a plain folder");
	try {
		disk.move(staged, file);
	} catch (thrown) {
		if (!hasCode(thrown, "EXDEV")) throw thrown;
		renameFromAfar(disk, staged, file);
	}
}
/** The git directory may be on another disk than the work tree. */
function renameFromAfar(disk, staged, file) {
	const beside = join(dirname(file), `.${basename(file)}.cwom-new`);
	disk.unlink(beside);
	disk.create(beside, readFileSync(staged), 420);
	disk.rename(beside, file);
}
/** The staged content of the change at a place of the list. */
function stagedFile(folder, at) {
	return join(folder, `file-${at}`);
}
function isReachedOverLink(workTree, path) {
	for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) if (lstatSync(join(workTree, folder), { throwIfNoEntry: false }) !== void 0) return realpathSync(join(workTree, folder)) !== join(realpathSync(workTree), folder);
	return false;
}
// src/git/write/own-index.ts
/** The index of a checkout in git's format, read and written without git. */
var OwnIndex = class {
	#disk;
	#location;
	constructor(disk, location) {
		this.#disk = disk;
		this.#location = location;
	}
	async indexSlots(paths) {
		const slots = new Map(paths.map((path) => [path, null]));
		const index = this.#bytes();
		if (index === null) return slots;
		for (const { path, mode, oid, stage } of parseIndexFile(index)) if (slots.has(path)) slots.set(path, stage === 0 ? {
			mode,
			oid
		} : "other");
		return slots;
	}
	async stageIndex(folder, changes) {
		const changed = changes.map(({ path, after }) => ({
			path,
			after,
			stats: this.#statsOf(path, after)
		}));
		const staged = join(folder, `index-${ownerToken()}`);
		this.#disk.create(staged, editIndex(this.#bytes(), changed));
		return staged;
	}
	/** Whether this is as good as git at it: the index is there, small, and holds nothing that would be lost or is not understood here. */
	isEnough(mostBytes) {
		const stats = statSync(this.#file(), { throwIfNoEntry: false });
		const bytes = stats === void 0 || stats.size > mostBytes ? null : this.#bytes();
		const extensions = bytes === null ? null : indexExtensions(bytes);
		return extensions !== null && extensions.every((name) => rebuilt.has(name));
	}
	/** Of a file that holds what the index will say of it; taken before it is read, so that git notices who changes it meanwhile. */
	#statsOf(path, after) {
		const { workTree } = this.#location;
		if (workTree === null || after === null) return null;
		const stats = lstatSync(join(workTree, path), {
			throwIfNoEntry: false,
			bigint: true
		});
		return stats !== void 0 && stateOf(workTree, path) === after.oid ? stats : null;
	}
	#bytes() {
		return bytesNow(this.#file());
	}
	#file() {
		return join(this.#location.gitDir, "index");
	}
};
/** Extensions that git makes anew at little cost when they are missing: trees, and where a reader may begin. */
const rebuilt = /* @__PURE__ */ new Set([
	"TREE",
	"EOIE",
	"IEOT"
]);
// src/git/write/native-sharing.ts
const timeout = 12e4;
/** The programs at the other end are git's own, whatever the configuration of the remote names. */
const fetchArguments = "-c fetch.writeCommitGraph=false fetch --quiet --upload-pack=git-upload-pack --no-tags --no-write-fetch-head --no-recurse-submodules --no-prune --no-auto-maintenance --refmap=".split(" ");
const pushArguments = "-c push.gpgSign=false push --porcelain --receive-pack=git-receive-pack --no-verify --no-follow-tags --recurse-submodules=no".split(" ");
/** GitWriter's fetchBranch and push with the git binary. */
function nativeSharing(place, repository) {
	const known = /* @__PURE__ */ new Set();
	const check = async (remote, branch) => {
		checkNames(remote, branch);
		if (!known.has(remote)) await checkRemote(place, remote, branch);
		known.add(remote);
	};
	let fetching = Promise.resolve();
	return {
		fetchBranch: async (remote, branch) => {
			await check(remote, branch);
			const fetched = fetching.then(() => fetchBranch(place, repository, remote, branch));
			fetching = fetched.catch(() => void 0);
			return await fetched;
		},
		push: async (request) => {
			const { expected, oid } = request;
			if (expected !== null && !await comesAfter(repository, checkOid(expected), checkOid(oid))) throw new Failure("usage", `${oid} does not come after ${expected}`, "Merge the two first.");
			await check(request.remote, request.branch);
			return await push(place, {
				...request,
				oid: checkOid(oid)
			});
		}
	};
}
/** Most often the one is the parent of the other, which the commit itself says. */
async function comesAfter(repository, before, oid) {
	if ((await repository.readCommit(oid))?.parents.includes(before) === true) return true;
	return await repository.isAncestor(before, oid) === true;
}
/** Said of fetching and pushing where there is no git. */
const noSharing = {
	fetchBranch: async () => {
		throw sharingNeedsGit();
	},
	push: async () => {
		throw sharingNeedsGit();
	}
};
async function fetchBranch(place, repository, remote, branch) {
	const tracking = `refs/remotes/${remote}/${branch}`;
	const refspec = `+refs/heads/${branch}:${tracking}`;
	const { code, stderr } = await runGit(place, [
		...fetchArguments,
		remote,
		refspec
	], { timeout });
	if (code !== 0 && /couldn't find remote ref/i.test(stderr)) return null;
	if (code !== 0) throw remoteFailure(`fetch ${branch} from ${remote}`, code, stderr);
	const found = await repository.resolveCommit(tracking);
	if (found === null) throw gitFailure(`read ${tracking}`, "");
	return found;
}
/** How `push --porcelain` tells that a branch is not where it was to be, nor where it was to go. */
const staleLease = /^!\t\S+\t\[rejected\] \(stale info\)$/m;
async function push(place, { remote, branch, oid, expected }) {
	const lease = `--force-with-lease=refs/heads/${branch}:${expected ?? ""}`;
	const pushed = await runGit(place, [
		...pushArguments,
		lease,
		remote,
		`${oid}:refs/heads/${branch}`
	], { timeout });
	if (pushed.code === 0) return "pushed";
	if (staleLease.test(pushed.stdout.toString("utf8"))) return "lost";
	const now = await standsAt(place, remote, branch);
	if (now === oid) return "pushed";
	if (now !== void 0 && now !== expected) return "lost";
	throw remoteFailure(`push ${branch} to ${remote}`, pushed.code, refusal(pushed));
}
/** Where a branch of a remote stands, null when it is not there; undefined when the remote does not say. */
async function standsAt(place, remote, branch) {
	const name = `refs/heads/${branch}`;
	const { code, stdout } = await runGit(place, [
		"ls-remote",
		"--quiet",
		"--upload-pack=git-upload-pack",
		remote,
		name
	], { timeout });
	if (code !== 0) return void 0;
	return stdout.toString("utf8").split("\n").find((text) => text.slice(41) === name)?.slice(0, 40) ?? null;
}
/** Why the server said no: its own lines, then what git made of them. */
function refusal({ stdout, stderr }) {
	const said = stderr.match(/(?<=^remote: ).*\S/gm) ?? [];
	return [/^!\t\S+\t(.+)$/m.exec(stdout.toString("utf8"))?.[1], ...said].filter((line) => line !== void 0).join("; ") || stderr;
}
function checkNames(remote, branch) {
	if (!(/^\w[\w.-]*$/.test(remote) && isRefName(`refs/heads/${branch}`) && !branch.startsWith("-"))) throw noSuchBranch(remote, branch);
}
async function checkRemote(place, remote, branch) {
	if ((await runGit(place, [
		"remote",
		"get-url",
		remote
	])).code !== 0) throw noSuchBranch(remote, branch);
}
function noSuchBranch(remote, branch) {
	return new Failure("usage", `there is no branch ${JSON.stringify(branch)} of a remote ${JSON.stringify(remote)} here`, "Name a configured remote: git remote -v");
}
function remoteFailure(task, code, stderr) {
	const reason = code === null ? `no answer within ${timeout / 1e3} seconds` : plainLineOf(stderr);
	return new Failure("git", `git could not ${task}: ${reason}`, "Check the network, the credentials and the server's rules.");
}
function sharingNeedsGit() {
	return new Failure("git", "nothing can be fetched or pushed without the git binary", "Install git.");
}
// src/git/write/checked-out.ts
/**
* Whether this checkout stands on a branch. A branch that another work tree stands on is a Failure `usage`, for that one's files
* would seem to undo the commit; an unfinished merge or rebase in this one is a Failure `uncommitted`.
*/
async function isCheckedOutHere(location, ref) {
	for (const gitDir of await checkoutsOf(location.commonDir)) {
		if ((await textOf(join(gitDir, "HEAD")))?.trim() !== `ref: ${ref}`) continue;
		if (realpathSync(gitDir) !== realpathSync(location.gitDir) || location.workTree === null) throw elsewhere(ref, gitDir);
		refuseUnfinished(gitDir);
		return true;
	}
	return false;
}
async function checkoutsOf(commonDir) {
	const linked = namesNow(join(commonDir, "worktrees")).map((name) => join(commonDir, "worktrees", name));
	return await isBare(commonDir) ? linked : [commonDir, ...linked];
}
async function isBare(commonDir) {
	const core = (await Promise.all(["config", "config.worktree"].map((name) => textOf(join(commonDir, name))))).flatMap((text) => parseGitConfig(text ?? "")).filter(({ section }) => section === "core");
	const bare = core.findLast(({ key }) => key === "bare");
	if (bare !== void 0) return isTrue(bare.value);
	return !core.some(({ key }) => key === "worktree") && basename(commonDir) !== ".git";
}
const unfinished = [
	"MERGE_HEAD",
	"CHERRY_PICK_HEAD",
	"REVERT_HEAD",
	"rebase-merge",
	"rebase-apply"
];
function refuseUnfinished(gitDir) {
	if (!unfinished.some((name) => existsSync(join(gitDir, name)))) return;
	throw new Failure("uncommitted", "a merge or rebase is not finished in this checkout", "Finish it first: git status");
}
function elsewhere(ref, gitDir) {
	const branch = ref.slice(11);
	return new Failure("usage", `the branch ${branch} is checked out in the work tree of ${gitDir}`, "Run it there, or if that work tree is gone: git worktree prune");
}
// src/git/write/gate.ts
/**
* Does something while no other process of ours writes to the repository, in the order of asking. `folder` holds the gate.
* A holder that died is passed over, one that lives is waited for: two minutes at most, then a Failure `git`. What is done inside may
* come through again.
*/
async function throughGate(disk, folder, action) {
	if (inside.getStore() === folder) return await action();
	const token = ownerToken();
	await enter(disk, folder, token);
	try {
		return await inside.run(folder, action);
	} finally {
		disk.unlink(join(folder, held, token));
	}
}
/** The gate that an asynchronous call was made behind. */
const inside = new AsyncLocalStorage();
/** Who holds the gate is the one name in this folder; an empty folder is an open gate. */
const held = "held";
const queue = "queue";
const longestWait = 12e4;
async function enter(disk, folder, token) {
	disk.makeFolder(join(folder, queue));
	const ticket = `${nextNumber(folder)}-${token}`;
	const own = join(folder, `entering-${token}`);
	try {
		disk.touch(join(folder, queue, ticket));
		disk.makeFolder(own);
		disk.touch(join(own, token));
		for (let waited = 0;;) {
			const ahead = ticketsIn(folder).filter((name) => name < ticket && ownerState(tokenOf(name)) !== "unknown");
			if (ahead.length === 0 && disk.renameFolder(own, join(folder, held))) break;
			if (passOverTheDead(disk, folder, ahead.at(-1))) continue;
			if (waited > longestWait) throw stillHeld(folder);
			const pause = Math.min(3 * (ahead.length + 1), 50);
			await setTimeout(pause);
			waited += pause;
		}
		sweep(disk, folder);
	} finally {
		disk.unlink(join(folder, queue, ticket));
		disk.removeFolder(own);
	}
}
/** Numbers only make the order; two of the same are told apart by their tokens, and the gate itself lets in one. */
function nextNumber(folder) {
	const last = ticketsIn(folder).at(-1) ?? "0";
	return String(Number.parseInt(last, 10) + 1).padStart(10, "0");
}
function ticketsIn(folder) {
	return namesNow(join(folder, queue)).filter((name) => /^\d{10}-/.test(name)).sort();
}
function tokenOf(ticket) {
	return ticket.slice(ticket.indexOf("-") + 1);
}
/**
* Takes away the names of those who died: of who is next before us or, when nobody is, of who holds the gate. A name is never
* used twice, so whoever takes it away at the same time takes nothing from anybody else.
*/
function passOverTheDead(disk, folder, nextBefore) {
	if (nextBefore !== void 0) {
		if (ownerState(tokenOf(nextBefore)) !== "dead") return false;
		disk.unlink(join(folder, queue, nextBefore));
		return true;
	}
	const dead = namesNow(join(folder, held)).filter((name) => ownerState(name) === "dead");
	for (const name of dead) disk.unlink(join(folder, held, name));
	return dead.length > 0;
}
/** What those left behind who died before they got in. */
function sweep(disk, folder) {
	for (const name of namesNow(folder)) {
		if (!name.startsWith("entering-") || ownerState(name.slice(9)) !== "dead") continue;
		disk.removeFolder(join(folder, name));
	}
}
function stillHeld(folder) {
	const [holder = ""] = namesNow(join(folder, held));
	const isSeen = ownerState(holder) === "alive";
	return new Failure("git", isSeen ? `process ${pidOf(holder)} has been writing to this repository for two minutes` : "a process that cannot be seen from here holds this repository for writing", isSeen ? "wait for it, or end it, then run it again" : `if nothing writes here any more: remove ${join(folder, held)}`);
}
// src/git/write/path-rules.ts
/**
* Refuses, as a Failure `usage`, writes that no checkout could hold: a path that is not plain relative UTF-8, one that a file
* system takes for `.git`, a path written twice, and one below another.
*/
function checkPaths(writes) {
	const paths = new Set(writes.map(({ path }) => path));
	if (paths.size < writes.length) throw unfit(writes[0]?.path ?? "", "a path is written twice");
	for (const path of paths) {
		if (!path.isWellFormed() || /\p{Cc}|\\/u.test(path)) throw unfit(path, "no plain text");
		const segments = path.split("/");
		if (segments.some(isNoName)) throw unfit(path, "no path of a file");
		if (segments.slice(1).map((_, at) => segments.slice(0, at + 1).join("/")).some((folder) => paths.has(folder))) throw unfit(path, "below another written file");
	}
}
/** Refuses, as a Failure `usage`, what is no full name of a branch. */
function checkBranchRef(ref) {
	if (ref.startsWith("refs/heads/") && isRefName(ref)) return;
	throw new Failure("usage", `${JSON.stringify(ref)} is no full name of a branch`, "Name one: refs/heads/<branch>");
}
/** Characters that HFS+ leaves out of a name: with them `.git` could hide. */
const ignorable = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
function isNoName(segment) {
	const name = segment.replace(ignorable, "").toLowerCase();
	return name === "" || name === "." || name === ".." || /^\.git[ .]*(?::.*)?$|^git~\d+$/.test(name);
}
function unfit(path, why) {
	return new Failure("usage", `${JSON.stringify(path)} cannot be written: ${why}`, "Choose another path.");
}
// src/git/write/replace-files.ts
/** GitWriter.replaceFiles, the gate being held and nothing being left unfinished. */
function replaceFiles(disk, commonDir, checkout, writes) {
	const { workTree } = checkout;
	const changes = writes.map(changeOf);
	for (const change of changes) {
		refuseOdd(workTree, change);
		refuseUnlike(workTree, change, change.before);
	}
	const folder = openTransaction(disk, commonDir);
	let isDecided = false;
	try {
		stageFiles(disk, folder, writes.map(({ after }) => after));
		writeJournal(disk, folder, {
			version: 1,
			checkout,
			move: null,
			changes
		});
		isDecided = true;
		const [left] = placeFiles(disk, workTree, folder, changes);
		if (left !== void 0) throw new Raced(left);
		for (const change of changes) refuseUnlike(workTree, change, change.after);
	} catch (thrown) {
		if (isDecided) putBack(disk, workTree, folder, writes, changes);
		throw thrown;
	} finally {
		closeTransaction(disk, folder);
	}
}
/** A replacement as a change of plain files, by blob. */
function changeOf({ path, before, after }) {
	return {
		path,
		before: slotOf(before),
		after: slotOf(after)
	};
}
function slotOf(bytes) {
	return bytes === null ? null : {
		mode: "100644",
		oid: newObject("blob", bytes).oid
	};
}
/** As it was before, where what stands there is ours. */
function putBack(disk, workTree, folder, writes, changes) {
	for (const [at, { path, after, before }] of changes.entries()) {
		const now = stateOf(workTree, path);
		if (now !== (after?.oid ?? null) || now === (before?.oid ?? null)) continue;
		const bytes = writes[at]?.before ?? null;
		const staged = bytes === null ? null : join(folder, `before-${at}`);
		if (bytes !== null && staged !== null) disk.create(staged, bytes, 420);
		putFile(disk, workTree, path, staged);
	}
}
/** What stands in the way and is no file of ours will not go by itself: nobody needs to try again. */
function refuseOdd(workTree, { path }) {
	if (stateOf(workTree, path) !== "other") return;
	throw new Failure("conflict", `${path} is no plain file in this checkout, or its folder is none`, "put what stands there out of the way, then run it again");
}
function refuseUnlike(workTree, { path }, expected) {
	if (stateOf(workTree, path) !== (expected?.oid ?? null)) throw new Raced(path);
}
// src/git/write/wait.ts
const longest = 1e4;
/** Tries something again until it is true, for ten seconds at most, and answers whether it ever was. */
async function patiently(attempt) {
	let pause = 2;
	for (let waited = 0; waited < longest; waited += pause) {
		if (await attempt()) return true;
		await setTimeout(pause);
		pause = Math.min(50, pause * (1 + Math.random()));
	}
	return await attempt();
}
// src/git/write/own-ref.ts
/** Moves a ref by compare-and-swap under git's own lock, without git; false when it does not stand where it has to. A torn ref is a Failure. */
async function moveOwnRef(disk, location, move) {
	const { file, lock } = refPlace(location.commonDir, move.ref);
	const staged = join(move.folder, "ref");
	disk.create(staged, Buffer.from(`${move.to}\n`));
	if (move.from === null) await refuseClash(location.commonDir, move.ref);
	if (!await patiently(() => linkInFolder(disk, staged, lock))) throw stillLocked(lock);
	try {
		if (await readRef(location, move.ref, 0) !== move.from) return false;
		disk.rename(lock, file);
	} finally {
		releaseOwnLock(disk, lock, staged);
	}
	noteInReflogs(disk, location, move, await textOf(join(location.gitDir, "HEAD")));
	return true;
}
/** Takes a lock away that is the same file as the one it was made from: nobody else's is. */
function releaseOwnLock(disk, lock, madeFrom) {
	if (isSameFile(lock, madeFrom)) disk.unlink(lock);
}
/** Git takes empty folders of refs away at any time. */
function linkInFolder(disk, staged, lock) {
	try {
		disk.makeFolder(dirname(lock));
		return disk.link(staged, lock);
	} catch (thrown) {
		if (hasCode(thrown, "ENOENT")) return false;
		throw thrown;
	}
}
/** Packed refs keep no folders: `a` beside `a/b` would only be noticed by the next git. */
async function refuseClash(commonDir, ref) {
	const clash = ((await textOf(join(commonDir, "packed-refs")))?.match(/(?<=^[0-9a-f]{40} ).+$/gm) ?? []).find((name) => name.startsWith(`${ref}/`) || ref.startsWith(`${name}/`));
	if (clash === void 0) return;
	throw new Failure("git", `${ref} cannot be beside ${clash}`, "Choose another name for the branch.");
}
function noteInReflogs(disk, location, move, head) {
	const line = `${move.from ?? "0".repeat(40)} ${move.to} ${move.ident}\t${move.summary}\n`;
	const logs = [join(location.commonDir, "logs", move.ref)];
	if (head?.trim() === `ref: ${move.ref}`) logs.push(join(location.gitDir, "logs", "HEAD"));
	for (const log of logs) {
		if (location.workTree === null && !existsSync(log)) continue;
		disk.makeFolder(dirname(log));
		disk.append(log, Buffer.from(line));
	}
}
// src/git/write/settle.ts
/** Ends every transaction that was broken off, the gate being held; answers the paths left to who changed them since. */
async function settleAll(workshop) {
	const left = [];
	for (const name of namesNow(writingFolder(workshop.commonDir))) left.push(...await settle(workshop, join(writingFolder(workshop.commonDir), name)));
	return left;
}
/** Ends one transaction, its branch being where it will stay: finishes it when that has the commit, else undoes it. */
async function settle(workshop, folder) {
	const { disk, commonDir } = workshop;
	const journal = readJournal(folder);
	let left = [];
	if (journal?.move != null) {
		await releaseRef(disk, commonDir, folder, journal.move);
		if (await hasLanded(workshop, journal.move)) left = await finishCheckout(workshop, folder, journal);
	} else if (journal?.checkout != null && existsSync(journal.checkout.workTree)) left = placeFiles(disk, journal.checkout.workTree, folder, journal.changes);
	abandon(disk, folder, journal);
	return left;
}
/** Lets go of what a transaction holds and takes away what it keeps. */
function abandon(disk, folder, journal) {
	if (journal?.checkout != null) releaseOwnLock(disk, indexPlace(journal.checkout.gitDir).lock, indexLockName(folder));
	closeTransaction(disk, folder);
}
/** Takes git's lock of an index, in the name of a transaction. */
async function lockIndex(disk, gitDir, folder) {
	const { lock } = indexPlace(gitDir);
	const own = indexLockName(folder);
	if (!existsSync(own)) disk.touch(own);
	if (isSameFile(lock, own) || await patiently(() => disk.link(own, lock))) return;
	throw stillLocked(lock);
}
/**
* Brings work tree and index of a checkout to a commit that its branch has. May be done again after it was broken off; entries and
* files that are neither as before nor as after stay, and their paths are the answer. `isChecked`: under this lock the index was looked at.
*/
async function finishCheckout(workshop, folder, journal, isChecked = false) {
	const { disk, commonDir, engineAt } = workshop;
	const { checkout, changes } = journal;
	if (checkout === null || !existsSync(checkout.workTree) || !existsSync(checkout.gitDir)) return [];
	const engine = engineAt({
		commonDir,
		...checkout
	});
	await lockIndex(disk, checkout.gitDir, folder);
	const left = placeFiles(disk, checkout.workTree, folder, changes);
	const untouched = isChecked ? changes : await untouchedIn(engine, changes);
	const staged = untouched.length === 0 ? null : await engine.stageIndex(folder, untouched);
	if (staged === null) return left;
	const { file } = indexPlace(checkout.gitDir);
	disk.keepTime(staged, file);
	disk.rename(staged, file);
	return left;
}
/** Those changes whose paths the index has as they were before. */
async function untouchedIn(engine, changes) {
	const slots = await engine.indexSlots(changes.map(({ path }) => path));
	return changes.filter(({ path, before }) => isSlot(slots.get(path) ?? null, before));
}
/** Whether the index has at a path what a tree has. */
function isSlot(slot, expected) {
	if (slot === null || expected === null) return slot === expected;
	return typeof slot === "object" && slot.oid === expected.oid && slot.mode === expected.mode;
}
/** Where an index and git's lock of it are. */
function indexPlace(gitDir) {
	const file = join(gitDir, "index");
	return {
		file,
		lock: `${file}.lock`
	};
}
/** The file in a transaction's folder that its lock of an index is a link to. */
function indexLockName(folder) {
	return join(folder, "index-lock");
}
/** A git that was moving the ref either still does, and lets go of the lock by itself, or died with its lock in place. */
async function releaseRef(disk, commonDir, folder, { ref, to }) {
	const { lock } = refPlace(commonDir, ref);
	const children = namesNow(folder).filter((name) => name.startsWith("child-"));
	const areDead = () => children.every((name) => ownerState(name.slice(6)) === "dead");
	if (!await patiently(areDead)) throw stillLocked(lock);
	releaseOwnLock(disk, lock, join(folder, "ref"));
	if (bytesNow(lock)?.toString("latin1").trim() === to) disk.unlink(lock);
	const gitDirs = [commonDir, ...namesNow(join(commonDir, "worktrees")).map((name) => join(commonDir, "worktrees", name))];
	for (const gitDir of gitDirs) releaseOwnLock(disk, join(gitDir, "HEAD.lock"), join(folder, "HEAD.lock"));
}
async function hasLanded(workshop, { ref, from, to }) {
	const { commonDir } = workshop;
	const tip = await readRef({
		commonDir,
		gitDir: commonDir,
		workTree: null
	}, ref, 0);
	if (tip === null || tip === from) return false;
	return tip === to || await workshop.isAncestor(to, tip) === true;
}
/** Said of a path that has changes which a commit would overwrite. */
function uncommitted(path) {
	return new Failure("uncommitted", `${path} has changes here that are not committed`, "Commit them or put them aside first: git stash");
}
// src/git/write/stage-written.ts
/** GitWriter.stageFiles, the gate being held and nothing being left unfinished. */
async function stageWritten({ disk, commonDir, engineAt }, location, writes) {
	const engine = engineAt(location);
	await engine.storeObjects(writes.flatMap(({ after }) => after === null ? [] : [newObject("blob", after)]));
	const folder = openTransaction(disk, commonDir);
	const { gitDir, workTree } = location;
	const { file, lock } = indexPlace(gitDir);
	try {
		writeJournal(disk, folder, {
			version: 1,
			checkout: workTree === null ? null : {
				gitDir,
				workTree
			},
			move: null,
			changes: []
		});
		await lockIndex(disk, gitDir, folder);
		const staged = await engine.stageIndex(folder, writes.map(changeOf));
		if (staged !== null) disk.rename(staged, file);
	} finally {
		releaseOwnLock(disk, lock, indexLockName(folder));
		closeTransaction(disk, folder);
	}
}
// src/git/write/refuse-unwritable.ts
/**
* Throws a Failure `unsupported-repository` for a form of repository that cannot be written safely here, whatever can be read of
* it; without git, for more of them. An index is judged only when it is to be written: `parseIndexFile` says the rest of it.
*/
async function refuseUnwritable(location, adapter) {
	const files = [join(location.commonDir, "config"), join(location.gitDir, "config.worktree")];
	const settings = (await Promise.all(files.map(textOf))).flatMap((text) => parseGitConfig(text ?? ""));
	const last = (section, key) => settings.findLast((setting) => setting.section === section && setting.key === key)?.value;
	const version = Number(last("core", "repositoryformatversion") ?? "0");
	if (!(version <= 1)) throw unwritable(`has format version ${version}`);
	for (const setting of settings) refuseExtension(setting, version);
	if (isTrue(last("core", "splitindex") ?? "") || namesNow(location.gitDir).some(isSharedIndex)) throw unwritable("has a split index", "Join it: git update-index --no-split-index, then remove .git/sharedindex.*");
	if (isTrue(last("index", "sparse") ?? "")) throw unwritable("has a sparse index", "Make it whole: git sparse-checkout reapply --no-sparse-index");
	const shared = last("core", "sharedrepository") ?? "false";
	if (adapter === "isomorphic" && !/^(?:false|no|off|umask|0)$/i.test(shared)) throw unwritable("is shared between users (core.sharedRepository)", "Install git: with it this can be written.");
}
function refuseExtension({ section, key, value }, version) {
	if (section !== "extensions") return;
	if (key === "refstorage" && value.toLowerCase() !== "files") throw unwritable(`stores its refs as ${value}`);
	if (key === "objectformat" && value.toLowerCase() !== "sha1") throw unwritable(`has ${value} object ids`);
	if (version > 0 && !knownExtensions.has(key)) throw unwritable(`has the extension "${key}"`);
}
function isSharedIndex(name) {
	return name.startsWith("sharedindex.");
}
function unwritable(what, help = "Write with git itself here: change the files and commit them.") {
	return new Failure("unsupported-repository", `the repository ${what}: it is not written to`, help);
}
// src/git/write/repository-writer.ts
/** GitWriter over an engine: the gate, the order of locks and the journal are the same with and without git. */
var RepositoryWriter = class {
	#repository;
	#workshop;
	#sharing;
	constructor(repository, disk, engineAt, sharing) {
		this.#repository = repository;
		this.#sharing = sharing;
		this.#workshop = {
			disk,
			commonDir: repository.commonDir,
			isAncestor: (ancestor, descendant) => repository.isAncestor(ancestor, descendant),
			engineAt
		};
	}
	async commit(request) {
		checkRequest(request);
		return await this.#alone(async () => await this.#commit(request));
	}
	async prepare(request) {
		checkCommit(request);
		return await this.#alone(async () => {
			await refuseUnwritable(this.#repository, this.#repository.adapter);
			const engine = this.#workshop.engineAt(this.#repository);
			const { tree, objects } = await editTree(engine.readFolders(request.expected), request.writes);
			const commit = commitObject(request, tree);
			await engine.storeObjects([...objects, commit]);
			return commit.oid;
		});
	}
	async replaceFiles(writes, refuse) {
		checkPaths(writes);
		const { gitDir, workTree } = this.#repository;
		if (workTree === null) throw new Failure("usage", "there is no work tree to change here", "Run it in a checkout.");
		await this.#alone(async () => {
			await settleAll(this.#workshop);
			await refuse?.();
			replaceFiles(this.#workshop.disk, this.#workshop.commonDir, {
				gitDir,
				workTree
			}, writes);
		});
	}
	async stageFiles(writes) {
		checkPaths(writes);
		await this.#alone(async () => {
			await refuseUnwritable(this.#repository, this.#repository.adapter);
			await settleAll(this.#workshop);
			await stageWritten(this.#workshop, this.#repository, writes);
		});
	}
	async alone(action) {
		return await this.#alone(action);
	}
	async recover() {
		return await this.#alone(async () => await settleAll(this.#workshop));
	}
	async fetchBranch(remote, branch) {
		return await this.#sharing.fetchBranch(remote, branch);
	}
	async push(request) {
		return await this.#sharing.push(request);
	}
	async #alone(action) {
		const { disk, commonDir } = this.#workshop;
		try {
			return await throughGate(disk, gateFolder(commonDir), action);
		} catch (thrown) {
			if (thrown instanceof Failure) throw thrown;
			const reason = thrown instanceof Error ? thrown.message : String(thrown);
			throw new Failure("git", `writing failed: ${reason}`, "Check the disk and the permissions, run it again.", thrown);
		}
	}
	async #commit(request) {
		const { ref, expected } = request;
		await refuseUnwritable(this.#repository, this.#repository.adapter);
		await settleAll(this.#workshop);
		if (await readRef(this.#repository, ref, 0) !== expected) return { is: "lost" };
		const isHere = await isCheckedOutHere(this.#repository, ref);
		const engine = this.#workshop.engineAt(this.#repository);
		const { tree, objects, changes } = await editTree(engine.readFolders(expected), request.writes);
		const commit = commitObject(request, tree);
		await engine.storeObjects([...objects, commit]);
		const { gitDir, workTree } = this.#repository;
		const journal = {
			version: 1,
			checkout: isHere && workTree !== null ? {
				gitDir,
				workTree
			} : null,
			move: {
				ref,
				from: expected,
				to: commit.oid
			},
			changes: [...changes]
		};
		return await this.#land(engine, request, journal, commit.oid);
	}
	async #land(engine, request, journal, oid) {
		const { disk, commonDir } = this.#workshop;
		const { checkout, changes } = journal;
		const folder = openTransaction(disk, commonDir);
		let isOver = false;
		try {
			if (checkout !== null) stageFiles(disk, folder, contentsOf(request, changes));
			writeJournal(disk, folder, journal);
			if (checkout !== null) {
				await lockIndex(disk, checkout.gitDir, folder);
				if (await readRef(this.#repository, request.ref, 0) !== request.expected) return { is: "lost" };
				if (!await isCheckedOutHere(this.#repository, request.ref)) return { is: "lost" };
				await refuseUncommitted(engine, checkout.workTree, changes);
			}
			const summary = summaryOf(request.message);
			const ident = identLine(request.committer, request.time);
			const move = {
				ref: request.ref,
				from: request.expected,
				to: oid,
				ident,
				summary,
				folder
			};
			if (!await engine.moveRef(move)) return { is: "lost" };
			await finishCheckout(this.#workshop, folder, journal, true);
			abandon(disk, folder, journal);
			isOver = true;
			return {
				is: "committed",
				oid
			};
		} finally {
			if (!isOver) await settle(this.#workshop, folder);
		}
	}
};
function checkRequest(request) {
	checkBranchRef(request.ref);
	checkCommit(request);
}
function checkCommit({ expected, otherParents = [], writes }) {
	checkPaths(writes);
	for (const oid of [...expected === null ? [] : [expected], ...otherParents]) checkOid(oid);
}
/** The first line of a message, for a reflog. */
function summaryOf(message) {
	const [line = ""] = message.trim().split("\n");
	return line.replace(/\p{Cc}+/gu, " ");
}
function contentsOf({ writes }, changes) {
	const byPath = new Map(writes.map(({ path, bytes }) => [path, bytes]));
	return changes.map(({ path }) => byPath.get(path) ?? null);
}
/** A path may be as the commit before has it, or already as the new one will. */
async function refuseUncommitted(engine, workTree, changes) {
	const slots = await engine.indexSlots(changes.map(({ path }) => path));
	for (const { path, before, after } of changes) {
		const slot = slots.get(path) ?? null;
		const state = stateOf(workTree, path);
		if (!(isSlot(slot, before) || isSlot(slot, after)) || state !== (before?.oid ?? null) && state !== (after?.oid ?? null)) throw uncommitted(path);
	}
}
export { OwnIndex as a, headerOf as c, noSharing as i, moveOwnRef as n, refPlace as o, nativeSharing as r, notFolder as s, RepositoryWriter as t };
