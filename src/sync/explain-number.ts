import type { Place } from "../apply/place.ts";
import { Failure } from "../failure.ts";
import { explainIssue } from "../github/explain-issue.ts";
import { repositoryOrigin } from "../github/mapping.ts";
import { readIssue, readIssueInput } from "../github/read-issue.ts";
import type { RepositoryName } from "../github/read-issue.ts";
import type { Reader } from "../github/reader.ts";
import { objectsOf } from "../store/objects.ts";
import { mappingFor } from "./batch-mapping.ts";
import { readCursorFile } from "./cursor-file.ts";
import { readOrigins } from "./origins.ts";
import { hostOf, nameOf, repositoryOf } from "./sync-github.ts";
import { whereOf } from "./where.ts";

/** Where to explain an issue. */
export interface ExplainEnv {
  readonly reader: Reader;
  readonly name: RepositoryName;
  readonly place: Place;
}

/** How one issue is mapped, in lines that are safe to print; `text` is its number, with or without `#`. */
export async function explainNumber(text: string, { reader, name, place }: ExplainEnv): Promise<string[]> {
  const number = Number(/^#?(?<number>[1-9]\d{0,8})$/.exec(text)?.groups?.["number"] ?? Number.NaN);
  if (Number.isNaN(number))
    throw new Failure("usage", `${JSON.stringify(text)} is no number of an issue`, "write --explain 12");
  const repository = await repositoryOf({ reader, name });
  const host = hostOf(repository);
  const issue = await readIssue(reader, nameOf(repository), number);
  if (issue.is !== "found")
    throw new Failure(
      "github",
      `#${number} cannot be read (${issue.is})`,
      "check the number, and what the token may read",
    );
  if (issue.value.pull_request !== null)
    throw new Failure("usage", `#${number} is a pull request: it becomes an Artifact and a Run`, "name an issue");
  const input = await readIssueInput(reader, nameOf(repository), issue.value);
  if (input.is !== "found")
    throw new Failure("github", `#${number} cannot be read whole (${input.is})`, "run it again later");
  const objects = objectsOf(place.tree, place.cache);
  const origins = await readOrigins(objects, repositoryOrigin(whereOf(host, repository)));
  const { cursor } = await readCursorFile(place.tree, host, repository);
  const { sync } = await objects.settings();
  const env = { host, settings: sync.github, origins, cursor };
  const isOpen = [...origins.links.values()].some((link) => link.isOpen && link.closes.includes(number));
  return explainIssue({ ...input.value, hasOpenPullRequest: isOpen }, mappingFor({ repository, issues: [] }, env));
}
