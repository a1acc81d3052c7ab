import { kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { provesKey } from "../model/proof.ts";
import { indexedObject } from "./find-in-index.ts";
import type { IndexedObject } from "./find-in-index.ts";
import type { Condition } from "./list-objects.ts";
import type { QueryIndex } from "./open-index.ts";
import { tableOf } from "./table-names.ts";

const knownCounts = new WeakMap<QueryIndex, ReadonlyMap<Kind, number>>();

/** How many objects of each kind there are; counted once, as an index shows one state. */
export function countsByKind(index: QueryIndex): ReadonlyMap<Kind, number> {
  const counts = knownCounts.get(index) ?? counted(index);
  knownCounts.set(index, counts);
  return counts;
}

function counted({ database }: QueryIndex): ReadonlyMap<Kind, number> {
  const rows = database.prepare("SELECT kind, count(*) AS n FROM objects GROUP BY kind").all();
  const counts = new Map(rows.map((row) => [row["kind"], Number(row["n"])]));
  return new Map(kindNames.map((kind) => [kind, counts.get(kind) ?? 0]));
}

/** How many Issues, or Runs, are in which status. */
export function countsByStatus({ database }: QueryIndex, kind: "Issue" | "Run"): ReadonlyMap<string, number> {
  const rows = database.prepare(`SELECT status, count(*) AS n FROM ${tableOf(kind)} GROUP BY status ORDER BY status`);
  return new Map(rows.all().map((row) => [String(row["status"]), Number(row["n"])]));
}

/** An object, and when it says that it was last changed. */
export interface DatedObject extends IndexedObject {
  /** As written: ISO-8601 UTC in a valid object. */
  readonly at: string;
}

/** The objects that say they were changed last, the latest first; those that give no time are left out. */
export function latestObjects({ database }: QueryIndex, limit: number): DatedObject[] {
  const selects = kindNames.map((kind) => {
    const time = "coalesce(updated_at, created_at)";
    return `SELECT * FROM (SELECT path, ${time} AS at FROM ${tableOf(kind)} WHERE ${time} IS NOT NULL ORDER BY at DESC, path LIMIT ${limit})`;
  });
  const sql = `SELECT o.path, o.kind, o.id, o.title, d.at FROM (${selects.join(" UNION ALL ")}) d JOIN objects o ON o.path = d.path ORDER BY d.at DESC, o.path LIMIT ${limit}`;
  return database
    .prepare(sql)
    .all()
    .map((row) => ({ ...indexedObject(row), at: String(row["at"]) }));
}

/** What is told of one Run over time. */
export interface RunFigures {
  readonly id: string;
  readonly status: string;
  /** When it started, or else was made, as written. */
  readonly at: string;
  /** Seconds; null where nothing says. */
  readonly seconds: number | null;
  /** US dollars. */
  readonly usd: number | null;
  readonly tokens: number | null;
}

const runColumns =
  "id, status, coalesce(telemetry_started_at, created_at) AS at, telemetry_duration_s AS seconds, cost_usd AS usd, cost_tokens AS tokens";

/** The Runs, in the table `t`, that did work of their own, and not those that only weigh what others made. */
export const attempting: Condition = { sql: `t.meta ->> '$."${provesKey}"' IS NULL`, values: [] };

/** Every attempt that says when it was, the earliest first. */
export function runsOverTime({ database }: QueryIndex): RunFigures[] {
  const where = `at IS NOT NULL AND ${attempting.sql}`;
  const rows = database.prepare(`SELECT ${runColumns} FROM runs t WHERE ${where} ORDER BY at, id, path`).all();
  return rows.map(runFigures);
}

/** The Runs that a condition on the table `t` fits. */
export function runFiguresOf({ database }: QueryIndex, { sql, values }: Condition): RunFigures[] {
  return database
    .prepare(`SELECT ${runColumns} FROM runs t WHERE ${sql}`)
    .all(...values)
    .map(runFigures);
}

function runFigures(row: Readonly<Record<string, unknown>>): RunFigures {
  return {
    id: String(row["id"]),
    status: String(row["status"]),
    at: String(row["at"]),
    seconds: figure(row["seconds"]),
    usd: figure(row["usd"]),
    tokens: figure(row["tokens"]),
  };
}

function figure(cell: unknown): number | null {
  return typeof cell === "number" ? cell : null;
}
