import { join } from "node:path";
import { textOf } from "./locate-git-dir.ts";

/** Commits whose parents a shallow clone has left out (gitformat-shallow); empty in a full clone. */
export async function readShallowBoundary(commonDir: string): Promise<ReadonlySet<string>> {
  const text = await textOf(join(commonDir, "shallow"));
  return new Set(text?.match(/^[0-9a-f]{40}$/gm) ?? []);
}
