import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../../failure.ts";
import { csvText } from "../../query/csv-text.ts";
import type { SqlAnswer } from "../../query/read-only-sql.ts";
import { rowObjects } from "../../query/row-objects.ts";
import { jsonText } from "../../report/json-text.ts";
import { print } from "../output.ts";
import { widthOf } from "../print-list.ts";
import type { GlobalOptions } from "../program.ts";
import { readIndex } from "../reading-index.ts";
import { askSqlProcess } from "../sql-process.ts";
import { tableText } from "../table-text.ts";
import type { QueryOptions } from "./query.ts";
import { limitOf } from "./run-list.ts";

/** Answers a question in SQL on stdout; answers the exit code. */
export async function runQuery(sql: string, options: QueryOptions, { C: folder }: GlobalOptions): Promise<number> {
  const [limit, seconds] = [limitOf(options.limit) ?? 0, limitOf(options.timeout) ?? 0];
  const answer = await answerOf(sql, { folder, at: options.at, limit, seconds });
  print(render[options.format](answer));
  if (answer.isCut) process.stderr.write(`note  there are more than ${limit} rows; for more of them: --limit\n`);
  return 0;
}

interface Question {
  readonly folder: string;
  readonly at: string | undefined;
  readonly limit: number;
  readonly seconds: number;
}

/** An index that is kept nowhere is put in a file for the process that answers. */
async function answerOf(sql: string, { folder, at, limit, seconds }: Question): Promise<SqlAnswer> {
  const own = mkdtempSync(join(tmpdir(), "cwom-query-"));
  const otherPlace = { folder: own, build: "query", unique: String(process.pid), now: Date.now() };
  try {
    const reading = { folder, at, otherPlace };
    const kept = await readIndex(reading, (index) => index.file);
    // Where the repository may not be written, nothing is kept in it.
    const file = kept ?? (await readIndex({ ...reading, keepsNothing: true }, (index) => index.file));
    if (file === null)
      throw new Failure(
        "git",
        "the index cannot be put in a file",
        "see that there is room below the temporary folder",
      );
    return await askSqlProcess(file, sql, limit, seconds);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

const render: Readonly<Record<QueryOptions["format"], (answer: SqlAnswer) => string>> = {
  table: ({ columns, rows }) => tableText(columns, rows, { width: widthOf(process.stdout) }),
  json: ({ columns, rows }) => jsonText(rowObjects(columns, rows)),
  csv: ({ columns, rows }) => csvText(columns, rows),
};
