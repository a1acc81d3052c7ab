import { cursorPath, cursorText, newCursor, readCursor } from "../github/cursor.ts";
import type { Cursor } from "../github/cursor.ts";
import type { GithubRepository } from "../github/payload.ts";
import type { Revision } from "../store/revision.ts";
import type { FileWrite } from "../store/transaction.ts";

const mostBytes = 64 * 1024 * 1024;

/** A cursor as it stands in a store. */
export interface CursorFile {
  readonly path: string;
  /** Null where there is none yet. */
  readonly bytes: Uint8Array | null;
  readonly cursor: Cursor;
}

/** Reads the cursor of a repository, a new one where there is none; Failure `config` for a broken one. */
export async function readCursorFile(tree: Revision, host: string, repository: GithubRepository): Promise<CursorFile> {
  const path = cursorPath(host, repository.id);
  const bytes = await bytesAt(tree, path);
  const cursor =
    bytes === null
      ? newCursor(host, repository.id, repository.full_name)
      : readCursor(path, Buffer.from(bytes).toString("utf8"));
  return { path, bytes, cursor };
}

/** The write that brings a cursor file to another state; null where it says so already. */
export function cursorWrite({ path, bytes }: CursorFile, next: Cursor): FileWrite | null {
  const after = Buffer.from(cursorText(next));
  return bytes !== null && Buffer.compare(bytes, after) === 0 ? null : { path, before: bytes, after };
}

async function bytesAt(tree: Revision, path: string): Promise<Uint8Array | null> {
  const entries = await tree.entriesAt([path]);
  for await (const { bytes } of tree.read(
    entries.filter(({ mode }) => mode.startsWith("100")),
    mostBytes,
  ))
    return bytes;
  return null;
}
