import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localChanges, outgoingFields } from "../../src/github/local-changes.ts";
import { bareIssue, mapIssue } from "../../src/github/map-issue.ts";
import { baseOf, mergeSynced } from "../../src/github/merge-synced.ts";
import type { FieldBase } from "../../src/github/merge-synced.ts";
import { outgoingOf } from "../../src/github/outgoing-issue.ts";
import type { IssuePatch, OutgoingField, Places } from "../../src/github/outgoing-issue.ts";
import { issuePayload } from "../../src/github/payload-issue.ts";
import type { Issue } from "../../src/model/issue.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { readObject } from "../../src/model/read-object.ts";
import { mappingOf } from "./mapped.ts";

/** An issue as GitHub keeps it, as far as it can be told of it. */
interface Kept {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly number[];
  readonly state: "open" | "closed";
  readonly state_reason: string | null;
}

/** Both sides, and what the last sync left. */
interface Sides {
  kept: Kept;
  value: JsonObject;
  base: FieldBase;
  /** Writes here, and writes there. */
  writes: number;
  sent: number;
  conflicts: readonly string[];
}

const places: Places = {
  numberOf: () => null,
  accountOf: ({ actor_id: id }) => Number(/^github\.com\/user\/(?<id>\d+)$/.exec(id)?.groups?.["id"] ?? 0) || null,
};
const logins = new Map([1, 2, 3].map((id) => [id, `user-${id}`]));

function inputOf({ assignees, ...kept }: Kept) {
  const page = "https://github.com/Codertocat/Hello-World/issues/1";
  const users = assignees.map((id) => ({ id, login: `user-${id}`, type: "User" }));
  const times = { created_at: "2019-05-16T10:00:00Z", updated_at: "2019-05-16T10:00:00Z" };
  return bareIssue(issuePayload.parse({ id: 1, number: 1, html_url: page, ...kept, assignees: users, ...times }));
}

function draftOf(kept: Kept) {
  const [draft] = mapIssue(inputOf(kept), mappingOf()).drafts;
  if (draft === undefined) throw new Error("an issue has a draft");
  return draft;
}

function issueOf(value: JsonObject): Issue {
  const { object } = readObject("Issue", value);
  if (object?.kind !== "Issue") throw new Error(`it is no Issue: ${JSON.stringify(value)}`);
  return object;
}

/** One sync both ways, without a server. */
function sync(sides: Sides): void {
  pull(sides);
  const { changed } = localChanges({ issue: issueOf(sides.value), base: sides.base, unsent: {} }, places);
  const fields = changed.filter((field) => !sides.conflicts.includes(field));
  const [ours, theirs] = [issueOf(sides.value), issueOf(draftOf(sides.kept).value)];
  const { patch } = outgoingOf({ ours, theirs, input: inputOf(sides.kept), fields, logins }, places);
  if (Object.keys(patch).length === 0) return;
  sides.sent += 1;
  sides.kept = patched(sides.kept, patch);
  pull(sides);
}

function pull(sides: Sides): void {
  const { value, base, conflicts } = mergeSynced(draftOf(sides.kept), sides.base, sides.value);
  if (value !== null) sides.writes += 1;
  sides.value = value ?? sides.value;
  sides.base = base;
  sides.conflicts = conflicts.map(({ field }) => field);
}

function patched(kept: Kept, { state_reason: reason, assignees, ...patch }: IssuePatch): Kept {
  const state = patch.state === undefined ? {} : { state_reason: reason ?? null };
  const users = assignees === undefined ? {} : { assignees: assignees.map((login) => Number(login.slice(5))) };
  return { ...kept, ...patch, ...state, ...users };
}

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const names = fc.uniqueArray(fc.constantFrom("alpha", "beta", "gamma", "delta"), { maxLength: 4 });
const people = fc.uniqueArray(fc.constantFrom(1, 2, 3), { maxLength: 3 });
const statuses = fc.constantFrom("planned" as const, "done" as const, "canceled" as const);

/** A change of each field to another value, on either side. */
const changes = fc.record({
  title: word,
  description: fc.string({ unit: fc.constantFrom("a", "\n", "é", "- [ ] ", " "), maxLength: 12 }),
  status: statuses,
  tags: names,
  assignees: people,
});
type Changes = Partial<Record<OutgoingField, unknown>>;

function onGithub(kept: Kept, change: Changes): Kept {
  const { title = kept.title, description = kept.body, tags = kept.labels, assignees = kept.assignees } = change;
  const { status } = change;
  const closed = status === "done" ? "completed" : status === "canceled" ? "not_planned" : null;
  const state =
    status === undefined
      ? {}
      : { state: closed === null ? ("open" as const) : ("closed" as const), state_reason: closed };
  return { ...kept, ...JSON.parse(JSON.stringify({ title, body: description, labels: tags, assignees })), ...state };
}

function here(value: JsonObject, { assignees, ...change }: Changes): JsonObject {
  const ids: unknown[] = Array.isArray(assignees) ? assignees : [];
  const actors = ids.map((id) => ({
    actor_kind: "human",
    actor_id: `github.com/user/${String(id)}`,
    display: `user-${String(id)}`,
  }));
  return JSON.parse(JSON.stringify({ ...value, ...change, ...(assignees === undefined ? {} : { assignees: actors }) }));
}

function begun(): Sides {
  const kept: Kept = {
    title: "Crash",
    body: "It crashes.",
    labels: ["alpha", "beta"],
    assignees: [1],
    state: "open",
    state_reason: null,
  };
  const { value } = draftOf(kept);
  return { kept, value, base: baseOf("Issue", value), writes: 0, sent: 0, conflicts: [] };
}

function picked(all: Changes, fields: readonly string[]): Changes {
  return Object.fromEntries(Object.entries(all).filter(([field]) => fields.includes(field)));
}

/** What both sides say of an issue, the order of lists left out. */
function said(value: JsonObject): object {
  const { title, description, status, tags, assignees } = issueOf(value);
  return {
    title,
    description,
    status,
    tags: tags.toSorted(),
    assignees: assignees.map((one) => one.actor_id).toSorted(),
  };
}

/** What a list comes to: what was there stays unless one side took it off, and what either put on is there. */
function joined<T>(base: readonly T[], ours: readonly T[], theirs: readonly T[]): Set<T> {
  const all = [...new Set([...ours, ...theirs])];
  return new Set(all.filter((one) => !base.includes(one) || (ours.includes(one) && theirs.includes(one))));
}

describe("a merge both ways", () => {
  const fields = outgoingFields.filter((field) => !field.startsWith("relationships."));

  it("brings edits of different fields to both sides, and then writes nothing", () => {
    fc.assert(
      fc.property(changes, changes, fc.subarray(fields), (ours, theirs, mine) => {
        const sides = begun();
        sides.value = here(sides.value, picked(ours, mine));
        sides.kept = onGithub(
          sides.kept,
          picked(
            theirs,
            fields.filter((field) => !mine.includes(field)),
          ),
        );
        const wanted = said(here(draftOf(sides.kept).value, picked(ours, mine)));
        sync(sides);
        expect(sides.conflicts).toEqual([]);
        expect(said(sides.value)).toEqual(wanted);
        // GitHub knows no other status than open, and two that are over.
        expect(said(draftOf(sides.kept).value)).toEqual(wanted);
        const { writes, sent } = sides;
        sync(sides);
        expect([sides.writes, sides.sent]).toEqual([writes, sent]);
      }),
      { numRuns: 50 },
    );
  });

  it("leaves a field alone that both sides changed, and tells of it until they agree", () => {
    const field = fc.constantFrom("title" as const, "description" as const);
    fc.assert(
      fc.property(field, fc.tuple(word, word), (name, [ours, theirs]) => {
        fc.pre(ours !== theirs);
        const sides = begun();
        sides.value = here(sides.value, { [name]: ours });
        sides.kept = onGithub(sides.kept, { [name]: theirs });
        sync(sides);
        const { writes } = sides;
        sync(sides);
        expect([sides.conflicts, sides.sent, sides.writes]).toEqual([[name], 0, writes]);
        expect(issueOf(sides.value)[name]).toBe(ours);
        sides.value = here(sides.value, { [name]: theirs });
        sync(sides);
        expect(sides.conflicts).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("joins what both sides do to a list", () => {
    fc.assert(
      fc.property(names, names, people, people, (tags, labels, assigned, users) => {
        const sides = begun();
        sides.value = here(sides.value, { tags, assignees: assigned });
        sides.kept = onGithub(sides.kept, { tags: labels, assignees: users });
        sync(sides);
        expect(new Set(sides.kept.labels)).toEqual(joined(["alpha", "beta"], tags, labels));
        expect(new Set(sides.kept.assignees)).toEqual(joined([1], assigned, users));
        expect(said(sides.value)).toEqual(said(draftOf(sides.kept).value));
        const { writes, sent } = sides;
        sync(sides);
        expect([sides.writes, sides.sent]).toEqual([writes, sent]);
      }),
      { numRuns: 50 },
    );
  });
});
