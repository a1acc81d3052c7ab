import type { DoctrineRef } from "../../model/doctrine-ref.ts";
import type { Corpus, StoredObject } from "../../store/corpus.ts";
import { refAt } from "../ref/at.ts";
import { isIssueType } from "./applicability-types.ts";

/** Where doctrine applies (§4.5); null for what it does not narrow, or where its list holds what another rule has found wrong. */
export interface Applicability {
  readonly repos: ReadonlySet<string> | null;
  readonly types: ReadonlySet<string> | null;
  readonly tags: ReadonlySet<string> | null;
}

/** The work that doctrine is held against; what cannot be read of it is null. */
export interface Work {
  readonly repo: StoredObject | null;
  readonly type: string | null;
  /** Tags of the Repo, the Issue and the Run, read when asked for; null where one of them cannot be read. */
  readonly tags: () => readonly string[] | null;
}

/** Where one DoctrineRef applies; one that its schema refuses narrows nothing. */
export function applicabilityOf(doctrine: StoredObject<"DoctrineRef">, corpus: Corpus): Applicability {
  const { repos, types, tags } = doctrine.recall("applicability", () => listsIn(doctrine.object));
  return {
    repos: repos.every((id) => corpus.find("Repo", id) !== null) ? setOf(repos) : null,
    types: types.every(isIssueType) ? setOf(types) : null,
    tags: setOf(tags),
  };
}

/** What an Issue or a Run is work on: a Run has the type of its Issue. */
export function workOf(object: StoredObject, corpus: Corpus): Work {
  const repoRef = refAt(object, "/repo");
  const repo = repoRef === null ? null : corpus.find("Repo", repoRef.id);
  const issue = object.kind === "Run" ? issueOf(object, corpus) : object;
  return {
    repo,
    type: issue?.outline.scalars["type"] ?? null,
    tags: () => allTags([repo, issue, object]),
  };
}

/** What keeps doctrine from applying to work, in words for a message; null where it applies or nobody can tell. */
export function exclusionOf({ repos, types, tags }: Applicability, work: Work): string | null {
  if (repos !== null && work.repo !== null && !repos.has(work.repo.id)) return "for other Repos";
  if (types !== null && work.type !== null && !types.has(work.type))
    return `for other types of Issue than ${work.type}`;
  if (tags === null) return null;
  const carried = work.tags();
  return carried === null || carried.some((tag) => tags.has(tag)) ? null : "for work with other tags";
}

function issueOf(run: StoredObject, corpus: Corpus): StoredObject | null {
  const ref = refAt(run, "/for_issue");
  return ref === null ? null : corpus.find("Issue", ref.id);
}

function allTags(objects: readonly (StoredObject | null)[]): readonly string[] | null {
  const tags = objects.map((object) => tagsOf(object));
  return tags.includes(null) ? null : tags.flatMap((some) => some ?? []);
}

function tagsOf(object: StoredObject | null): readonly string[] | null {
  return object === null ? null : object.recall("tags", () => object.object?.tags ?? null);
}

function listsIn(doctrine: DoctrineRef | null): { repos: string[]; types: string[]; tags: string[] } {
  const { repo_refs: repos = [], issue_types: types = [], tags = [] } = doctrine?.applicability ?? {};
  return { repos: repos.map(({ id }) => id), types, tags };
}

function setOf(items: readonly string[]): ReadonlySet<string> | null {
  return items.length === 0 ? null : new Set(items);
}
