import { openWorkTree } from "../apply/place.ts";
import type { Place } from "../apply/place.ts";
import type { ReportedFinding } from "../finding/report.ts";
import { openSettled } from "./settled-repository.ts";
import type { GitRepository } from "../git/repository.ts";
import { printable } from "../text/printable.ts";
import { memoryCache } from "../store/reading-cache.ts";
import type { ReadingCache } from "../store/reading-cache.ts";
import { lateCacheFor } from "./reading-cache.ts";

/** A repository that a command works in, and what it reads with. */
export interface Workshop {
  readonly repository: GitRepository;
  readonly cache: ReadingCache;
  /** ISO-8601 UTC. */
  readonly now: string;
}

/** Does something with the repository that a folder is in; where much of it was read, that is kept for the next command. */
export async function withRepository<T>(folder: string, action: (shop: Workshop) => Promise<T>): Promise<T> {
  const repository = await openSettled(folder);
  const now = new Date();
  const cache = await lateCacheFor(repository, now.getTime());
  try {
    return await action({ repository, cache: cache ?? memoryCache(), now: now.toISOString() });
  } finally {
    cache?.close();
  }
}

/** The same with the checkout's files as the place of work. */
export function withWorkplace<T>(folder: string, action: (place: Place) => Promise<T>): Promise<T> {
  return withRepository(folder, async ({ repository, cache, now }) =>
    action(await openWorkTree(repository, cache, now)),
  );
}

/** Says on stderr which errors a change would have brought, and answers 1. */
export function printRefusal(findings: readonly ReportedFinding[]): 1 {
  process.stderr.write("refused: nothing was written, because the change would bring\n");
  printFindings(findings);
  return 1;
}

function printFindings(findings: readonly ReportedFinding[]): void {
  for (const { path, line, column, message, rule, help } of findings) {
    const place = printable(`${path}:${line}:${column}`);
    process.stderr.write(`  ${place} ${printable(message)}  ${rule}\n  help  ${printable(help)}\n`);
  }
}
