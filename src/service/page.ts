import * as z from "zod";
import { Failure } from "../failure.ts";
import { cellsAt, isAfter } from "../query/keyset.ts";
import type { Standing } from "../query/keyset.ts";
import { sortKeys } from "../query/list-columns.ts";
import { listObjects } from "../query/list-objects.ts";
import type { Condition, Found, ListRequest } from "../query/list-objects.ts";
import type { QueryIndex } from "../query/open-index.ts";

/** Which part of a list is wanted. */
export interface PageRequest extends Omit<ListRequest, "limit" | "offset"> {
  readonly limit: number;
  /** Where the page before ended, as it said itself; null for the first. */
  readonly cursor: string | null;
}

/** A part of a list, in the order asked for, else that of ids. */
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
  const { kind, sort } = request;
  const keys = sortKeys(index, kind, sort);
  const after = cursor === null ? [] : [isAfter(keys, standingIn(cursor, sort, keys.length))];
  const found = listObjects(index, { ...request, limit: limit + 1 }, [...more, ...after]);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  if (found.length <= limit || last === undefined) return { items, next: null };
  const { id, path } = last;
  return { items, next: cursorAt({ id, path, cells: cellsAt(index, kind, keys, path) }, sort) };
}

/** Characters of a cursor at most: an address with it has to go through proxies. */
export const cursorLimit = 8_000;

const cell = z.union([z.string(), z.number(), z.null()]);
const place = z.tuple([z.literal(1), z.string(), z.string(), z.string().nullable(), z.array(cell)]);

function cursorAt({ id, path, cells }: Standing, sort: string | null): string {
  const cursor = Buffer.from(JSON.stringify([1, id, path, sort, cells])).toString("base64url");
  if (cursor.length <= cursorLimit) return cursor;
  throw new Failure("usage", `${sort} is too long to go on from`, "sort by columns that say little each");
}

function standingIn(cursor: string, sort: string | null, count: number): Standing {
  const [, id, path, sorted, cells] = placeIn(cursor);
  if (sorted === sort && cells.length === count) return { id, path, cells };
  const said = sorted === null ? "without sort" : `with sort=${sorted}`;
  throw new Failure("usage", `this cursor was given ${said}`, "go on as you began, or leave out the cursor");
}

function placeIn(cursor: string): z.output<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new Failure("usage", "this cursor was given by no page", "leave it out to begin with the first page", cause);
  }
}
