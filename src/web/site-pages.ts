import { kindNames } from "../model/enums.ts";
import { objectsOf } from "../query/find-in-index.ts";
import { fileByteLimit } from "../model/limits.ts";
import type { Revision } from "../store/revision.ts";
import { addresses, fileAddress, listAddress, objectAddress } from "./addresses.ts";
import { findingsPage } from "./findings-page.ts";
import { html } from "./html.ts";
import { layOut } from "./layout.ts";
import { listPage, pageCount } from "./list-page.ts";
import { wholeList } from "./list-wish.ts";
import { objectPage } from "./object-page.ts";
import { overviewPage } from "./overview-page.ts";
import { lookUp } from "./page-source.ts";
import type { PageSource } from "./page-source.ts";
import { assets } from "./render-page.ts";
import { runsPage } from "./runs-page.ts";

/** One file of a static site. */
export interface SiteFile {
  /** From the top of the site, with `/`. */
  readonly address: string;
  readonly content: string | Uint8Array;
}

/**
 * All files of a static site, each once, made one after the other: the same objects, history and findings give the same bytes. Links are
 * relative, so that the files may lie anywhere; with a base path (`/x/`) there is also a page for addresses that lead nowhere.
 */
export async function* sitePages(source: PageSource, basePath: string | null): AsyncGenerator<SiteFile> {
  for (const [address, { text }] of assets) yield { address, content: text };
  yield { address: addresses.overview, content: overviewPage(source) };
  yield { address: addresses.findings, content: findingsPage(source) };
  yield { address: addresses.runs, content: runsPage(source) };
  if (basePath !== null) yield { address: "404.html", content: missingPage(source, basePath) };
  yield* listFiles(source);
  for (const kind of kindNames) {
    for (const id of new Set(objectsOf(source.index, kind).map((object) => object.id))) {
      const object = lookUp(source.index, kind, id);
      if (object !== null) yield { address: objectAddress(kind, id), content: objectPage(source, object) };
    }
  }
}

/** The files of the objects beside their pages, as they stand in a revision. */
export async function* objectFiles({ index }: PageSource, revision: Revision): AsyncGenerator<SiteFile> {
  const wanted = new Map<string, string>();
  for (const kind of kindNames) {
    for (const id of new Set(objectsOf(index, kind).map((object) => object.id))) {
      const object = lookUp(index, kind, id);
      if (object !== null) wanted.set(object.path, fileAddress(kind, id));
    }
  }
  const entries = (await revision.entries()).filter(({ path }) => wanted.has(path));
  for await (const { path, bytes } of revision.read(entries, fileByteLimit)) {
    if (bytes !== null) yield { address: wanted.get(path) ?? "", content: bytes };
  }
}

function* listFiles(source: PageSource): Generator<SiteFile> {
  for (const kind of kindNames) {
    const count = pageCount(source, kind);
    for (let page = 1; page <= count; page += 1) {
      yield { address: listAddress(kind, page), content: listPage(source, wholeList(kind, page)) };
    }
    if (count > 1) yield { address: listAddress(kind, "all"), content: listPage(source, wholeList(kind, "all")) };
  }
}

function missingPage(source: PageSource, base: string): string {
  const main = html`<h1>Not here</h1>
    <p>No page and no object has this address. <a href="${base}">To the overview</a></p>`;
  return layOut(source, { at: "404.html", title: "Not here · CWOM", main, within: "", base });
}
