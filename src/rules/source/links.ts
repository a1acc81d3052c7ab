import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";

/** A Repo's source says which one of the other system it is (§2.5). */
export const sourceIdentifies = kindRule(
  "Repo",
  {
    id: "source/identifies",
    level: "info",
    summary: "source has neither external_id nor url",
    why: "§2.5: Source: for linkage to external systems",
  },
  function* ({ source }, stored) {
    if (source.external_id !== null || source.url !== null) return;
    yield {
      about: stored,
      at: "/source",
      message: `has a source in ${shown(source.system)} without external_id and url, expected one of them`,
      help: "add external_id or url to source",
    };
  },
);

/** A Repo's source can be opened (§2.5). */
export const sourceUrl = kindRule(
  "Repo",
  {
    id: "source/url",
    level: "warning",
    summary: "source.url is no absolute http(s) address",
    why: "§2.5: Source: url, for linkage to external systems",
  },
  function* ({ source: { url } }, stored) {
    if (url === null || isWebAddress(url)) return;
    yield {
      about: stored,
      at: "/source/url",
      message: `has source.url ${shown(url)}, expected an absolute http or https address`,
      help: "write the address in full, as in https://github.com/owner/name, or remove it",
      new: url.slice(0, 200),
    };
  },
);

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]\S*$/i.test(text) && URL.canParse(text);
}
