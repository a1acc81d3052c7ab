import { t as kinds } from "./kinds-DFgvPIu9.js";
import { t as memberOrder } from "./member-order-ClEs15cm.js";
import { t as editYaml } from "./edit-yaml-Dl_dK43G.js";
// src/operations/plan-fixes.ts
/** Plans the fixes that findings offer; `landed` is the last commit's store, whose packets and snapshots are never touched. */
async function planFixes(findings, head, landed, timesOf) {
	const fixable = findings.filter(({ fix }) => fix !== void 0);
	const byFile = Map.groupBy(fixable, ({ fix, path }) => fix?.is === "add" ? fix.path : path);
	const files = [...byFile.keys()].flatMap((path) => head.at(path) ?? []);
	const contents = await head.contentsOf(files);
	const writes = [];
	const mended = [];
	const left = [];
	for (const [path, group] of byFile) {
		const before = contents.get(path);
		const planned = before === void 0 || isSealed(path, head, landed) ? null : writesFor(path, before, group, head, timesOf);
		if (planned === null) left.push(...group);
		else {
			writes.push(...planned);
			mended.push(...group);
		}
	}
	return {
		transaction: {
			summary: `Mend ${mended.length} findings`,
			writes
		},
		objects: [],
		mended,
		left
	};
}
/** A packet or snapshot that has landed, by its kind and id or by its place, or that carries a seal. */
function isSealed(path, head, landed) {
	const object = head.objectAt(path);
	if (object === null || !kinds[object.kind].sealed) return false;
	return object.outline.sealDigest !== null || landed.find(object.kind, object.id) !== null || landed.at(path) !== null;
}
function writesFor(path, before, findings, head, timesOf) {
	const kind = head.objectAt(path)?.kind;
	const text = editYaml(Buffer.from(before).toString("utf8"), findings.flatMap((finding) => editsOf(finding, timesOf)), kind === void 0 ? void 0 : (at) => memberOrder(kind, at));
	if (text === null) return null;
	const after = Buffer.from(text);
	const home = findings.flatMap(({ fix }) => fix?.is === "move" ? [fix.to] : [])[0];
	if (home === void 0) return [{
		path,
		before,
		after
	}];
	if (head.at(home) !== null) return null;
	return [{
		path: home,
		before: null,
		after
	}, {
		path,
		before,
		after: null
	}];
}
function editsOf({ fix, path, frame }, timesOf) {
	switch (fix?.is) {
		case "quote": return frame === null ? [] : [{
			is: "quote",
			span: frame.span
		}];
		case "write": return frame === null ? [] : [{
			is: "write",
			span: frame.span,
			text: fix.text
		}];
		case "add": return [{
			is: "add",
			at: fix.list,
			item: fix.item
		}];
		case "date": {
			const { created, updated } = timesOf(path);
			return fix.members.map((key) => ({
				is: "set",
				at: `/${key}`,
				value: key === "created_at" ? created : updated
			}));
		}
		case "move":
		case void 0: return [];
	}
}
export { planFixes as t };
