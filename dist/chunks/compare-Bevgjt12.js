import { n as isAtHome } from "./corpus-CwjWYWj4.js";
import { n as canonicalText } from "./digest-As52ZD5b.js";
// src/store/successors.ts
/**
* For objects that are gone at head: the new object that each became by changing its kind (same id) or its id (same path,
* or the same content but for the id). An object that is simply gone has no entry.
*/
function successorsOf(changes, head) {
	const gone = changes.flatMap((change) => change.change === "deleted" ? [change.base] : []);
	const added = changes.flatMap((change) => change.change === "added" ? [change.head] : []);
	if (gone.length === 0 || added.length === 0) return /* @__PURE__ */ new Map();
	const isAdded = new Set(added);
	const byContent = new Map(added.map((object) => [contentKey(object), object]));
	const byPath = new Map(added.map((object) => [object.file.path, object]));
	return new Map(gone.flatMap((object) => {
		const otherKind = head.withId(object.id).find((other) => isAdded.has(other));
		const atPath = byPath.get(object.file.path);
		const sameKind = atPath?.kind === object.kind ? atPath : void 0;
		const successor = otherKind ?? sameKind ?? byContent.get(contentKey(object));
		return successor === void 0 ? [] : [[object, successor]];
	}));
}
/** The order of members and the seal are left aside: the seal's digest covers the id. */
function contentKey({ value }) {
	const { id: _id, ...rest } = value;
	return canonicalText(rest);
}
// src/store/compare.ts
/** Compares two corpora; files with the same path, mode and blob id on both sides are not looked into. */
function compare(base, head, pair) {
	const changedFiles = {
		base: filesNotIn(base, head),
		head: filesNotIn(head, base)
	};
	const before = objectsOf(base, changedFiles.base);
	const after = objectsOf(head, changedFiles.head);
	const compared = new Set(before.map(keyOf));
	const changes = [
		...before.flatMap((object) => changeOf(object, head.find(object.kind, object.id)) ?? []),
		...after.filter((object) => !compared.has(keyOf(object))).flatMap((object) => changeFrom(base, object) ?? []),
		...copiesChanged(base, head, changedFiles.base)
	];
	changes.sort((a, b) => pathOfChange(a) < pathOfChange(b) ? -1 : 1);
	return {
		base,
		head,
		...pair,
		changedFiles,
		changes,
		successors: successorsOf(changes, head)
	};
}
/** The path a change is shown at: where the object stands at head, or stood at base when it is gone. */
function pathOfChange(change) {
	return (change.head ?? change.base).file.path;
}
function filesNotIn(side, other) {
	return side.files.filter((file) => {
		const twin = other.at(file.path);
		return twin === null || twin.oid !== file.oid || twin.mode !== file.mode;
	});
}
/** The objects of changed files, one for each kind and id: the one that lookups by kind and id give. */
function objectsOf(corpus, files) {
	const paths = new Set(files.map((file) => file.path));
	const found = corpus.objects.filter((object) => paths.has(object.file.path)).flatMap((object) => corpus.find(object.kind, object.id) ?? []);
	return [...new Set(found)];
}
/** A landed object may stand in two files by mistake: the copy that a lookup does not give is compared by its path. Deleting it is mending. */
function copiesChanged(base, head, files) {
	return files.flatMap((file) => {
		const copy = base.objectAt(file.path);
		const now = head.objectAt(file.path);
		if (copy === null || now === null || base.find(copy.kind, copy.id) === copy) return [];
		return keyOf(copy) === keyOf(now) ? changeOf(copy, now) ?? [] : [];
	});
}
function keyOf(object) {
	return `${object.kind}/${object.id}`;
}
function changeOf(base, head) {
	const { kind, id } = base;
	if (head === null) return {
		change: "deleted",
		kind,
		id,
		base,
		head: null
	};
	return isSameFile(base, head) ? null : {
		change: "modified",
		kind,
		id,
		base,
		head
	};
}
function changeFrom(base, head) {
	const { kind, id } = head;
	const landed = base.find(kind, id);
	return landed === null ? {
		change: "added",
		kind,
		id,
		base: null,
		head
	} : changeOf(landed, head);
}
function isSameFile(a, b) {
	return a.file.path === b.file.path && a.file.oid === b.file.oid && a.file.mode === b.file.mode;
}
/** Whether the change is nothing but the move of the same bytes from a wrong place to the rightful one. */
function isMoveHome(change) {
	if (change.change !== "modified") return false;
	return !isAtHome(change.base) && isAtHome(change.head) && change.base.file.oid === change.head.file.oid && change.head.file.regular;
}
export { isMoveHome as n, pathOfChange as r, compare as t };
