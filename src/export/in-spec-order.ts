import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { memberOrder } from "../model/member-order.ts";

/** An object as written, every mapping's members in the order of §4; what the spec does not name follows as it stands. */
export function inSpecOrder(kind: Kind, value: JsonObject): JsonObject {
  return orderedMapping(kind, value, []);
}

type Path = readonly (string | number)[];

function ordered(kind: Kind, value: Json, path: Path): Json {
  if (Array.isArray(value)) return value.map((item, index) => ordered(kind, item, [...path, index]));
  return isMapping(value) ? orderedMapping(kind, value, path) : value;
}

function orderedMapping(kind: Kind, value: JsonObject, path: Path): JsonObject {
  const order = memberOrder(kind, path);
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const members = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(members.map(([key, member]) => [key, ordered(kind, member, [...path, key])]));
}
