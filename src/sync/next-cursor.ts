import { isDeepStrictEqual } from "node:util";
import type { Cursor } from "../github/cursor.ts";
import type { MappedKind } from "../github/draft.ts";
import type { FieldBase } from "../github/merge-synced.ts";
import type { Facts } from "./facts.ts";
import { numberIn } from "./number-in.ts";

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
  const { creating: intents, full: begun, ...kept } = cursor;
  const creating = intentsIn(intents ?? {}, bases, facts);
  const full = facts.full === undefined ? begun : (facts.full ?? undefined);
  const next = {
    ...kept,
    ...(Object.keys(creating).length === 0 ? {} : { creating }),
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

/** An intent goes once its issue is known or it came to nothing; one that somebody else kept meanwhile stays. */
function intentsIn(
  before: NonNullable<Cursor["creating"]>,
  bases: readonly ObjectBase[],
  { brought: { intents, dropped } }: Facts,
): NonNullable<Cursor["creating"]> {
  const known = new Set(bases.map(({ id }) => id));
  const all = { ...Object.fromEntries(intents), ...before };
  const isOver = (id: string, nonce: string): boolean => known.has(id) || dropped.get(id) === nonce;
  return Object.fromEntries(Object.entries(all).filter(([id, { nonce }]) => !isOver(id, nonce)));
}

/** What GitHub did not take is remembered until either side has something else. */
function unsentOf(known: Known | undefined, fields: Known["fields"]): Record<string, string> {
  const still = Object.entries(known?.unsent ?? {}).filter(([name]) =>
    isDeepStrictEqual(fields[name], known?.fields[name]),
  );
  return Object.fromEntries(still);
}

type Known = NonNullable<Cursor["objects"][string][MappedKind]>;

function withBases(
  before: Cursor["objects"],
  bases: readonly ObjectBase[],
  { transfers, brought }: Facts,
): Cursor["objects"] {
  const gone = new Set(transfers.map(({ from }) => from));
  const objects = Object.fromEntries(Object.entries(before).filter(([externalId]) => !gone.has(externalId)));
  for (const { kind, id, externalId, fields } of bases) {
    const copied = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]),
    );
    const number = numberIn(externalId) ?? 0;
    const still = kind === "Issue" ? unsentOf(objects[externalId]?.Issue, copied) : {};
    const unsent = kind === "Issue" ? { ...still, ...brought.unsent.get(number) } : {};
    const known = { id, fields: copied, ...(Object.keys(unsent).length === 0 ? {} : { unsent }) };
    objects[externalId] = { ...objects[externalId], [kind]: known };
  }
  return objects;
}
