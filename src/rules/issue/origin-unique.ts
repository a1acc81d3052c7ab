import { isMapping } from "../../model/json.ts";
import type { StoredObject } from "../../store/corpus.ts";
import { corpusRule } from "../rule.ts";
import { named, shown } from "../words.ts";

const origin = "github/issue";
const pointer = "/meta/github~1issue";

/** Each of them is enough to tell one issue on GitHub from all others; a number is not. */
const identifying = ["external_id", "node_id", "url"] as const;

/** One issue on GitHub is one Issue here. */
export const issueOriginUnique = corpusRule(
  {
    id: "issue/origin-unique",
    level: "warning",
    summary: "two Issues come from the same issue on GitHub, as meta github/issue says",
    why: "ours: a sync that made an Issue twice would keep only one of them true (§4.2 has no source)",
  },
  function* (corpus) {
    const first = new Map<string, StoredObject>();
    for (const issue of corpus.of("Issue")) {
      const names = issue.recall("origin", () => namesOf(issue));
      const same = names.find(({ key }) => (first.get(key) ?? issue).id !== issue.id);
      for (const { key } of names) if (!first.has(key)) first.set(key, issue);
      const other = same === undefined ? undefined : first.get(same.key);
      if (same === undefined || other === undefined) continue;
      const at = `${pointer}/${same.member}`;
      yield {
        about: issue,
        at,
        message: `comes from the issue ${shown(same.text)} on GitHub, as does ${named(other)}`,
        help: "keep one of the two, and cancel the other as its duplicate without this origin",
        related: [{ place: { path: other.file.path, pointer: at }, message: "the Issue that has this origin already" }],
      };
    }
  },
);

type Name = { readonly member: string; readonly text: string; readonly key: string };

function namesOf(issue: StoredObject): Name[] {
  const { meta } = issue.value;
  const from = isMapping(meta) && Object.hasOwn(meta, origin) ? meta[origin] : undefined;
  if (!isMapping(from)) return [];
  return identifying.flatMap((member) => {
    const text = Object.hasOwn(from, member) ? from[member] : undefined;
    return typeof text === "string" && text.trim() !== ""
      ? [{ member, text, key: JSON.stringify([member, text]) }]
      : [];
  });
}
