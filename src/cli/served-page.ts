import type { Handler } from "../api/app.ts";
import { etagOf, isNoneMatch } from "../api/etag.ts";
import { check } from "../check/check.ts";
import { Failure } from "../failure.ts";
import type { Report } from "../finding/report.ts";
import { fileByteLimit } from "../model/limits.ts";
import { KeptHistory } from "../query/kept-history.ts";
import type { BranchService, StoreView } from "../service/branch-service.ts";
import { readCorpus } from "../store/corpus.ts";
import { noHistory } from "../web/page-source.ts";
import type { ShownHistory } from "../web/page-source.ts";
import { filePage, isPagePath, renderPage, wantedAt } from "../web/render-page.ts";
import type { Page } from "../web/render-page.ts";

/** So often is a page made anew when a commit lands meanwhile; then it is shown as the branch is by now. */
const mostTries = 5;

/** What the check says of a commit; a Failure where it cannot be asked. */
type Checked = Report | Failure;
type CheckedAt = (view: StoreView) => Promise<Checked>;

/**
 * The pages to read of a branch that is served. What the check says of a commit is worked out once, the history is walked once and then
 * followed, and a browser that has a page of the same commit is told so. `started` tells this process, and so its pages, from every other.
 */
export function servedPage(service: BranchService, started: string): Handler {
  const history = new KeptHistory(service.repository);
  const checkedAt = oncePerCommit();
  return async ({ method, url: asked, headers }) => {
    const url = new URL(asked);
    const path = decoded(url.pathname);
    if ((method !== "GET" && method !== "HEAD") || !isPagePath(path)) return null;
    for (let tries = 1; ; tries += 1) {
      const view = await service.view();
      const etag = etagOf(`${view.revision.commit ?? "none"}-${started}`);
      if (isNoneMatch(headers.get("if-none-match"), etag))
        return new Response(null, { status: 304, headers: { etag } });
      const checked = await checkedAt(view);
      const wanted = await service.ask((index) => wantedAt(index, path));
      if (wanted?.isFile === true) return answer(await fileAt(view, wanted.object.path), etag);
      const told = wanted === null ? noHistory : await historyAt(history, view, wanted.object.path);
      const { page, commit } = await service.ask((index, now) => ({
        commit: now,
        page: renderPage(
          { index, ...said(checked), historyOf: () => told, words: view.revision.words, served: true, listed: false },
          path,
          url.searchParams,
        ),
      }));
      // Whoever reads a list goes on to an object.
      if (wanted === null && commit !== null) history.prepare(commit).catch(() => undefined);
      if (commit === view.revision.commit) return answer(page, etag);
      if (tries === mostTries) return answer(page, null);
    }
  };
}

function answer({ status, body, headers }: Page, etag: string | null): Response {
  return new Response(body, { status, headers: { ...headers, ...(etag === null || status !== 200 ? {} : { etag }) } });
}

/** Asks the check of one commit after the other, of each once. */
function oncePerCommit(): CheckedAt {
  let known: { readonly commit: string | null; readonly checked: Promise<Checked> } | null = null;
  return (view) => {
    const { commit } = view.revision;
    if (known === null || known.commit !== commit) known = { commit, checked: checkedOf(view) };
    return known.checked;
  };
}

async function checkedOf({ revision, cache, now }: StoreView): Promise<Checked> {
  return orFailure(async () => check({ head: await readCorpus(revision, cache), cache, now }));
}

function said(checked: Checked): { report: Report | null; unchecked: string | null } {
  if (!(checked instanceof Failure)) return { report: checked, unchecked: null };
  return { report: null, unchecked: `${checked.message}: ${checked.help}` };
}

async function historyAt(history: KeptHistory, { revision }: StoreView, path: string): Promise<ShownHistory> {
  const { commit } = revision;
  if (commit === null) return noHistory;
  const told = await orFailure(() => history.of(commit, path));
  return told instanceof Failure ? { unknown: `${told.message}: ${told.help}` } : told;
}

async function fileAt({ revision }: StoreView, path: string): Promise<Page> {
  const entries = await revision.entriesAt([path]);
  const texts: string[] = [];
  for await (const { bytes } of revision.read(entries, fileByteLimit)) {
    texts.push(bytes === null ? "" : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  }
  return filePage(texts.join(""));
}

/** Pages show what can be shown: what the world keeps from them is said there. */
async function orFailure<T>(action: () => Promise<T>): Promise<T | Failure> {
  try {
    return await action();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}

/** A path as it is meant; one that is no valid address stays as it is, and leads nowhere. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
