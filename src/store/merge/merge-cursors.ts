import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Versions } from "../../text/merge-sequences.ts";
import { printCursor } from "./cursor-text.ts";
import type { TwoSides } from "./merged.ts";

const records = z.record(z.string(), z.unknown());
/** What a merge has to know of a cursor; the rest is merged by member. */
const cursorShape = z.looseObject({
  schema: z.literal("cwom.sync/1"),
  host: z.string(),
  repository: z.looseObject({ id: z.number() }),
  position: z.record(z.string(), z.string().nullable()),
  open_runs: z.array(z.number()),
  failed: z.array(z.number()),
  objects: z.record(z.string(), z.record(z.string(), records)),
});
type CursorShape = z.output<typeof cursorShape>;

/**
 * Two cursors of one repository, of clones that both synced, as one by which nothing is skipped: read up to where the earlier is, and
 * again what either has to. What GitHub was last known to say is merged three ways; where both know something else, nothing is known.
 * Null for what is no pair of cursors.
 */
export function mergeCursors(versions: TwoSides): Uint8Array | null {
  const [ours, theirs] = [cursorIn(versions.ours), cursorIn(versions.theirs)];
  if (ours === null || theirs === null) return null;
  if (ours.host !== theirs.host || ours.repository.id !== theirs.repository.id) return null;
  const before = versions.base === null ? null : cursorIn(versions.base);
  const { objects, ...head } = mergeMembers({ base: before ?? {}, ours, theirs }, (name, sides) => {
    if (name === "open_runs" || name === "failed") return union(ours[name], theirs[name]);
    if (name === "objects") return mergeKnown(sides);
    return isRecords(sides) ? mergeMembers(recordsIn(sides), (_, inner) => either(inner)) : either(sides);
  });
  // Also where one side alone went on: what it knows of a field may be lost here, and has to be read again.
  const position = earlier(ours.position, theirs.position);
  return Buffer.from(printCursor({ ...head, position }, recordIn(objects)));
}

function cursorIn(bytes: Uint8Array): CursorShape | null {
  try {
    return cursorShape.safeParse(JSON.parse(Buffer.from(bytes).toString("utf8"))).data ?? null;
  } catch {
    return null;
  }
}

type Members = Readonly<Record<string, unknown>>;
type Decide = (name: string, sides: Versions<unknown>) => unknown;

/** Members that one side alone changed, added or took away are as that side has them; `decide` says what becomes of others, undefined for nothing. */
function mergeMembers({ base, ours, theirs }: Versions<Members>, decide: Decide): Record<string, unknown> {
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  const merged = [...names].map((name): [string, unknown] => {
    const sides = { base: base[name], ours: ours[name], theirs: theirs[name] };
    return [name, mergeMember(name, sides, decide)];
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function mergeMember(name: string, sides: Versions<unknown>, decide: Decide): unknown {
  const { base, ours, theirs } = sides;
  if (isDeepStrictEqual(ours, theirs) || isDeepStrictEqual(theirs, base)) return ours;
  if (isDeepStrictEqual(ours, base)) return theirs;
  // Taken away on one side: it is better read again than forgotten.
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  return decide(name, sides);
}

/** What is known of objects, down to their fields: nothing is known of a field of which both know something else. */
function mergeKnown(sides: Versions<unknown>): unknown {
  return mergeMembers(recordsIn(sides), (name, inner) => {
    if (isRecords(inner)) return mergeKnown(inner);
    return name === "id" ? either(inner) : mergeHashes(inner);
  });
}

/** Lists of what GitHub had: what either side saw come or go came or went. */
function mergeHashes({ base, ours, theirs }: Versions<unknown>): unknown {
  if (!Array.isArray(base) || !Array.isArray(ours) || !Array.isArray(theirs)) return undefined;
  const isGone = (item: unknown): boolean => base.includes(item) && !(ours.includes(item) && theirs.includes(item));
  const all = [...new Set<unknown>([...ours, ...theirs])].filter((item) => !isGone(item));
  return all.map(String).toSorted();
}

/** The same one whichever side merges. */
function either({ ours, theirs }: Versions<unknown>): unknown {
  return JSON.stringify(ours) < JSON.stringify(theirs) ? ours : theirs;
}

function earlier(ours: CursorShape["position"], theirs: CursorShape["position"]): CursorShape["position"] {
  const names = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return Object.fromEntries(
    names.map((name) => {
      const [here, there] = [ours[name] ?? null, theirs[name] ?? null];
      if (here === null || there === null) return [name, null];
      return [name, Date.parse(there) < Date.parse(here) ? there : here];
    }),
  );
}

function union(ours: readonly number[], theirs: readonly number[]): number[] {
  return [...new Set([...ours, ...theirs])].toSorted((a, b) => a - b);
}

function isRecords({ ours, theirs }: Versions<unknown>): boolean {
  return records.safeParse(ours).success && records.safeParse(theirs).success;
}

function recordsIn({ base, ours, theirs }: Versions<unknown>): Versions<Members> {
  return { base: recordIn(base), ours: recordIn(ours), theirs: recordIn(theirs) };
}

function recordIn(value: unknown): Members {
  return records.safeParse(value).data ?? {};
}
