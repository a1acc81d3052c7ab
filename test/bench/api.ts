import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { makeStore } from "./make-store.ts";

const objects = Number(process.argv[2] ?? 5_000);
const seconds = Number(process.argv[3] ?? 5);
const cwom = new URL("../../dist/bin.js", import.meta.url).pathname;

/** A request, and its answer's status. */
type Ask = (number: number) => Promise<number>;

/** What a number of clients, each with one request under way at a time, get through. */
async function measure(what: string, clients: number, wanted: number, ask: Ask): Promise<void> {
  const start = performance.now();
  const times: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - start < seconds * 1_000) {
      const begun = performance.now();
      next += 1;
      const status = await ask(next);
      if (status !== wanted) throw new Error(`${what} was answered with ${status}`);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = (performance.now() - start) / 1_000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1).padStart(7);
  const rate = (times.length / elapsed).toFixed(0).padStart(6);
  process.stdout.write(
    `${what.padEnd(34)} ${String(clients).padStart(3)} clients ${rate}/s   p50 ${at(0.5)} ms   p99 ${at(0.99)} ms\n`,
  );
}

/** Requests over connections that stay open. */
function clientOf(url: string): (method: string, path: string, body?: string) => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return (method, path, body) =>
    new Promise((done, failed) => {
      const headers = body === undefined ? {} : { "content-type": "application/json" };
      const sent = request(`${url}${path}`, { method, agent, headers }, (response) => {
        response.resume().on("end", () => done(response.statusCode ?? 0));
      });
      sent.on("error", failed).end(body);
    });
}

/** The pages for people. */
async function measurePages(
  ask: (method: string, path: string, body?: string) => Promise<number>,
  issue: (number: number) => string,
): Promise<void> {
  const begun = performance.now();
  await ask("GET", `/Issue/${issue(0)}.html`);
  process.stdout.write(`the first page took ${(performance.now() - begun).toFixed(0)} ms\n`);
  await measure("GET the page of an object", 16, 200, (number) => ask("GET", `/Issue/${issue(number)}.html`));
  await measure("GET the page of a list", 16, 200, () => ask("GET", "/Issue.html?status=done&sort=title"));
  await measure("GET the page of a search", 16, 200, () => ask("GET", "/search.html?text=healthz"));
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cwom-bench-"));
  const git = (...args: string[]): string => execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" });
  const paths = makeStore(folder, objects);
  git("init", "--quiet");
  git("config", "user.name", "bench");
  git("config", "user.email", "bench@example.invalid");
  git("add", "--all");
  git("commit", "--quiet", "--message", "store");
  const ids = paths
    .filter((path) => path.startsWith("cwom/Issue/"))
    .map((path) => path.slice("cwom/Issue/".length, -5));
  const server = spawn(process.execPath, [cwom, "-C", folder, "serve", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [url]: unknown[] = await once(createInterface({ input: server.stdout }), "line");
    const ask = clientOf(String(url));
    const begun = performance.now();
    await ask("GET", "/cwom/issues?limit=1");
    process.stdout.write(
      `${paths.length} objects; the first answer took ${(performance.now() - begun).toFixed(0)} ms\n\n`,
    );
    const issue = (number: number): string => ids[number % ids.length] ?? "";
    await measure("GET one object", 16, 200, (number) => ask("GET", `/cwom/issues/${issue(number)}`));
    await measure("GET a page of 20", 16, 200, () => ask("GET", "/cwom/issues?limit=20&status=done"));
    await measure("GET the chain of an Issue", 16, 200, (number) => ask("GET", `/cwom/issues/${issue(number)}/trace`));
    await measurePages(ask, issue);
    const repo = paths.find((path) => path.startsWith("cwom/Repo/"))?.slice("cwom/Repo/".length, -5) ?? "";
    const body = (number: number): string => JSON.stringify({ title: `Issue ${number}`, type: "chore", repo });
    for (const clients of [1, 16, 64]) {
      const before = Number(git("rev-list", "--count", "HEAD"));
      let written = 0;
      await measure("POST an Issue", clients, 201, (number) => {
        written += 1;
        return ask("POST", "/cwom/issues", body(number));
      });
      const commits = Number(git("rev-list", "--count", "HEAD")) - before;
      process.stdout.write(`${" ".repeat(34)} ${written} written in ${commits} commits\n`);
    }
    git("fsck", "--strict");
  } finally {
    server.kill("SIGTERM");
    await once(server, "close");
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
