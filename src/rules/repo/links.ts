import { pointerStep } from "../../model/json.ts";
import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";

/** A Repo's links lead somewhere from wherever they are read (§4.1). */
export const repoLinks = kindRule(
  "Repo",
  {
    id: "repo/links",
    level: "info",
    summary: "an entry of links is no absolute address",
    why: "§4.1: links: string[], derived: a link leads to the same place from everywhere",
  },
  function* ({ links }, stored) {
    for (const [index, link] of links.entries()) {
      if (isAbsolute(link)) continue;
      yield {
        about: stored,
        at: pointerStep("/links", index),
        message: `has the link ${shown(link)}, expected an absolute address`,
        help: "write the address in full, as in https://shop.example/handbook, or remove it",
        new: link.slice(0, 200),
      };
    }
  },
);

/** `scheme://host…`, or an address that needs no host; one letter before the colon is a Windows drive. */
function isAbsolute(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:\/\/[^\s/?#]|mailto:\S|urn:\S)\S*$/i.test(text) && URL.canParse(text);
}
