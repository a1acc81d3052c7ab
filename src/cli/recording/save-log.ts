import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { Failure } from "../../failure.ts";
import { withoutSecrets } from "../../rules/object/secret-shapes.ts";
import { storeFolder } from "../../store/layout.ts";

/**
 * Where logs go unless somebody says otherwise: beside the store, since only objects belong into it, in a folder and with an
 * ending that no usual .gitignore names, because what is ignored cannot be had by others.
 */
const usualFolder = ".cwom/runs";

/** The folder for logs, from the root with `/`; `given` is seen from `folder`. Failure `usage` for one outside the repository, or in its store. */
export function logFolder(root: string, folder: string, given: string | undefined): string {
  const path = given === undefined ? join(root, usualFolder) : resolve(folder, given);
  mkdirSync(path, { recursive: true });
  const inside = relative(realpathSync(root), realpathSync(path));
  const [first = ""] = inside.split(sep);
  const isOpen = !isAbsolute(inside) && first !== ".." && first !== storeFolder && first.toLowerCase() !== ".git";
  if (isOpen) return inside.split(sep).join("/");
  throw new Failure(
    "usage",
    `${given ?? usualFolder} is no place for a log: it is not in the repository, or it is the store's`,
    "name a folder of the repository: --log logs",
  );
}

/** Writes a log into a folder, without the secrets it shows and with plain line ends; gives its path from the root. */
export function saveLog(root: string, folder: string, run: string, text: string): string {
  const path = join(folder, `${run}.txt`);
  // Git may change CRLF on the way to another clone, and the digest with it.
  const plain = withoutSecrets(text).replaceAll("\r\n", "\n");
  writeFileSync(join(root, path), plain, { flag: "wx" });
  return path.split(sep).join("/");
}
