import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Kind } from "../model/enums.ts";
import { isKind } from "../model/enums.ts";
import type { Corpus, StoredFile } from "../store/corpus.ts";
import { linkTables } from "./link-tables.ts";
import { proseOf, rowsOf } from "./table-rows.ts";
import { tableOf } from "./table-names.ts";
import { tables } from "./tables.ts";

/** What an index has to learn: files that are gone or were read anew, and the state each one was read in. */
export interface IndexChange {
  readonly gone: readonly string[];
  readonly read: Corpus | null;
  readonly stateOf: (path: string) => string;
  /** What stands for all files and their states from now on. */
  readonly listing: string;
}

/** Writes a change in one transaction; it may be written twice, and beside other processes, as each file's rows are replaced as a whole. */
export function writeIndex(database: DatabaseSync, change: IndexChange): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    const writer = new IndexWriter(database);
    for (const path of change.gone) writer.remove(path);
    for (const file of change.read?.files ?? []) writer.replace(file, change.read, change.stateOf(file.path));
    database.prepare("UPDATE made_by SET listing = ?").run(change.listing);
    database.exec("COMMIT");
  } catch (thrown) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw thrown;
  }
}

interface KnownFile {
  readonly number: number;
  readonly oid: string;
  readonly kind: Kind | null;
}

class IndexWriter {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  remove(path: string): void {
    const known = this.#known(path);
    if (known === null) return;
    this.#removeRows(path, known);
    this.#prepared("DELETE FROM files WHERE path = ?").run(path);
  }

  replace(file: StoredFile, corpus: Corpus | null, state: string): void {
    const known = this.#known(file.path);
    if (known !== null && known.oid === file.oid && file.oid !== "") {
      this.#prepared("UPDATE files SET state = ? WHERE path = ?").run(state, file.path);
      return;
    }
    if (known !== null) this.remove(file.path);
    const object = corpus?.objectAt(file.path) ?? null;
    const insert = "INSERT INTO files (path, state, oid, kind, unread) VALUES (?, ?, ?, ?, ?)";
    const { lastInsertRowid } = this.#prepared(insert).run(
      file.path,
      state,
      file.oid,
      object?.kind ?? null,
      object === null ? 1 : 0,
    );
    if (object === null) return;
    for (const { table, rows } of rowsOf(object)) for (const row of rows) this.#insertInto(table).run(...row);
    this.#prepared("INSERT INTO search (rowid, words) VALUES (?, ?)").run(lastInsertRowid, proseOf(object));
  }

  #known(path: string): KnownFile | null {
    const row = this.#prepared("SELECT number, oid, kind FROM files WHERE path = ?").get(path);
    if (row === undefined) return null;
    return { number: Number(row["number"]), oid: String(row["oid"]), kind: isKind(row["kind"]) ? row["kind"] : null };
  }

  #removeRows(path: string, { number, kind }: KnownFile): void {
    if (kind === null) return;
    const links = linkTables.filter(({ from }) => from === kind).map(({ name }) => name);
    for (const table of ["objects", tableOf(kind), ...links]) {
      this.#prepared(`DELETE FROM ${table} WHERE path = ?`).run(path);
    }
    this.#prepared("DELETE FROM search WHERE rowid = ?").run(number);
  }

  #insertInto(name: string): StatementSync {
    const columns = tables.find((table) => table.name === name)?.columns ?? [];
    return this.#prepared(`INSERT INTO ${name} VALUES (${columns.map(() => "?").join(", ")})`);
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }
}
