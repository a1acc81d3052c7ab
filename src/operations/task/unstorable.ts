import type { Json } from "../../model/json.ts";
import { codePointName, firstForbidden } from "../../text/bytes-gate.ts";

/** Where a value has a character that no file of the store may hold, and which: `objective has U+0000`; null where all of it can be kept as it is. */
export function unstorable(value: Json, place = "it"): string | null {
  if (typeof value === "string") {
    const at = firstForbidden(value);
    return at === -1 ? null : `${place} has ${codePointName(value, at)}`;
  }
  if (typeof value !== "object" || value === null) return null;
  for (const [name, member] of Object.entries(value)) {
    const flaw = unstorable(name, "a name") ?? unstorable(member, place === "it" ? name : `${place}.${name}`);
    if (flaw !== null) return flaw;
  }
  return null;
}
