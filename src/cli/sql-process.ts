import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { Failure } from "../failure.ts";
import { readOnlySql } from "../query/read-only-sql.ts";
import type { SqlAnswer } from "../query/read-only-sql.ts";
import { print } from "./output.ts";

const cells = z.array(z.union([z.string(), z.number(), z.null()]));
const message = z.union([
  z.object({ answer: z.object({ columns: z.array(z.string()), rows: z.array(cells), isCut: z.boolean() }) }),
  z.object({ refused: z.object({ code: z.enum(["usage", "database"]), message: z.string(), help: z.string() }) }),
]);

/** Answers, in a process of its own, the query that comes on stdin; the answer goes to stdout. SQLite cannot be interrupted from within. */
export async function answerSql(file: string, limit: number): Promise<number> {
  const sql = await text(process.stdin);
  try {
    print(JSON.stringify({ answer: readOnlySql(file, sql, limit) }));
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    print(JSON.stringify({ refused: { code: thrown.code, message: thrown.message, help: thrown.help } }));
  }
  return 0;
}

/** Asks such a process, and ends it after so many seconds. Failure `usage` where the query is refused or takes longer. */
export async function askSqlProcess(file: string, sql: string, limit: number, seconds: number): Promise<SqlAnswer> {
  const [bin = ""] = process.argv.slice(1);
  const child = spawn(process.execPath, [...process.execArgv, bin, "sql-process", file, String(limit)], {
    stdio: ["pipe", "pipe", "inherit"],
    timeout: seconds * 1_000,
    killSignal: "SIGKILL",
  });
  const ended = new Promise<NodeJS.Signals | null>((done, failed) => {
    child.on("error", failed);
    child.on("close", (_, signal) => done(signal));
  });
  child.stdin.on("error", () => undefined).end(sql);
  const said = await text(child.stdout);
  if ((await ended) === "SIGKILL") {
    throw new Failure(
      "usage",
      `the query took longer than ${seconds} s`,
      "ask for less, or give it longer: --timeout 60",
    );
  }
  const answered = message.parse(JSON.parse(said));
  if ("answer" in answered) return answered.answer;
  throw new Failure(answered.refused.code, answered.refused.message, answered.refused.help);
}
