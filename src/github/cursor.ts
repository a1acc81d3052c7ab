import { z } from "zod";
import { Failure } from "../failure.ts";
import { kindNames } from "../model/enums.ts";
import { isTimestamp } from "../model/timestamp.ts";
import { storeFolder } from "../store/layout.ts";
import { printCursor } from "../store/merge/cursor-text.ts";

const mostObjects = 200_000;
const mostBytes = 64 * 1024 * 1024;
const mostNumbers = 5_000;

const hash = z.string().regex(/^[\w-]{12}$/);
const when = z.string().refine(isTimestamp);
const number = z.int().positive();
const externalId = z
  .string()
  .max(300)
  .regex(/^[a-z0-9.:[\]-]+\/[\w./#@-]+$/i);

const known = z.strictObject({
  id: z.string().max(128),
  /** What GitHub said at the last sync, for a three-way merge. */
  fields: z.record(z.string().max(100), z.union([hash, z.array(hash).max(10_000)])),
  /** By field: the value here, as a hash, that GitHub was sent and did not take; it is not sent again. */
  unsent: z.record(z.string().max(100), hash).optional(),
});

/** An issue that is about to be made of an Issue, or has been though nobody heard so. */
const intent = z.strictObject({
  /** SHA-256 of the nonce in its marker. */
  nonce: z.string().regex(/^[0-9a-f]{64}$/),
  at: when,
  /** Title and description that were sent, for the first three-way merge. */
  fields: z.record(z.string().max(100), hash),
});

/** What is kept of an issue before GitHub is asked to make it. */
export type Intent = z.output<typeof intent>;

/** `cwom/.sync/<host>-<repository id>.json`: how far a repository was read, committed together with the objects it covers. */
const cursorSchema = z.strictObject({
  schema: z.literal("cwom.sync/1"),
  host: z.string().max(253),
  repository: z.strictObject({ id: number, full_name: z.string().max(256) }),
  /** Everything that was updated up to these times is in. */
  position: z.strictObject({ issues: when.nullable(), workflow_runs: when.nullable() }),
  /** Of a full pass that was stopped: when it began, and up to which updates everything was read again. */
  full: z.strictObject({ from: when, to: when }).optional(),
  /** Workflow runs that were not over, to be read again by their ids. */
  open_runs: z.array(number).max(mostNumbers),
  /** Numbers of issues and pull requests that could not be read, to be tried again. */
  failed: z.array(number).max(mostNumbers),
  /** By request, for conditional requests. */
  etags: z.record(z.string().max(300), z.string().max(200)),
  /** By the id of the Issue that an issue is to be made of. */
  creating: z
    .record(z.string().max(128), intent)
    .refine((all) => Object.keys(all).length <= mostNumbers)
    .optional(),
  /** By external id, then by kind: one pull request is up to three objects. */
  objects: z
    .record(externalId, z.partialRecord(z.enum(kindNames), known))
    .refine((all) => Object.keys(all).length <= mostObjects),
});

/** How far the sync of one repository is. */
export type Cursor = z.output<typeof cursorSchema>;

/** Where the cursor of a repository lies. */
export function cursorPath(host: string, repositoryId: number): string {
  return `${storeFolder}/.sync/${host.toLowerCase().replace(/[^a-z0-9.-]/g, "-")}-${repositoryId}.json`;
}

/** The cursor of a repository of which nothing was read. */
export function newCursor(host: string, id: number, fullName: string): Cursor {
  return {
    schema: "cwom.sync/1",
    host,
    repository: { id, full_name: fullName },
    position: { issues: null, workflow_runs: null },
    open_runs: [],
    failed: [],
    etags: {},
    objects: {},
  };
}

/** Reads a cursor file. Failure `config` for a text that is none, so that a broken one is never taken for "nothing was read". */
export function readCursor(path: string, text: string): Cursor {
  const parsed = text.length > mostBytes ? null : cursorSchema.safeParse(jsonOf(text));
  if (parsed?.success === true) return parsed.data;
  const [flaw] = parsed?.error.issues ?? [];
  const where =
    flaw === undefined || flaw.path.length === 0 ? "" : ` (at ${flaw.path.map(String).join(".").slice(0, 200)})`;
  if (/^(?:<{7}|={7}|>{7})/m.test(text.slice(0, mostBytes)))
    throw new Failure(
      "config",
      `${path} has the marks of a merge that was left open: two branches synced, and git merged their cursors by lines`,
      `rm ${path}; the next sync reads everything again. Run cwom init once in each clone, and such files are merged by what they mean`,
    );
  const help = `restore it: git checkout -- ${path}; or delete it, and everything is read again`;
  throw new Failure("config", `${path} is no cursor of a sync${where}`, help);
}

/** A cursor as its file's text: sorted, one line for each object, so that git shows and merges what really changed. */
export function cursorText(cursor: Cursor): string {
  const { objects, ...head } = cursorSchema.parse(sortedLists(cursor));
  return printCursor(head, objects);
}

function sortedLists(cursor: Cursor): Cursor {
  return { ...cursor, open_runs: ordered(cursor.open_runs), failed: ordered(cursor.failed) };
}

function ordered(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
