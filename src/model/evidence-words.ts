import { artifactTypes } from "./enums.ts";
import type { Artifact } from "./artifact.ts";

type ArtifactType = Artifact["type"];

/** What a piece of evidence is asked for as: outputs of some types, test results, what CI or reviewers say, files by path, or something in words. */
export type Wanted =
  | { readonly is: "made"; readonly types: readonly ArtifactType[] }
  | { readonly is: "tests" | "ci" | "review" }
  | { readonly is: "file"; readonly pattern: string }
  | { readonly is: "words" };

const patch: Wanted = { is: "made", types: ["code_patch", "commit"] };

/** Besides the types of Artifacts, which are words of their own. A commit is a patch too, and the trace of a Run has its log. */
const words: ReadonlyMap<string, Wanted> = new Map<string, Wanted>([
  ...artifactTypes.map((type): [string, Wanted] => [type, { is: "made", types: [type] }]),
  ...["code_patch", "patch", "diff", "code_change"].map((word): [string, Wanted] => [word, patch]),
  ...["pull_request", "merge_request"].map((word): [string, Wanted] => [word, { is: "made", types: ["pr"] }]),
  ["log", { is: "made", types: ["log", "trace"] }],
  ["image", { is: "made", types: ["container_image"] }],
  ["documentation", { is: "made", types: ["doc"] }],
  ...["test", "unit_test", "test_result", "test_report", "test_run", "test_pass", "passing_test", "junit"].map(
    (word): [string, Wanted] => [word, { is: "tests" }],
  ),
  ...["ci", "ci_run", "check", "check_run", "ci_check"].map((word): [string, Wanted] => [word, { is: "ci" }]),
  ...["review", "code_review", "approval", "pr_review"].map((word): [string, Wanted] => [word, { is: "review" }]),
]);

/** What an entry of a Task's `evidence_requirements` asks for: a known word, whatever its case, number and hyphens; a path or pattern of files; else words that somebody has to claim. */
export function wantedBy(entry: string): Wanted {
  const word = entry
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  const known = [word, word.replace(/s$/, ""), word.replace(/e?s$/, ""), word.replace(/ies$/, "y")].map((form) =>
    words.get(form),
  );
  return known.find((found) => found !== undefined) ?? fileOrWords(entry.trim());
}

/** A path has no blanks, and a slash, a wildcard or the ending of a file's name; one without a slash is looked for in every folder. */
function fileOrWords(entry: string): Wanted {
  const isPath = /^[^\s:]+$/.test(entry) && /[/*?]|\.[a-z0-9]{1,10}$/i.test(entry);
  if (!isPath) return { is: "words" };
  const path = entry.replace(/^(?:\.?\/)+/, "");
  return { is: "file", pattern: path.includes("/") ? path.replace(/\/$/, "/**") : `**/${path}` };
}
