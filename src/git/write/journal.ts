import { join } from "node:path";
import { z } from "zod";
import { bytesNow } from "./disk.ts";
import type { Disk } from "./disk.ts";
import { ownerToken } from "./owner.ts";

const oid = z.string().regex(/^[0-9a-f]{40}$/);
const slot = z.strictObject({ mode: z.string().regex(/^[0-7]{5,7}$/), oid }).nullable();
const journalShape = z.strictObject({
  version: z.literal(1),
  /** The checkout that is changed; null where only a branch is. */
  checkout: z.strictObject({ gitDir: z.string(), workTree: z.string() }).nullable(),
  /** Decides when it is there: once the branch has the commit, the rest is finished, else all of it is undone. Null: it is decided. */
  move: z.strictObject({ ref: z.string().startsWith("refs/heads/"), from: oid.nullable(), to: oid }).nullable(),
  changes: z.array(z.strictObject({ path: z.string(), before: slot, after: slot })),
});

/** What a transaction is about to do, on disk before it begins, so that another process can end what this one could not. */
export type Journal = z.infer<typeof journalShape>;

/** Where transactions keep what they need until they are over, each in a folder of its own. */
export function writingFolder(commonDir: string): string {
  return join(commonDir, "cwom", "writing");
}

/** The gate that all writers of a repository go through. */
export function gateFolder(commonDir: string): string {
  return join(commonDir, "cwom", "gate");
}

/** A new folder for a transaction. */
export function openTransaction(disk: Disk, commonDir: string): string {
  const folder = join(writingFolder(commonDir), ownerToken());
  disk.makeFolder(folder);
  return folder;
}

/** Writes the journal, whole or not at all. */
export function writeJournal(disk: Disk, folder: string, journal: Journal): void {
  const unfinished = join(folder, "journal.new");
  disk.create(unfinished, Buffer.from(JSON.stringify(journal)));
  disk.rename(unfinished, join(folder, "journal"));
}

/** The journal of a transaction; null for one that had not begun. */
export function readJournal(folder: string): Journal | null {
  const bytes = bytesNow(join(folder, "journal"));
  if (bytes === null) return null;
  try {
    return journalShape.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    // It is flushed before anything else happens: what cannot be read was never followed by a deed.
    return null;
  }
}

/** Ends a transaction that is over: first the journal, so that nobody begins it again without its files. */
export function closeTransaction(disk: Disk, folder: string): void {
  disk.unlink(join(folder, "journal"));
  disk.removeFolder(folder);
}
