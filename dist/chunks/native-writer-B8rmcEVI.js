import { s as Disk } from "./journal-CBRUCPsF.js";
import { S as talkToGit, b as runGit, g as gitFailure, w as commitMissing } from "./refuse-unreadable-eZxwF_rh.js";
import { a as OwnIndex, o as refPlace, r as nativeSharing, s as notFolder, t as RepositoryWriter } from "./repository-writer-DMjLXyvR.js";
import { t as ByteReader } from "./byte-reader-SvUM_yHY.js";
import { n as readRef } from "./ref-files-Bein_yDo.js";
import { n as ownerToken } from "./owner-qz4qnRET.js";
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { basename, join } from "node:path";
import { existsSync } from "node:fs";
// src/git/write/native-ref.ts
const patience = ["core.filesRefLockTimeout=10000", "core.packedRefsTimeout=10000"].flatMap((set) => ["-c", set]);
/**
* Moves a ref with `git update-ref`, in two words: once git holds the lock it is told to commit. When this process dies before, git
* lets go; when it dies after, the lock is held until the ref has moved, so that whoever gets the lock sees how it ended.
*/
async function moveNativeRef(disk, place, location, move) {
	const env = {
		...place.env,
		...reflogEnvironment(move.ident)
	};
	const git = talkToGit({
		...place,
		env
	}, [
		...patience,
		...durable,
		"update-ref",
		"-m",
		move.summary,
		"--stdin"
	]);
	const answers = new ByteReader(git.stdout);
	try {
		if (git.pid !== void 0) disk.touch(join(move.folder, `child-${ownerToken(git.pid)}`));
		disk.step("git update-ref prepare", move.ref);
		const change = move.from === null ? `create ${move.ref} ${move.to}` : `update ${move.ref} ${move.to} ${move.from}`;
		git.say(`start\n${change}\nprepare\n`);
		if (await answers.line() === "start: ok" && await answers.line() === "prepare: ok") {
			const locks = [refPlace(location.commonDir, move.ref).lock, join(location.gitDir, "HEAD.lock")];
			for (const lock of locks.filter((file) => existsSync(file))) disk.link(lock, join(move.folder, basename(lock)));
			disk.step("git update-ref commit", move.ref);
			git.say("commit\n");
			if (await answers.line() === "commit: ok") return true;
		}
	} finally {
		git.finish();
		await answers.close();
	}
	const { stderr } = await git.ended;
	const now = await readRef(location, move.ref, 0);
	if (now !== move.from) return now === move.to;
	throw gitFailure(`move ${move.ref}`, stderr);
}
/** Everything on disk before git says that it is done (git 2.36 and later; before, objects at least). */
const durable = ["core.fsync=all", "core.fsyncObjectFiles=true"].flatMap((set) => ["-c", set]);
function reflogEnvironment(ident) {
	const [, name = "", email = "", date = ""] = /^(.*) <(.*)> (.*)$/.exec(ident) ?? [];
	return {
		GIT_COMMITTER_NAME: name,
		GIT_COMMITTER_EMAIL: email,
		GIT_COMMITTER_DATE: date
	};
}
// src/git/write/pack-bytes.ts
const typeNumbers = {
	commit: 1,
	tree: 2,
	blob: 3
};
/** The bytes of a pack that holds some objects whole (gitformat-pack): one process of git stores them all. */
function packBytes(objects) {
	const head = Buffer.alloc(12);
	head.write("PACK", "latin1");
	head.writeUInt32BE(2, 4);
	head.writeUInt32BE(objects.length, 8);
	const parts = [head];
	for (const { type, bytes } of objects) parts.push(entryHead(typeNumbers[type], bytes.length), deflateSync(bytes, { level: 1 }));
	const pack = Buffer.concat(parts);
	return Buffer.concat([pack, createHash("sha1").update(pack).digest()]);
}
/** Three bits of type and four of size, then seven of size a byte. */
function entryHead(type, size) {
	const bytes = [type << 4 | size & 15];
	for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
		bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 128;
		bytes.push(rest & 127);
	}
	return Buffer.from(bytes);
}
// src/git/write/native-engine.ts
/** The most bytes one folder's tree object may have. */
const maxTreeBytes = 2 ** 27;
/** How often storing objects is tried. */
const storeAttempts = 4;
/** More paths than this are not asked for by name: command lines have an end. */
const mostNamed = 500;
/** From so many bytes on git is faster at an index, its start included: about ten thousand entries. */
const mostOwnIndex = 2 ** 20;
/** Writing with the git binary: one process each for storing objects and moving the ref, and for an index that is large or has more than entries. */
var NativeEngine = class {
	#disk;
	#place;
	#location;
	#objects;
	#index;
	constructor(disk, location, env, objects) {
		this.#disk = disk;
		this.#location = location;
		this.#objects = objects;
		this.#index = new OwnIndex(disk, location);
		this.#place = {
			cwd: location.workTree ?? location.gitDir,
			env
		};
	}
	readFolders(commit) {
		return async (folders) => {
			const read = new Map(folders.map((folder) => [folder, null]));
			if (commit === null) return read;
			const names = folders.map((folder) => `${commit}:${folder}`);
			let at = 0;
			for await (const found of this.#objects.read(names, maxTreeBytes)) {
				const folder = folders[at] ?? "";
				if (found === null && folder === "") throw commitMissing(commit);
				if (found !== null && found.type !== "tree") throw notFolder(folder);
				read.set(folder, found?.bytes ?? null);
				at += 1;
			}
			return read;
		};
	}
	async storeObjects(objects) {
		const input = packBytes(objects);
		for (let left = storeAttempts;; left -= 1) {
			this.#disk.step("git unpack-objects", this.#location.commonDir);
			const { code, stderr } = await runGit(this.#place, [
				...durable,
				"unpack-objects",
				"-q"
			], { input });
			if (code === 0) return;
			if (left === 1 || !/unable to (?:write|create)/.test(stderr)) throw gitFailure("store objects", stderr);
		}
	}
	async moveRef(move) {
		return await moveNativeRef(this.#disk, this.#place, this.#location, move);
	}
	async indexSlots(paths) {
		if (this.#index.isEnough(mostOwnIndex)) return await this.#index.indexSlots(paths);
		const slots = new Map(paths.map((path) => [path, null]));
		const named = paths.length > mostNamed ? [] : paths;
		const { code, stdout, stderr } = await runGit(this.#place, [...[
			"--literal-pathspecs",
			"ls-files",
			"--stage",
			"-z",
			"--full-name",
			"--"
		], ...named]);
		if (code !== 0) throw gitFailure("read the index", stderr);
		for (const record of stdout.toString("utf8").split("\0")) {
			const [, mode = "", oid = "", stage, path = ""] = /^(\d{6}) ([0-9a-f]{40}) (\d)\t(.*)$/s.exec(record) ?? [];
			if (slots.has(path)) slots.set(path, stage === "0" ? {
				mode,
				oid
			} : "other");
		}
		return slots;
	}
	async stageIndex(folder, changes) {
		if (this.#index.isEnough(mostOwnIndex)) return await this.#index.stageIndex(folder, changes);
		const staged = join(folder, `index-${ownerToken()}`);
		this.#disk.copy(join(this.#location.gitDir, "index"), staged);
		const lines = changes.map(({ path, after }) => after === null ? `0 ${"0".repeat(40)}\t${path}\0` : `${after.mode} ${after.oid}\t${path}\0`);
		const env = {
			GIT_DIR: this.#location.gitDir,
			GIT_WORK_TREE: folder,
			GIT_INDEX_FILE: staged
		};
		const place = {
			cwd: folder,
			env: {
				...this.#place.env,
				...env
			}
		};
		this.#disk.step("git update-index", staged);
		const { code, stderr } = await runGit(place, [
			"update-index",
			"-z",
			"--index-info"
		], { input: Buffer.from(lines.join("")) });
		if (code !== 0) throw gitFailure("change the index", stderr);
		if (!existsSync(staged)) return null;
		this.#disk.flushFile(staged);
		return staged;
	}
};
// src/git/write/native-writer.ts
/** GitRepository.writer with the git binary. */
function openNativeWriter(repository, place, objects, onStep) {
	const disk = new Disk(onStep);
	const sharing = nativeSharing(place, repository);
	return new RepositoryWriter(repository, disk, (location) => new NativeEngine(disk, location, place.env, objects), sharing);
}
export { openNativeWriter };
