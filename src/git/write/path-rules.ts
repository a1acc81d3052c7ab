import { Failure } from "../../failure.ts";
import { isRefName } from "../ref-files.ts";
import type { PathWrite } from "./git-writer.ts";

/**
 * Refuses, as a Failure `usage`, writes that no checkout could hold: a path that is not plain relative UTF-8, one that a file
 * system takes for `.git`, a path written twice, and one below another.
 */
export function checkPaths(writes: readonly Pick<PathWrite, "path">[]): void {
  const paths = new Set(writes.map(({ path }) => path));
  if (paths.size < writes.length) throw unfit(writes[0]?.path ?? "", "a path is written twice");
  for (const path of paths) {
    if (!path.isWellFormed() || /\p{Cc}|\\/u.test(path)) throw unfit(path, "no plain text");
    const segments = path.split("/");
    if (segments.some(isNoName)) throw unfit(path, "no path of a file");
    const above = segments.slice(1).map((_, at) => segments.slice(0, at + 1).join("/"));
    if (above.some((folder) => paths.has(folder))) throw unfit(path, "below another written file");
  }
}

/** Refuses, as a Failure `usage`, what is no full name of a branch. */
export function checkBranchRef(ref: string): void {
  if (ref.startsWith("refs/heads/") && isRefName(ref)) return;
  throw new Failure("usage", `${JSON.stringify(ref)} is no full name of a branch`, "Name one: refs/heads/<branch>");
}

/** Characters that HFS+ leaves out of a name: with them `.git` could hide. */
const ignorable = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

function isNoName(segment: string): boolean {
  const name = segment.replace(ignorable, "").toLowerCase();
  return name === "" || name === "." || name === ".." || /^\.git[ .]*(?::.*)?$|^git~\d+$/.test(name);
}

function unfit(path: string, why: string): Failure {
  return new Failure("usage", `${JSON.stringify(path)} cannot be written: ${why}`, "Choose another path.");
}
