import { isDeepStrictEqual } from "node:util";
import type { Cursor } from "../github/cursor.ts";
import type { MappedKind } from "../github/draft.ts";
import type { FieldBase } from "../github/merge-synced.ts";
import type { Facts } from "./facts.ts";

/** What GitHub says of one object, for the next sync to compare with. */
export interface ObjectBase {
  readonly kind: MappedKind;
  readonly id: string;
  readonly externalId: string;
  readonly fields: FieldBase;
}

/** What planning found that the next sync has to know. */
interface Found {
  readonly bases: readonly ObjectBase[];
  /** Numbers of what is changed here and on GitHub; they are read again until somebody decides. */
  readonly conflicting: readonly number[];
  /** Whether no object is written. */
  readonly isIdle: boolean;
}

const mostOpenRuns = 5_000;

/**
 * The cursor once facts have landed. Where nothing but the position would change, it stays as it is: reading a few rows
 * again costs less than a commit for each comment.
 */
export function nextCursor(cursor: Cursor, facts: Facts, { bases, conflicting, isIdle }: Found): Cursor {
  const { position, repository } = facts;
  const { full: before, ...kept } = cursor;
  const full = facts.full === undefined ? before : (facts.full ?? undefined);
  const next = {
    ...kept,
    ...(full === undefined ? {} : { full }),
    repository: { id: repository.id, full_name: repository.full_name },
    open_runs: openRuns(cursor.open_runs, facts.openRuns),
    failed: failedNumbers(cursor.failed, facts, conflicting),
    objects: withBases(cursor.objects, bases, facts),
  };
  const isStill = isIdle && !facts.isLong && isDeepStrictEqual(next, cursor);
  if (isStill && cursor.position.issues !== null) return cursor;
  return {
    ...next,
    position: {
      issues: later(cursor.position.issues, position.issues),
      workflow_runs: later(cursor.position.workflow_runs, position.workflowRuns),
    },
  };
}

function later(before: string | null, now: string | null): string | null {
  if (before === null || now === null) return before ?? now;
  return Date.parse(now) > Date.parse(before) ? now : before;
}

function openRuns(before: readonly number[], seen: ReadonlyMap<number, boolean>): number[] {
  const open = [...seen].flatMap(([id, isOpen]) => (isOpen ? [id] : []));
  const all = [...new Set([...before.filter((id) => seen.get(id) !== false), ...open])];
  return all.toSorted((a, b) => a - b).slice(-mostOpenRuns);
}

function failedNumbers(
  before: readonly number[],
  { failed, settled }: Facts,
  conflicting: readonly number[],
): number[] {
  const kept = before.filter((number) => !settled.includes(number));
  return [...new Set([...kept, ...failed, ...conflicting])].toSorted((a, b) => a - b);
}

function withBases(before: Cursor["objects"], bases: readonly ObjectBase[], { transfers }: Facts): Cursor["objects"] {
  const gone = new Set(transfers.map(({ from }) => from));
  const objects = Object.fromEntries(Object.entries(before).filter(([externalId]) => !gone.has(externalId)));
  for (const { kind, id, externalId, fields } of bases) {
    const copied = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]),
    );
    objects[externalId] = { ...objects[externalId], [kind]: { id, fields: copied } };
  }
  return objects;
}
