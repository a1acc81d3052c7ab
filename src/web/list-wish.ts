import { Failure } from "../failure.ts";
import type { Kind } from "../model/enums.ts";
import type { ListRequest } from "../query/list-objects.ts";
import { listAddress } from "./addresses.ts";
import { listColumns } from "./list-columns.ts";

/** How many rows a page of a list has. */
export const rowsOnPage = 200;

/** What somebody wants to see of a list. */
export interface ListWish {
  readonly kind: Kind;
  /** From 1; `all` for every row on one page. */
  readonly page: number | "all";
  readonly status: string;
  readonly type: string;
  readonly tag: string;
  readonly text: string;
}

/** The whole of a list, nothing chosen. */
export function wholeList(kind: Kind, page: number | "all" = 1): ListWish {
  return { kind, page, status: "", type: "", tag: "", text: "" };
}

/** The same as a question to the index; Failure `usage` from there for a word that the kind does not know. */
export function requestOf({ kind, page, status, type, tag, text }: ListWish): ListRequest {
  return {
    kind,
    status: status === "" ? [] : [status],
    type: type === "" ? [] : [type],
    tags: tag === "" ? [] : [tag],
    repo: null,
    issue: null,
    run: null,
    text: text.trim() === "" ? null : text,
    sort: listColumns[kind].order,
    limit: page === "all" ? null : rowsOnPage,
    offset: page === "all" ? 0 : (page - 1) * rowsOnPage,
  };
}

/** What a request's query asks of a list. Failure `usage` for a page that is no number. */
export function listWish(kind: Kind, query: URLSearchParams): ListWish {
  const page = query.get("page") ?? "1";
  if (!/^[1-9]\d{0,6}$/.test(page))
    throw new Failure("usage", `${JSON.stringify(page)} is no number of a page`, "page=2");
  const [status = "", type = "", tag = "", text = ""] = ["status", "type", "tag", "text"].map(
    (name) => query.get(name) ?? "",
  );
  return { kind, page: Number(page), status, type, tag, text };
}

/** Where a server shows another page of what somebody asked for. */
export function servedLink({ kind, status, type, tag, text }: ListWish, page: number): string {
  const given = Object.entries({ status, type, tag, text, page: String(page) }).filter(([, value]) => value !== "");
  return `${listAddress(kind)}?${new URLSearchParams(given).toString()}`;
}
