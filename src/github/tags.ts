import { cleanLine } from "./clean-text.ts";

/** Names of labels as tags: each once, none empty. */
export function tagsOf(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => cleanLine(name)))].filter((name) => name !== "");
}
