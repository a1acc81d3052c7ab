import { isIgnored } from "../git/is-ignored.ts";
import { printable } from "../text/printable.ts";

/** Says on stderr where git ignores a file that an Artifact names: whoever gets the Artifact then does not get the file. */
export async function warnIgnored(root: string, path: string, help: string): Promise<void> {
  if (!(await isIgnored(root, path))) return;
  process.stderr.write(`note   git ignores ${printable(path)}, so nobody else can look it up\nhelp   ${help}\n`);
}
