import { Client } from "pg";
import { Failure } from "../failure.ts";
import type { Json } from "../model/json.ts";
import { columnText, createTable, postgres, viewText } from "./ddl.ts";
import type { QueryIndex } from "./open-index.ts";
import { linksView, tables } from "./tables.ts";
import type { Table } from "./tables.ts";

/** As much of a connection to PostgreSQL as publishing needs. */
export interface PostgresConnection {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** Whose rows are replaced, and where. */
export interface Publication {
  /** What tells this repository from the others in the tables. */
  readonly repository: string;
  /** The schema that the tables are in. */
  readonly schema: string;
  /** ISO-8601 UTC. */
  readonly now: string;
}

/** About how many bytes of rows are sent at once. */
const batchBytes = 4_000_000;
/** An index of PostgreSQL takes no longer text; what is longer is no id. */
const longestKey = 1_000;

/** Which repository was published when. */
const publicationsTable: Table = {
  name: "repositories",
  columns: [
    { name: "published_at", type: "text", required: true },
    { name: "objects", type: "count", required: true },
  ],
  key: [],
  lookups: [],
  slim: false,
};

/** Does something with a connection to the PostgreSQL at an address, and closes it; Failure `database` where it cannot be had. */
export async function withPostgres<T>(url: string, action: (connection: PostgresConnection) => Promise<T>): Promise<T> {
  const client = clientFor(url);
  try {
    await client.connect();
    return await action(client);
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw new Failure(
      "database",
      `PostgreSQL: ${reasonOf(thrown)}`,
      "look at the address and the rights; psql takes the same one",
      thrown,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function clientFor(url: string): Client {
  try {
    return new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: "cwom" });
  } catch (cause) {
    throw new Failure(
      "usage",
      "the address of the database cannot be read",
      "postgres://user@host:5432/database",
      cause,
    );
  }
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof AggregateError) return thrown.errors.map(reasonOf).join("; ");
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Replaces one repository's rows by those of an index, in one transaction, with the tables made or widened first; answers how many objects then stand there. */
export async function publishIndex(
  connection: PostgresConnection,
  { database }: QueryIndex,
  { repository, schema, now }: Publication,
): Promise<number> {
  checkSchemaName(schema);
  await connection.query("BEGIN");
  try {
    // One at a time, so that two do not make the same table.
    await connection.query("SELECT pg_advisory_xact_lock(hashtextextended('cwom index', 0))");
    await makeTables(connection, schema);
    for (const table of tables) {
      await connection.query(`DELETE FROM ${table.name} WHERE repository = $1`, [repository]);
      await insertRows(connection, table, database, repository);
    }
    await connection.query("DELETE FROM repositories WHERE repository = $1", [repository]);
    const count = "SELECT count(*)::int AS objects FROM objects WHERE repository = $1";
    await connection.query(`INSERT INTO repositories SELECT $1, $2, objects FROM (${count}) counted`, [
      repository,
      now,
    ]);
    await connection.query("COMMIT");
    const { rows } = await connection.query(`SELECT objects FROM ${schema}.repositories WHERE repository = $1`, [
      repository,
    ]);
    const [row] = rows;
    return isRow(row) ? Number(row["objects"]) : 0;
  } catch (thrown) {
    await connection.query("ROLLBACK").catch(() => undefined);
    throw thrown;
  }
}

/** Failure `usage` for a name that would have to be quoted in SQL. */
export function checkSchemaName(schema: string): void {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new Failure(
      "usage",
      `${JSON.stringify(schema)} is no plain name for a schema`,
      "lower-case letters, digits and _",
    );
  }
}

async function makeTables(connection: PostgresConnection, schema: string): Promise<void> {
  const { rows } = await connection.query("SELECT to_regnamespace($1) IS NULL AS missing", [schema]);
  const [found] = rows;
  if (isRow(found) && found["missing"] === true) await connection.query(`CREATE SCHEMA ${schema}`);
  await connection.query(`SET LOCAL search_path TO ${schema}`);
  for (const table of [...tables, publicationsTable]) {
    for (const statement of createTable(postgres, table)) await connection.query(statement);
    await addColumns(connection, schema, table);
  }
  await connection.query(`CREATE OR REPLACE VIEW ${linksView.name} AS ${viewText(postgres, linksView)}`);
}

/** Tables that an earlier version made get the columns it did not know; rows of other repositories have nothing there. */
async function addColumns(connection: PostgresConnection, schema: string, { name, columns }: Table): Promise<void> {
  const select = "SELECT column_name FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2";
  const { rows } = await connection.query(select, [schema, name]);
  const known = new Set(rows.map((row) => (isRow(row) ? row["column_name"] : null)));
  for (const column of columns.filter((wanted) => !known.has(wanted.name))) {
    await connection.query(`ALTER TABLE ${name} ADD COLUMN ${columnText(postgres, { ...column, required: false })}`);
  }
}

async function insertRows(
  connection: PostgresConnection,
  table: Table,
  database: QueryIndex["database"],
  repository: string,
): Promise<void> {
  const names = ["repository", ...table.columns.map(({ name }) => name)].join(", ");
  const insert = `INSERT INTO ${table.name} (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::${table.name}, $1::jsonb)`;
  let [batch, bytes]: [string[], number] = [[], 0];
  const send = async (): Promise<void> => {
    if (batch.length > 0) await connection.query(insert, [`[${batch.join(",")}]`]);
    [batch, bytes] = [[], 0];
  };
  for (const row of database.prepare(`SELECT * FROM ${table.name}`).iterate()) {
    const text = JSON.stringify({ repository, ...recordOf(table, row) });
    batch.push(text);
    bytes += text.length;
    if (bytes > batchBytes) await send();
  }
  await send();
}

/** A row as PostgreSQL can hold it: texts come from files that were read, and so without NUL and without half a character. */
function recordOf(table: Table, row: Readonly<Record<string, unknown>>): Record<string, Json> {
  const keys = new Set([...table.key, ...table.lookups.flat()]);
  const cells = table.columns.map(({ name, type }): [string, Json] => {
    const cell = row[name];
    if (typeof cell === "number") return [name, cell];
    if (typeof cell !== "string") return [name, null];
    if (type === "json") return [name, parsed(cell)];
    return [name, keys.has(name) ? cell.slice(0, longestKey).toWellFormed() : cell];
  });
  return Object.fromEntries(cells);
}

function parsed(cell: string): Json {
  return JSON.parse(cell);
}

function isRow(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === "object" && row !== null;
}
