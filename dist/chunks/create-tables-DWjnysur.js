import { u as kindNames } from "./enums-CzFq0Rxf.js";
import { a as viewText, i as sqlite, n as createTable } from "./ddl-DqNVgMN-.js";
import { t as fieldColumns } from "./field-columns-7aSmVoHQ.js";
import { n as tables, t as linksView } from "./tables-DOjB8k29.js";
// src/query/create-tables.ts
/**
* The tables that only this program looks at: which files were read in which state, and the words of the objects. `listing`
* stands for all files and their states at once; it is empty while one of them may still change without a sign. `fields` tells of the
* kinds' columns and the words that enums take, so that a question can be judged without every schema at hand.
*/
const ownTables = `
  CREATE TABLE made_by (build TEXT NOT NULL, listing TEXT NOT NULL);
  CREATE TABLE fields (kind TEXT NOT NULL, name TEXT NOT NULL, words TEXT, PRIMARY KEY (kind, name)) WITHOUT ROWID;
  CREATE TABLE files (
    number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, state TEXT NOT NULL, oid TEXT NOT NULL, kind TEXT, unread INTEGER NOT NULL
  );
  CREATE INDEX files_unread ON files (path) WHERE unread = 1;
  CREATE VIRTUAL TABLE search USING fts5 (words, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");
`;
/** Makes all tables of an index in an empty database, for one build of this program. */
function createTables(database, build) {
	database.exec("BEGIN");
	for (const table of tables) for (const statement of createTable(sqlite, table)) database.exec(statement);
	database.exec(`CREATE VIEW ${linksView.name} AS ${viewText(sqlite, linksView)}`);
	database.exec(ownTables);
	database.prepare("INSERT INTO made_by VALUES (?, '')").run(build);
	const field = database.prepare("INSERT INTO fields VALUES (?, ?, ?)");
	for (const kind of kindNames) for (const { name, words } of fieldColumns(kind)) field.run(kind, name, words === null ? null : JSON.stringify(words));
	database.exec("COMMIT");
}
export { createTables };
