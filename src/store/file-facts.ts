import { createHash } from "node:crypto";
import type { Revision } from "./revision.ts";

/** Files larger than this are not read for a digest, in bytes. */
const byteLimit = 256 * 1024 * 1024;

/** What can be said of a plain file without its content; `digest` is null for one that is too large to be read. */
export interface FileFacts {
  /** `sha256:` and 64 hex digits. */
  readonly digest: string | null;
  readonly bytes: number;
}

/** Digest and size of a file of the repository as a revision has it; null when there is none at that path, or a link leads to it. */
export async function readFileFacts(revision: Revision, path: string): Promise<FileFacts | null> {
  const entry = await revision.entryAt(path);
  if (entry?.mode.startsWith("100") !== true) return null;
  for await (const { bytes, size } of revision.read([entry], byteLimit)) {
    const digest = bytes === null ? null : `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    return { digest, bytes: size };
  }
  return null;
}
