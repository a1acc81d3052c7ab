import { Failure } from "../failure.ts";
import { equalButForCase, sortByPath, tidyFolder } from "./path-bytes.ts";
import type { TreeEntry } from "./repository.ts";

/** One entry of the index; a stage other than 0 is one side of an unfinished merge. */
export interface IndexEntry extends TreeEntry {
  readonly stage: number;
}

/** GitRepository.listIndex, given all entries of the index. A folder that equals but for case has no id, for the index knows none. */
export async function selectIndexEntries(
  all: AsyncIterable<IndexEntry> | Iterable<IndexEntry>,
  folder: string,
): Promise<TreeEntry[]> {
  const wanted = tidyFolder(folder);
  const selected: TreeEntry[] = [];
  const variants = new Set<string>();
  for await (const { stage, ...entry } of all) {
    const head = headOf(entry.path, wanted);
    if (head !== wanted && !equalButForCase(head, wanted)) continue;
    if (stage !== 0) throw unmerged(entry.path);
    if (head === wanted || entry.path === head) selected.push(entry);
    else variants.add(head);
  }
  for (const path of variants) selected.push({ path, mode: "040000", oid: "", size: null });
  return sortByPath(selected);
}

/** As many leading segments of a path as the folder has. */
function headOf(path: string, folder: string): string {
  if (folder === "") return "";
  let end = -1;
  for (let slash = 0; slash >= 0; slash = folder.indexOf("/", slash + 1)) {
    end = path.indexOf("/", end + 1);
    if (end < 0) return path;
  }
  return path.slice(0, end);
}

function unmerged(path: string): Failure {
  return new Failure("git", `${path} is not merged yet`, "Finish the merge first: resolve the file, then git add it.");
}
