import type { Kind } from "../model/enums.ts";
import { isMapping, memberOf } from "../model/json.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { isWeighing } from "../model/proof.ts";
import type { QueryIndex } from "../query/open-index.ts";
import { refIn } from "../report/review/words.ts";
import { lookUp } from "./page-source.ts";

/** What a kind is called on a page. */
export const kindLabels: Readonly<Record<Kind, { readonly one: string; readonly many: string }>> = {
  Repo: { one: "Repo", many: "Repos" },
  Issue: { one: "Issue", many: "Issues" },
  ContextPacket: { one: "Context packet", many: "Packets" },
  ConstraintSnapshot: { one: "Constraint snapshot", many: "Snapshots" },
  DoctrineRef: { one: "Doctrine", many: "Doctrine" },
  Run: { one: "Run", many: "Runs" },
  Artifact: { one: "Artifact", many: "Artifacts" },
};

/** The value at the end of a way through mappings; null where it leads nowhere. */
export function valueAt(value: Json, ...way: readonly string[]): Json {
  let at: Json = value;
  for (const step of way) at = isMapping(at) ? (memberOf(at, step) ?? null) : null;
  return at;
}

/** The same where it is a text that says something. */
export function textAt(value: Json, ...way: readonly string[]): string | null {
  const found = valueAt(value, ...way);
  return typeof found === "string" && found.trim() !== "" ? found : null;
}

/** The same where it is a number. */
export function numberAt(value: Json, ...way: readonly string[]): number | null {
  const found = valueAt(value, ...way);
  return typeof found === "number" ? found : null;
}

/** The same where it is a list. */
export function listAt(value: Json, ...way: readonly string[]): readonly Json[] {
  const found = valueAt(value, ...way);
  return Array.isArray(found) ? found : [];
}

/** Who an Actor is, by display name or else by id; null for what is no Actor. */
export function actorName(value: Json): string | null {
  if (textAt(value, "actor_kind") === null) return null;
  return textAt(value, "display") ?? textAt(value, "actor_id");
}

/** What people know an object by. A Run has no title of its own: it is an attempt at its Issue, or weighs what came of one. */
export function nameOf(
  index: QueryIndex,
  { kind, id, title, value }: { kind: Kind; id: string; title: string | null; value: JsonObject },
): string {
  if (kind === "Run") {
    const issue = refIn(valueAt(value, "for_issue"));
    const asked = issue === null ? null : (lookUp(index, "Issue", issue.id)?.title ?? issue.id);
    return `${isWeighing(value) ? "Weighing of" : "Attempt at"} ${asked === null || asked === "" ? "no Issue" : asked}`;
  }
  if (kind === "ConstraintSnapshot") {
    const captured = textAt(value, "captured_at");
    return `Constraints (${textAt(value, "scope") ?? "no scope"})${captured === null ? "" : ` of ${captured.slice(0, 10)}`}`;
  }
  return title === null || title === "" ? id : title;
}
