import { t as Failure } from "./failure-CoSUsjhv.js";
import { C as array, F as object, P as number, U as union, V as string, b as _enum, w as boolean, x as _null } from "./schemas-BfIwbAFZ.js";
import { r as print } from "./output-BW60d30d.js";
import { pathToFileURL } from "node:url";
import { spawn } from "node:child_process";
import { DatabaseSync, constants } from "node:sqlite";
import { text } from "node:stream/consumers";
// src/query/read-only-sql.ts
/** The longest text that a query may build, in bytes. */
const textLimit = 16e6;
const reading = /* @__PURE__ */ new Set([
	constants.SQLITE_SELECT,
	constants.SQLITE_READ,
	constants.SQLITE_FUNCTION,
	constants.SQLITE_RECURSIVE
]);
/** What tells about the tables and changes nothing; full text search itself asks for `data_version`. */
const pragmas = /* @__PURE__ */ new Set([
	"table_info",
	"table_xinfo",
	"table_list",
	"index_list",
	"data_version"
]);
/**
* Answers one SELECT on the file of an index, at most `limit` rows. Nothing can be written, attached, loaded or set: the file is
* opened for reading, and what is no reading is refused before it runs. It may run for ever; who calls it must be able to stop it.
*/
function readOnlySql(file, sql, limit) {
	const database = new DatabaseSync(pathToFileURL(file).href, {
		readOnly: true,
		timeout: 1e4,
		allowExtension: false,
		limits: { length: textLimit }
	});
	database.setAuthorizer((action, first) => {
		return reading.has(action) || action === constants.SQLITE_PRAGMA && pragmas.has(String(first)) ? constants.SQLITE_OK : constants.SQLITE_DENY;
	});
	try {
		return answer(database, sql, limit);
	} catch (thrown) {
		if (thrown instanceof Failure) throw thrown;
		if (isDamage(thrown)) throw new Failure("database", "the index is damaged", "delete cwom/index-*.sqlite in the git directory: it is made anew", thrown);
		const message = thrown instanceof Error ? thrown.message : String(thrown);
		throw new Failure("usage", `the query is refused: ${message}`, "one SELECT at a time; the tables: cwom query 'SELECT name, sql FROM sqlite_schema'", thrown);
	} finally {
		database.close();
	}
}
/** SQLITE_CORRUPT and SQLITE_NOTADB. */
function isDamage(thrown) {
	return thrown instanceof Error && "errcode" in thrown && (thrown.errcode === 11 || thrown.errcode === 26);
}
const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[^]*?\*\/|\s+|[^]/g;
/** SQLite takes the first statement and is silent on the rest. */
function hasTwoStatements(sql) {
	let isOver = false;
	for (const [text] of sql.matchAll(token)) if (text === ";") isOver = true;
	else if (isOver && !/^(?:\s|--|\/\*)/.test(text)) return true;
	return false;
}
function answer(database, sql, limit) {
	if (hasTwoStatements(sql)) throw new Failure("usage", "that is more than one statement", "ask one at a time");
	const statement = database.prepare(sql);
	statement.setReturnArrays(true);
	const columns = statement.columns().map(({ name }) => name);
	const rows = [];
	for (const row of statement.iterate()) {
		if (rows.length === limit) return {
			columns,
			rows,
			isCut: true
		};
		rows.push(Object.values(row).map(cellOf));
	}
	return {
		columns,
		rows,
		isCut: false
	};
}
function cellOf(value) {
	if (value === null || typeof value === "string" || typeof value === "number") return value;
	return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : null;
}
// src/cli/sql-process.ts
const cells = array(union([
	string(),
	number(),
	_null()
]));
const message = union([object({ answer: object({
	columns: array(string()),
	rows: array(cells),
	isCut: boolean()
}) }), object({ refused: object({
	code: _enum(["usage", "database"]),
	message: string(),
	help: string()
}) })]);
/** Answers, in a process of its own, the query that comes on stdin; the answer goes to stdout. SQLite cannot be interrupted from within. */
async function answerSql(file, limit) {
	const sql = await text(process.stdin);
	try {
		print(JSON.stringify({ answer: readOnlySql(file, sql, limit) }));
	} catch (thrown) {
		if (!(thrown instanceof Failure)) throw thrown;
		print(JSON.stringify({ refused: {
			code: thrown.code,
			message: thrown.message,
			help: thrown.help
		} }));
	}
	return 0;
}
/** Asks such a process, and ends it after so many seconds. Failure `usage` where the query is refused or takes longer. */
async function askSqlProcess(file, sql, limit, seconds) {
	const [bin = ""] = process.argv.slice(1);
	const child = spawn(process.execPath, [
		...process.execArgv,
		bin,
		"sql-process",
		file,
		String(limit)
	], {
		stdio: [
			"pipe",
			"pipe",
			"inherit"
		],
		timeout: seconds * 1e3,
		killSignal: "SIGKILL"
	});
	const ended = new Promise((done, failed) => {
		child.on("error", failed);
		child.on("close", (_, signal) => done(signal));
	});
	child.stdin.on("error", () => void 0).end(sql);
	const said = await text(child.stdout);
	if (await ended === "SIGKILL") throw new Failure("usage", `the query took longer than ${seconds} s`, "ask for less, or give it longer: --timeout 60");
	const answered = message.parse(JSON.parse(said));
	if ("answer" in answered) return answered.answer;
	throw new Failure(answered.refused.code, answered.refused.message, answered.refused.help);
}
export { askSqlProcess as n, answerSql as t };
