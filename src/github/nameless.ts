import { isMapping } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";

const addresses: ReadonlySet<string> = new Set(["url", "uri", "evidence_uri"]);
const inRepository = /^https?:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+(?=\/(?:issues|pull|actions|commit|runs)\/)/;

/**
 * An object without the name of the repository that GitHub puts into every address: a renamed one changes no Issue, Run or
 * Artifact, and the old addresses lead to the new. Texts that people wrote, and relations to other repositories, stay whole.
 */
export function nameless(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, memberOf(name, member)]));
}

function memberOf(name: string, member: Json): Json {
  if (typeof member === "string") {
    if (addresses.has(name)) return member.replace(inRepository, "");
    return name === "repository" ? "" : member;
  }
  if (name === "unresolved") return member;
  if (Array.isArray(member)) return member.map((item) => (isMapping(item) ? nameless(item) : item));
  return isMapping(member) ? nameless(member) : member;
}
