import { Failure } from "../failure.ts";
import { isKind, kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { objectNamed, objectsOf } from "../query/find-in-index.ts";
import type { IndexedObject } from "../query/find-in-index.ts";
import type { QueryIndex } from "../query/open-index.ts";
import { addresses, listAddress, objectAddress, searchAddress } from "./addresses.ts";
import { filterScript } from "./filter-script.ts";
import { findingsPage } from "./findings-page.ts";
import { html } from "./html.ts";
import { contentPolicy, layOut } from "./layout.ts";
import { listPage } from "./list-page.ts";
import { listWish } from "./list-wish.ts";
import { objectPage } from "./object-page.ts";
import { overviewPage } from "./overview-page.ts";
import { lookUp } from "./page-source.ts";
import type { PageSource } from "./page-source.ts";
import { runsPage } from "./runs-page.ts";
import { searchPage } from "./search-page.ts";
import { icon, style } from "./style.ts";
import { visibleLine } from "./visible-text.ts";

/** An answer to a request for a page. */
export interface Page {
  readonly status: 200 | 400 | 404;
  readonly body: string;
  /** Lower-case names; `content-type` and what keeps a page to itself. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What every answer carries beside its type. */
const safeHeaders = {
  "content-security-policy": `${contentPolicy}; frame-ancestors 'none'`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-cache",
} as const;

const htmlType = "text/html; charset=utf-8";

/** The files that every page needs, by address, with their types. */
export const assets: ReadonlyMap<string, { readonly text: string; readonly type: string }> = new Map([
  [addresses.style, { text: style, type: "text/css; charset=utf-8" }],
  [addresses.script, { text: filterScript, type: "text/javascript; charset=utf-8" }],
  [addresses.icon, { text: icon, type: "image/svg+xml" }],
]);

const listKinds: ReadonlyMap<string, Kind> = new Map(kindNames.map((kind) => [listAddress(kind), kind]));

/** Whether a path is one of the pages' own; else something other than a page may answer it. */
export function isPagePath(path: string): boolean {
  const [, first = "", second] = path.split("/");
  if (second !== undefined) return isKind(first);
  return ["", searchAddress, ...Object.values(addresses)].includes(first) || listKinds.has(first);
}

/** An object that a page is about, or the file that it stands in. */
export interface Wanted {
  readonly object: IndexedObject;
  /** The file itself, `Issue/01J….yaml`, in place of its page. */
  readonly isFile: boolean;
}

/** The object that a path is about; null for a page of another kind, and where there is none. */
export function wantedAt(index: QueryIndex, path: string): Wanted | null {
  const [, kind = "", name = "", ...rest] = path.split("/");
  const [, stem, ending] = /^(.+)\.(html|yaml)$/s.exec(name) ?? [];
  if (!isKind(kind) || rest.length > 0 || stem === undefined) return null;
  const address = `${kind}/${stem}.html`;
  const plain = objectAddress(kind, stem) === address ? objectNamed(index, kind, stem) : null;
  // An id that no file can be named by has a page under another name, which only a look at all of them tells.
  const object = plain ?? objectsOf(index, kind).find(({ id }) => objectAddress(kind, id) === address) ?? null;
  return object === null ? null : { object, isFile: ending === "yaml" };
}

/** The file of an object as it stands, for a browser to show as nothing but text. */
export function filePage(text: string): Page {
  return { status: 200, body: text, headers: { ...safeHeaders, "content-type": "text/plain; charset=utf-8" } };
}

/** The page at a path (`/`, `/Issue.html`, `/Issue/01J….html`) of a server; 404 with a page that says so where there is none. */
export function renderPage(source: PageSource, path: string, query: URLSearchParams): Page {
  const address = path === "/" ? addresses.overview : path.slice(1);
  const asset = assets.get(address);
  if (asset !== undefined)
    return { status: 200, body: asset.text, headers: { ...safeHeaders, "content-type": asset.type } };
  try {
    const body = pageAt(source, address, query);
    return body === null
      ? plainPage(source, 404, "Not here", "No page and no object has this address.")
      : answer(200, body);
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code !== "usage") throw thrown;
    return plainPage(source, 400, "That cannot be answered", `${thrown.message}: ${thrown.help}`);
  }
}

function pageAt(source: PageSource, address: string, query: URLSearchParams): string | null {
  if (address === addresses.overview) return overviewPage(source);
  if (address === addresses.findings) return findingsPage(source, query);
  if (address === searchAddress) return searchPage(source, query);
  if (address === addresses.runs) return runsPage(source);
  const listed = listKinds.get(address);
  if (listed !== undefined) return listPage(source, listWish(listed, query));
  const wanted = wantedAt(source.index, `/${address}`);
  const object = wanted === null || wanted.isFile ? null : lookUp(source.index, wanted.object.kind, wanted.object.id);
  return object === null ? null : objectPage(source, object);
}

function plainPage(source: PageSource, status: 400 | 404, head: string, sentence: string): Page {
  const main = html`<h1>${head}</h1>
    <p><bdi>${visibleLine(sentence, 600)}</bdi></p>
    <p><a href="/">To the overview</a></p>`;
  return answer(
    status,
    layOut(source, { at: addresses.overview, title: `${head} · CWOM`, main, within: "", base: "/" }),
  );
}

function answer(status: Page["status"], body: string): Page {
  return { status, body, headers: { ...safeHeaders, "content-type": htmlType } };
}
