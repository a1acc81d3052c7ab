import type { Kind } from "../model/enums.ts";
import { kinds } from "../model/kinds.ts";
import type { JsonObject } from "../model/json.ts";
import { countObjects, listValues } from "../query/list-objects.ts";
import { countsByKind } from "../query/overview.ts";
import { linkFrom, listAddress, objectAddress } from "./addresses.ts";
import { html } from "./html.ts";
import type { Fragment, Html } from "./html.ts";
import { layOut } from "./layout.ts";
import { listColumns } from "./list-columns.ts";
import type { Column } from "./list-columns.ts";
import { isNarrowed, requestOf, rowsOnPage, servedLink } from "./list-wish.ts";
import type { ListWish } from "./list-wish.ts";
import { kindLabels, nameOf, textAt } from "./names.ts";
import { objectLink } from "./object-link.ts";
import type { PageSource } from "./page-source.ts";
import { figure } from "./pieces.ts";
import { visibleLine } from "./visible-text.ts";

/** How many pages the whole list of a kind has. */
export function pageCount(source: PageSource, kind: Kind): number {
  return Math.max(1, Math.ceil((countsByKind(source.index).get(kind) ?? 0) / rowsOnPage));
}

/** A page of a kind's list. Failure `usage` for a word that its kind does not know. */
export function listPage(source: PageSource, wish: ListWish): string {
  const { kind, page } = wish;
  const { many } = kindLabels[kind];
  const at = listAddress(kind, source.served ? 1 : page);
  const request = requestOf(wish);
  const count = countObjects(source.index, request);
  const rows = listValues(source.index, request);
  const main = html`<h1>${many}</h1>
    ${filterForm(source, wish, at)}${relatedLine(source, wish, at)}
    <p><output class="found">${countLine(source, count, rows.length, wish)}</output> ${clearLink(source, wish)}</p>
    ${rows.length === 0 ? emptyLine(wish) : rowTable(source, wish, at, rows)} ${pageLinks(source, wish, at, count)}`;
  return layOut(source, { at, title: `${many} · CWOM`, main, within: listAddress(kind), filters: true });
}

/** How many there are, how many of them fit, and which of those are here. */
function countLine({ index }: PageSource, count: number, shown: number, wish: ListWish): string {
  const { kind, page } = wish;
  const { one, many } = kindLabels[kind];
  const all = countsByKind(index).get(kind) ?? 0;
  const name = all === 1 ? one : many;
  const said = isNarrowed(wish) ? `${figure(count)} of ${figure(all)} ${name}` : `${figure(all)} ${name}`;
  if (page === "all" || shown === count || shown === 0) return said;
  const first = (page - 1) * rowsOnPage + 1;
  return `${said}, here ${figure(first)} to ${figure(first + shown - 1)}`;
}

function clearLink({ served }: PageSource, wish: ListWish): Fragment {
  return served && isNarrowed(wish) ? html`<a href="${listAddress(wish.kind)}">Show all</a>` : null;
}

function emptyLine(wish: ListWish): Html {
  if (isNarrowed(wish) || wish.page !== 1) return html`<p>Nothing is here that fits.</p>`;
  return html`<p>
    There are no ${kindLabels[wish.kind].many} yet. The first is made by <code>cwom new ${wish.kind}</code>.
  </p>`;
}

const related = [
  ["repo", "Repo"],
  ["issue", "Issue"],
  ["run", "Run"],
] as const;

/** What the objects here are connected with, where that is chosen: there is no field for it in the form. */
function relatedLine({ index }: PageSource, wish: ListWish, at: string): Fragment {
  return related.map(([name, kind]) =>
    wish[name] === ""
      ? null
      : html`<p>
          Only those of ${objectLink(index, at, { kind, id: wish[name] })}.
          <a href="${servedLink({ ...wish, [name]: "", page: 1 })}">All of them</a>
        </p> `,
  );
}

/** On a server a form that it answers; among files one that a script of ours goes by, and that stays hidden without. */
function filterForm(source: PageSource, wish: ListWish, at: string): Fragment {
  const { kind } = wish;
  const isWhole = source.served || wish.page === "all" || pageCount(source, kind) === 1;
  const action = source.served || pageCount(source, kind) === 1 ? listAddress(kind) : listAddress(kind, "all");
  const choices = listColumns[kind].columns.flatMap(({ head, choice }) =>
    choice === undefined ? [] : [html`<label>${head} ${select(choice, wish)}</label> `],
  );
  const hasTags = source.served && listColumns[kind].columns.some(({ head }) => head === "Tags");
  return html`<form
    class="filter"
    action="${linkFrom(at, action)}"
    method="get"
    role="search"
    ${source.served ? null : html` hidden`}${isWhole && !source.served ? html` data-whole` : null}
  >
    <label
      >${source.served ? "Words in any text" : "Words in a row"}
      <input type="search" name="text" aria-keyshortcuts="Control+K" value="${visibleLine(wish.text, 300)}"
    /></label>
    ${kept(wish)}${choices}${hasTags ? html`<label>Tag <input name="tag" value="${visibleLine(wish.tag, 300)}" /></label> ` : null}<button>
      Show
    </button>
  </form> `;
}

/** What was chosen elsewhere than in the form goes with it. */
function kept(wish: ListWish): Fragment {
  return (["repo", "issue", "run", "sort"] as const).map((name) =>
    wish[name] === "" ? null : html`<input type="hidden" name="${name}" value="${visibleLine(wish[name], 300)}" />`,
  );
}

function select({ name, words }: NonNullable<Column["choice"]>, wish: ListWish): Html {
  const options = words.map((word) => html`<option${wish[name] === word ? html` selected` : null}>${word}</option>`);
  return html`<select name="${name}">
    <option value="">any</option>
    ${options}
  </select>`;
}

function rowTable(source: PageSource, wish: ListWish, at: string, rows: readonly JsonObject[]): Html {
  const { kind } = wish;
  const { columns } = listColumns[kind];
  const heads = columns.map(({ head, lesser, choice, sort }) => {
    const name = choice === undefined ? null : html` data-name="${choice.name}"`;
    const order = ariaSort(wish, sort);
    return html`<th scope="col" ${lesser === true ? html` class="lesser"` : null}${name}${order}>
      ${sortLink(source, wish, head, sort)}
    </th>`;
  });
  const body = rows.map((value) => {
    const id = textAt(value, "id") ?? "";
    const cells = columns.map(
      ({ cell, lesser }) =>
        html`<td${lesser === true ? html` class="lesser"` : null}>${cell(value, source.index, at)}</td>`,
    );
    const title = kinds[kind].titleOf(value);
    const name = visibleLine(nameOf(source.index, { kind, id, title, value }), 160);
    const link = linkFrom(at, objectAddress(kind, id));
    return html`<tr>
      <td class="title">
        <a href="${link}" dir="auto" class="clip">${name}</a><span class="id">${visibleLine(id, 140)}</span>
      </td>
      ${cells}
    </tr> `;
  });
  return html`<div class="scroll">
    <table class="list">
      <thead>
        <tr>
          <th scope="col" ${ariaSort(wish, titleSort(kind))}>${sortLink(source, wish, "Title", titleSort(kind))}</th>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}

/** What a Run is called follows from its Issue, and a snapshot has no name to sort by. */
function titleSort(kind: Kind): string | undefined {
  return kind === "ConstraintSnapshot" ? undefined : "title";
}

/** A head that leads to the list in its order, or in the other one where it stands in that already. */
function sortLink({ served }: PageSource, wish: ListWish, head: string, sort: string | undefined): Fragment {
  if (!served || sort === undefined) return head;
  const next = currentSort(wish) === sort ? opposite(sort) : sort;
  return html`<a href="${servedLink({ ...wish, sort: next, page: 1 })}">${head}</a>`;
}

function ariaSort(wish: ListWish, sort: string | undefined): Fragment {
  const current = currentSort(wish);
  if (sort === undefined || ![sort, opposite(sort)].includes(current)) return null;
  return html` aria-sort="${current.startsWith("-") ? "descending" : "ascending"}"`;
}

function currentSort({ kind, sort }: ListWish): string {
  return sort === "" ? listColumns[kind].order : sort;
}

function opposite(sort: string): string {
  return sort.startsWith("-") ? sort.slice(1) : `-${sort}`;
}

function pageLinks(source: PageSource, wish: ListWish, at: string, count: number): Fragment {
  const last = Math.max(1, Math.ceil(count / rowsOnPage));
  const { page, kind } = wish;
  if (page === "all")
    return html`<nav class="pages" aria-label="Pages of the list">
      <a href="${listAddress(kind)}">Page by page</a>
    </nav>`;
  if (last === 1 && page === 1) return null;
  const to = (number: number): string =>
    source.served ? servedLink({ ...wish, page: number }) : linkFrom(at, listAddress(kind, number));
  const step = (number: number, name: string): Fragment =>
    number < 1 || number > last ? null : html`<a href="${to(number)}">${name}</a>`;
  return html`<nav class="pages" aria-label="Pages of the list">
    ${step(page - 1, "← Page before")}
    <span>Page ${page} of ${figure(last)}</span>
    ${step(page + 1, "Next page →")} ${page < last - 1 ? step(last, "Last page") : null}
    ${source.served ? null : html`<a href="${listAddress(kind, "all")}">All on one page</a>`}
  </nav>`;
}
