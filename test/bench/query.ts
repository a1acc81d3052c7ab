import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { makeStore } from "./make-store.ts";

const objects = Number(process.argv[2] ?? 5_000);
const rounds = 7;
const cwom = new URL("../../dist/bin.js", import.meta.url).pathname;
const peer = "backlog.md@1.52.0";

interface Timed {
  readonly what: string;
  readonly time: number;
}

/** The shortest of some runs of a command, in milliseconds: on a busy machine the shortest is the truest. */
function shortest(what: string, command: readonly string[], cwd: string, before = (): void => undefined): Timed {
  const [program = "", ...args] = command;
  const times = Array.from({ length: rounds }, () => {
    before();
    const start = performance.now();
    const { status, stderr } = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}: ${stderr}`);
    return performance.now() - start;
  });
  return { what, time: Math.min(...times) };
}

/** The store with as many objects, committed, and old enough that every file's time can be trusted. */
function makeRepository(folder: string): string[] {
  const paths = makeStore(folder, objects);
  const git = (...args: string[]): Buffer => execFileSync("git", ["-C", folder, ...args]);
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=bench", "-c", "user.email=bench@example.invalid", "commit", "--quiet", "--message", "store");
  for (const path of paths) utimesSync(join(folder, path), 1_767_225_600, 1_767_225_600);
  return paths;
}

/** The peer with as many tasks, each in the form that it writes itself. */
function makeTasks(folder: string): string {
  execFileSync("npm", [
    "install",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--prefix",
    join(folder, "peer"),
    peer,
  ]);
  const backlog = join(folder, "peer/node_modules/.bin/backlog");
  const project = join(folder, "project");
  mkdirSync(project);
  execFileSync("git", ["init", "--quiet", project]);
  execFileSync(backlog, ["init", "bench", "--defaults"], { cwd: project, stdio: "ignore" });
  for (let number = 1; number <= objects; number++) {
    const name = `task-${number} - Add-healthz-${number}.md`;
    writeFileSync(join(project, "backlog/tasks", name), taskText(number));
  }
  return backlog;
}

function taskText(number: number): string {
  const head = `id: TASK-${number}\ntitle: Add /healthz (${number})\nstatus: To Do\nassignee: []\ncreated_date: '2026-01-05 09:00'\nlabels: []\ndependencies: []\nordinal: ${number}000\n`;
  const text = "Keep the change small, say in the summary what was measured.\n".repeat(12);
  return `---\n${head}---\n\n## Description\n\n<!-- SECTION:DESCRIPTION:BEGIN -->\n${text}<!-- SECTION:DESCRIPTION:END -->\n`;
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), "cwom-bench-"));
  try {
    const store = join(folder, "store");
    mkdirSync(store);
    const paths = makeRepository(store);
    const backlog = makeTasks(folder);
    const issue = paths.find((path) => path.startsWith("cwom/Issue/")) ?? "";
    const id = issue.slice("cwom/Issue/".length, -".yaml".length);
    const run = (what: string, args: readonly string[], before = (): void => undefined): Timed =>
      shortest(what, [process.execPath, cwom, ...args], store, before);
    const forget = (): void => rmSync(join(store, ".git/cwom"), { recursive: true, force: true });

    const theirs = shortest(`${peer} task list --plain`, [backlog, "task", "list", "--plain"], join(folder, "project"));
    const rows = [
      shortest("bare node", [process.execPath, "--eval", "0"], store),
      run("cwom list issues, nothing kept yet", ["list", "issues"], forget),
      run("cwom list issues", ["list", "issues"]),
      run("cwom list issues --format ids", ["list", "issues", "--format", "ids"]),
      run("cwom list issues, one file changed", ["list", "issues"], () =>
        appendFileSync(join(store, issue), "# more\n"),
      ),
      run("cwom list issues --text", ["list", "issues", "--text", "healthz 7"]),
      run("cwom show", ["show", id]),
      run("cwom trace", ["trace", id]),
      run("cwom ready", ["ready"]),
      run("cwom query", ["query", "SELECT status, count(*) FROM issues GROUP BY status"]),
    ];
    process.stdout.write(`${paths.length} objects, ${objects} tasks, shortest of ${rounds} runs, whole processes\n\n`);
    process.stdout.write(`${theirs.what.padEnd(44)} ${theirs.time.toFixed(0).padStart(6)} ms\n`);
    for (const { what, time } of rows) {
      const ratio = (theirs.time / time).toFixed(1);
      process.stdout.write(`${what.padEnd(44)} ${time.toFixed(0).padStart(6)} ms  ${ratio.padStart(6)} times faster\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
