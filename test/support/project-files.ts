import { execFileSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";

/** Root of this project. */
export const projectRoot = path.dirname(path.dirname(import.meta.dirname));

/** Every regular file that is committed or would be, by its path from the root. */
export function projectFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: projectRoot,
    maxBuffer: 1 << 26,
  });
  const files = new Set(listed.toString("utf8").split("\0"));
  return [...files].filter((file) => file !== "" && isFile(file)).toSorted();
}

/** Text of a file of this project. */
export function projectText(file: string): string {
  return readFileSync(path.join(projectRoot, file), "utf8");
}

/** A committed file may be gone from the work tree, and a link is no text of ours. */
function isFile(file: string): boolean {
  return lstatSync(path.join(projectRoot, file), { throwIfNoEntry: false })?.isFile() === true;
}
