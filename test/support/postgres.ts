import { spawn, execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { PostgresConnection } from "../../src/query/publish-index.ts";
import { withPostgres } from "../../src/query/publish-index.ts";

/** A PostgreSQL of a test's own. */
export interface TestPostgres {
  /** Its address; null for the one that runs inside this process and has none. */
  readonly url: string | null;
  /** Does something with a connection. */
  readonly connected: <T>(action: (connection: PostgresConnection) => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL server that is installed on this machine, in a temporary folder and on a socket there. Where none is
 * installed, or CWOM_TEST_POSTGRES is `pglite`, it is the same PostgreSQL compiled to WebAssembly, from the project's own
 * packages: nothing has to be installed for the tests to run.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const programs = process.env["CWOM_TEST_POSTGRES"] === "pglite" ? null : installedPrograms();
  return programs === null ? startInProcess() : startServer(programs);
}

/** The folder with `initdb` and `postgres`, of the newest version: Debian and its kin keep them off the path. */
function installedPrograms(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => path.join(root, version, "bin")),
    ...(process.env["PATH"] ?? "").split(":"),
  ];
  return folders.find((folder) => ["initdb", "postgres"].every((name) => existsSync(path.join(folder, name)))) ?? null;
}

async function startInProcess(): Promise<TestPostgres> {
  const { PGlite } = await import("@electric-sql/pglite");
  const database = await PGlite.create();
  const connection: PostgresConnection = { query: (text, values) => database.query(text, values) };
  return { url: null, connected: (action) => action(connection), stop: () => database.close() };
}

async function startServer(programs: string): Promise<TestPostgres> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "cwom-pg-")));
  const data = path.join(folder, "data");
  mkdirSync(data);
  const user = ordinaryUser();
  for (const place of [folder, data]) if (user !== null) chownSync(place, user.uid, user.gid);
  const as = { cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C" }, ...user };
  const init = ["-D", data, "-U", "cwom", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"];
  execFileSync(path.join(programs, "initdb"), init, { ...as, stdio: "pipe" });
  const options = ["-D", data, "-k", folder, "-h", "", "-F"];
  const server = spawn(path.join(programs, "postgres"), options, { ...as, stdio: "ignore" });
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  const url = `postgres://cwom@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await answering(url);
  return {
    url,
    connected: (action) => withPostgres(url, action),
    stop: async () => {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as nobody. */
function ordinaryUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  return { uid: nobody("-u"), gid: nobody("-g") };
}

function nobody(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await withPostgres(url, (connection) => connection.query("SELECT 1"));
      return;
    } catch (thrown) {
      if (tries === 400) throw thrown;
      await wait(50);
    }
  }
}
