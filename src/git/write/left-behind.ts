import { namesNow } from "./disk.ts";
import { writingFolder } from "./journal.ts";
import { ownerState } from "./owner.ts";

/** Whether processes that died left transactions that are neither finished nor undone. */
export function isLeftBehind(commonDir: string): boolean {
  return namesNow(writingFolder(commonDir)).some((name) => ownerState(name) === "dead");
}
