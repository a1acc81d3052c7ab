import { checkRepository } from "../../check/check-repository.ts";
import { Failure } from "../../failure.ts";
import type { Report } from "../../finding/report.ts";
import type { GitRepository } from "../../git/repository.ts";
import { printable } from "../../text/printable.ts";
import { wholeHistory } from "../../web/page-source.ts";
import type { PageSource } from "../../web/page-source.ts";
import type { Revision } from "../../store/revision.ts";
import { objectFiles, sitePages } from "../../web/site-pages.ts";
import type { SiteFile } from "../../web/site-pages.ts";
import { writeSite } from "../../web/write-site.ts";
import { print } from "../output.ts";
import type { GlobalOptions } from "../program.ts";
import { cacheFor } from "../reading-cache.ts";
import { readIndex } from "../reading-index.ts";
import type { SiteOptions } from "./site.ts";

/** Writes the static site; answers the exit code. */
export async function runSite(
  out: string,
  { at, basePath, allowIndexing }: SiteOptions,
  { C: folder, quiet }: GlobalOptions,
): Promise<number> {
  const base = basePath === undefined ? null : checkedPath(basePath);
  const count = await readIndex({ folder, at }, async (index, repository, revision) => {
    const tip = await repository.resolveCommit(at ?? "HEAD");
    const report = await reportFor(repository, at);
    const source: PageSource = {
      index,
      report,
      unchecked: null,
      historyOf: await wholeHistory(index, repository, tip),
      words: report.head,
      served: false,
      listed: allowIndexing === true,
    };
    return writeSite(out, allFiles(source, base, revision), String(process.pid));
  });
  if (quiet !== true) print(`✔ ${count} files in ${printable(out)}\n`);
  return 0;
}

async function* allFiles(source: PageSource, base: string | null, revision: Revision): AsyncGenerator<SiteFile> {
  yield* sitePages(source, base);
  yield* objectFiles(source, revision);
}

/** The path that a site is published at, as it may stand in a link. */
function checkedPath(basePath: string): string {
  if (/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(basePath)) return basePath;
  throw new Failure(
    "usage",
    `${JSON.stringify(basePath)} is no path that a site can be published at`,
    "it begins and ends with a slash: --base-path /orders/",
  );
}

async function reportFor(repository: GitRepository, at: string | undefined): Promise<Report> {
  const now = new Date();
  const cache = await cacheFor(repository, now.getTime());
  try {
    return await checkRepository({
      repository,
      ...(cache === null ? {} : { cache }),
      ...(at === undefined ? {} : { head: at }),
      now: now.toISOString(),
    });
  } finally {
    cache?.close();
  }
}
