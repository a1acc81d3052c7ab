import { kindRule } from "../rule.ts";
import { shown } from "../words.ts";
import { uriFlaw } from "./uri-flaw.ts";

/** What the address of a pull request has after its path, and that of a commit somewhere, on the usual hosts. */
const forms: Readonly<Record<"pr" | "commit", RegExp>> = {
  pr: /\/(?:pulls?|pull-?requests?|merge_requests|\+)\/\d+(?:[/?#]|$)/i,
  commit: /[/@#=:][0-9a-f]{7,64}(?:[/?#.]|$)/i,
};

/** A pull request and a commit have addresses that show what they are (§3.5). */
export const artifactTypeUri = kindRule(
  "Artifact",
  {
    id: "artifact/type-uri",
    level: "info",
    summary: "the uri of a pr or commit does not look like one",
    why: "§3.5: ArtifactType: commit, pr (derived)",
  },
  ({ type, uri }, about) => {
    if ((type !== "pr" && type !== "commit") || forms[type].test(uri)) return [];
    // A uri that leads nowhere is artifact/uri's, an empty one artifact/retrievable's.
    if (uri.trim() === "" || uriFlaw(uri) !== null) return [];
    const example = type === "pr" ? "/pull/7 at its end" : "the commit's id in it";
    const message = `is a ${type}, but its uri ${shown(uri)} does not look like one`;
    return [{ about, at: "/uri", message, help: `write an address with ${example}, or another type` }];
  },
);
