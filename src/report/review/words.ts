import { isKind } from "../../model/enums.ts";
import type { Kind } from "../../model/enums.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isMapping } from "../../model/json.ts";
import { printableLine } from "../../text/printable.ts";

/** A Ref is known by its id; its title is a help. */
const longestTitle = 80;

/** Title of an object on either side of the change; null where it has none or is nowhere. */
export type TitleOf = (kind: Kind, id: string) => string | null;

/** A Ref, told by its members alone; null for every other value. */
export function refIn(value: Json | undefined): { readonly kind: Kind; readonly id: string } | null {
  if (!isMapping(value)) return null;
  const { kind, id } = value;
  return isKind(kind) && typeof id === "string" ? { kind, id } : null;
}

/** An Actor (§2.4) in words, told by its members alone; null for every other value. */
export function actorIn(value: Json | undefined): string | null {
  if (!isMapping(value)) return null;
  const { actor_kind: kind, actor_id: id, display = null } = value;
  if (typeof kind !== "string" || typeof id !== "string") return null;
  return typeof display !== "string" || display === "" || display === id
    ? `${id} (${kind})`
    : `${display} (${kind} ${id})`;
}

/** Any value in words of one line or more: a Ref by the title of its target, an Actor by its name, a mapping by its members. */
export function wordsOf(value: Json, titleOf: TitleOf): string {
  if (Array.isArray(value)) return value.map((item) => wordsOf(item, titleOf)).join(", ");
  if (!isMapping(value)) return String(value);
  const ref = refIn(value);
  if (ref !== null) return refWords(value, ref, titleOf);
  const actor = actorIn(value);
  if (actor !== null) return actor;
  const check = checkIn(value);
  if (check !== null) return check.words;
  const members = Object.entries(value).filter(([, member]) => !isAbsent(member));
  return members.map(([key, member]) => `${key}: ${wordsOf(member, titleOf)}`).join("; ");
}

/** A check of an Artifact (§3.6), told by its members alone: its status and itself in words; null for every other value. */
export function checkIn(value: Json): { readonly status: string; readonly words: string } | null {
  if (!isMapping(value)) return null;
  const { name, status, evidence_uri: evidence = null, ...others } = value;
  if (typeof name !== "string" || typeof status !== "string" || Object.keys(others).length > 0) return null;
  if (evidence !== null && typeof evidence !== "string") return null;
  return { status, words: `${status}: ${name}${evidence === null ? "" : ` (${evidence})`}` };
}

/** Null, and what the model takes for the same: an empty text, list or mapping. */
export function isAbsent(value: Json): boolean {
  if (value === null || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** `Kind id "title"`: the id before a title that may run from right to left, which would tear its digits from its letters. */
export function nameOf({ kind, id, title }: { kind: string; id: string; title: string | null }): string {
  return title === null ? `${kind} ${id}` : `${kind} ${id} "${title}"`;
}

function refWords(value: JsonObject, { kind, id }: { kind: Kind; id: string }, titleOf: TitleOf): string {
  const { role = null, digest = null } = value;
  const title = titleOf(kind, id);
  const name = nameOf({ kind, id, title: title === null ? null : printableLine(title, longestTitle) });
  const asRole = typeof role === "string" && role !== "" ? ` as ${role}` : "";
  return `${name}${asRole}${digest === null ? "" : ", pinned"}`;
}
