import { pathToFileURL } from "node:url";
import { constants, DatabaseSync } from "node:sqlite";
import { Failure } from "../failure.ts";
import type { Cell } from "./table-rows.ts";

/** What somebody's query gave. */
export interface SqlAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** There are more rows than were asked for. */
  readonly isCut: boolean;
}

/** The longest text that a query may build, in bytes. */
const textLimit = 16_000_000;

const reading: ReadonlySet<number> = new Set([
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
  constants.SQLITE_RECURSIVE,
]);

/** What tells about the tables and changes nothing; full text search itself asks for `data_version`. */
const pragmas: ReadonlySet<string> = new Set(["table_info", "table_xinfo", "table_list", "index_list", "data_version"]);

/**
 * Answers one SELECT on the file of an index, at most `limit` rows. Nothing can be written, attached, loaded or set: the file is
 * opened for reading, and what is no reading is refused before it runs. It may run for ever; who calls it must be able to stop it.
 */
export function readOnlySql(file: string, sql: string, limit: number): SqlAnswer {
  const database = new DatabaseSync(pathToFileURL(file).href, {
    readOnly: true,
    timeout: 10_000,
    allowExtension: false,
    limits: { length: textLimit },
  });
  database.setAuthorizer((action, first) => {
    const allowed = reading.has(action) || (action === constants.SQLITE_PRAGMA && pragmas.has(String(first)));
    return allowed ? constants.SQLITE_OK : constants.SQLITE_DENY;
  });
  try {
    return answer(database, sql, limit);
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    if (isDamage(thrown)) {
      const help = "delete cwom/index-*.sqlite in the git directory: it is made anew";
      throw new Failure("database", "the index is damaged", help, thrown);
    }
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const help = "one SELECT at a time; the tables: cwom query 'SELECT name, sql FROM sqlite_schema'";
    throw new Failure("usage", `the query is refused: ${message}`, help, thrown);
  } finally {
    database.close();
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
function isDamage(thrown: unknown): boolean {
  return thrown instanceof Error && "errcode" in thrown && (thrown.errcode === 11 || thrown.errcode === 26);
}

const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[^]*?\*\/|\s+|[^]/g;

/** SQLite takes the first statement and is silent on the rest. */
function hasTwoStatements(sql: string): boolean {
  let isOver = false;
  for (const [text] of sql.matchAll(token)) {
    if (text === ";") isOver = true;
    else if (isOver && !/^(?:\s|--|\/\*)/.test(text)) return true;
  }
  return false;
}

function answer(database: DatabaseSync, sql: string, limit: number): SqlAnswer {
  if (hasTwoStatements(sql)) throw new Failure("usage", "that is more than one statement", "ask one at a time");
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  const columns = statement.columns().map(({ name }) => name);
  const rows: Cell[][] = [];
  for (const row of statement.iterate()) {
    if (rows.length === limit) return { columns, rows, isCut: true };
    rows.push(Object.values(row).map(cellOf));
  }
  return { columns, rows, isCut: false };
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : null;
}
