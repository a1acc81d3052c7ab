import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { GitRepository } from "../git/repository.ts";
import { version } from "../version.ts";
import { headBranch } from "./head-branch.ts";

/** Which audits may go on where one ended: those of the same branch, in the same manner. */
export interface AnchorKey {
  /** As it was asked for; HEAD stands for the branch that is checked out. */
  readonly revision: string;
  readonly allCommits: boolean;
}

const anchorFile = z.object({
  schema: z.literal("cwom.audit/1"),
  /** Another version may look for more: it begins again. */
  version: z.literal(version),
  anchors: z.record(z.string(), z.string().regex(/^[0-9a-f]{40}$/)),
});

/**
 * The commit that the last clean audit ended at, or null where there was none. It is a hint in the git directory and may be
 * lost or wrong: the audit itself sees to it that the commit lies on the branch.
 */
export async function readAnchor(repository: GitRepository, key: AnchorKey): Promise<string | null> {
  const name = await nameOf(repository, key);
  const anchors = await readAnchors(repository);
  return Object.hasOwn(anchors, name) ? (anchors[name] ?? null) : null;
}

/** Keeps the tip of a clean audit for the next one. */
export async function keepAnchor(repository: GitRepository, key: AnchorKey, tip: string): Promise<void> {
  const anchors = { ...(await readAnchors(repository)), [await nameOf(repository, key)]: tip };
  const file = fileOf(repository);
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  await writeFile(part, `${JSON.stringify({ schema: "cwom.audit/1", version, anchors }, null, 2)}\n`);
  await rename(part, file);
}

async function readAnchors(repository: GitRepository): Promise<Record<string, string>> {
  try {
    return anchorFile.parse(JSON.parse(await readFile(fileOf(repository), "utf8"))).anchors;
  } catch {
    // Absent, damaged, or of another version: then the whole history is audited, and nothing is lost.
    return {};
  }
}

function fileOf(repository: GitRepository): string {
  return join(repository.commonDir, "cwom", "audit.json");
}

async function nameOf(repository: GitRepository, { revision, allCommits }: AnchorKey): Promise<string> {
  const isHead = revision === "HEAD" || revision === "@";
  const branch = isHead ? ((await headBranch(repository)) ?? "HEAD") : revision;
  return `${branch.replace(/^refs\/heads\//, "")}${allCommits ? " (all commits)" : ""}`;
}
