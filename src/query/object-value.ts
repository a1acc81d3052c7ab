import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { QueryIndex } from "./open-index.ts";

/** An object as it was written. */
export function valueOf({ database }: QueryIndex, { path }: { readonly path: string }): JsonObject {
  return parsedObject(database.prepare("SELECT value FROM objects WHERE path = ?").get(path)?.["value"]);
}

/** A cell that holds a whole object. */
export function parsedObject(cell: unknown): JsonObject {
  const value: Json = JSON.parse(String(cell));
  if (!isMapping(value)) throw new TypeError("the index holds an object that is no mapping");
  return value;
}
