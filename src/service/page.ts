import * as z from "zod";
import { Failure } from "../failure.ts";
import { listObjects } from "../query/list-objects.ts";
import type { Condition, Found, ListRequest } from "../query/list-objects.ts";
import type { QueryIndex } from "../query/open-index.ts";

/** Which part of a list is wanted. */
export interface PageRequest extends Omit<ListRequest, "sort" | "limit"> {
  readonly limit: number;
  /** Where the page before ended, as it said itself; null for the first. */
  readonly cursor: string | null;
}

/** A part of a list, in the order of ids. */
export interface Page {
  readonly items: readonly Found[];
  /** Leads to the page after this one; null where this is the last. */
  readonly next: string | null;
}

/**
 * A page of objects after the one that the cursor names, wherever that object would stand now: what is made or deleted
 * meanwhile neither repeats nor hides another. Failure `usage` for a cursor that no page gave.
 */
export function pageOf(
  index: QueryIndex,
  { limit, cursor, ...request }: PageRequest,
  more: readonly Condition[] = [],
): Page {
  const after = cursor === null ? [] : [afterCursor(cursor)];
  const found = listObjects(index, { ...request, sort: null, limit: limit + 1 }, [...more, ...after]);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last !== undefined ? cursorAt(last) : null };
}

const place = z.tuple([z.literal(1), z.string().max(1_000), z.string().max(1_000)]);

function cursorAt({ id, path }: Found): string {
  return Buffer.from(JSON.stringify([1, id, path])).toString("base64url");
}

function afterCursor(cursor: string): Condition {
  const [, id, path] = placeIn(cursor);
  return { sql: "(t.id, t.path) > (?, ?)", values: [id, path] };
}

function placeIn(cursor: string): z.output<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new Failure("usage", "this cursor was given by no page", "leave it out to begin with the first page", cause);
  }
}
