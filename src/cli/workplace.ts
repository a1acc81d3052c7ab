import { openWorkplace } from "../apply.ts";
import type { Workplace } from "../apply.ts";
import type { ReportedFinding } from "../finding/report.ts";
import { openRepository } from "../git/open-repository.ts";
import { printable } from "../text/printable.ts";
import { memoryCache } from "../store/reading-cache.ts";
import { cacheFor } from "./reading-cache.ts";

/** Does something with the checkout that a folder is in; what was read is kept for the next command. */
export async function withWorkplace<T>(folder: string, action: (place: Workplace) => Promise<T>): Promise<T> {
  const repository = await openRepository(folder);
  const now = new Date();
  const cache = await cacheFor(repository, now.getTime());
  try {
    return await action(await openWorkplace(repository, cache ?? memoryCache(), now.toISOString()));
  } finally {
    cache?.close();
  }
}

/** Says on stderr which errors a change would have brought, and answers 1. */
export function printRefusal(findings: readonly ReportedFinding[]): 1 {
  process.stderr.write("refused: nothing was written, because the change would bring\n");
  for (const { path, line, column, message, rule, help } of findings) {
    const place = printable(`${path}:${line}:${column}`);
    process.stderr.write(`  ${place} ${printable(message)}  ${rule}\n  help  ${printable(help)}\n`);
  }
  return 1;
}
