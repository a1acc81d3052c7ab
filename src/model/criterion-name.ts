import { nameLimit } from "./limits.ts";

/** What a check of an acceptance criterion is called: its first line, cut where a name must end. */
export function criterionName(criterion: string): string {
  const [line = ""] = criterion.trim().split("\n");
  return cutName(line.trim());
}

/** A text, cut where a name must end. */
export function cutName(text: string): string {
  const characters = Array.from(text);
  return characters.length <= nameLimit ? text : `${characters.slice(0, nameLimit - 1).join("")}…`;
}
