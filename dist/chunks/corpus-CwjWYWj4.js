import { o as fileByteLimit } from "./json-BOP16j8H.js";
import { a as slotOf } from "./layout-DeakROi7.js";
import { n as readBytes } from "./reading-B2MIY6L8.js";
// src/store/corpus.ts
/** All files of one revision's store and the objects in them; nothing below `cwom/` is left out, readable or not. */
var Corpus = class {
	revision;
	files;
	/** Every readable object, in path order; two files may name the same kind and id. */
	objects;
	#byKind = /* @__PURE__ */ new Map();
	#byId = null;
	#ofKind = /* @__PURE__ */ new Map();
	#referredTo = null;
	#objectByPath = null;
	#byPath = null;
	constructor(revision, files) {
		this.revision = revision;
		this.files = files;
		this.objects = files.flatMap((file) => storedObject(file) ?? []);
		for (const object of this.objects) this.#addByKind(object);
	}
	/** The object of that kind and id, the one at its rightful path first; null when no file holds it. */
	find(kind, id) {
		const object = this.#byKind.get(kind)?.get(id);
		return object !== void 0 && isOfKind(object, kind) ? object : null;
	}
	/** Of two files with one kind and id the one at its rightful path counts, else the first. */
	#addByKind(object) {
		const byId = this.#byKind.get(object.kind) ?? /* @__PURE__ */ new Map();
		this.#byKind.set(object.kind, byId);
		const other = byId.get(object.id);
		if (other === void 0 || !isAtHome(other) && isAtHome(object)) byId.set(object.id, object);
	}
	/** Every object that has the id, whatever its kind. */
	withId(id) {
		return this.#groups().get(id) ?? [];
	}
	/** The objects in groups that share an id; nearly all are alone. */
	get idGroups() {
		return [...this.#groups().values()];
	}
	#groups() {
		this.#byId ??= Map.groupBy(this.objects, (object) => object.id);
		return this.#byId;
	}
	/** Every object of one kind, in path order. */
	of(kind) {
		const known = this.#ofKind.get(kind) ?? this.objects.filter((object) => object.kind === kind);
		this.#ofKind.set(kind, known);
		return known;
	}
	/** The entry at a path of the store. */
	at(path) {
		this.#byPath ??= new Map(this.files.map((file) => [file.path, file]));
		return this.#byPath.get(path) ?? null;
	}
	/** The object in the file at a path; null when there is none to be read. */
	objectAt(path) {
		this.#objectByPath ??= new Map(this.objects.map((object) => [object.file.path, object]));
		return this.#objectByPath.get(path) ?? null;
	}
	/** Every `Kind/id` that some Ref in the store names. */
	get referredTo() {
		this.#referredTo ??= new Set(this.objects.flatMap(({ outline }) => outline.refs.map(({ kind, id }) => `${kind}/${id}`)));
		return this.#referredTo;
	}
	/** Whether there is a store at all: any entry below `cwom/`, or something in its place. */
	get exists() {
		return this.files.length > 0;
	}
	/** The bytes of files that were read, by path; what is too large or no regular file has none. */
	async contentsOf(files) {
		const readable = files.filter((file) => file.reading !== null || file.settings !== null);
		const contents = /* @__PURE__ */ new Map();
		for await (const { path, bytes } of this.revision.read(readable.map(entryOf), fileByteLimit)) if (bytes !== null) contents.set(path, bytes);
		return contents;
	}
};
/** Whether an object stands where its kind and id say. */
function isAtHome(object) {
	const { slot } = object.file;
	return slot.is === "object" && slot.kind === object.kind && slot.id === object.id;
}
/** Reads a revision's whole store; content that the cache knows by blob id is not parsed again. */
async function readCorpus(revision, cache) {
	const entries = (await revision.entries()).map((entry) => ({
		entry,
		slot: slotOf(entry.path)
	}));
	const contents = /* @__PURE__ */ new Map();
	const unknown = /* @__PURE__ */ new Map();
	for (const { entry } of entries.filter(isRead)) {
		const oid = cache.oidOf(entry);
		if (oid === null || holdsSettings(entry) || cache.get(oid) === null) unknown.set(entry.path, entry);
		else contents.set(entry.path, {
			oid,
			size: entry.size
		});
	}
	for await (const content of revision.read([...unknown.values()], fileByteLimit)) {
		contents.set(content.path, contentOf(content));
		const entry = unknown.get(content.path);
		if (content.bytes === null || entry === void 0 || holdsSettings(entry)) continue;
		if (cache.get(content.oid) === null) cache.put(content.oid, readBytes(content.bytes));
		cache.keepOid(entry, content.oid);
	}
	return new Corpus(revision, entries.map((slotted) => storedFile(slotted, contents.get(slotted.entry.path), cache)));
}
function contentOf({ path, oid, size, bytes }) {
	if (bytes === null) return {
		oid,
		size,
		tooLarge: true
	};
	return holdsSettings({ path }) ? {
		oid,
		size,
		settings: bytes
	} : {
		oid,
		size
	};
}
/** Regular files that may hold an object or settings; everything else is only looked at from outside. */
function isRead({ entry, slot: { is } }) {
	return entry.mode.startsWith("100") && (is === "object" || is === "misplaced" || holdsSettings(entry));
}
function holdsSettings({ path }) {
	return path === "cwom/config.yaml" || path === "cwom/suppressions.yaml";
}
function storedFile({ entry, slot }, content, cache) {
	const isObject = content !== void 0 && content.tooLarge === void 0 && content.settings === void 0;
	return {
		path: entry.path,
		mode: entry.mode,
		oid: content?.oid ?? entry.oid,
		size: content?.size ?? entry.size,
		slot,
		oddName: entry.oddName === true,
		regular: entry.mode === "100644" || entry.mode === "100664",
		tooLarge: content?.tooLarge === true,
		reading: isObject ? cache.get(content.oid) : null,
		settings: content?.settings ?? null
	};
}
/** The work object in a file; null where the file names no kind and id. */
function storedObject(file) {
	const { reading } = file;
	if (reading === null) return null;
	const { outline } = reading;
	if (outline.kind === null || outline.id === null) return null;
	return new LazyObject(outline.kind, outline.id, file, reading);
}
var LazyObject = class {
	kind;
	id;
	file;
	#reading;
	constructor(kind, id, file, reading) {
		this.kind = kind;
		this.id = id;
		this.file = file;
		this.#reading = reading;
	}
	get title() {
		return this.outline.title;
	}
	get outline() {
		return this.#reading.outline;
	}
	get value() {
		return this.#reading.value ?? {};
	}
	get object() {
		return this.#reading.object;
	}
	recall(name, compute) {
		const known = this.#reading.facts.get(name);
		if (known !== void 0) return known;
		const fact = compute();
		this.#reading.facts.set(name, fact);
		return fact;
	}
};
function isOfKind(object, kind) {
	return object.kind === kind;
}
function entryOf(file) {
	return {
		path: file.path,
		mode: file.mode,
		oid: file.oid,
		size: file.size
	};
}
export { isAtHome as n, readCorpus as r, Corpus as t };
