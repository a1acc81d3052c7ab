import type { Kind } from "../../src/model/enums.ts";
import type { ObjectOf } from "../../src/model/kinds.ts";
import { objectsOf } from "../../src/store/objects.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { workTreeRevision } from "../../src/store/work-tree.ts";

/** Every object of a kind in the files of a checkout, as its model has it. */
export async function objectsIn<K extends Kind>(folder: string, kind: K): Promise<ObjectOf<K>[]> {
  const objects = await objectsOf(workTreeRevision(folder), memoryCache()).all(kind);
  return objects.flatMap(({ object }) => (object === null ? [] : [object]));
}
