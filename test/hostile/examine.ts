import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { cliPath } from "../support/runner.ts";
import { harmIn } from "./harm.ts";

/** One check from outside: how it ended, what it said, and what it cost. */
export interface Examined {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Of processor time: what a busy machine makes it wait does not count. */
  readonly milliseconds: number;
  /** Largest resident size of the process, in MB. */
  readonly megabytes: number;
}

/** Every format of `cwom check --format`. */
export const formatNames = ["text", "json", "github", "sarif", "junit", "agent"] as const;

/** What any one check may cost; the largest ones name their own. */
export interface Bounds {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const usual: Bounds = { milliseconds: 2000, megabytes: 300 };

/**
 * Leaves the peak of the memory and the processor time in a file when the process ends; loaded before the program, which knows nothing of it. The
 * kernel's own figure where there is one: that of getrusage begins with what the starting process had.
 */
const peakNote = `data:text/javascript,${encodeURIComponent(`
  const { readFileSync, writeFileSync } = process.getBuiltinModule("node:fs");
  const peak = () => {
    try {
      return /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
    } catch {
      return String(process.resourceUsage().maxRSS);
    }
  };
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.PEAK_FILE, JSON.stringify({ kilobytes: Number(peak()), microseconds: user + system }));
  });
`)}`;

/** Runs `cwom check` in a folder, ended after two minutes; says nothing of what came of it. */
export async function runCheck(folder: string, ...args: string[]): Promise<Examined> {
  const home = mkdtempSync(join(tmpdir(), "cwom-home-"));
  const peakFile = join(home, "peak");
  const env = { PATH: process.env["PATH"], HOME: home, PEAK_FILE: peakFile };
  const child = spawn(process.execPath, ["--import", peakNote, cliPath, "check", ...args], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 120_000,
    killSignal: "SIGKILL",
  });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  const code = await new Promise<number | null>((done, failed) => {
    child.on("error", failed);
    child.on("close", done);
  });
  const cost: { kilobytes: number; microseconds: number } =
    code === null ? { kilobytes: 0, microseconds: Infinity } : JSON.parse(readFileSync(peakFile, "utf8"));
  rmSync(home, { recursive: true, force: true });
  const ended = { code, stdout: textOf(stdout), stderr: textOf(stderr) };
  return { ...ended, milliseconds: cost.microseconds / 1000, megabytes: cost.kilobytes / 1024 };
}

/**
 * The same, held to what every check promises: it ends with 0 to 3, in time, in little
 * memory, without a word of a crash, and with nothing in its output that a terminal, a runner or a parser could take amiss.
 */
export async function examine(folder: string, args: readonly string[], bounds = usual): Promise<Examined> {
  const ended = await runCheck(folder, ...args);
  expect([0, 1, 2, 3]).toContain(ended.code);
  expect(ended.milliseconds).toBeLessThan(bounds.milliseconds);
  expect(ended.megabytes).toBeLessThan(bounds.megabytes);
  expect(ended.stderr).not.toMatch(/\n\s+at |unexpected|Error:/);
  const format = args[args.indexOf("--format") + 1];
  expect(harmIn(ended.stdout, args.includes("--format") ? format : "text")).toEqual([]);
  expect(harmIn(ended.stderr, "text")).toEqual([]);
  return ended;
}

/** A finding, as far as the tables speak of it. */
export interface Found {
  readonly rule: string;
  readonly path: string;
  readonly level: string;
}

/** What a check finds at error or warning level, as `rule path`, each once; or `failure code` where it could not decide. */
export async function verdictOf(folder: string, args: readonly string[] = [], bounds = usual): Promise<string[]> {
  const { code, stdout } = await examine(folder, [...args, "--format", "json"], bounds);
  const report: { findings: Found[]; failure: { code: string } | null } = JSON.parse(stdout);
  if (report.failure !== null) {
    expect(code).toBeGreaterThan(1);
    return [`failure ${report.failure.code}`];
  }
  expect(code).toBe(report.findings.some(({ level }) => level === "error") ? 1 : 0);
  const weighty = report.findings.filter(({ level }) => level !== "info");
  return [...new Set(weighty.map(({ rule, path }) => `${rule} ${path}`))].toSorted();
}

/** Runs every format, each held to the same promises, two at a time; answers the exit codes, which agree. */
export async function examineFormats(folder: string, args: readonly string[] = [], bounds = usual): Promise<number> {
  const codes = new Set<number | null>();
  for (const format of formatNames) codes.add((await examine(folder, [...args, "--format", format], bounds)).code);
  expect(codes.size).toBe(1);
  return [...codes][0] ?? -1;
}

/** Bytes that are no UTF-8 are a fault of their own. */
function textOf(chunks: readonly Buffer[]): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
}
