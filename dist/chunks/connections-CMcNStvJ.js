import { c as isKind } from "./enums-CzFq0Rxf.js";
import { r as objectNamed } from "./find-in-index-BEYmnWie.js";
// src/query/connections.ts
/** All that an object names, in the spec's order, and then all that name it, by kind and id. */
function connectionsOf(index, { kind, id, path }) {
	const { database } = index;
	const outward = database.prepare("SELECT field, to_kind AS kind, to_id AS id, role, digest FROM links WHERE path = ?");
	const inward = database.prepare("SELECT field, from_kind AS kind, from_id AS id, role, digest FROM links WHERE to_kind = ? AND to_id = ? ORDER BY kind, id, field, path");
	return [...outward.all(path).map((row) => ({
		row,
		isInward: false
	})), ...inward.all(kind, id).map((row) => ({
		row,
		isInward: true
	}))].flatMap(({ row, isInward }) => {
		const named = row["kind"];
		if (!isKind(named)) return [];
		const other = {
			kind: named,
			id: String(row["id"])
		};
		const [role = null, digest = null] = [row["role"], row["digest"]].map((cell) => typeof cell === "string" ? cell : null);
		const object = objectNamed(index, other.kind, other.id);
		return [{
			...other,
			field: String(row["field"]),
			isInward,
			object,
			role,
			digest
		}];
	});
}
export { connectionsOf as t };
