import type { Status } from "../model/enums.ts";
import type { Issue } from "../model/issue.ts";
import type { Actor } from "../model/primitives.ts";
import { secretIn } from "../rules/object/secret-shapes.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { bodyOf, markersIn, withoutMarker } from "./issue-marker.ts";
import type { IssueMarker } from "./issue-marker.ts";
import type { IssueInput } from "./map-issue.ts";
import type { GithubIssue } from "./payload-issue.ts";

/** A field of an Issue that GitHub is told of, by its name with dots. */
export type OutgoingField =
  | "title"
  | "description"
  | "status"
  | "tags"
  | "assignees"
  | "relationships.parent"
  | "relationships.blocked_by";

/** How things of a store are called on GitHub. */
export interface Places {
  /** Number of the issue of an Issue, by its id; null where it has none in this repository. */
  readonly numberOf: (issueId: string) => number | null;
  /** GitHub's number of an Actor's account; null for an Actor that is no account of this host. */
  readonly accountOf: (actor: Pick<Actor, "actor_id">) => number | null;
}

/** Members of a write to an issue. */
export interface IssuePatch {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly state?: "open" | "closed";
  readonly state_reason?: "completed" | "not_planned";
}

/** What GitHub is to be told of an issue; what is not named stays as it is there. */
export interface Outgoing {
  readonly patch: IssuePatch;
  /** Numbers of the parent that it has and of the one that it is to have; null where nothing changes. */
  readonly parent: { readonly from: number | null; readonly to: number | null } | null;
  readonly blockers: { readonly add: readonly number[]; readonly remove: readonly GithubIssue[] };
  /** Fields that go out. */
  readonly fields: readonly OutgoingField[];
  /** What cannot go out, and why, in words. */
  readonly left: readonly Left[];
}

/** A field that stays here. */
export interface Left {
  readonly field: OutgoingField;
  readonly why: string;
}

/** An Issue as it is to be, and as GitHub has it now. */
export interface OutgoingInput {
  readonly ours: Issue;
  readonly theirs: Issue;
  readonly input: IssueInput;
  /** The fields that may go out. */
  readonly fields: readonly OutgoingField[];
  /** Logins of accounts by their numbers, as far as GitHub told them: no login is guessed. */
  readonly logins: ReadonlyMap<number, string>;
}

/** GitHub takes no longer titles. */
export const titleLimit = 256;
/** GitHub takes no longer names of labels. */
export const labelNameLimit = 50;

/** What of an Issue GitHub does not have yet. */
export function outgoingOf(given: OutgoingInput, places: Places): Outgoing {
  const isWanted = (field: OutgoingField): boolean => given.fields.includes(field);
  const told = patchFields.filter(isWanted).map((field) => ({ field, ...tellers[field](given, places) }));
  const parent = isWanted("relationships.parent") ? parentFor(given, places) : nothing;
  const blockers = isWanted("relationships.blocked_by") ? blockersFor(given, places) : { add: [], remove: [] };
  return {
    patch: Object.assign({}, ...told.map(({ patch }) => patch)),
    parent: parent.move ?? null,
    blockers,
    fields: [
      ...told.flatMap(({ field, patch }) => (Object.keys(patch).length > 0 ? [field] : [])),
      ...(parent.move === undefined ? [] : (["relationships.parent"] as const)),
      ...(blockers.add.length + blockers.remove.length > 0 ? (["relationships.blocked_by"] as const) : []),
    ],
    left: [...told, { field: "relationships.parent" as const, ...parent }].flatMap(({ field, why }) =>
      why === undefined ? [] : [{ field, why }],
    ),
  };
}

/** Whether GitHub has an issue of a status open or closed; null for a status that says nothing of it. */
export function stateOf(status: Status): "open" | "closed" | null {
  if (status === "failed") return null;
  return status === "done" || status === "canceled" ? "closed" : "open";
}

/** The labels that tags come to, given those that an issue has: the same name in another case is the same label. */
export function labelsOf(tags: readonly string[], current: readonly string[]): string[] {
  const wanted = new Set(tags.map(plain));
  // What is no tag at all cannot have been taken off here.
  const kept = current.filter((label) => wanted.has(plain(label)) || cleanLine(label) === "");
  const there = new Set(kept.map(plain));
  const added = tags.filter((tag) => tag.length <= labelNameLimit && !there.has(plain(tag)));
  return [...kept, ...new Map(added.map((tag) => [plain(tag), tag])).values()];
}

const patchFields = ["title", "description", "status", "tags", "assignees"] as const;
type PatchField = (typeof patchFields)[number];
type Told = { readonly patch: IssuePatch; readonly why?: string };
type Teller = (given: OutgoingInput, places: Places) => Told;

const nothing: { readonly move?: NonNullable<Outgoing["parent"]>; readonly why?: string } = {};

const tellers: Readonly<Record<PatchField, Teller>> = {
  title({ ours, theirs }) {
    if (cleanLine(ours.title) === theirs.title) return { patch: {} };
    if (ours.title.length > titleLimit) return staying(`GitHub takes titles of up to ${titleLimit} characters`);
    return secretIn(ours.title) === null ? { patch: { title: ours.title } } : staying(secretWords);
  },
  description({ ours, theirs, input: { issue } }) {
    if (ours.description === theirs.description) return { patch: {} };
    const raw = issue.body ?? "";
    const text = withoutMarker(raw, ours.id);
    if (cleanText(text) !== text) return staying("what stands on GitHub is more than came over; change it there");
    if (secretIn(ours.description) !== null) return staying(secretWords);
    const body = bodyOf(ours.description, ownMarker(raw, ours.id));
    return { patch: body === raw.replace(/\r\n?/g, "\n") ? {} : { body } };
  },
  status({ ours, theirs }) {
    const [state, there] = [stateOf(ours.status), stateOf(theirs.status)];
    // GitHub takes a reason only along with a change of the state.
    if (state === null || state === there) return { patch: {} };
    if (state === "open") return { patch: { state } };
    return { patch: { state, state_reason: ours.status === "done" ? "completed" : "not_planned" } };
  },
  tags({ ours, input: { issue } }) {
    const labels = labelsOf(ours.tags, issue.labels);
    const isSame = labels.length === issue.labels.length && labels.every((label) => issue.labels.includes(label));
    const long = ours.tags.filter((tag) => tag.length > labelNameLimit);
    const why = `GitHub takes labels of up to ${labelNameLimit} characters`;
    return { patch: isSame ? {} : { labels }, ...(long.length === 0 ? {} : { why }) };
  },
  assignees({ ours, theirs, input: { issue }, logins }, places) {
    const accounts = (issueOf: Issue): number[] => issueOf.assignees.flatMap((actor) => places.accountOf(actor) ?? []);
    const [wanted, there] = [accounts(ours), accounts(theirs)];
    const off = new Set(there.filter((id) => !wanted.includes(id)));
    const added = wanted.filter((id) => !there.includes(id));
    const names = added.flatMap((id) => logins.get(id) ?? []);
    const why = `the login of account ${added.filter((id) => !logins.has(id)).join(", ")} is not known`;
    const unknown = names.length === added.length ? {} : { why };
    if (off.size + names.length === 0) return { patch: {}, ...unknown };
    const stay = issue.assignees.filter(({ id }) => !off.has(id)).map(({ login }) => login);
    return { patch: { assignees: [...stay, ...names] }, ...unknown };
  },
};

/** Why a text stays here. */
export const secretWords = "it seems to hold a secret";

function staying(why: string): Told {
  return { patch: {}, why };
}

/** A parent elsewhere is none that anybody here can have taken off. */
function parentFor({ ours, theirs, input }: OutgoingInput, { numberOf }: Places): typeof nothing {
  const [wanted, there] = [ours.relationships.parent ?? null, theirs.relationships.parent ?? null];
  if (wanted?.id === there?.id) return nothing;
  const to = wanted === null ? null : numberOf(wanted.id);
  if (wanted !== null && to === null) return nothing;
  if (there === null && input.issue.parent_issue_url !== null)
    return { why: "it has a parent on GitHub that is none of this store" };
  return { move: { from: input.parent?.number ?? null, to } };
}

function blockersFor({ ours, theirs, input }: OutgoingInput, { numberOf }: Places): Outgoing["blockers"] {
  const numbers = (issueOf: Issue): number[] =>
    issueOf.relationships.blocked_by.flatMap(({ id }) => numberOf(id) ?? []);
  const [wanted, there] = [numbers(ours), numbers(theirs)];
  const off = new Set(there.filter((number) => !wanted.includes(number)));
  return {
    add: wanted.filter((number) => !there.includes(number) && number !== input.issue.number),
    remove: input.blockedBy.filter((row) => off.has(row.number) && folderOf(row) === folderOf(input.issue)),
  };
}

/** Address of all issues of the repository that an issue is of. */
function folderOf({ html_url: page }: GithubIssue): string {
  return page.replace(/\/[^/]+$/, "").toLowerCase();
}

function ownMarker(body: string, id: string): IssueMarker | null {
  return markersIn(body).find((found) => found.id === id) ?? null;
}

/** GitHub tells names of labels apart without regard to case. */
function plain(label: string): string {
  return cleanLine(label).toLowerCase();
}
