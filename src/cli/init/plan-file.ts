import { dirname } from "node:path/posix";
import type { Place } from "../../apply/place.ts";
import { Failure } from "../../failure.ts";
import type { TreeEntry } from "../../git/repository.ts";
import { fileByteLimit } from "../../model/limits.ts";
import { editorSettingsPath, textAfter } from "../../operations/init/init-files.ts";
import type { InitFile } from "../../operations/init/init-files.ts";
import type { FileWrite } from "../../store/transaction.ts";
import type { InitStep } from "./tell-init.ts";

/** What becomes of one file; one that is a link, too large, or anything else that cannot be changed safely, is left alone and told. */
export async function planFile(
  { tree }: Place,
  file: InitFile,
): Promise<{ readonly step: InitStep; readonly write: FileWrite | null }> {
  const { path } = file;
  await refuseLinked(tree, path);
  const entry = await tree.entryAt(path);
  const before = entry === null ? null : await contentOf(tree, entry);
  if (entry !== null && before === null) return { step: { path, is: "there", ...missingIn(file, null) }, write: null };
  const text = textAfter(file, before === null ? null : Buffer.from(before).toString("utf8"));
  if (text === null) return { step: { path, is: "there", ...missingIn(file, before) }, write: null };
  return {
    step: { path, is: before === null ? "created" : "changed" },
    write: { path, before, after: Buffer.from(text) },
  };
}

/** A folder that is a link would lead the write somewhere else. */
async function refuseLinked(tree: Place["tree"], path: string): Promise<void> {
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    const entry = await tree.entryAt(folder);
    if (entry !== null && entry.mode !== "040000")
      throw new Failure("git", `${folder} is a link, or no folder`, "make it a plain folder");
  }
}

async function contentOf(tree: Place["tree"], entry: TreeEntry): Promise<Uint8Array | null> {
  if (!entry.mode.startsWith("100")) return null;
  for await (const { bytes } of tree.read([entry], fileByteLimit)) return bytes;
  return null;
}

/** What is missing in a file that is a person's own, or that cannot be read, is only told. */
function missingIn({ text, where, path }: InitFile, before: Uint8Array | null): { readonly toAdd?: string } {
  if (before === null) return where === "absent" ? {} : { toAdd: text };
  const isLacking = path === editorSettingsPath && !Buffer.from(before).includes("cwom/*/*.yaml");
  return isLacking ? { toAdd: text } : {};
}
