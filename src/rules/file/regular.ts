import type { StoredFile } from "../../store/corpus.ts";
import { storeFolder } from "../../store/layout.ts";
import { flawRule } from "../rule.ts";
import { shellWord } from "./shell-word.ts";

/** The store is a folder of plain files: what it holds is in it, and nothing in it is run. */
export const fileRegular = flawRule(
  {
    id: "file/regular",
    level: "error",
    locked: true,
    summary: "an entry of the store is a link, a submodule, an executable or anything else but a plain file",
    why: "ours: a commit must hold its objects themselves, not what a link or another repository says they are",
  },
  function* (file) {
    const { path } = file;
    const isRoot = path === storeFolder;
    if (isRoot ? file.mode === "040000" : file.regular) return;
    // A folder such as CWOM beside the store is file/case-collision's.
    if (!isRoot && !path.startsWith(`${storeFolder}/`)) return;
    const { is, help } = words[file.mode] ?? { is: `an entry of mode ${file.mode}`, help: replaceIt };
    const found = isRoot && file.regular ? "a file" : is;
    yield {
      about: file,
      message: `${subjectOf(file)}is ${found}, expected ${isRoot ? "a folder" : "a plain file"}`,
      help: isRoot ? `remove ${path}, then make a folder of that name` : help(path),
      args: [path],
    };
  },
);

interface Words {
  readonly is: string;
  readonly help: (path: string) => string;
}

const replaceIt: Words["help"] = (path) => `put a plain file in its place, or take it away: git rm ${shellWord(path)}`;

/** By git's mode, or the word that a work tree has for what git does not keep. */
const words: Readonly<Record<string, Words>> = {
  "100755": { is: "executable", help: (path) => `chmod -x ${shellWord(path)}` },
  "120000": { is: "a symbolic link", help: replaceIt },
  "160000": { is: "a submodule, a repository of its own", help: (path) => `keep ${path} outside of cwom/` },
  fifo: { is: "a named pipe", help: (path) => `rm ${shellWord(path)}` },
  socket: { is: "a socket", help: (path) => `rm ${shellWord(path)}` },
  device: { is: "a device", help: (path) => `rm ${shellWord(path)}` },
};

/** An object that could be read is named before the message; anything else is named by its path. */
function subjectOf({ path, reading }: StoredFile): string {
  const isNamed = reading !== null && reading.outline.kind !== null && reading.outline.id !== null;
  return isNamed ? "" : `${path} `;
}
