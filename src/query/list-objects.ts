import { Failure } from "../failure.ts";
import { nearest } from "../model/did-you-mean.ts";
import type { Kind } from "../model/enums.ts";
import type { JsonObject } from "../model/json.ts";
import { findInIndex } from "./find-in-index.ts";
import { columnsOf, sortKeys, titleColumn } from "./list-columns.ts";
import { parsedObject } from "./object-value.ts";
import type { QueryIndex } from "./open-index.ts";
import type { Cell } from "./table-rows.ts";
import { tableOf } from "./table-names.ts";

/** Which objects of a kind are wanted, and in what order. */
export interface ListRequest {
  readonly kind: Kind;
  /** Any of these words; none for all. */
  readonly status: readonly string[];
  readonly type: readonly string[];
  /** All of these. */
  readonly tags: readonly string[];
  /** Ids, or parts that begin or end one, of objects that these are connected with. */
  readonly repo: string | null;
  readonly issue: string | null;
  readonly run: string | null;
  /** Words, or beginnings of words, that all occur. */
  readonly text: string | null;
  /** Columns, parted by commas; with `-` before one, from the greatest down. */
  readonly sort: string | null;
  readonly limit: number | null;
  /** How many are left out before the first; none unless said. */
  readonly offset?: number;
}

/** A condition on the table `t`, with the values for its question marks. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Cell[];
}

/** What was found: the columns that a table shows, or whole objects. */
export interface Listed {
  readonly id: string;
  readonly cells: readonly Cell[];
}

/** The columns that a table of a kind shows; the title, which gives way where there is no room, comes last. */
const shownColumns: Readonly<Record<Kind, readonly string[]>> = {
  Repo: ["id", "slug", "visibility"],
  Issue: ["id", "status", "priority", "type"],
  ContextPacket: ["id", "version", "for_issue_id"],
  ConstraintSnapshot: ["id", "captured_at", "owner_id"],
  DoctrineRef: ["id", "namespace", "version", "type", "priority"],
  Run: ["id", "status", "for_issue_id", "executor_actor_id", "telemetry_started_at"],
  Artifact: ["id", "type", "verification_status", "produced_by_id"],
};

/** The heads of a kind's table. */
export function headsOf(kind: Kind): string[] {
  return [...shownColumns[kind], "title"];
}

/** The objects asked for, as rows of a table. */
export function listRows(index: QueryIndex, request: ListRequest, more: readonly Condition[] = []): Listed[] {
  const columns = [...shownColumns[request.kind].map((name) => `t.${name}`), `${titleColumn(request.kind)} AS title`];
  return select(index, request, more, columns.join(", ")).map((row) => {
    const cells = headsOf(request.kind).map((name) => row[name] ?? null);
    return { id: String(row["id"]), cells };
  });
}

/** An object that was found, whole. */
export interface Found {
  readonly path: string;
  readonly id: string;
  /** Blob id of its file. */
  readonly oid: string;
  /** As it was written. */
  readonly value: JsonObject;
}

/** The objects asked for, whole, and where each of them stands. */
export function listObjects(index: QueryIndex, request: ListRequest, more: readonly Condition[] = []): Found[] {
  const columns = ["value", "oid"].map((name) => `(SELECT ${name} FROM objects o WHERE o.path = t.path) AS ${name}`);
  return select(index, request, more, ["t.path", "t.id", ...columns].join(", ")).map((row) => ({
    path: String(row["path"]),
    id: String(row["id"]),
    oid: String(row["oid"]),
    value: parsedObject(row["value"]),
  }));
}

/** The objects asked for, as they were written. */
export function listValues(index: QueryIndex, request: ListRequest, more: readonly Condition[] = []): JsonObject[] {
  return listObjects(index, request, more).map(({ value }) => value);
}

/** How many objects there are of those asked for, whatever the limit. */
export function countObjects(index: QueryIndex, request: ListRequest, more: readonly Condition[] = []): number {
  const whole = { ...request, sort: null, limit: null, offset: 0 };
  return Number(select(index, whole, more, "count(*) AS n")[0]?.["n"]);
}

function select(
  index: QueryIndex,
  request: ListRequest,
  more: readonly Condition[],
  columns: string,
): Record<string, Cell>[] {
  const conditions = [...conditionsOf(index, request), ...more];
  const where = conditions.length === 0 ? "" : ` WHERE ${conditions.map(({ sql }) => `(${sql})`).join(" AND ")}`;
  const limit = request.limit === null ? "" : ` LIMIT ${request.limit} OFFSET ${request.offset ?? 0}`;
  const sql = `SELECT ${columns} FROM ${tableOf(request.kind)} t${where} ORDER BY ${orderOf(index, request)}${limit}`;
  const rows = index.database.prepare(sql).all(...conditions.flatMap(({ values }) => values));
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plainCell(cell)])));
}

function plainCell(cell: unknown): Cell {
  return typeof cell === "string" || typeof cell === "number" ? cell : null;
}

function conditionsOf(index: QueryIndex, request: ListRequest): Condition[] {
  const { kind, status, type, tags, repo, issue, run, text } = request;
  return [
    ...anyOf(index, kind, "status", status),
    ...anyOf(index, kind, "type", type),
    ...tags.map((tag) => ({ sql: "EXISTS (SELECT 1 FROM json_each(t.tags) WHERE value = ?)", values: [tag] })),
    ...(repo === null ? [] : [inRepo(kind, repoNamed(index, repo))]),
    ...(issue === null ? [] : [connected(kind, "Issue", findInIndex(index, issue, "Issue").id)]),
    ...(run === null ? [] : [connected(kind, "Run", findInIndex(index, run, "Run").id)]),
    ...(text === null ? [] : [holding(text)]),
  ];
}

/** Of an enum, a word that it does not know is a slip of the hand, and no empty answer. */
function anyOf(index: QueryIndex, kind: Kind, name: string, wanted: readonly string[]): Condition[] {
  if (wanted.length === 0) return [];
  const words = columnsOf(index, kind).get(name) ?? null;
  if (words === null) throw new Failure("usage", `${kind} has no ${name}`, `leave out --${name}`);
  const wrong = wanted.find((word) => !words.includes(word));
  if (wrong !== undefined) {
    const meant = nearest(wrong, words);
    const help = meant === null ? `one of ${words.join(", ")}` : `did you mean ${meant}?`;
    throw new Failure("usage", `${kind} knows no ${name} ${JSON.stringify(wrong)}`, help);
  }
  return [{ sql: `t.${name} IN (${wanted.map(() => "?").join(", ")})`, values: wanted }];
}

/** A Repo may also be named by its slug. */
function repoNamed(index: QueryIndex, name: string): string {
  const bySlug = index.database.prepare("SELECT id FROM repos WHERE slug = ? ORDER BY path").all(name);
  const [only, ...others] = bySlug;
  return only !== undefined && others.length === 0 ? String(only["id"]) : findInIndex(index, name, "Repo").id;
}

/** Connected with a Repo itself, or with an Issue of it. */
function inRepo(kind: Kind, id: string): Condition {
  const direct = connected(kind, "Repo", id);
  const issues = "SELECT i.id FROM issues i WHERE i.repo_id = ?";
  return {
    sql: `${direct.sql} OR t.id IN (SELECT from_id FROM links WHERE from_kind = '${kind}' AND to_kind = 'Issue' AND to_id IN (${issues})) OR t.id IN (SELECT to_id FROM links WHERE to_kind = '${kind}' AND from_kind = 'Issue' AND from_id IN (${issues}))`,
    values: [...direct.values, id, id],
  };
}

/** Objects of a kind that are connected with the one of exactly this id by a Ref, whichever of the two holds it. */
export function connected(kind: Kind, other: Kind, id: string): Condition {
  return {
    sql: `t.id IN (SELECT from_id FROM links WHERE from_kind = '${kind}' AND to_kind = '${other}' AND to_id = ?) OR t.id IN (SELECT to_id FROM links WHERE to_kind = '${kind}' AND from_kind = '${other}' AND from_id = ?)`,
    values: [id, id],
  };
}

/** All words, each as the beginning of one; what is neither letter nor digit only parts them. */
function holding(text: string): Condition {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0)
    throw new Failure("usage", "--text holds no word to look for", "give words: --text 'load balancer'");
  const sql = "t.path IN (SELECT path FROM files WHERE number IN (SELECT rowid FROM search WHERE search MATCH ?))";
  return { sql, values: [words.map((word) => `"${word}"*`).join(" ")] };
}

/** By the columns asked for, what has none there last, and always in the same order in the end. */
function orderOf(index: QueryIndex, { kind, sort }: ListRequest): string {
  const keys = sortKeys(index, kind, sort).map(
    ({ sql, isDescending }) => `${sql} IS NULL, ${sql}${isDescending ? " DESC" : ""}`,
  );
  return [...keys, "t.id", "t.path"].join(", ");
}
