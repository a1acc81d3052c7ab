// src/query/ddl.ts
/** One repository in a file of its own. */
const sqlite = {
	types: {
		text: "TEXT",
		number: "REAL",
		json: "TEXT",
		flag: "INTEGER",
		count: "INTEGER"
	},
	owner: [],
	slim: " WITHOUT ROWID"
};
/** Several repositories side by side, told apart by the column `repository`. */
const postgres = {
	types: {
		text: "text",
		number: "double precision",
		json: "jsonb",
		flag: "smallint",
		count: "integer"
	},
	owner: [{
		name: "repository",
		type: "text",
		required: true
	}],
	slim: ""
};
/** A table's columns in a dialect, the owner's first. */
function columnsIn(dialect, table) {
	return [...dialect.owner, ...table.columns];
}
/** The statements that make a table and what it is looked up by, where they are not there yet. */
function createTable(dialect, table) {
	const owner = dialect.owner.map(({ name }) => name);
	const columns = columnsIn(dialect, table).map((column) => columnText(dialect, column));
	const key = `PRIMARY KEY (${[...owner, ...table.key].join(", ")})`;
	return [`CREATE TABLE IF NOT EXISTS ${table.name} (${[...columns, key].join(", ")})${table.slim ? dialect.slim : ""}`, ...table.lookups.map((lookup) => {
		return `CREATE INDEX IF NOT EXISTS ${[
			table.name,
			"by",
			...lookup
		].join("_")} ON ${table.name} (${[...owner, ...lookup].join(", ")})`;
	})];
}
/** A column as it is declared. */
function columnText({ types }, { name, type, required }) {
	return `${name} ${types[type]}${required ? " NOT NULL" : ""}`;
}
/** The query behind a view, with the owner's columns first. */
function viewText({ owner }, { select }) {
	const names = owner.map(({ name }) => `${name}, `).join("");
	return select.replaceAll("SELECT path", `SELECT ${names}path`);
}
export { viewText as a, sqlite as i, createTable as n, postgres as r, columnText as t };
