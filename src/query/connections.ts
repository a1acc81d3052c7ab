import { isKind } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { objectNamed } from "./find-in-index.ts";
import type { IndexedObject } from "./find-in-index.ts";
import type { QueryIndex } from "./open-index.ts";

/** An object that another names, or is named by. */
export interface Connection {
  /** The field that holds the Ref. */
  readonly field: string;
  /** The other object holds it. */
  readonly isInward: boolean;
  readonly kind: Kind;
  readonly id: string;
  /** Null when no file holds the object. */
  readonly object: IndexedObject | null;
  readonly role: string | null;
  readonly digest: string | null;
}

/** All that an object names, in the spec's order, and then all that name it, by kind and id. */
export function connectionsOf(index: QueryIndex, { kind, id, path }: IndexedObject): Connection[] {
  const { database } = index;
  const outward = database.prepare(
    "SELECT field, to_kind AS kind, to_id AS id, role, digest FROM links WHERE path = ?",
  );
  const inward = database.prepare(
    "SELECT field, from_kind AS kind, from_id AS id, role, digest FROM links WHERE to_kind = ? AND to_id = ? ORDER BY kind, id, field, path",
  );
  const rows = [
    ...outward.all(path).map((row) => ({ row, isInward: false })),
    ...inward.all(kind, id).map((row) => ({ row, isInward: true })),
  ];
  return rows.flatMap(({ row, isInward }) => {
    const named = row["kind"];
    if (!isKind(named)) return [];
    const other = { kind: named, id: String(row["id"]) };
    const [role = null, digest = null] = [row["role"], row["digest"]].map((cell) =>
      typeof cell === "string" ? cell : null,
    );
    const object = objectNamed(index, other.kind, other.id);
    return [{ ...other, field: String(row["field"]), isInward, object, role, digest }];
  });
}
