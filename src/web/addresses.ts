import { createHash } from "node:crypto";
import type { Kind } from "../model/enums.ts";
import { isFileSafeId } from "../model/id.ts";
import { idLimit } from "../model/limits.ts";

/** The pages that are not about one object, by what they are. At the top there are only names of ours, so that no id can take one. */
export const addresses = {
  overview: "index.html",
  findings: "findings.html",
  runs: "runs-over-time.html",
  style: "style.css",
  script: "filter.js",
  icon: "icon.svg",
} as const;

/** What only a server answers: the search in all texts. */
export const searchAddress = "search.html";

/** The page of one object: `Issue/01J….html`; an id that no file can be named by gives way to its digest, before which no id can begin. */
export function objectAddress(kind: Kind, id: string): string {
  const isPlain = isFileSafeId(id) && id.length <= idLimit;
  const name = isPlain ? id : `-${createHash("sha256").update(id).digest("hex").slice(0, 32)}`;
  return `${kind}/${name}.html`;
}

/** The file of one object as it stands, beside its page. */
export function fileAddress(kind: Kind, id: string): string {
  return objectAddress(kind, id).replace(/\.html$/, ".yaml");
}

/** A page of a kind's list; the first unless said, `all` for the one with everything. */
export function listAddress(kind: Kind, page: number | "all" = 1): string {
  return page === 1 ? `${kind}.html` : `${kind}-${page}.html`;
}

/** A link from one page to another, as a path from where the first stands. */
export function linkFrom(from: string, to: string): string {
  return from.includes("/") ? `../${to}` : to;
}
