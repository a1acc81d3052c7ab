import { kindNames } from "../model/enums.ts";
import { countsByKind } from "../query/overview.ts";
import { addresses, linkFrom, listAddress, searchAddress } from "./addresses.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { kindLabels } from "./names.ts";
import type { PageSource } from "./page-source.ts";
import { figure } from "./pieces.ts";
import { visibleLine } from "./visible-text.ts";

/** What a page may load and do, as its Content-Security-Policy: our own style, script and icon, and forms that come back to us. */
export const contentPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

/** One page: where it stands, what it is called, what it says. */
export interface PageParts {
  /** Its own address from the top. */
  readonly at: string;
  readonly title: string;
  readonly main: Fragment;
  /** The address in the navigation that it belongs to. */
  readonly within?: string;
  /** A script of ours is of use here. */
  readonly filters?: boolean;
  /** The words that were searched for in the whole store. */
  readonly searched?: string;
  /** What links begin with in place of the page's own place: a page that is shown at any address. */
  readonly base?: string;
}

/** A whole HTML document. */
export function layOut(source: PageSource, parts: PageParts): string {
  const { at, title, main, within = at, filters = false } = parts;
  const link = (to: string): string => (parts.base === undefined ? linkFrom(at, to) : `${parts.base}${to}`);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        ${source.served ? null : html`<meta http-equiv="Content-Security-Policy" content="${contentPolicy}" /> `}
        <meta name="viewport" content="width=device-width" />
        <meta name="referrer" content="no-referrer" />
        ${source.listed ? null : html`<meta name="robots" content="noindex" /> `}
        <meta name="color-scheme" content="light dark" />
        <title>${visibleLine(title, 120)}</title>
        <link rel="icon" href="${link(addresses.icon)}" type="image/svg+xml" />
        <link rel="stylesheet" href="${link(addresses.style)}" />
        ${filters || source.served ? html`<script src="${link(addresses.script)}" defer></script> ` : null}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
          ${navigation(source, link, within)}${source.served ? searchForm(link(searchAddress), parts.searched ?? "") : null}
        </header>
        <main id="main">${main}</main>
        <footer><p>Read from ${source.words}. This page only shows: the YAML files in git are what counts.</p></footer>
      </body>
    </html> `;
  return String(page);
}

/** Needs a server: files have no answer to a form. */
function searchForm(action: string, searched: string): Html {
  return html`<form class="search" action="${action}" method="get" role="search" aria-label="All objects">
    <label
      ><span class="unseen">Words in any object</span>
      <input
        type="search"
        name="text"
        aria-keyshortcuts="Control+K"
        value="${visibleLine(searched, 300)}"
        placeholder="Search" /></label
    ><button>Search</button>
  </form>`;
}

function navigation({ index, report }: PageSource, link: (to: string) => string, within: string): Html {
  const counts = countsByKind(index);
  const entry = (to: string, name: string, count: number | null): Html =>
    html`<a href="${link(to)}" ${within === to ? html` aria-current="page"` : null}
      >${name}${count === null ? null : html` <span class="count">${figure(count)}</span>`}</a
    > `;
  const found = report === null ? null : report.findings.length;
  return html`<nav aria-label="Pages">
    ${entry(addresses.overview, "Overview", null)}${kindNames
      .toSorted((a, b) => Number(a === "Repo") - Number(b === "Repo"))
      .map((kind) => entry(listAddress(kind), kindLabels[kind].many, counts.get(kind) ?? 0))}${entry(
      addresses.runs,
      "Runs over time",
      null,
    )}${entry(addresses.findings, "Findings", found)}
  </nav>`;
}
