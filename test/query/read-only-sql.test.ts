import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { newestFile } from "../../src/query/index-file.ts";
import { readOnlySql } from "../../src/query/read-only-sql.ts";
import { runCwom } from "../support/cwom-process.ts";
import { createRepository } from "../support/git.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";
import { indexOf, placeIn } from "./indexes.ts";

async function indexFile(): Promise<{ file: string; folder: string }> {
  const { folder, write } = createRepository();
  for (const [file, text] of filesOf(sampleObjects)) write(file, text);
  const place = placeIn(path.join(folder, ".git/cwom"));
  await indexOf(folder, () => undefined, place);
  return { file: newestFile(place) ?? "", folder };
}

describe("a query in SQL", () => {
  it("joins the tables that §6 names", async () => {
    const { file } = await indexFile();
    const sql = `SELECT i.title, p.version, r.status, a.type FROM issues i
      JOIN issue_context_packets ip ON ip.issue_id = i.id JOIN context_packets p ON p.id = ip.context_packet_id
      JOIN run_context_packets rp ON rp.context_packet_id = p.id JOIN runs r ON r.id = rp.run_id
      JOIN run_artifacts ra ON ra.run_id = r.id JOIN artifacts a ON a.id = ra.artifact_id`;
    expect(readOnlySql(file, sql, 10)).toEqual({
      columns: ["title", "version", "status", "type"],
      rows: [["Add /healthz", "1.0", "done", "pr"]],
      isCut: false,
    });
    const named = "SELECT name FROM sqlite_schema WHERE type = 'table'";
    const names = readOnlySql(file, named, 1_000).rows.flat();
    const asked = `issue_context_packets issue_doctrine_refs issue_constraints issue_parent issue_blocks issue_blocked_by issue_duplicates
      run_context_packets run_doctrine_refs run_artifacts context_packet_doctrine_refs`;
    expect(names).toEqual(expect.arrayContaining(asked.split(/\s+/)));
    expect(readOnlySql(file, "SELECT rowid FROM search WHERE search MATCH 'healthz'", 10).rows.length).toBeGreaterThan(
      1,
    );
    expect(readOnlySql(file, "SELECT name FROM pragma_table_info('runs')", 100).rows.length).toBeGreaterThan(20);
  });

  it("answers at most as many rows as asked for, and says when there are more", async () => {
    const { file } = await indexFile();
    const sql = "SELECT id FROM objects ORDER BY id; -- the end";
    expect(readOnlySql(file, sql, 6)).toMatchObject({ isCut: true, rows: { length: 6 } });
    expect(readOnlySql(file, sql, 7)).toMatchObject({ isCut: false, rows: { length: 7 } });
  });

  it.each([
    "DELETE FROM issues",
    "UPDATE issues SET title = 'x' RETURNING id",
    "INSERT INTO issues (path, id) VALUES ('a', 'b')",
    "CREATE TABLE t (x)",
    "CREATE TEMP TABLE t (x)",
    "DROP VIEW links",
    "ATTACH ':memory:' AS other",
    "ATTACH '/tmp/made.sqlite' AS other",
    "PRAGMA writable_schema = ON",
    "PRAGMA journal_mode = DELETE",
    "BEGIN IMMEDIATE",
    "VACUUM INTO '/tmp/made.sqlite'",
    "SELECT load_extension('x')",
    "SELECT 1; DELETE FROM issues",
    "SELECT ';' /* ; */; SELECT 2",
    "SELECT FROM",
    "",
    "-- nothing",
    "SELECT zeroblob(100000000)",
  ])("refuses %j and leaves the file as it was", async (sql) => {
    const { file } = await indexFile();
    const before = readFileSync(file);
    expect(() => readOnlySql(file, sql, 10)).toThrow(expect.objectContaining({ code: "usage" }));
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

/** The machine that tests run on may be slow. */
const patient = ["--timeout", "100"];

describe("cwom query", () => {
  it("writes a table, JSON or CSV that no spreadsheet runs", async () => {
    const { folder } = await indexFile();
    const sql = `SELECT '=1+1' AS "a,b", 7 AS n, null AS none, 'two' || char(10) || 'lines' AS t, char(27) AS e`;
    const json = await runCwom(folder, ["query", sql, "--format", "json", ...patient]);
    expect(JSON.parse(json.stdout)).toEqual([{ "a,b": "=1+1", n: 7, none: null, t: "two\nlines", e: "\u001B" }]);
    const csv = await runCwom(folder, ["query", sql, "--format", "csv", ...patient]);
    expect(csv.stdout).toBe(String.raw`"a,b",n,none,t,e` + `\n"'=1+1",7,,"two\nlines",${String.raw`\x1b`}\n`);
    const table = await runCwom(folder, [
      "query",
      "SELECT status, count(*) AS n FROM issues GROUP BY status",
      ...patient,
    ]);
    expect(table).toEqual({ code: 0, stdout: "status  n\ndone    1\n", stderr: "" });
  });

  it("stops a query that does not end, and says that there is more", async () => {
    const { folder } = await indexFile();
    const endless = "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT";
    const stopped = await runCwom(folder, ["query", `${endless} count(*) FROM c`, "--timeout", "1"]);
    expect(stopped).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("longer than 1 s") });
    const cut = await runCwom(folder, ["query", `${endless} x FROM c`, "--limit", "2", ...patient]);
    expect(cut).toMatchObject({ code: 0, stdout: "x\n1\n2\n", stderr: expect.stringContaining("more than 2 rows") });
    const refused = await runCwom(folder, ["query", "SELECT * FROM isues", ...patient]);
    expect(refused).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("no such table: isues") });
  });
});
