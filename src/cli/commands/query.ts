import { Option } from "@commander-js/extra-typings";
import type { Finish, Program } from "../program.ts";

const formats = ["table", "json", "csv"] as const;

/** What `cwom query` may be given. */
export interface QueryOptions {
  readonly at?: string | undefined;
  readonly limit: string;
  readonly timeout: string;
  readonly format: (typeof formats)[number];
}

/** `cwom query`: a question in SQL, and the process that answers it. */
export function addQuery(cwom: Program, finish: Finish): void {
  cwom
    .command("query")
    .description("ask the derived tables in SQL (SQLite); nothing can be written")
    .argument("<sql>", "one SELECT; the tables: SELECT name, sql FROM sqlite_schema")
    .option("--at <revision>", "as the store stood at this revision")
    .option("--limit <number>", "at most so many rows", "10000")
    .option("--timeout <seconds>", "give up after so long", "10")
    .addOption(new Option("--format <format>", "how to write it").choices(formats).default("table" as const))
    .addHelpText("after", "\nExample:\n  $ cwom query 'SELECT status, count(*) FROM issues GROUP BY status'")
    .action(async (sql, options) => {
      const { runQuery } = await import("./run-query.ts");
      finish(await runQuery(sql, options, cwom.opts()));
    });
  cwom
    .command("sql-process", { hidden: true })
    .argument("<file>")
    .argument("<limit>")
    .action(async (file, limit) => {
      const { answerSql } = await import("../sql-process.ts");
      finish(await answerSql(file, Number(limit)));
    });
}
