import type { Handler } from "../api/app.ts";
import { check } from "../check/check.ts";
import type { Report } from "../finding/report.ts";
import type { BranchService, StoreView } from "../service/branch-service.ts";
import { readCorpus } from "../store/corpus.ts";
import { historyFrom } from "../web/page-source.ts";
import { pageHandler } from "../web/render-page.ts";

/** The pages to read of a branch that is served; what the check says of it is worked out once for each commit. */
export function servedPage(service: BranchService): Handler {
  let known: { readonly commit: string | null; readonly report: Promise<Report> } | null = null;
  const reportOf = (view: StoreView): Promise<Report> => {
    const { commit } = view.revision;
    if (known === null || known.commit !== commit) known = { commit, report: checked(view) };
    return known.report;
  };
  const answer = pageHandler(async (action) => {
    const view = await service.view();
    const report = await reportOf(view);
    const { words, commit } = view.revision;
    const historyOf = historyFrom(service.repository, commit);
    return service.ask((index) => action({ index, report, historyOf, words, served: true, listed: false }));
  });
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return null;
    const { pathname, searchParams } = new URL(request.url);
    const page = await answer(decoded(pathname), searchParams);
    return page === null ? null : new Response(page.body, { status: page.status, headers: page.headers });
  };
}

async function checked({ revision, cache, now }: StoreView): Promise<Report> {
  return check({ head: await readCorpus(revision, cache), cache, now });
}

/** A path as it is meant; one that is no valid address stays as it is, and leads nowhere. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
