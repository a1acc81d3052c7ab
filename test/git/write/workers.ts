import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect } from "vitest";
import { runIn } from "../../support/cwom-process.ts";
import type { Ended } from "../../support/cwom-process.ts";
import { gitIdentity } from "../../support/git-identity.ts";
import { createRepository } from "../../support/git.ts";
import type { TestRepository } from "../../support/git.ts";

const source = resolve(import.meta.dirname, "worker.ts");

/** Both ways to write. */
export const adapters = ["native", "isomorphic"] as const;

/** Runs a process of worker.ts to its end. */
export function runWorker(folder: string, ...args: readonly (string | number)[]): Promise<Ended> {
  return runIn(folder, process.execPath, [source, folder, ...args.map(String)]);
}

/** Runs a worker that makes commits, kills it some milliseconds after its first was acknowledged, and answers what was. */
export async function runVictim(folder: string, adapter: string, name: string, delay: number): Promise<string[]> {
  const env = { PATH: process.env["PATH"], HOME: folder, ...gitIdentity };
  const args = [source, folder, adapter, "commits", "refs/heads/main", name, "1000"];
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), delay));
  await once(child, "close");
  return said.split("\n").slice(0, -1);
}

/** The lines that a worker acknowledged; what it said on stderr makes the test fail. */
export function acknowledged({ code, stdout, stderr }: Ended): string[] {
  expect([code, stderr]).toEqual([0, ""]);
  return stdout.split("\n").filter((line) => line !== "");
}

/** A checkout with three files of a store and one beside it, which has a staged and an unstaged change. */
export function createStore(): TestRepository {
  const repository = createRepository();
  repository.write("cwom/Issue/changed.yaml", "before\n");
  repository.write("cwom/Issue/gone.yaml", "gone\n");
  repository.write("cwom/Issue/shared.yaml", "");
  repository.write("src/mine.txt", "committed\n");
  repository.commit();
  repository.write("src/mine.txt", "staged\n");
  repository.git("add", "src");
  repository.write("src/mine.txt", "unstaged\n");
  return repository;
}

/** Every lock file below a git directory, of ours and of git's. */
export function locksIn(gitDir: string): string[] {
  const ours = ["gate/held", "gate/queue", "writing"].flatMap((name) => {
    const folder = join(gitDir, "cwom", name);
    return existsSync(folder) ? readdirSync(folder).map((file) => `${name}/${file}`) : [];
  });
  const names = readdirSync(gitDir, { recursive: true, encoding: "utf8" });
  return [...ours, ...names.filter((name) => name.endsWith(".lock"))];
}

/** git fsck's complaints. */
export function fsck(repository: TestRepository): string {
  return repository.git("fsck", "--strict", "--no-dangling", "--no-progress");
}
