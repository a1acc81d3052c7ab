import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";

/** One job step as a runner starts it. */
export interface ActionStep {
  readonly event: string;
  /** What the file at GITHUB_EVENT_PATH holds: an object, or text that need not be JSON. */
  readonly payload: object | string;
  readonly sha: string;
  readonly ref?: string;
  /** Inputs besides the defaults of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables besides the runner's own; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a step leaves behind. */
export interface StepResult extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The whole report, null when none was written. */
  readonly report: ReportJson | null;
}

/** The part of `cwom.report/1` that scenarios look at. */
export interface ReportJson {
  readonly conclusion: string;
  readonly objects: number;
  readonly comparison: {
    readonly base: string | null;
    readonly head: string | null;
    readonly chosenBy: string;
    readonly changed: readonly { readonly id: string; readonly change: string }[];
  } | null;
  readonly findings: readonly { readonly rule: string; readonly level: string; readonly isNew: boolean }[];
  readonly notes: readonly string[];
  readonly failure: { readonly code: string; readonly message: string; readonly help: string } | null;
}

const root = resolve(import.meta.dirname, "../..");

/** The built Action, started on a checkout in the environment of a GitHub runner and nothing else. */
export async function runAction(checkout: string, step: ActionStep): Promise<StepResult> {
  const temp = mkdtempSync(join(dirname(checkout), "runner-"));
  const file = (name: string, content = ""): string => {
    writeFileSync(join(temp, name), content);
    return join(temp, name);
  };
  const { payload } = step;
  const paths = {
    GITHUB_EVENT_PATH: file("event.json", typeof payload === "string" ? payload : JSON.stringify(payload)),
    GITHUB_OUTPUT: file("output"),
    GITHUB_STEP_SUMMARY: file("summary"),
  };
  const env = { ...runnerVariables(checkout, temp, step), ...paths, ...inputVariables(step.inputs ?? {}), ...step.env };
  const ended = await run([join(root, "dist/action.js")], checkout, env);
  const outputs = outputsOf(readFileSync(paths.GITHUB_OUTPUT, "utf8"));
  const { report } = outputs;
  return {
    ...ended,
    outputs,
    summary: readFileSync(paths.GITHUB_STEP_SUMMARY, "utf8"),
    report: report === undefined ? null : JSON.parse(readFileSync(report, "utf8")),
  };
}

/** The built command line, started in a folder with PATH and a new HOME; `env` adds to that. */
export function runCli(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const HOME = mkdtempSync(join(dirname(folder), "home-"));
  return run([cliPath, ...args], folder, { PATH: process.env["PATH"], HOME, ...env });
}

/** The built command line's one file to start. */
export const cliPath = join(root, "dist/bin.js");

/** A node on this machine that is older than the program wants; null where there is none. */
export const olderNode = ["/usr/local/bin/node", "/usr/bin/node"].find(isOlder) ?? null;

function isOlder(node: string): boolean {
  const { stdout, error } = spawnSync(node, ["--version"], { encoding: "utf8" });
  return error === undefined && Number(/^v(?<major>\d+)\./.exec(stdout)?.groups?.["major"] ?? "99") < 24;
}

/** Ids of the rules whose new findings are errors, each once and in order. */
export function errorsOf(report: ReportJson | null): string[] {
  const errors = (report?.findings ?? []).filter(({ level, isNew }) => level === "error" && isNew);
  return [...new Set(errors.map(({ rule }) => rule))].toSorted();
}

/** Starts a Node program with exactly this environment and waits for it to end. */
export function run(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  node = process.execPath,
): Promise<Ended> {
  const child = spawn(node, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => done({ code, stdout, stderr }));
  });
}

function runnerVariables(checkout: string, temp: string, { event, sha, ref = "" }: ActionStep): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"],
    HOME: temp,
    CI: "true",
    RUNNER_TEMP: temp,
    RUNNER_OS: "Linux",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: checkout,
    GITHUB_EVENT_NAME: event,
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REPOSITORY: "Codertocat/Hello-World",
    GITHUB_SERVER_URL: "https://github.com",
    // Nobody listens there.
    GITHUB_API_URL: "http://127.0.0.1:9",
  };
}

/** Every input is set, as a runner does it, with the default of action.yml; no comment is written unless a test asks for it. */
function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const action: { inputs: Record<string, { default: string }> } = parse(readFileSync(join(root, "action.yml"), "utf8"));
  const defaults = Object.entries(action.inputs).map(([name, input]): [string, string] => [name, input.default]);
  const inputs: Record<string, string> = {
    ...Object.fromEntries(defaults),
    "github-token": "ghs_sample",
    comment: "never",
    ...given,
  };
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

/** The file at GITHUB_OUTPUT: `name=value` lines and `name<<mark` blocks. */
function outputsOf(text: string): Record<string, string> {
  const entries = text.matchAll(
    /^(?:(?<block>[\w-]+)<<(?<mark>.+)\n(?<body>[^]*?)\n\k<mark>|(?<name>[\w-]+)=(?<value>.*))$/gm,
  );
  const pairs = [...entries].map(({ groups = {} }): [string, string] => [
    groups["block"] ?? groups["name"] ?? "",
    groups["body"] ?? groups["value"] ?? "",
  ]);
  return Object.fromEntries(pairs);
}
