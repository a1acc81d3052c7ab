import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { performance } from "node:perf_hooks";
import { makeHistory } from "./make-history.ts";
import { makeStore } from "./make-store.ts";

const objects = Number(process.argv[2] ?? 9_996);
const rounds = Number(process.argv[3] ?? 5);
const pathOf = (name: string): string => new URL(name, import.meta.url).pathname;
const cwom = pathOf("../../dist/bin.js");

/** One command to measure, and what to do before each run of it. */
interface Subject {
  readonly args: readonly string[];
  readonly before?: () => void;
}

/** The shortest run of each command, in milliseconds. On a busy machine the shortest is the truest, and taking turns lets a burst of other work hit all alike. */
function shortest<const K extends string>(subjects: Readonly<Record<K, Subject>>, cwd: string): Record<K, number> {
  const times = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, { args, before }] of Object.entries<Subject>(subjects)) {
      before?.();
      const start = performance.now();
      run(args, cwd);
      times.set(name, Math.min(performance.now() - start, times.get(name) ?? Infinity));
    }
  }
  // Every name was measured.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(times) as Record<K, number>;
}

function run(args: readonly string[], cwd: string): string {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return stderr;
}

/** What a process used: milliseconds of processor time, all threads together, and the most memory it held, in megabytes. */
interface Cost {
  readonly processor: number;
  readonly memory: number;
}

/** The cheapest of some runs: on a machine that others use too it says more than the clock. */
function costOf({ args, before }: Subject, cwd: string): Cost {
  const told = "process.on('exit',()=>process.stderr.write(JSON.stringify(process.resourceUsage())))";
  const costs = Array.from({ length: rounds }, () => {
    before?.();
    const usage: NodeJS.ResourceUsage = JSON.parse(run(["--import", `data:text/javascript,${told}`, ...args], cwd));
    return { processor: (usage.userCPUTime + usage.systemCPUTime) / 1000, memory: usage.maxRSS / 1024 };
  });
  return {
    processor: Math.min(...costs.map(({ processor }) => processor)),
    memory: Math.max(...costs.map(({ memory }) => memory)),
  };
}

function costLine(what: string, { processor, memory }: Cost, of: Cost): string {
  return `  ${what.padEnd(40)} ${processor.toFixed(0).padStart(6)} ms (${(processor / of.processor).toFixed(2)}), ${memory.toFixed(0)} MB\n`;
}

function row(what: string, time: number, ratio = ""): string {
  return `${what.padEnd(58)} ${`${time.toFixed(0)} ms`.padStart(9)}  ${ratio}\n`;
}

function main(): void {
  const store = mkdtempSync(join(tmpdir(), "cwom-bench-"));
  try {
    const paths = makeStore(store, objects);
    commitAll(store);
    const bytes = paths.reduce((sum, path) => sum + statSync(join(store, path)).size, 0);
    process.stdout.write(
      `${paths.length} objects, ${(bytes / 1024).toFixed(0)} KiB, shortest of ${rounds} runs, whole processes\n\n`,
    );
    process.stdout.write(storeRows(store, paths));
    process.stdout.write(writeLines(store));
    process.stdout.write(auditRow());
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

function commitAll(store: string): void {
  const git = (...args: string[]): Buffer => execFileSync("git", ["-C", store, ...args]);
  git("init", "--quiet");
  git("add", "--all");
  const settings = ["gc.auto=0", "user.name=bench", "user.email=bench@example.invalid"];
  git(...settings.flatMap((setting) => ["-c", setting]), "commit", "--quiet", "--message", "store");
  git("gc", "--quiet");
}

function storeRows(store: string, paths: readonly string[]): string {
  const forget = (): void => rmSync(join(store, ".git", "cwom"), { recursive: true, force: true });
  const issues = paths.filter((path) => path.startsWith("cwom/Issue/"));
  let round = 0;
  const touch = (count: number) => (): void => {
    round += 1;
    for (const path of issues.slice(0, count)) appendFileSync(join(store, path), `# round ${round}\n`);
  };
  const check = [cwom, "check", "--quiet"];
  const time = shortest(
    {
      alone: { args: [pathOf("js-yaml-alone.ts"), store] },
      ajv: { args: [pathOf("ajv-alone.ts"), store] },
      full: { args: [...check, "--no-cache"] },
      first: { args: check, before: forget },
      one: { args: check, before: touch(1) },
      ten: { args: check, before: touch(10) },
      change: { args: [...check, "--base", "HEAD"], before: touch(10) },
      bare: { args: ["--eval", "0"] },
      version: { args: [cwom, "--version"] },
    },
    store,
  );
  const toAlone = (ms: number): string => `${(ms / time.alone).toFixed(2)} x js-yaml alone`;
  const toFull = (ms: number): string => `${(ms / time.full).toFixed(2)} x full`;
  return [
    row("read all files and load them with js-yaml alone", time.alone),
    row("the same, and ajv with the schema of each kind", time.ajv, toAlone(time.ajv)),
    row("full check, no cache", time.full, `${toAlone(time.full)} (goal 2)`),
    row("full check that fills the cache", time.first, toAlone(time.first)),
    row("check after one file changed, warm cache", time.one, `${toFull(time.one)} (goal 0.10 at 100,000)`),
    row("check after ten files changed, warm cache", time.ten, `${toFull(time.ten)} (goal 0.20 at 10,000)`),
    row("check --base HEAD, ten files changed, warm cache", time.change, toFull(time.change)),
    row("bare node", time.bare),
    row("cwom --version", time.version, `${(time.version - time.bare).toFixed(0)} ms above bare node (goal 30)`),
    costLines(store, check, touch),
  ].join("");
}

function costLines(store: string, check: readonly string[], touch: (count: number) => () => void): string {
  const alone = costOf({ args: [pathOf("js-yaml-alone.ts"), store] }, store);
  const full = costOf({ args: [...check, "--no-cache"] }, store);
  const ten = costOf({ args: check, before: touch(10) }, store);
  return [
    "processor time and memory (goal 1500 MB at 100,000)\n",
    costLine("js-yaml alone", alone, alone),
    costLine("full check, of js-yaml alone", full, alone),
    costLine("after one file changed, of full", costOf({ args: check, before: touch(1) }, store), full),
    costLine("after ten files changed, of full", ten, full),
  ].join("");
}

/** One change of one object here and in a small store: what it costs must not grow with the store. */
function writeLines(store: string): string {
  const small = mkdtempSync(join(tmpdir(), "cwom-bench-"));
  try {
    const first = makeStore(small, 98).find((path) => path.startsWith("cwom/Issue/")) ?? "";
    commitAll(small);
    const id = basename(first, ".yaml");
    const cost = (folder: string): Cost => {
      const before = (): void => void execFileSync("git", ["-C", folder, "checkout", "--quiet", "--", first]);
      return costOf({ args: [cwom, "set", id, "title=Another"], before }, folder);
    };
    const few = cost(small);
    return costLine("cwom set, of 98 objects", few, few) + costLine("cwom set, of all", cost(store), few);
  } finally {
    rmSync(small, { recursive: true, force: true });
  }
}

/** A whole history, which no other row needs; in a repository of its own. */
function auditRow(): string {
  const [commits, sealed] = [50_000, 200];
  const folder = mkdtempSync(join(tmpdir(), "cwom-bench-"));
  try {
    execFileSync("git", ["init", "--quiet", "--initial-branch=main", folder]);
    makeHistory(folder, commits, sealed);
    const { audit } = shortest({ audit: { args: [cwom, "audit", "main", "--quiet"] } }, folder);
    return row(`audit of ${commits} commits, ${sealed} sealed objects`, audit);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
