import canonicalize from "canonicalize";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCwom } from "../support/cwom-process.ts";
import { createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { startPostgres } from "../support/postgres.ts";
import type { TestPostgres } from "../support/postgres.ts";
import { publishIndex } from "../../src/query/publish-index.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { tables } from "../../src/query/tables.ts";
import { filesOf, sampleObjects } from "../support/sample-store.ts";
import { indexOf, rowsIn } from "./indexes.ts";

let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

function store(objects: readonly JsonObject[] = sampleObjects): TestRepository {
  const repository = createRepository();
  for (const [path, text] of filesOf(objects)) repository.write(path, text);
  repository.commit();
  return repository;
}

/** As `cwom index publish` does, where there is a server to name; else the same without the command. */
async function publish({ folder }: TestRepository, as: string, schema: string): Promise<void> {
  if (postgres.url !== null) {
    const ended = await runCwom(folder, ["index", "publish", postgres.url, "--as", as, "--schema", schema]);
    expect(ended).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining(`of ${as}`) });
    return;
  }
  const now = "2026-01-05T09:00:00Z";
  await indexOf(folder, (index) =>
    postgres.connected((to) => publishIndex(to, index, { repository: as, schema, now })),
  );
}

function ask(sql: string): Promise<readonly unknown[]> {
  return postgres.connected(async (connection) => (await connection.query(sql)).rows);
}

/** Every row of every table, JSON as JSON, whatever order it comes in. */
function comparable(rows: readonly unknown[]): string[] {
  return rows.map((row) => canonicalize(row) ?? "").toSorted();
}

describe("publishing to PostgreSQL", () => {
  it("gives every table the rows that the index has, under the same names", async () => {
    const repository = store();
    await publish(repository, "shop/orders", "same");
    const local = await rowsIn(repository.folder);
    for (const { name, columns } of tables) {
      const rows = await ask(`SELECT ${columns.map((column) => column.name).join(", ")} FROM same.${name}`);
      expect(comparable(rows), name).toEqual(comparable(local.get(name) ?? []));
    }
    const links =
      "SELECT from_kind, field, to_kind, repository FROM same.links WHERE field = 'context_packets' ORDER BY 1";
    expect(await ask(links)).toEqual([
      { from_kind: "Issue", field: "context_packets", to_kind: "ContextPacket", repository: "shop/orders" },
      { from_kind: "Run", field: "context_packets", to_kind: "ContextPacket", repository: "shop/orders" },
    ]);
  });

  it("keeps several repositories side by side, and replaces only the one that is published again", async () => {
    const one = store();
    await publish(one, "one", "several");
    await publish(store(sampleObjects.slice(0, 2)), "two", "several");
    one.delete("cwom/Artifact");
    one.commit();
    await publish(one, "one", "several");
    expect(await ask("SELECT repository, objects FROM several.repositories ORDER BY repository")).toEqual([
      { repository: "one", objects: sampleObjects.length - 1 },
      { repository: "two", objects: 2 },
    ]);
    expect(await ask("SELECT repository, title FROM several.issues ORDER BY repository")).toEqual([
      { repository: "one", title: "Add /healthz" },
      { repository: "two", title: "Add /healthz" },
    ]);
    expect(await ask("SELECT * FROM several.artifacts")).toEqual([]);
  });

  it("widens the tables of an earlier version", async () => {
    const repository = store();
    await publish(repository, "one", "older");
    await ask("ALTER TABLE older.issues DROP COLUMN priority");
    await publish(repository, "one", "older");
    expect(await ask("SELECT priority FROM older.issues")).toEqual([{ priority: "P1" }]);
  });

  it("takes every text for a text", async () => {
    const title = `a'); DROP TABLE hostile.issues; -- \\ "b" $1 \u{1F600}`;
    const as = "x'; DROP SCHEMA hostile; --";
    await publish(store([{ ...sampleObjects[1], title, meta: { "a'b": ["\\u0000", "--"] } }]), as, "hostile");
    expect(await ask("SELECT repository, title, meta FROM hostile.issues")).toEqual([
      { repository: as, title, meta: { "a'b": ["\\u0000", "--"] } },
    ]);
  });

  it("cuts what is too long for a key, and takes an object with mistakes as far as it can be read", async () => {
    const [, issue = {}] = sampleObjects;
    const repo = { kind: "Repo", id: "r".repeat(9_000) };
    await publish(store([{ ...issue, repo, status: ["no"], title: 7 }]), "one", "flawed");
    const [row] = await ask(
      "SELECT length(r.repo_id) AS length, i.status, i.title, o.valid FROM flawed.issues i JOIN flawed.objects o USING (path) JOIN flawed.issue_repo r USING (path)",
    );
    expect(row).toEqual({ length: 1000, status: null, title: null, valid: 0 });
  });

  it("says what is wrong with an address, and never the password in it", async () => {
    const { folder } = store();
    const wrong = await runCwom(folder, ["index", "publish", "mysql://localhost/x"]);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("only PostgreSQL") });
    const nobody = await runCwom(folder, ["index", "publish", "postgres://a:secret@127.0.0.1:1/x"]);
    expect(nobody).toMatchObject({ code: 3, stdout: "" });
    expect(nobody.stderr).not.toContain("secret");
    const schema = await runCwom(folder, [
      "index",
      "publish",
      "postgres://127.0.0.1:1/x",
      "--as",
      "x",
      "--schema",
      "a;b",
    ]);
    expect(schema.code).toBe(2);
  });
});
