import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { makeHistory } from "./make-history.ts";
import { makeStore } from "./make-store.ts";

const objects = Number(process.argv[2] ?? 9_996);
const rounds = 5;
const cwom = new URL("../../dist/bin.js", import.meta.url).pathname;
const peer = new URL("js-yaml-alone.ts", import.meta.url).pathname;

/** The shortest of some runs of a command, in milliseconds: on a busy machine the shortest is the truest. */
function shortest(args: readonly string[], cwd: string, before: () => void = () => undefined): number {
  const times = Array.from({ length: rounds }, () => {
    before();
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
    return performance.now() - start;
  });
  return Math.min(...times);
}

function row(what: string, time: number, ratio: string): string {
  return `${what.padEnd(58)} ${`${time.toFixed(0)} ms`.padStart(9)}  ${ratio}\n`;
}

function main(): void {
  const store = mkdtempSync(join(tmpdir(), "cwom-bench-"));
  try {
    const paths = makeStore(store, objects);
    const git = (...args: string[]): Buffer => execFileSync("git", ["-C", store, ...args]);
    git("init", "--quiet");
    git("add", "--all");
    git(
      "-c",
      "gc.auto=0",
      "-c",
      "user.name=bench",
      "-c",
      "user.email=bench@example.invalid",
      "commit",
      "--quiet",
      "--message",
      "store",
    );
    git("gc", "--quiet");
    const bytes = paths.reduce((sum, path) => sum + statSync(join(store, path)).size, 0);
    const cache = join(store, ".git", "cwom");
    const forget = (): void => rmSync(cache, { recursive: true, force: true });

    const alone = shortest([peer, store], store);
    const full = shortest([cwom, "check", "--quiet", "--no-cache"], store);
    const first = shortest([cwom, "check", "--quiet"], store, forget);
    const issues = paths.filter((path) => path.startsWith("cwom/Issue/")).slice(0, 10);
    let round = 0;
    const touch = (): void => {
      round += 1;
      for (const path of issues) appendFileSync(join(store, path), `# round ${round}\n`);
    };
    const warm = shortest([cwom, "check", "--quiet"], store, touch);
    const change = shortest([cwom, "check", "--quiet", "--base", "HEAD"], store, touch);
    const bare = shortest(["--eval", "0"], store);
    const version = shortest([cwom, "--version"], store);

    process.stdout.write(
      [
        `${paths.length} objects, ${(bytes / 1024).toFixed(0)} KiB, shortest of ${rounds} runs, whole processes\n\n`,
        row("read all files and load them with js-yaml alone", alone, ""),
        row("full check, no cache", full, `${(full / alone).toFixed(2)} x js-yaml alone (goal 2)`),
        row("full check that fills the cache", first, `${(first / alone).toFixed(2)} x js-yaml alone`),
        row("check after ten files changed, warm cache", warm, `${(warm / full).toFixed(2)} x full (goal 0.20)`),
        row("check --base HEAD, ten files changed, warm cache", change, `${(change / full).toFixed(2)} x full`),
        auditRow(),
        row("bare node", bare, ""),
        row("cwom --version", version, `${(version - bare).toFixed(0)} ms above bare node`),
      ].join(""),
    );
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

/** A whole history, which no other row needs; in a repository of its own. */
function auditRow(): string {
  const [commits, sealed] = [50_000, 200];
  const folder = mkdtempSync(join(tmpdir(), "cwom-bench-"));
  try {
    execFileSync("git", ["init", "--quiet", "--initial-branch=main", folder]);
    makeHistory(folder, commits, sealed);
    const time = shortest([cwom, "audit", "main", "--quiet"], folder);
    return row(`audit of ${commits} commits, ${sealed} sealed objects`, time, `${(time / 1000).toFixed(1)} s`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
