import { t as Failure } from "./failure-CoSUsjhv.js";
import { n as printable } from "./printable-bEUe1wzd.js";
import { n as jsonText } from "./json-text-D5Wce0Bb.js";
import { r as print } from "./output-BW60d30d.js";
import { a as tableText, i as widthOf, t as limitOf } from "./run-list-i2BaDRpq.js";
import { t as readIndex } from "./reading-index-CiATnWOe.js";
import { n as askSqlProcess } from "./sql-process-DN6GIW2l.js";
import { join } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
// src/query/csv-text.ts
/**
* Rows as CSV (RFC 4180, LF). A text that a spreadsheet would take for a formula gets a `'` before it; control and direction
* characters other than LF and TAB are written as escapes.
*/
function csvText(heads, rows) {
	return [heads, ...rows].map((row) => `${row.map(csvCell).join(",")}\n`).join("");
}
function csvCell(cell) {
	if (cell === null) return "";
	if (typeof cell === "number") return String(cell);
	const harmless = cell.replaceAll(/[^\n\t]+/g, printable);
	const text = /^[=+\-@\t\r\n＝＋－＠]/u.test(harmless) ? `'${harmless}` : harmless;
	return /[",\n\t']/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}
// src/query/row-objects.ts
/** Rows as one mapping each, by the names of their columns; of several columns of one name the later ones are numbered, as SQLite does: `id`, `id:1`. */
function rowObjects(columns, rows) {
	const names = distinct(columns);
	return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null])));
}
function distinct(columns) {
	const names = /* @__PURE__ */ new Set();
	for (const column of columns) {
		let name = column;
		for (let number = 1; names.has(name); number += 1) name = `${column}:${number}`;
		names.add(name);
	}
	return [...names];
}
// src/cli/commands/run-query.ts
/** Answers a question in SQL on stdout; answers the exit code. */
async function runQuery(sql, options, { C: folder }) {
	const [limit, seconds] = [limitOf(options.limit) ?? 0, limitOf(options.timeout) ?? 0];
	const answer = await answerOf(sql, {
		folder,
		at: options.at,
		limit,
		seconds
	});
	print(render[options.format](answer));
	if (answer.isCut) process.stderr.write(`note  there are more than ${limit} rows; for more of them: --limit\n`);
	return 0;
}
/** An index that is kept nowhere is put in a file for the process that answers. */
async function answerOf(sql, { folder, at, limit, seconds }) {
	const own = mkdtempSync(join(tmpdir(), "cwom-query-"));
	const otherPlace = {
		folder: own,
		build: "query",
		unique: String(process.pid),
		now: Date.now()
	};
	try {
		const reading = {
			folder,
			at,
			otherPlace
		};
		const file = await readIndex(reading, (index) => index.file) ?? await readIndex({
			...reading,
			keepsNothing: true
		}, (index) => index.file);
		if (file === null) throw new Failure("git", "the index cannot be put in a file", "see that there is room below the temporary folder");
		return await askSqlProcess(file, sql, limit, seconds);
	} finally {
		rmSync(own, {
			recursive: true,
			force: true
		});
	}
}
const render = {
	table: ({ columns, rows }) => tableText(columns, rows, { width: widthOf(process.stdout) }),
	json: ({ columns, rows }) => jsonText(rowObjects(columns, rows)),
	csv: ({ columns, rows }) => csvText(columns, rows)
};
export { runQuery };
