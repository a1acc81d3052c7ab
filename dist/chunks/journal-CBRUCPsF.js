import { B as strictObject, C as array, M as literal, V as string } from "./schemas-BfIwbAFZ.js";
import { f as isAbsent } from "./refuse-unreadable-eZxwF_rh.js";
import { n as ownerToken } from "./owner-qz4qnRET.js";
import { dirname, join } from "node:path";
import * as fs$1 from "node:fs";
// src/git/write/disk.ts
/**
* The only hand that changes files in `git/write/`: flushed, never half visible, and told to `onStep` before each step,
* so that a test can end the process between any two of them.
*/
var Disk = class {
	/** Tells of a step that is not made here, such as a word to a git process. */
	step;
	#onStep;
	constructor(onStep = () => void 0) {
		this.#onStep = onStep;
		this.step = (name, file) => onStep({
			name,
			file
		});
	}
	/** A new file with all its bytes on disk; throws EEXIST when there is one. */
	create(file, bytes, mode = 438) {
		this.step("create", file);
		const fd = fs$1.openSync(file, "wx", mode);
		try {
			this.#onStep({
				name: "write",
				file,
				open: {
					fd,
					bytes
				}
			});
			for (let at = 0; at < bytes.length;) at += fs$1.writeSync(fd, bytes, at);
			this.step("flush", file);
			fs$1.fsyncSync(fd);
		} finally {
			fs$1.closeSync(fd);
		}
	}
	/** A new empty file whose name is all that counts, while the machine runs; throws EEXIST when there is one. */
	touch(file) {
		this.step("touch", file);
		fs$1.closeSync(fs$1.openSync(file, "wx"));
	}
	/** A second name for a file, as a lock; false when something has that name already. */
	link(from, to) {
		this.step("link", to);
		try {
			fs$1.linkSync(from, to);
		} catch (thrown) {
			if (hasCode(thrown, "EEXIST")) return false;
			throw thrown;
		}
		return true;
	}
	/** Moves a file over another one, or to where none is. */
	rename(from, to) {
		this.move(from, to);
		this.flushFolder(dirname(to));
	}
	/** The same, on disk only once its folder is flushed: for many in one folder. */
	move(from, to) {
		this.step("rename", to);
		fs$1.renameSync(from, to);
	}
	/** Moves a folder to where there is none, or an empty one; false when one with content is there. */
	renameFolder(from, to) {
		this.step("rename folder", to);
		try {
			if (process.platform === "win32") removeEmpty(to);
			fs$1.renameSync(from, to);
			return true;
		} catch (thrown) {
			if ([
				"ENOTEMPTY",
				"EEXIST",
				"EPERM"
			].some((code) => hasCode(thrown, code))) return false;
			throw thrown;
		}
	}
	/** Takes a file away, if it is there. */
	unlink(file) {
		this.step("unlink", file);
		try {
			fs$1.unlinkSync(file);
		} catch (thrown) {
			if (!isAbsent(thrown)) throw thrown;
		}
	}
	/** A folder, and those above it. */
	makeFolder(folder) {
		if (fs$1.existsSync(folder)) return;
		this.step("make folder", folder);
		fs$1.mkdirSync(folder, { recursive: true });
	}
	/** Takes a folder away with all that is in it, if it is there. */
	removeFolder(folder) {
		this.step("remove folder", folder);
		fs$1.rmSync(folder, {
			recursive: true,
			force: true
		});
	}
	/** Adds bytes to the end of a file, made when it is not there. */
	append(file, bytes) {
		this.step("append", file);
		fs$1.appendFileSync(file, bytes);
	}
	/** A copy of a file; false when there is none to copy. */
	copy(from, to) {
		this.step("copy", to);
		try {
			fs$1.copyFileSync(from, to);
			return true;
		} catch (thrown) {
			if (isAbsent(thrown)) return false;
			throw thrown;
		}
	}
	/** Makes a file no newer than another one, if that is there. */
	keepTime(file, than) {
		const stats = fs$1.statSync(than, { throwIfNoEntry: false });
		if (stats === void 0) return;
		this.step("keep time", file);
		const seconds = Math.floor(stats.mtimeMs) / 1e3;
		fs$1.utimesSync(file, seconds, seconds);
	}
	/** The names in a folder, on disk; Windows flushes no folders. */
	flushFolder(folder) {
		if (process.platform === "win32") return;
		const fd = fs$1.openSync(folder, "r");
		try {
			fs$1.fsyncSync(fd);
		} finally {
			fs$1.closeSync(fd);
		}
	}
	/** A file's bytes, on disk: for what another process wrote. */
	flushFile(file) {
		this.step("flush", file);
		const fd = fs$1.openSync(file, "r+");
		try {
			fs$1.fsyncSync(fd);
		} finally {
			fs$1.closeSync(fd);
		}
	}
};
/** Whether an error of the file system has a code such as `EEXIST`. */
function hasCode(thrown, code) {
	return thrown instanceof Error && "code" in thrown && thrown.code === code;
}
/** The names in a folder; none when it is not there. */
function namesNow(folder) {
	try {
		return fs$1.readdirSync(folder);
	} catch (thrown) {
		if (isAbsent(thrown)) return [];
		throw thrown;
	}
}
/** A file's bytes; null when there is none. */
function bytesNow(file) {
	try {
		return fs$1.readFileSync(file);
	} catch (thrown) {
		if (isAbsent(thrown)) return null;
		throw thrown;
	}
}
/** Whether two names stand for one file that is there. */
function isSameFile(a, b) {
	const [one, other] = [a, b].map((file) => fs$1.lstatSync(file, {
		throwIfNoEntry: false,
		bigint: true
	}));
	return one !== void 0 && other !== void 0 && one.ino === other.ino && one.dev === other.dev;
}
function removeEmpty(folder) {
	try {
		fs$1.rmdirSync(folder);
	} catch {}
}
// src/git/write/journal.ts
const oid = string().regex(/^[0-9a-f]{40}$/);
const slot = strictObject({
	mode: string().regex(/^[0-7]{5,7}$/),
	oid
}).nullable();
const journalShape = strictObject({
	version: literal(1),
	/** The checkout that is changed; null where only a branch is. */
	checkout: strictObject({
		gitDir: string(),
		workTree: string()
	}).nullable(),
	/** Decides when it is there: once the branch has the commit, the rest is finished, else all of it is undone. Null: it is decided. */
	move: strictObject({
		ref: string().startsWith("refs/heads/"),
		from: oid.nullable(),
		to: oid
	}).nullable(),
	changes: array(strictObject({
		path: string(),
		before: slot,
		after: slot
	}))
});
/** Where transactions keep what they need until they are over, each in a folder of its own. */
function writingFolder(commonDir) {
	return join(commonDir, "cwom", "writing");
}
/** The gate that all writers of a repository go through. */
function gateFolder(commonDir) {
	return join(commonDir, "cwom", "gate");
}
/** A new folder for a transaction. */
function openTransaction(disk, commonDir) {
	const folder = join(writingFolder(commonDir), ownerToken());
	disk.makeFolder(folder);
	return folder;
}
/** Writes the journal, whole or not at all. */
function writeJournal(disk, folder, journal) {
	const unfinished = join(folder, "journal.new");
	disk.create(unfinished, Buffer.from(JSON.stringify(journal)));
	disk.rename(unfinished, join(folder, "journal"));
}
/** The journal of a transaction; null for one that had not begun. */
function readJournal(folder) {
	const bytes = bytesNow(join(folder, "journal"));
	if (bytes === null) return null;
	try {
		return journalShape.parse(JSON.parse(bytes.toString("utf8")));
	} catch {
		return null;
	}
}
/** Ends a transaction that is over: first the journal, so that nobody begins it again without its files. */
function closeTransaction(disk, folder) {
	disk.unlink(join(folder, "journal"));
	disk.removeFolder(folder);
}
export { writeJournal as a, bytesNow as c, namesNow as d, readJournal as i, hasCode as l, gateFolder as n, writingFolder as o, openTransaction as r, Disk as s, closeTransaction as t, isSameFile as u };
