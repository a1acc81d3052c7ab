import { Failure } from "../failure.ts";
import type { Kind } from "../model/enums.ts";
import type { ListRequest } from "../query/list-objects.ts";
import { listAddress } from "./addresses.ts";
import { listColumns } from "./list-columns.ts";

/** How many rows a page of a list has. */
export const rowsOnPage = 200;

/** What can be chosen of a list beside the words that it is to hold; an empty text chooses nothing. */
const choices = ["text", "status", "type", "tag", "repo", "issue", "run", "sort"] as const;

/** What somebody wants to see of a list. */
export interface ListWish extends Readonly<Record<(typeof choices)[number], string>> {
  readonly kind: Kind;
  /** From 1; `all` for every row on one page. */
  readonly page: number | "all";
}

/** The whole of a list, nothing chosen. */
export function wholeList(kind: Kind, page: number | "all" = 1): ListWish {
  return { kind, page, text: "", status: "", type: "", tag: "", repo: "", issue: "", run: "", sort: "" };
}

/** The same as a question to the index; Failure `usage` from there for a word that the kind does not know. */
export function requestOf(wish: ListWish): ListRequest {
  const { kind, page, status, type, tag, text } = wish;
  return {
    kind,
    status: given(status),
    type: given(type),
    tags: given(tag),
    repo: orNull(wish.repo),
    issue: orNull(wish.issue),
    run: orNull(wish.run),
    text: text.trim() === "" ? null : text,
    sort: wish.sort === "" ? listColumns[kind].order : wish.sort,
    limit: page === "all" ? null : rowsOnPage,
    offset: page === "all" ? 0 : (page - 1) * rowsOnPage,
  };
}

function given(word: string): string[] {
  return word === "" ? [] : [word];
}

function orNull(word: string): string | null {
  return word === "" ? null : word;
}

/** The words that a request's query looks for; empty where it looks for none. Failure `usage` for what holds no word. */
export function wordsIn(query: URLSearchParams): string {
  const text = query.get("text") ?? "";
  if (text.trim() === "" || /[\p{L}\p{N}]/u.test(text)) return text;
  throw new Failure("usage", "there is no word to search for", "write words, or beginnings of words");
}

/** What a request's query asks of a list. Failure `usage` for a page that is no number, and for a search without a word. */
export function listWish(kind: Kind, query: URLSearchParams): ListWish {
  const asked = choices.map((name) => [name, query.get(name) ?? ""]);
  return { ...wholeList(kind, pageIn(query)), ...Object.fromEntries(asked), text: wordsIn(query) };
}

/** The number of the page that a request's query asks for. Failure `usage` for one that is none. */
export function pageIn(query: URLSearchParams): number {
  const page = query.get("page") ?? "1";
  if (/^[1-9]\d{0,6}$/.test(page)) return Number(page);
  throw new Failure("usage", `${JSON.stringify(page)} is no number of a page`, "page=2");
}

/** Where a server shows what somebody asked for. */
export function servedLink(wish: ListWish): string {
  const asked = choices.map((name): [string, string] => [name, wish[name]]);
  const page: [string, string] = ["page", wish.page === 1 ? "" : String(wish.page)];
  const query = new URLSearchParams([...asked, page].filter(([, value]) => value !== "")).toString();
  return `${listAddress(wish.kind)}${query === "" ? "" : `?${query}`}`;
}

/** Whether anything is left out of a list. */
export function isNarrowed(wish: ListWish): boolean {
  return choices.some((name) => name !== "sort" && wish[name] !== "");
}
