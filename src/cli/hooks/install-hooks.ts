import { lstat, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Failure } from "../../failure.ts";
import type { GitRepository } from "../../git/repository.ts";
import { hookScript, isOurs, lineToAdd } from "./hook-script.ts";
import type { HookName } from "./hook-script.ts";

/** How to start this program again. */
export interface Program {
  /** Absolute path of node. */
  readonly node: string;
  /** Absolute path of the file that node was started with. */
  readonly bin: string;
}

/**
 * Writes the hooks: pre-commit and pre-push in a checkout, pre-receive in a bare repository. Answers the paths written. A hook
 * of somebody else is a Failure `usage` before anything is written; with `force` it is put aside as `<name>.old`.
 */
export async function installHooks(repository: GitRepository, program: Program, force: boolean): Promise<string[]> {
  const folder = await repository.hooksFolder();
  const names: HookName[] = repository.workTree === null ? ["pre-receive"] : ["pre-commit", "pre-push"];
  const foreign: string[] = [];
  for (const name of names) {
    if (!(await isForeign(join(folder, name)))) continue;
    if (!force) throw inTheWay(join(folder, name), lineToAdd(name, program.node, program.bin));
    if ((await kindAt(join(folder, `${name}.old`))) !== "nothing") throw noRoom(join(folder, `${name}.old`));
    foreign.push(join(folder, name));
  }
  await mkdir(folder, { recursive: true });
  for (const path of foreign) await rename(path, `${path}.old`);
  return await Promise.all(names.map((name) => write(join(folder, name), hookScript(name, program.node, program.bin))));
}

/** In one step, so that git never runs half a script, and a link is replaced and not followed. */
async function write(path: string, script: string): Promise<string> {
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, script, { mode: 0o755, flag: "wx" });
  await rename(part, path);
  return path;
}

async function isForeign(path: string): Promise<boolean> {
  const kind = await kindAt(path);
  if (kind === "nothing") return false;
  return kind === "other" || !isOurs(await readFile(path, "utf8"));
}

async function kindAt(path: string): Promise<"nothing" | "file" | "other"> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return "nothing";
  return found.isFile() ? "file" : "other";
}

function inTheWay(path: string, line: string): Failure {
  const help = `add this line to it: ${line} (or put it aside as ${basename(path)}.old: cwom hook install --force)`;
  return new Failure("usage", `${path} is there already and is not ours`, help);
}

function noRoom(path: string): Failure {
  return new Failure("usage", `${path} is there already, and it is nobody's to overwrite`, "move it away first");
}
