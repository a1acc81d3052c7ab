import { c as bytesNow, s as Disk } from "./journal-CLy_4wuS.js";
import { a as noSharing, c as headerOf, n as moveOwnRef, r as stateOf, s as notFolder, t as RepositoryWriter } from "./repository-writer-UmvU6aNG.js";
import { n as parseCommit } from "./commit-object-CPdBok0X.js";
import { D as objectMissing, S as commitMissing, o as isFolder, s as parseTree } from "./refuse-unreadable-C9FmYT32.js";
import { n as parseIndexFile, t as ObjectStore } from "./object-store-LztV4v61.js";
import { n as ownerToken } from "./owner-qz4qnRET.js";
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { dirname, join } from "node:path";
import { lstatSync } from "node:fs";
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
// src/git/write/object-writer.ts
/**
* Stores objects as loose ones, each whole under its name or not there. One that is there is written anew all the same: it may be
* damaged, and an old one that nothing names yet would be deleted by git's housekeeping.
*/
function storeLoose(disk, commonDir, objects) {
	for (const { oid, type, bytes } of objects) {
		const file = join(commonDir, "objects", oid.slice(0, 2), oid.slice(2));
		const unfinished = join(dirname(file), `tmp_obj_${ownerToken()}`);
		disk.makeFolder(dirname(file));
		try {
			const content = Buffer.concat([Buffer.from(headerOf(type, bytes), "latin1"), bytes]);
			disk.create(unfinished, deflateSync(content, { level: 1 }), 292);
			disk.rename(unfinished, file);
		} finally {
			disk.unlink(unfinished);
		}
	}
}
// src/git/write/own-engine.ts
/** Writing without git: every file in git's formats, under git's locks. */
var OwnEngine = class {
	#disk;
	#location;
	#store;
	constructor(disk, location) {
		this.#disk = disk;
		this.#location = location;
		this.#store = new ObjectStore(location.commonDir);
	}
	readFolders(commit) {
		return async (folders) => {
			const read = /* @__PURE__ */ new Map();
			const root = commit === null ? null : await this.#rootOf(commit);
			for (const folder of folders.toSorted((a, b) => a.length - b.length)) {
				const oid = folder === "" ? root : this.#folderIn(read, folder);
				read.set(folder, oid === null ? null : await this.#tree(oid));
			}
			return read;
		};
	}
	async storeObjects(objects) {
		storeLoose(this.#disk, this.#location.commonDir, objects);
	}
	async moveRef(move) {
		return await moveOwnRef(this.#disk, this.#location, move);
	}
	async indexSlots(paths) {
		const slots = new Map(paths.map((path) => [path, null]));
		const index = this.#index();
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
		this.#disk.create(staged, editIndex(this.#index(), changed));
		return staged;
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
	#index() {
		return bytesNow(join(this.#location.gitDir, "index"));
	}
	/** The id of a folder whose parent was read already. */
	#folderIn(read, folder) {
		const slash = folder.lastIndexOf("/");
		const parent = read.get(slash < 0 ? "" : folder.slice(0, slash)) ?? Buffer.alloc(0);
		const entry = parseTree(folder, parent, "").find(({ path }) => path === folder.slice(slash + 1));
		if (entry === void 0) return null;
		if (!isFolder(entry)) throw notFolder(folder);
		return entry.oid;
	}
	async #rootOf(commit) {
		const found = await this.#store.read(commit);
		if (found?.type !== "commit") throw commitMissing(commit);
		return parseCommit(commit, found.bytes).tree;
	}
	async #tree(oid) {
		const found = await this.#store.read(oid);
		if (found?.type !== "tree") throw objectMissing("tree", oid);
		return Buffer.from(found.bytes);
	}
};
// src/git/write/own-writer.ts
/** GitRepository.writer without git. */
function openOwnWriter(repository, onStep) {
	const disk = new Disk(onStep);
	return new RepositoryWriter(repository, disk, (location) => new OwnEngine(disk, location), noSharing);
}
export { openOwnWriter };
