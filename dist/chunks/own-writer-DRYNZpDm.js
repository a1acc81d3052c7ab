import { s as Disk } from "./journal-CBRUCPsF.js";
import { a as OwnIndex, c as headerOf, i as noSharing, n as moveOwnRef, s as notFolder, t as RepositoryWriter } from "./repository-writer-DMjLXyvR.js";
import { n as parseCommit } from "./commit-object-DwUqiHfM.js";
import { c as parseTree, k as objectMissing, s as isFolder, w as commitMissing } from "./refuse-unreadable-eZxwF_rh.js";
import { t as ObjectStore } from "./object-store-CrRue514.js";
import { n as ownerToken } from "./owner-qz4qnRET.js";
import { deflateSync } from "node:zlib";
import { dirname, join } from "node:path";
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
	#index;
	constructor(disk, location) {
		this.#disk = disk;
		this.#location = location;
		this.#store = new ObjectStore(location.commonDir);
		this.#index = new OwnIndex(disk, location);
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
		return await this.#index.indexSlots(paths);
	}
	async stageIndex(folder, changes) {
		return await this.#index.stageIndex(folder, changes);
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
