import { pointerStep } from "../../model/json.ts";
import { objectRule } from "../rule.ts";

/** Free data says by its key whose it is (§2.7); only the top level of meta is looked at. */
export const objectMetaNamespaced = objectRule(
  {
    id: "object/meta-namespaced",
    level: "info",
    summary: "a key of meta has no namespace such as github/issue",
    why: "§2.7: meta: free-form object (namespaced keys recommended)",
  },
  function* (stored) {
    for (const key of Object.keys(stored.object?.meta ?? {})) {
      if (/[./]/.test(key)) continue;
      yield {
        about: stored,
        at: pointerStep("/meta", key),
        atKey: true,
        message: `has the key ${JSON.stringify(key.slice(0, 80))} in meta without a namespace`,
        help: `put whose it is in front, as in github/issue`,
      };
    }
  },
);

/** Each tag stands once and says something (§2.7). */
export const objectTagsUnique = objectRule(
  {
    id: "object/tags-unique",
    level: "info",
    summary: "a tag is empty or stands twice",
    why: "§2.7: tags: string[], derived: a label is there or it is not",
  },
  function* (stored) {
    const seen = new Set<string>();
    for (const [index, tag] of (stored.object?.tags ?? []).entries()) {
      const isEmpty = tag.trim() === "";
      if (!isEmpty && !seen.has(tag)) {
        seen.add(tag);
        continue;
      }
      const message = isEmpty ? "has an empty tag" : `has the tag ${JSON.stringify(tag.slice(0, 80))} twice`;
      yield { about: stored, at: pointerStep("/tags", index), message, help: "remove it" };
    }
  },
);
