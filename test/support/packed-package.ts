import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./project-files.ts";

const tools = path.join(projectRoot, "node_modules");

/** Runs a program of this Node in a folder and answers its stdout; throws with all it printed when it fails. */
export function runNode(folder: string, ...args: readonly string[]): string {
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", env, stdio: "pipe" });
  } catch (thrown) {
    const said = thrown instanceof Error && "stdout" in thrown ? String(thrown.stdout) : "";
    throw new Error(`node ${args.join(" ")}: ${said}${String(thrown)}`, { cause: thrown });
  }
}

/** The TypeScript compiler of this project. */
export const tsc = path.join(tools, "typescript/bin/tsc");

/** Builds `dist/` into a folder, as `npm run build` does. */
export function buildInto(folder: string): void {
  runNode(
    projectRoot,
    path.join(tools, "rolldown/bin/cli.mjs"),
    "-c",
    "rolldown.config.js",
    "-d",
    path.join(folder, "dist"),
  );
}

/** Does in a folder of its own what `npm pack` does here, prepack and all, and answers the tarball's path. */
export function packInto(folder: string): string {
  for (const name of ["package.json", "README.md", "LICENSE", "action.yml", "schemas"]) {
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  }
  for (const name of ["test", "cwom", "src"])
    cpSync(path.join(projectRoot, name, "README.md"), path.join(folder, name, "README.md"));
  buildInto(folder);
  runNode(projectRoot, tsc, "-p", "tsconfig.types.json", "--outDir", path.join(folder, "dist/types"));
  execFileSync("npm", ["pack", "--ignore-scripts", "--loglevel=error"], { cwd: folder, stdio: "pipe" });
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack left no tarball");
  return path.join(folder, tarball);
}

/** Lays a tarball out in a project's `node_modules`, with its one dependency, as an installation without network. */
export function installFrom(tarball: string, project: string): void {
  const home = path.join(project, "node_modules/cwom");
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", home, "--strip-components=1"]);
  symlinkSync(path.join(tools, "zod"), path.join(project, "node_modules/zod"));
}

/** Every file below a folder, by its path from there. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}
