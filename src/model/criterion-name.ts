import { nameLimit } from "./limits.ts";

/** What a check of an acceptance criterion is called: its first line, cut where a name must end. */
export function criterionName(criterion: string): string {
  const [line = ""] = criterion.trim().split("\n");
  const characters = Array.from(line.trim());
  return characters.length <= nameLimit ? characters.join("") : `${characters.slice(0, nameLimit - 1).join("")}…`;
}
