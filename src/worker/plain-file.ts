import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { join } from "node:path";

/** What a file holds, or why it is not read. */
export type PlainFile = { readonly bytes: Buffer } | { readonly refused: string };

/** Reads a plain file below a folder by its path with `/`: not through links of any sort, no pipe or device, and not more than `maxBytes`. */
export function readPlainFile(folder: string, path: string, maxBytes: number): PlainFile {
  const file = join(folder, path);
  let handle: number;
  try {
    if (realpathSync(file) !== join(realpathSync(folder), path)) return { refused: "a link leads there" };
    handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (thrown) {
    const isMissing = thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";
    return { refused: isMissing ? "there is no such file" : "it cannot be read" };
  }
  try {
    const { size, nlink } = fstatSync(handle);
    if (!fstatSync(handle).isFile()) return { refused: "it is no plain file" };
    if (nlink > 1) return { refused: "it is a link to a file that has another name too" };
    if (size > maxBytes) return { refused: `it has ${size} bytes, and ${maxBytes} are left` };
    return { bytes: contentOf(handle, size) };
  } finally {
    closeSync(handle);
  }
}

/** As many bytes as the file had when it was looked at, or fewer: one that grows is cut. */
function contentOf(handle: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const read = readSync(handle, bytes, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
