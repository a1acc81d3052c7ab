import { commitStanding } from "../git/commit-standing.ts";
import type { OperationEnv } from "../operations/operation.ts";
import { readFileFacts } from "../store/file-facts.ts";
import type { Place } from "./place.ts";

/** What operations may know of the world from the place that they are planned for: all but who acts, and new ids. */
export function placeFacts({
  repository,
  tree,
  landed,
  now,
}: Omit<Place, "cache" | "write">): Pick<OperationEnv, "now" | "fileFacts" | "commitStanding"> {
  return {
    now: now.replace(/\.\d+Z$/, "Z"),
    fileFacts: (path) => readFileFacts(tree, path),
    commitStanding: (oid, branch) => commitStanding(repository, oid, { branch, otherwise: landed.commit }),
  };
}
