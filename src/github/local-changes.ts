import { statuses } from "../model/enums.ts";
import type { Status } from "../model/enums.ts";
import type { Issue } from "../model/issue.ts";
import { keyOf } from "./merge-lists.ts";
import { baseOf, hashOf } from "./merge-synced.ts";
import type { FieldBase } from "./merge-synced.ts";
import { labelNameLimit, stateOf } from "./outgoing-issue.ts";
import type { OutgoingField, Places } from "./outgoing-issue.ts";

/** An Issue as it stands, what GitHub said of its issue at the last sync, and what GitHub was sent and did not take. */
export interface Known {
  readonly issue: Issue;
  readonly base: FieldBase;
  readonly unsent: Readonly<Record<string, string>>;
}

/** Fields of an Issue that GitHub could be told of, in two lists: those to be sent, and those that it was sent as they are and did not take. */
export interface LocalChanges {
  readonly changed: readonly OutgoingField[];
  readonly unsent: readonly OutgoingField[];
}

/** What was changed here since GitHub said what it has; nothing is asked to tell. */
export function localChanges({ issue, base, unsent }: Known, places: Places): LocalChanges {
  const value = JSON.parse(JSON.stringify(issue));
  const mine = baseOf("Issue", value);
  const { parent, blocked_by: blockers } = issue.relationships;
  const isPlaced = ({ id }: { readonly id: string }): boolean => places.numberOf(id) !== null;
  const differs: Readonly<Record<OutgoingField, boolean>> = {
    title: mine["title"] !== base["title"],
    description: mine["description"] !== base["description"],
    status: isOtherState(issue.status, base["status"]),
    tags: differ(
      issue.tags.filter((tag) => tag.length <= labelNameLimit),
      mine["tags"],
      base["tags"],
    ),
    assignees: differ(
      issue.assignees.filter((actor) => places.accountOf(actor) !== null),
      mine["assignees"],
      base["assignees"],
    ),
    "relationships.parent":
      mine["relationships.parent"] !== base["relationships.parent"] &&
      (parent === null || parent === undefined || isPlaced(parent)),
    "relationships.blocked_by": differ(
      blockers.filter(isPlaced),
      mine["relationships.blocked_by"],
      base["relationships.blocked_by"],
    ),
  };
  const fields = outgoingFields.filter((field) => differs[field]);
  const isUnsent = (field: OutgoingField): boolean => unsent[field] === fieldHash(mine, field);
  return { changed: fields.filter((field) => !isUnsent(field)), unsent: fields.filter(isUnsent) };
}

/** The fields that go out, in the order in which they are told. */
export const outgoingFields = [
  "title",
  "description",
  "status",
  "tags",
  "assignees",
  "relationships.parent",
  "relationships.blocked_by",
] as const satisfies readonly OutgoingField[];

/** One hash of a field as an object has it, whatever the order of a list. */
export function fieldHash(base: FieldBase, field: OutgoingField): string {
  const value = base[field] ?? "";
  return hashOf(typeof value === "string" ? value : [...value].toSorted());
}

function isOtherState(status: Status, base: string | readonly string[] | undefined): boolean {
  const known = statuses.find((candidate) => hashOf(candidate) === base);
  const [ours, theirs] = [stateOf(status), known === undefined ? null : stateOf(known)];
  return ours !== null && theirs !== null && ours !== theirs;
}

/** Whether a list has something more that can be sent, or something less. */
function differ(
  sendable: readonly (string | { readonly [name: string]: unknown })[],
  mine: string | readonly string[] | undefined,
  base: string | readonly string[] | undefined,
): boolean {
  if (!Array.isArray(mine) || !Array.isArray(base)) return false;
  const isMore = sendable.some((item) => !base.includes(hashOf(keyOf(JSON.parse(JSON.stringify(item))))));
  return isMore || base.some((key) => !mine.includes(key));
}
