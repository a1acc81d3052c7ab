import { inSpecOrder } from "../export/in-spec-order.ts";
import type { Kind } from "../model/enums.ts";
import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { redundantMembers } from "../model/redundant-members.ts";

/** The kinds that are made of what GitHub has. */
export type MappedKind = Extract<Kind, "Repo" | "Issue" | "Run" | "Artifact">;

/** An object as GitHub would have it: canonical, nothing in it that absent would say as well. */
export interface Draft<K extends MappedKind = MappedKind> {
  readonly kind: K;
  readonly id: string;
  /** What it was made of: with the kind, the one key that never changes. */
  readonly externalId: string;
  readonly value: JsonObject;
  /** Fields that GitHub did not tell, by their names with dots: a merge leaves them as they are. */
  readonly untold?: readonly string[];
}

/** What a mapping answers: objects, and what it had to guess or leave out, a line each. */
export interface Mapped<K extends MappedKind = MappedKind> {
  readonly drafts: readonly Draft<K>[];
  readonly notes: readonly string[];
}

/** A draft of the members of a valid object; they may come in any order, and with members that say the default. */
export function draftOf<K extends MappedKind>(kind: K, id: string, externalId: string, members: Members): Draft<K> {
  return { kind, id, externalId, value: canonicalValue(kind, { kind, id, ...jsonOf(members) }) };
}

/** Members of an object: JSON, in which undefined stands for what is not there. */
export interface Members {
  readonly [name: string]: unknown;
}

/** An object's value with its members in the spec's order and without those that say what absent says. */
export function canonicalValue(kind: Kind, value: JsonObject): JsonObject {
  const bare = structuredClone(value);
  for (const path of redundantMembers(kind, bare)) remove(bare, path);
  return inSpecOrder(kind, bare);
}

function jsonOf(members: Members): JsonObject {
  const value: Json = JSON.parse(JSON.stringify(members));
  return isMapping(value) ? value : {};
}

function remove(value: Json, [step = "", ...rest]: readonly string[]): void {
  const child = Array.isArray(value) ? value[Number(step)] : isMapping(value) ? value[step] : undefined;
  if (rest.length > 0 && child !== undefined) return remove(child, rest);
  if (isMapping(value)) Reflect.deleteProperty(value, step);
}
