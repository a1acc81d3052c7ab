import { isMapping } from "../model/json.ts";
import type { StoredObject } from "../store/corpus.ts";
import type { Modified } from "./modified.ts";

/** What an object may be on GitHub, as its meta says. */
export type GithubOrigin = "issue" | "pull_request" | "workflow_run" | "commit" | "artifact";

/** External id of what an object is on GitHub, where it is one of these; null for anything else. */
export function githubOrigin({ value }: StoredObject, ...origins: readonly GithubOrigin[]): string | null {
  const { meta } = value;
  for (const name of isMapping(meta) ? origins : []) {
    const origin = isMapping(meta) ? meta[`github/${name}`] : null;
    if (isMapping(origin) && typeof origin["external_id"] === "string") return origin["external_id"];
  }
  return null;
}

/** Whether an object is the same one of these on GitHub before and after: it follows what happens there. */
export function followsGithub({ base, head }: Modified, ...origins: readonly GithubOrigin[]): boolean {
  const before = githubOrigin(base, ...origins);
  return before !== null && before === githubOrigin(head, ...origins);
}
