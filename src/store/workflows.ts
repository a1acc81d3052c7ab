import type { TreeEntry } from "../git/repository.ts";
import type { Revision } from "./revision.ts";

/** Contents of the GitHub workflows of one revision by path; null for one that is no plain file or is too large. */
export type WorkflowFiles = ReadonlyMap<string, Uint8Array | null>;

/** The workflows of both sides, where they differ. */
export interface Workflows {
  readonly base: WorkflowFiles;
  readonly head: WorkflowFiles;
}

/** What stands where there is nothing to compare. */
export const noWorkflows: Workflows = { base: new Map(), head: new Map() };

const folder = ".github/workflows";
/** GitHub itself takes less. */
const byteLimit = 512 * 1024;
/** More than anybody has; the rest is treated like files that are too large. */
const fileLimit = 500;

/** Reads the workflows of both sides; nothing is read where the two folders hold the same blobs, and both answers are empty. */
export async function readWorkflows(base: Revision, head: Revision): Promise<Workflows> {
  const [before, after] = [await entriesOf(base), await entriesOf(head)];
  if (areSame(before, after)) return noWorkflows;
  return { base: await contentsOf(base, before), head: await contentsOf(head, after) };
}

/** GitHub runs what lies directly in the folder. */
async function entriesOf(revision: Revision): Promise<TreeEntry[]> {
  const entries = await revision.entriesBelow(folder);
  return entries.filter(({ path }) => /^[^/]+\.ya?ml$/.test(path.slice(folder.length + 1)));
}

/** In a work tree no blob id is known before a file is read. */
function areSame(before: readonly TreeEntry[], after: readonly TreeEntry[]): boolean {
  if (before.length !== after.length) return false;
  return before.every(({ path, mode, oid }, index) => {
    const twin = after[index];
    return oid !== "" && twin?.path === path && twin.mode === mode && twin.oid === oid;
  });
}

async function contentsOf(revision: Revision, entries: readonly TreeEntry[]): Promise<WorkflowFiles> {
  const files = new Map<string, Uint8Array | null>(entries.map(({ path }) => [path, null]));
  const readable = entries.filter(({ mode }) => mode.startsWith("100")).slice(0, fileLimit);
  for await (const { path, bytes } of revision.read(readable, byteLimit)) files.set(path, bytes);
  return files;
}
