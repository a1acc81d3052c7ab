import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { Failure } from "../failure.ts";

/** The uri by which objects name a file of a checkout: its path from the root, escaped. `path` is seen from `folder`. Failure `usage` for one outside. */
export function repositoryUri(root: string, folder: string, path: string): string {
  const inside = relative(realpathSync(root), realOf(resolve(folder, path)));
  if (inside !== "" && !isAbsolute(inside) && inside.split(sep)[0] !== "..")
    return inside.split(sep).map(encodeURIComponent).join("/");
  throw new Failure(
    "usage",
    `${path} is no file of this repository`,
    "name a file of the work tree, or an absolute address that others can follow",
  );
}

/** The path with links in its folders resolved, as far as it is there: the last name may itself be one, and is kept. */
function realOf(path: string): string {
  const parent = dirname(path);
  if (parent === path) return path;
  const real = existsSync(parent) ? realpathSync(parent) : realOf(parent);
  return join(real, path.slice(parent.length));
}
