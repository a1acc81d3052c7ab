import { Failure } from "../failure.ts";
import { isKind, kindNames } from "../model/enums.ts";
import type { Kind } from "../model/enums.ts";
import { objectsOf } from "../query/find-in-index.ts";
import { addresses, listAddress, objectAddress } from "./addresses.ts";
import { filterScript } from "./filter-script.ts";
import { findingsPage } from "./findings-page.ts";
import { html } from "./html.ts";
import { contentPolicy, layOut } from "./layout.ts";
import { listPage } from "./list-page.ts";
import { listWish } from "./list-wish.ts";
import { objectPage } from "./object-page.ts";
import { overviewPage } from "./overview-page.ts";
import { lookUp } from "./page-source.ts";
import type { PageSource, ShownObject } from "./page-source.ts";
import { runsPage } from "./runs-page.ts";
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

/** Does something with what pages are made of at this moment. */
export type WithSource = <T>(action: (source: PageSource) => Promise<T>) => Promise<T>;

/** What a server mounts: answers a GET of a path with the page there, or null where the path is none of the pages' own and something else may answer. */
export function pageHandler(withSource: WithSource): (path: string, query: URLSearchParams) => Promise<Page | null> {
  return async (path, query) => (isPagePath(path) ? withSource((source) => renderPage(source, path, query)) : null);
}

function isPagePath(path: string): boolean {
  const [, first = "", second] = path.split("/");
  if (second !== undefined) return isKind(first);
  return first === "" || Object.values<string>(addresses).includes(first) || listKinds.has(first);
}

/** The page at a path (`/`, `/Issue.html`, `/Issue/01J….html`) of a server; 404 with a page that says so where there is none. */
export async function renderPage(source: PageSource, path: string, query: URLSearchParams): Promise<Page> {
  const address = path === "/" ? addresses.overview : path.slice(1);
  const asset = assets.get(address);
  if (asset !== undefined)
    return { status: 200, body: asset.text, headers: { ...safeHeaders, "content-type": asset.type } };
  try {
    const body = await pageAt(source, address, query);
    return body === null
      ? plainPage(source, 404, "Not here", "No page and no object has this address.")
      : answer(200, body);
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code !== "usage") throw thrown;
    return plainPage(source, 400, "That cannot be answered", `${thrown.message}: ${thrown.help}`);
  }
}

async function pageAt(source: PageSource, address: string, query: URLSearchParams): Promise<string | null> {
  if (address === addresses.overview) return overviewPage(source);
  if (address === addresses.findings) return findingsPage(source);
  if (address === addresses.runs) return runsPage(source);
  const listed = listKinds.get(address);
  if (listed !== undefined) return listPage(source, listWish(listed, query));
  const object = objectAt(source, address);
  return object === null ? null : objectPage(source, object);
}

/** The object whose page has this address. */
function objectAt({ index }: PageSource, address: string): ShownObject | null {
  const [kind = "", name = "", ...rest] = address.split("/");
  if (!isKind(kind) || rest.length > 0 || !name.endsWith(".html")) return null;
  const id = name.slice(0, -".html".length);
  if (objectAddress(kind, id) === address) return lookUp(index, kind, id);
  // An id that no file can be named by has a page under another name, which only a look at all of them tells.
  const found = objectsOf(index, kind).find((object) => objectAddress(kind, object.id) === address);
  return found === undefined ? null : lookUp(index, kind, found.id);
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
