import type { StoredObject } from "../../store/corpus.ts";
import { named } from "../words.ts";

const most = 3;

/** The first Issues of a circle, in words: `Issue A "…", Issue B "…" and 4 more`. */
export function circle(issues: readonly StoredObject[]): string {
  const first = issues.slice(0, most).map(named).join(", ");
  return issues.length > most ? `${first} and ${issues.length - most} more` : first;
}
