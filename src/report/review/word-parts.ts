import { diffWordsWithSpace } from "diff";
import type { TextPart } from "./review.ts";

/** More words than this that went or came are a new text, and take long to tell apart. */
const maxEditLength = 600;

/** Two texts word by word; texts that have little in common as the whole old one and the whole new one. */
export function wordParts(old: string, now: string): readonly TextPart[] {
  const parts = diffWordsWithSpace(old, now, { maxEditLength });
  const replaced: readonly TextPart[] = [
    { is: "removed", text: old },
    { is: "added", text: now },
  ];
  if (parts === undefined) return replaced;
  const same = parts.reduce((sum, part) => (part.added || part.removed ? sum : sum + part.value.length), 0);
  if (same * 3 < Math.max(old.length, now.length)) return replaced;
  return parts.map(({ added, removed, value }): TextPart => {
    if (added) return { is: "added", text: value };
    return { is: removed ? "removed" : "same", text: value };
  });
}
