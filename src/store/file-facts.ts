import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Revision } from "./revision.ts";

/** Digest (`sha256:…`) and size in bytes of a plain file of a checkout, whatever its size; null when there is none at that path, or a link leads to it. */
export async function readFileFacts(
  root: string,
  tree: Revision,
  path: string,
): Promise<{ readonly digest: string; readonly bytes: number } | null> {
  const entry = await tree.entryAt(path);
  if (entry?.mode.startsWith("100") !== true) return null;
  const file = await open(join(root, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of file.createReadStream()) {
    const part: unknown = chunk;
    if (!(part instanceof Uint8Array)) continue;
    hash.update(part);
    bytes += part.length;
  }
  return { digest: `sha256:${hash.digest("hex")}`, bytes };
}
