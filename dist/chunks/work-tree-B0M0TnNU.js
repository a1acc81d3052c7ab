import { t as decodePath } from "./path-bytes-CPZsJUqh.js";
import { t as Failure } from "./failure-CoSUsjhv.js";
import { o as storeFolder } from "./layout-DeakROi7.js";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, readdirSync, realpathSync } from "node:fs";
// src/store/work-tree.ts
/** The files as they stand on disk below `<root>/cwom`, tracked or not; links are never followed, pipes never opened. */
function workTreeRevision(root) {
	const oddNames = /* @__PURE__ */ new Map();
	return {
		words: "the work tree",
		commit: null,
		committedAt: null,
		entries: () => Promise.resolve(listStore(root, oddNames)),
		entriesBelow: (folder) => Promise.resolve(listInside(root, folder, oddNames)),
		entriesAt: (paths) => Promise.resolve(inOrder([...new Set(paths)].flatMap((path) => entryInside(root, path) ?? []))),
		namesIn: (folder) => Promise.resolve(namesInside(root, folder)),
		entryAt: (path) => Promise.resolve(entryInside(root, path)),
		read: (entries, maxBytes) => readFiles(root, oddNames, entries, maxBytes)
	};
}
function listStore(root, oddNames) {
	return inOrder(readFolder(Buffer.from(root)).filter((entry) => entry.name.toString().toLowerCase() === storeFolder).flatMap((entry) => {
		const name = entry.name.toString();
		return name === "cwom" && entry.isDirectory() ? listFolder(root, name, oddNames) : [entryOf(join(root, name), name)];
	}));
}
/** A folder reached through a link is none of the repository's: git would list nothing there either. */
function listInside(root, folder, oddNames) {
	if (entryInside(root, folder)?.mode !== "040000") return [];
	return inOrder(listFolder(root, folder, oddNames));
}
function namesInside(root, folder) {
	if (entryInside(root, folder)?.mode !== "040000") return [];
	return readFolder(Buffer.from(join(root, folder))).map(({ name }) => decodePath(name).path).toSorted();
}
function inOrder(entries) {
	return entries.toSorted((a, b) => a.path < b.path ? -1 : 1);
}
function listFolder(root, folder, oddNames) {
	const names = listed(`${root}/${folder}`, (place) => readdirSync(place, { withFileTypes: true }));
	if (names.some(({ name }) => name.includes("�"))) return listBytes(Buffer.from(root), Buffer.from(folder), oddNames);
	return names.flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		const file = `${root}/${path}`;
		if (!entry.isDirectory()) return [entryOf(file, path)];
		return isNestedRepository(file) ? [submodule(path)] : listFolder(root, path, oddNames);
	});
}
/** The same where a name may be any bytes. */
function listBytes(root, folder, oddNames) {
	return readFolder(joined(root, folder)).flatMap((entry) => {
		const bytes = joined(folder, entry.name);
		const file = joined(root, bytes);
		const { path, oddName } = decodePath(bytes);
		if (oddName === true) oddNames.set(path, file);
		const odd = oddName === true ? { oddName } : {};
		if (!entry.isDirectory()) return [{
			...entryOf(file, path),
			...odd
		}];
		return isNestedRepository(file) ? [{
			...submodule(path),
			...odd
		}] : listBytes(root, bytes, oddNames);
	});
}
/** A folder with a repository of its own is a submodule to git: its files are not this store's. */
function submodule(path) {
	return {
		path,
		mode: "160000",
		oid: "",
		size: null
	};
}
function joined(folder, name) {
	return Buffer.concat([
		folder,
		Buffer.from("/"),
		name
	]);
}
function isNestedRepository(folder) {
	const mark = typeof folder === "string" ? `${folder}/.git` : joined(folder, Buffer.from(".git"));
	return lstatSync(mark, { throwIfNoEntry: false }) !== void 0;
}
function readFolder(folder) {
	return listed(folder, (place) => readdirSync(place, {
		withFileTypes: true,
		encoding: "buffer"
	}));
}
function listed(folder, list) {
	try {
		return list(folder);
	} catch (cause) {
		throw new Failure("git", `cannot list ${folder.toString()}`, "check that the folder exists and may be read", cause);
	}
}
/** A path that leads through a link out of the checkout names no file of the repository. */
function entryInside(root, path) {
	try {
		return realpathSync(dirname(join(root, path))) === join(realpathSync(root), dirname(path)) ? entryOf(join(root, path), path) : null;
	} catch (thrown) {
		if (isNoSuchPath(thrown)) return null;
		throw thrown;
	}
}
/** The path comes from an object: it may name nothing, lead through a file, or be longer than any name. */
function isNoSuchPath(thrown) {
	const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
	return code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ELOOP";
}
function entryOf(file, path) {
	const stats = lstatSync(file);
	if (!stats.isFile()) return {
		path,
		mode: modeOf(stats),
		oid: "",
		size: null
	};
	const { ino, size, mtimeMs, ctimeMs } = stats;
	const stamp = {
		text: `${ino}:${size}:${mtimeMs}:${ctimeMs}`,
		changedAt: Math.max(mtimeMs, ctimeMs)
	};
	return {
		path,
		mode: modeOf(stats),
		oid: "",
		size,
		stamp
	};
}
function modeOf(stats) {
	if (stats.isSymbolicLink()) return "120000";
	if (stats.isDirectory()) return "040000";
	if (stats.isFIFO()) return "fifo";
	if (stats.isSocket()) return "socket";
	if (!stats.isFile()) return "device";
	return (stats.mode & 64) === 0 ? "100644" : "100755";
}
async function* readFiles(root, oddNames, entries, maxBytes) {
	for (const { path } of entries) yield {
		path,
		...readFile(oddNames.get(path) ?? `${root}/${path}`, maxBytes)
	};
}
/** Opened without following a link and without waiting for a pipe, then judged by the open file itself, so that nothing can be swapped in between. */
function readFile(file, maxBytes) {
	const descriptor = openFile(file);
	try {
		const stats = fstatSync(descriptor);
		if (!stats.isFile()) throw new Failure("git", `${file.toString()} changed while it was read`, "run the check again");
		if (stats.size > maxBytes) return {
			oid: "",
			size: stats.size,
			bytes: null
		};
		const bytes = readWhole(descriptor, stats.size, maxBytes);
		return {
			oid: blobOid(bytes),
			size: bytes.length,
			bytes
		};
	} finally {
		closeSync(descriptor);
	}
}
function openFile(file) {
	try {
		return openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	} catch (cause) {
		throw new Failure("git", `cannot read ${file.toString()}`, "check that the file may be read, then run the check again", cause);
	}
}
/** A file may grow while it is read; what is beyond the limit is never held. */
function readWhole(descriptor, size, maxBytes) {
	const buffer = someBytes(Math.min(size, maxBytes));
	let length = 0;
	while (length < buffer.length) {
		const count = readSync(descriptor, buffer, length, buffer.length - length, null);
		if (count === 0) break;
		length += count;
	}
	return buffer.subarray(0, length);
}
/** Files are small and many, and a buffer of its own costs more than reading one: they share one in their order. */
let shared = Buffer.alloc(0);
const sharedSize = 1 << 20;
function someBytes(size) {
	if (size > sharedSize / 4) return Buffer.allocUnsafeSlow(size);
	if (size > shared.length) shared = Buffer.allocUnsafeSlow(sharedSize);
	const bytes = shared.subarray(0, size);
	shared = shared.subarray(size);
	return bytes;
}
/** Git's object id of a blob with these bytes (SHA-1). */
function blobOid(bytes) {
	return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
export { workTreeRevision as n, blobOid as t };
