import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { onTestFinished } from "vitest";
import { openRepository } from "../../src/git/open-repository.ts";
import { enqueueTask } from "../../src/operations/task/enqueue-task.ts";
import { isMapping } from "../../src/model/json.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { readCorpus } from "../../src/store/corpus.ts";
import type { Corpus } from "../../src/store/corpus.ts";
import { memoryCache } from "../../src/store/reading-cache.ts";
import { commitRevision } from "../../src/store/revision.ts";
import { cwomSource, runCwom } from "../support/cwom-process.ts";
import type { Ended } from "../support/cwom-process.ts";
import { cloneRepository, createFolder, createRepository } from "../support/git.ts";
import type { TestRepository } from "../support/git.ts";
import { gitIdentity } from "../support/git-identity.ts";
import { operate } from "../support/operate.ts";

const gate = "gate:\n  allowed_repo_prefixes: [shop/]\n";

/** A Task, as clients send it. */
export function task(objective: string, more: JsonObject = {}): JsonObject {
  return {
    version: "1.0",
    requested_by: { kind: "human", id: "ada" },
    objective,
    operation: "code_change",
    target: { repo: "shop/orders" },
    ...more,
  };
}

/** A repository with a queue of Tasks, all committed; `work` are lines of the settings' section of that name. */
export async function queueOf(tasks: readonly JsonObject[], work: readonly string[] = []): Promise<TestRepository> {
  const repository = createRepository();
  repository.git("config", "user.email", "worker@example.com");
  repository.git("config", "user.name", "Worker");
  repository.write("README.md", "the code\n");
  const settings = work.length === 0 ? "" : `work:\n${work.map((line) => `  ${line}\n`).join("")}`;
  repository.write("cwom/config.yaml", `${gate}${settings}`);
  for (const one of tasks)
    await operate(repository.folder, enqueueTask, { task: one }, { now: new Date().toISOString() });
  repository.commit("the queue");
  return repository;
}

/** The same as a bare repository that many clone. */
export async function sharedQueue(tasks: readonly JsonObject[], work: readonly string[] = []): Promise<TestRepository> {
  const source = await queueOf(tasks, work);
  return cloneRepository(source.folder, "--bare");
}

/** A shell script in a folder of its own, and its path. */
export function script(text: string): string {
  const file = join(createFolder(), "executor.sh");
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A file that executors write to, and the lines that they wrote. */
export function notebook(): { readonly file: string; readonly lines: () => string[] } {
  const file = join(createFolder(), "notes");
  return {
    file,
    lines: () =>
      existsSync(file)
        ? readFileSync(file, "utf8")
            .split("\n")
            .filter((line) => line !== "")
        : [],
  };
}

/** One Run of a repository by `cwom work --once`. */
export function workOnce({ folder }: TestRepository, exec: string, ...more: readonly string[]): Promise<Ended> {
  return runCwom(folder, ["work", "--once", "--exec", exec, ...more]);
}

/** A worker that goes on until it is ended; with all that it says. */
export function startWorker(
  { folder }: TestRepository,
  exec: string,
  more: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Working {
  const env = { PATH: process.env["PATH"], HOME: folder, ...gitIdentity, ...variables };
  const args = [cwomSource, "work", "--exec", exec, ...more];
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = new Promise<number | null>((done) => child.once("close", (code) => done(code)));
  // Also one that is stopped from outside, where the test fails half way: its command ends with it.
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, ended, said: () => said };
}

/** A worker that was started. */
export interface Working {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}

/** The store as the branch `main` has it. */
export async function storeAt({ folder }: Pick<TestRepository, "folder">): Promise<Corpus> {
  const repository = await openRepository(folder);
  const commit = await repository.resolveCommit("refs/heads/main");
  return readCorpus(await commitRevision(repository, commit ?? ""), memoryCache());
}

/** The Runs of a store, the oldest first. */
export async function runsOf(repository: TestRepository): Promise<JsonObject[]> {
  const runs = (await storeAt(repository)).of("Run").map(({ value }) => value);
  return runs.toSorted((a, b) =>
    textOf(a, "created_at") + textOf(a, "id") < textOf(b, "created_at") + textOf(b, "id") ? -1 : 1,
  );
}

/** The Artifacts of a store, in the order of their ids. */
export async function artifactsOf(repository: TestRepository): Promise<JsonObject[]> {
  return (await storeAt(repository)).of("Artifact").map(({ value }) => value);
}

/** The text at a path of members; empty where there is none. */
export function textOf(value: JsonObject, ...path: readonly string[]): string {
  let found: Json | undefined = value;
  for (const step of path) found = found !== undefined && isMapping(found) ? found[step] : undefined;
  return typeof found === "string" ? found : "";
}

/** Waits until something holds; a test that hangs is ended by vitest. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((next) => setTimeout(next, 50));
}

/** Whether a process is over, be it that nobody has noticed yet. */
export function isOver(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return true;
  }
}
